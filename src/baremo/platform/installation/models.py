"""The installation's own row, and the cache's table."""

from __future__ import annotations

from django.db import models

from baremo.platform.secret_field import SecretField

CANARY = "canary"


class Installation(models.Model):
    """The one row that says what this installation is.

    Its secret decrypts as long as the secret key is the one with which the installation began, or a successor of it
    that still knows it: so that a changed key is noticed even while nothing else is encrypted. `is_sample` says that
    its data is made up.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    created_at = models.DateTimeField()
    canary = SecretField(default=CANARY)
    is_sample = models.BooleanField(default=False, db_default=False)

    class Meta:
        db_table = "installations"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="installation_is_one")]

    def __str__(self) -> str:
        """Return since when it exists."""
        return f"since {self.created_at:%Y-%m-%d}"


class CacheEntry(models.Model):
    """What Django's database cache keeps, above all the attempts to log in; migrations make its table."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "cache_entries"

    def __str__(self) -> str:
        """Return its key."""
        return self.cache_key
