"""The lives of a score over time: its resets and sets, and what adjustments give (scoring.md §5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from baremo.engine.oracle.facts import Adjustment
from baremo.engine.timeline.steps import Span, Steps, first_end, sum_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """When the life of each moment began, the latest cut before each moment, and the points of adjustments."""

    began: Steps[int | None]
    cuts: Sequence[int]
    points: Steps[Decimal]

    def next_cut(self, moment: int) -> int | None:
        """Return the first set or reset after a moment, which lets nothing from that moment count."""
        place = bisect_right(self.cuts, moment)
        return self.cuts[place] if place < len(self.cuts) else None


def read_lives(adjustments: Sequence[Adjustment]) -> Lives:
    """Return the lives that the adjustments of a subject, in their order, make up."""
    resets = sorted({each.at for each in adjustments if each.op == "reset"})
    cuts = sorted({each.at for each in adjustments if each.op in ("set", "reset")})
    began: list[int | None] = [None, *resets]
    return Lives(began=Steps(resets, began), cuts=cuts, points=sum_spans(_spans(adjustments)))


def _spans(adjustments: Sequence[Adjustment]) -> Iterator[Span]:
    """Give when each adjustment counts: until it expires or a later set or reset in their order comes."""
    cut: int | None = None
    for each in reversed(adjustments):
        expires_at = None if each.expires_after is None else each.at + each.expires_after
        yield Span(each.at, first_end(expires_at, cut), _worth(each))
        if each.op in ("set", "reset"):
            cut = each.at


def _worth(adjustment: Adjustment) -> Decimal:
    return {
        "add": adjustment.points,
        "subtract": -adjustment.points,
        "set": adjustment.points - adjustment.held,
        "reset": Decimal(0),
    }[adjustment.op]
