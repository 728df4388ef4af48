"""Scores, rules and segments: what a scoring model says (scoring.md §2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

from baremo.model.conditions import Condition
from baremo.model.durations import Duration

Subject: TypeAlias = Literal["contact", "deal"]
AwardKind: TypeAlias = Literal["once", "every", "while"]
Never: TypeAlias = Literal["never"]
Number: TypeAlias = int | Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A condition, the points it is worth, how often it awards them and how long they last.

    Every attribute that is None was left out of the document; the properties below say what that means.
    """

    key: str
    points: int
    when: Condition
    name: str | None = None
    award: AwardKind | None = None
    per: str | None = None
    at_most: int | None = None
    only_for: Condition | None = None
    group: str | None = None
    expires_after: Duration | Never | None = None
    half_life: Duration | None = None
    fades_over: Duration | None = None

    @property
    def kind(self) -> AwardKind:
        """How often the rule awards: once unless said otherwise."""
        return self.award or "once"

    @property
    def fades(self) -> bool:
        """Whether the points lose worth as they age."""
        return self.half_life is not None or self.fades_over is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A label for the values from a number upwards, until the next band."""

    name: str
    start: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Limits of what the rules of a group give together: minimum ≤ 0 ≤ maximum."""

    minimum: Number | None = None
    maximum: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A named number that contacts or deals have."""

    key: str
    name: str
    rules: tuple[Rule, ...] = ()
    description: str | None = None
    subject: Subject | None = None
    active: bool | None = None
    expires_after: Duration | Never | None = None
    audience: Condition | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    groups: Mapping[str, Group] | None = field(default=None, hash=False)
    bands: tuple[Band, ...] | None = None

    @property
    def is_active(self) -> bool:
        """Whether the score has values; a score is active unless the document says otherwise."""
        return self.active is not False

    @property
    def subject_kind(self) -> Subject:
        """What the score belongs to: a contact unless said otherwise."""
        return self.subject or "contact"

    def expiry_of(self, rule: Rule) -> Duration | None:
        """How long the awards of a rule count; None is for ever. A `while` rule never expires."""
        if rule.kind == "while":
            return None
        chosen = rule.expires_after if rule.expires_after is not None else self.expires_after
        return None if chosen == "never" else chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A named condition about contacts."""

    key: str
    when: Condition
    name: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Everything that one model document says; scores and segments in the order of the document."""

    scores: tuple[Score, ...] = ()
    segments: tuple[Segment, ...] = ()
    _places: Mapping[str, int] = field(init=False, repr=False, compare=False)
    _named: Mapping[str, Segment] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index scores and segments by key: a model may have thousands."""
        object.__setattr__(self, "_places", {score.key: place for place, score in enumerate(self.scores)})
        object.__setattr__(self, "_named", {segment.key: segment for segment in self.segments})

    def place(self, key: str) -> int:
        """Return where in the model the score of that key stands, from 0; KeyError if there is none."""
        return self._places[key]

    def score(self, key: str) -> Score:
        """Return the score of that key; KeyError if there is none."""
        return self.scores[self._places[key]]

    def segment(self, key: str) -> Segment:
        """Return the segment of that key; KeyError if there is none."""
        return self._named[key]
