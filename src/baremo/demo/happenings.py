"""What people did: one record for all ways into the service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

Value = str | int | float | bool


class Happening(NamedTuple):
    """Something that somebody did, in seconds since 1970; `person` is their key."""

    at: int
    person: str
    kind: str
    properties: Mapping[str, Value]
    automated: bool = False


def name_all(happenings: Iterable[Happening]) -> Iterator[tuple[str, Happening]]:
    """Give each happening with an id that is the same each time; of what happened alike, the second has another."""
    said: dict[str, int] = {}
    for each in happenings:
        name = blake2b(repr(each).encode(), digest_size=10).hexdigest()
        number = said[name] = said.get(name, 0) + 1
        yield name if number == 1 else f"{name}-{number}", each
