"""A job is done in the foreground, or followed if a worker has taken it; Ctrl-C stops it and loses nothing."""

from __future__ import annotations

import logging
import os
import signal
import threading
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from baremo.cli.main import INTERRUPTED
from baremo.cli.progress import Progress
from baremo.cli.speech import say_label
from baremo.errors import BaremoError
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.events.importing.models import Import
    from baremo.platform.jobs.models import Job
    from baremo.platform.jobs.running import Run

_WORKING = Label(es="Importando: {done} de {total} filas", en="Importing: {done} of {total} rows")
_UNDOING = Label(es="Deshaciendo: {done} de {total}", en="Taking back: {done} of {total}")
_LEFT = Label(es="{words}; quedan unos {seconds} s", en="{words}; about {seconds} s left")
_STOPPED = Label(
    es="Interrumpida la importación {id} tras {read} filas; lo hecho está guardado. Sigue con --resume {id}, "
    "o deshazla con --undo {id}.",
    en="Import {id} stopped after {read} rows; what it did is stored. Go on with --resume {id}, "
    "or take it back with --undo {id}.",
)
_LOOK_SECONDS = 1.0
_TELL_SECONDS = 10.0  # between two lines where there is no terminal


class ImportFailedError(BaremoError):
    """The job of an import has failed."""

    template = Label(
        es="la importación {id} se ha parado: {reason}. Arréglalo y sigue con --resume {id}",
        en="import {id} has stopped: {reason}. Mend it and go on with --resume {id}",
    )


def follow(imported: Import, language: Language) -> int:
    """Do the job of an import, or wait for the worker that has taken it; return the exit code, 0 if it is done."""
    from baremo.platform import clock
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.running import Run

    number = int(imported.job_id or 0)
    row = leases.claim_one(number, f"command:{os.getpid()}", clock.now())
    run = Run.of(row, clock.SYSTEM) if row else None
    with Progress(language) as progress:
        watch = _Watch(imported.pk, number, progress, run)
        watch.begin()
        try:
            if run:
                _work(run)
            watch.wait_for_end()
        finally:
            watch.end()
    return _close(imported, number, language)


def _work(run: Run) -> None:
    from baremo.platform.jobs.running import perform

    before = signal.signal(signal.SIGINT, lambda *_: run.is_cancelled.set())
    # Whoever waits reads how far it is; the lines of a worker's log would stand between.
    logging.getLogger("baremo.jobs").setLevel(logging.WARNING)
    try:
        perform(run, SystemRandom())
    finally:
        signal.signal(signal.SIGINT, before)


def _close(imported: Import, number: int, language: Language) -> int:
    from baremo.platform import clock
    from baremo.platform.jobs.models import Job, State

    job = Job.objects.get(pk=number)
    if job.state == State.DONE:
        return 0
    imported.refresh_from_db()
    if job.state == State.CANCELLED:
        say_label(_STOPPED, language, id=imported.pk, read=imported.read)
        return INTERRUPTED
    Job.objects.filter(pk=number, state=State.WAITING.value).update(
        state=State.DEAD.value, due_at=None, ended_at=clock.now()
    )
    raise ImportFailedError(id=imported.pk, reason=job.last_error)


class _Watch:
    """Tells how far a job is and, if it is done here, keeps its lease."""

    def __init__(self, import_id: int, job_id: int, progress: Progress, run: Run | None) -> None:
        self._import_id = import_id
        self._job_id = job_id
        self._progress = progress
        self._run = run
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._thread.join()

    def wait_for_end(self) -> None:
        from baremo.platform.jobs.models import State

        while (job := self._read()).state in (State.WAITING, State.RUNNING):
            if self._run and job.state == State.WAITING:
                return  # what failed here would be tried again by a worker; who sits before the screen decides
            self._over.wait(_LOOK_SECONDS)

    def _read(self) -> Job:
        from baremo.platform.jobs.models import Job

        return Job.objects.get(pk=self._job_id)

    def _watch(self) -> None:
        from django.db import connections

        from baremo.platform.jobs import leases

        passed = told = 0.0
        try:
            while not self._over.wait(_LOOK_SECONDS):
                passed += _LOOK_SECONDS
                if self._run and passed % leases.HEARTBEAT_SECONDS < _LOOK_SECONDS:
                    self._run.beat()
                if passed - told >= self._pace():
                    self._tell(self._read())
                    told = passed
        finally:
            connections.close_all()

    def _pace(self) -> float:
        import sys

        return _LOOK_SECONDS if sys.stderr.isatty() else _TELL_SECONDS

    def _tell(self, job: Job) -> None:
        from baremo.events.importing import asking
        from baremo.model.document.problems import grouped
        from baremo.platform import clock

        imported = asking.find(self._import_id)
        label = _WORKING if imported.state == "started" else _UNDOING
        values: dict[str, Any] = {"done": grouped(job.done), "total": grouped(job.total or 0)}
        words = label.fill(**values)
        left = asking.estimate(imported, asking.standing_of(imported), clock.now())
        self._progress.begin(words if left is None else _LEFT.fill(words=words, seconds=left))
