"""What operators mean, from the document down to the cell."""

from __future__ import annotations

import pytest

from baremo.engine.oracle.formulas import property_operand
from baremo.engine.oracle.predicates import View, holds, is_like
from baremo.engine.oracle.values import Cell
from baremo.model.conditions import Value
from baremo.model.durations import parse_duration
from baremo.model.moments import DAY, Moment
from baremo.model.operator import operators
from baremo.model.predicates import Operand
from tests.cast import DAY_0


def passes(cell: Cell, operator: str, value: Value = None, *, name: str = "property") -> bool:
    operand = property_operand(name)
    return holds(operators()[operator].lower(operand, value), View(lambda _: cell, DAY_0))


@pytest.mark.parametrize(
    ("operator", "value"),
    [
        ("is", "a"),
        ("in", ("a", 7, True)),
        ("is_set", None),
        ("contains", "a"),
        ("starts_with", "a"),
        ("ends_with", "a"),
        ("matches", "*"),
        ("regex", ".*"),
        ("at_least", 0),
        ("at_most", 0),
        ("more_than", -1),
        ("less_than", 1),
        ("between", (-1, 1)),
        ("before", "2030-01-01"),
        ("after", "1930-01-01"),
        ("on", "2026-01-01"),
        ("contains_any", ("a",)),
        ("contains_all", ("a",)),
    ],
)
@pytest.mark.parametrize("cell", [None, "", [], "[]"])
def test_a_comparison_with_a_missing_value_is_false(cell: Cell, operator: str, value: Value):
    assert not passes(cell, operator, value)


@pytest.mark.parametrize(
    ("operator", "value"),
    [
        ("is_not", "a"),
        ("not_in", ("a",)),
        ("not_contains", "a"),
        ("contains_none", ("a",)),
        ("is_not_set", None),
    ],
)
def test_the_negations_are_true_of_a_missing_value(operator: str, value: Value):
    assert passes(None, operator, value)


def test_text_compares_without_regard_to_case_but_with_accents():
    assert passes("ÁRBOL", "is", "árbol")
    assert not passes("ARBOL", "is", "árbol")
    assert passes("İstanbul", "is", "istanbul")


@pytest.mark.parametrize("cell", [7, True, ["a"], 7.0])
def test_numbers_booleans_and_lists_never_serve_as_text(cell: Cell):
    assert not passes(cell, "is", "7")
    assert not passes(cell, "matches", "*")
    assert not passes(cell, "regex", "")
    assert not passes(cell, "in", ("true", "a"))


def test_text_that_looks_like_a_number_serves_as_both():
    assert passes("007", "is", "007")
    assert not passes("007", "is", "7")
    assert passes("007", "is", 7)
    assert passes("7.5", "between", (7, 8))


def test_is_and_in_never_match_a_list():
    assert not passes(["a"], "is", "a")
    assert not passes(["a"], "in", ("a",))
    assert passes(["a"], "is_not", "a")


def test_a_list_contains_whole_texts_and_a_text_contains_parts():
    assert passes("banana", "contains", "NAN")
    assert passes(["Ana", "Ben"], "contains", "ana")
    assert not passes(["Ana", "Ben"], "contains", "an")
    assert passes('["Ana"]', "contains", "ana")
    assert not passes('["Ana"]', "contains", "an")
    assert not passes([1], "contains", "1")
    assert passes(["a", "b"], "contains_all", ("A", "B"))
    assert passes(["a"], "contains_any", ("a", "b"))
    assert not passes("a", "contains_any", ("a",))


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("abc", "a*c", True),
        ("ac", "a*c", True),
        ("abcx", "a*c", False),
        ("aba", "ab*ba", False),
        ("a\nc", "a*c", True),
        ("a.c", "a*.*c", True),
        ("aXbXc", "*x*x*", True),
        ("aXb", "*x*x*", False),
    ],
)
def test_a_star_stands_for_anything(text: str, pattern: str, expected: bool):
    assert passes(text, "matches", pattern) is expected


def test_pieces_do_not_overlap():
    assert not is_like("aa", ("aa", "a"))
    assert is_like("aaa", ("aa", "a"))


def test_a_regex_is_found_anywhere_and_ignores_case():
    assert passes("Say Hello", "regex", "h[e]l+o")
    assert not passes("Say Hello", "regex", "^hello")
    assert passes("Say Hello", "regex", "nothing|HELLO")


def test_whole_days_compare_if_a_side_has_no_time():
    assert not passes("2026-01-02", "after", "2026-01-02T00:00:00Z")
    assert not passes("2026-01-02T23:00:00Z", "after", "2026-01-02")
    assert passes("2026-01-02T23:00:00Z", "after", "2026-01-02T22:00:00Z")
    assert passes("2026-01-02T23:00:00-02:00", "on", "2026-01-03T11:00:00Z")
    assert passes("2026-01-02T23:00:00Z", "between", ("2026-01-01", "2026-01-02"))


def test_dates_are_held_against_now():
    day = parse_duration("2d")
    assert passes(Moment(DAY_0, True), "in_the_last", day)
    assert not passes(Moment(DAY_0 + 1, True), "in_the_last", day)
    assert not passes(Moment(DAY_0 - 2 * DAY, True), "in_the_last", day)
    assert passes(Moment(DAY_0 - 2 * DAY, True), "more_than_ago", day)
    assert passes(Moment(DAY_0 + 2 * DAY, True), "in_the_next", day)
    assert not passes(Moment(DAY_0, True), "in_the_next", day)
    assert not passes(Moment(DAY_0 - 2 * DAY, False), "in_the_last", day)
    assert passes(Moment(DAY_0 - DAY, False), "in_the_last", day)


URL = "https://www.X.com:8080/Products/B/?UTM=Hello%20World&a=2#top"


@pytest.mark.parametrize(
    ("operator", "value", "expected"),
    [
        ("is", "http://x.com:8080/products/b", True),
        ("is", "x.com:8080/products/b/", True),
        ("is", "/products/b/", True),
        ("is", "/products/b?utm=hello%20world&a=2", True),
        ("is", "/products/b?a=2", False),
        ("starts_with", "/products/b/", False),
        ("starts_with", "https://x.com:8080/prod", True),
        ("ends_with", "/b", True),
        ("contains", "utm=", True),
        ("contains", "/products/b?utm", True),
        ("matches", "/products/*", True),
        ("matches", "*/b", True),
        ("regex", r"a=2$", True),
        ("regex", r"^/products", False),
        ("in", ("/other", "/products/b"), True),
    ],
)
def test_urls_compare_normalised(operator: str, value: Value, expected: bool):
    assert passes(URL, operator, value, name="url") is expected


def test_parts_of_a_url_have_names():
    assert passes(URL, "is", "x.com", name="url.host")
    assert passes(URL, "is", "/products/b", name="url.path")
    assert passes("https://x.com", "is", "/", name="url.path")
    assert passes(URL, "is", "hello world", name="url.query.utm")
    assert passes(URL, "is", 2, name="url.query.A")
    assert not passes(URL, "is_set", name="url.query.b")
    assert not passes("x.com?b=", "is_set", name="url.query.b")
    assert not passes(7, "is_set", name="url.host")


def test_a_field_called_url_is_plain_text():
    operand = Operand("contact", "url")
    predicate = operators()["is"].lower(operand, "x.com")
    assert not holds(predicate, View(lambda _: "https://x.com", 0))
