"""Asking for jobs, and what people may do with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from baremo.language import Label
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record
from baremo.platform.jobs.kinds import KINDS
from baremo.platform.jobs.models import Job, State
from baremo.platform.refusals import NotFoundError, RefusedError


class JobStateError(RefusedError):
    """The job does not stand where it would have to."""

    status = 409
    code = "job_state"
    template = Label(es="el trabajo {id} está «{state}»", en="job {id} is “{state}”")


def ask(  # noqa: PLR0913  # each says one thing of the row
    kind: str,
    payload: Mapping[str, Any] | None = None,
    *,
    at: datetime,
    due_at: datetime | None = None,
    key: str | None = None,
    actor: Actor | None = None,
) -> Job:
    """Ask for a job, in the transaction of whatever makes it necessary; the same key is the same job."""
    row = Job(
        kind=kind,
        lane=KINDS[kind].lane.value,
        payload=dict(payload or {}),
        key=key,
        due_at=due_at or at,
        created_at=at,
        asked_by_id=actor.id if actor and actor.kind == "user" else None,
    )
    if key is None:
        row.save(force_insert=True)
        return row
    Job.objects.bulk_create([row], ignore_conflicts=True)
    return Job.objects.get(kind=kind, key=key)


def retry_job(job_id: int, actor: Actor, *, at: datetime) -> Job:
    """Give a job that has died, or was cancelled, another chance."""
    with transaction.atomic():
        row = _lock(job_id)
        if row.state not in (State.DEAD, State.CANCELLED):
            raise JobStateError(id=row.pk, state=row.state)
        record(actor, "retried", row, at=at, changes={"state": [row.state, State.WAITING.value]})
        row.state, row.due_at, row.ended_at = State.WAITING.value, at, None
        row.attempts, row.is_cancelling = 0, False
        row.save(update_fields=["state", "due_at", "ended_at", "attempts", "is_cancelling"])
    return row


def cancel_job(job_id: int, actor: Actor, *, at: datetime) -> Job:
    """Cancel a job at once if it waits; if it runs, ask it to stop at its next step."""
    with transaction.atomic():
        row = _lock(job_id)
        if row.state not in (State.WAITING, State.RUNNING):
            raise JobStateError(id=row.pk, state=row.state)
        record(actor, "cancelled", row, at=at, changes={"state": [row.state, State.CANCELLED.value]})
        if row.state == State.WAITING:
            row.state, row.due_at, row.ended_at = State.CANCELLED.value, None, at
        row.is_cancelling = True
        row.save(update_fields=["state", "due_at", "ended_at", "is_cancelling"])
    return row


def _lock(job_id: int) -> Job:
    row = Job.objects.select_for_update().filter(pk=job_id).first()
    if row is None:
        raise NotFoundError
    return row
