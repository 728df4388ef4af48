"""What the API shows of values."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec
from ninja import Schema

from baremo.model.moments import write_moment
from baremo.model.numbers import shortest
from baremo.scoring.stored_values import SeenValue


class ShownValue(Schema):
    """What a contact has in a score."""

    score: str
    name: str
    value: float | None
    """Exact, with up to 38 digits; null outside the audience."""
    band: str | None
    updated_at: datetime | None
    """When value or band last changed; null while the contact has never been scored. With `at`, that moment."""
    next_change_at: datetime | None
    """When the value changes next if nothing happens."""
    is_pending: bool
    """Whether something has happened, a moment ago, that the value does not count yet."""


def show_value(seen: SeenValue) -> dict[str, Any]:
    """Return a value with its number exact."""
    return {
        "score": seen.score,
        "name": seen.name,
        "value": show_number(seen.value),
        "band": seen.band,
        "updated_at": show_moment(seen.updated_at),
        "next_change_at": show_moment(seen.next_change_at),
        "is_pending": seen.is_pending,
    }


def show_number(number: Decimal | None) -> msgspec.Raw | None:
    """Return a number as JSON with all its digits."""
    return None if number is None else msgspec.Raw(shortest(number).encode())


def show_moment(moment: int | None) -> str | None:
    """Return a moment, in microseconds since 1970, as ISO 8601 text."""
    return None if moment is None else write_moment(moment)
