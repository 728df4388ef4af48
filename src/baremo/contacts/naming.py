"""What people call a contact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def call_contact(fields: Mapping[str, Any]) -> str | None:
    """Return the name of a contact, or else the address; None if nobody has said either."""
    whole = " ".join(str(fields[name]) for name in ("first_name", "last_name") if fields.get(name))
    found = fields.get("name") or whole or fields.get("email")
    return str(found) if found else None
