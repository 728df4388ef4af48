"""What the API shows of an explanation; docs/explain.md tells what each part means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from baremo.api.values import ShownValue
from baremo.model.numbers import shortest

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


class MoreLines(Schema):
    """Lines of one rule (and of one reason not to count) that are not shown one by one."""

    rule: str
    reason: Reason | None
    """Null for lines that count."""
    lines: int
    points: Exact
    first_at: datetime | None
    last_at: datetime | None
    expires_at: datetime | None
    """When the first of them ceases to count."""


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
    more: list[MoreLines]
    """What was left out because of the parameter `lines`; its points belong to the sum, too."""
    next_band: NextBand | None
    outlook: Outlook
    rules: dict[str, ExplainedRule]
    adjustments: dict[str, MadeBy]
    """By the `sequence` of their lines."""
    stored: ShownValue | None
    words: str


def shorten(document: Mapping[str, Any], most: int | None) -> dict[str, Any]:
    """Return an explanation with the latest lines of each rule only; what the others come to is told in `more`."""
    more: list[dict[str, Any]] = []
    shown = {name: list(_shorten(document[name], most, more)) for name in ("lines", "not_counting")}
    return {**document, **shown, "more": more}


def _shorten(lines: Sequence[dict[str, Any]], most: int | None, more: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    awards = [line for line in lines if line["kind"] == "award"]
    if most is None or len(awards) <= most:
        yield from lines
        return
    for (rule, reason), same in groupby(sorted(awards, key=_whose), key=_whose):
        dated = sorted(same, key=lambda line: line["at"] or "", reverse=True)
        yield from dated[:most]
        if dated[most:]:
            more.append(_together(rule, reason or None, dated[most:]))
    yield from (line for line in lines if line["kind"] != "award")


def _whose(line: Mapping[str, Any]) -> tuple[str, str]:
    return line["rule"], line["reason"] or ""


def _together(rule: str, reason: str | None, lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    moments = [line["at"] for line in lines if line["at"]]
    return {
        "rule": rule,
        "reason": reason,
        "lines": len(lines),
        "points": shortest(sum((Decimal(line["points"]) for line in lines), Decimal(0))),
        "first_at": min(moments, default=None),
        "last_at": max(moments, default=None),
        "expires_at": min((line["expires_at"] for line in lines if line["expires_at"]), default=None),
    }
