"""The random models are worth something: they are valid and reach everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine.tally import OWN_BRANCHES
from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    PropertyTest,
    ScoreTest,
    SegmentTest,
    TagTest,
)
from baremo.model.operator import operators
from baremo.model.scores import Model, Rule, Score
from tests.strategies.conditions import field_tests, property_tests, score_tests
from tests.strategies.models import models

HEADS = {All, AnyOf, Not, EventTest, FieldTest, ListTest, PropertyTest, ScoreTest, SegmentTest, TagTest}


def inside(condition: Condition) -> Iterator[Condition]:
    yield condition
    inner: list[Condition | None] = []
    if isinstance(condition, All | AnyOf):
        inner.extend(condition.conditions)
    elif isinstance(condition, Not):
        inner.append(condition.condition)
    elif isinstance(condition, EventTest):
        inner.append(condition.where)
    for part in inner:
        if part is not None:
            yield from inside(part)


def conditions_in(model: Model) -> Iterator[Condition]:
    for segment in model.segments:
        yield from inside(segment.when)
    for score in model.scores:
        for rule in score.rules:
            yield from inside(rule.when)
            yield from inside(rule.only_for) if rule.only_for else ()
        yield from inside(score.audience) if score.audience else ()


def options(thing: Any) -> set[str]:
    return {field.name for field in fields(thing) if getattr(thing, field.name) is not None}


OFTEN = settings(
    max_examples=200, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def test_random_models_reach_every_head_award_and_option() -> None:
    heads: set[type] = set()
    awards: set[str] = set()
    said: dict[type, set[str]] = {Rule: set(), Score: set(), EventTest: set()}

    @OFTEN
    @given(models())
    def collect(model: Model) -> None:
        for score in model.scores:
            said[Score].update(options(score), [score.subject_kind])
            for rule in score.rules:
                said[Rule].update(options(rule))
                awards.add(rule.kind)
        for condition in conditions_in(model):
            heads.add(type(condition))
            if isinstance(condition, EventTest):
                said[EventTest].update(options(condition))

    collect()
    assert heads == HEADS
    assert awards == {"once", "every", "while"}
    assert {field.name for field in fields(Rule)} <= said[Rule]
    assert {field.name for field in fields(EventTest)} <= said[EventTest]
    assert {*(field.name for field in fields(Score)), "contact", "deal"} <= said[Score]


def test_random_comparisons_reach_every_operator() -> None:
    found: dict[type, set[str]] = {FieldTest: set(), PropertyTest: set(), ScoreTest: set()}

    @OFTEN
    @given(st.tuples(field_tests("contact"), property_tests(), score_tests(("s",))))
    def collect(tests: tuple[FieldTest, PropertyTest, ScoreTest]) -> None:
        for test in tests:
            found[type(test)].add(test.operator)

    collect()
    assert found[FieldTest] == set(operators())
    assert found[PropertyTest] == {name for name, operator in operators().items() if operator.in_where}
    assert found[ScoreTest] == {name for name, operator in operators().items() if operator.for_scores}


def test_random_models_are_crowded_now_and_then() -> None:
    """What engines share between rules goes wrong only where many share it."""
    most_kinds, most_of_one, pairs = 0, 0, 0

    @OFTEN
    @given(models())
    def collect(model: Model) -> None:
        nonlocal most_kinds, most_of_one, pairs
        tested = [each for each in conditions_in(model) if isinstance(each, EventTest)]
        per_kind = Counter(each.event for each in tested)
        most_kinds, most_of_one = max(most_kinds, len(per_kind)), max(most_of_one, *per_kind.values(), 0)
        narrowed = {each.event for each in tested if isinstance(each.where, PropertyTest)}
        has_facts = any(isinstance(each, TagTest) for each in conditions_in(model))
        pairs += {"tag_added", "tag_removed"} <= narrowed and has_facts

    collect()
    assert most_kinds > OWN_BRANCHES
    assert most_of_one >= 6
    assert pairs >= 5
