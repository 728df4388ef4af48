"""An import, what it changed of each contact, when its chunks were stored, and which rows it refused."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.db import models

from baremo.contacts.models import Contact
from baremo.platform.jobs.models import Job


class State(StrEnum):
    """Where an import stands; while it is at work, its job tells more."""

    UPLOADED = "uploaded"
    STARTED = "started"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
    EXPIRED = "expired"


class Import(models.Model):
    """A file that is taken in. `moment` (microseconds since 1970) is its own: what it says is said at that moment.

    `upload` is the file under the data directory, empty once it has gone; `erased` holds digests of people who were
    erased while the file was there, so that it does not bring them back.
    """

    kind = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    upload = models.CharField(max_length=100, blank=True)
    size = models.BigIntegerField(default=0)
    state = models.CharField(max_length=10, default=State.UPLOADED.value)
    plan = models.TextField(blank=True)
    moment = models.BigIntegerField(unique=True, null=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    read = models.BigIntegerField(default=0)
    created = models.BigIntegerField(default=0)
    updated = models.BigIntegerField(default=0)
    unchanged = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(default=0)
    merged = models.BigIntegerField(default=0)
    undone = models.BigIntegerField(default=0)
    kept = models.BigIntegerField(default=0)
    erased = models.JSONField(default=list)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "imports"

    def __str__(self) -> str:
        """Return kind and number; names of files may be people's."""
        return f"import {self.pk} of {self.kind}"


class ImportedContact(models.Model):
    """What an import made of a contact: enough to take it back.

    `said` holds of each field, tag and list the moment that the import gave it, and the value and moment before.
    """

    imported = models.ForeignKey(Import, models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    is_created = models.BooleanField(default=False)
    created_before = models.DateTimeField(null=True)
    said = models.TextField(default="{}")

    after_merge = "move"

    class Meta:
        db_table = "imported_contacts"
        indexes = [models.Index(fields=["imported", "id"], name="imported_contact_order")]

    def __str__(self) -> str:
        """Return both numbers."""
        return f"contact {self.contact_id} of import {self.imported_id}"


class ImportedChunk(models.Model):
    """Rows that were stored in one transaction; what they made, and nothing else, has this very moment of arrival."""

    imported = models.ForeignKey(Import, models.CASCADE, related_name="+")
    received_at = models.BigIntegerField(unique=True)

    class Meta:
        db_table = "imported_chunks"

    def __str__(self) -> str:
        """Return the moment."""
        return str(self.received_at)


class RejectedRow(models.Model):
    """A row that was refused, with its line, its reason, and the row as it stood there."""

    imported = models.ForeignKey(Import, models.CASCADE, related_name="+")
    line = models.BigIntegerField()
    reason = models.CharField(max_length=40)
    column = models.CharField(max_length=300, blank=True)
    row = models.TextField()

    class Meta:
        db_table = "rejected_rows"
        indexes = [models.Index(fields=["imported", "line", "id"], name="rejected_row_order")]

    def __str__(self) -> str:
        """Return line and reason."""
        return f"{self.line}: {self.reason}"
