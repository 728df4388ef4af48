"""What would have to happen for a condition to be true, where that can be said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from baremo.engine.explain.changes import Change
from baremo.engine.explain.samples import NEGATIONS, sample_cell, sample_events
from baremo.engine.explain.stage import Stage
from baremo.engine.oracle.formulas import SUBSCRIBED, field_operand
from baremo.engine.oracle.values import Cell
from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    SegmentTest,
    TagTest,
)
from baremo.model.moments import Moment
from baremo.model.scores import Subject
from baremo.model.texts import fold

MOST_EVENTS = 100
"""More events than that are no suggestion."""


_RELATIVE = {"in_the_last": 0, "in_the_next": 1}


@dataclass(frozen=True, slots=True)
class Wisher:
    """Says what would make conditions true on a stage."""

    stage: Stage
    about: Subject
    sees_all: bool

    def wish(self, condition: Condition) -> Change | None:
        """Return a change after which the condition may be true; None if none is easily found.

        Parts that are true already are left alone. Whoever asks tries the change.
        """
        if not self.stage.can_afford(1):
            return None
        if self.stage.holds(condition, sees_all=self.sees_all):
            return Change()
        match condition:
            case All():
                return _all(condition, self.wish)
            case AnyOf():
                return _cheapest(condition, self.wish)
            case Not():
                return self._refuse(condition.condition)
            case SegmentTest():
                when = self.stage.model.segment(condition.segment).when
                return Wisher(self.stage, "contact", sees_all=True).wish(when)
            case EventTest():
                return self._let_happen(condition)
        return self._set(condition)

    def _set(self, condition: Condition) -> Change | None:
        match condition:
            case TagTest():
                return Change(tags=frozenset((fold(condition.tag),)))
            case ListTest():
                return Change(lists=frozenset((_place(condition),)))
            case FieldTest(field="created_at" | "contact.created_at"):
                return None  # nobody can be created again
            case FieldTest():
                cell = self._cell(condition)
                return None if cell is None and condition.operator not in NEGATIONS else self._fill(condition, cell)
        return None

    def _refuse(self, condition: Condition) -> Change | None:
        """Return a change after which the condition may be false."""
        match condition:
            case All():
                return _cheapest(condition, self._refuse)
            case AnyOf():
                return _all(condition, self._refuse)
            case Not():
                return self.wish(condition.condition)
            case TagTest():
                return Change(untagged=frozenset((fold(condition.tag),)))
            case ListTest():
                return Change(unlisted=frozenset((_place(condition),)))
        return None

    def _cell(self, test: FieldTest) -> Cell:
        ahead = _RELATIVE.get(test.operator)
        if ahead is None:
            return sample_cell(test.operator, test.value)
        return Moment(self.stage.now + ahead, True)

    def _fill(self, test: FieldTest, cell: Cell) -> Change:
        operand = field_operand(test.field, self.about)
        if operand.source == "deal":
            return Change(deal={operand.name: cell})
        return Change(contact={operand.name: cell})

    def _let_happen(self, test: EventTest) -> Change | None:
        """Return the fewest events after which an event test is true."""
        times = test.times
        if times is not None and times.operator in ("at_most", "less_than"):
            return None
        most = 1 if times is None else min(times.value + 1, MOST_EVENTS)
        events = sample_events(test, self.stage.now, most, distinct=test.distinct)
        if not events:
            return None
        low, high = 1, most
        while low < high and self.stage.can_afford(2):
            middle = (low + high) // 2
            if self.stage.if_so(Change(events=tuple(events[:middle]))).holds(test, sees_all=self.sees_all):
                high = middle
            else:
                low = middle + 1
        return Change(events=tuple(events[:high]))


def _place(test: ListTest) -> tuple[str, str]:
    return fold(test.list), fold(test.status or SUBSCRIBED)


def _all(condition: All | AnyOf, make: Callable[[Condition], Change | None]) -> Change | None:
    joined: Change | None = Change()
    for part in condition.conditions:
        found = make(part)
        joined = None if found is None or joined is None else joined.joined(found)
        if joined is None:
            return None
    return joined


def _cheapest(condition: All | AnyOf, make: Callable[[Condition], Change | None]) -> Change | None:
    found = [change for change in map(make, condition.conditions) if change is not None]
    return min(found, key=lambda change: len(change.events), default=None)
