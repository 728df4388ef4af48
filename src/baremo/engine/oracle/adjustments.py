"""Adjustments, and the lives of a score: what add, subtract, set and reset come to (scoring.md §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from baremo.engine.oracle.facts import ZERO, Adjustment
from baremo.engine.oracle.standing import AdjustmentLine, AdjustmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The present life of a score for one subject.

    `began_at` is the latest reset; `cut` the latest set or reset, and awards from before it do not count.
    """

    began_at: int | None
    cut: AdjustmentLine | None
    lines: tuple[AdjustmentLine, ...]

    @property
    def cut_at(self) -> int | None:
        """The moment from which on awards count."""
        return None if self.cut is None else self.cut.at

    @property
    def total(self) -> Decimal:
        """What all adjustments come to together."""
        return sum((line.gives for line in self.lines), ZERO)


def read_life(adjustments: Sequence[Adjustment], now: int) -> Life:
    """Return the life that the adjustments of a subject, in their order, make up now."""
    past = [place for place, adjustment in enumerate(adjustments) if adjustment.at <= now]
    resets = [adjustments[place].at for place in past if adjustments[place].op == "reset"]
    cuts = [place for place in past if adjustments[place].op in ("set", "reset")]
    cut = cuts[-1] if cuts else -1
    lines = tuple(
        _line(adjustment, status=_status(adjustment, now, is_cut_off=place < cut))
        for place, adjustment in enumerate(adjustments)
    )
    return Life(
        began_at=resets[-1] if resets else None,
        cut=lines[cut] if cuts else None,
        lines=lines,
    )


def _expires_at(adjustment: Adjustment) -> int | None:
    return None if adjustment.expires_after is None else adjustment.at + adjustment.expires_after


def _status(adjustment: Adjustment, now: int, *, is_cut_off: bool) -> AdjustmentStatus:
    expires_at = _expires_at(adjustment)
    if adjustment.at > now:
        return "not_yet"
    if is_cut_off:
        return "cut_off"
    return "expired" if expires_at is not None and expires_at <= now else "counts"


def _line(adjustment: Adjustment, *, status: AdjustmentStatus) -> AdjustmentLine:
    return AdjustmentLine(
        at=adjustment.at,
        sequence=adjustment.sequence,
        op=adjustment.op,
        points=adjustment.points,
        held=adjustment.held,
        expires_at=_expires_at(adjustment),
        status=status,
        gives=_worth(adjustment) if status == "counts" else ZERO,
    )


def _worth(adjustment: Adjustment) -> Decimal:
    """Return what an adjustment that counts adds to the value."""
    return {
        "add": adjustment.points,
        "subtract": -adjustment.points,
        "set": adjustment.points - adjustment.held,
        "reset": ZERO,
    }[adjustment.op]
