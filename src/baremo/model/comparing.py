"""The families of operators: text, number, date and list comparisons that several operators share."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeGuard, cast

from baremo.model.conditions import Scalar, Value
from baremo.model.durations import Duration
from baremo.model.moments import parse_moment
from baremo.model.numbers import exact
from baremo.model.predicates import (
    BooleanIs,
    Both,
    Comparison,
    Either,
    Inverse,
    IsList,
    ListHas,
    MomentIs,
    NumberIs,
    Operand,
    Predicate,
    TextIn,
    TextLike,
    UrlPart,
)
from baremo.model.texts import fold
from baremo.model.urls import normalise_pattern


def is_url(operand: Operand) -> bool:
    """Whether the operand is the property `url` itself, which compares normalised."""
    return operand.source == "event" and operand.name == "url" and operand.url_part is None


def is_number(value: Value) -> TypeGuard[int | Decimal]:
    """Whether a value of a model is a number; a boolean is none."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def equals(operand: Operand, value: Scalar) -> Predicate:
    """Return the test that the operand is the value, which says by its type what is meant."""
    if isinstance(value, bool):
        return BooleanIs(operand, value)
    if is_number(value):
        return compare_number(operand, "=", value)
    return text_like(operand, str(value), "{}", keep_slash=False)


def compare_number(operand: Operand, comparison: Comparison, value: Value) -> Predicate:
    """Return the comparison of the operand with a number."""
    return NumberIs(operand, comparison, exact(Decimal(cast("int | Decimal", value))))


def compare_moment(operand: Operand, comparison: Comparison, value: Value, *, days: bool = False) -> Predicate:
    """Return the comparison of the operand with a date or datetime written as ISO 8601."""
    moment = parse_moment(str(value))
    if moment is None:
        raise ValueError(f"not a date: {value!r}")
    return MomentIs(operand, comparison, moment.microseconds, days or not moment.has_time)


def compare_now(operand: Operand, comparison: Comparison, offset: int) -> Predicate:
    """Return the comparison of the operand with now plus so many microseconds."""
    return MomentIs(operand, comparison, offset, whole_days=False, from_now=True)


def microseconds(value: Value) -> int:
    """Return the length of a duration that stands as a value."""
    return cast("Duration", value).microseconds


def text_like(operand: Operand, text: str, form: str, *, keep_slash: bool = True, query: bool = False) -> Predicate:
    """Return the test that the operand has the form, where `{}` stands for the text and `*` for anything.

    The text of the form `*` keeps its own stars, so that `matches` is the form `{}` of a text with stars.
    """
    operand, text = prepare_text(operand, text, keep_slash=keep_slash, query=query)
    if form == "{}":
        return TextIn(operand, (text,))
    return TextLike(operand, tuple(text if piece == "{}" else "" for piece in form.split("*")))


def prepare_text(operand: Operand, text: str, *, keep_slash: bool, query: bool) -> tuple[Operand, str]:
    """Return the operand and the text as they compare: folded, and normalised if it is a url.

    A url is seen with its query if `query` or if the text has a `?`; a text that begins with `/` is held
    against the path.
    """
    if not is_url(operand):
        return operand, fold(text)
    pattern = normalise_pattern(text, keep_slash=keep_slash)
    with_query = query or "?" in pattern
    part: UrlPart
    if pattern.startswith("/"):
        part = "rooted_query" if with_query else "rooted"
    else:
        part = "whole_query" if with_query else "whole"
    return Operand(operand.source, operand.name, part), pattern


def glob(operand: Operand, pattern: str) -> Predicate:
    """Return the test that the operand is the pattern, in which `*` stands for anything."""
    operand, text = prepare_text(operand, pattern, keep_slash=True, query=False)
    pieces = tuple(text.split("*"))
    return TextIn(operand, (text,)) if len(pieces) == 1 else TextLike(operand, pieces)


def values_of(value: Value) -> tuple[Scalar, ...]:
    """Return a value as a list; a single scalar is a list of one."""
    return value if isinstance(value, tuple) else (cast("Scalar", value),)


def texts_of(value: Value) -> tuple[str, ...]:
    """Return one text or a list of texts, folded."""
    return tuple(fold(str(text)) for text in values_of(value))


def one_of(operand: Operand, value: Value) -> Predicate:
    """Return the test that the operand is one of the values."""
    return either(tuple(equals(operand, scalar) for scalar in values_of(value)))


def either(parts: tuple[Predicate, ...]) -> Predicate:
    """Return the disjunction of the parts; tests of one operand against single texts become one test."""
    texts: dict[Operand, list[str]] = {}
    others: list[Predicate] = []
    for part in parts:
        if isinstance(part, TextIn):
            texts.setdefault(part.operand, []).extend(part.texts)
        else:
            others.append(part)
    joined = [TextIn(operand, tuple(dict.fromkeys(found))) for operand, found in texts.items()]
    merged = (*joined, *others)
    return merged[0] if len(merged) == 1 else Either(merged)


def between(operand: Operand, value: Value) -> Predicate:
    """Return the test that the operand lies between two numbers or two dates, both ends in."""
    low, high = values_of(value)
    if is_number(low) and is_number(high):
        return Both((compare_number(operand, ">=", low), compare_number(operand, "<=", high)))
    return Both((compare_moment(operand, ">=", low), compare_moment(operand, "<=", high)))


def inverse(part: Predicate) -> Predicate:
    """Return the negation of a predicate."""
    return Inverse(part)


def contains(operand: Operand, text: str) -> Predicate:
    """Return the test that a list has the text or, if the value is no list, that it contains the text."""
    inside = text_like(operand, text, "*{}*", query=True)
    if operand.url_part is not None or is_url(operand):
        return inside
    listed = ListHas(operand, (fold(text),), every=False)
    return Either((listed, Both((Inverse(IsList(operand)), inside))))


def whole_url(operand: Operand) -> Operand:
    """Return the operand for a regular expression: of a url always the whole, query included."""
    return Operand(operand.source, operand.name, "whole_query") if is_url(operand) else operand
