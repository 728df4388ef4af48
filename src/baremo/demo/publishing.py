"""The publications of the past: each is put in force by the clock of its day, before there is anybody to score."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime

from django.conf import settings
from django.db import transaction

from baremo.demo.clockwork import PastClock
from baremo.demo.rhythm import DAY, HOUR
from baremo.demo.scores import RELEASES, build_draft, build_model
from baremo.demo.staff import Staff
from baremo.events.archive.keeping import Work as ArchiveWork
from baremo.events.archive.places import find_place
from baremo.events.archive.rebuilding import rebuild
from baremo.language import Language
from baremo.scoring.drafts import save_draft
from baremo.scoring.models import Definition
from baremo.scoring.publishing import Said, apply
from baremo.scoring.rescoring.running import rescore
from baremo.scoring.rescoring.work import Work


def publish_history(staff: Staff, language: Language, now: int, told: Callable[[], None]) -> None:
    """Publish the model as it was once and as it is, each time by the clock of then; `told` is called after each."""
    build_archive(PastClock(now - RELEASES[0].days * DAY).now)
    for release in RELEASES:
        clock = PastClock(now - now % DAY - release.days * DAY + 9 * HOUR)
        apply(
            build_model(language, release),
            Said(reason=release.reason.words(language), actor=staff.actors[release.by], at=clock.now()),
        )
        rescore(_work(clock))
        told()


def edit_draft(staff: Staff, language: Language, at: datetime) -> None:
    """Edit a score without publishing it."""
    key, document = build_draft(language)
    row = Definition.objects.get(part="score", key=key)
    save_draft(row, row.version, document, staff.actors["bruno"], at=at)


def build_archive(now: Callable[[], datetime]) -> None:
    """Make the archive from what is in the database."""
    rebuild(ArchiveWork(where=find_place(settings.BAREMO), now=now, step=transaction.atomic, tick=_tick))


def _work(clock: PastClock) -> Work:
    return Work(
        where=find_place(settings.BAREMO),
        directory=settings.BAREMO.data_dir / "rescoring",
        now=clock.now,
        step=_step,
        tick=_tick,
        rest=clock.wait,
    )


@contextlib.contextmanager
def _step() -> Iterator[None]:
    with transaction.atomic():
        yield None


def _tick() -> None:
    """Nobody stops this work from outside."""
