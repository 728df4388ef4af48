"""The lines of an explanation: what gives points now, what limits them, and what does not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal, TypeAlias

from baremo.engine.explain.telling import EventSeen, see, telling_of
from baremo.engine.oracle.facts import Event
from baremo.engine.oracle.standing import AdjustmentLine, Award, DatedBy, Standing
from baremo.model.scores import Number, Rule, Score

ZERO = Decimal(0)
EXACT = Context(prec=76)
"""Sums of values, which have 38 digits, never round in it."""

Reason: TypeAlias = Literal[
    "expired", "cut_off", "beyond_at_most", "only_for_is_false", "faded", "not_yet", "outside_audience"
]
"""Why something does not count now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardPoints:
    """What an award gives now, or would give if it counted; `originally` is what it gave when it was new.

    `event_id` dates it, `event` is what history tells of that event, `events` all that the award stands for.
    """

    points: Decimal
    originally: int
    rule: Rule
    at: int | None
    dated_by: DatedBy
    event_id: str | None
    event: EventSeen | None
    events: tuple[str, ...]
    expires_at: int | None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentPoints:
    """What an adjustment gives now: of a `set` what it sets minus what `while` rules held then."""

    points: Decimal
    op: str
    amount: Decimal
    held: Decimal
    at: int
    sequence: int
    expires_at: int | None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitPoints:
    """What a limit gives or takes: the limit of a group, or the minimum or maximum of the score."""

    points: Decimal
    side: Literal["minimum", "maximum"]
    limit: Number
    group: str | None = None


Line: TypeAlias = AwardPoints | AdjustmentPoints | LimitPoints


def add_up(lines: Iterable[Line]) -> Decimal:
    """Return the exact sum of what lines give."""
    total = ZERO
    for line in lines:
        total = EXACT.add(total, line.points)
    return total


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that add up to a value, and those that do not count, each with its reason."""

    counting: tuple[Line, ...]
    left_out: tuple[Line, ...]


def lines_of(standing: Standing, score: Score, events: Mapping[str, Event]) -> Lines:
    """Return the lines: awards by rule, limits of groups, adjustments, limits."""
    awards, adjustments = list(_awards(standing, score, events)), list(_adjustments(standing))
    both: tuple[AwardPoints | AdjustmentPoints, ...] = (*awards, *adjustments)
    left_out = tuple(line for line in both if line.reason is not None)
    if standing.value is None:
        return Lines((), left_out)
    counting: list[Line] = [
        *(line for line in awards if line.reason is None),
        *_group_limits(standing, score),
        *(line for line in adjustments if line.reason is None),
        *_score_limits(standing, score),
    ]
    return Lines(tuple(counting), left_out)


def _awards(standing: Standing, score: Score, events: Mapping[str, Event]) -> Iterator[AwardPoints]:
    rules = {rule.key: rule for rule in score.rules}
    telling = {rule.key: telling_of(rule) for rule in score.rules}
    for award in standing.awards:
        rule = rules[award.rule]
        event = None if award.event is None else events.get(award.event)
        yield AwardPoints(
            points=award.worth,
            originally=award.points,
            rule=rule,
            at=award.at,
            dated_by=award.dated_by,
            event_id=award.event,
            event=None if event is None else see(event, telling[rule.key]),
            events=award.events,
            expires_at=award.expires_at,
            reason=_reason(award, standing),
        )


def _reason(award: Award, standing: Standing) -> Reason | None:
    if award.status != "counts":
        return award.status
    if standing.value is None:
        return "outside_audience"
    return "faded" if award.worth == 0 else None


def _adjustments(standing: Standing) -> Iterator[AdjustmentPoints]:
    for line in standing.adjustments:
        # A reset gives nothing; what it began is told once, for the whole explanation.
        if line.op != "reset" or not line.counts:
            yield AdjustmentPoints(
                points=line.gives if line.counts else _offered(line),
                op=line.op,
                amount=line.points,
                held=line.held,
                at=line.at,
                sequence=line.sequence,
                expires_at=line.expires_at,
                reason=_adjustment_reason(line, standing),
            )


def _offered(line: AdjustmentLine) -> Decimal:
    """Return what an adjustment that does not count would give."""
    signed = {"add": line.points, "subtract": -line.points, "set": EXACT.subtract(line.points, line.held)}
    return signed.get(line.op, ZERO)


def _adjustment_reason(line: AdjustmentLine, standing: Standing) -> Reason | None:
    if line.status != "counts":
        return line.status
    return "outside_audience" if standing.value is None else None


def _group_limits(standing: Standing, score: Score) -> Iterator[LimitPoints]:
    groups = score.groups or {}
    for found in standing.groups:
        if found.group is None or found.after == found.before:
            continue
        group = groups[found.group]
        side, limit = _side(EXACT.subtract(found.after, found.before), group.minimum, group.maximum)
        yield LimitPoints(points=EXACT.subtract(found.after, found.before), side=side, limit=limit, group=found.group)


def _score_limits(standing: Standing, score: Score) -> Iterator[LimitPoints]:
    if standing.value is None or standing.value == standing.total:
        return
    points = EXACT.subtract(standing.value, standing.total)
    side, limit = _side(points, score.minimum, score.maximum)
    yield LimitPoints(points=points, side=side, limit=limit)


def _side(
    points: Decimal, minimum: Number | None, maximum: Number | None
) -> tuple[Literal["minimum", "maximum"], Number]:
    """Say which limit gave points, or took them."""
    if points > 0:
        return "minimum", ZERO if minimum is None else minimum
    return "maximum", ZERO if maximum is None else maximum
