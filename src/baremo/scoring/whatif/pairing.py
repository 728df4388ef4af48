"""Two models as one, so that one pass over everybody's history gives the values before and after.

What both models say alike is evaluated once. What differs, or leans on something that does, is there twice, under names
of its own; nothing else is evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Literal, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from baremo.model.conditions import SegmentTest
from baremo.model.scores import Model, Rule, Score, Segment
from baremo.scoring.whatif.renaming import (
    Name,
    list_references,
    references_of_rule,
    references_of_score,
    rename_condition,
    rename_score,
)

Side: TypeAlias = Literal["before", "after"]
BEFORE: Side = "before"
AFTER: Side = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A score on both sides; None where it does not exist, is inactive or is about deals."""

    key: str
    before: Score | None
    after: Score | None
    changed: tuple[str, ...]
    """The keys of the rules that differ, lean on something that does, or belong to one side alone."""

    def side(self, side: Side) -> Score | None:
        """Return the score on a side."""
        return self.before if side == BEFORE else self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Everything that differs between two models, and the model that evaluates both sides of it."""

    scores: tuple[Pair, ...]
    segments: tuple[str, ...]
    model: Model
    names: Mapping[tuple[Side, Name], str] = field(repr=False)
    """The key in the model of each score, and of what stands for each segment."""
    kept: Mapping[tuple[Side, str], frozenset[str]] = field(repr=False)
    """By side and score: the `once` rules whose written awards count."""

    def move(self, table: pa.Table, *, by_rule: bool) -> pa.Table:
        """Return adjustments or written awards under the keys of the model."""
        moved = {}
        for (side, (kind, key)), name in self.names.items():
            if kind == "score" and name not in moved:
                test = pc.equal(table["score"], key)
                if by_rule:
                    rules = pa.array(sorted(self.kept.get((side, key), ())), pa.string())
                    test = pc.and_(test, pc.is_in(table["rule"], rules))
                rows = table.filter(test)
                place = rows.schema.get_field_index("score")
                moved[name] = rows.set_column(place, "score", pa.array([name] * rows.num_rows, pa.string()))
        return pa.concat_tables([table.slice(0, 0), *moved.values()])


def pair_models(before: Model, after: Model, *, tells_all: bool = False) -> Pairing:
    """Return what differs between two models, to be evaluated together.

    With `tells_all` every rule of a score that differs counts as changed.
    """
    return _Pairer(before, after, tells_all=tells_all).pair()


class _Pairer:
    def __init__(self, before: Model, after: Model, *, tells_all: bool) -> None:
        self._tells_all = tells_all
        self.models: Mapping[Side, Model] = {BEFORE: before, AFTER: after}
        self.parts = {side: _index(model) for side, model in self.models.items()}
        self._differing: dict[Name, bool] = {}

    def pair(self) -> Pairing:
        pairs = tuple(pair for pair in map(self._pair, self._differing_keys("score")) if pair.before or pair.after)
        segments = tuple(self._differing_keys("segment"))
        wanted = {side: self._wanted(side, pairs, segments) for side in self.models}
        names = {(side, name): self._name(side, name) for side in self.models for name in wanted[side]}
        return Pairing(
            scores=pairs,
            segments=segments,
            model=self._build(wanted, segments),
            names=names,
            kept={
                (side, name[1]): self._kept(side, name)
                for side in self.models
                for name in wanted[side]
                if name[0] == "score"
            },
        )

    def _differing_keys(self, kind: str) -> Iterator[str]:
        names = dict.fromkeys([*self.parts[AFTER], *self.parts[BEFORE]])
        return (name[1] for name in names if name[0] == kind and self._differs(name))

    def _differs(self, name: Name) -> bool:
        if name not in self._differing:
            ours, theirs = self.parts[BEFORE].get(name), self.parts[AFTER].get(name)
            alike = ours is not None and theirs is not None and _bare(ours) == _bare(theirs)
            references = _references(theirs) if alike and theirs is not None else ()
            self._differing[name] = not alike or any(self._differs(each) for each in references)
        return self._differing[name]

    def _pair(self, key: str) -> Pair:
        before, after = (_evaluated(self.parts[side].get(("score", key))) for side in (BEFORE, AFTER))
        return Pair(key=key, before=before, after=after, changed=tuple(self._changed_rules(before, after)))

    def _changed_rules(self, before: Score | None, after: Score | None) -> Iterator[str]:
        ours = {rule.key: rule for rule in (before.rules if before else ())}
        theirs = {rule.key: rule for rule in (after.rules if after else ())}
        for key in dict.fromkeys([*theirs, *ours]):
            has_both = before is not None and after is not None and key in ours and key in theirs
            if self._tells_all or not has_both or self._is_other_rule((before, ours[key]), (after, theirs[key])):
                yield key

    def _is_other_rule(self, before: tuple[Score | None, Rule], after: tuple[Score | None, Rule]) -> bool:
        (ours, rule), (theirs, other) = before, after
        if ours is None or theirs is None or _bare_rule(rule) != _bare_rule(other):
            return True
        is_alike = ours.expiry_of(rule) == theirs.expiry_of(other) and ours.audience == theirs.audience
        named = [*references_of_rule(other), *list_references(theirs.audience)]
        return not is_alike or any(self._differs(each) for each in named)

    def _kept(self, side: Side, name: Name) -> frozenset[str]:
        """Return the rules that are what they were before; the others begin anew when they are published."""
        ours, theirs = (_identities(self.parts[each].get(name)) for each in (BEFORE, side))
        return frozenset(key for key in theirs if ours.get(key) == theirs[key])

    def _wanted(self, side: Side, pairs: Iterable[Pair], segments: Iterable[str]) -> dict[Name, None]:
        """Return what has to be evaluated on a side: what differs, and all that it names."""
        wanted: dict[Name, None] = {}
        waiting: list[Name] = [("score", pair.key) for pair in pairs if pair.side(side)]
        waiting += [("segment", key) for key in segments if ("segment", key) in self.parts[side]]
        while waiting:
            name = waiting.pop()
            if name not in wanted:
                wanted[name] = None
                waiting += _references(self.parts[side][name])
        return wanted

    def _name(self, side: Side, name: Name) -> str:
        # No score has such a key: keys do not begin with a space.
        return f" {side if self._differs(name) else 'both'} {name[0]} {name[1]}"

    def _build(self, wanted: Mapping[Side, Iterable[Name]], differing: Iterable[str]) -> Model:
        scores: dict[str, Score] = {}
        segments: dict[str, Segment] = {}
        for side in self.models:
            rename = partial(self._name, side)
            for name in wanted[side]:
                part, key = self.parts[side][name], self._name(side, name)
                if isinstance(part, Score):
                    scores.setdefault(key, rename_score(part, rename))
                else:
                    segments.setdefault(key, Segment(key=key, when=rename_condition(part.when, rename)))
            for each in differing:
                key = self._name(side, ("segment", each))
                if key in segments:
                    scores[key] = Score(key=key, name=key, audience=SegmentTest(segment=key))
        return Model(scores=tuple(scores.values()), segments=tuple(segments.values()))


def _index(model: Model) -> dict[Name, Score | Segment]:
    scores: dict[Name, Score | Segment] = {("score", score.key): score for score in model.scores}
    return scores | {("segment", segment.key): segment for segment in model.segments}


def _evaluated(part: Score | Segment | None) -> Score | None:
    """Return a score that has values; those of deals have none yet."""
    is_evaluated = isinstance(part, Score) and part.is_active and part.subject_kind == "contact"
    return part if is_evaluated and isinstance(part, Score) else None


def _references(part: Score | Segment) -> list[Name]:
    return list(references_of_score(part) if isinstance(part, Score) else list_references(part.when))


def _bare(part: Score | Segment) -> Score | Segment:
    """Return a part without what people only read."""
    if isinstance(part, Segment):
        return replace(part, name=None, description=None)
    return replace(part, name="", description=None, rules=tuple(map(_bare_rule, part.rules)))


def _bare_rule(rule: Rule) -> Rule:
    return replace(rule, name=None)


def _identities(part: Score | Segment | None) -> dict[str, tuple[object, ...]]:
    """Return what makes each rule the same rule, whose written awards count on (scoring.md §4)."""
    rules = part.rules if isinstance(part, Score) else ()
    return {rule.key: (rule.kind, rule.when, rule.per, rule.only_for) for rule in rules}
