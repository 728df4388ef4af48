"""A stage: one subject in one score at one moment, on which «what if» is played by asking the judge again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import pyarrow as pa

from baremo.engine.explain.changes import Change, apply_change
from baremo.engine.history import CONTACT_COLUMNS, EVENT_COLUMNS, History
from baremo.engine.oracle import judge
from baremo.engine.oracle.facts import Contact, Event, Facts, Subject, Writing
from baremo.engine.oracle.formulas import leaves
from baremo.engine.oracle.score import Judge, ScorePlan
from baremo.engine.oracle.standing import Standing
from baremo.model.conditions import Condition, ScoreTest, SegmentTest
from baremo.model.scores import Model, Rule, Score

EFFORT = 1_500_000
"""How many times an explanation may hold an event against a condition to find out what would be."""

_PROBE = "probe"


@dataclass(slots=True)
class Effort:
    """What may still be spent on «what if»; with very many events there are fewer answers, not late ones."""

    left: int = EFFORT


@cache
def _nobody() -> History:
    # Not at the start of the process: with the first array pyarrow imports pandas wherever that is installed.
    contacts = pa.table({"id": pa.array([], CONTACT_COLUMNS["id"])})
    given = ("id", "contact", "kind", "occurred_at")
    return History(contacts=contacts, events=pa.table({name: pa.array([], EVENT_COLUMNS[name]) for name in given}))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stage:
    """One subject in one score at one moment."""

    model: Model
    score: Score
    plans: Mapping[str, ScorePlan]
    facts: Facts
    subject: str
    now: int
    effort: Effort = field(default_factory=Effort)

    @property
    def person(self) -> Subject:
        """The contact or deal."""
        return self.facts.subjects(self.score.subject_kind)[self.subject]

    @property
    def contact(self) -> Contact:
        """The contact itself, or that of the deal."""
        return self.person.contact

    def standing(self) -> Standing:
        """Return what the judge says; it costs what the effort counts."""
        return next(self._standings())

    def can_afford(self, times: int = 1) -> bool:
        """Whether asking the judge so many times more is within the effort."""
        return self._price() * times <= self.effort.left

    def _price(self) -> int:
        tests = sum(len(plan.literals) + len(plan.rules) for plan in self.plans.values())
        return (len(self.contact.events) + 20) * (tests + 1)

    def _standings(self) -> Iterator[Standing]:
        """Give the standing of the score, then those of the scores that it tests."""
        self.effort.left -= self._price()
        found = Judge(plans=self.plans, facts=self.facts, now=self.now)
        yield found.standing(self.score.key, self.person)
        for key, plan in self.plans.items():
            people = self.facts.subjects(plan.score.subject_kind)
            if key != self.score.key and plan.score.is_active:
                known = people.get(self.subject) or people.get(self.contact.id)
                if known is not None:
                    yield found.standing(key, known)

    def settle(self) -> tuple[Standing, Stage]:
        """Return what the judge says, and the stage with the awards that are to be written down written."""
        standings = list(self._standings())
        writings = dict(self.facts.writings)
        for standing in standings:
            for award in standing.awards:
                if award.must_be_written and award.at is not None:
                    place = (standing.score, award.rule, standing.subject)
                    kept = [*writings.get(place, ()), Writing(at=award.at, event=award.event)]
                    writings[place] = tuple(sorted(kept, key=lambda each: (each.at, each.event or "")))
        return standings[0], replace(self, facts=replace(self.facts, writings=writings))

    def if_so(self, change: Change) -> Stage:
        """Return the stage on which a change has happened just now."""
        return replace(self, facts=apply_change(self.facts, self.person, change, self.now))

    def holds(self, condition: Condition, *, sees_all: bool = False) -> bool:
        """Whether a condition is true of the subject now, as seen from the present life or from all of it."""
        rule = Rule(key=_PROBE, points=1, award="while", when=condition)
        # A score of another key has no resets, and so sees everything.
        key = _PROBE if sees_all else self.score.key
        probe = Score(key=key, name=key, rules=(rule,), subject=self.score.subject)
        asked = replace(self, score=probe, plans={**self.plans, **plan_scores([probe], self.model)})
        return bool(asked.standing().awards)

    def with_scores(self, model: Model) -> Stage:
        """Return the stage with other rules of the same scores."""
        return replace(self, model=model, score=model.score(self.score.key), plans=plan(model))


def plan(model: Model) -> Mapping[str, ScorePlan]:
    """Return the plans of all scores of a model."""
    return judge(model, _nobody(), 0).plans


def plan_scores(scores: Iterable[Score], model: Model) -> Mapping[str, ScorePlan]:
    """Return the plans of scores that are not in the model, but speak of what it has."""
    return plan(replace(model, scores=tuple(scores)))


def needed_for(model: Model, score: Score) -> Model:
    """Return the model with only the score, those that it tests, and those that they test."""
    found: dict[str, None] = {}
    waiting = [score.key]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = None
            waiting.extend(_tested(model, model.score(key)))
    return replace(model, scores=tuple(each for each in model.scores if each.key in found))


def _tested(model: Model, score: Score) -> Iterator[str]:
    """Give the keys of scores that a score tests, through segments."""
    conditions = [score.audience, *(each for rule in score.rules for each in (rule.when, rule.only_for))]
    waiting = [condition for condition in conditions if condition is not None]
    seen: set[str] = set()
    while waiting:
        for leaf in leaves(waiting.pop()):
            if isinstance(leaf, ScoreTest):
                yield leaf.score
            elif isinstance(leaf, SegmentTest) and leaf.segment not in seen:
                seen.add(leaf.segment)
                waiting.append(model.segment(leaf.segment).when)


def events_of(stage: Stage) -> dict[str, Event]:
    """Return the events of the contact by id."""
    return {event.id: event for event in stage.contact.events}
