"""Dates and datetimes as ISO 8601 text; no zone means UTC (scoring.md §3, «Types»)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 86_400_000_000  # microseconds
FIRST = -62_135_596_800_000_000  # 0001-01-01T00:00:00
LAST = 253_402_300_799_999_999  # 9999-12-31T23:59:59.999999

PATTERN = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?"
    r"(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?"
)
"""The form of a date or datetime in RE2 syntax; digits after microseconds are cut off."""

_FORM = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]((?:[01][0-9]|2[0-3]):[0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,9}))?)?"
    r"(?:Z|([+-])([01][0-9]|2[0-3])(?::?([0-5][0-9]))?)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in microseconds since 1970 UTC; without a time it stands for its whole UTC day."""

    microseconds: int
    has_time: bool

    @property
    def day(self) -> int:
        """The UTC day, as a number of days since 1970."""
        return self.microseconds // DAY


def parse_moment(text: str) -> Moment | None:
    """Read an ISO 8601 date or datetime; None if the text is none, or none that exists."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    day, time, seconds, fraction, sign, hours, minutes = found.groups()
    try:
        local = datetime.fromisoformat(f"{day}T{time or '00:00'}:{seconds or '00'}+00:00")
    except ValueError:
        return None
    offset = (int(hours or 0) * 60 + int(minutes or 0)) * (-1 if sign == "-" else 1)
    moment = to_microseconds(local) + int((fraction or "").ljust(6, "0")[:6]) - offset * 60_000_000
    return Moment(moment, time is not None) if FIRST <= moment <= LAST else None


def to_microseconds(moment: datetime) -> int:
    """Return microseconds since 1970 UTC; a datetime without a zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - EPOCH) // timedelta(microseconds=1)


def from_microseconds(microseconds: int) -> datetime:
    """Return the UTC datetime; OverflowError outside the years 1 to 9999."""
    return EPOCH + timedelta(microseconds=microseconds)


def write_moment(microseconds: int) -> str:
    """Write an instant as ISO 8601 in UTC, with fractions of a second only if there are any."""
    return from_microseconds(microseconds).isoformat().replace("+00:00", "Z")
