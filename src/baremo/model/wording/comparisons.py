"""Comparisons in words: what is compared, how, and with what."""

from __future__ import annotations

from collections.abc import Mapping

from baremo.language import Label, Language
from baremo.model.conditions import FieldTest, PropertyTest, Scalar, ScoreTest, Value
from baremo.model.durations import Duration
from baremo.model.operator import operators
from baremo.model.wording.formats import (
    date_words,
    duration_words,
    number_words,
    quoted,
    row,
    scalar_words,
    values_row,
)
from baremo.model.wording.properties import property_words

UNKNOWN = Label(es=" (o sin valor)", en=" (or unknown)")
NOT_TRUE = Label(es="no se cumple ({condition})", en="it is not true that ({condition})")
FIELD = Label(es="el campo {name}", en="the field {name}")
CONTACT_FIELD = Label(es="el campo {name} del contacto", en="the field {name} of the contact")
CREATED_AT = Label(es="la fecha de alta", en="the creation date")
CONTACT_CREATED_AT = Label(es="la fecha de alta del contacto", en="the creation date of the contact")
SCORE = Label(es="la puntuación {name}", en="the score {name}")
IN_RANGE = Label(es="el {date}", en="{date}")
CONTACT = "contact."


def comparison_words(subject: str, operator: str, value: Value, language: Language, *, negated: bool = False) -> str:
    """Return «subject operator value»; a negation says that a missing value passes."""
    known = operators()[operator]
    label = known.negated if negated else known.label
    words = value_words(operator, value, language)
    if label is None:
        plain = f"{subject} {known.label.words(language, value=words)}"
        return NOT_TRUE.words(language, condition=plain)
    passes = known.takes != "nothing" and known.or_unknown is not negated
    return f"{subject} {label.words(language, value=words)}{UNKNOWN.words(language) if passes else ''}"


def field_subject(name: str, language: Language) -> str:
    """Return how a field is called at the beginning of a comparison."""
    inner = name.removeprefix(CONTACT)
    if inner == "created_at":
        return (CREATED_AT if name == inner else CONTACT_CREATED_AT).words(language)
    return (FIELD if name == inner else CONTACT_FIELD).words(language, name=quoted(inner, language))


def subject_words(test: FieldTest | PropertyTest | ScoreTest, names: Mapping[str, str], language: Language) -> str:
    """Return what a comparison begins with; scores are called by their names, by key."""
    if isinstance(test, FieldTest):
        return field_subject(test.field, language)
    if isinstance(test, PropertyTest):
        return property_words(test.property).one.words(language)
    return SCORE.words(language, name=quoted(names.get(test.score, test.score), language))


def value_words(operator: str, value: Value, language: Language) -> str:
    """Return a value as the words of its operator need it."""
    takes = operators()[operator].takes
    if value is None:
        return ""
    if isinstance(value, Duration):
        return duration_words(value, language)
    if isinstance(value, tuple):
        if takes == "range":
            return _range_words(value, language)
        return values_row(value, "and" if operator == "contains_all" else "or", language)
    return date_words(str(value), language) if takes == "date" else scalar_words(value, language)


def _range_words(ends: tuple[Scalar, ...], language: Language) -> str:
    words = [
        IN_RANGE.words(language, date=date_words(end, language))
        if isinstance(end, str)
        else number_words(end, language)
        for end in ends
    ]
    return row(words, "and", language)
