"""Which kinds of events there are and what they say, as a sample of histories shows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import msgspec

from baremo.contacts.sql import fetch
from baremo.contacts.usage import sample_contacts
from baremo.events.table import list_latest
from baremo.platform.remembering import Remembered

CONTACTS = 300
"""Contacts spread over all of them, and as many of the newest, whose histories are looked at."""
EVENTS = 50
"""The latest events of each of them."""
MAX_PROPERTIES = 100

_TYPES = {bool: "boolean", int: "number", float: "number", str: "text", list: "list", dict: "object"}


@dataclass(slots=True)
class SampledProperty:
    """A property of a kind: in how many of the sampled events it is, and holding what."""

    count: int = 0
    types: set[str] = field(default_factory=set)


@dataclass(slots=True)
class SampledKind:
    """A kind of event: how many of the sampled events are of it, and their properties."""

    count: int = 0
    properties: dict[str, SampledProperty] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sample:
    """What was found, and in how many contacts and events."""

    kinds: dict[str, SampledKind]
    contacts: int
    events: int
    is_whole: bool


def _take_sample() -> Sample:
    spread, total = sample_contacts(CONTACTS)
    newest = fetch("select id from contacts order by id desc limit %s", [CONTACTS])
    numbers = sorted({*spread, *(row[0] for row in newest)})
    kinds: dict[str, SampledKind] = {}
    counts = Counter[int]()
    for number in numbers:
        for row in list_latest(number, EVENTS):
            counts[number] += 1
            _note(kinds.setdefault(row.kind, SampledKind()), msgspec.json.decode(row.properties))
    is_whole = len(numbers) == total and all(count < EVENTS for count in counts.values())
    return Sample(dict(sorted(kinds.items())), len(numbers), counts.total(), is_whole)


def _note(kind: SampledKind, properties: dict[str, Any]) -> None:
    kind.count += 1
    for name, value in properties.items():
        if name in kind.properties or len(kind.properties) < MAX_PROPERTIES:
            found = kind.properties.setdefault(name, SampledProperty())
            found.count += 1
            found.types |= {_TYPES[type(value)]} if value is not None else set()


KINDS = Remembered(_take_sample)
