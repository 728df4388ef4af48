"""What the archive does not have yet, which files it consists of, and whose rows in them no longer count."""

from __future__ import annotations

from django.db import models

PLANNED, COUNTS, REMOVED = "planned", "counts", "removed"


class ArchiveNews(models.Model):
    """What a transaction has changed: the keys of its new events, and the numbers of contacts that are not as before.

    `noted_at` is microseconds since 1970 by the clock of the database. See `news` for the form of the others.
    """

    id = models.BigAutoField(primary_key=True)
    noted_at = models.BigIntegerField()
    events = models.BinaryField()
    contacts = models.BinaryField()

    class Meta:
        db_table = "archive_news"

    def __str__(self) -> str:
        """Return its number."""
        return f"news {self.pk}"


class ArchiveFile(models.Model):
    """A file of the archive.

    It is `planned` before it is brought to its place, so that it is known even if whoever brings it dies; `counts`
    once it is published; and `removed` from then on until it has vanished.

    `first` and `last` are the lowest and highest number of a contact in it. Of two files with the same contact, the
    one with the higher `turn` knows better.
    """

    id = models.BigAutoField(primary_key=True)
    part = models.CharField(max_length=10)
    name = models.CharField(max_length=100, unique=True)
    level = models.SmallIntegerField()
    turn = models.BigIntegerField()
    rows = models.BigIntegerField()
    size = models.BigIntegerField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    state = models.CharField(max_length=10, default=PLANNED)
    since = models.DateTimeField()

    class Meta:
        db_table = "archive_files"

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class ArchiveGone(models.Model):
    """The number of a contact that was merged away or erased, whose rows may still lie in files and do not count."""

    contact = models.BigIntegerField(primary_key=True)

    class Meta:
        db_table = "archive_gone"

    def __str__(self) -> str:
        """Return the number."""
        return f"contact {self.pk}"


class ArchiveState(models.Model):
    """The one row about the whole: `epoch` counts its changes; until it was built for the first time there is none."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    epoch = models.BigIntegerField(default=0)
    built_at = models.DateTimeField(null=True)
    paused_until = models.DateTimeField(null=True)

    class Meta:
        db_table = "archive_states"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="archive_is_one")]

    def __str__(self) -> str:
        """Return how often it has changed."""
        return f"epoch {self.epoch}"
