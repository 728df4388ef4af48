"""Sensible edges for a histogram: round numbers, not too many of them."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

MOST_BINS = 20
_LEAST = Decimal("0.000001")


def choose_starts(low: Decimal, high: Decimal) -> list[Decimal]:
    """Return where each bin begins so that they cover a range in steps of 1, 2 or 5 times a power of ten."""
    step = _choose_step(high - low)
    first = (low / step).to_integral_value(ROUND_FLOOR) * step
    starts = [first]
    while starts[-1] + step <= high:
        starts.append(starts[-1] + step)
    return starts


def _choose_step(width: Decimal) -> Decimal:
    if width == 0:
        return Decimal(1)
    step = Decimal(1).scaleb((width / MOST_BINS).adjusted())
    for factor in (1, 2, 5, 10, 20):
        # The first bin may begin before the range, so one fewer step has to be enough.
        if width / (step * factor) < MOST_BINS - 1:
            return max(step * factor, _LEAST)
    raise AssertionError(width)
