"""When a `once` rule awarded: the first moment at which its condition was true (scoring.md §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baremo.engine.oracle.conditions import (
    Sight,
    event_leaf,
    is_relative,
    is_true_at,
    is_true_from_the_start,
    is_true_now,
    window_of,
)
from baremo.engine.oracle.facts import Event, Writing
from baremo.engine.oracle.formulas import EventLeaf, Formula, Literal, literals
from baremo.engine.oracle.standing import DatedBy

_UNTOLD_TIMES = ("at_most", "less_than", "exactly")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """When a `once` rule awarded, by which event, and how that is known."""

    at: int
    event: str | None
    by: DatedBy
    is_written: bool = False


def date_award(when: Formula, sight: Sight, writings: Sequence[Writing], *, is_in_audience: bool) -> Dated | None:
    """Return when the rule first awarded in this life; None if it never did."""
    written = earliest_writing(writings, sight)
    told = date_by_history(when, sight)
    if told is not None and (written is None or told.at < written.at):
        return told
    if written is not None:
        return written
    if is_in_audience and is_true_now(when, sight):
        return Dated(at=sight.now, event=None, by="evaluation")
    return None


def is_told(when: Formula) -> bool:
    """Whether history can tell at all when the condition was first true."""
    return not any(is_relative(literal) or _loses_its_window(literal) for literal in literals(when))


def _loses_its_window(literal: Literal) -> bool:
    """Whether the literal becomes true by events leaving a window, which is no event's moment."""
    if window_of(literal) is None:
        return False
    times = event_leaf(literal).test.times
    return literal.is_below_not or (times is not None and times.operator in _UNTOLD_TIMES)


def earliest_writing(writings: Sequence[Writing], sight: Sight) -> Dated | None:
    """Return the earliest writing of this life; one after now does not exist."""
    for writing in writings:
        if writing.at <= sight.now and (sight.life is None or writing.at >= sight.life):
            return Dated(at=writing.at, event=writing.event, by="writing", is_written=True)
    return None


def date_by_history(when: Formula, sight: Sight) -> Dated | None:
    """Return the earliest event's moment of this life at which the whole was true."""
    if not is_told(when) or is_true_from_the_start(when, sight):
        return None
    events = {event.id: event for literal in literals(when) for event in _events_of(literal, sight)}
    for moment in sorted({event.at for event in events.values()}):
        if is_true_at(when, sight, moment):
            first = min(event.id for event in events.values() if event.at == moment)
            return Dated(at=moment, event=first, by="event")
    return None


def _events_of(literal: Literal, sight: Sight) -> Iterator[Event]:
    """Give the events of this life, up to now, that a leaf matches or that changed what it tests."""
    known = sight.events(literal) if isinstance(literal.leaf, EventLeaf) else sight.changes(literal)
    for event in known:
        if event.at <= sight.now and (sight.life is None or event.at >= sight.life):
            yield event
