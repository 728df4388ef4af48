from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baremo.model.document import ModelError, read_model
from baremo.model.document.json_text import read_json
from baremo.model.document.problems import Report


def refused(text: str) -> str:
    with pytest.raises(ModelError) as caught:
        read_model(text, format="json")
    return str(caught.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(JSON, st.sampled_from([None, 0, 2]))
def test_any_json_reads_as_json_says(document: object, indent: int | None) -> None:
    report = Report()
    assert read_json(json.dumps(document, indent=indent), report) == document
    assert read_json(json.dumps(document, indent=indent, ensure_ascii=False), report) == document
    assert report.problems == []


def test_decimals_are_exact() -> None:
    found = read_json("[0.1, 1e400, -0.10, 123456789012345678901234567890.5]", Report())
    assert found == [
        Decimal("0.1"),
        Decimal("1e400"),
        Decimal("-0.1"),
        Decimal("123456789012345678901234567890.5"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"scores": NaN}', "line 1, column 12: the JSON cannot be read: “NaN” is no number"),
        ('{"scores": -Infinity}', "“-Infinity” is no number"),
        ('{"scores": [1,]}', "a value must stand here, and “]” does"),
        ('{"scores": [1 2]}', "a comma or the closing bracket is missing; “2” stands here"),
        ('{"scores": 01}', "a comma or the closing bracket is missing"),
        ("{scores: 1}", "a key in double quotes must stand here"),
        ('{"scores" 1}', "“:” is missing"),
        ('{"scores": [}', "a value must stand here"),
        ('{"scores": 1} x', "“x” stands after the end"),
        ('{"scores": "a\nb"}', "not well written"),
        ('{"scores": "\\x"}', "not well written"),
        ('{"scores": ', "the end of the text"),
        ('{\n"scores": tru}', "line 2, column 11"),
    ],
)
def test_what_is_no_json_is_refused_with_the_place(text: str, words: str) -> None:
    assert words in refused(text)


def test_a_repeated_key_is_refused_with_its_path_and_both_lines() -> None:
    text = '{"scores": [\n{"key": "s", "name": "S",\n"key": "t"}]}'
    assert refused(text) == "scores[0].key: the key “key” stands twice, in lines 2 and 3; leave one"


def test_half_of_a_character_is_refused() -> None:
    assert "scores[0].name: this text has a character that cannot stand in a text (U+D800)" in refused(
        '{"scores": [{"key": "s", "name": "\\ud800"}]}'
    )


def test_a_null_character_is_refused() -> None:
    assert "U+0000" in refused('{"scores": [{"key": "s", "name": "a\\u0000"}]}')


def test_without_a_format_braces_are_json_or_yaml() -> None:
    assert read_model('{"scores": [{"key": "s", "name": "S \\ud83d\\ude00"}]}').scores[0].name == "S 😀"
    assert read_model("{scores: [{key: s, name: S}]}").scores[0].name == "S"
    assert read_model('{"scores": [{key: s, name: S}]}').scores[0].name == "S"


def test_text_that_looks_like_json_is_told_what_is_wrong_as_json() -> None:
    with pytest.raises(ModelError, match="the JSON cannot be read"):
        read_model('{"scores": [}')


@pytest.mark.parametrize("text", ["[" * 50_000, '{"a":' * 50_000])
def test_hopeless_nesting_is_refused(text: str) -> None:
    assert "more than 10,000 levels stand inside one another" in refused(text)


def test_depth_is_refused_however_deep() -> None:
    condition = '{"not": ' * 3000 + '{"tag": "a"}' + "}" * 3000
    words = refused(f'{{"segments": [{{"key": "g", "when": {condition}}}]}}')
    assert "depth 3,001; it may have at most 16" in words
