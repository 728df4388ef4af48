"""How many are members of segments, and how the values of a score are distributed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TypeAlias

from baremo.contacts.sql import fetch
from baremo.platform.kept_counts import Counted, KeptCounts
from baremo.scoring.ranking import Range
from baremo.scoring.values import HIGHEST
from baremo.scoring.visible import VisibleScore, list_bands

_Bands: TypeAlias = tuple[int, tuple[tuple[str | None, Range], ...]]
"""An edition, and the bands of its score."""
BINS = 20
"""About as many bins has a distribution: their width is 1, 2 or 5 with zeros."""
_AT_ONCE = 200
_COUNT = "select %s, (select count(*) from score_values where edition_id = %s and rank >= %s and rank <= %s)"
_EXTREME = "select rank from score_values where edition_id = %s and rank is not null order by rank{turn} limit 1"


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch of ranks, both ends included, and how many have a value there."""

    ranks: Range
    contacts: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many contacts have which values; `bands` has those below all bands under None."""

    contacts: int
    outside: int
    """Contacts that have been scored and are not in the audience."""
    bands: Mapping[str | None, int]
    bins: Sequence[Bin]


def count_members(editions: Collection[int], now: datetime) -> dict[int, Counted[int]]:
    """Return how many are members of segments, by edition; counts that took long are kept for a while."""
    return _MEMBERS.get(editions, now)


def distribute(visible: VisibleScore, now: datetime) -> Counted[Distribution]:
    """Return the distribution of the values of a score; one that took long is kept for a while."""
    bands = tuple(list_bands(visible.score))
    key = visible.edition, bands
    return _DISTRIBUTIONS.get([key], now)[key]


def _count_ranges(ranges: Sequence[tuple[int, Range]]) -> list[int]:
    """Return how many have a value in ranges of editions."""
    found: dict[int, int] = {}
    for begin in range(0, len(ranges), _AT_ONCE):
        part = ranges[begin : begin + _AT_ONCE]
        parameters = [
            each
            for place, (edition, ranks) in enumerate(part, begin)
            for each in (place, edition, ranks.lowest, ranks.highest)
        ]
        found |= dict(fetch(" union all ".join([_COUNT] * len(part)), parameters))
    return [found[place] for place in range(len(ranges))]


def _count_members(editions: Collection[int]) -> dict[int, int]:
    return dict(zip(editions, _count_ranges([(edition, Range()) for edition in editions]), strict=True))


def _distribute(keys: Collection[_Bands]) -> dict[_Bands, Distribution]:
    return {key: _distribute_one(*key) for key in keys}


def _distribute_one(edition: int, bands: Sequence[tuple[str | None, Range]]) -> Distribution:
    bins = list(_make_bins(edition))
    # Each stretch between two ends, of bins or of bands, is counted once.
    ranges = [*bins, *(each for _, each in bands)]
    begins = sorted({each.lowest for each in ranges} | {each.highest + 1 for each in ranges})
    stretches = [Range(low, high - 1) for low, high in pairwise(begins)]
    counts = list(zip(stretches, _count_ranges([(edition, each) for each in stretches]), strict=True))

    def count(ranks: Range) -> int:
        return sum(number for each, number in counts if ranks.lowest <= each.lowest and each.highest <= ranks.highest)

    contacts = sum(number for _, number in counts)
    return Distribution(
        contacts=contacts,
        outside=max(0, fetch("select count(*) from scored_contacts")[0][0] - contacts),
        bands={name: count(each) for name, each in bands},
        bins=[Bin(each, count(each)) for each in bins],
    )


def _make_bins(edition: int) -> Iterator[Range]:
    """Give stretches of equal width from the lowest to the highest rank."""
    ends = [fetch(_EXTREME.format(turn=turn), [edition]) for turn in ("", " desc")]
    if not all(ends):
        return
    lowest, highest = (rows[0][0] for rows in ends)
    width = _round_up((highest - lowest) // BINS + 1)
    begin = lowest // width * width
    while begin <= highest:
        yield Range(max(begin, -HIGHEST), min(begin + width - 1, HIGHEST))
        begin += width


def _round_up(width: int) -> int:
    unit = int(10 ** (len(str(width)) - 1))
    return next(each for each in (unit, 2 * unit, 5 * unit, 10 * unit) if each >= width)


_MEMBERS = KeptCounts(_count_members)
_DISTRIBUTIONS = KeptCounts(_distribute)
