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
"""How many changes are told."""

_MOST_STEPS = 60
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

    `fades` says that points fade hour by hour; `changes` then tells what else changes, and the value after a
    week, a month and a quarter. `cools` is when the value falls below its band, None if it was not seen to;
    `is_complete` says that nothing was left out for lack of room or effort.
    """

    changes: tuple[Coming, ...] = ()
    cools: Coming | None = None
    fades: bool = False
    is_complete: bool = True


def look_out(stage: Stage, standing: Standing) -> Outlook:
    """Return what will change by itself from a stage on."""
    fades = any(cause.kind == "points_fade" for cause in standing.causes) or _may_fade(stage.model, standing)
    seen = _Seen(standing=standing, fades=fades, end=stage.now + HORIZON, before=stage, previous=standing)
    for number, step in enumerate(_steps_of_fading(stage) if fades else _steps(stage, standing)):
        if number == _MOST_STEPS or seen.is_enough or not stage.can_afford(2):
            seen.is_complete = False
            break
        seen.take(step)
    return Outlook(
        changes=tuple(seen.changes[:CHANGES]),
        cools=seen.cools,
        fades=fades,
        is_complete=seen.is_complete and len(seen.changes) <= CHANGES and stage.can_afford(),
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
        return len(self.changes) >= CHANGES and (self.cools is not None or self.standing.band is None)

    def take(self, step: Step) -> None:
        """Take in one moment: whether the value is another, and whether it is below its band at last."""
        place, found, causes = step
        if self.cools is None and _is_below(place, found, self.standing):
            self.cools = _coming(place, found, causes)
            if self.fades:
                self.cools = _find_crossing(self.before, self.cools, self.standing)
        if place.now < self.end and (found.value, found.band) != (self.previous.value, self.previous.band):
            self.changes.append(_coming(place, found, causes))
        self.before, self.previous = place, found


def _coming(stage: Stage, standing: Standing, causes: tuple[Cause, ...]) -> Coming:
    return Coming(at=stage.now, value=standing.value, band=standing.band, causes=causes)


def _may_fade(model: Model, standing: Standing) -> bool:
    """Whether a score that is tested fades, so that the next hour is its next change."""
    fading = any(rule.fades for score in model.scores for rule in score.rules)
    return fading and any(cause.kind == "score_changes" for cause in standing.causes)


def _steps(stage: Stage, standing: Standing) -> Iterator[Step]:
    """Give the moments at which something changes by itself, one after the other."""
    end = stage.now + HORIZON
    while standing.next_change_at is not None and standing.next_change_at <= end and stage.can_afford(3):
        causes = standing.causes
        standing, stage = replace(stage, now=standing.next_change_at).settle()
        yield stage, standing, causes


def _steps_of_fading(stage: Stage) -> Iterator[Step]:
    """Give the moments at which something else than fading changes the value, and some between them."""
    waiting = [stage.now + length for length in (*_LOOKS, HORIZON)]
    unfading, last = stage.with_scores(_without_fading(stage.model)), stage
    before = unfading.standing()
    for place, found, causes in _steps(unfading, before):
        while waiting[0] < place.now:
            yield _faded(last, waiting.pop(0))
        last = replace(stage, now=place.now, facts=place.facts)
        if found.value != before.value:
            yield last, last.standing(), causes
        before = found
    for now in waiting:
        if stage.can_afford():
            yield _faded(last, now)


def _faded(stage: Stage, now: int) -> Step:
    place = replace(stage, now=now)
    return place, place.standing(), (_fading(now),)


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


def _find_crossing(before: Stage, after: Coming, standing: Standing) -> Coming:
    """Return the full hour, between two moments, from which on a value that fades is below its band."""
    low, high, found = before.now // HOUR, -(-after.at // HOUR), after
    while high - low > 1 and before.can_afford():
        middle = (low + high) // 2
        place = replace(before, now=middle * HOUR)
        there = place.standing()
        if _is_below(place, there, standing):
            high, found = middle, _coming(place, there, (_fading(place.now),))
        else:
            low = middle
    return found
