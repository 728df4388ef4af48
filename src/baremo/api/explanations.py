"""What the API shows of an explanation; docs/explain.md tells what each part means."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from baremo.api.values import ShownValue

Exact = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
"""An exact decimal number as text, since readers of JSON round numbers."""
Reason = Literal["expired", "cut_off", "beyond_at_most", "only_for_is_false", "faded", "not_yet", "outside_audience"]


class ExplainedScore(Schema):
    """Which score is explained."""

    key: str
    name: str
    subject: Literal["contact", "deal"]


class ExplainedEvent(Schema):
    """The event that dates an award, with the properties that tell which one it was."""

    id: str
    kind: str | None
    at: datetime | None
    properties: dict[str, str]


class ExplainedAward(Schema):
    """Points that a rule gave."""

    kind: Literal["award"]
    points: Exact
    points_originally: Exact
    rule: str
    at: datetime | None
    dated_by: Literal["event", "writing", "evaluation", "nothing"]
    event: ExplainedEvent | None
    events: list[str]
    expires_at: datetime | None
    fades: dict[str, str] | None
    reason: Reason | None
    """Why the points do not count, if they do not."""


class ExplainedAdjustment(Schema):
    """Points that were given by hand."""

    kind: Literal["adjustment"]
    points: Exact
    op: Literal["add", "subtract", "set", "reset"]
    amount: Exact
    held: Exact
    at: datetime
    sequence: int
    expires_at: datetime | None
    reason: Reason | None


class ExplainedLimit(Schema):
    """What the limit of a group, or of the score if `group` is null, adds or takes away."""

    kind: Literal["limit"]
    points: Exact
    side: Literal["minimum", "maximum"]
    limit: Exact
    group: str | None


ExplainedLine = Annotated[ExplainedAward | ExplainedAdjustment | ExplainedLimit, Field(discriminator="kind")]


class Suggested(Schema):
    """What would give points by one rule, and the value that it would make."""

    rule: str
    way: Literal["events", "condition", "only_for"]
    times: int | None
    value: Exact | None
    reaches: bool
    is_most: bool


class NextBand(Schema):
    """The next band, what is missing, and what would bring it."""

    name: str
    start: Annotated[Exact, Field(alias="from")]
    missing: Exact
    suggestions: list[Suggested]
    together: Exact | None
    together_reach: bool


class ChangeCause(Schema):
    """Why a value changes by itself."""

    kind: str
    of: str


class Coming(Schema):
    """A change that comes if nothing happens."""

    at: datetime | None
    value: Exact | None
    band: str | None
    causes: list[ChangeCause]


class Outlook(Schema):
    """What will change by itself, and when the value falls below its band."""

    changes: list[Coming]
    cools: Coming | None
    fades: bool
    is_complete: bool


class RuleWords(Schema):
    """A rule in words."""

    es: str
    en: str


class ExplainedRule(Schema):
    """A rule of which the explanation speaks."""

    name: str | None
    award: Literal["once", "every", "while"]
    points: Exact
    group: str | None
    words: RuleWords


class MadeBy(Schema):
    """Who made an adjustment, and why."""

    by: str
    reason: str


class ShownExplanation(Schema):
    """Why a value is what it is: `lines` add up to `value`; `not_counting` is what does not count, with the reason."""

    score: ExplainedScore
    subject: str
    called: str
    at: datetime | None
    state: Literal["scored", "outside_audience", "inactive"]
    value: Exact | None
    band: str | None
    next_change_at: datetime | None
    reset_at: datetime | None
    counts_since: datetime | None
    lines: list[ExplainedLine]
    not_counting: list[ExplainedLine]
    next_band: NextBand | None
    outlook: Outlook
    rules: dict[str, ExplainedRule]
    adjustments: dict[str, MadeBy]
    """By the `sequence` of their lines."""
    stored: ShownValue | None
    words: str
