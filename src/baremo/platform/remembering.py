"""Counts that take long are not made again for every page that shows them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")

QUICK_SECONDS = 0.1
_TIMES = 20


class Remembered(Generic[Result]):
    """A count that is kept for twenty times as long as it took to make, so that counting takes a twentieth at most.

    What took less than a tenth of a second is made anew each time; anything else is kept for as many seconds as `least`
    says of it, at least. Every process has its own.
    """

    def __init__(
        self,
        count: Callable[[], Result],
        tell_time: Callable[[], float] = time.monotonic,
        *,
        least: Callable[[Result], float] = lambda _: 0,
    ) -> None:
        """Count nothing yet."""
        self._count, self._tell_time, self._least = count, tell_time, least
        self._lock = threading.Lock()
        self._until = float("-inf")
        self._kept: list[Result] = []

    def get(self) -> Result:
        """Return the count, made now or not long ago; whoever asks meanwhile waits for it."""
        with self._lock:
            began = self._tell_time()
            if began >= self._until:
                self._kept = [self._count()]
                took = self._tell_time() - began
                kept = max(took * _TIMES, self._least(self._kept[0]))
                self._until = began + kept if took >= QUICK_SECONDS else float("-inf")
            return self._kept[0]
