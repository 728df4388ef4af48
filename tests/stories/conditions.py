"""Short ways of saying the conditions of a model document."""

from __future__ import annotations

from typing import Any, TypeAlias

Document: TypeAlias = dict[str, Any]


def field(name: str, operator: str, value: object = None) -> Document:
    """A field of the subject."""
    return _compare("field", name, operator, value)


def prop(name: str, operator: str, value: object = None) -> Document:
    """A property of an event."""
    return _compare("property", name, operator, value)


def score_is(key: str, operator: str, value: object = None) -> Document:
    """The value of another score."""
    return _compare("score", key, operator, value)


def _compare(what: str, name: str, operator: str, value: object) -> Document:
    condition: Document = {what: name, "operator": operator}
    return condition if value is None else {**condition, "value": value}


def event(kind: str, where: Document | None = None, **options: object) -> Document:
    """An event that happened; options are those of the document."""
    condition: Document = {"event": kind, **options}
    return condition if where is None else {**condition, "where": where}


def times(operator: str, value: int) -> Document:
    """How often."""
    return {"operator": operator, "value": value}


def both(*conditions: Document) -> Document:
    """All of them."""
    return {"all": list(conditions)}


def either(*conditions: Document) -> Document:
    """Any of them."""
    return {"any": list(conditions)}


def negation(condition: Document) -> Document:
    """Not so."""
    return {"not": condition}
