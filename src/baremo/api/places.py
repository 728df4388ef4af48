"""Cursors of lists in some order: the place where a page ended, whatever has become of that contact since."""

from __future__ import annotations

import base64
import binascii
import re
import zlib

from baremo.api.paging import WRONG_CURSOR
from baremo.contacts.selecting import Place
from baremo.platform.refusals import Finding, InvalidDataError

_FORM = re.compile(r"(-?[0-9]{1,19})\.([0-9]{1,19})\.([0-9]{1,10})", re.ASCII)
_BELOW = 2**63


def write_place(place: Place, order: str) -> str:
    """Return the cursor of a place in an order."""
    text = f"{place.rank}.{place.contact}.{_sum(order)}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_place(cursor: str, order: str) -> Place:
    """Return the place that a cursor stands for; one of another order is refused."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        text = ""
    found = _FORM.fullmatch(text)
    rank, contact, sum_ = (int(part) for part in found.groups()) if found else (0, 0, -1)
    if sum_ != _sum(order) or max(abs(rank), contact) >= _BELOW:
        raise InvalidDataError([Finding("cursor", WRONG_CURSOR)])
    return Place(rank, contact)


def _sum(order: str) -> int:
    return zlib.crc32(order.encode())
