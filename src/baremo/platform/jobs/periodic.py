"""Jobs that ask for themselves: once in each stretch of time, or once and for all, however many workers there are."""

from __future__ import annotations

from datetime import datetime

from baremo.platform.jobs.asking import ask
from baremo.platform.jobs.kinds import KINDS

_STANDING = "standing"
_asked: dict[str, int] = {}


def ask_for_periodic(at: datetime) -> None:
    """Ask for every periodic job whose present stretch nobody has asked for; the key makes it one."""
    for kind in KINDS.values():
        if kind.again is not None and kind.name not in _asked:
            ask(kind.name, at=at, key=_STANDING)
            _asked[kind.name] = 0
        if kind.every is None:
            continue
        stretch = int(at.timestamp() // kind.every.total_seconds())
        if _asked.get(kind.name) != stretch:
            ask(kind.name, at=at, key=f"every-{int(kind.every.total_seconds())}s-{stretch}")
            _asked[kind.name] = stretch


def forget() -> None:
    """Look at the database again, as after a change of it."""
    _asked.clear()
