"""The JSON Schema and the reader agree about the shape of models."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from baremo.language import LANGUAGES
from baremo.model.document import model_schema, write_json
from baremo.model.operator import operators
from baremo.model.scores import Model
from tests.model.documents import Document, model, model_when, problems, rule, score
from tests.strategies.models import models

VALIDATOR = Draft202012Validator(model_schema())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_is_one(language: Any) -> None:
    Draft202012Validator.check_schema(model_schema(language))
    assert json.loads(json.dumps(model_schema(language))) == model_schema(language)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models())
def test_what_the_reader_accepts_fits_the_schema(read: Model) -> None:
    VALIDATOR.validate(json.loads(write_json(read)))


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"score": []},
        {"scores": {}},
        model(score(name=...)),
        model(score(nam="x")),
        model(score(name="")),
        model(score(subject="company")),
        model(score(active="yes")),
        model(score(expires_after="90")),
        model(score(expires_after="0d")),
        model(score(minimum="0")),
        model(score(groups={"": {}})),
        model(score(groups={"g": {"max": 1}})),
        model(score(bands=[{"name": "a"}])),
        model(score(rule(points=0))),
        model(score(rule(points=1.5))),
        model(score(rule(points=10**15 + 1))),
        model(score(rule(award="always"))),
        model(score(rule(at_most=0))),
        model(score(rule(half_life="never"))),
        model(score(rule(per="url.hots"))),
        model_when({}),
        model_when({"tag": "a", "list": "b"}),
        model_when({"property": "a", "operator": "is_set"}),
        model_when({"event": "e", "where": {"field": "x", "operator": "is_set"}}),
        model_when({"event": "e", "where": {"property": "x", "operator": "in_the_last", "value": "1d"}}),
        model_when({"event": "e", "times": {"operator": "at_least", "value": 0}}),
        model_when({"event": "e", "times": {"operator": "is", "value": 1}}),
        model_when({"event": "e", "within": "1d", "between": ["2026-01-01", "2026-01-02"]}),
        model_when({"event": "e", "between": ["2026-01-01"]}),
        model_when({"field": "f", "operator": "iz", "value": 1}),
        model_when({"field": "f", "operator": "is"}),
        model_when({"field": "f", "operator": "is_set", "value": 1}),
        model_when({"field": "f", "operator": "is", "value": ""}),
        model_when({"field": "f", "operator": "in", "value": "ES"}),
        model_when({"field": "f", "operator": "in", "value": []}),
        model_when({"field": "f", "operator": "at_least", "value": "5"}),
        model_when({"field": "f", "operator": "between", "value": [1, "2026-01-01"]}),
        model_when({"field": "f", "operator": "before", "value": "31/01/2026"}),
        model_when({"field": "f", "operator": "in_the_last", "value": 30}),
        model_when({"score": "s", "operator": "contains", "value": "x"}),
        model_when({"score": "s", "operator": "is", "value": "hot"}),
    ],
)
def test_a_wrong_shape_fits_neither(wrong: Document) -> None:
    assert problems(wrong)
    assert not VALIDATOR.is_valid(wrong)


def test_every_operator_is_in_the_schema_with_its_title() -> None:
    for language in LANGUAGES:
        text = json.dumps(model_schema(language), ensure_ascii=False)
        for name, operator in operators().items():
            title = json.dumps(operator.label.words(language, value="…"), ensure_ascii=False)
            assert f'{{"const": "{name}", "title": {title}}}' in text


def test_a_spanish_schema_is_described_in_spanish() -> None:
    schema = model_schema("es")
    assert schema["properties"]["scores"]["description"] == "las puntuaciones"
    assert model_schema()["properties"]["scores"]["description"] == "the scores"
