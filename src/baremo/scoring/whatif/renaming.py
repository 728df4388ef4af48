"""Conditions under other names: what stands for a score or a segment where two models are evaluated together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from baremo.model.conditions import All, AnyOf, Condition, Not, ScoreTest, SegmentTest
from baremo.model.scores import Rule, Score
from baremo.scoring.documents import PartKind

Name: TypeAlias = tuple[PartKind, str]
Rename: TypeAlias = Callable[[Name], str]


def list_references(condition: Condition | None) -> Iterator[Name]:
    """Yield the scores and segments that a condition itself names."""
    if isinstance(condition, All | AnyOf):
        for part in condition.conditions:
            yield from list_references(part)
    elif isinstance(condition, Not):
        yield from list_references(condition.condition)
    elif isinstance(condition, ScoreTest):
        yield "score", condition.score
    elif isinstance(condition, SegmentTest):
        yield "segment", condition.segment


def references_of_rule(rule: Rule) -> Iterator[Name]:
    """Yield the scores and segments that a rule names."""
    yield from list_references(rule.when)
    yield from list_references(rule.only_for)


def references_of_score(score: Score) -> Iterator[Name]:
    """Yield the scores and segments that a score names."""
    yield from list_references(score.audience)
    for rule in score.rules:
        yield from references_of_rule(rule)


def rename_condition(condition: Condition, rename: Rename) -> Condition:
    """Return a condition that names scores and segments as asked."""
    if isinstance(condition, All | AnyOf):
        return replace(condition, conditions=tuple(rename_condition(part, rename) for part in condition.conditions))
    if isinstance(condition, Not):
        return replace(condition, condition=rename_condition(condition.condition, rename))
    if isinstance(condition, ScoreTest):
        return replace(condition, score=rename(("score", condition.score)))
    if isinstance(condition, SegmentTest):
        return replace(condition, segment=rename(("segment", condition.segment)))
    return condition


def rename_score(score: Score, rename: Rename) -> Score:
    """Return a score under another key, its conditions included."""
    audience = None if score.audience is None else rename_condition(score.audience, rename)
    rules = tuple(_rename_rule(rule, rename) for rule in score.rules)
    return replace(score, key=rename(("score", score.key)), audience=audience, rules=rules)


def _rename_rule(rule: Rule, rename: Rename) -> Rule:
    only_for = None if rule.only_for is None else rename_condition(rule.only_for, rename)
    return replace(rule, when=rename_condition(rule.when, rename), only_for=only_for)
