"""Small documents to try the reader on, and what it says against them."""

from __future__ import annotations

from typing import Any

from baremo.model.document import ModelError, parse_model

Document = dict[str, Any]


def rule(**changes: Any) -> Document:
    """Return a rule that is right unless the changes make it wrong; `...` leaves a key out."""
    return _changed({"key": "r", "points": 5, "when": {"event": "login"}}, changes)


def score(*rules: Any, **changes: Any) -> Document:
    """Return a score with these rules, or with one."""
    return _changed({"key": "s", "name": "S", "rules": list(rules) or [rule()]}, changes)


def model(*scores: Document, **changes: Any) -> Document:
    """Return a model with these scores, or with one."""
    return _changed({"scores": list(scores) or [score()]}, changes)


def model_when(condition: Any, **changes: Any) -> Document:
    """Return a model whose one rule has the condition."""
    return model(score(rule(when=condition, **changes)))


def _changed(document: Document, changes: Document) -> Document:
    merged = {**document, **changes}
    return {key: value for key, value in merged.items() if value is not ...}


def problems(document: object) -> dict[str, str]:
    """Return what is wrong with a document: English message by path."""
    try:
        parse_model(document)
    except ModelError as error:
        return {problem.path: problem.message.en for problem in error.problems if problem.message.es}
    return {}


def problem_at(document: object, path: str) -> str:
    """Return the one thing that is wrong with a document, which must stand at the path."""
    found = problems(document)
    assert list(found) == [path], found
    return found[path]
