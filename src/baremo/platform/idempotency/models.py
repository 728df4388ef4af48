"""An answer that is kept."""

from __future__ import annotations

from django.db import models


class KeptAnswer(models.Model):
    """What was answered to a request that came with an idempotency key.

    The row is written in the transaction of what the request does. `id` is a digest of who asked and the key,
    `fingerprint` one of the request; `body` is null once somebody was erased of whom it may tell.
    """

    id = models.CharField(max_length=64, primary_key=True)
    fingerprint = models.CharField(max_length=64)
    status = models.SmallIntegerField()
    body = models.TextField(null=True)
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "kept_answers"

    def __str__(self) -> str:
        """Return the status and nothing of whom it is about."""
        return str(self.status)
