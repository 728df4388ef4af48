"""How many requests somebody may make: so that one noisy program does not take the place of the others."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_KEYS = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """How somebody stands after a request."""

    burst: int
    left: int
    wait: int
    """Seconds until there will be another; 0 if the request may pass."""
    reset: int
    """Seconds until there will be as many as at first."""


class Rates:
    """A bucket for each of them, refilled as time passes; every process has its own."""

    def __init__(self, per_second: float, burst: int, tell_time: Callable[[], float] = time.monotonic) -> None:
        """Begin with full buckets."""
        self._per_second, self._burst, self._tell_time = per_second, burst, tell_time
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, name: str) -> Allowance:
        """Take one request from a bucket, if there is one."""
        with self._lock:
            now = self._tell_time()
            left, since = self._buckets.pop(name, (float(self._burst), now))
            left = min(self._burst, left + (now - since) * self._per_second)
            wait = 0 if left >= 1 else max(1, math.ceil((1 - left) / self._per_second))
            left = left if wait else left - 1
            self._buckets[name] = (left, now)
            if len(self._buckets) > _KEYS:
                self._buckets.popitem(last=False)
        return Allowance(self._burst, int(left), wait, math.ceil((self._burst - left) / self._per_second))
