"""Conditions: tests that a subject passes or not at a moment (scoring.md §3)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from baremo.model.durations import Duration

Scalar: TypeAlias = str | int | Decimal | bool
Value: TypeAlias = Scalar | tuple[Scalar, ...] | Duration | None
"""What stands under `value`: a scalar, a list, a duration (relative date operators), or nothing (is_set)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class All:
    """Every part is true; an empty one is true."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one part is true; an empty one is false."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """The part is false; a comparison with a missing value is false, so its negation is true."""

    condition: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTest:
    """A field of the subject compared with a value. From a deal, `contact.NAME` is a field of its contact."""

    field: str
    operator: str
    value: Value = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyTest:
    """A property of an event compared with a value; stands inside `where` only."""

    property: str
    operator: str
    value: Value = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How often an event must have happened: at_least, more_than, exactly, at_most or less_than N."""

    operator: str = "at_least"
    value: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The range `start ≤ occurred_at < end` of an event test, as microseconds since 1970 UTC.

    `start_text` and `end_text` keep what was written; an end without a time already includes its day here.
    """

    start: int
    end: int
    start_text: str
    end_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTest:
    """How often an event happened. `times` is None when left out, which means at least once."""

    event: str
    where: Condition | None = None
    times: Times | None = None
    distinct: str | None = None
    within: Duration | None = None
    between: Between | None = None
    include_automated: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TagTest:
    """The contact has the tag."""

    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTest:
    """The contact stands on the list with the status; left out means subscribed."""

    list: str
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentTest:
    """The contact is in the segment."""

    segment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTest:
    """The value of another score compared with a number; missing if inactive or outside its audience."""

    score: str
    operator: str
    value: Value = None


Leaf: TypeAlias = FieldTest | PropertyTest | EventTest | TagTest | ListTest | SegmentTest | ScoreTest
Condition: TypeAlias = All | AnyOf | Not | Leaf

ANY_KIND = "any"
"""The kind in an event test that matches events of every kind."""
