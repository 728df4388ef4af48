"""A clock that shows moments of the past, by which the service does today what it would have done then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class PastClock:
    """Shows a moment until it is put ahead."""

    def __init__(self, at: int) -> None:
        """Begin at a moment, in seconds since 1970."""
        self._at = datetime.fromtimestamp(at, UTC)

    def now(self) -> datetime:
        """Return the moment."""
        return self._at

    def wait(self, seconds: float) -> None:
        """Let time pass, without waiting for it."""
        self._at += timedelta(seconds=seconds)


def moment_of(at: int) -> datetime:
    """Return a moment that is given in seconds since 1970."""
    return datetime.fromtimestamp(at, UTC)


MICROSECONDS = 1_000_000
"""In a second: the company counts in seconds, the service in these."""
