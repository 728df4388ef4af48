"""Whatever stands in a document, the reader reads it or tells what is wrong; it never breaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from functools import partial
from typing import Any, Literal

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.language import LANGUAGES
from baremo.model.document import (
    ModelError,
    parse_model,
    read_model,
    to_document,
    write_json,
    write_yaml,
    yaml_text,
)
from baremo.model.scores import Model
from baremo.model.wording import describe_model
from tests.model.test_schema import VALIDATOR
from tests.strategies.models import models

ROUNDS = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
VALUES = (
    None,
    True,
    0,
    -1,
    10**16,
    10**400,
    1.5,
    float("nan"),
    float("inf"),
    Decimal("NaN"),
    Decimal("1e999999"),
)
TEXTS = (
    "",
    " ",
    "x",
    "0",
    "90d",
    "0d",
    "never",
    "s0",
    "g0",
    "url.x",
    "contact.",
    "contact.x",
    "\0",
    "\ud800",
)
WORDS = (
    "2026-01-31",
    "9999-12-31T23:59:59.9-23:59",
    "at_least",
    "in_the_last",
    "every",
    "while",
    "deal",
    "any",
)
THINGS: tuple[Any, ...] = (
    [],
    [1],
    [[]],
    ["a", None],
    {},
    {"x": 1},
    {1: 2},
    {"tag": "a"},
    {"all": [{"tag": "a"}]},
    (),
    object(),
    b"x",
)
ODD: tuple[Any, ...] = (*VALUES, *TEXTS, *WORDS, *THINGS, "a" * 11_000)
FORMATS: tuple[Literal["yaml", "json"] | None, ...] = (None, "yaml", "json")
SPOILERS = (*"{}[],:\"'&*!|>%@`-#\n \t\\é\0~", "", "---\n")
KEYS = (
    "value",
    "operator",
    "when",
    "where",
    "all",
    "not",
    "award",
    "per",
    "key",
    "group",
    "subject",
    "from",
    "x",
)


def places(part: Any) -> list[tuple[Any, Any]]:
    """Return every mapping or list of a document with each of its keys or positions."""
    inner = list(part.items()) if isinstance(part, dict) else list(enumerate(part)) if isinstance(part, list) else []
    return [found for key, value in inner for found in [(part, key), *places(value)]]


@st.composite
def spoiled(draw: st.DrawFn) -> Any:
    """Return documents of random models in which some things are replaced, added or taken away."""
    document: Any = to_document(draw(models(max_scores=2, max_rules=2)))
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from(places(document) or [({}, "x")]))
        what = draw(st.sampled_from(("replace", "replace", "add", "remove")))
        if what == "remove":
            container.pop(key, None) if isinstance(container, dict) else container.clear()
        elif what == "add" and isinstance(container, dict):
            container[draw(st.sampled_from(KEYS))] = deepcopy(draw(st.sampled_from(ODD)))
        elif isinstance(container, dict) or len(container) > key:
            container[key] = deepcopy(draw(st.sampled_from(ODD)))
    return document


def attempt(read: Callable[[], Model]) -> Model | None:
    """Return the model, or nothing if it is refused in words that people can read."""
    try:
        return read()
    except ModelError as error:
        refused = error
    for language in LANGUAGES:
        lines = refused.words(language).split("\n")
        assert len(lines) == len(refused.problems) > 0
        assert all(": " in line and line.isprintable() for line in lines)
    return None


@ROUNDS
@given(spoiled())
def test_a_spoiled_document_is_read_or_refused(document: Any) -> None:
    model = attempt(lambda: parse_model(document))
    if model is not None:
        assert read_model(write_yaml(model)) == model
        VALIDATOR.validate(json.loads(write_json(model)))
        assert describe_model(model, "es")


@ROUNDS
@given(models(max_scores=1, max_rules=1), st.data())
def test_a_spoiled_text_is_read_or_refused(model: Model, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from((write_yaml(model), write_json(model))))
    position = data.draw(st.integers(0, len(text)))
    spoiler = data.draw(st.sampled_from(SPOILERS))
    text = text[:position] + spoiler + text[position + 1 :]
    for form in FORMATS:
        attempt(partial(read_model, text, format=form))


@given(st.binary(max_size=40) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str | bytes) -> None:
    for form in FORMATS:
        attempt(partial(read_model, text, format=form))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(models())
def test_the_slow_reader_of_yaml_reads_the_same(model: Model) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_text, "_LOADER", yaml.SafeLoader)
        assert read_model(write_yaml(model)) == model
