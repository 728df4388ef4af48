"""The one place where the service looks at the clock; everything else is handed the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment."""

    def now(self) -> datetime:
        """Return the present, in UTC."""
        ...

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present, in UTC."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        time.sleep(seconds)


SYSTEM: Clock = SystemClock()


def now() -> datetime:
    """Return the present at a door; what lies behind the doors takes it as an argument."""
    return SYSTEM.now()
