"""Counts of many rows are kept for a while, each with the moment at which it was made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from baremo.platform.remembering import QUICK_SECONDS

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")
_TIMES = 20
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Counted(Generic[Result]):
    """What was counted, and when."""

    result: Result
    at: datetime


class KeptCounts(Generic[Key, Result]):
    """Counts by key, kept for twenty times as long as it took to make them; what was quick is made anew each time.

    Every process has its own.
    """

    def __init__(
        self,
        count: Callable[[Collection[Key]], Mapping[Key, Result]],
        tell_time: Callable[[], float] = time.monotonic,
    ) -> None:
        """Count nothing yet."""
        self._count, self._tell_time = count, tell_time
        self._lock = threading.Lock()
        self._kept: dict[Key, tuple[Counted[Result], datetime]] = {}

    def get(self, keys: Collection[Key], now: datetime) -> dict[Key, Counted[Result]]:
        """Return the counts, made now or not long ago; whoever asks meanwhile waits for them."""
        with self._lock:
            kept = {key: self._kept[key][0] for key in keys if key in self._kept and self._kept[key][1] > now}
            missing = [key for key in keys if key not in kept]
            if not missing:
                return kept
            began = self._tell_time()
            made = {key: Counted(result, now) for key, result in self._count(missing).items()}
            took = self._tell_time() - began
            if took >= QUICK_SECONDS:
                self._keep(made, now + timedelta(seconds=took * _TIMES))
            return kept | made

    def forget(self) -> None:
        """Forget what was counted, as when another database takes the place of this one."""
        with self._lock:
            self._kept.clear()

    def _keep(self, made: Mapping[Key, Counted[Result]], until: datetime) -> None:
        if len(self._kept) > _MOST:
            self._kept.clear()
        self._kept |= {key: (counted, until) for key, counted in made.items()}
