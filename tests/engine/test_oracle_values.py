"""How cells read as text, number, boolean, moment or list."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baremo.engine.oracle.values import (
    Cell,
    as_boolean,
    as_list,
    as_moment,
    as_number,
    as_text,
    is_missing,
    read_json,
    same_value,
)
from baremo.model.moments import DAY, Moment


@pytest.mark.parametrize("cell", [None, "", [], "[]", " [ ] "])
def test_nothing_empty_text_and_the_empty_list_are_missing(cell: Cell):
    assert is_missing(cell)
    assert same_value(cell) is None


@pytest.mark.parametrize("cell", [" ", 0, False, {}, "null", "{}", [None], "[", Moment(0, True)])
def test_everything_else_is_there(cell: Cell):
    assert not is_missing(cell)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("007", 7),
        ("-1.50", Decimal("-1.5")),
        (7, 7),
        (0.1, Decimal("0.1")),
        (Decimal("2.5"), Decimal("2.5")),
        (2**63, 2**63),
    ],
)
def test_plain_decimals_serve_as_numbers(cell: Cell, number: Decimal | int):
    assert as_number(cell) == number


@pytest.mark.parametrize("cell", ["1e3", "+1", " 1", "1.", ".5", "1,5", "٣", "", True, None, [1], float("nan")])
def test_nothing_else_serves_as_a_number(cell: Cell):
    assert as_number(cell) is None


def test_whole_numbers_of_json_are_exact_up_to_64_bits_and_floats_beyond():
    assert read_json("[18446744073709551615]") == [18446744073709551615]
    assert read_json("18446744073709551617") == 18446744073709551616.0
    assert isinstance(read_json("18446744073709551617"), float)
    assert isinstance(read_json("9" * 5_000), float)


@pytest.mark.parametrize(("cell", "found"), [("true", True), ("false", False), (True, True)])
def test_true_and_false_serve_as_booleans(cell: Cell, found: bool):
    assert as_boolean(cell) is found


@pytest.mark.parametrize("cell", ["True", "1", 1, 0, None, "yes"])
def test_nothing_else_serves_as_a_boolean(cell: Cell):
    assert as_boolean(cell) is None


def test_iso_8601_serves_as_a_moment():
    assert as_moment("1970-01-02") == Moment(DAY, False)
    assert as_moment("1970-01-02T02:00+02:00") == Moment(DAY, True)
    assert as_moment("02/01/1970") is None
    assert as_moment(0) is None


def test_a_json_array_serves_as_a_list_and_stays_text():
    assert as_list('["a", 1]') == ["a", 1]
    assert as_text('["a", 1]') == '["a", 1]'
    assert as_list("[1,]") is None
    assert as_list("[NaN]") is None
    assert as_list("[" * 200_000) is None
    assert as_text(["a"]) is None


@pytest.mark.parametrize("cell", [7, 7.0, "7", "7.0", "007", Decimal("7.00")])
def test_a_number_is_one_however_it_is_written(cell: Cell):
    assert same_value(cell) == "7"


def test_the_same_text_has_the_same_letters_in_any_case():
    assert same_value("ÁRBOL") == same_value("a\u0301rbol") == "árbol"
    assert same_value("arbol") != same_value("árbol")
    assert same_value(True) == same_value("TRUE") == "true"


def test_the_same_url_may_differ_in_its_query():
    one, two = "https://www.X.com/a/?utm=1#top", "x.com/A"
    assert same_value(one, is_url=True) == same_value(two, is_url=True) == "x.com/a"
    assert same_value(one) != same_value(two)


@pytest.mark.parametrize("cell", [["a"], {"a": 1}, None])
def test_lists_and_objects_are_never_the_same(cell: Cell):
    assert same_value(cell) is None
