"""What is asked of very many events, in one pass: what comes again is answered once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from baremo.engine.oracle.facts import Event
from baremo.engine.oracle.values import Cell
from baremo.model.predicates import Both, Either, Inverse, Predicate


@dataclass(frozen=True, slots=True)
class Alike:
    """The places of events in their list, those together of which some properties say the same."""

    together: Mapping[tuple[Cell, ...], Sequence[int]]
    alone: Sequence[int]

    def find(self, is_true: Callable[[int], bool]) -> list[int]:
        """Return the places of which something is true that only depends on these properties."""
        found = [place for places in self.together.values() if is_true(places[0]) for place in places]
        return sorted([*found, *(place for place in self.alone if is_true(place))])


def put_together(events: Sequence[Event], names: Sequence[str]) -> Alike:
    """Put events together by what some properties say."""
    together: dict[tuple[Cell, ...], list[int]] = {}
    alone: list[int] = []
    for place, event in enumerate(events):
        properties = event.properties
        cells = tuple([properties.get(name) for name in names])
        for cell in cells:
            if cell is not None and type(cell) is not str:
                # 1, 1.0 and true are one key of a dictionary, but not one value; a text equals nothing but itself.
                alone.append(place)
                break
        else:
            together.setdefault(cells, []).append(place)
    return Alike(together, alone)


def names_in(predicate: Predicate) -> tuple[str, ...]:
    """Return the properties at which a predicate looks."""
    return tuple(sorted(set(_names(predicate))))


def read_values(events: Sequence[Event], name: str, read: Callable[[Event], str | None]) -> list[str | None]:
    """Return what is read of each event, which depends on the property of a name only."""
    known: dict[str, str | None] = {}
    values = []
    for event in events:
        cell = event.properties.get(name)
        if type(cell) is not str:
            values.append(read(event))
            continue
        if cell not in known:
            known[cell] = read(event)
        values.append(known[cell])
    return values


def _names(predicate: Predicate) -> Iterator[str]:
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
