"""Which events a test matches, and how many different values are among them, in one pass over a history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from baremo.engine.oracle.facts import Event
from baremo.engine.oracle.formulas import EventLeaf
from baremo.model.predicates import Both, Either, Inverse, Predicate


def find_matching(leaf: EventLeaf, events: Sequence[Event], matches: Callable[[EventLeaf, Event], bool]) -> list[Event]:
    """Return the events that a test matches.

    What a test says of an event of its kind depends on a few properties only, so that a visit of the same page a
    thousand times is looked at once.
    """
    names = sorted(set(_names(leaf.where)))
    if leaf.test.between is not None or not names:
        return [event for event in events if matches(leaf, event)]
    known: dict[tuple[object, ...], bool] = {}
    found = []
    for event in events:
        seen = (event.kind, event.automated, *map(event.properties.get, names))
        if not all(map(_is_plain, seen)):
            is_match = matches(leaf, event)
        elif (remembered := known.get(seen)) is None:
            is_match = known[seen] = matches(leaf, event)
        else:
            is_match = remembered
        if is_match:
            found.append(event)
    return found


def _is_plain(cell: object) -> bool:
    # 1, 1.0 and true are one key of a dictionary, but not one value; a text equals nothing but itself.
    return cell is None or cell is True or cell is False or type(cell) is str


def _names(predicate: Predicate) -> Iterator[str]:
    """Give the properties at which a predicate looks."""
    if isinstance(predicate, Both | Either):
        for part in predicate.parts:
            yield from _names(part)
    elif isinstance(predicate, Inverse):
        yield from _names(predicate.part)
    else:
        yield predicate.operand.name


@dataclass(slots=True, eq=False)
class Stretch:
    """A stretch of events whose different values are counted; moving its ends costs what they move by."""

    values: Sequence[str | None]
    _start: int = 0
    _end: int = 0
    _times: dict[str, int] = field(default_factory=dict)
    _missing: int = 0

    def count(self, start: int, end: int) -> int:
        """Count the different values from one place until before another; events without one count one each."""
        if start >= end:
            return 0
        # Grown first and shrunk then: an end never passes the other.
        while self._start > start:
            self._start -= 1
            self._put(self._start, 1)
        while self._end < end:
            self._put(self._end, 1)
            self._end += 1
        while self._start < start:
            self._put(self._start, -1)
            self._start += 1
        while self._end > end:
            self._end -= 1
            self._put(self._end, -1)
        return len(self._times) + self._missing

    def _put(self, place: int, step: int) -> None:
        value = self.values[place]
        if value is None:
            self._missing += step
            return
        times = self._times.get(value, 0) + step
        if times:
            self._times[value] = times
        else:
            del self._times[value]
