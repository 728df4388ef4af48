"""One entry of the trail."""

from __future__ import annotations

from django.db import models


class AuditEntry(models.Model):
    """Somebody did something to something; triggers in the database keep it as it was written."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=20)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=320)
    address = models.CharField(max_length=64, blank=True)
    verb = models.CharField(max_length=40)
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=200)
    changes = models.JSONField(default=dict)
    request = models.CharField(max_length=40, blank=True)

    class Meta:
        db_table = "audit_entries"
        indexes = [
            models.Index(fields=["object_kind", "object_id", "id"], name="audit_object"),
            models.Index(fields=["actor_kind", "actor_id", "id"], name="audit_actor"),
        ]

    def __str__(self) -> str:
        """Return it as a sentence."""
        return f"{self.actor_name} {self.verb} {self.object_kind} {self.object_id}"
