"""What a preview tells, as the description of the API shows it (docs/what-if.md)."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema


class ShownPlace(Schema):
    """Where contacts stand on one side: in a band, below the lowest one (null), or outside the audience."""

    band: str | None
    is_outside: bool


class ShownSpread(Schema):
    """How the values of everybody lie on one side; `outside` have none."""

    contacts: int
    outside: int
    minimum: float | None
    median: float | None
    maximum: float | None
    total: float | None


class ShownBandCount(Schema):
    """How many contacts stand in a place on each side."""

    band: ShownPlace
    before: int
    after: int


class ShownCrossing(Schema):
    """How many contacts go from one place to another; those that stay are told, too."""

    before: ShownPlace
    after: ShownPlace
    contacts: int


class ShownEffectBin(Schema):
    """A range of values from `start` to where the next begins; the first has what is lower, the last what is higher."""

    start: float
    before: int
    after: int


class ShownMovement(Schema):
    """Who moves and by how much; `entered` and `left` are about the audience."""

    rose: int
    fell: int
    same: int
    entered: int
    left: int
    changed_band: int
    gained: float
    lost: float
    largest_rise: float | None
    largest_fall: float | None


class ShownRuleGives(Schema):
    """What a rule gives everybody on one side, before limits."""

    contacts: int
    awards: int
    points: float


class ShownRuleEffect(Schema):
    """What a rule gives before and after; null where there is no such rule."""

    rule: str
    before: ShownRuleGives | None
    after: ShownRuleGives | None


class ShownScoreEffect(Schema):
    """What becomes of a score; a side on which it has no values is null."""

    score: str
    before: ShownSpread | None
    after: ShownSpread | None
    bands: list[ShownBandCount]
    crossings: list[ShownCrossing]
    histogram: list[ShownEffectBin]
    movement: ShownMovement
    rules: list[ShownRuleEffect]


class ShownSegmentEffect(Schema):
    """What becomes of a segment; a side on which it does not exist is null."""

    segment: str
    before: int | None
    after: int | None
    entered: int
    left: int


class ShownEffect(Schema):
    """What publishing would do to the values of everybody; both sides are of the same moment."""

    at: datetime
    contacts: int
    scores: list[ShownScoreEffect]
    segments: list[ShownSegmentEffect]


class ShownResult(Schema):
    """A preview that is made: when, until when it can be read, which publications were compared, and the effect."""

    made_at: datetime
    kept_until: datetime
    in_force: int
    published: int
    effect: ShownEffect
