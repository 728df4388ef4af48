"""The one place where commands look at the clock."""

from __future__ import annotations

import time


def now() -> int:
    """Return the present in microseconds since 1970 UTC."""
    return time.time_ns() // 1000
