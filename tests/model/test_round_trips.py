from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from baremo.model.document import parse_model, read_model, to_document, write_json, write_yaml
from baremo.model.scores import Model
from tests.strategies.models import models

ROUNDS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ROUNDS
@given(models())
def test_a_model_written_as_yaml_reads_back_the_same(model: Model) -> None:
    assert read_model(write_yaml(model)) == model


@ROUNDS
@given(models())
def test_a_model_written_as_json_reads_back_the_same(model: Model) -> None:
    assert read_model(write_json(model)) == model
    assert read_model(write_json(model), format="json") == model


@ROUNDS
@given(models())
def test_a_document_reads_back_the_same(model: Model) -> None:
    document = to_document(model)
    assert parse_model(document) == model
    assert to_document(parse_model(document)) == document
