"""What would have to happen to reach the next band; whatever is claimed was tried on the stage first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from typing import Literal, TypeAlias

from baremo.engine.explain.changes import Change
from baremo.engine.explain.lines import EXACT
from baremo.engine.explain.samples import sample_events
from baremo.engine.explain.stage import Stage
from baremo.engine.explain.wishes import MOST_EVENTS, Wisher
from baremo.engine.oracle.standing import Standing
from baremo.model.conditions import EventTest
from baremo.model.scores import Band, Rule, Score

Way: TypeAlias = Literal["events", "condition", "only_for"]
"""What would have to happen: events of an `every` rule, the `when` of another, or an `only_for`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What could happen by one rule.

    `value` is what the value would then be, by the judge; None says that it was not tried, because nothing
    that satisfies the condition could be made up. `times` is how many events it takes; `change` is what was
    tried, with nothing else different from now. `is_most` says that more events would not give more.
    """

    rule: Rule
    way: Way
    times: int | None = None
    value: Decimal | None = None
    reaches: bool = False
    is_most: bool = False
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextBand:
    """The next band, how many points it is away, and what would have to happen to reach it.

    `together` is the value if everything that was tried happened at once; None if there was nothing to join.
    """

    band: Band
    missing: Decimal
    suggestions: tuple[Suggestion, ...]
    together: Decimal | None = None

    @property
    def together_reach(self) -> bool:
        """Whether all that was tried reaches the band together."""
        return self.together is not None and self.together >= self.band.start


def find_next_band(score: Score, value: Decimal | None) -> Band | None:
    """Return the lowest band that begins above a value."""
    above = [band for band in score.bands or () if value is not None and band.start > value]
    return min(above, key=lambda band: band.start, default=None)


def look_ahead(stage: Stage, standing: Standing) -> NextBand | None:
    """Return the next band with suggestions; None outside the audience and in the highest band."""
    band = find_next_band(stage.score, standing.value)
    if band is None or standing.value is None:
        return None
    suggester = _Suggester(stage, standing, standing.value, Decimal(band.start))
    found = sorted(suggester.suggest(), key=_order)
    return NextBand(
        band=band,
        missing=EXACT.subtract(Decimal(band.start), standing.value),
        suggestions=tuple(found),
        together=suggester.together(found),
    )


def _order(suggestion: Suggestion) -> tuple[bool, bool, int, Decimal]:
    """Put first what reaches the band with the fewest events, then what helps most, then the untried."""
    gain = Decimal(0) if suggestion.value is None else -suggestion.value
    times = suggestion.times or 0
    return suggestion.value is None, not suggestion.reaches, times if suggestion.reaches else 0, gain


@dataclass(frozen=True, slots=True)
class _Suggester:
    stage: Stage
    standing: Standing
    value: Decimal
    target: Decimal

    def suggest(self) -> Iterator[Suggestion]:
        """Give a suggestion for every rule that could still give points."""
        awarded = {award.rule for award in self.standing.awards}
        for rule in self.stage.score.rules:
            if rule.points > 0 and (rule.kind == "every" or rule.key not in awarded):
                found = self._every(rule) if rule.kind == "every" else self._condition(rule)
                if found is not None:
                    yield found

    def together(self, found: list[Suggestion]) -> Decimal | None:
        """Return the value if all that was tried happened at once, unless one of them is enough."""
        tried = [each.change for each in found if each.change is not None]
        if len(tried) < 2 or any(each.reaches for each in found) or not self.stage.can_afford():
            return None
        joined: Change | None = Change()
        for change in tried:
            joined = None if joined is None else joined.joined(change)
        return None if joined is None else self._try(joined)

    def _try(self, change: Change) -> Decimal | None:
        return self.stage.if_so(change).standing().value

    def _condition(self, rule: Rule) -> Suggestion | None:
        wisher = Wisher(self.stage, self.stage.score.subject_kind, sees_all=False)
        change = wisher.wish(rule.when)
        if change is not None and not self._counts_after(rule, change):
            change = None
        return self._judge(rule, "condition", change)

    def _counts_after(self, rule: Rule, change: Change) -> bool:
        """Whether the rule gives points once the change has happened."""
        if not self.stage.can_afford():
            return False
        after = self.stage.if_so(change).standing()
        return any(award.rule == rule.key and award.counts for award in after.awards)

    def _judge(self, rule: Rule, way: Way, change: Change | None) -> Suggestion | None:
        """Return a suggestion with the value that a change leads to; None if it leads nowhere."""
        if change is None or not self.stage.can_afford():
            return Suggestion(rule=rule, way=way)
        value = self._try(change)
        if value is None or value <= self.value:
            return None
        return Suggestion(
            rule=rule,
            way=way,
            times=len(change.events) or None,
            value=value,
            reaches=value >= self.target,
            change=change,
        )

    def _every(self, rule: Rule) -> Suggestion | None:
        if rule.only_for is not None and not self._is_for(rule):
            return self._only_for(rule)
        if not isinstance(rule.when, EventTest):
            return None
        most = min(MOST_EVENTS, rule.at_most or MOST_EVENTS)
        events = sample_events(rule.when, self.stage.now, most, distinct=rule.per) or sample_events(
            rule.when, self.stage.now, 1, distinct=rule.per
        )
        if not events or not self.stage.can_afford(4):
            return Suggestion(rule=rule, way="events")
        return self._fewest(rule, [Change(events=tuple(events[:number])) for number in range(1, len(events) + 1)])

    def _is_for(self, rule: Rule) -> bool:
        return rule.only_for is None or self.stage.holds(rule.only_for, sees_all=True)

    def _only_for(self, rule: Rule) -> Suggestion | None:
        """Return what would let the awards count that wait for `only_for`, if there are any."""
        waiting = [award for award in self.standing.awards if award.rule == rule.key]
        if rule.only_for is None or not any(award.status == "only_for_is_false" for award in waiting):
            return None
        wisher = Wisher(self.stage, self.stage.score.subject_kind, sees_all=True)
        return self._judge(rule, "only_for", wisher.wish(rule.only_for))

    def _fewest(self, rule: Rule, changes: list[Change]) -> Suggestion | None:
        """Return the fewest events that reach the band, or that give the most if none do."""
        low, high, target = 0, self._guess(rule, len(changes)), self.target
        if not self._reaches(changes[high - 1], target):
            best = self._try(changes[-1])
            if best is None or best <= self.value:
                return None
            if best < target:
                low, target = 0, best
            else:
                low = high
            high = len(changes)
        middle = high - 1
        while high - low > 1 and self.stage.can_afford(2):
            if self._reaches(changes[middle - 1], target):
                high = middle
            else:
                low = middle
            middle = (low + high) // 2
        # What goes on and on without reaching the band is told for one time.
        is_endless = target < self.target and high == MOST_EVENTS
        found = self._judge(rule, "events", changes[0 if is_endless else high - 1])
        is_most = not is_endless and target < self.target
        return None if found is None else replace(found, is_most=is_most)

    def _guess(self, rule: Rule, most: int) -> int:
        missing = (self.target - self.standing.total) / rule.points
        return max(1, min(most, int(missing.to_integral_value(rounding=ROUND_CEILING))))

    def _reaches(self, change: Change, target: Decimal) -> bool:
        value = self._try(change)
        return value is not None and value >= target
