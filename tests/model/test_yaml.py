from __future__ import annotations

from decimal import Decimal

import pytest

from baremo.model.conditions import FieldTest
from baremo.model.document import ModelError, read_model
from baremo.model.scores import Model

SCORE = """
scores:
  - key: s
    name: S
    rules: [{key: r, points: 1, when: {field: f, operator: in, value: [%s]}}]
"""


def values_of(written: str) -> list[object]:
    condition = read_model(SCORE % written).scores[0].rules[0].when
    assert isinstance(condition, FieldTest)
    assert isinstance(condition.value, tuple)
    return [(type(value), value) for value in condition.value]


def refused(text: str | bytes) -> str:
    with pytest.raises(ModelError) as caught:
        read_model(text)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        *("NO", "yes", "on", "off", "Y", "007", "0x1F", "1_000", "2026-01-31", "12:30", "1.", ".5", "True"),
        *("+", "1e", ".inf", "<<", "=", "0o17", "2026-01-31T00:00:00Z", "'5'", '"true"', "!!str 5", "NULL"),
    ],
)
def test_whatever_is_not_plainly_a_number_or_a_boolean_is_a_text(text: str) -> None:
    assert values_of(text) == [(str, text.removeprefix("!!str ").strip("'\""))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("+5", 5),
        ("-7", -7),
        ("0.1", Decimal("0.1")),
        ("1e3", Decimal("1E+3")),
        ("12345678901234567890123", 12345678901234567890123),
        ("0.12345678901234567890123", Decimal("0.12345678901234567890123")),
        ("true", True),
        ("false", False),
    ],
)
def test_numbers_and_booleans_are_read_exactly(text: str, value: object) -> None:
    assert values_of(text) == [(type(value), value)]


def test_a_repeated_key_is_refused_with_its_path_and_both_lines() -> None:
    text = "scores:\n  - key: s\n    name: S\n    name: T\n"
    assert refused(text) == "scores[0].name: the key “name” stands twice, in lines 3 and 4; leave one"


def test_a_key_repeated_in_one_line_is_refused_with_that_line() -> None:
    text = "scores:\n  - {key: s, name: S, name: T}\n"
    assert refused(text) == "scores[0].name: the key “name” stands twice in line 2; leave one"


def test_an_alias_repeats_what_its_anchor_names() -> None:
    found = read_model("segments:\n  - {key: g, when: &c {tag: a}}\n  - {key: h, when: *c}\n")
    assert found.segments[0].when == found.segments[1].when


def test_aliases_that_repeat_too_much_are_refused() -> None:
    lines = ["a: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert "YAML aliases repeat more than 1,000,000 nodes" in refused("\n".join(lines))


def test_an_alias_inside_its_own_anchor_is_refused() -> None:
    assert "*a stands inside what it repeats" in refused("scores: &a [*a]\n")


def test_an_alias_of_nothing_is_refused() -> None:
    assert "line 1: *a refers to no anchor" in refused("scores: *a\n")


def test_merge_keys_are_no_keys() -> None:
    assert "there is no key “<<” here" in refused("scores:\n  - <<: {key: s}\n    key: s\n    name: S\n")


def test_tags_are_refused() -> None:
    assert "scores: line 1: YAML tags such as !!python/object:os.system" in refused(
        "scores: !!python/object:os.system [1]\n"
    )


def test_a_key_that_is_no_text_is_refused() -> None:
    assert "scores[0].groups: line 1: a key must be a text and 1 stands here" in refused(
        "scores: [{key: s, name: S, groups: {1: {maximum: 5}}}]"
    )
    assert "a key must be a text" in refused("? [a]\n: b\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("scores: [", "line 1, column 10: the YAML cannot be read"),
        ("scores:\n  - a: b: c\n", "line 2, column 9"),
        ("a: 'x", "the text ends before a quotation mark is closed"),
        ("\ta: 1", "line 1, column 1"),
        ("a: 1\n--- \nb: 2", "line 2: a second document begins here"),
        ("", "the document is empty"),
        ("# nothing\n", "the document is empty"),
        ("null", "the document is empty"),
        ("{}", "the document is empty"),
        ("scores: []", "the document is empty"),
        ("- a", "model: a list of one item stands here; it must be a mapping with scores, segments or both"),
        ("- a\n- b", "model: a list of 2 items stands here"),
        ("hello", "“hello” stands here"),
        ("scores:\n\t- a", "nothing can begin with the character here (a tab, @ or `?)"),
        ('a: "(x)\\1"', "write \\\\ or use single quotes"),
        ("a: \x00", "line 1 has a character that cannot stand in a text (U+0000)"),
        ("a: \x01", "U+0001"),
        ("a: \x7f", "cannot be read"),
        (b"a: \xff", "the text is not in UTF-8 (byte 4)"),
        ("scores: x".encode("utf-16"), "UTF-16"),
        ("scores: x".encode("utf-16-le"), "U+0000"),
        ("scores: " + "9" * 2000, "a number of 2,000 digits"),
        ("scores: .nan", "“.nan” stands here"),
    ],
)
def test_what_is_no_model_is_refused_with_the_place(text: str | bytes, words: str) -> None:
    assert words in refused(text)


def test_a_problem_of_syntax_is_said_in_spanish_too() -> None:
    with pytest.raises(ModelError) as caught:
        read_model("scores: [")
    assert "línea 1, columna 10: YAML no se puede leer: falta" in caught.value.words("es")


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert isinstance(read_model(b"\xef\xbb\xbf" + (SCORE % "a").encode()), Model)
    assert isinstance(read_model("\ufeff" + SCORE % "a"), Model)


@pytest.mark.parametrize("depth", [17, 40, 1000, 4000])
def test_depth_is_refused_however_deep(depth: int) -> None:
    condition = "{not: " * (depth - 1) + "{tag: a}" + "}" * (depth - 1)
    assert f"this condition has depth {depth:,}; it may have at most 16" in refused(
        f"segments: [{{key: g, when: {condition}}}]"
    )


@pytest.mark.parametrize("text", ["[" * 20_000, "{a: " * 20_000, "- " * 20_000, "[" * 20_000 + "]" * 20_000])
def test_hopeless_nesting_is_refused(text: str) -> None:
    assert "model" in refused(text) or "levels" in refused(text)


def test_texts_are_kept_in_composed_form() -> None:
    assert values_of("a\u0301vila") == [(str, "ávila")]
