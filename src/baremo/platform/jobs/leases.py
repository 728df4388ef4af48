"""Leases on jobs: taking one, keeping it, and ending it only with the token that it was taken with."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django.db.models import Q

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.jobs.kinds import KINDS
from baremo.platform.jobs.models import Job, Lane, State

LEASE = timedelta(seconds=30)
HEARTBEAT_SECONDS = 10.0
_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(hours=1)
_LONGEST_STANDING = timedelta(minutes=1)
_VANISHED = "the process that ran it vanished {attempts} times"


class StaleLeaseError(BaremoError):
    """Somebody else has taken the job since; nothing of this run may be written."""

    retry = True
    template = Label(
        es="otro proceso tiene ya el trabajo {id}; nada de este intento se guarda",
        en="another process has job {id} by now; nothing of this run is written",
    )


class UnknownKindError(BaremoError):
    """Nothing here knows how to do such a job."""

    template = Label(
        es="no hay trabajos del tipo «{kind}» en esta versión", en="this version knows no jobs of the kind “{kind}”"
    )


def claim(lane: Lane, worker: str, at: datetime) -> Job | None:
    """Take the job that has been due longest, if there is one; its token is ours from now on."""
    # Most looks find nothing, and looking does not lock.
    while Job.objects.filter(_free(at), lane=lane.value).exists():
        with transaction.atomic():
            # On SQLite the transaction itself is the lock.
            due = Job.objects.select_for_update(skip_locked=True).filter(_free(at), lane=lane.value)
            row = due.order_by("due_at", "pk").first()
            if row is None:
                return None
            if _is_hopeless(row):
                _end(row, State.DEAD, at)
                continue
            return _take(row, worker, at)
    return None


def claim_one(job_id: int, worker: str, at: datetime) -> Job | None:
    """Take one certain job, unless somebody else is at it or it has ended."""
    with transaction.atomic():
        row = Job.objects.select_for_update().filter(_free(at), pk=job_id).first()
        return _take(row, worker, at) if row else None


def _take(row: Job, worker: str, at: datetime) -> Job:
    row.state, row.due_at, row.worker = State.RUNNING.value, at + LEASE, worker
    row.token += 1
    row.attempts += 1
    row.save(update_fields=["state", "due_at", "worker", "token", "attempts"])
    return row


def renew(job_id: int, token: int, at: datetime) -> bool:
    """Prolong a lease and tell whether the run should stop because somebody cancelled it."""
    held = Job.objects.filter(pk=job_id, token=token, state=State.RUNNING.value)
    if not held.update(due_at=at + LEASE):
        raise StaleLeaseError(id=job_id)
    return held.filter(is_cancelling=True).exists()


def hold(job_id: int, token: int) -> Job:
    """Lock a job for the rest of the transaction; a run whose lease is another's by now goes no further."""
    row = Job.objects.select_for_update().filter(pk=job_id, token=token, state=State.RUNNING.value).first()
    if row is None:
        raise StaleLeaseError(id=job_id)
    return row


def finish(job_id: int, token: int, at: datetime) -> None:
    """End a run well, in the transaction of its last effects; a standing job waits for its next run."""
    row = hold(job_id, token)
    row.last_error = ""
    again = _again(row)
    if again is None:
        _end(row, State.DONE, at)
        return
    row.state, row.due_at, row.attempts, row.cursor = State.WAITING.value, at + again, 0, None
    row.save(update_fields=["state", "due_at", "attempts", "cursor", "last_error"])


def fail(job_id: int, token: int, error: Exception, at: datetime, random: Random) -> None:
    """Note why a run failed, and plan the next one if there is any hope."""
    with transaction.atomic():
        row = hold(job_id, token)
        row.last_error = describe_failure(error)
        kind = KINDS.get(row.kind)
        is_final = isinstance(error, BaremoError) and not error.retry
        is_standing = _again(row) is not None
        if not is_standing and (is_final or kind is None or row.attempts >= kind.attempts):
            _end(row, State.DEAD, at)
            return
        longest = _LONGEST_STANDING if is_standing else _LONGEST_WAIT
        row.state, row.due_at = State.WAITING.value, at + min(wait_before(row.attempts, random), longest)
        row.save(update_fields=["state", "due_at", "last_error"])


def stop(job_id: int, token: int, at: datetime) -> None:
    """End a run that was cancelled."""
    with transaction.atomic():
        _end(hold(job_id, token), State.CANCELLED, at)


def release(job_id: int, token: int, at: datetime) -> None:
    """Give a job back unfinished, for another worker to go on; this run does not count, and may write no more."""
    with transaction.atomic():
        row = hold(job_id, token)
        row.state, row.due_at = State.WAITING.value, at
        row.token += 1
        row.attempts -= 1
        row.save(update_fields=["state", "due_at", "token", "attempts"])


def wait_before(attempts: int, random: Random) -> timedelta:
    """Return how long to wait after so many attempts; a fifth more or less, so that many do not come back at once."""
    wait = min(_FIRST_WAIT * int(4 ** (min(attempts, 10) - 1)), _LONGEST_WAIT)
    spread: float = random.uniform(0.8, 1.2)
    return wait * spread


def describe_failure(error: Exception) -> str:
    """Return what is kept of a failure: its kind and words, never a stack trace with values."""
    return f"{type(error).__name__}: {error}"[:2000].replace("\x00", "")


def _free(at: datetime) -> Q:
    # A lease that ends later than any could was given by a clock that has been set back since: nobody waits for it.
    return Q(due_at__lte=at) | Q(state=State.RUNNING.value, due_at__gt=at + 3 * LEASE)


def _is_hopeless(row: Job) -> bool:
    # A job that kills its process each time would otherwise do so for ever.
    kind = KINDS.get(row.kind)
    most = kind.attempts if kind else 1
    if row.state != State.RUNNING or row.attempts < most or _again(row) is not None:
        return False
    row.last_error = _VANISHED.format(attempts=row.attempts)
    return True


def _again(row: Job) -> timedelta | None:
    kind = KINDS.get(row.kind)
    return kind.again if kind else None


def _end(row: Job, state: State, at: datetime) -> None:
    row.state, row.due_at, row.ended_at = state.value, None, at
    row.save(update_fields=["state", "due_at", "ended_at", "last_error"])
