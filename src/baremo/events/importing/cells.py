"""What a cell says: dates as people write them, decimal commas, yes and no in two languages, lists of tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from baremo.contacts.field_types import FieldType, WrongTypeError, convert
from baremo.contacts.limits import MAX_LIST_ITEMS, MAX_TEXT
from baremo.contacts.profile import Value
from baremo.events.importing.plans import Options
from baremo.model.moments import parse_moment, to_microseconds, write_moment

_TRUE = frozenset({"true", "yes", "y", "1", "x", "sí", "si", "s", "verdadero"})
_FALSE = frozenset({"false", "no", "n", "0", "falso"})
_LOCAL = re.compile(
    r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})"
    r"(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?\s*([AaPp]\.?[Mm]\.?)?)?",
    re.ASCII,
)
_HAS_ZONE = re.compile(r"(Z|[+-]\d{2}(:?\d{2})?)$", re.ASCII)
_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+(,\d+)?", re.ASCII)


def read_moment(value: object, options: Options) -> int | None:
    """Return microseconds since 1970; what names no zone is of the plan's. None if it is no date."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    local = _LOCAL.fullmatch(text) if options.date_order != "iso" else None
    if local:
        return _shift(_read_local(local, options.date_order), options.time_zone)
    moment = parse_moment(text)
    if moment is None:
        return None
    if options.time_zone == "UTC" or _HAS_ZONE.search(text[10:]):
        return moment.microseconds
    return _shift(datetime.fromisoformat(write_moment(moment.microseconds)), options.time_zone)


def _read_local(found: re.Match[str], order: str) -> datetime | None:
    first, second, year, hour, minute, seconds, fraction, half = found.groups()
    day, month = (first, second) if order == "day_first" else (second, first)
    hours = int(hour or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] in "Pp" else 0)
    try:
        return datetime(
            int(year), int(month), int(day), hours, int(minute or 0), int(seconds or 0),
            int((fraction or "").ljust(6, "0")), tzinfo=UTC,
        )  # fmt: skip
    except ValueError:
        return None


@lru_cache(maxsize=16)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _shift(wall: datetime | None, zone: str) -> int | None:
    """Return the moment at which clocks of a zone show a time; of two, the first."""
    if wall is None:
        return None
    try:
        return to_microseconds(wall.replace(tzinfo=_zone(zone)).astimezone(UTC))
    except OverflowError:
        return None


def read_value(value: Any, wanted: FieldType, options: Options) -> Value:
    """Return a cell in the type of a field; WrongTypeError if it is something else."""
    if isinstance(value, str) and (wanted in _READERS):
        return _READERS[wanted](value, options)
    if isinstance(value, list) and len(value) > MAX_LIST_ITEMS:
        raise WrongTypeError
    if isinstance(value, dict):
        raise WrongTypeError
    return convert(value, wanted)


def is_too_long(value: object) -> bool:
    """Tell whether a text is longer than a field keeps."""
    if isinstance(value, list):
        return any(map(is_too_long, value))
    return isinstance(value, str) and len(value) > MAX_TEXT


def _to_number(text: str, options: Options) -> Value:
    clean = text.strip()
    if options.decimal == "comma":
        if not _THOUSANDS.fullmatch(clean):
            raise WrongTypeError
        clean = clean.replace(".", "").replace(",", ".")
    return convert(clean, FieldType.NUMBER)


def _to_boolean(text: str, _: Options) -> Value:
    word = text.strip().lower()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise WrongTypeError


def _to_date(text: str, options: Options) -> Value:
    # A day is the same day wherever it was written down.
    local = _LOCAL.fullmatch(text.strip()) if options.date_order != "iso" else None
    if local:
        found = _read_local(local, options.date_order)
        if found is None:
            raise WrongTypeError
        return found.date().isoformat()
    return convert(text, FieldType.DATE)


def _to_datetime(text: str, options: Options) -> Value:
    moment = read_moment(text, options)
    if moment is None:
        raise WrongTypeError
    return write_moment(moment)


def _to_list(text: str, _: Options) -> Value:
    found = split_words(text)
    if found is None or len(found) > MAX_LIST_ITEMS:
        raise WrongTypeError
    return convert(found, FieldType.LIST)


_READERS: Mapping[FieldType, Callable[[str, Options], Value]] = {
    FieldType.NUMBER: _to_number,
    FieldType.BOOLEAN: _to_boolean,
    FieldType.DATE: _to_date,
    FieldType.DATETIME: _to_datetime,
    FieldType.LIST: _to_list,
}


def split_words(value: object) -> list[str] | None:
    """Return words from a list, a JSON array, or text between commas or semicolons; None if it is none of these."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        value = read_json(value)
        if not isinstance(value, list):
            return None
    if isinstance(value, str):
        value = re.split(r"[;,]" if ";" not in value else ";", value)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return None
    return [word.strip() for word in value if word.strip()]


def read_json(text: str) -> Any:
    """Return what JSON says; None if it is none."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def read_object(value: object) -> dict[str, Any] | None:
    """Return an object, given as one or as JSON; None if it is something else."""
    found = read_json(value) if isinstance(value, str) else value
    return found if isinstance(found, dict) else None
