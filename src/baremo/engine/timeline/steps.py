"""What something is at every moment: steps, and sums of what counts between two moments."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Steps(Generic[T]):
    """Something that is `values[0]` before `moments[0]`, and `values[i]` from `moments[i - 1]` on."""

    moments: Sequence[int]
    values: Sequence[T]

    def at(self, moment: int) -> T:
        """Return what it is at a moment."""
        return self.values[bisect_right(self.moments, moment)]


@dataclass(frozen=True, slots=True)
class Span:
    """Points that count from `at` until just before `end`; None is for ever."""

    at: int
    end: int | None
    points: Decimal

    def counts(self, moment: int) -> bool:
        """Whether the points count at a moment."""
        return self.at <= moment and (self.end is None or moment < self.end)


def first_end(*ends: int | None) -> int | None:
    """Return the earliest of some ends."""
    return min((end for end in ends if end is not None), default=None)


def sum_spans(spans: Iterable[Span]) -> Steps[Decimal]:
    """Return what spans come to together at every moment."""
    changes: dict[int, Decimal] = defaultdict(Decimal)
    for span in spans:
        if span.end is None or span.at < span.end:
            changes[span.at] += span.points
            if span.end is not None:
                changes[span.end] -= span.points
    moments, values = sorted(changes), [Decimal(0)]
    for moment in moments:
        values.append(values[-1] + changes[moment])
    return Steps(moments, values)
