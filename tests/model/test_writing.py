from __future__ import annotations

import json
from decimal import Decimal

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from baremo.model.document import parse_model, read_model, to_document, write_json, write_yaml
from tests.model.documents import Document, model, model_when, rule, score

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
AWKWARD = (
    *(
        "yes",
        "007",
        "2026-01-31",
        "1e3",
        "null",
        "~",
        "true",
        "on",
        "NO",
        "=",
        "<<",
        "y",
        "1_0",
        "0x1",
        ".inf",
        "12:30",
    ),
    *(
        " a",
        "a ",
        "a: b",
        "a #b",
        "- a",
        "[a]",
        "{a}",
        "'a'",
        '"a"',
        "a\nb",
        "a\n\nb\n",
        "\na",
        "a\r\nb",
        "\t",
        "\\",
        "!a",
    ),
    *(
        "&a",
        "*a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "?",
        "ñ",
        "😀",
        "\u2028",
        "\ufeff",
        "\x85",
        "\x07",
        "---",
        "...",
        "a\n b",
    ),
    *(
        "a, b",
        "a  b",
        "a:",
        ":a",
        "60d",
        "/",
        "//",
        "é́",
        "x" * 300,
        "word " * 60,
        "a\\nb",
        "\x7f",
        "\ud7ff",
        "\ue000",
    ),
)


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_are_written_so_that_they_read_back(text: str) -> None:
    read_back(text)


@given(TEXTS)
@example("a\x7f")
def test_any_text_is_written_so_that_it_reads_back(text: str) -> None:
    read_back(text)


def read_back(text: str) -> None:
    test = {"field": text, "operator": "in", "value": [text, "x"]}
    written = parse_model(
        model(score(rule(when=test, name="n" + text), description=text, groups={"g" + text[:100]: {}}))
    )
    assert read_model(write_yaml(written)) == written
    assert read_model(write_json(written)) == written
    assert read_model(write_json(written), format="yaml").scores[0].description == written.scores[0].description


@pytest.mark.parametrize("text", AWKWARD)
def test_other_readers_of_yaml_find_the_same_texts(text: str) -> None:
    written = write_yaml(parse_model(model(score(description=text))))
    assert (
        yaml.safe_load(written)["scores"][0]["description"]
        == parse_model(model(score(description=text))).scores[0].description
    )


@pytest.mark.parametrize("number", [0, -7, 10**40, Decimal("0.1"), Decimal("1E+3"), Decimal("-1.50"), Decimal("1e-30")])
def test_numbers_are_written_exactly(number: int | Decimal) -> None:
    written = parse_model(model_when({"field": "f", "operator": "is", "value": number}))
    for again in (read_model(write_yaml(written)), read_model(write_json(written))):
        assert again == written
        assert repr(again) == repr(written)


EXPLICIT: Document = {
    "scores": [
        {
            "key": "s",
            "name": "S",
            "subject": "contact",
            "active": True,
            "expires_after": "never",
            "groups": {"z": {}, "a": {"minimum": 0, "maximum": 0}},
            "bands": [],
            "rules": [
                {
                    "key": "r",
                    "points": 1,
                    "award": "once",
                    "expires_after": "52w",
                    "when": {
                        "all": [
                            {
                                "event": "any",
                                "times": {"operator": "at_least", "value": 1},
                                "include_automated": False,
                            },
                            {"event": "e", "between": ["2026-01-01T00:00:00+02:00", "2026-01-31"]},
                            {"list": "news", "status": "subscribed"},
                            {"field": "f", "operator": "contains_any", "value": "one"},
                            {"field": "f", "operator": "contains_any", "value": ["one"]},
                            {"any": []},
                        ]
                    },
                }
            ],
        }
    ]
}


def test_what_was_said_though_it_is_the_default_stays_said() -> None:
    read = parse_model(EXPLICIT)
    assert to_document(read) == EXPLICIT
    assert json.loads(write_json(read)) == EXPLICIT
    assert list(to_document(read)["scores"][0]["groups"]) == ["z", "a"]


def test_yaml_is_written_for_people() -> None:
    document = {
        "scores": [
            {
                "key": "interest",
                "name": "Interés",
                "description": "Señales\nde compra",
                "expires_after": "120d",
                "audience": {"field": "country", "operator": "in", "value": ["ES", "NO"]},
                "bands": [{"name": "hot", "from": 75}],
                "rules": [
                    {"key": "web", "points": 5, "when": {"event": "page_viewed"}},
                    {
                        "key": "many",
                        "points": -10,
                        "when": {"all": [{"field": f"field {n}", "operator": "is", "value": "x"} for n in range(3)]},
                    },
                ],
            }
        ],
        "segments": [{"key": "g", "name": "G", "when": {"score": "interest", "operator": "is", "value": 75}}],
    }
    assert write_yaml(parse_model(document)) == (
        """\
scores:
  - key: interest
    name: Interés
    description: |-
      Señales
      de compra
    expires_after: 120d
    audience: {field: country, operator: in, value: [ES, "NO"]}
    bands:
      - {name: hot, from: 75}
    rules:
      - {key: web, points: 5, when: {event: page_viewed}}
      - key: many
        points: -10
        when:
          all:
            - {field: field 0, operator: is, value: x}
            - {field: field 1, operator: is, value: x}
            - {field: field 2, operator: is, value: x}
segments:
  - {key: g, name: G, when: {score: interest, operator: is, value: 75}}
"""
    )
