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
    every other. From `in_force_at` on, when everybody had been scored by it, its values are those that people see;
    until then they see those of the latest publication that is in force.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    reason = models.CharField(max_length=MAX_REASON)
    actor_kind = models.CharField(max_length=10)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=320)
    digest = models.CharField(max_length=32)
    in_force_at = models.DateTimeField(null=True)

    if TYPE_CHECKING:
        versions: RelatedManager[Version]
        rescoring: Rescoring

    class Meta:
        db_table = "publications"

    def __str__(self) -> str:
        """Return number and reason."""
        return f"{self.pk}: {self.reason}"


class Definition(models.Model):
    """A score or a segment: the draft, and which version of it counts.

    `draft` is the JSON document of the part as people write it, right or not yet; empty once the part is removed.
    `version` counts the edits of the draft, so that nobody overwrites what they have not read. `live` is the version
    that counts, null before the first publication and after the removal. `edition` are the values that people see.
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
    edition = models.ForeignKey("Edition", models.PROTECT, null=True, related_name="+")

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


class Edition(models.Model):
    """The values of everybody in a score, or the members of a segment, as one publication defines them.

    A new one is filled while the old one goes on being seen; then all definitions change over together.
    """

    id = models.BigAutoField(primary_key=True)
    definition = models.ForeignKey(Definition, models.CASCADE, related_name="editions")
    publication = models.ForeignKey(Publication, models.PROTECT, related_name="+")

    class Meta:
        db_table = "editions"
        constraints = [models.UniqueConstraint(fields=["definition", "publication"], name="edition_once")]

    def __str__(self) -> str:
        """Return which one it is."""
        return f"edition {self.pk}"


class Rescoring(models.Model):
    """What has been done to let a publication come into force, and what is still to do; there is none if nobody is.

    `done` of `total` contacts have values. `last_change` is the latest change of a score before the switch, `told` the
    contact up to which the changes that the switch made have been told. `waits_for` says what keeps it from beginning.
    """

    class Phase(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        SCORING = "scoring"
        TELLING = "telling"
        DONE = "done"
        CANCELLED = "cancelled"

    publication = models.OneToOneField(Publication, models.CASCADE, primary_key=True, related_name="rescoring")
    phase = models.CharField(max_length=10, choices=Phase.choices, default=Phase.WAITING)
    waits_for = models.CharField(max_length=20, blank=True)
    begun_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True)
    last_change = models.BigIntegerField(default=0)
    told = models.BigIntegerField(default=0)

    class Meta:
        db_table = "rescorings"

    def __str__(self) -> str:
        """Return how far it is."""
        return f"{self.phase} ({self.done})"


class WrittenRule(models.Model):
    """A `once` rule for as long as it is the same rule, whose awards are written down (scoring.md §4).

    Another condition, kind of award, `per` or `only_for` makes it a new rule. It counts in the models from the
    publication `begun` on and before the publication `ended`.
    """

    id = models.BigAutoField(primary_key=True)
    definition = models.ForeignKey(Definition, models.CASCADE, related_name="+")
    key = models.CharField(max_length=MAX_KEY)
    digest = models.CharField(max_length=32)
    begun = models.ForeignKey(Publication, models.PROTECT, related_name="+")
    ended = models.ForeignKey(Publication, models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "written_rules"
        indexes = [models.Index(fields=["definition", "key"], name="written_rule_of")]

    def __str__(self) -> str:
        """Return its key."""
        return self.key


class WrittenAward(models.Model):
    """An award that history does not tell again, or not alone: written down when it was first seen.

    `at` is in microseconds; `event` is the id of the event that dates it, as hexadecimal digits, null if none does. Of
    several of a rule in one life of the score the earliest counts.
    """

    id = models.BigAutoField(primary_key=True)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    rule = models.ForeignKey(WrittenRule, models.CASCADE, related_name="+")
    at = models.BigIntegerField()
    event = models.CharField(max_length=32, null=True)

    after_merge = "move"

    class Meta:
        db_table = "written_awards"
        indexes = [models.Index(fields=["contact", "rule", "at"], name="written_award_of")]

    def __str__(self) -> str:
        """Return its moment."""
        return f"award at {self.at}"


class ScoringTurn(models.Model):
    """The number that was drawn last before anything was read to be scored; the table has one row.

    Numbers order work where clocks cannot: whoever draws one sees all that had been written by whoever drew an earlier
    one before they drew it.
    """

    id = models.IntegerField(primary_key=True)
    number = models.BigIntegerField()

    class Meta:
        db_table = "scoring_turns"

    def __str__(self) -> str:
        """Return the number."""
        return f"{self.number}"


class ScoredContact(models.Model):
    """A contact whose values stand: when they were computed, and when they may next change by themselves.

    Moments are microseconds; `next_change_at` is the earliest of all scores and segments, null if nothing can. `turn`
    is the number that the live loop drew before it last read the contact's history; 0 if it never has.
    """

    contact = models.OneToOneField(Contact, models.CASCADE, primary_key=True, related_name="+")
    scored_at = models.BigIntegerField()
    next_change_at = models.BigIntegerField(null=True)
    turn = models.BigIntegerField(default=0, db_default=0)

    after_merge = "drop"

    class Meta:
        db_table = "scored_contacts"
        indexes = [
            models.Index(
                fields=["next_change_at"], condition=models.Q(next_change_at__isnull=False), name="scored_contact_due"
            )
        ]

    def __str__(self) -> str:
        """Return whose it is."""
        return f"contact {self.pk}"


class ScoreValue(models.Model):
    """The value of a contact in an edition; for a segment the row itself says that the contact is a member.

    `rank` is the value in millionths, null outside the audience; a value too large for it stands in `beyond` as a
    decimal number, and `rank` has the nearest. Moments are microseconds.
    """

    pk = models.CompositePrimaryKey("contact_id", "edition_id")
    contact = models.ForeignKey(Contact, models.DO_NOTHING, db_constraint=False, related_name="+")
    edition = models.ForeignKey(Edition, models.DO_NOTHING, db_constraint=False, related_name="+")
    rank = models.BigIntegerField(null=True)
    beyond = models.TextField(null=True)
    band = models.TextField(null=True)
    next_change_at = models.BigIntegerField(null=True)
    updated_at = models.BigIntegerField()

    after_merge = "drop"

    class Meta:
        managed = False
        db_table = "score_values"

    def __str__(self) -> str:
        """Return whose it is."""
        return f"value of contact {self.contact_id}"


class ScoreChange(models.Model):
    """A value or a band that became another one, or a contact that entered or left a segment; in order of `id`.

    `before` and `after` are decimal numbers as text, null outside the audience; of a segment 1 is a member. `causes`
    are the flags of `events.causes.Cause`; a change of which one is quiet starts no automation.
    """

    id = models.BigAutoField(primary_key=True)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="+")
    definition = models.ForeignKey(Definition, models.CASCADE, related_name="+")
    at = models.BigIntegerField()
    before = models.CharField(max_length=40, null=True)
    after = models.CharField(max_length=40, null=True)
    band_before = models.TextField(null=True)
    band_after = models.TextField(null=True)
    causes = models.IntegerField()

    after_merge = "move"

    class Meta:
        db_table = "score_changes"
        indexes = [models.Index(fields=["contact", "definition", "id"], name="score_change_of")]

    def __str__(self) -> str:
        """Return from what to what."""
        return f"{self.before} → {self.after}"


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
