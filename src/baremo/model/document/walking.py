"""Walks through conditions: which leaves they have and where each stands."""

from __future__ import annotations

from collections.abc import Iterator

from baremo.model.conditions import All, AnyOf, Condition, EventTest, Leaf, Not
from baremo.model.document.problems import Path
from baremo.model.scores import Rule, Score


def leaves(condition: Condition, path: Path) -> Iterator[tuple[Path, Leaf]]:
    """Return every leaf, those of `where` included, with its place."""
    if isinstance(condition, All | AnyOf):
        head = path / ("all" if isinstance(condition, All) else "any")
        for position, part in enumerate(condition.conditions):
            yield from leaves(part, head / position)
    elif isinstance(condition, Not):
        yield from leaves(condition.condition, path / "not")
    else:
        yield path, condition
        if isinstance(condition, EventTest) and condition.where is not None:
            yield from leaves(condition.where, path / "where")


def nodes(condition: Condition, path: Path) -> Iterator[tuple[Path, Condition]]:
    """Return a condition and all that stand in it, those of `where` included, with their places."""
    yield path, condition
    if isinstance(condition, All | AnyOf):
        head = path / ("all" if isinstance(condition, All) else "any")
        for position, part in enumerate(condition.conditions):
            yield from nodes(part, head / position)
    elif isinstance(condition, Not):
        yield from nodes(condition.condition, path / "not")
    elif isinstance(condition, EventTest) and condition.where is not None:
        yield from nodes(condition.where, path / "where")


def conditions_of_rule(rule: Rule, path: Path) -> Iterator[tuple[Path, Condition]]:
    """Return the conditions of a rule with their places."""
    yield path / "when", rule.when
    if rule.only_for is not None:
        yield path / "only_for", rule.only_for


def conditions_of(score: Score, path: Path) -> Iterator[tuple[Path, Condition]]:
    """Return the conditions of a score and its rules with their places."""
    if score.audience is not None:
        yield path / "audience", score.audience
    for position, rule in enumerate(score.rules):
        yield from conditions_of_rule(rule, path / "rules" / position)
