"""Whoever writes a rule is told what it says and what is wrong with it, place by place, and from where to choose."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baremo.model.document import limits, model_schema, read_draft, write_draft
from baremo.model.operator import operators
from tests.people import Door, People
from tests.scoring.test_definitions import BUYERS, INTEREST, ask, bruno, make, publish

__all__ = ["bruno"]
RULE = {"key": "prices", "points": 5, "when": {"event": "page_viewed", "within": "30d"}}


def describe(door: Door, **given: Any) -> Any:
    return ask(door, "POST", "model/describe", given)


def read(door: Door, text: str, part: str = "score", **more: Any) -> Any:
    return ask(door, "POST", "model/read", {"text": text, "part": part, **more})


def test_the_forms_are_what_the_model_declares(bruno: Door) -> None:
    forms = ask(bruno, "GET", "model/forms")
    assert [each["name"] for each in forms["operators"]] == list(operators())
    heads = {each["head"]: each for each in forms["conditions"]}
    assert heads["property"]["stands_in"] == ["where"]
    assert heads["all"]["stands_in"] == ["condition", "where"]
    times = {part["key"]: part for part in heads["event"]["outline"]["parts"]}["times"]["outline"]["parts"]
    assert [option["name"] for option in times[0]["outline"]["options"]] == [
        "at_least",
        "more_than",
        "exactly",
        "at_most",
        "less_than",
    ]
    awards = {each["name"]: each for each in forms["awards"]}
    assert awards["every"]["options"] == ["per", "at_most", "only_for", "expires_after", "half_life", "fades_over"]
    assert (awards["while"]["options"], awards["once"]["needs_event"]) == ([], False)
    assert forms["limits"]["rules"] == limits.RULES
    assert {part["key"] for part in forms["rule"]["parts"]} >= {"key", "points", "award", "when", "half_life"}


def test_every_text_of_the_forms_is_in_both_languages(bruno: Door) -> None:
    def look(part: Any, path: str) -> None:
        if isinstance(part, dict) and set(part) == {"es", "en"}:
            assert all(part.values()), path
        elif isinstance(part, dict):
            for name, inner in part.items():
                look(inner, f"{path}.{name}")
        elif isinstance(part, list):
            for place, inner in enumerate(part):
                look(inner, f"{path}[{place}]")

    look(ask(bruno, "GET", "model/forms"), "")


def test_the_schema_is_served_in_the_language_of_who_asks(people: People) -> None:
    found = people.door("dani", language="es").get("/api/model/schema").json()
    assert found == json.loads(json.dumps(model_schema("es")))


def test_a_score_is_said_rule_by_rule_though_one_of_them_is_wrong(bruno: Door) -> None:
    wrong = {"key": "typo", "points": 5, "when": {"field": "city", "operator": "iss", "value": "León"}}
    said = describe(bruno, score={**INTEREST, "rules": [RULE, wrong]})
    assert said["words"] is None
    assert [(each["path"], each["key"]) for each in said["rules"]] == [("rules[0]", "prices")]
    assert said["rules"][0]["words"] == {
        "es": "+5 puntos, una sola vez, cuando ha visitado una página en los últimos 30 días",
        "en": "+5 points, once, when they have viewed a page in the last 30 days",
    }
    [problem] = said["problems"]
    assert (problem["path"], problem["of"], problem["line"]) == ("rules[1].when.operator", None, None)
    assert problem["allowed"] == list(operators())
    assert "«iss»" in problem["message"]["es"]
    assert "“iss”" in problem["message"]["en"]


def test_a_score_that_is_right_is_said_as_a_whole(bruno: Door) -> None:
    said = describe(bruno, score=INTEREST)
    assert said["problems"] == []
    assert said["words"]["es"].startswith("# Puntuación: Interés (`interest`)")
    assert said["words"]["en"].startswith("# Score: Interés (`interest`)")


def test_a_rule_is_judged_in_its_score(bruno: Door) -> None:
    rule = {**RULE, "group": "web"}
    [problem] = describe(bruno, rule=rule)["problems"]
    assert problem["path"] == "group"
    score = {"key": "interest", "name": "Interest", "expires_after": "90d", "groups": {"web": {"maximum": 10}}}
    said = describe(bruno, rule=rule, score=score)
    assert (said["problems"], said["rules"][0]["path"]) == ([], "")
    assert said["rules"][0]["words"]["en"].endswith(", for 90 days (group “web”)")


def test_each_part_of_a_condition_is_said_where_it_stands(bruno: Door) -> None:
    publish(bruno, make(bruno))
    condition = {"any": [{"not": {"tag": "customer"}}, {"score": "interest", "operator": "at_least", "value": 5}]}
    said = describe(bruno, condition=condition)
    assert [each["path"] for each in said["conditions"]] == ["", "any[0]", "any[0].not", "any[1]"]
    assert "Interés" in said["conditions"][3]["words"]["en"], "scores are called by their names"
    [problem] = describe(bruno, condition={"all": [{"segment": "nobody"}]})["problems"]
    assert problem["path"] == "all[0].segment"


def test_a_part_that_cannot_be_read_is_not_said(bruno: Door) -> None:
    wrong: list[Any] = [{}, {"all": 5}, {"field": "city"}, {"event": "x", "times": {"operator": "at_least"}}]
    for condition in [*wrong, {"not": {}}]:
        said = describe(bruno, condition=condition)
        assert said["problems"], condition
        assert said["conditions"] == [], condition


def test_a_draft_that_breaks_another_part_says_which(bruno: Door) -> None:
    publish(bruno, make(bruno))
    publish(bruno, make(bruno, BUYERS, "segments"), kind="segments")
    said = describe(bruno, score={**INTEREST, "subject": "deal"})
    assert [(each["of"], each["path"]) for each in said["problems"]] == [("segments.buyers", "when.score")]


def test_a_circle_through_the_draft_is_a_problem_of_the_draft(bruno: Door) -> None:
    publish(bruno, make(bruno))
    publish(bruno, make(bruno, BUYERS, "segments"), kind="segments")
    rules = [{"key": "again", "points": 1, "award": "while", "when": {"segment": "buyers"}}]
    assert describe(bruno, score={**INTEREST, "rules": rules})["problems"] != []


@pytest.mark.parametrize(
    "given", [{}, {"score": INTEREST, "segment": BUYERS}, {"rule": RULE, "condition": {"all": []}}]
)
def test_it_has_to_be_clear_what_is_being_written(bruno: Door, given: Any) -> None:
    refused = ask(bruno, "POST", "model/describe", given, 422)
    assert [each["path"] for each in refused["errors"]] == ["score"]


def test_yaml_is_read_with_the_line_of_each_problem(bruno: Door) -> None:
    text = "key: buyers\n\nwhen:\n  any:\n    - tag: customer\n    - field: city\n      operator: iss\n      value: x\n"
    found = read(bruno, text, "segment")
    assert found["document"]["when"]["any"][0] == {"tag": "customer"}
    assert [(each["path"], each["line"]) for each in found["problems"]] == [("when.any[1].operator", 7)]
    missing = read(bruno, "key: buyers\nname: Buyers\n", "segment")
    assert [(each["path"], each["line"]) for each in missing["problems"]] == [("", None)]
    rule = read(bruno, "key: a\npoints: 5\ngroup: web\nwhen: {tag: a}\n", "rule", score={"groups": {"web": {}}})
    assert (rule["problems"], rule["rules"][0]["key"]) == ([], "a")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("key: a\nname: [\n", 3),
        ("key: a\nkey: b\n", 2),
        ("a: &x [1]\nb: *y\n", 2),
        ("", None),
        ("- 1", None),
        ("points: 1e9999999999999999999\n", 1),
        ('name: "\\ud800"\n', 1),
        ("a: " + "[" * 40 + "]" * 40, 1),
    ],
)
def test_a_text_that_is_no_document_loses_nothing_and_says_why(bruno: Door, text: str, line: int | None) -> None:
    found = read(bruno, text)
    assert found["problems"], text
    assert found["problems"][0]["line"] == line
    assert (found["document"] is None) == (not text.startswith("key: a\nkey"))


def test_aliases_cannot_make_a_text_huge(bruno: Door) -> None:
    lines = ["a0: &a0 [" + ",".join(["x" * 100] * 100) + "]"]
    lines += [f"a{number}: &a{number} [{','.join([f'*a{number - 1}'] * 10)}]" for number in range(1, 4)]
    found = read(bruno, "\n".join(lines))
    assert found["document"] is None
    assert "4,000,000" in found["problems"][0]["message"]["en"]


def test_numbers_come_through_exactly(bruno: Door) -> None:
    text = "key: a\nname: A\nminimum: 0.10000000000000000001\n"
    answer = bruno.post("/api/model/read", {"text": text}).content
    assert b"0.10000000000000000001" in answer
    body = b'{"document": {"minimum": 0.10000000000000000001}}'
    assert bruno.post("/api/model/write", body).json() == {"text": "minimum: 0.10000000000000000001\n"}


KEYS = st.text(max_size=8) | st.sampled_from(["rules", "bands", "scores", "when", "on", "7"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, JSON, min_size=1, max_size=5))
def test_whatever_a_draft_says_it_says_as_yaml_too(document: dict[str, Any]) -> None:
    read_again = read_draft(write_draft(document))
    assert (read_again.document, read_again.problems) == (document, ())


def test_sellers_and_viewers_read_and_keys_need_their_scope(people: People) -> None:
    for door in (people.door("carla"), people.door("dani"), people.door(key=people.key("api", "scores:read"))):
        assert describe(door, score=INTEREST)["problems"] == []
    key = people.door(key=people.key("api", "contacts:read"))
    assert key.post("/api/model/describe", {"score": INTEREST}).status_code == 403
