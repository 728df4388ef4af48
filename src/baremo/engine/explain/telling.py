"""What an event is recognised by: its id, kind, moment, and one or two telling properties."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baremo.engine.oracle.facts import Event
from baremo.engine.oracle.formulas import leaves
from baremo.engine.oracle.values import Cell, as_number, is_missing
from baremo.model.conditions import EventTest, PropertyTest
from baremo.model.moments import Moment, from_microseconds, write_moment
from baremo.model.numbers import shortest
from baremo.model.scores import Rule

KNOWN = ("campaign", "subject", "url", "type", "form", "product", "title", "name", "field", "tag", "list")
"""Properties that tell people which event it was, the most telling first."""

_SHOWN = 2
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSeen:
    """An event as an explanation shows it."""

    id: str
    kind: str
    at: int
    properties: tuple[tuple[str, str], ...]


def telling_of(rule: Rule) -> tuple[str, ...]:
    """Return which properties tell events of a rule apart: those that it looks at first, then well-known ones."""
    return tuple(dict.fromkeys((*_looked_at(rule), *KNOWN)))


def see(event: Event, telling: Sequence[str]) -> EventSeen:
    """Return what tells an event apart: the first of the telling properties that it has."""
    found: dict[str, str] = {}
    for name in telling:
        cell = event.properties.get(name)
        if not is_missing(cell):
            found[name] = cell_text(cell)
            if len(found) == _SHOWN:
                break
    return EventSeen(id=event.id, kind=event.kind, at=event.at, properties=tuple(found.items()))


def _looked_at(rule: Rule) -> Iterator[str]:
    """Give the properties that a rule looks at; of a part of a url, the url."""
    if rule.per is not None:
        yield _whole(rule.per)
    for leaf in leaves(rule.when):
        if isinstance(leaf, EventTest):
            if leaf.distinct is not None:
                yield _whole(leaf.distinct)
            if leaf.where is not None:
                tests = leaves(leaf.where)
                yield from (_whole(test.property) for test in tests if isinstance(test, PropertyTest))


def _whole(name: str) -> str:
    return "url" if name.startswith("url.") else name


def cell_text(cell: Cell) -> str:
    """Write a cell for people; what is very long is cut."""
    text = _write(cell)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _write(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Moment):
        day = from_microseconds(cell.microseconds).date().isoformat()
        return write_moment(cell.microseconds) if cell.has_time else day
    number = as_number(cell)
    return json.dumps(cell, ensure_ascii=False, default=str) if number is None else shortest(number)
