"""Which scores and segments have other values by one model than by another, and what has to be computed for them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from baremo.engine.leaves import EVERYTHING, looked_at, walk
from baremo.model.conditions import ScoreTest, SegmentTest
from baremo.model.scores import Model
from baremo.scoring.in_force import Name, make_memberships


def find_affected(before: Model, after: Model) -> frozenset[Name]:
    """Return the scores and segments of a model whose values may differ from those by another.

    They are those that say something else, and those that test one of them. Deals and what is inactive have no values.
    """
    old, new = _meanings(before), _meanings(after)
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    return frozenset(name for name in list_valued(after) if name in changed or changed & _tested(name, after))


def restrict(model: Model, wanted: Set[Name]) -> Model:
    """Return the model as it is evaluated for some of its parts alone: they, memberships, and what they test."""
    needed = {key for name in wanted for part, key in (name, *_tested(name, model)) if part == "score"}
    memberships = make_memberships(each for each in model.segments if ("segment", each.key) in wanted)
    kept = [score for score in model.scores if score.key in needed]
    return replace(model, scores=(*kept, *memberships))


def list_valued(model: Model) -> Iterator[Name]:
    for score in model.scores:
        if score.is_active and score.subject_kind == "contact":
            yield "score", score.key
    for segment in model.segments:
        yield "segment", segment.key


def _meanings(model: Model) -> dict[Name, object]:
    """Return what each part says as far as values depend on it: not how it is called, nor in which order."""
    found: dict[Name, object] = {("segment", each.key): each.when for each in model.segments}
    for score in model.scores:
        rules = sorted((replace(rule, name=None, award=rule.kind) for rule in score.rules), key=lambda rule: rule.key)
        found["score", score.key] = replace(
            score, name="", description=None, active=score.is_active, subject=score.subject_kind, rules=tuple(rules)
        )
    return found


def _tested(name: Name, model: Model) -> frozenset[Name]:
    """Return what a part tests, through others."""
    found: set[Name] = set()
    waiting = [name]
    while waiting:
        for each in _references(waiting.pop(), model):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return frozenset(found)


def _references(name: Name, model: Model) -> Iterator[Name]:
    part, key = name
    of_segment = part == "segment"
    placed = walk(model.segment(key).when, model, EVERYTHING) if of_segment else looked_at(model.score(key), model)
    for leaf in (each.leaf for each in placed):
        if isinstance(leaf, ScoreTest):
            yield "score", leaf.score
        elif isinstance(leaf, SegmentTest):
            yield "segment", leaf.segment
