"""Running a job that was taken."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.db import transaction

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform import metrics
from baremo.platform.clock import Clock
from baremo.platform.jobs import leases
from baremo.platform.jobs.kinds import KINDS, JobKind
from baremo.platform.jobs.models import Job
from baremo.platform.logs import request_id

_LOG = logging.getLogger("baremo.jobs")


class CancelledError(BaremoError):
    """Somebody cancelled the job."""

    template = Label(es="cancelado", en="cancelled")


class StoppedError(BaremoError):
    """The process is asked to end."""

    template = Label(es="el proceso termina", en="the process ends")


@dataclass(kw_only=True)
class Run:
    """One attempt at a job, as the work sees it."""

    id: int
    kind: str
    payload: dict[str, Any]
    token: int
    clock: Clock
    cursor: Any = None
    is_cancelled: threading.Event = field(default_factory=threading.Event)
    is_stopped: threading.Event = field(default_factory=threading.Event)
    is_lost: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def of(cls, row: Job, clock: Clock) -> Run:
        """Begin an attempt at a job that was taken."""
        return cls(id=row.pk, kind=row.kind, payload=row.payload, token=row.token, clock=clock, cursor=row.cursor)

    def check(self) -> None:
        """Raise if this run should end here: it was cancelled, the process ends, or the lease is lost."""
        if self.is_lost.is_set():
            raise leases.StaleLeaseError(id=self.id)
        if self.is_cancelled.is_set():
            raise CancelledError
        if self.is_stopped.is_set():
            raise StoppedError

    @contextlib.contextmanager
    def step(self) -> Iterator[Job]:
        """Do part of the work in one transaction that only who holds the lease can commit.

        What is set on the row (`cursor`, `done`, `total`) is kept with it; the next attempt begins with that cursor.
        """
        self.check()
        with transaction.atomic():
            row = leases.hold(self.id, self.token)
            yield row
            row.save(update_fields=["cursor", "done", "total"])
        self.cursor = row.cursor

    def beat(self) -> None:
        """Prolong the lease; to be called again and again while the work goes on."""
        try:
            if leases.renew(self.id, self.token, self.clock.now()):
                self.is_cancelled.set()
        except leases.StaleLeaseError:
            self.is_lost.set()


def perform(run: Run, random: Random) -> str:
    """Do the work of a run, note how it ended, and return that in one word."""
    token = request_id.set(f"job-{run.id}-{run.token}")
    began = time.perf_counter()
    try:
        outcome = _attempt(run, random)
    finally:
        request_id.reset(token)
    seconds = time.perf_counter() - began
    metrics.count_run(run.kind, outcome, seconds)
    kind = KINDS.get(run.kind)
    is_routine = outcome == "done" and kind is not None and kind.again is not None  # it would fill the log
    _LOG.log(
        logging.DEBUG if is_routine else logging.INFO,
        "job",
        extra={"job": run.id, "kind": run.kind, "outcome": outcome, "seconds": round(seconds, 3)},
    )
    return outcome


def _attempt(run: Run, random: Random) -> str:
    at = run.clock.now
    try:
        kind = KINDS.get(run.kind)
        if kind is None:
            raise leases.UnknownKindError(kind=run.kind)
        _work(kind, run)
    except leases.StaleLeaseError:
        return "lost"
    except CancelledError:
        return _close(lambda: leases.stop(run.id, run.token, at()), "cancelled")
    except StoppedError:
        return _close(lambda: leases.release(run.id, run.token, at()), "released")
    except Exception as error:  # noqa: BLE001  # whatever it was, it is noted on the job and tried again
        _LOG.warning("job failed", extra={"job": run.id, "kind": run.kind}, exc_info=error)
        failure = error
        return _close(lambda: leases.fail(run.id, run.token, failure, at(), random), "failed")
    return "done"


def _work(kind: JobKind, run: Run) -> None:
    if kind.is_atomic:
        with transaction.atomic():
            # Locked before the work and not only checked after it: a stale run does not even begin.
            leases.hold(run.id, run.token)
            kind.work(run)
            leases.finish(run.id, run.token, run.clock.now())
        return
    kind.work(run)
    with transaction.atomic():
        leases.finish(run.id, run.token, run.clock.now())


def _close(note: Any, outcome: str) -> str:
    try:
        note()
    except leases.StaleLeaseError:
        return "lost"
    return outcome
