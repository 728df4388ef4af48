"""Step 3: when it happened, by the sender's clock, corrected by how far that clock is off."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from baremo.events.ingest.limits import MAX_AHEAD
from baremo.events.ingest.messages import Draft
from baremo.events.ingest.reasons import DroppedError, Reason
from baremo.model.moments import parse_moment

_AHEAD = MAX_AHEAD // timedelta(microseconds=1)
_LOOSE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(\.\d{1,9})?\d*)?)?"
    r"\s*(?:([Zz]|UTC|GMT)|([+-])(\d{1,2}):?(\d{2})?)?",
    re.ASCII,
)
_NUMBER = re.compile(r"\d{1,20}(\.\d{1,9})?", re.ASCII)
# Seconds, milliseconds, microseconds and nanoseconds since 1970 are told apart by their size: years up to 5138 each.
_UNITS = ((10**11, 1_000_000), (10**14, 1_000), (10**17, 1))
# What JavaScript writes, and most libraries with it: the minute, whatever it is, the second and thousandths.
_USUAL = re.compile(r"(.{16}):([0-5][0-9])\.([0-9]{3})Z")
ORIGINAL = "original_timestamp"


def date(draft: Draft) -> None:
    """Set when it happened; what its clock puts more than a day ahead is dated by its arrival."""
    message = draft.message
    said = message.original_timestamp if message.original_timestamp not in (None, "") else message.timestamp
    if said in (None, ""):
        draft.occurred_at = draft.received_at
        return
    original = read_moment(said)
    if original is None:
        raise DroppedError(Reason.UNREADABLE_TIME, str(said)[:100])
    sent = read_moment(message.sent_at) or draft.envelope.sent_at
    occurred = original if sent is None else draft.envelope.received_at - (sent - original)
    if occurred < 0:
        raise DroppedError(Reason.TIME_OUT_OF_RANGE, str(said)[:100])
    if occurred > draft.received_at + _AHEAD:
        draft.properties[ORIGINAL] = str(said)[:100]
        occurred = draft.received_at
    draft.occurred_at = occurred


def read_moment(value: object) -> int | None:
    """Return microseconds since 1970, read as leniently as is unambiguous; None if it cannot be."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_number(value)
    if not isinstance(value, str):
        return None
    usual = _USUAL.fullmatch(value)
    minute = _read_minute(usual[1]) if usual else None
    if usual and minute is not None:
        return minute + int(usual[2]) * 1_000_000 + int(usual[3]) * 1_000
    return _read_any(value.strip())


@lru_cache(maxsize=10_000)  # what arrives together happened within few minutes
def _read_minute(text: str) -> int | None:
    found = parse_moment(f"{text}:00Z")
    return found.microseconds if found else None


def _read_any(text: str) -> int | None:
    if _NUMBER.fullmatch(text):
        return _from_number(float(text) if "." in text else int(text))
    found = parse_moment(text) or parse_moment(_tidy(text))
    return found.microseconds if found else None


def _from_number(value: float) -> int | None:
    if not 0 <= value < 10**20:
        return None
    for bound, factor in _UNITS:
        if value < bound:
            return round(value * factor)
    return int(value) // 1000


def _tidy(text: str) -> str:
    found = _LOOSE.fullmatch(text)
    if found is None:
        return ""
    year, month, day, hour, minute, second, fraction, _, sign, hours, minutes = found.groups()
    date_part = f"{year}-{int(month):02}-{int(day):02}"
    if hour is None:
        return date_part
    # A leap second is the last one of its minute.
    time_part = f"{int(hour):02}:{int(minute):02}:{min(int(second or 0), 59):02}{fraction or ''}"
    offset = f"{sign}{int(hours):02}:{minutes or '00'}" if sign else "Z"
    return f"{date_part}T{time_part}{offset}"
