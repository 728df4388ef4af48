"""Whoever writes a model wrong is told where, what stands there and what may stand there."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from baremo.model.document import ModelError, parse_model
from tests.model.documents import Document, model, model_when, problem_at, problems, rule, score

WHEN = "scores[0].rules[0].when"


def test_every_problem_is_told_at_once() -> None:
    wrong = model(
        score(rule(points=0), rule(key="q", when={"field": "x", "operator": "iz", "value": 1}), name=...),
        score(minimum="low", key="t"),
    )
    assert set(problems(wrong)) == {
        "scores[0]",
        "scores[0].rules[0].points",
        "scores[0].rules[1].when.operator",
        "scores[1].minimum",
    }


def test_a_problem_prints_as_path_and_message() -> None:
    with pytest.raises(ModelError) as caught:
        parse_model(model_when({"field": "country", "operator": "starts_wit", "value": "E"}))
    line = str(caught.value)
    assert line.startswith("scores[0].rules[0].when.operator: “starts_wit” stands here; it may be: after, at_least,")
    assert line.endswith("; did you mean “starts_with”?")
    assert caught.value.words("es").endswith("; ¿quizá «starts_with»?")
    assert "\n" not in line


def test_a_message_stays_on_one_line_whatever_stands_there() -> None:
    words = problem_at(model(score(active='x\ny\u2028"' * 50)), "scores[0].active")
    assert words.isprintable()
    assert len(words) < 200


@pytest.mark.parametrize(
    ("wrong", "path", "words"),
    [
        (model(score(nam="x")), "scores[0].nam", "there is no key “nam” here; there may be: key, name"),
        (model(score(rule(points=1, grup="x"))), "scores[0].rules[0].grup", "did you mean “group”?"),
        (model(score(name=...)), "scores[0]", "`name` is missing: what it is called"),
        (model(score(name="")), "scores[0].name", "an empty text stands here; it must be a name"),
        (model(score(name="  ")), "scores[0].name", "it must be a name"),
        (model(score(name=None)), "scores[0].name", "nothing (null) stands here; it must be a name"),
        (model(score(description=None)), "scores[0].description", "take the key `description` away"),
        (model(score(audience=None)), "scores[0].audience", "take the key `audience` away"),
        (model(score(key=5)), "scores[0].key", "5 stands here; it must be a key"),
        (model(score(key=" s")), "scores[0].key", "a key has no space at its beginning"),
        (model(score(key="a\nb")), "scores[0].key", "no line breaks"),
        (
            model(score(key="k" * 201)),
            "scores[0].key",
            "this text has 201 characters; it may have at most 200",
        ),
        (model(score(description="d" * 10_001)), "scores[0].description", "at most 10,000"),
        (model(score(subject="company")), "scores[0].subject", "it may be: contact, deal"),
        (model(score(active="yes")), "scores[0].active", "it must be true or false, without quotes"),
        (model(score(expires_after="90")), "scores[0].expires_after", "a duration such as 90d, or never"),
        (model(score(expires_after="0d")), "scores[0].expires_after", "a duration cannot be zero"),
        (model(score(expires_after="365001d")), "scores[0].expires_after", "at most 365,000 days"),
        (model(score(minimum="0")), "scores[0].minimum", "it must be a number without quotes"),
        (model(score(minimum=True)), "scores[0].minimum", "true stands here"),
        (model(score(minimum=float("nan"))), "scores[0].minimum", "nan stands here"),
        (model(score(minimum=Decimal("Infinity"))), "scores[0].minimum", "Infinity stands here"),
        (model(score(maximum=10**32)), "scores[0].maximum", "between -10^32 and 10^32"),
        (model(score(maximum=Decimal("1e999999999"))), "scores[0].maximum", "between -10^300 and 10^300"),
        (model(score(maximum=Decimal("0.1234567"))), "scores[0].maximum", "at most 6 decimals"),
        (model(score(minimum=5, maximum=Decimal("4.5"))), "scores[0].minimum", "is above the maximum (4.5)"),
        (model(score(groups={"g": {"minimum": 1}})), "scores[0].groups.g.minimum", "is 0 or less"),
        (model(score(groups={"g": {"maximum": -1}})), "scores[0].groups.g.maximum", "is 0 or more"),
        (model(score(groups={"a.b": {"max": 1}})), 'scores[0].groups["a.b"].max', "did you mean “maximum”?"),
        (model(score(groups=[])), "scores[0].groups", "it must be a mapping of groups"),
        (model(score(bands=[{"name": "a"}])), "scores[0].bands[0]", "`from` is missing"),
        (
            model(score(bands=[{"name": "a", "from": 1}, {"name": "b", "from": Decimal("1.0")}])),
            "scores[0].bands[1].from",
            "the band “b” begins at 1.0, as “a” does",
        ),
        (
            model(score(bands=[{"name": "a", "from": 1}, {"name": "a", "from": 2}])),
            "scores[0].bands[1].name",
            "stands already at scores[0].bands[0].name",
        ),
        (model(score(rules={})), "scores[0].rules", "it must be a list of rules"),
        (model(score("rule")), "scores[0].rules[0]", "“rule” stands here; it must be a rule"),
        (model(score(), score()), "scores[1].key", "“s” stands already at scores[0].key; it must be unique"),
        (model(score(rule(), rule())), "scores[0].rules[1].key", "must be unique"),
        (model(segments=[{"key": "g", "when": {"tag": "a"}}] * 2), "segments[1].key", "must be unique"),
        (model(score(rule(key=...))), "scores[0].rules[0]", "`key` is missing"),
        (model(score(rule(when=...))), "scores[0].rules[0]", "`when` is missing"),
        (model(score(rule(points=...))), "scores[0].rules[0]", "`points` is missing"),
        (model(score(rule(points=""))), "scores[0].rules[0].points", "a whole number without quotes"),
        (model(score(rule(points=Decimal("1.5")))), "scores[0].rules[0].points", "a whole number"),
        (model(score(rule(award="evry"))), "scores[0].rules[0].award", "did you mean “every”?"),
        (
            model(score(rule(award="evry", per="x"))),
            "scores[0].rules[0].award",
            "it may be: once, every, while",
        ),
        (
            model(score(rule(group="emial"), groups={"email": {}})),
            "scores[0].rules[0].group",
            "did you mean “email”?",
        ),
        (model(score(rule(group="email"))), "scores[0].rules[0].group", "the score has no `groups`"),
        ({"scores": "x"}, "scores", "it must be a list of scores"),
        ({"score": []}, "score", "did you mean “scores”?"),
        (model(when=datetime.date(2026, 1, 1)), "when", "there is no key “when” here"),
        ({3: 4, "scores": [score()]}, '["3"]', "there is no key 3 here"),
    ],
)
def test_what_is_wrong_with_a_score_or_rule_is_told(wrong: Document, path: str, words: str) -> None:
    assert words in problem_at(wrong, path)


@pytest.mark.parametrize("option", ["per", "at_most", "only_for"])
@pytest.mark.parametrize("award", ["once", "while", None])
def test_options_of_every_go_only_with_every(option: str, award: str | None) -> None:
    value: dict[str, Any] = {"per": "campaign", "at_most": 3, "only_for": {"tag": "a"}}
    wrong = model(score(rule(**{option: value[option], "award": award or ...})))
    words = problem_at(wrong, f"scores[0].rules[0].{option}")
    assert words.startswith(f"`{option}` does not go with `award: {award or 'once'}`; it goes only with award: every")


@pytest.mark.parametrize("option", ["expires_after", "half_life", "fades_over"])
def test_what_is_true_now_neither_expires_nor_fades(option: str) -> None:
    words = problem_at(model(score(rule(award="while", **{option: "9d"}))), f"scores[0].rules[0].{option}")
    assert "it goes only with award: once, award: every" in words


def test_points_fade_in_one_way() -> None:
    wrong = model(score(rule(half_life="1d", fades_over="2d")))
    assert "exclude each other" in problem_at(wrong, "scores[0].rules[0].fades_over")


@pytest.mark.parametrize("option", ["times", "within", "between", "distinct"])
def test_every_takes_single_events(option: str) -> None:
    values = {
        "times": {"operator": "at_least", "value": 2},
        "within": "1d",
        "between": ["2026-01-01", "2026-02-01"],
        "distinct": "x",
    }
    wrong = model_when({"event": "login", option: values[option]}, award="every")
    assert f"`{option}` does not go into the `when`" in problem_at(wrong, f"{WHEN}.{option}")


@pytest.mark.parametrize("condition", [{"tag": "a"}, {"all": [{"event": "login"}]}, {"not": {"event": "login"}}])
def test_every_takes_one_event_condition_alone(condition: Document) -> None:
    wrong = model_when(condition, award="every")
    assert f"`{next(iter(condition))}` stands here" in problem_at(wrong, WHEN)


FIELD = {"field": "f"}


@pytest.mark.parametrize(
    ("condition", "path", "words"),
    [
        ({}, WHEN, "a condition begins with one of these keys: all, any, not, field, event, tag"),
        ({"fild": "x"}, WHEN, "did you mean “field”?"),
        ([], WHEN, "an empty list stands here; it must be a condition"),
        ({"tag": "a", "list": "b"}, WHEN, "tag, list stand here; join them with `all` or `any`"),
        ({"property": "a", "operator": "is_set"}, f"{WHEN}.property", "only inside the `where` of an event"),
        (
            {"event": "e", "where": {"field": "x"}},
            f"{WHEN}.where.field",
            "`field` cannot stand inside `where`",
        ),
        ({"event": "e", "where": {"all": [{"tag": "x"}]}}, f"{WHEN}.where.all[0].tag", "cannot stand inside"),
        ({"all": {"tag": "a"}}, f"{WHEN}.all", "it must be a list of conditions"),
        ({"not": [{"tag": "a"}]}, f"{WHEN}.not", "it must be a condition"),
        ({"tag": ""}, f"{WHEN}.tag", "it must be the name of a tag"),
        (
            {"tag": "a", "operator": "is"},
            f"{WHEN}.operator",
            "there is no key “operator” here; there may be: tag",
        ),
        ({"event": ""}, f"{WHEN}.event", "a kind of event, or any"),
        ({"event": "e", "within": "7"}, f"{WHEN}.within", "it must be a duration"),
        ({"event": "e", "within": "0h"}, f"{WHEN}.within", "a duration cannot be zero"),
        ({"event": "e", "between": ["2026-01-02"]}, f"{WHEN}.between", "a list of two dates"),
        ({"event": "e", "between": ["2026-01-02", "x"]}, f"{WHEN}.between[1]", "a date such as"),
        ({"event": "e", "between": ["2026-01-02", "2026-01-01"]}, f"{WHEN}.between", "is later than"),
        (
            {"event": "e", "between": ["2026-01-02T10:00", "2026-01-02T09:00"]},
            f"{WHEN}.between",
            "is later than",
        ),
        (
            {"event": "e", "between": ["2026-01-02", "2026-01-03"], "within": "1d"},
            f"{WHEN}.between",
            "exclude each other",
        ),
        ({"event": "e", "times": 3}, f"{WHEN}.times", "a mapping such as {operator: at_least, value: 3}"),
        ({"event": "e", "times": {"value": 3}}, f"{WHEN}.times", "`operator` is missing"),
        (
            {"event": "e", "times": {"operator": "is", "value": 3}},
            f"{WHEN}.times.operator",
            "it may be: at_least, more_than, exactly, at_most, less_than",
        ),
        (
            {"event": "e", "times": {"operator": "at_least", "value": 0}},
            f"{WHEN}.times.value",
            "must be at least 1",
        ),
        (
            {"event": "e", "times": {"operator": "less_than", "value": 0}},
            f"{WHEN}.times.value",
            "must be at least 1",
        ),
        (
            {"event": "e", "times": {"operator": "exactly", "value": -1}},
            f"{WHEN}.times.value",
            "between 0 and",
        ),
        (
            {"event": "e", "times": {"operator": "exactly", "value": "1"}},
            f"{WHEN}.times.value",
            "a whole number",
        ),
        ({"event": "e", "distinct": "url.hots"}, f"{WHEN}.distinct", "did you mean “url.host”?"),
        (
            {"event": "e", "where": {"property": "url.query.", "operator": "is_set"}},
            f"{WHEN}.where.property",
            "no part of the url",
        ),
        ({"event": "e", "include_automated": "no"}, f"{WHEN}.include_automated", "true or false"),
        (FIELD, WHEN, "`operator` is missing"),
        ({**FIELD, "operator": []}, f"{WHEN}.operator", "an empty list stands here; it may be: after"),
        ({"event": "e", "where": {"property": "p", "operator": []}}, f"{WHEN}.where.operator", "an empty list"),
        ({**FIELD, "operator": "is"}, WHEN, "`value` is missing: what it compares with; it must be a text"),
        ({**FIELD, "operator": "is_set", "value": True}, f"{WHEN}.value", "`is_set` takes no value"),
        ({**FIELD, "operator": "is", "value": ["a"]}, f"{WHEN}.value", "a list of one item stands here"),
        ({**FIELD, "operator": "is", "value": None}, f"{WHEN}.value", "nothing (null) stands here"),
        ({**FIELD, "operator": "is", "value": ""}, f"{WHEN}.value", "use is_set or is_not_set"),
        (
            {**FIELD, "operator": "is", "value": datetime.date(2026, 1, 1)},
            f"{WHEN}.value",
            "a value of type date",
        ),
        ({**FIELD, "operator": "in", "value": "ES"}, f"{WHEN}.value", "such as [ES, PT]"),
        ({**FIELD, "operator": "in", "value": []}, f"{WHEN}.value", "this list is empty"),
        ({**FIELD, "operator": "not_in", "value": ["a", ""]}, f"{WHEN}.value[1]", "an empty text"),
        (
            {**FIELD, "operator": "in", "value": ["a", ["b"]]},
            f"{WHEN}.value[1]",
            "a text, a number or true/false",
        ),
        ({**FIELD, "operator": "contains", "value": 5}, f"{WHEN}.value", "5 stands here; it must be a text"),
        ({**FIELD, "operator": "contains_any", "value": []}, f"{WHEN}.value", "this list is empty"),
        ({**FIELD, "operator": "contains_none", "value": [5]}, f"{WHEN}.value[0]", "it must be a text"),
        (
            {**FIELD, "operator": "at_least", "value": "5"},
            f"{WHEN}.value",
            "it must be a number without quotes",
        ),
        ({**FIELD, "operator": "more_than", "value": True}, f"{WHEN}.value", "it must be a number"),
        ({**FIELD, "operator": "between", "value": [2, 1]}, f"{WHEN}.value", "2 is more than 1"),
        (
            {**FIELD, "operator": "between", "value": [1]},
            f"{WHEN}.value",
            "a list of two numbers or two dates",
        ),
        (
            {**FIELD, "operator": "between", "value": [1, "2026-01-01"]},
            f"{WHEN}.value",
            "two numbers or two dates",
        ),
        (
            {**FIELD, "operator": "between", "value": ["2026-01-02", "2026-01-01"]},
            f"{WHEN}.value",
            "is later than",
        ),
        (
            {**FIELD, "operator": "before", "value": "31/01/2026"},
            f"{WHEN}.value",
            "a date such as 2026-01-31",
        ),
        ({**FIELD, "operator": "on", "value": "2026-02-30"}, f"{WHEN}.value", "a date such as 2026-01-31"),
        ({**FIELD, "operator": "in_the_last", "value": 30}, f"{WHEN}.value", "it must be a duration"),
        ({**FIELD, "operator": "in_the_last", "value": "0d"}, f"{WHEN}.value", "cannot be zero"),
        (
            {**FIELD, "operator": "regex", "value": "("},
            f"{WHEN}.value",
            "is no RE2 regular expression: missing )",
        ),
        ({**FIELD, "operator": "regex", "value": "(?=a)"}, f"{WHEN}.value", "invalid perl operator"),
        ({**FIELD, "operator": "regex", "value": "a" * 1001}, f"{WHEN}.value", "at most 1,000"),
        ({**FIELD, "operator": "regex", "value": "(((a{20}){20}){20}){20}"}, f"{WHEN}.value", "RE2"),
        ({"score": "s", "operator": "is", "value": "hot"}, f"{WHEN}.value", "it must be a number"),
        (
            {"score": "s", "operator": "contains", "value": "hot"},
            f"{WHEN}.operator",
            "it may be: at_least, at_most, between, is",
        ),
        (
            {"score": "s", "operator": "between", "value": ["2026-01-01", "2026-01-02"]},
            f"{WHEN}.value[0]",
            "it must be a number",
        ),
    ],
)
def test_what_is_wrong_with_a_condition_is_told(condition: Document, path: str, words: str) -> None:
    found = problems(model_when(condition))
    assert words in found[path], found


@pytest.mark.parametrize("operator", ["in_the_last", "more_than_ago", "in_the_next"])
def test_dates_relative_to_now_stand_outside_where(operator: str) -> None:
    where = {"property": "when", "operator": operator, "value": "1d"}
    words = problem_at(model_when({"event": "e", "where": where}), f"{WHEN}.where.operator")
    assert words.startswith(f"`{operator}` cannot stand inside `where`")
    assert problems(model_when({**FIELD, "operator": operator, "value": "1d"})) == {}


@pytest.mark.parametrize("operator", ["is", "contains", "starts_with", "matches"])
@pytest.mark.parametrize("text", ["https://", "www.", "#top", "//"])
def test_a_url_of_which_nothing_is_left_is_refused(operator: str, text: str) -> None:
    where = {"property": "url", "operator": operator, "value": text}
    assert "nothing is left" in problem_at(model_when({"event": "e", "where": where}), f"{WHEN}.where.value")
    assert problems(model_when({"event": "e", "where": {**where, "property": "title"}})) == {}


@pytest.mark.parametrize(
    "condition",
    [
        {"all": []},
        {"any": []},
        {"field": "contact", "operator": "is_set"},
        {"field": " odd name.with [everything]", "operator": "is", "value": " "},
        {"field": "f", "operator": "between", "value": [1, 1]},
        {"field": "f", "operator": "between", "value": ["2026-01-02T10:00:00Z", "2026-01-02"]},
        {"field": "f", "operator": "in", "value": ["a", 1, Decimal("1.5"), True]},
        {"field": "f", "operator": "contains_all", "value": "a"},
        {"event": "any", "between": ["2026-01-02", "2026-01-02"]},
        {"event": "e", "between": ["2026-01-02T10:00", "2026-01-02"]},
        {"event": "e", "times": {"operator": "exactly", "value": 0}},
        {"event": "e", "where": {"property": "url", "operator": "is", "value": "/"}},
        {"event": "e", "where": {"property": "url.query.utm source", "operator": "is", "value": "x"}},
        {"list": "news", "status": "subscribed"},
    ],
)
def test_what_is_unusual_but_right_is_accepted(condition: Document) -> None:
    assert problems(model_when(condition)) == {}


@pytest.mark.parametrize(
    "document",
    [
        {"segments": [{"key": "g", "when": {"tag": "a"}}]},
        {"scores": [], "segments": [{"key": "g", "when": {"tag": "a"}}]},
        {"scores": [{"key": "s", "name": "Interés – Pro"}]},
        model(score(rules=[])),
        model(score(rule(points=5.0))),
        model(score(minimum=0.5, maximum=Decimal("0.50"))),
        model(score(rule(expires_after="never"), expires_after="never", groups={}, bands=[])),
    ],
)
def test_small_models_are_accepted(document: Document) -> None:
    assert problems(document) == {}


def test_a_document_that_holds_itself_is_refused() -> None:
    circular: Document = {}
    circular["not"] = circular
    assert "it may have at most 16" in problem_at({"segments": [{"key": "g", "when": circular}]}, "segments[0].when")
