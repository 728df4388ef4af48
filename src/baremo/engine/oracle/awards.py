"""The awards of a rule: which there are, what they are worth, whether they count (scoring.md §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal

from baremo.engine.oracle.conditions import Sight, is_true_now, same_properties
from baremo.engine.oracle.dating import Dated, date_award
from baremo.engine.oracle.facts import Event, Writing
from baremo.engine.oracle.formulas import Formula, Literal
from baremo.engine.oracle.standing import Award, AwardStatus
from baremo.model.durations import HOUR
from baremo.model.scores import Rule

MICRO = Decimal("0.000001")

# A 64-bit float has at most 1,075 digits; with this precision the product is exact before it is rounded once.
_EXACT = Context(prec=1200, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RulePlan:
    """A rule with its conditions made ready; `lasts` is how long its awards count, None for ever.

    `stands_on_facts` says that the condition has a field, tag, list, segment or score in it, so that its
    awards are written down.
    """

    rule: Rule
    when: Formula
    only_for: Formula | None
    lasts: int | None
    stands_on_facts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What decides, besides the rule itself, which awards there are and which count."""

    sight: Sight
    cut_at: int | None
    writings: Sequence[Writing]
    is_in_audience: bool


def awards_of(plan: RulePlan, here: Circumstances) -> tuple[Award, ...]:
    """Return every award of a rule in the present life, the earliest first."""
    if plan.rule.kind == "while":
        return tuple(_award_while(plan, here))
    if plan.rule.kind == "once":
        return tuple(_award_once(plan, here))
    return tuple(_award_every(plan, here))


def _award_while(plan: RulePlan, here: Circumstances) -> Iterator[Award]:
    if is_true_now(plan.when, here.sight):
        yield Award(
            rule=plan.rule.key,
            kind="while",
            group=plan.rule.group,
            at=None,
            event=None,
            events=(),
            dated_by="nothing",
            points=plan.rule.points,
            worth=Decimal(plan.rule.points),
            expires_at=None,
            status="counts",
        )


def _award_once(plan: RulePlan, here: Circumstances) -> Iterator[Award]:
    dated = date_award(plan.when, here.sight, here.writings, is_in_audience=here.is_in_audience)
    if dated is not None:
        award = _make(plan, here, dated, () if dated.event is None else (dated.event,))
        is_kept = plan.stands_on_facts or dated.by == "evaluation"
        yield replace(award, must_be_written=is_kept and here.is_in_audience and not dated.is_written)


def _award_every(plan: RulePlan, here: Circumstances) -> Iterator[Award]:
    """Give an award for each matching event; with `per` one for the same value, dated by the latest."""
    if not isinstance(plan.when, Literal):
        raise TypeError(f"the rule {plan.rule.key} awards every time something that is no event")
    events = [event for event in here.sight.events(plan.when) if event.at <= here.sight.now]
    groups = sorted(_group_events(events, plan.rule.per), key=_order)
    is_for = plan.only_for is None or is_true_now(plan.only_for, here.sight)
    beyond = 0 if plan.rule.at_most is None else len(groups) - plan.rule.at_most
    for place, together in enumerate(groups):
        latest = together[-1]
        dated = Dated(at=latest.at, event=latest.id, by="event")
        limit = _limit(is_beyond=place < beyond, is_for=is_for)
        yield _make(plan, here, dated, tuple([event.id for event in together]), limit)


def _order(together: Sequence[Event]) -> tuple[int, str]:
    """Return what orders awards: time, then event id; code points order as UTF-8 bytes do."""
    return together[-1].at, together[-1].id


def _limit(*, is_beyond: bool, is_for: bool) -> AwardStatus:
    """Return what `at_most` and `only_for` say about an award that counts otherwise."""
    if is_beyond:
        return "beyond_at_most"
    return "counts" if is_for else "only_for_is_false"


def _group_events(events: Sequence[Event], per: str | None) -> list[list[Event]]:
    """Put together the events that have the same value of a property; those that lack it stand alone."""
    if per is None:
        return [[event] for event in events]
    alone: list[list[Event]] = []
    groups: dict[str, list[Event]] = {}
    for event, value in zip(events, same_properties(events, per), strict=True):
        if value is None:
            alone.append([event])
        else:
            groups.setdefault(value, []).append(event)
    return [*alone, *groups.values()]


def _make(
    plan: RulePlan, here: Circumstances, dated: Dated, events: tuple[str, ...], limit: AwardStatus = "counts"
) -> Award:
    expires_at = None if plan.lasts is None else dated.at + plan.lasts
    return Award(
        rule=plan.rule.key,
        kind=plan.rule.kind,
        group=plan.rule.group,
        at=dated.at,
        event=dated.event,
        events=events,
        dated_by=dated.by,
        points=plan.rule.points,
        worth=worth(plan.rule, dated.at, here.sight.now),
        expires_at=expires_at,
        status=_status(dated.at, expires_at, here, limit),
    )


def _status(at: int, expires_at: int | None, here: Circumstances, limit: AwardStatus) -> AwardStatus:
    if here.cut_at is not None and at < here.cut_at:
        return "cut_off"
    return "expired" if expires_at is not None and expires_at <= here.sight.now else limit


def worth(rule: Rule, at: int, now: int) -> Decimal:
    """Return what the points of an award come to at its age, counted to the last full UTC hour."""
    if not rule.fades:
        return Decimal(rule.points)
    age = float(max(0, now // HOUR * HOUR - at))
    factor = 1.0
    if rule.half_life is not None:
        factor = 0.5 ** (age / float(rule.half_life.microseconds))
    elif rule.fades_over is not None:
        factor = max(0.0, 1.0 - age / float(rule.fades_over.microseconds))
    product = _EXACT.multiply(Decimal(rule.points), Decimal(factor))
    return product.quantize(MICRO, context=_EXACT)
