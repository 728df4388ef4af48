"""The people whom tests speak of, and the day on which their stories begin."""

from __future__ import annotations

from baremo.model.moments import parse_moment

ANA, BEN, CID, DAN = "ana", "ben", "cid", "dan"
"""Contacts."""

DEAL = "deal-1"

ADMINISTRATOR, MARKETER, SELLER, VIEWER = "Ana", "Bruno", "Carla", "Dani"
"""People who log in, each with the role of that name."""


def moment(text: str) -> int:
    """Return the microseconds since 1970 UTC of a date or datetime."""
    found = parse_moment(text)
    assert found is not None, text
    return found.microseconds


DAY_0 = moment("2026-01-01")
"""Stories begin on day 0 at 00:00 UTC."""
