"""The series of a value: its changes within a window, thinned where there are very many."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from baremo.engine.explain.stage import needed_for
from baremo.engine.history import History
from baremo.engine.oracle.conditions import is_change, matches
from baremo.engine.oracle.facts import Event, Facts, read_facts
from baremo.engine.oracle.formulas import EventLeaf, Literal
from baremo.engine.oracle.score import EXACT, judge_facts
from baremo.engine.timeline.course import Courses, ScoreCourse, Standing
from baremo.engine.timeline.past import Past
from baremo.model.scores import Model

MOST_LOOKS = 10_000
"""At how many moments a value is worked out at most; of more, evenly chosen ones are looked at."""

MOST_FADED = 1_000_000
"""How many points that fade are worked out at most, all moments together."""

FEWEST_LOOKS = 200
MOST_EVENTS = 20
"""How many events a point names at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From when until when, in microseconds since 1970, both included; and how many points at most, 2 or more."""

    start: int
    end: int
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What the value is from a moment on, and what happened then.

    Events by id, adjustments by number, and the rules that gave other points than before; where there is neither event
    nor adjustment it was time.
    """

    at: int
    value: Decimal | None
    band: str | None
    events: tuple[str, ...] = ()
    adjustments: tuple[int, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The value at the start, and every change after it; `is_complete` is false if some are left out."""

    points: tuple[Point, ...]
    is_complete: bool


def trace(model: Model, key: str, history: History, past: Past, window: Window) -> Series:
    """Return the value of the one contact of a history in a score of contacts over time.

    Each point is what the judge says at its moment, given the facts of then. Of more changes than there may be points
    the first, the last, and the lowest and highest of even stretches stay.
    """
    return trace_facts(model, key, read_facts(history), past, window)


def trace_facts(model: Model, key: str, facts: Facts, past: Past, window: Window) -> Series:
    """Return the same from what a history says about one contact; events that the score does not read may lack."""
    judged = judge_facts(needed_for(model, model.score(key)), facts, window.end)
    [subject] = judged.facts.contacts.values()
    courses = Courses(judged.plans, judged.facts, subject, past)
    course = courses.course(key)
    moments, is_complete = _moments(courses, course, window)
    with localcontext(EXACT):
        found = list(_changes(course, moments))
    kept = found if len(found) <= window.points else list(_thin(found, window))
    tell = _Teller(courses, course, tuple(literal for plan in courses.plans.values() for literal in plan.literals))
    points = tuple(kept[:1] + [tell.tell(point) for point in kept[1:]])
    return Series(points=points, is_complete=is_complete and len(kept) == len(found))


def _moments(courses: Courses, course: ScoreCourse, window: Window) -> tuple[Sequence[int], bool]:
    """Return the moments to look at, and whether these are all at which something may change."""
    own = course.moments[bisect_right(course.moments, window.start) : bisect_right(course.moments, window.end)]
    moments = sorted({*own, *courses.hours(window.start, window.end)})
    spans = courses.spans()
    most = min(MOST_LOOKS, max(FEWEST_LOOKS, MOST_FADED // spans)) if spans else MOST_LOOKS
    if len(moments) <= most:
        return [window.start, *moments], True
    chosen = [moments[place * len(moments) // most] for place in range(most - 1)]
    return [window.start, *chosen, moments[-1]], False


def _changes(course: ScoreCourse, moments: Sequence[int]) -> Iterator[Point]:
    """Give a point for the first moment, and for each at which the value is another than at the one before."""
    before: Standing | None = None
    keys = [rule.plan.rule.key for rule in course.rules]
    for step in course.sweep(moments):
        if step.standing != before:
            moved = () if before is None else tuple(keys[place] for place in step.moved)
            yield Point(at=step.at, value=step.standing.value, band=step.standing.band, rules=moved)
        before = step.standing


def _thin(points: Sequence[Point], window: Window) -> Iterator[Point]:
    """Give the first point, the last, and the lowest and the highest of even stretches between."""
    inner, room = points[1:-1], (window.points - 2) // 2
    kept: list[int] = []
    width = (window.end - window.start) // max(room, 1) + 1
    start = 0
    while room and start < len(inner):
        end = bisect_left(inner, ((inner[start].at - window.start) // width + 1) * width + window.start, key=_at)
        stretch = range(start, end)
        kept += {
            min(stretch, key=lambda place: _rank(inner[place])),
            max(stretch, key=lambda place: _rank(inner[place])),
        }
        start = end
    yield points[0]
    yield from (inner[place] for place in sorted(kept))
    yield points[-1]


def _at(point: Point) -> int:
    return point.at


def _rank(point: Point) -> tuple[bool, Decimal]:
    return point.value is not None, point.value or Decimal(0)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says what happened at the moment of a point."""

    courses: Courses
    course: ScoreCourse
    literals: tuple[Literal, ...]

    def tell(self, point: Point) -> Point:
        events = self.courses.subject.contact.events
        there = events[bisect_left(events, point.at, key=_when) : bisect_right(events, point.at, key=_when)]
        adjusted = self.courses.facts.adjustments.get((self.course.score.key, self.courses.subject.id), ())
        return replace(
            point,
            events=tuple(event.id for event in there if self._matters(event))[:MOST_EVENTS],
            adjustments=tuple(each.sequence for each in adjusted if each.at == point.at),
        )

    def _matters(self, event: Event) -> bool:
        return any(
            matches(literal.leaf, event)
            if isinstance(literal.leaf, EventLeaf)
            else is_change(literal, event, self.courses.subject.id)
            for literal in self.literals
        )


def _when(event: Event) -> int:
    return event.at
