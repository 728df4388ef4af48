"""Scores and segments as they are stored: a draft that people edit, and the versions that were published."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import models

from baremo.contacts.models import Contact
from baremo.scoring.limits import MAX_KEY, MAX_REASON

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager


class Publication(models.Model):
    """One moment at which scores or segments were published together, rolled back or removed: by whom and why.

    Its number is the name of the whole model from then until the next publication, and `digest` tells that model from
    every other.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    reason = models.CharField(max_length=MAX_REASON)
    actor_kind = models.CharField(max_length=10)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=320)
    digest = models.CharField(max_length=32)

    if TYPE_CHECKING:
        versions: RelatedManager[Version]

    class Meta:
        db_table = "publications"

    def __str__(self) -> str:
        """Return number and reason."""
        return f"{self.pk}: {self.reason}"


class Definition(models.Model):
    """A score or a segment: the draft, and which version of it counts.

    `draft` is the JSON document of the part as people write it, right or not yet; empty once the part is removed.
    `version` counts the edits of the draft, so that nobody overwrites what they have not read. `live` is the version
    that counts, null before the first publication and after the removal.
    """

    class Part(models.TextChoices):
        """What is defined."""

        SCORE = "score"
        SEGMENT = "segment"

    id = models.BigAutoField(primary_key=True)
    part = models.CharField(max_length=7, choices=Part.choices)
    key = models.CharField(max_length=MAX_KEY)
    draft = models.TextField(blank=True)
    version = models.BigIntegerField(default=1)
    edited_at = models.DateTimeField()
    edited_by = models.CharField(max_length=320)
    live = models.ForeignKey("Version", models.PROTECT, null=True, related_name="+")

    if TYPE_CHECKING:
        versions: RelatedManager[Version]

    class Meta:
        db_table = "definitions"
        constraints = [
            models.UniqueConstraint(fields=["part", "key"], name="definition_once"),
            models.CheckConstraint(condition=models.Q(part__in=["score", "segment"]), name="definition_part"),
        ]

    def __str__(self) -> str:
        """Return what it is and its key."""
        return f"{self.part} {self.key}"


class Version(models.Model):
    """What a score or segment said from one publication on; without a document it was removed."""

    id = models.BigAutoField(primary_key=True)
    definition = models.ForeignKey(Definition, models.CASCADE, related_name="versions")
    number = models.IntegerField()
    document = models.TextField(blank=True)
    publication = models.ForeignKey(Publication, models.PROTECT, related_name="versions")

    class Meta:
        db_table = "definition_versions"
        constraints = [models.UniqueConstraint(fields=["definition", "number"], name="definition_version_once")]

    def __str__(self) -> str:
        """Return its number."""
        return f"version {self.number}"


class Adjustment(models.Model):
    """Points that a person or a program gave a contact in a score (scoring.md §5); its number is its sequence.

    `at` and `expires_after` are microseconds; points and held are decimal numbers as text, exact on every database.
    """

    class Op(models.TextChoices):
        """What it does."""

        ADD = "add"
        SUBTRACT = "subtract"
        SET = "set"
        RESET = "reset"

    id = models.BigAutoField(primary_key=True)
    score = models.ForeignKey(Definition, models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    at = models.BigIntegerField()
    op = models.CharField(max_length=8, choices=Op.choices)
    points = models.CharField(max_length=40, null=True)
    expires_after = models.BigIntegerField(null=True)
    held = models.CharField(max_length=40, null=True)
    reason = models.CharField(max_length=MAX_REASON, blank=True)
    actor_kind = models.CharField(max_length=10)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=320)

    after_merge = "move"

    class Meta:
        db_table = "adjustments"
        indexes = [models.Index(fields=["contact", "score", "at"], name="adjustment_of")]

    def __str__(self) -> str:
        """Return what it does."""
        return f"{self.op} {self.points or ''}".strip()

    @property
    def exact_points(self) -> Decimal | None:
        """The points as a number."""
        return None if self.points is None else Decimal(self.points)

    @property
    def exact_held(self) -> Decimal | None:
        """What was held as a number."""
        return None if self.held is None else Decimal(self.held)
