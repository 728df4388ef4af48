"""A contact, its identities, the ids that it had before, the fields that are declared, and who was erased."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from baremo.contacts.field_types import FieldType
from baremo.contacts.limits import MAX_FIELD_NAME, MAX_IDENTITY_LENGTH
from baremo.platform.secret_field import SecretField


class Contact(models.Model):
    """A person.

    Fields, tags and lists are JSON; `stamps` holds when each of them was last spoken of. `email` and `name` repeat
    fields, in small letters. `version` counts the changes of the row.

    A model that points here says with `after_merge` what becomes of its rows when their contact becomes one with
    another: `move` (they become the other's) or `drop` (they can be made again). A model that keeps texts as they
    came, without pointing here, names those columns in `loose_texts`: erasing removes the rows in which an identity of
    the erased stands.
    """

    id = models.BigAutoField(primary_key=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    version = models.BigIntegerField(default=1)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    email = models.TextField(default="")
    name = models.TextField(default="")
    fields = models.TextField(default="{}")
    tags = models.TextField(default="[]")
    lists = models.TextField(default="{}")
    stamps = models.TextField(default="{}")

    class Meta:
        db_table = "contacts"
        # The contacts of a seller, the latest first.
        indexes = [models.Index(fields=["owner", "id"], name="contact_owned")]

    def __str__(self) -> str:
        """Return its number, which says nothing of the person."""
        return f"contact {self.pk}"


class Identity(models.Model):
    """Something by which one contact is known: an address, a user's id, a device, the id in a connected service."""

    id = models.BigAutoField(primary_key=True)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="identities")
    source = models.CharField(max_length=40)
    value = models.CharField(max_length=MAX_IDENTITY_LENGTH)
    since = models.DateTimeField()

    after_merge = "move"

    class Meta:
        db_table = "identities"
        constraints = [models.UniqueConstraint(fields=["source", "value"], name="identity_is_of_one")]

    def __str__(self) -> str:
        """Return the source alone; the value is a person's."""
        return self.source


class ContactWord(models.Model):
    """A word by which a contact is searched for, or a mark by which it is filtered; it can be made again."""

    pk = models.CompositePrimaryKey("contact_id", "word")
    contact = models.ForeignKey(Contact, models.DO_NOTHING, db_constraint=False, related_name="+")
    word = models.TextField()

    after_merge = "drop"

    class Meta:
        managed = False
        db_table = "contact_words"

    def __str__(self) -> str:
        """Return nothing of the word, which is a person's."""
        return f"word of contact {self.contact_id}"


class ContactAlias(models.Model):
    """The number of a contact that became one with another; chains are never longer than this one step."""

    old_id = models.BigIntegerField(primary_key=True)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="aliases")
    merged_at = models.DateTimeField()

    after_merge = "move"

    class Meta:
        db_table = "contact_aliases"

    def __str__(self) -> str:
        """Return both numbers."""
        return f"{self.old_id} is {self.contact_id}"


class Field(models.Model):
    """A field that is declared, with its type; system fields are made with the table."""

    name = models.CharField(max_length=MAX_FIELD_NAME, primary_key=True)
    type = models.CharField(max_length=10, choices=[(each.value, each.value) for each in FieldType])
    label = models.CharField(max_length=200, blank=True)
    description = models.TextField(blank=True)
    is_system = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    version = models.BigIntegerField(default=1)

    class Meta:
        db_table = "fields"
        constraints = [
            models.CheckConstraint(condition=models.Q(type__in=[each.value for each in FieldType]), name="field_type")
        ]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class SuppressionKey(models.Model):
    """The one key of the digests of suppressed identities; a change of the secret key leaves it as it is."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    key = SecretField()

    class Meta:
        db_table = "suppression_keys"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="suppression_key_is_one")]

    def __str__(self) -> str:
        """Return nothing of the key."""
        return "suppression key"


class Erasure(models.Model):
    """Somebody, or several at once, were erased; the list beside the database has the same numbers."""

    id = models.CharField(max_length=32, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "erasures"

    def __str__(self) -> str:
        """Return its number, which says nothing of the person."""
        return self.id


class SuppressedIdentity(models.Model):
    """The keyed digest of an identity under which nobody comes back."""

    digest = models.BinaryField(max_length=16, primary_key=True)
    erasure = models.ForeignKey(Erasure, models.CASCADE, related_name="suppressed")

    class Meta:
        db_table = "suppressed_identities"

    def __str__(self) -> str:
        """Return the digest."""
        return bytes(self.digest).hex()
