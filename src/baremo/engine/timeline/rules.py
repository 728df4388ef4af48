"""What a rule gives at every moment (scoring.md §4)."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baremo.engine.oracle.awards import RulePlan
from baremo.engine.oracle.conditions import same_properties
from baremo.engine.oracle.dating import Dated, date_by_history
from baremo.engine.oracle.facts import Event, Writing
from baremo.engine.oracle.formulas import Literal
from baremo.engine.timeline.fading import fade, faded_after
from baremo.engine.timeline.steps import Span, Steps, first_end, sum_spans
from baremo.engine.timeline.truth import Truth, Watcher
from baremo.model.durations import HOUR
from baremo.model.scores import Rule

ZERO = Decimal(0)


@dataclass(slots=True, kw_only=True, eq=False)
class Spans:
    """The spans of a rule and what they come to; of points that fade, hour by hour."""

    rule: Rule
    spans: Sequence[Span]
    moments: Sequence[int] = field(init=False)
    _sums: Steps[Decimal] = field(init=False)
    _latest: tuple[tuple[int, int], Decimal] | None = None

    def __post_init__(self) -> None:
        """Add up what does not fade."""
        self._sums = sum_spans(self.spans)
        self.moments = self._sums.moments

    def at(self, moment: int) -> Decimal:
        """Return what counts at a moment."""
        if not self.rule.fades:
            return self._sums.at(moment)
        place = (bisect_right(self.moments, moment), moment // HOUR)
        if self._latest is None or self._latest[0] != place:
            self._latest = (place, fade(self.rule, self.spans, moment))
        return self._latest[1]

    def fading(self) -> Iterator[tuple[int, int | None]]:
        """Give from when until when points fade."""
        for span in self.spans if self.rule.fades else ():
            lasts = faded_after(self.rule)
            yield span.at, first_end(span.end, None if lasts is None else span.at + lasts)


class While:
    """The points of a `while` rule; if it `fades`, each full hour is one of its moments, too."""

    def __init__(self, plan: RulePlan, watcher: Watcher) -> None:
        """Take the rule."""
        self.plan, self.spans = plan, Spans(rule=plan.rule, spans=())
        self._truth = Truth(plan.when, watcher)
        self.moments, self.fades = self._truth.moments, self._truth.fades

    def at(self, moment: int) -> Decimal:
        """Return what the rule gives at a moment."""
        return Decimal(self.plan.rule.points) if self._truth.at(moment) else ZERO


class Every:
    """The points of an `every` rule; if it `fades`, each full hour is one of its moments, too."""

    def __init__(self, plan: RulePlan, watcher: Watcher) -> None:
        """Find the awards."""
        if not isinstance(plan.when, Literal):
            raise TypeError(f"the rule {plan.rule.key} awards every time something that is no event")
        self.plan = plan
        self.spans = Spans(rule=plan.rule, spans=list(_spans_of(plan, watcher, watcher.whole().events(plan.when))))
        self._only_for = None if plan.only_for is None else Truth(plan.only_for, watcher)
        others = () if self._only_for is None else self._only_for.moments
        self.moments = sorted({*self.spans.moments, *others})
        self.fades = plan.rule.fades or (self._only_for is not None and self._only_for.fades)

    def at(self, moment: int) -> Decimal:
        """Return what the rule gives at a moment."""
        is_for = self._only_for is None or self._only_for.at(moment)
        return self.spans.at(moment) if is_for else ZERO


def _spans_of(plan: RulePlan, watcher: Watcher, events: Sequence[Event]) -> Iterator[Span]:
    """Give when each award counts: until it expires, is cut off, replaced by a later one or beyond `at_most`."""
    # What lies before a reset is cut off by it, so that all lives can be gone through as one.
    open_awards: OrderedDict[str, Event] = OrderedDict()
    most = plan.rule.at_most
    values = [None] * len(events) if plan.rule.per is None else same_properties(events, plan.rule.per)
    for event, value in zip(events, values, strict=True):
        key = f"alone {event.id}" if value is None else f"same {value}"
        replaced = open_awards.pop(key, None)
        if replaced is not None:
            yield _span(plan, watcher, replaced, event.at)
        open_awards[key] = event
        if most is not None and len(open_awards) > most:
            yield _span(plan, watcher, open_awards.popitem(last=False)[1], event.at)
    for event in open_awards.values():
        yield _span(plan, watcher, event, None)


def _span(plan: RulePlan, watcher: Watcher, event: Event, end: int | None) -> Span:
    expires_at = None if plan.lasts is None else event.at + plan.lasts
    return Span(event.at, first_end(end, expires_at, watcher.lives.next_cut(event.at)), Decimal(plan.rule.points))


class Once:
    """The points of a `once` rule; if it `fades`, each full hour is one of its moments, too."""

    def __init__(self, plan: RulePlan, watcher: Watcher, writings: Sequence[Writing], audience: Truth | None) -> None:
        """Find all awards that the rule has in any life, by whatever facts."""
        self.plan, self._watcher, self._writings, self._audience = plan, watcher, writings, audience
        self._truth = Truth(plan.when, watcher)
        self._told: dict[tuple[int, int | None], Dated | None] = {}
        dated = [*(each.at for each in writings), *(each.at for each in self._tell_all())]
        self.spans = Spans(rule=plan.rule, spans=[self._span(at) for at in sorted(set(dated))])
        own = {*self._truth.moments, *self.spans.moments, *watcher.lives.began.moments, *watcher.lives.cuts}
        self.moments = sorted(own.union(() if audience is None else audience.moments))
        self.fades = plan.rule.fades or self._truth.fades or (audience is not None and audience.fades)

    def _span(self, at: int) -> Span:
        lasts = self.plan.lasts
        end = first_end(self._watcher.lives.next_cut(at), None if lasts is None else at + lasts)
        return Span(at, end, Decimal(self.plan.rule.points))

    def _tell_all(self) -> Iterator[Dated]:
        moments = sorted({-(2**62), *self._truth.facts_change, *self._watcher.lives.began.moments})
        for moment in moments:
            found = self._tell(moment)
            if found is not None:
                yield found

    def _tell(self, moment: int) -> Dated | None:
        """Return how history dates the award by the facts and in the life of a moment, be it after that moment."""
        place = (self._truth.epoch(moment), self._watcher.lives.began.at(moment))
        if place not in self._told:
            until = self._truth.end_of_epoch(moment, 2**62)
            sight = self._truth.sight(moment)
            self._told[place] = date_by_history(self.plan.when, sight.at(until, sight.subject))
        return self._told[place]

    def at(self, moment: int) -> Decimal:
        """Return what the rule gives at a moment."""
        told = self._tell(moment)
        at = first_end(told.at if told is not None and told.at <= moment else None, self._written(moment))
        if at is not None:
            span = self._span(at)
            if not self.plan.rule.fades:
                return span.points if span.counts(moment) else ZERO
            return fade(self.plan.rule, [span], moment)
        is_in_audience = self._audience is None or self._audience.at(moment)
        return Decimal(self.plan.rule.points) if is_in_audience and self._truth.at(moment) else ZERO

    def _written(self, moment: int) -> int | None:
        life = self._watcher.lives.began.at(moment)
        known = (each.at for each in self._writings if each.at <= moment and (life is None or each.at >= life))
        return next(known, None)


Course = While | Every | Once
