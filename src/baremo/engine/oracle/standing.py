"""What the judge finds out about one subject in one score: everything that an explanation lists."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from baremo.model.scores import AwardKind

AwardStatus: TypeAlias = Literal["counts", "cut_off", "expired", "beyond_at_most", "only_for_is_false"]
"""Whether an award counts or what keeps it from counting; of several reasons the first in this order."""

AdjustmentStatus: TypeAlias = Literal["counts", "cut_off", "expired", "not_yet"]

DatedBy: TypeAlias = Literal["event", "writing", "evaluation", "nothing"]
"""What says when an award was given: history, a writing, the first evaluation, or (`while`) nothing."""

CauseKind: TypeAlias = Literal[
    "award_expires",
    "adjustment_expires",
    "adjustment_begins",
    "event_begins",
    "event_leaves",
    "date_crosses",
    "points_fade",
    "score_changes",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """Points that a rule gave.

    `event` dates the award, `events` are all those that it stands for, in order of time (several with `per`
    only). `worth` is what its points come to by their age, whether or not they count. `must_be_written` says
    that it is an award to be written down that is not written yet, or that now has an earlier date.
    """

    rule: str
    kind: AwardKind
    group: str | None
    at: int | None
    event: str | None
    events: tuple[str, ...]
    dated_by: DatedBy
    points: int
    worth: Decimal
    expires_at: int | None
    status: AwardStatus
    must_be_written: bool = False

    @property
    def counts(self) -> bool:
        """Whether the award counts now."""
        return self.status == "counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentLine:
    """An adjustment and what it gives now: signed points, of a set `v − held`, of a reset nothing.

    It gives 0 unless it counts.
    """

    at: int
    sequence: int
    op: str
    points: Decimal
    held: Decimal
    expires_at: int | None
    status: AdjustmentStatus
    gives: Decimal

    @property
    def counts(self) -> bool:
        """Whether the adjustment counts now."""
        return self.status == "counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSum:
    """What the rules of a group give together, before and after the limits of the group.

    The group None holds the rules that are in no group; it has no limits.
    """

    group: str | None
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A reason why the value may change by itself, and when.

    `of` is the key of the rule or score, the name of the field, the id of the event or the sequence number of
    the adjustment that is behind it.
    """

    kind: CauseKind
    at: int
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One subject in one score at one moment.

    `life_began_at` is the latest reset; `cut` is the latest set or reset, from before which nothing counts.
    `total` is the sum of groups and adjustments before the limits of the score; outside the audience value
    and band are None. `causes` are those of the earliest change, `next_change_at`.
    """

    score: str
    subject: str
    is_in_audience: bool
    life_began_at: int | None
    cut: AdjustmentLine | None
    awards: tuple[Award, ...]
    adjustments: tuple[AdjustmentLine, ...]
    groups: tuple[GroupSum, ...]
    total: Decimal
    value: Decimal | None
    band: str | None
    next_change_at: int | None
    causes: tuple[Cause, ...]
