"""How cells read as text, number, boolean, moment or list."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baremo.engine.oracle.matching import Stretch
from baremo.engine.oracle.values import (
    Cell,
    as_boolean,
    as_list,
    as_moment,
    as_number,
    as_text,
    is_missing,
    read_json,
    read_object,
    same_value,
)
from baremo.model.moments import DAY, Moment

_PARTS = st.sampled_from(
    [
        *(
            "0",
            "-0",
            "1",
            "-7",
            "1.5",
            "1e5",
            "1E400",
            "-0.0",
            "0.1e-400",
            "9223372036854775807",
            "9223372036854775808",
        ),
        *("-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "1" * 30),
        *("true", "false", "null", "[]", "[1, 18446744073709551616]", '{"x": 99999999999999999999}', '"plain"', '""'),
        *('"\\ud800"', '"\\ud83d\\ude00"', '"\\u0000"', '"a\\/b"', '"[1]"', " 2 ", '"é"'),
    ]
)


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), _PARTS | st.floats(allow_nan=False).map(repr)), max_size=4))
def test_an_object_that_is_read_quickly_is_read_as_any_json(parts: list[tuple[str, str]]):
    text = "{" + ", ".join(f'"{name}": {part.replace("inf", "1e999")}' for name, part in parts) + "}"
    found, expected = read_object(text), read_json(text)
    assert repr(found) == repr(expected)


@pytest.mark.parametrize("text", ["[1]", "7", "null", ' {"a": 1} '])
def test_what_is_no_object_is_an_empty_one(text: str):
    found = read_json(text)
    assert read_object(text) == (found if isinstance(found, dict) else {})


@given(
    st.lists(st.sampled_from(["a", "b", None]), max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6),
)
def test_different_values_of_any_stretch_are_counted(values: list[str | None], ends: list[tuple[int, int]]):
    stretch = Stretch(values)
    for start, end in ((min(start, len(values)), min(end, len(values))) for start, end in ends):
        seen = values[start:end]
        assert stretch.count(start, end) == len({*seen} - {None}) + seen.count(None)


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
