"""The jobs of the archive."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings

from baremo.events.archive.compacting import compact, fold, is_worth_compacting, sweep
from baremo.events.archive.keeping import Work, keep_up
from baremo.events.archive.models import ArchiveState
from baremo.events.archive.places import find_place
from baremo.events.archive.rebuilding import rebuild
from baremo.events.archive.watching import is_built
from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run


@job(
    "keep_archive",
    Label(es="Poner al día el archivo", en="Keep the archive up to date"),
    lane=Lane.STANDING,
    is_atomic=False,
    again=timedelta(seconds=2),
)
def keep_archive(run: Run) -> None:
    """Take all news into the archive; build it first if it has never been."""
    work = work_of(run)
    state = ArchiveState.objects.first()
    if state is not None and state.paused_until is not None and state.paused_until > work.now():
        return
    if state is None or state.built_at is None:
        rebuild(work)
    while keep_up(work):
        fold(work)
        run.check()


@job(
    "compact_archive",
    Label(es="Compactar el archivo", en="Compact the archive"),
    lane=Lane.LONG,
    is_atomic=False,
    every=timedelta(minutes=10),
)
def compact_archive(run: Run) -> None:
    """Write the base anew if that is worth it, and remove what killed processes have left."""
    work = work_of(run)
    sweep(work)
    if is_built() and is_worth_compacting():
        compact(work)


def work_of(run: Run) -> Work:
    """Return work whose steps only who holds the lease of a job can commit."""
    return Work(where=find_place(settings.BAREMO), now=run.clock.now, step=run.step, tick=run.check)
