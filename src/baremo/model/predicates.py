"""The handful of tests on one value that every operator lowers to (scoring.md §3, «Operators»).

Only these have a plain-Python meaning (`engine/oracle`) and SQL renderers (`engine/render`).
Texts in them are already folded: NFC and simple lower case.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Source: TypeAlias = Literal["event", "contact", "deal", "score"]
UrlPart: TypeAlias = Literal["bare", "whole", "whole_query", "rooted", "rooted_query", "host_name", "parameter"]
Comparison: TypeAlias = Literal["=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Operand:
    """What is tested: a property of an event, a field of a contact or deal, or the value of a score.

    `url_part` names the part of the normalised url that is meant, `parameter` the query parameter in it.
    """

    source: Source
    name: str
    url_part: UrlPart | None = None
    parameter: str | None = None


@dataclass(frozen=True, slots=True)
class IsPresent:
    """The value is not missing: not null, not empty text, not the empty list."""

    operand: Operand


@dataclass(frozen=True, slots=True)
class IsList:
    """The value is a list, or text that is a JSON array."""

    operand: Operand


@dataclass(frozen=True, slots=True)
class TextIn:
    """The value is one of the texts."""

    operand: Operand
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextLike:
    """The value consists of the pieces in this order with anything between; `('', 'a', '')` contains a."""

    operand: Operand
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextRegex:
    """The RE2 pattern is found in the value, ignoring case."""

    operand: Operand
    pattern: str


@dataclass(frozen=True, slots=True)
class NumberIs:
    """The value is a number that compares so with the given one."""

    operand: Operand
    comparison: Comparison
    number: Decimal


@dataclass(frozen=True, slots=True)
class BooleanIs:
    """The value is this boolean."""

    operand: Operand
    expected: bool


@dataclass(frozen=True, slots=True)
class MomentIs:
    """The value is a date or datetime that compares so with a bound.

    The bound is `microseconds` since 1970 UTC, or since now if `from_now`. With `whole_days`, and for a value
    without a time, UTC days compare.
    """

    operand: Operand
    comparison: Comparison
    microseconds: int
    whole_days: bool
    from_now: bool = False


@dataclass(frozen=True, slots=True)
class ListHas:
    """The value is a list that has any, or every one, of the texts."""

    operand: Operand
    texts: tuple[str, ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Both:
    """Every part is true."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part is true."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True, slots=True)
class Inverse:
    """The part is false."""

    part: Predicate


Predicate: TypeAlias = (
    IsPresent
    | IsList
    | TextIn
    | TextLike
    | TextRegex
    | NumberIs
    | BooleanIs
    | MomentIs
    | ListHas
    | Both
    | Either
    | Inverse
)
