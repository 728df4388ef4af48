"""A job: what is to be done, by when, and who is at it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from django.conf import settings
from django.db import models


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    DEAD = "dead"
    CANCELLED = "cancelled"


class Lane(StrEnum):
    """Which queue a job stands in, so that what takes minutes, or never ends, does not hold up what takes moments."""

    QUICK = "quick"
    LONG = "long"
    STANDING = "standing"
    RESCORING = "rescoring"


class JobQuerySet(models.QuerySet["Job"]):
    """Questions about jobs."""

    def due(self, at: datetime) -> JobQuerySet:
        """Jobs that somebody should take: their time has come, or the lease on them has run out."""
        return self.filter(due_at__lte=at)


class Job(models.Model):
    """One piece of work.

    `due_at` is when it may next be taken: while it waits, the time for which it is planned; while it runs, the end of
    the lease; nothing once it has ended. `token` counts how often it was taken, and only who holds the latest may
    write.
    """

    kind = models.CharField(max_length=80)
    lane = models.CharField(max_length=10, default=Lane.QUICK.value)
    payload = models.JSONField(default=dict)
    key = models.CharField(max_length=200, null=True)
    state = models.CharField(max_length=10, default=State.WAITING.value)
    due_at = models.DateTimeField(null=True)
    token = models.BigIntegerField(default=0)
    attempts = models.IntegerField(default=0)
    last_error = models.TextField(blank=True)
    worker = models.CharField(max_length=100, blank=True)
    cursor = models.JSONField(null=True)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True)
    is_cancelling = models.BooleanField(default=False)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Job]] = JobQuerySet.as_manager()

    class Meta:
        db_table = "jobs"
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], condition=models.Q(key__isnull=False), name="job_key_once"),
            models.CheckConstraint(
                condition=models.Q(state__in=["waiting", "running"], due_at__isnull=False)
                | models.Q(state__in=["done", "dead", "cancelled"], due_at__isnull=True),
                name="job_due_while_open",
            ),
        ]
        indexes = [
            models.Index(fields=["lane", "due_at"], condition=models.Q(due_at__isnull=False), name="job_due"),
            models.Index(fields=["state", "id"], name="job_state"),
        ]

    def __str__(self) -> str:
        """Return kind and number."""
        return f"{self.kind} {self.pk}"
