"""The five kinds of tables and what their columns mean (scoring.md §8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["contacts", "deals", "events", "adjustments", "awards"]


class Role(Enum):
    """What a column is read as."""

    ID = auto()  # text or a whole number; must be there
    KIND = auto()  # text in NFC, as in models; must be there
    TEXT = auto()  # the same as an id; may be missing
    MOMENT = auto()
    OPTIONAL_MOMENT = auto()
    FLAG = auto()
    TAGS = auto()
    OBJECT = auto()
    POINTS = auto()
    SEQUENCE = auto()
    NUMBER = auto()
    DURATION = auto()
    VALUE = auto()  # a field or property


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The columns that a kind of table has; `carrier` is the JSON column that holds further ones."""

    roles: Mapping[str, Role]
    required: tuple[str, ...]
    carrier: str | None = None
    has_ids: bool = field(default=True)

    def role(self, name: str) -> Role | None:
        """Return what a column is read as; None if it is ignored."""
        return self.roles.get(name, Role.VALUE if self.carrier else None)


SHAPES: Mapping[Kind, Shape] = {
    "contacts": Shape(
        roles={
            "id": Role.ID,
            "created_at": Role.OPTIONAL_MOMENT,
            "tags": Role.TAGS,
            "lists": Role.OBJECT,
            "fields": Role.OBJECT,
        },
        required=("id",),
        carrier="fields",
    ),
    "deals": Shape(
        roles={"id": Role.ID, "contact": Role.ID, "fields": Role.OBJECT},
        required=("id", "contact"),
        carrier="fields",
    ),
    "events": Shape(
        roles={
            "id": Role.ID,
            "contact": Role.ID,
            "kind": Role.KIND,
            "occurred_at": Role.MOMENT,
            "automated": Role.FLAG,
            "properties": Role.OBJECT,
        },
        required=("id", "contact", "kind", "occurred_at"),
        carrier="properties",
    ),
    "adjustments": Shape(
        roles={
            "score": Role.ID,
            "subject": Role.ID,
            "at": Role.MOMENT,
            "sequence": Role.SEQUENCE,
            "op": Role.ID,
            "points": Role.POINTS,
            "expires_after": Role.DURATION,
            "held": Role.NUMBER,
        },
        required=("score", "subject", "at", "op"),
        has_ids=False,
    ),
    "awards": Shape(
        roles={
            "score": Role.ID,
            "rule": Role.ID,
            "subject": Role.ID,
            "at": Role.MOMENT,
            "event": Role.TEXT,
        },
        required=("score", "rule", "subject", "at"),
        has_ids=False,
    ),
}
