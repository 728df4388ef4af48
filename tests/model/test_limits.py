"""The Limits paragraph of the contract, sentence by sentence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.model.documents import Document, model, model_when, problem_at, problems, rule, score

TAG = {"tag": "a"}
WHEN = "scores[0].rules[0].when"


def nested(depth: int, leaf: Document = TAG) -> Document:
    """Return a condition of so many levels, a leaf being one."""
    condition = leaf
    for level in range(depth - 1):
        condition = {"not": condition} if level % 2 else {"all": [condition]}
    return condition


def leaves(count: int) -> Document:
    return {"any": [TAG] * count}


@pytest.mark.parametrize("condition", [leaves(500), nested(16), {"all": [leaves(250), nested(15), leaves(249)]}])
def test_five_hundred_leaves_and_sixteen_levels_are_accepted(condition: Document) -> None:
    assert problems(model_when(condition)) == {}
    assert problems(model(score(audience=condition))) == {}
    assert problems(model(segments=[{"key": "g", "when": condition}])) == {}


def test_a_leaf_too_many_is_refused_with_limit_and_count() -> None:
    words = "501 single conditions stand here (those of `where` count too); there may be at most 500"
    assert problem_at(model_when(leaves(501)), WHEN) == words
    assert problem_at(model(score(audience=leaves(501))), "scores[0].audience") == words
    assert problem_at(model(segments=[{"key": "g", "when": leaves(501)}]), "segments[0].when") == words


def test_a_level_too_many_is_refused_with_limit_and_count() -> None:
    words = "this condition has depth 17; it may have at most 16 (a single condition is 1)"
    assert problem_at(model_when(nested(17)), WHEN) == words
    assert problem_at(model(score(audience=nested(17))), "scores[0].audience") == words
    assert problem_at(model(segments=[{"key": "g", "when": nested(17)}]), "segments[0].when") == words


def event(where: Document) -> Document:
    return {"event": "login", "where": where}


def test_leaves_and_levels_of_where_count() -> None:
    test = {"property": "type", "operator": "is_set"}
    assert problems(model_when(event({"all": [test] * 499}))) == {}
    assert "501 single conditions" in problem_at(model_when(event({"all": [test] * 500})), WHEN)
    assert problems(model_when({"not": event(nested(14, test))})) == {}
    assert "has depth 17" in problem_at(model_when({"not": event(nested(15, test))}), WHEN)


def test_when_and_only_for_count_together() -> None:
    def document(count: int) -> Document:
        return model(score(rule(award="every", when={"event": "login"}, only_for=leaves(count))))

    assert problems(document(499)) == {}
    assert "`when` and `only_for` have 501" in problem_at(document(500), "scores[0].rules[0]")
    deep = model(score(rule(award="every", only_for=nested(17))))
    assert "has depth 17" in problem_at(deep, "scores[0].rules[0].only_for")


def many_rules(count: int) -> Document:
    return model(score(*[rule(key=f"r{number}") for number in range(count)]))


def test_ten_thousand_rules_are_accepted_and_no_more() -> None:
    assert problems(many_rules(10_000)) == {}
    words = "the score has 10,001 rules; it may have at most 10,000"
    assert problem_at(many_rules(10_001), "scores[0].rules") == words


def chain(count: int, *, through_segments: bool = False) -> Document:
    """Return scores that test one another in a row, directly or each through a segment."""
    scores, segments = [score(key="s0")], []
    for number in range(1, count):
        test: Document = {"score": f"s{number - 1}", "operator": "at_least", "value": 1}
        if through_segments:
            segments.append({"key": f"g{number}", "when": test})
            test = {"segment": f"g{number}"}
        scores.append(score(rule(when=test), key=f"s{number}"))
    return {"scores": scores, "segments": segments}


@pytest.mark.parametrize("through_segments", [False, True])
def test_sixteen_scores_in_a_chain_are_accepted_and_no_more(through_segments: bool) -> None:
    assert problems(chain(16, through_segments=through_segments)) == {}
    words = problem_at(chain(17, through_segments=through_segments), "scores[16]")
    assert words.startswith("17 scores stand in a chain here (s16 → ")
    assert words.endswith("there may be at most 16")


def test_a_long_chain_is_told_once_even_if_a_segment_tests_it() -> None:
    document = chain(20)
    document["segments"] = [{"key": "g", "when": {"score": "s19", "operator": "is_set"}}]
    assert problem_at(document, "scores[19]").startswith("20 scores stand in a chain")


def test_a_score_tested_by_many_is_no_chain() -> None:
    test = {"score": "s0", "operator": "is_set"}
    others = [score(key=f"s{number}", audience=test) for number in range(1, 40)]
    assert problems(model(score(key="s0"), *others)) == {}


@pytest.mark.parametrize("points", [10**15, -(10**15), 1, -1])
def test_points_within_the_limits_are_accepted(points: int) -> None:
    assert problems(model(score(rule(points=points)))) == {}


@pytest.mark.parametrize("points", [10**15 + 1, -(10**15) - 1, 10**400, 1e300])
def test_points_beyond_the_limits_are_refused(points: Any) -> None:
    words = problem_at(model(score(rule(points=points))), "scores[0].rules[0].points")
    assert "it must lie between -1,000,000,000,000,000 and 1,000,000,000,000,000" in words


@pytest.mark.parametrize("option", ["half_life", "fades_over"])
def test_points_that_fade_lie_within_a_million(option: str) -> None:
    assert problems(model(score(rule(points=-(10**6), **{option: "1d"})))) == {}
    wrong = model(score(rule(points=10**6 + 1, **{option: "1d"})))
    words = problem_at(wrong, "scores[0].rules[0].points")
    assert "points that fade (half_life, fades_over) lie between -1,000,000 and 1,000,000" in words


def test_at_most_is_at_least_one() -> None:
    assert problems(model(score(rule(award="every", at_most=1)))) == {}
    assert problem_at(model(score(rule(award="every", at_most=0))), "scores[0].rules[0].at_most")


def test_lists_of_values_have_a_limit() -> None:
    test: Document = {"field": "f", "operator": "in", "value": ["a"] * 100_000}
    assert problems(model_when(test)) == {}
    test["value"].append("a")
    assert "100,001 entries; it may have at most 100,000" in problem_at(model_when(test), f"{WHEN}.value")


def test_texts_have_a_limit() -> None:
    assert problems(model_when({"tag": "t" * 10_000})) == {}
    assert "at most 10,000" in problem_at(model_when({"tag": "t" * 10_001}), f"{WHEN}.tag")


def test_ten_thousand_wrong_references_are_told() -> None:
    wrong = [score(key=f"s{n}", audience={"score": f"x{n}", "operator": "is_set"}) for n in range(10_000)]
    assert len(problems(model(*wrong))) == 10_000
