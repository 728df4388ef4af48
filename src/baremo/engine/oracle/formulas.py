"""Conditions made ready to be judged: segments put in, `not` pushed down to the leaves, operators lowered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    PropertyTest,
    ScoreTest,
    SegmentTest,
    TagTest,
)
from baremo.model.operator import operators
from baremo.model.predicates import Both, Either, Inverse, Operand, Predicate
from baremo.model.scores import Model, Subject
from baremo.model.texts import fold

OWN_CONTACT = "contact."
SUBSCRIBED = "subscribed"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FieldLeaf:
    """A field that is tested; a date in it crosses the test at its own moment plus each of `crossings`."""

    operand: Operand
    predicate: Predicate
    crossings: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TagLeaf:
    """A tag of the contact, folded."""

    tag: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ListLeaf:
    """A list on which the contact stands with a status, both folded."""

    name: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ScoreLeaf:
    """The value of another score."""

    score: str
    predicate: Predicate


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventLeaf:
    """How often an event happened; `where` is a single predicate over its properties."""

    test: EventTest
    where: Predicate


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Literal:
    """A leaf or its negation, with the place where it stands.

    `about` says whose events and fields are meant, `sees_all` whether it sees events from before the life of
    the score, `is_below_not` whether a `not` stands above it, however often.
    """

    leaf: FieldLeaf | TagLeaf | ListLeaf | ScoreLeaf | EventLeaf
    is_negated: bool
    is_below_not: bool
    about: Subject
    sees_all: bool


@dataclass(frozen=True, slots=True, eq=False)
class Conjunction:
    """Every part is true."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Disjunction:
    """At least one part is true."""

    parts: tuple[Formula, ...]


Formula: TypeAlias = Conjunction | Disjunction | Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a condition stands: in which model, about whom, below which `not`, with which events in sight."""

    model: Model
    about: Subject
    sees_all: bool
    is_negated: bool = False
    is_below_not: bool = False


def resolve(condition: Condition, place: Place) -> Formula:
    """Return the formula of a condition that stands at a place."""
    match condition:
        case Not():
            turned = replace(place, is_negated=not place.is_negated, is_below_not=True)
            return resolve(condition.condition, turned)
        case All() | AnyOf():
            parts = tuple(resolve(part, place) for part in condition.conditions)
            joins_all = isinstance(condition, All) is not place.is_negated
            return Conjunction(parts) if joins_all else Disjunction(parts)
        case SegmentTest():
            inside = replace(place, about="contact", sees_all=True)
            return resolve(place.model.segment(condition.segment).when, inside)
        case _:
            return Literal(
                leaf=_leaf(condition, place.about),
                is_negated=place.is_negated,
                is_below_not=place.is_below_not,
                about=place.about,
                sees_all=place.sees_all,
            )


def _leaf(condition: Condition, about: Subject) -> FieldLeaf | TagLeaf | ListLeaf | ScoreLeaf | EventLeaf:
    match condition:
        case FieldTest():
            operand = field_operand(condition.field, about)
            operator = operators()[condition.operator]
            return FieldLeaf(
                operand=operand,
                predicate=operator.lower(operand, condition.value),
                crossings=operator.crossings(condition.value),
            )
        case TagTest():
            return TagLeaf(tag=fold(condition.tag))
        case ListTest():
            status = SUBSCRIBED if condition.status is None else condition.status
            return ListLeaf(name=fold(condition.list), status=fold(status))
        case ScoreTest():
            operand = Operand("score", condition.score)
            predicate = operators()[condition.operator].lower(operand, condition.value)
            return ScoreLeaf(score=condition.score, predicate=predicate)
        case EventTest():
            where = Both(()) if condition.where is None else lower_where(condition.where)
            return EventLeaf(test=condition, where=where)
    raise TypeError(f"not a condition of a subject: {condition!r}")


def field_operand(name: str, about: Subject) -> Operand:
    """Return what a field test means; from a deal, `contact.NAME` is its contact's field."""
    if about == "deal" and not name.startswith(OWN_CONTACT):
        return Operand("deal", name)
    return Operand("contact", name.removeprefix(OWN_CONTACT) if about == "deal" else name)


def property_operand(name: str) -> Operand:
    """Return what a property test means; `url.host`, `url.path` and `url.query.NAME` are parts of `url`."""
    if name == "url.host":
        return Operand("event", "url", "host_name")
    if name == "url.path":
        return Operand("event", "url", "rooted")
    if name.startswith("url.query."):
        return Operand("event", "url", "parameter", name.removeprefix("url.query."))
    return Operand("event", name)


def lower_where(condition: Condition) -> Predicate:
    """Return the single predicate that a condition over the properties of an event means."""
    match condition:
        case All():
            return Both(tuple(lower_where(part) for part in condition.conditions))
        case AnyOf():
            return Either(tuple(lower_where(part) for part in condition.conditions))
        case Not():
            return Inverse(lower_where(condition.condition))
        case PropertyTest():
            operand = property_operand(condition.property)
            return operators()[condition.operator].lower(operand, condition.value)
    raise TypeError(f"not a condition of an event: {condition!r}")


def literals(formula: Formula) -> Iterator[Literal]:
    """Give every literal of a formula."""
    if isinstance(formula, Literal):
        yield formula
        return
    for part in formula.parts:
        yield from literals(part)


def leaves(condition: Condition) -> Iterator[Condition]:
    """Give every leaf of a condition, without looking into segments."""
    match condition:
        case All() | AnyOf():
            for part in condition.conditions:
                yield from leaves(part)
        case Not():
            yield from leaves(condition.condition)
        case _:
            yield condition
