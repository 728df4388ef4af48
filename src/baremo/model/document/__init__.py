"""Models as documents: YAML, JSON and plain data in and out, and everything that can be wrong with them."""

from __future__ import annotations

from baremo.model.document.problems import ModelError, Problem
from baremo.model.document.reading import parse_model, read_model
from baremo.model.document.schema import model_schema
from baremo.model.document.writing import to_document, write_json, write_yaml

__all__ = [
    "ModelError",
    "Problem",
    "model_schema",
    "parse_model",
    "read_model",
    "to_document",
    "write_json",
    "write_yaml",
]
