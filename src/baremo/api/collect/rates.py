"""How many requests a write key may send."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from baremo.platform.rates import Rates

BURST_SECONDS = 2
"""A key that has been quiet may send so many seconds' worth of requests at once."""


@lru_cache(maxsize=1)
def find_rates() -> Rates:
    """Return the buckets of this process."""
    rate = settings.BAREMO.ingest_rate
    return Rates(rate, rate * BURST_SECONDS)
