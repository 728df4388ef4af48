"""What users and keys may be allowed to do, in the words of the house."""

from __future__ import annotations

from enum import StrEnum

from baremo.language import Label


class Role(StrEnum):
    """What a user may do."""

    ADMINISTRATOR = "administrator"
    MARKETER = "marketer"
    SELLER = "seller"
    VIEWER = "viewer"


ROLE_LABELS = {
    Role.ADMINISTRATOR: Label(es="administración", en="administrator"),
    Role.MARKETER: Label(es="marketing", en="marketer"),
    Role.SELLER: Label(es="ventas", en="seller"),
    Role.VIEWER: Label(es="lectura", en="viewer"),
}
EVERYBODY = frozenset(Role)

AREAS = (
    "audit",
    "automations",
    "connections",
    "contacts",
    "deals",
    "events",
    "jobs",
    "keys",
    "metrics",
    "scores",
    "segments",
    "tasks",
    "users",
)
ALL = "all"
SCOPES = (ALL, *(f"{area}:{verb}" for area in AREAS for verb in ("read", "write")))
"""What an API key may be for. `all` is every other one; to write includes to read."""


def scope_covers(scopes: frozenset[str], wanted: str) -> bool:
    """Tell whether a key with some scopes may do what needs one."""
    area, _, verb = wanted.partition(":")
    return ALL in scopes or wanted in scopes or (verb == "read" and f"{area}:write" in scopes)
