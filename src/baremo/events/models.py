"""Events, which messages have been taken in, what was refused, and whose score has to be looked at.

The first two tables have forms that Django does not know; migrations make them with SQL, and `table` and `ledger`
read and write them.
"""

from __future__ import annotations

from django.db import models

from baremo.contacts.models import Contact


class Event(models.Model):
    """Something that a contact did. Moments are microseconds since 1970; properties are a JSON object."""

    pk = models.CompositePrimaryKey("contact_id", "occurred_at", "id")
    contact = models.ForeignKey(Contact, models.DO_NOTHING, db_constraint=False, related_name="+")
    occurred_at = models.BigIntegerField()
    id = models.BinaryField(max_length=16)
    received_at = models.BigIntegerField()
    kind = models.TextField()
    source = models.TextField()
    automated = models.BooleanField()
    properties = models.TextField()

    after_merge = "move"

    class Meta:
        managed = False
        db_table = "events"

    def __str__(self) -> str:
        """Return its kind."""
        return self.kind


class AcceptedMessage(models.Model):
    """A message that was taken in, ever; the same one is not taken in again."""

    id = models.BinaryField(max_length=16, primary_key=True)
    fingerprint = models.BinaryField(max_length=8)

    class Meta:
        managed = False
        db_table = "accepted_messages"

    def __str__(self) -> str:
        """Return its id."""
        return bytes(self.id).hex()


class PendingContact(models.Model):
    """A contact whose history has changed since its scores were computed.

    `since` is when the first of those changes arrived, `causes` the flags of what they were (`causes.Cause`). `mark`
    grows with each: whoever has looked at the contact removes the row only if it still has the mark that they saw.
    Until `leased_until`, in microseconds, whoever took the contact with the number `lease` is looking at it, because
    of `taken_causes`; `causes` are then those that have come since.
    """

    contact = models.OneToOneField(Contact, models.CASCADE, primary_key=True, related_name="+")
    since = models.BigIntegerField()
    mark = models.BigIntegerField(default=1)
    causes = models.IntegerField(default=1)
    taken_causes = models.IntegerField(default=0, db_default=0)
    leased_until = models.BigIntegerField(default=0)
    lease = models.BigIntegerField(default=0)

    after_merge = "drop"

    class Meta:
        db_table = "pending_contacts"
        indexes = [models.Index(fields=["since"], name="pending_since")]

    def __str__(self) -> str:
        """Return whose it is."""
        return f"contact {self.pk}"


class RefusedMessage(models.Model):
    """A message that could not be taken in, with the reason and what is needed to try again."""

    id = models.BigAutoField(primary_key=True)
    received_at = models.BigIntegerField()
    source = models.CharField(max_length=80)
    reason = models.CharField(max_length=40)
    detail = models.TextField(blank=True)
    body = models.TextField()
    is_whole = models.BooleanField(default=True)
    envelope = models.TextField(default="{}")

    loose_texts = ("detail", "body", "envelope")

    class Meta:
        db_table = "refused_messages"
        indexes = [models.Index(fields=["reason", "id"], name="refused_reason")]

    def __str__(self) -> str:
        """Return why."""
        return self.reason


class IngestCount(models.Model):
    """How many messages, or parts of them, a source sent on a day that were not taken in, by reason."""

    id = models.BigAutoField(primary_key=True)
    day = models.DateField()
    source = models.CharField(max_length=80)
    reason = models.CharField(max_length=40)
    count = models.BigIntegerField(default=0)

    class Meta:
        db_table = "ingest_counts"
        constraints = [models.UniqueConstraint(fields=["day", "source", "reason"], name="ingest_count_once")]

    def __str__(self) -> str:
        """Return reason and number."""
        return f"{self.reason}: {self.count}"
