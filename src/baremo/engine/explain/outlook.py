"""What will change by itself: the next changes of a value, and when it falls below its band."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeAlias

from baremo.engine.explain.stage import Stage
from baremo.engine.oracle.standing import Cause, Standing
from baremo.model.durations import HOUR
from baremo.model.moments import DAY
from baremo.model.scores import Band, Model, Rule

HORIZON = 730 * DAY
"""How far ahead is looked, in microseconds: two years."""

CHANGES = 5
"""How many days with changes are told."""

_MOST_STEPS = 60
_RESERVE, _LEAST = 25, 3
"""How many evaluations are kept for a glance ahead if going step by step takes too many, if there are twice
as many to begin with; else as good as none."""

_LOOKS = (7 * DAY, 30 * DAY, 90 * DAY)
"""When a value that fades is looked at, besides the moments at which something else changes."""

Step: TypeAlias = tuple[Stage, Standing, tuple[Cause, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What the value will be from a moment on if nothing happens, and why."""

    at: int
    value: Decimal | None
    band: str | None
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What will change by itself within two years.

    Of the changes of one day the last is told. `fades` says that points fade hour by hour; `changes` then
    has what else changes, and the value after a week, a month and a quarter. `cools` is when the value falls
    below its band, None if it was not seen to. `is_complete` says that nothing was left out for lack of room
    or effort.
    """

    changes: tuple[Coming, ...] = ()
    cools: Coming | None = None
    fades: bool = False
    is_complete: bool = True


def look_out(stage: Stage, standing: Standing) -> Outlook:
    """Return what will change by itself from a stage on."""
    fades = any(cause.kind == "points_fade" for cause in standing.causes) or _may_fade(stage.model, standing)
    seen = _Seen(standing=standing, fades=fades, end=stage.now + HORIZON, before=stage, previous=standing)
    reserve = _RESERVE if stage.can_afford(2 * _RESERVE) else _LEAST
    steps = _steps_of_fading(stage, reserve) if fades else _steps(stage, standing, reserve)
    for number, step in enumerate(steps):
        if number == _MOST_STEPS or seen.is_enough or not stage.can_afford(reserve):
            seen.is_complete = False
            break
        seen.take(step)
    seen.is_complete = seen.is_complete and stage.can_afford(reserve)
    if not seen.is_complete and seen.cools is None:
        seen.glance()
    return Outlook(
        changes=tuple(seen.changes[:CHANGES]),
        cools=seen.cools,
        fades=fades,
        is_complete=seen.is_complete and len(seen.changes) <= CHANGES,
    )


@dataclass(slots=True, kw_only=True)
class _Seen:
    """What has been seen on the way."""

    standing: Standing
    fades: bool
    end: int
    before: Stage
    previous: Standing
    changes: list[Coming] = field(default_factory=list)
    cools: Coming | None = None
    is_complete: bool = True

    @property
    def is_enough(self) -> bool:
        return len(self.changes) > CHANGES and (self.cools is not None or self.standing.band is None)

    def glance(self) -> None:
        """Look at a few moments far apart instead of at every step."""
        stage, start, self.fades = self.before, self.end - HORIZON, True
        for now in (start + length for length in (*_LOOKS, HORIZON)):
            if now > self.before.now and self.cools is None and stage.can_afford(2):
                self.take(_faded(stage, now, ()))

    def take(self, step: Step) -> None:
        """Take in one moment: whether the value is another, and whether it is below its band at last."""
        place, found, causes = step
        was_below = _is_below(self.before, self.previous, self.standing)
        if self.cools is None and not was_below and _is_below(place, found, self.standing):
            self.cools = _coming(place, found, causes)
            if self.fades:
                self.cools = _find_crossing(self.before, self.cools, self.standing)
        if place.now < self.end and (found.value, found.band) != (self.previous.value, self.previous.band):
            self._note(_coming(place, found, causes))
        self.before, self.previous = place, found

    def _note(self, change: Coming) -> None:
        """Keep a change; the latest of a day stands for all of that day."""
        if self.changes and self.changes[-1].at // DAY == change.at // DAY:
            change = replace(change, causes=(*self.changes.pop().causes, *change.causes))
        self.changes.append(change)


def _coming(stage: Stage, standing: Standing, causes: tuple[Cause, ...]) -> Coming:
    return Coming(at=stage.now, value=standing.value, band=standing.band, causes=causes)


def _may_fade(model: Model, standing: Standing) -> bool:
    """Whether a score that is tested fades, so that the next hour is its next change."""
    fading = any(rule.fades for score in model.scores for rule in score.rules)
    return fading and any(cause.kind == "score_changes" for cause in standing.causes)


def _steps(stage: Stage, standing: Standing, reserve: int) -> Iterator[Step]:
    """Give the moments at which something changes by itself, one after the other."""
    end = stage.now + HORIZON
    while standing.next_change_at is not None and standing.next_change_at <= end and stage.can_afford(reserve):
        causes = standing.causes
        standing, stage = replace(stage, now=standing.next_change_at).settle()
        yield stage, standing, causes


def _steps_of_fading(stage: Stage, reserve: int) -> Iterator[Step]:
    """Give the moments at which something else than fading changes the value, and some between them."""
    waiting = [stage.now + length for length in (*_LOOKS, HORIZON)]
    unfading, last = stage.with_scores(_without_fading(stage.model)), stage
    before = unfading.standing()
    for place, found, causes in _steps(unfading, before, reserve):
        while waiting[0] < place.now:
            yield _faded(last, waiting.pop(0))
        last = replace(stage, now=place.now, facts=place.facts)
        if found.value != before.value:
            yield last, last.standing(), causes
        before = found
    for now in waiting:
        if stage.can_afford():
            yield _faded(last, now)


def _faded(stage: Stage, now: int, causes: tuple[Cause, ...] | None = None) -> Step:
    place = replace(stage, now=now)
    return place, place.standing(), (_fading(now),) if causes is None else causes


def _fading(now: int) -> Cause:
    return Cause(kind="points_fade", at=now, of="")


def _without_fading(model: Model) -> Model:
    scores = (replace(score, rules=tuple(map(_unfaded, score.rules))) for score in model.scores)
    return replace(model, scores=tuple(scores))


def _unfaded(rule: Rule) -> Rule:
    return replace(rule, half_life=None, fades_over=None)


def _is_below(stage: Stage, found: Standing, standing: Standing) -> bool:
    """Whether the value has fallen below the band in which it stands now."""
    bands: tuple[Band, ...] = stage.score.bands or ()
    start = next((band.start for band in bands if band.name == standing.band), None)
    return start is not None and (found.value is None or found.value < start)


def _find_crossing(before: Stage, after: Coming, standing: Standing) -> Coming | None:
    """Return the full hour, between two moments, at which the value has fallen below its band.

    None if there is no effort left to find it.
    """
    low, high, found = before.now // HOUR, -(-after.at // HOUR), after
    while high - low > 1:
        if not before.can_afford():
            return None
        middle = (low + high) // 2
        place = replace(before, now=middle * HOUR)
        there = place.standing()
        if _is_below(place, there, standing):
            high, found = middle, _coming(place, there, ())
        else:
            low = middle
    return found
