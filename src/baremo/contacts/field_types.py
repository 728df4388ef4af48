"""The types of fields, and how a value that arrives becomes one of its field's type."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from baremo.contacts.limits import MAX_LIST_ITEMS, MAX_TEXT
from baremo.contacts.profile import Value
from baremo.language import Label
from baremo.model.moments import from_microseconds, parse_moment, write_moment
from baremo.model.numbers import EXACT_BELOW, parse_number, shortest


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    LIST = "list"


TYPE_LABELS = {
    FieldType.TEXT: Label(es="texto", en="text"),
    FieldType.NUMBER: Label(es="número", en="number"),
    FieldType.BOOLEAN: Label(es="sí o no", en="boolean"),
    FieldType.DATE: Label(es="fecha", en="date"),
    FieldType.DATETIME: Label(es="fecha y hora", en="date and time"),
    FieldType.LIST: Label(es="lista de textos", en="list of text"),
}

SYSTEM_FIELDS: dict[str, FieldType] = {
    "email": FieldType.TEXT,
    "name": FieldType.TEXT,
    "first_name": FieldType.TEXT,
    "last_name": FieldType.TEXT,
    "phone": FieldType.TEXT,
    "title": FieldType.TEXT,
    "company": FieldType.TEXT,
    "company_id": FieldType.TEXT,
    "industry": FieldType.TEXT,
    "employees": FieldType.NUMBER,
    "website": FieldType.TEXT,
    "street": FieldType.TEXT,
    "city": FieldType.TEXT,
    "state": FieldType.TEXT,
    "postal_code": FieldType.TEXT,
    "country": FieldType.TEXT,
    "language": FieldType.TEXT,
    "birthday": FieldType.DATE,
    "account_created_at": FieldType.DATETIME,
}


class WrongTypeError(ValueError):
    """A value is none of its field's type."""


def guess_type(value: object) -> FieldType:
    """Return the type of a field that nobody has declared, from its first value; text is never looked into."""
    if isinstance(value, bool):
        return FieldType.BOOLEAN
    if isinstance(value, int | float | Decimal):
        return FieldType.NUMBER
    return FieldType.LIST if isinstance(value, list) else FieldType.TEXT


def convert(value: object, wanted: FieldType) -> Value:
    """Return a value in its field's type, None if it is missing; WrongTypeError if it is something else."""
    if value is None or value in ("", []):
        return None
    return _READERS[wanted](value)


def _to_text(value: object) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return shortest(Decimal(str(value)))
    if not isinstance(value, str):
        raise WrongTypeError
    return unicodedata.normalize("NFC", value)[:MAX_TEXT].strip() or None


def _to_number(value: object) -> Value:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise WrongTypeError
    number = parse_number(value.strip()) if isinstance(value, str) else Decimal(str(value))
    if number is None:
        raise WrongTypeError
    is_whole = number == number.to_integral_value() and abs(number) < EXACT_BELOW
    found = int(number) if is_whole else float(number)
    if not math.isfinite(found):
        raise WrongTypeError
    return found


def _to_boolean(value: object) -> Value:
    known = {"true": True, "false": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in known:
        return known[value.strip().lower()]
    raise WrongTypeError


def _to_date(value: object) -> Value:
    moment = parse_moment(value.strip()) if isinstance(value, str) else None
    if moment is None:
        raise WrongTypeError
    return from_microseconds(moment.microseconds).date().isoformat()


def _to_datetime(value: object) -> Value:
    moment = parse_moment(value.strip()) if isinstance(value, str) else None
    if moment is None:
        raise WrongTypeError
    return write_moment(moment.microseconds)


def _to_list(value: object) -> Value:
    items = value if isinstance(value, list) else [value]
    if any(isinstance(item, list | dict) for item in items):
        raise WrongTypeError
    texts = [text for item in items[:MAX_LIST_ITEMS] if isinstance(text := _to_text("" if item is None else item), str)]
    return list(dict.fromkeys(texts)) or None


_READERS: dict[FieldType, Callable[[object], Value]] = {
    FieldType.TEXT: _to_text,
    FieldType.NUMBER: _to_number,
    FieldType.BOOLEAN: _to_boolean,
    FieldType.DATE: _to_date,
    FieldType.DATETIME: _to_datetime,
    FieldType.LIST: _to_list,
}
