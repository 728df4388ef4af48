"""What a preview tells: distributions, movements between bands, and what single rules give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where contacts stand on one side: in a band, below the lowest one (None), or outside the audience."""

    band: str | None
    is_outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How the values of everybody lie on one side; `outside` have none."""

    contacts: int
    outside: int
    minimum: Decimal | None = None
    median: Decimal | None = None
    """The least value that at least half of them do not exceed."""
    maximum: Decimal | None = None
    total: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """A range of values: from `start`, until the next one begins, and how many contacts lie in it on each side.

    The first has what is lower, too, and the last what is higher.
    """

    start: Decimal
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BandCount:
    """How many contacts stand in a place on each side."""

    band: Standing
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """How many contacts go from one place to another; those that stay are told, too."""

    before: Standing
    after: Standing
    contacts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Who moves and by how much; `entered` and `left` are about the audience."""

    rose: int
    fell: int
    same: int
    entered: int
    left: int
    changed_band: int
    gained: Decimal
    lost: Decimal
    largest_rise: Decimal | None
    largest_fall: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleGives:
    """What a rule gives everybody in the audience on one side, before limits of groups and of the score."""

    contacts: int
    awards: int
    points: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleEffect:
    """What a rule gives before and after; None where there is no such rule."""

    rule: str
    before: RuleGives | None
    after: RuleGives | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEffect:
    """What becomes of a score; a side on which it has no values is None."""

    score: str
    before: Spread | None
    after: Spread | None
    bands: tuple[BandCount, ...]
    crossings: tuple[Crossing, ...]
    histogram: tuple[Bin, ...]
    movement: Movement
    rules: tuple[RuleEffect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentEffect:
    """What becomes of a segment; a side on which it does not exist is None."""

    segment: str
    before: int | None
    after: int | None
    entered: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What publishing would do to the values of everybody; both sides are of the same moment."""

    at: datetime
    contacts: int
    scores: tuple[ScoreEffect, ...]
    segments: tuple[SegmentEffect, ...]
