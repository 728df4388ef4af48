"""Asking for a preview: at once if the base is small, else by a worker."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import msgspec
from django.conf import settings
from django.db.models import Sum

from baremo.engine.tables import Tables
from baremo.events.archive.models import ArchiveFile
from baremo.events.archive.places import find_place
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.actor import Actor
from baremo.platform.jobs.asking import ask, cancel_job
from baremo.platform.jobs.models import Job, State
from baremo.platform.jobs.running import Run
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.scoring.documents import Part
from baremo.scoring.whatif import keeping
from baremo.scoring.whatif.limits import INLINE_EVENTS, MAX_DRAFTS
from baremo.scoring.whatif.previewing import plan_preview, preview, preview_guarded

KIND = "preview"
_LOOK_SECONDS = 0.25
_MANY = Label(es="como mucho {most} borradores de una vez", en="at most {most} drafts at once").fill(most=MAX_DRAFTS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What is to be previewed: drafts, and whether every rule of what differs is to be told or the changed ones."""

    drafts: list[Part]
    tells_all: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """A preview, made or in the making; `effect` is JSON."""

    token: str
    state: str
    effect: msgspec.Raw | None = None
    job: int | None = None


def ask_preview(asked: Asked, actor: Actor, *, at: datetime) -> Preview:
    """Return the effect of drafts, or who is asked about it later; UnpublishableError if they cannot be published."""
    if len(asked.drafts) > MAX_DRAFTS:
        raise InvalidDataError([Finding("scores", _MANY)])
    plan = plan_preview(asked.drafts)
    token = keeping.make_token()
    if _count_archived() > INLINE_EVENTS:
        payload = {"drafts": [asdict(each) for each in asked.drafts], "tells_all": asked.tells_all}
        row = ask(KIND, payload, at=at, key=token, actor=actor)
        return Preview(token=token, state=row.state, job=row.pk)
    with keeping.making(token) as folder:
        made = preview(plan, find_place(settings.BAREMO), folder, to_microseconds(at), tells_all=asked.tells_all)
        keeping.keep(token, made, at)
    return find_preview(token, at=at)


def find_preview(token: str, *, at: datetime) -> Preview:
    """Return how far a preview is; NotFoundError if there is none, or none any more."""
    effect = keeping.read_effect(token, at)
    if effect is not None:
        return Preview(token=token, state=State.DONE.value, effect=effect)
    row = Job.objects.filter(kind=KIND, key=token).first()
    if row is None or row.state == State.DONE:
        raise NotFoundError
    return Preview(token=token, state=row.state, job=row.pk)


def cancel_preview(token: str, actor: Actor, *, at: datetime) -> Preview:
    """Let a preview in the making end without a result."""
    row = Job.objects.filter(kind=KIND, key=token).first()
    if row is None:
        raise NotFoundError
    cancel_job(row.pk, actor, at=at)
    return find_preview(token, at=at)


def make_asked_preview(run: Run) -> None:
    """Make the preview that a job asks for; the job's key is its token."""
    token = Job.objects.values_list("key", flat=True).get(pk=run.id) or ""
    drafts = [Part(**each) for each in run.payload["drafts"]]
    with keeping.making(token) as folder:
        at = run.clock.now()
        made = preview_guarded(
            plan_preview(drafts),
            find_place(settings.BAREMO),
            folder,
            to_microseconds(at),
            tells_all=run.payload["tells_all"],
            guard=lambda tables: _watched(run, tables),
        )
        run.check()
        keeping.keep(token, made, at)


@contextlib.contextmanager
def _watched(run: Run, tables: Tables) -> Iterator[None]:
    """Interrupt the engine as soon as the run is to end; what it fails with then is why the run ends."""
    is_over = threading.Event()
    watcher = threading.Thread(target=_watch, args=(run, tables, is_over), daemon=True)
    watcher.start()
    try:
        yield
    except Exception:
        run.check()
        raise
    finally:
        is_over.set()
        watcher.join()


def _watch(run: Run, tables: Tables, is_over: threading.Event) -> None:
    signals = (run.is_cancelled, run.is_stopped, run.is_lost)
    while not is_over.wait(_LOOK_SECONDS):
        if any(each.is_set() for each in signals):
            tables.interrupt()


def _count_archived() -> int:
    rows: dict[str, Any] = ArchiveFile.objects.filter(part="events", state="counts").aggregate(events=Sum("rows"))
    return rows["events"] or 0
