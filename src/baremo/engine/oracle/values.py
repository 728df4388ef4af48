"""What a cell or a JSON value is: how it reads as text, number, boolean, moment or list (scoring.md §3)."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from functools import lru_cache
from math import isnan
from typing import TypeAlias, cast

import msgspec

from baremo.model.moments import Moment, from_microseconds, parse_moment, write_moment
from baremo.model.numbers import exact, parse_number, shortest
from baremo.model.texts import fold
from baremo.model.urls import Address, normalise

Cell: TypeAlias = "str | bool | int | float | Decimal | Moment | list[Cell] | dict[str, Cell] | None"

_SMALLEST, _LARGEST = -(2**63), 2**64 - 1
_LIMIT = 2**63
_BLANK = " \t\n\r"


def read_json(text: str) -> Cell:
    """Read JSON; whole numbers of up to 64 bits are exact, all others are 64-bit floats."""
    try:
        found, end = _decoder().raw_decode(text)
    except ValueError:
        end = -1
    # What has blanks around it, or is no JSON, is read the long way.
    return cast("Cell", found if end == len(text) else _decoder().decode(text))


def read_object(text: str) -> dict[str, Cell]:
    """Read what should be a JSON object, as `read_json` would; anything else is an empty one."""
    try:
        quick = _QUICK.decode(text)
        if all(map(_is_simple, quick.values())):
            return quick
    except (ValueError, msgspec.MsgspecError):
        pass  # no object, or one that is written in a way that needs a closer look
    found = read_json(text)
    return found if isinstance(found, dict) else {}


_QUICK: msgspec.json.Decoder[dict[str, Cell]] = msgspec.json.Decoder(dict)


def _is_simple(cell: Cell) -> bool:
    # Numbers beyond 64 bits, and whatever may contain them, are read the long way.
    return type(cell) is str or cell is None or type(cell) is float or (type(cell) is int and abs(cell) < _LIMIT)


@lru_cache
def _decoder() -> json.JSONDecoder:
    # json.loads makes another one for every text, which takes as long as the reading.
    return json.JSONDecoder(parse_int=_read_integer, parse_constant=_refuse_constant)


def _read_integer(digits: str) -> int | float:
    """Read a whole number of JSON; beyond 64 bits it is a float."""
    if len(digits) > 20:
        return float(digits)
    number = int(digits)
    return number if _SMALLEST <= number <= _LARGEST else float(number)


def _refuse_constant(name: str) -> Cell:
    """Refuse NaN and the infinities, which Python reads although they are no JSON."""
    raise ValueError(f"{name} is no JSON")


def is_missing(cell: Cell) -> bool:
    """Whether there is no value: null, empty text or the empty list, be it written as text."""
    return cell is None or cell == "" or as_list(cell) == []


def as_text(cell: Cell) -> str | None:
    """Return the text in NFC; numbers, booleans and lists never serve as text."""
    return unicodedata.normalize("NFC", cell) if isinstance(cell, str) and not is_missing(cell) else None


def as_number(cell: Cell) -> Decimal | None:
    """Return the number as it compares; text that is a plain decimal number serves as one."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, str):
        return parse_number(cell)
    if isinstance(cell, float):
        return None if isnan(cell) else exact(Decimal(repr(cell)))
    return exact(Decimal(cell)) if isinstance(cell, int | Decimal) else None


def as_boolean(cell: Cell) -> bool | None:
    """Return the boolean; the texts `true` and `false` serve as one."""
    if isinstance(cell, bool):
        return cell
    return {"true": True, "false": False}.get(cell) if isinstance(cell, str) else None


def as_moment(cell: Cell) -> Moment | None:
    """Return the date or datetime; ISO 8601 text serves as one."""
    if isinstance(cell, Moment):
        return cell
    return parse_moment(cell) if isinstance(cell, str) else None


def as_list(cell: Cell) -> list[Cell] | None:
    """Return the list; text whose whole is a JSON array serves as one."""
    if isinstance(cell, list):
        return cell
    if not isinstance(cell, str) or not cell.lstrip(_BLANK).startswith("["):
        return None
    try:
        found = read_json(cell)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) else None


@lru_cache(maxsize=65_536)
def address_of(url: str) -> Address:
    """Return the normalised parts of a url."""
    return normalise(url)


def same_value(cell: Cell, *, is_url: bool = False) -> str | None:
    """Return the form in which values are compared as the same; None if the event lacks the value."""
    if is_missing(cell) or isinstance(cell, list | dict):
        return None
    if isinstance(cell, str):
        return _same_text(cell, is_url=is_url)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Moment):
        return _same_moment(cell)
    number = as_number(cell)
    return "nan" if number is None else shortest(number)


@lru_cache(maxsize=65_536)
def _same_text(text: str, *, is_url: bool) -> str | None:
    """Return the form of text: a url without its query, a number in shortest form, other text folded."""
    if is_url:
        return address_of(text).whole or None
    number = parse_number(text)
    return fold(text) if number is None else shortest(number)


def _same_moment(moment: Moment) -> str:
    """Return a date or datetime as the text that would say it, folded."""
    if moment.has_time:
        return fold(write_moment(moment.microseconds))
    return from_microseconds(moment.microseconds).date().isoformat()
