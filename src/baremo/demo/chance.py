"""Chance that comes out the same each time: everything that is drawn comes from a seed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Lot(Generic[T]):
    """Things of which some are drawn more often than others."""

    def __init__(self, things: Sequence[T], weights: Sequence[float]) -> None:
        """Draw each thing as often as its weight says."""
        self.things = tuple(things)
        self._sums = list(accumulate(weights))

    def draw(self, random: Random, after: int = -1) -> T:
        """Return one of the things, of those that stand behind a place if one is named."""
        low = self._sums[after] if after >= 0 else 0.0
        found = bisect_left(self._sums, low + random.random() * (self._sums[-1] - low))
        return self.things[min(found, len(self.things) - 1)]

    def share(self, after: int) -> float:
        """Return what share of all weight lies behind a place."""
        return (self._sums[-1] - self._sums[after]) / self._sums[-1] if after >= 0 else 1.0


def spread(random: Random, mean: float) -> int:
    """Return a number of times that scatters around a mean."""
    whole = int(mean)
    jitter = random.random() + random.random()
    return int(whole * jitter + (random.random() < mean - whole))


def stream(seed: int, *names: object) -> Random:
    """Return a source of chance of its own for one purpose, so that a change elsewhere does not touch it."""
    return Random(":".join(map(str, (seed, *names))))
