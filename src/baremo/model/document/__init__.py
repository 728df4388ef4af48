"""Models as documents: YAML, JSON and plain data in and out, and everything that can be wrong with them."""

from __future__ import annotations

from baremo.model.document.problems import ModelError, Problem
from baremo.model.document.reading import Draft, examine_model, parse_model, read_draft, read_model
from baremo.model.document.schema import model_schema
from baremo.model.document.writing import to_document, write_draft, write_json, write_yaml

__all__ = [
    "Draft",
    "ModelError",
    "Problem",
    "examine_model",
    "model_schema",
    "parse_model",
    "read_draft",
    "read_model",
    "to_document",
    "write_draft",
    "write_json",
    "write_yaml",
]
