"""Durations such as `90d`: exact lengths of time, in whole microseconds."""

from __future__ import annotations

import re
from dataclasses import dataclass

HOUR = 3_600_000_000  # microseconds
UNITS = {"h": HOUR, "d": 24 * HOUR, "w": 7 * 24 * HOUR}
LONGEST_DAYS = 365_000

_PATTERN = re.compile(r"([0-9]{1,9})([hdw])", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Duration:
    """A length of time; a day is exactly 24 hours. `amount` and `unit` keep what was written."""

    microseconds: int
    amount: int
    unit: str

    def __str__(self) -> str:
        """Return the text that was written, such as `90d`."""
        return f"{self.amount}{self.unit}"


def parse_duration(text: str) -> Duration | None:
    """Read `12h`, `90d` or `2w`; None if the text is none. Zero and too long ones are returned, too."""
    found = _PATTERN.fullmatch(text)
    if found is None:
        return None
    amount, unit = int(found[1]), found[2]
    return Duration(amount * UNITS[unit], amount, unit)
