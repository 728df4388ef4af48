"""How many requests a key may send: so that one noisy source does not take the place of the others."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache

from django.conf import settings

BURST_SECONDS = 2
"""A key that has been quiet may send so many seconds' worth of requests at once."""
_KEYS = 10_000


class Rates:
    """A bucket for each key, refilled as time passes; every process has its own."""

    def __init__(self, per_second: float, burst: float, tell_time: Callable[[], float] = time.monotonic) -> None:
        """Begin with full buckets."""
        self._per_second, self._burst, self._tell_time = per_second, burst, tell_time
        self._buckets: OrderedDict[int, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, key: int) -> int:
        """Take one request; return 0, or after how many seconds there will be another."""
        with self._lock:
            now = self._tell_time()
            left, since = self._buckets.pop(key, (self._burst, now))
            left = min(self._burst, left + (now - since) * self._per_second)
            wait = 0 if left >= 1 else max(1, math.ceil((1 - left) / self._per_second))
            self._buckets[key] = (left if wait else left - 1, now)
            if len(self._buckets) > _KEYS:
                self._buckets.popitem(last=False)
        return wait


@lru_cache(maxsize=1)
def find_rates() -> Rates:
    """Return the buckets of this process."""
    rate = settings.BAREMO.ingest_rate
    return Rates(rate, rate * BURST_SECONDS)
