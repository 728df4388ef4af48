"""When a condition is true: asked of the judge at any moment, but only once between two at which it may change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from baremo.engine.oracle.conditions import Sight, Tested, is_true_now, window_of
from baremo.engine.oracle.facts import Subject
from baremo.engine.oracle.formulas import EventLeaf, FieldLeaf, Formula, ListLeaf, Literal, ScoreLeaf, TagLeaf, literals
from baremo.engine.oracle.values import as_moment
from baremo.engine.timeline.lives import Lives
from baremo.engine.timeline.past import Looked, Past, looked_at
from baremo.model.durations import HOUR


class Others(Protocol):
    """The scores that conditions test, over time."""

    def tested(self, key: str, moment: int) -> Tested | None:
        """Return what a test of a score sees at a moment; None if there is nothing to see."""

    def moments_of(self, key: str) -> Sequence[int]:
        """Return when a score may become another, the full hours of fading left out."""

    def fades(self, key: str) -> bool:
        """Whether points of a score fade."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Watcher:
    """One contact as one score sees it over time."""

    subject: Subject
    past: Past
    lives: Lives
    others: Others
    _sights: dict[int | None, Sight] = field(default_factory=dict)

    def sight(self, moment: int, subject: Subject) -> Sight:
        """Return what the score sees at a moment; what it has found in the events of a life is kept."""
        life = self.lives.began.at(moment)
        if life not in self._sights:
            self._sights[life] = Sight(subject=subject, now=moment, life=life, score_of=lambda _: None)
        found = self._sights[life].at(moment, subject)
        found.score_of = lambda key: self.others.tested(key, moment)
        return found

    def whole(self) -> Sight:
        """Return the sight of somebody who sees all events of all lives."""
        return self.sight(-(2**62), self.subject)


@dataclass(slots=True, eq=False)
class Truth:
    """A formula over time.

    `moments` are those at which it may become another, in order; if it `fades`, because it tests a score that does,
    every full hour is one, too.
    """

    formula: Formula
    watcher: Watcher
    looked: Looked = field(init=False)
    facts_change: Sequence[int] = field(init=False)
    moments: Sequence[int] = field(init=False)
    fades: bool = field(init=False)
    _seen: dict[int, Subject] = field(default_factory=dict)
    _latest: tuple[tuple[int, int], bool] | None = None

    def __post_init__(self) -> None:
        """Find the moments."""
        self.looked = looked_at(self.formula)
        told = set(self.looked.moments(self.watcher.past))
        whole = self.watcher.whole()
        leaves = list(literals(self.formula))
        facts = [literal for literal in leaves if isinstance(literal.leaf, FieldLeaf | TagLeaf | ListLeaf)]
        told |= {event.at for literal in facts for event in whole.all_changes(literal)}
        self.facts_change = sorted(told)
        found = {moment for literal in leaves for moment in self._moments_of(literal, whole)}
        tested = {literal.leaf.score for literal in leaves if isinstance(literal.leaf, ScoreLeaf)}
        self.fades = any(self.watcher.others.fades(key) for key in tested)
        lives = () if all(literal.sees_all for literal in leaves) else self.watcher.lives.began.moments
        self.moments = sorted(found.union(told, lives))

    def _moments_of(self, literal: Literal, whole: Sight) -> Iterator[int]:
        leaf = literal.leaf
        if isinstance(leaf, EventLeaf):
            window = window_of(literal)
            for event in whole.events(literal):
                yield event.at
                if window is not None:
                    yield event.at + window
        elif isinstance(leaf, ScoreLeaf):
            yield from self.watcher.others.moments_of(leaf.score)
        elif isinstance(leaf, FieldLeaf) and leaf.crossings:
            for place in range(len(self.facts_change) + 1):
                moment = as_moment(self._subject(place).contact.fields.get(leaf.operand.name))
                if moment is not None:
                    yield from (moment.microseconds + offset for offset in leaf.crossings)

    def at(self, moment: int) -> bool:
        """Whether the formula is true at a moment."""
        place = (bisect_right(self.moments, moment), moment // HOUR if self.fades else 0)
        if self._latest is None or self._latest[0] != place:
            self._latest = (place, is_true_now(self.formula, self.sight(moment)))
        return self._latest[1]

    def sight(self, moment: int) -> Sight:
        """Return what is seen at a moment."""
        return self.watcher.sight(moment, self._subject(self.epoch(moment)))

    def epoch(self, moment: int) -> int:
        """Return how many times the facts that the formula looks at had changed by a moment."""
        return bisect_right(self.facts_change, moment)

    def end_of_epoch(self, moment: int, latest: int) -> int:
        """Return the last moment, up to `latest`, until which these facts stayed as they were at a moment."""
        place = self.epoch(moment)
        return min(self.facts_change[place] - 1, latest) if place < len(self.facts_change) else latest

    def _subject(self, place: int) -> Subject:
        if place not in self._seen:
            since = self.facts_change[place - 1] if place else -(2**62)
            self._seen[place] = self.looked.see(self.watcher.subject, self.watcher.past, since)
        return self._seen[place]
