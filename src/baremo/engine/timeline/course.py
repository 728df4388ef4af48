"""The value of one contact in one score at every moment (scoring.md §6), as if the score were active."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, localcontext

from baremo.engine.oracle.conditions import Tested
from baremo.engine.oracle.facts import Facts, Subject
from baremo.engine.oracle.score import EXACT, ScorePlan, band_of, clamp
from baremo.engine.timeline.lives import read_lives
from baremo.engine.timeline.past import Past
from baremo.engine.timeline.rules import Course, Every, Once, While
from baremo.engine.timeline.truth import Truth, Watcher
from baremo.model.durations import HOUR

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The value and the band at a moment; None outside the audience."""

    value: Decimal | None
    band: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A moment that was looked at, and by their places the rules that gave other points than at the one before."""

    at: int
    standing: Standing
    moved: tuple[int, ...]


class ScoreCourse:
    """One score of one contact over time; `moments` are those at which its value may become another."""

    def __init__(self, plan: ScorePlan, watcher: Watcher, facts: Facts) -> None:
        """Find out when what counts."""
        self.score, self.lives = plan.score, watcher.lives
        self.audience = None if plan.audience is None else Truth(plan.audience, watcher)
        self.rules = tuple(self._course(plan, number, watcher, facts) for number in range(len(plan.rules)))
        parts = [self.lives.points.moments, *(rule.moments for rule in self.rules)]
        parts += [] if self.audience is None else [self.audience.moments]
        self.moments: Sequence[int] = sorted({moment for part in parts for moment in part})

    def _course(self, plan: ScorePlan, number: int, watcher: Watcher, facts: Facts) -> Course:
        rule = plan.rules[number]
        if rule.rule.kind == "while":
            return While(rule, watcher)
        if rule.rule.kind == "every":
            return Every(rule, watcher)
        writings = facts.writings.get((plan.score.key, rule.rule.key, watcher.subject.id), ())
        return Once(rule, watcher, writings, self.audience)

    def at(self, moment: int) -> Standing:
        """Return the value at a moment."""
        return self._stand([rule.at(moment) for rule in self.rules], moment)

    def sweep(self, moments: Iterable[int]) -> Iterator[Step]:
        """Give the value at moments in their order; a rule is asked again only where it may give something else."""
        restless = {place for place, rule in enumerate(self.rules) if rule.fades}
        agenda = sorted((moment, place) for place, rule in enumerate(self.rules) for moment in rule.moments)
        points, asked, done = [ZERO] * len(self.rules), set(range(len(self.rules))), 0
        for moment in moments:
            while done < len(agenda) and agenda[done][0] <= moment:
                asked.add(agenda[done][1])
                done += 1
            now = {place: self.rules[place].at(moment) for place in sorted(asked | restless)}
            moved = tuple(place for place, given in now.items() if given != points[place])
            for place in moved:
                points[place] = now[place]
            asked.clear()
            yield Step(at=moment, standing=self._stand(points, moment), moved=moved)

    def _stand(self, points: Sequence[Decimal], moment: int) -> Standing:
        if self.audience is not None and not self.audience.at(moment):
            return Standing(value=None, band=None)
        groups: dict[str | None, Decimal] = {}
        for rule, given in zip(self.rules, points, strict=True):
            groups[rule.plan.rule.group] = groups.get(rule.plan.rule.group, ZERO) + given
        total = self.lives.points.at(moment) + groups.pop(None, ZERO)
        for name, together in groups.items():
            group = (self.score.groups or {})[name or ""]
            total += clamp(together, group.minimum, group.maximum)
        value = clamp(total, self.score.minimum, self.score.maximum)
        return Standing(value=value, band=band_of(self.score, value))

    def fading(self) -> Iterator[tuple[int, int | None]]:
        """Give from when until when points fade."""
        for rule in self.rules:
            yield from rule.spans.fading()


@dataclass(slots=True, eq=False)
class Courses:
    """The scores of one contact over time, each worked out when it is first asked for."""

    plans: Mapping[str, ScorePlan]
    facts: Facts
    subject: Subject
    past: Past
    _known: dict[str, ScoreCourse] = field(default_factory=dict)
    _seen: dict[str, tuple[tuple[int, int], Tested]] = field(default_factory=dict)

    def course(self, key: str) -> ScoreCourse:
        """Return a score over time."""
        if key not in self._known:
            lives = read_lives(self.facts.adjustments.get((key, self.subject.id), ()))
            watcher = Watcher(subject=self.subject, past=self.past, lives=lives, others=self)
            with localcontext(EXACT):
                self._known[key] = ScoreCourse(self.plans[key], watcher, self.facts)
        return self._known[key]

    def tested(self, key: str, moment: int) -> Tested | None:
        """Return what a test of a score sees at a moment."""
        if not self.plans[key].score.is_active:
            return None
        course = self.course(key)
        place = (bisect_right(course.moments, moment), moment // HOUR if self.fades(key) else 0)
        if key not in self._seen or self._seen[key][0] != place:
            self._seen[key] = (place, Tested(value=course.at(moment).value, next_change_at=None))
        return self._seen[key][1]

    def moments_of(self, key: str) -> Sequence[int]:
        """Return when a score may become another."""
        return self.course(key).moments if self.plans[key].score.is_active else ()

    def fades(self, key: str) -> bool:
        """Whether points of a score fade, or of one that it tests."""
        return any(rule.rule.fades for plan in self.plans.values() for rule in plan.rules)

    def hours(self, start: int, end: int) -> Sequence[int]:
        """Return the full hours after a moment and up to another at which points of any score fade."""
        spans = [span for course in self._known.values() for span in course.fading()]
        first = min((since for since, _ in spans), default=end)
        last = max((end if until is None else until for _, until in spans), default=start)
        begin = max(start, first) // HOUR + 1
        return range(begin * HOUR, min(end, last) + 1, HOUR)

    def spans(self) -> int:
        """Return how many awards have points that fade."""
        return sum(1 for course in self._known.values() for _ in course.fading())
