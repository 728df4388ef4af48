"""Walking through conditions: which leaves stand in them, and in which life of the score they are judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    Leaf,
    ListTest,
    Not,
    ScoreTest,
    SegmentTest,
    TagTest,
)
from baremo.model.operator import operators
from baremo.model.scores import Model, Rule, Score, Subject


@dataclass(frozen=True, slots=True)
class Sight:
    """Which events a condition sees: of one life of a score or of all; for a deal, only those that it may see."""

    life: str | None
    own: bool = True


EVERYTHING = Sight(None)
"""The sight of an audience and of `only_for`: every life."""
OF_SEGMENT = Sight(None, own=False)
"""The sight of a segment: everything of the contact, whichever deal it is about."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A leaf where it stands: what it sees, and whether some `not` stands above it."""

    leaf: Leaf
    sight: Sight
    under_not: bool


def walk(condition: Condition, model: Model, sight: Sight, *, under_not: bool = False) -> Iterator[Placed]:
    """Yield every leaf of a condition, going through segments; the segment leaf itself comes, too."""
    if isinstance(condition, All | AnyOf):
        for part in condition.conditions:
            yield from walk(part, model, sight, under_not=under_not)
    elif isinstance(condition, Not):
        yield from walk(condition.condition, model, sight, under_not=True)
    else:
        yield Placed(condition, sight, under_not)
        if isinstance(condition, SegmentTest):
            yield from walk(model.segment(condition.segment).when, model, OF_SEGMENT, under_not=under_not)


@lru_cache(maxsize=256)
def model_for(subject: Subject, model: Model) -> Model:
    """Return the model as a subject sees it: for a deal, the fields in a segment are those of its contact."""
    if subject == "contact":
        return model
    segments = tuple(replace(segment, when=_of_contact(segment.when)) for segment in model.segments)
    return replace(model, segments=segments)


def _of_contact(condition: Condition) -> Condition:
    if isinstance(condition, All | AnyOf):
        return replace(condition, conditions=tuple(_of_contact(part) for part in condition.conditions))
    if isinstance(condition, Not):
        return Not(condition=_of_contact(condition.condition))
    if isinstance(condition, FieldTest):
        return replace(condition, field=f"contact.{condition.field}")
    return condition


def is_written(rule: Rule, model: Model) -> bool:
    """Whether the awards of a `once` rule are written down whatever dates them (scoring.md §4)."""
    written = (FieldTest, TagTest, ListTest, SegmentTest, ScoreTest)
    return any(isinstance(placed.leaf, written) for placed in walk(rule.when, model, EVERYTHING))


def is_told(condition: Condition, model: Model) -> bool:
    """Whether history tells when a condition was first true, as far as its form says (scoring.md §4)."""
    return all(_is_told(placed) for placed in walk(condition, model, EVERYTHING))


def _is_told(placed: Placed) -> bool:
    leaf = placed.leaf
    if isinstance(leaf, ScoreTest):
        return False
    if isinstance(leaf, FieldTest):
        return not operators()[leaf.operator].crossings(leaf.value)
    if isinstance(leaf, EventTest) and leaf.within is not None:
        return not placed.under_not and times_of(leaf)[0] in ("at_least", "more_than")
    return True


def times_of(leaf: EventTest) -> tuple[str, int]:
    """Return how often an event must have happened: at least once unless said otherwise."""
    return ("at_least", 1) if leaf.times is None else (leaf.times.operator, leaf.times.value)


def looked_at(score: Score, model: Model) -> Iterator[Placed]:
    """Yield every leaf of a score's audience and rules: those that its `next_change_at` looks at."""
    if score.audience is not None:
        yield from walk(score.audience, model, EVERYTHING)
    for rule in score.rules:
        yield from walk(rule.when, model, Sight(score.key))
        if rule.only_for is not None:
            yield from walk(rule.only_for, model, EVERYTHING)


def columns_read(model: Model) -> set[str]:
    """Return the names of all columns of contacts and deals that active scores look at, and of some they may lack."""
    names = {"id", "contact"}
    for score in model.scores:
        for leaf in (placed.leaf for placed in looked_at(score, model) if score.is_active):
            if isinstance(leaf, FieldTest):
                names |= {leaf.field.removeprefix("contact."), "created_at", "fields"}
            elif isinstance(leaf, TagTest | ListTest):
                names.add("tags" if isinstance(leaf, TagTest) else "lists")
    return names


def tested_scores(score: Score, model: Model) -> list[str]:
    """Return the keys of the scores that a score's conditions test, each once."""
    found = [placed.leaf.score for placed in looked_at(score, model) if isinstance(placed.leaf, ScoreTest)]
    return list(dict.fromkeys(found))


def depths(model: Model) -> dict[str, int]:
    """Return for each active score how many scores it waits for, one after another."""
    found: dict[str, int] = {}
    active = {score.key: score for score in model.scores if score.is_active}

    def depth(key: str) -> int:
        if key not in found:
            waits = [depth(other) + 1 for other in tested_scores(active[key], model) if other in active]
            found[key] = max(waits, default=0)
        return found[key]

    for key in active:
        depth(key)
    return found
