"""When a value may next change by itself, and why (scoring.md §6, `next_change_at`)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from baremo.engine.oracle.adjustments import Life
from baremo.engine.oracle.awards import RulePlan
from baremo.engine.oracle.conditions import Sight, window_of
from baremo.engine.oracle.facts import Event
from baremo.engine.oracle.formulas import EventLeaf, FieldLeaf, Literal, ScoreLeaf
from baremo.engine.oracle.standing import Award, Cause
from baremo.engine.oracle.values import as_moment
from baremo.model.durations import HOUR
from baremo.model.moments import LAST


def earliest(causes: Iterable[Cause]) -> tuple[Cause, ...]:
    """Return the causes of the earliest change that a calendar can name; none if nothing can change."""
    known = [cause for cause in causes if cause.at <= LAST]
    first = min((cause.at for cause in known), default=0)
    found = {cause for cause in known if cause.at == first}
    return tuple(sorted(found, key=lambda cause: (cause.kind, cause.of)))


def causes_in_awards(plans: Iterable[RulePlan], awards: Iterable[Award], now: int) -> Iterator[Cause]:
    """Give the moments at which awards that count expire or fade."""
    fading = {plan.rule.key for plan in plans if plan.rule.fades}
    for award in awards:
        if not award.counts:
            continue
        if award.expires_at is not None:
            yield Cause(kind="award_expires", at=award.expires_at, of=award.rule)
        if award.rule in fading and award.worth != 0:
            yield Cause(kind="points_fade", at=(now // HOUR + 1) * HOUR, of=award.rule)


def causes_in_adjustments(life: Life) -> Iterator[Cause]:
    """Give the moments at which adjustments expire or begin to count."""
    for line in life.lines:
        if line.counts and line.expires_at is not None:
            yield Cause(kind="adjustment_expires", at=line.expires_at, of=str(line.sequence))
        if line.status == "not_yet":
            yield Cause(kind="adjustment_begins", at=line.at, of=str(line.sequence))


def causes_in_literal(literal: Literal, sight: Sight) -> Iterator[Cause]:
    """Give the moments at which what a leaf tests changes by itself, whether or not it decides anything."""
    leaf = literal.leaf
    if isinstance(leaf, EventLeaf):
        yield from _causes_in_events(literal, sight)
    elif isinstance(leaf, FieldLeaf):
        yield from _causes_in_field(leaf, sight)
    elif isinstance(leaf, ScoreLeaf):
        tested = sight.score_of(leaf.score)
        if tested is not None and tested.next_change_at is not None:
            yield Cause(kind="score_changes", at=tested.next_change_at, of=leaf.score)


def _causes_in_events(literal: Literal, sight: Sight) -> Iterator[Cause]:
    """Give the next moments at which events begin to exist, or leave the window that sees them."""
    window, moments = window_of(literal), sight.moments(literal)
    begun = bisect_right(moments, sight.now)
    for event in _next_of(sight.events(literal), moments, begun):
        yield Cause(kind="event_begins", at=event.at, of=event.id)
    if window is not None:
        seen = bisect_right(moments, sight.now - window)
        for event in _next_of(sight.events(literal), moments[:begun], seen):
            yield Cause(kind="event_leaves", at=event.at + window, of=event.id)


def _next_of(events: Sequence[Event], moments: Sequence[int], place: int) -> Sequence[Event]:
    """Return the events of the moment at a place; none if there is no more."""
    return events[place : bisect_right(moments, moments[place])] if place < len(moments) else ()


def _causes_in_field(leaf: FieldLeaf, sight: Sight) -> Iterator[Cause]:
    """Give the moments at which a date crosses a comparison with now; a day does so as its midnight."""
    moment = as_moment(sight.read(leaf.operand)) if leaf.crossings else None
    if moment is None:
        return
    for offset in leaf.crossings:
        if moment.microseconds + offset > sight.now:
            yield Cause(kind="date_crosses", at=moment.microseconds + offset, of=leaf.operand.name)
