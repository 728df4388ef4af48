"""Bringing the database of a test to rest: what was published comes into force, and everybody is scored."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

_MOST_LOOKS = 10_000


def settle(now: datetime | None = None) -> None:
    """Let all that waits be done as of a moment; left out, that of `baremo.platform.clock`.

    First what has happened is scored by the model in force, then the latest publication comes into force, then what it
    has left to the live loop is scored.
    """
    from baremo.platform import clock
    from baremo.scoring.rescoring.running import find_waiting, rescore

    at = now or clock.now()
    score_all(at)
    keep_archive(at)
    rescore(work_at(at))
    assert find_waiting() is None, "a publication has not come into force"
    score_all(at)


def score_all(at: datetime) -> int:
    """Let the live loop look at everybody who waits or is due; return at how many it looked."""
    from baremo.model.moments import to_microseconds
    from baremo.scoring.live.scoring import score_pending

    looked = 0
    for _ in range(_MOST_LOOKS):
        count = score_pending(to_microseconds(at))
        if not count:
            return looked
        looked += count
    raise AssertionError("the live loop does not come to rest")


def keep_archive(at: datetime) -> None:
    """Build the archive of this database if there is none, and take all news in."""
    from baremo.events.archive.keeping import keep_up
    from baremo.events.archive.models import ArchiveState
    from baremo.events.archive.rebuilding import rebuild
    from tests.events.archiving import work_in

    work = work_in(place(), at)
    if not ArchiveState.objects.filter(built_at__isnull=False).exists():
        rebuild(work)
    while keep_up(work):
        pass


def work_at(at: datetime, **more: Any) -> Any:
    """Return a rescoring's work that nobody interrupts."""
    from django.db import transaction

    from baremo.scoring.rescoring.work import Work

    parts = {"now": lambda: at, "step": transaction.atomic, "tick": lambda: None, "rest": lambda seconds: None} | more
    return Work(where=place(), directory=_directory() / "rescoring", **parts)


def place() -> Any:
    """Return the place of the archive of the database that is in use."""
    from baremo.events.archive.places import Directory

    return Directory(_directory() / "archive")


def _directory() -> Path:
    from django.conf import settings
    from django.db import connection

    name = hashlib.sha256(str(connection.settings_dict["NAME"]).encode()).hexdigest()[:16]
    directory = Path(settings.BAREMO.data_dir) / name
    directory.mkdir(exist_ok=True)
    return directory
