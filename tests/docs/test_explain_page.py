"""The JSON Schema on the page about explanations is that of the explanations."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine.explain import explain
from tests.strategies import vocabulary as words
from tests.strategies.histories import NOW, histories
from tests.strategies.models import models

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explain.md"
FOUND = re.search(r"^```json\n(.*?)^```", PAGE.read_text(), re.MULTILINE | re.DOTALL)
SCHEMA: dict[str, Any] = json.loads(FOUND[1]) if FOUND else {}
TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict, "null": type(None)}


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """Whether a value fits the part of JSON Schema that the page uses."""
    if "$ref" in schema:
        return fits(value, SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    if "anyOf" in schema:
        return any(fits(value, each) for each in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(type(value) is TYPES[kind] for kind in kinds):
        return False
    if isinstance(value, str):
        return re.search(schema.get("pattern", ""), value) is not None
    if isinstance(value, list):
        return all(fits(each, schema["items"]) for each in value)
    return not isinstance(value, dict) or fits_object(value, schema)


def fits_object(value: dict[str, Any], schema: dict[str, Any]) -> bool:
    known, other = schema.get("properties", {}), schema.get("additionalProperties", True)
    return set(schema.get("required", ())) <= set(value) and all(
        fits(each, known[name]) if name in known else isinstance(other, dict) and fits(each, other)
        for name, each in value.items()
    )


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_explanations_fit_the_schema_on_their_page(data: st.DataObject) -> None:
    model = data.draw(models())
    history = data.draw(histories(model))
    for subject in dict.fromkeys((*words.CONTACTS, *words.DEALS)):
        for each in explain(model, history, subject, NOW):
            document = json.loads(json.dumps(each.to_json()))
            assert fits(document, SCHEMA)
            assert not fits({**document, "value": 1}, SCHEMA)
