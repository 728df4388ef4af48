"""The value of a score: groups, limits, bands, and chains of scores (scoring.md §6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from itertools import chain

import pyarrow as pa

from baremo.engine.history import AWARD_SCHEMA, VALUE_SCHEMA, History, Scored
from baremo.engine.oracle.adjustments import Life, read_life
from baremo.engine.oracle.awards import MICRO, Circumstances, RulePlan, awards_of
from baremo.engine.oracle.changes import causes_in_adjustments, causes_in_awards, causes_in_literal, earliest
from baremo.engine.oracle.conditions import Sight, Tested, is_true_now
from baremo.engine.oracle.facts import ZERO, Facts, Subject, read_facts
from baremo.engine.oracle.formulas import EventLeaf, Formula, Literal, Place, leaves, literals, resolve
from baremo.engine.oracle.standing import Award, Cause, GroupSum, Standing
from baremo.model.conditions import ANY_KIND, EventTest
from baremo.model.scores import Group, Model, Number, Rule, Score

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Sums of values, which have 38 digits, never round in it; in Python's own, of 28 digits, they would."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ScorePlan:
    """A score with its conditions made ready; `literals` are all those whose changes are looked at."""

    score: Score
    audience: Formula | None
    rules: tuple[RulePlan, ...]
    literals: tuple[Literal, ...]


@dataclass(slots=True, kw_only=True, eq=False)
class Judge:
    """Says what every subject stands at in every score of a model, at one moment."""

    plans: Mapping[str, ScorePlan]
    facts: Facts
    now: int
    _standings: dict[tuple[str, str], Standing] = field(default_factory=dict)

    def standing(self, key: str, subject: Subject) -> Standing:
        """Return what a subject stands at in a score, as if the score were active."""
        place = (key, subject.id)
        if place not in self._standings:
            with localcontext(EXACT):
                self._standings[place] = self._judge(self.plans[key], subject)
        return self._standings[place]

    def standings(self) -> Iterator[Standing]:
        """Give the standing of every subject in every active score."""
        for key, plan in self.plans.items():
            if plan.score.is_active:
                for subject in self.facts.subjects(plan.score.subject_kind).values():
                    yield self.standing(key, subject)

    def _test(self, key: str, subject: Subject) -> Tested | None:
        """Return what a score test of a subject sees; of a contact's score its contact is meant."""
        score = self.plans[key].score
        if not score.is_active:
            return None
        tested: Subject | None = subject
        if score.subject_kind == "contact":
            tested = self.facts.contacts.get(subject.contact.id) if subject.contact_is_known else None
        if tested is None:
            return None
        standing = self.standing(key, tested)
        return Tested(value=standing.value, next_change_at=standing.next_change_at)

    def _judge(self, plan: ScorePlan, subject: Subject) -> Standing:
        score = plan.score
        life = read_life(self.facts.adjustments.get((score.key, subject.id), ()), self.now)
        sight = Sight(subject=subject, now=self.now, life=life.began_at, score_of=lambda key: self._test(key, subject))
        is_in_audience = plan.audience is None or is_true_now(plan.audience, sight)
        awards = tuple(self._awards(plan, sight, life, is_in_audience=is_in_audience))
        groups = tuple(_sum_groups(score, awards))
        total = _exactly(sum((group.after for group in groups), ZERO) + life.total)
        value = clamp(total, score.minimum, score.maximum) if is_in_audience else None
        causes = earliest(_causes(plan, sight, life, awards))
        return Standing(
            score=score.key,
            subject=subject.id,
            is_in_audience=is_in_audience,
            life_began_at=life.began_at,
            cut=life.cut,
            awards=awards,
            adjustments=life.lines,
            groups=groups,
            total=total,
            value=value,
            band=band_of(score, value),
            next_change_at=causes[0].at if causes else None,
            causes=causes,
        )

    def _awards(self, plan: ScorePlan, sight: Sight, life: Life, *, is_in_audience: bool) -> Iterator[Award]:
        for rule in plan.rules:
            writings = self.facts.writings.get((plan.score.key, rule.rule.key, sight.subject.id), ())
            here = Circumstances(sight=sight, cut_at=life.cut_at, writings=writings, is_in_audience=is_in_audience)
            yield from awards_of(rule, here)


def _causes(plan: ScorePlan, sight: Sight, life: Life, awards: tuple[Award, ...]) -> Iterator[Cause]:
    yield from causes_in_awards(plan.rules, awards, sight.now)
    yield from causes_in_adjustments(life)
    for literal in plan.literals:
        yield from causes_in_literal(literal, sight)


def score(model: Model, history: History, now: int) -> Scored:
    """Return what a history comes to at a moment, in microseconds since 1970 UTC."""
    values: list[dict[str, object]] = []
    awards: list[dict[str, object]] = []
    for standing in judge(model, history, now).standings():
        values.append(_value_row(standing))
        awards.extend(_award_rows(standing))
    return Scored(
        values=pa.Table.from_pylist(values, schema=VALUE_SCHEMA),
        awards=pa.Table.from_pylist(awards, schema=AWARD_SCHEMA),
    )


def stand(model: Model, history: History, now: int, *, score: str, subject: str) -> Standing:
    """Return everything about one subject in one score, whether or not the score is active.

    KeyError if the score or the subject is unknown.
    """
    found = judge(model, history, now)
    return found.standing(score, found.facts.subjects(model.score(score).subject_kind)[subject])


def judge(model: Model, history: History, now: int) -> Judge:
    """Return the judge of a model and a history at a moment."""
    return judge_facts(model, read_facts(history), now)


def judge_facts(model: Model, facts: Facts, now: int) -> Judge:
    """Return the judge of a model and what a history says, at a moment."""
    plans = {score.key: _plan_score(model, score) for score in model.scores}
    return Judge(plans=plans, facts=facts, now=now)


def kinds_read(plans: Iterable[ScorePlan]) -> frozenset[str] | None:
    """Return the kinds of events at which scores look besides those that tell of changes; None if at all."""
    leaves = (literal.leaf for plan in plans for literal in plan.literals)
    kinds = frozenset(leaf.test.event for leaf in leaves if isinstance(leaf, EventLeaf))
    return None if ANY_KIND in kinds else kinds


def clamp(number: Decimal, minimum: Number | None, maximum: Number | None) -> Decimal:
    """Return the number, brought up to the minimum or down to the maximum."""
    if minimum is not None:
        number = max(number, Decimal(minimum))
    if maximum is not None:
        number = min(number, Decimal(maximum))
    return _exactly(number)


def band_of(score: Score, value: Decimal | None) -> str | None:
    """Return the highest band that begins at or below a value; None if there is none."""
    reached = [band for band in score.bands or () if value is not None and band.start <= value]
    return max(reached, key=lambda band: band.start).name if reached else None


def _exactly(number: Decimal) -> Decimal:
    """Return the number with the six decimals that values have."""
    return number.quantize(MICRO, context=EXACT)


def _sum_groups(score: Score, awards: tuple[Award, ...]) -> Iterator[GroupSum]:
    """Give what each group comes to; last the rules without a group, which have no limits."""
    groups: list[tuple[str | None, Group]] = [*(score.groups or {}).items(), (None, Group())]
    for key, group in groups:
        before = sum((award.worth for award in awards if award.counts and award.group == key), ZERO)
        after = clamp(before, group.minimum, group.maximum)
        yield GroupSum(group=key, before=_exactly(before), after=after)


def _plan_score(model: Model, score: Score) -> ScorePlan:
    everything = Place(model=model, about=score.subject_kind, sees_all=True)
    audience = None if score.audience is None else resolve(score.audience, everything)
    rules = tuple(_plan_rule(score, rule, everything) for rule in score.rules)
    formulas = chain([audience], *((rule.when, rule.only_for) for rule in rules))
    found = tuple(literal for formula in formulas if formula is not None for literal in literals(formula))
    return ScorePlan(score=score, audience=audience, rules=rules, literals=found)


def _plan_rule(score: Score, rule: Rule, everything: Place) -> RulePlan:
    lasts = score.expiry_of(rule)
    this_life = Place(model=everything.model, about=everything.about, sees_all=False)
    return RulePlan(
        rule=rule,
        when=resolve(rule.when, this_life),
        only_for=None if rule.only_for is None else resolve(rule.only_for, everything),
        lasts=None if lasts is None else lasts.microseconds,
        stands_on_facts=any(not isinstance(leaf, EventTest) for leaf in leaves(rule.when)),
    )


def _value_row(standing: Standing) -> dict[str, object]:
    return {
        "score": standing.score,
        "subject": standing.subject,
        "value": standing.value,
        "band": standing.band,
        "next_change_at": standing.next_change_at,
    }


def _award_rows(standing: Standing) -> Iterator[dict[str, object]]:
    for award in standing.awards:
        if award.must_be_written:
            yield {
                "score": standing.score,
                "rule": award.rule,
                "subject": standing.subject,
                "at": award.at,
                "event": award.event,
            }
