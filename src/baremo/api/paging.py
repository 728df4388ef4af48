"""Lists in pages by key: the next page begins where the last one ended, whatever was added in between."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from baremo.language import Label
from baremo.platform.refusals import Finding, InvalidDataError

Row = TypeVar("Row", bound=Model)

_WRONG = Label(es="no es un cursor de esta lista; empieza sin él", en="is no cursor of this list; begin without one")


def take_page(rows: QuerySet[Row], limit: int, cursor: str | None, show: Callable[[Row], Any]) -> dict[str, Any]:
    """Return a page of rows, the latest first."""
    if cursor is not None:
        rows = rows.filter(pk__lt=read_cursor(cursor))
    found = list(rows.order_by("-pk")[: limit + 1])
    more = len(found) > limit
    return {"items": [show(row) for row in found[:limit]], "next": write_cursor(found[limit - 1].pk) if more else None}


def write_cursor(key: int) -> str:
    """Return the cursor that stands for a key."""
    return base64.urlsafe_b64encode(str(key).encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> int:
    """Return the key that a cursor stands for."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        text = ""
    if not (text.isdecimal() and len(text) <= 19 and int(text) < 2**63):
        raise InvalidDataError([Finding("cursor", _WRONG)])
    return int(text)
