"""What differs between two models is told rule by rule, in both languages."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

from hypothesis import given

from baremo.model.differences import compare_models
from baremo.model.document import parse_model
from baremo.model.scores import Model, Rule
from tests.strategies.models import models

INTEREST: dict[str, Any] = {
    "key": "interest",
    "name": "Interest",
    "expires_after": "90d",
    "rules": [
        {"key": "click", "points": 5, "award": "every", "when": {"event": "email_clicked"}},
        {"key": "buyer", "points": 10, "award": "while", "when": {"segment": "buyers"}},
    ],
}
BUYERS: dict[str, Any] = {"key": "buyers", "name": "Buyers", "when": {"tag": "buyer"}}


def tell(before: dict[str, Any], after: dict[str, Any], language: Any = "en") -> list[str]:
    found = compare_models(parse_model(before), parse_model(after))
    return [each.words.words(language) for each in found]


def changed(**score: Any) -> dict[str, Any]:
    return {"scores": [{**deepcopy(INTEREST), **score}], "segments": [deepcopy(BUYERS)]}


BEFORE = changed()


def test_the_same_model_differs_in_nothing() -> None:
    assert compare_models(parse_model(BEFORE), parse_model(deepcopy(BEFORE))) == []


def test_other_points_are_told_in_sentences_and_keep_the_awards() -> None:
    after = deepcopy(BEFORE)
    after["scores"][0]["rules"][0]["points"] = 7
    [found] = compare_models(parse_model(BEFORE), parse_model(after))
    assert (found.rule, found.attributes, found.is_new_rule) == ("click", ("points",), False)
    assert found.words.en == (
        "Rule “click”: before, +5 points each time they click a link in an email, for 90 days; "
        "now, +7 points each time they click a link in an email, for 90 days"
    )
    assert found.words.es.startswith("Regla «click»: antes, +5 puntos cada vez que")


def test_another_condition_makes_another_rule() -> None:
    after = deepcopy(BEFORE)
    after["scores"][0]["rules"][0]["when"] = {"event": "email_opened"}
    [found] = compare_models(parse_model(BEFORE), parse_model(after))
    assert found.is_new_rule
    assert found.words.en.endswith("(history is read again)")
    assert found.words.es.endswith("(se lee la historia de nuevo)")


def test_an_award_that_was_left_out_is_once() -> None:
    before, after = deepcopy(BEFORE), deepcopy(BEFORE)
    rule = {"key": "tagged", "points": 1, "when": {"tag": "x"}}
    before["scores"][0]["rules"].append(rule)
    after["scores"][0]["rules"].append({**rule, "award": "once"})
    [found] = compare_models(parse_model(before), parse_model(after))
    assert (found.is_new_rule, found.attributes) == (False, ())


def test_rules_scores_and_segments_come_and_go() -> None:
    after = {"scores": [{"key": "fit", "name": "Fit", "rules": [INTEREST["rules"][0]]}]}
    assert tell(BEFORE, after) == [
        "New: score “fit”",
        "Removed: score “interest”",
        "Removed: segment “buyers”",
    ]
    fewer = changed(rules=[INTEREST["rules"][0]])
    assert tell(BEFORE, fewer, "es") == ["Se retira la regla «buyer»: +10 puntos mientras está en el segmento «Buyers»"]
    assert tell(fewer, BEFORE, "en")[0].startswith("New rule “buyer”: +10 points while")


def test_another_default_expiry_is_told_at_the_score_and_at_each_rule_that_it_reaches() -> None:
    told = tell(BEFORE, changed(expires_after="30d"))
    assert told[0] == "The expiry changes: before, 90d; now, 30d"
    assert len(told) == 2
    assert "now, +5 points each time they click a link in an email, for 30 days" in told[1]


def test_names_bands_audience_and_order_are_told() -> None:
    after = changed(name="Interés", bands=[{"name": "hot", "from": 50}], audience={"tag": "lead"})
    after["scores"][0]["rules"].reverse()
    told = tell(BEFORE, after)
    assert told[0] == "The name changes: before, Interest; now, Interés"
    assert any(each.startswith("The bands change: before, ") and each.endswith("; now, hot from 50") for each in told)
    assert any(each.startswith("Cambian los niveles: antes, ") for each in tell(BEFORE, after, "es"))
    assert any("audience" in each and "now, they have the tag “lead”" in each for each in told)
    assert "The order of the rules changes" in told


def test_groups_and_the_switch_are_told_in_words() -> None:
    told = tell(BEFORE, changed(active=False, groups={"email": {"minimum": -5, "maximum": 60}}))
    assert "Whether it is active changes: before, active; now, inactive" in told
    assert "The groups change: before, nothing; now, email, at least -5; email, at most 60" in told


def test_a_segment_says_its_condition_before_and_after() -> None:
    after = deepcopy(BEFORE)
    after["segments"][0]["when"] = {"tag": "customer"}
    assert tell(BEFORE, after) == [
        "The condition changes: before, they have the tag “buyer”; now, they have the tag “customer”"
    ]


@given(models())
def test_of_any_model_each_part_comes_goes_and_changes_in_words(model: Any) -> None:
    parts = [("score", each.key) for each in model.scores] + [("segment", each.key) for each in model.segments]
    came, went = compare_models(Model(), model), compare_models(model, Model())
    assert [(each.part, each.key) for each in came] == [(each.part, each.key) for each in went] == parts
    assert compare_models(model, model) == []
    dearer = replace(
        model, scores=tuple(replace(each, rules=tuple(map(raise_points, each.rules))) for each in model.scores)
    )
    found = compare_models(model, dearer)
    assert [(each.key, each.rule) for each in found] == [(s.key, rule.key) for s in model.scores for rule in s.rules]
    assert {(each.turn, each.attributes, each.is_new_rule) for each in found} <= {("changed", ("points",), False)}
    assert all(each.words.es != each.words.en for each in [*came, *went, *found])


def raise_points(rule: Rule) -> Rule:
    return replace(rule, points=rule.points + 1 or 1)
