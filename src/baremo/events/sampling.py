"""Which kinds of events there are and what they say, as a sample of histories shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from baremo.contacts.met_values import MetValues
from baremo.contacts.sql import fetch
from baremo.contacts.usage import sample_contacts
from baremo.events.table import EventRow, list_latest
from baremo.model.moments import DAY, parse_moment
from baremo.model.urls import normalise
from baremo.platform.kept_counts import KeptCounts

CONTACTS = 300
"""Contacts spread over all of them, and as many of the newest, whose histories are looked at."""
EVENTS = 50
"""The latest events of each of them."""
MAX_PROPERTIES = 100

_TYPES = {bool: "boolean", int: "number", float: "number", str: "text", list: "list", dict: "object"}
_URL = "url"


@dataclass(slots=True)
class SampledProperty:
    """A property of a kind: in how many of the sampled events it is, holding what, and which values."""

    count: int = 0
    types: set[str] = field(default_factory=set)
    values: MetValues = field(default_factory=MetValues)

    def note(self, value: object) -> None:
        """Count a value."""
        self.count += 1
        self.values.note(value)
        if value is not None:
            self.types |= {_TYPES[type(value)], *_type_of(value)}


@dataclass(slots=True)
class SampledKind:
    """A kind of event: how many of the sampled events are of it, on which days, when the last was, its properties."""

    count: int = 0
    last_at: int = 0
    days: Counter[int] = field(default_factory=Counter)
    properties: dict[str, SampledProperty] = field(default_factory=dict)

    def since(self, moment: int) -> int:
        """Return how many of them happened from the day of a moment on."""
        return sum(count for day, count in self.days.items() if day >= moment // DAY)


@dataclass(frozen=True, slots=True)
class Sample:
    """What was found, and in how many contacts and events."""

    kinds: dict[str, SampledKind]
    contacts: int
    events: int
    is_whole: bool


def _take_sample(owner: int | None) -> Sample:
    numbers, total = _choose(owner)
    kinds: dict[str, SampledKind] = {}
    counts = Counter[int]()
    for number in numbers:
        for row in list_latest(number, EVENTS):
            counts[number] += 1
            _note(kinds.setdefault(row.kind, SampledKind()), row)
    is_whole = len(numbers) == total and all(count < EVENTS for count in counts.values())
    return Sample(dict(sorted(kinds.items())), len(numbers), counts.total(), is_whole)


def _choose(owner: int | None) -> tuple[list[int], int]:
    if owner is not None:
        owned = fetch("select id from contacts where owner_id = %s order by id desc limit %s", [owner, 2 * CONTACTS])
        [(total,)] = fetch("select count(*) from contacts where owner_id = %s", [owner])
        return sorted(row[0] for row in owned), total
    spread, total = sample_contacts(CONTACTS)
    newest = fetch("select id from contacts order by id desc limit %s", [CONTACTS])
    return sorted({*spread, *(row[0] for row in newest)}), total


def _note(kind: SampledKind, row: EventRow) -> None:
    kind.count += 1
    kind.last_at = max(kind.last_at, row.occurred_at)
    kind.days[row.occurred_at // DAY] += 1
    for name, value in _with_parts(msgspec.json.decode(row.properties)):
        if name in kind.properties or len(kind.properties) < MAX_PROPERTIES:
            kind.properties.setdefault(name, SampledProperty()).note(value)


def _with_parts(properties: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Return properties as conditions name them: a url by its path, with which its path compares, and by its host."""
    for name, value in properties.items():
        if name == _URL and isinstance(value, str):
            address = normalise(value)
            yield name, address.rooted
            yield "url.host", address.host_name
        else:
            yield name, value


def _type_of(value: object) -> tuple[str, ...]:
    """Return as what a text serves besides."""
    moment = parse_moment(value) if isinstance(value, str) else None
    return () if moment is None else ("datetime" if moment.has_time else "date",)


def _take_samples(owners: Collection[int | None]) -> dict[int | None, Sample]:
    return {owner: _take_sample(owner) for owner in owners}


KINDS: KeptCounts[int | None, Sample] = KeptCounts(_take_samples)
"""By whose contacts are looked at: the number of an owner, or None for everybody's."""
