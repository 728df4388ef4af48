"""What all bodies and answers have in common."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

Item = TypeVar("Item")

Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Limit = Annotated[int, Field(ge=1, le=200)]
Cursor = Annotated[str, StringConstraints(max_length=200)]


class Body(Schema):
    """A body; members that it does not name are refused, so that nobody sets what is not offered."""

    model_config = ConfigDict(extra="forbid")


class Listing(Schema, Generic[Item]):
    """All of a list that is never long."""

    items: list[Item]


def with_example(example: dict[str, Any]) -> ConfigDict:
    """Return the configuration of a body that the description of the API shows filled in."""
    return ConfigDict(extra="forbid", json_schema_extra={"example": example})


class Page(Schema, Generic[Item]):
    """Part of a list, and where the next part begins."""

    items: list[Item]
    next: str | None


class PageOrder(Body):
    """Which part of a list is wanted."""

    limit: Limit = 50
    cursor: Cursor | None = None
