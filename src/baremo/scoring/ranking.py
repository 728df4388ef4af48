"""Contacts in the order of a score, and filters by stored values and by membership of segments.

Whoever has no value is in no order: outside the audience there is nothing to compare. Of equal values the older
contact comes first from above, and last from below, so that one order is the other one backwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from baremo.contacts.filters import Filter
from baremo.contacts.selecting import Place, Query

LOWEST, HIGHEST = -(2**63 - 1), 2**63 - 1
_VALUES = "select contact_id, rank from score_values where edition_id = %s"


@dataclass(frozen=True, slots=True)
class Range:
    """Ranks from one to another, both included."""

    lowest: int = LOWEST
    highest: int = HIGHEST

    def has(self, rank: int) -> bool:
        """Tell whether a rank is in the range."""
        return self.lowest <= rank <= self.highest

    def within(self, other: Range) -> Range:
        """Return what two ranges have in common."""
        lowest, highest = max(self.lowest, other.lowest), min(self.highest, other.highest)
        return Range(lowest, highest) if lowest <= highest else NOTHING


NOTHING = Range(1, 0)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Those with a value in an edition, the highest first, or the lowest."""

    edition: int
    range: Range = Range()
    is_descending: bool = True

    @property
    def sorting(self) -> str:
        """What follows `order by`."""
        return "rank desc, contact_id" if self.is_descending else "rank, contact_id desc"

    def walk(self, after: Place | None, count: int) -> Query:
        """Return the next so many contacts after a place."""
        parts = [self._read(self._rest(after), count)]
        if after is not None and self.range.has(after.rank):
            # Those of the same value apart, so that each part is one stretch of the index.
            parts.insert(0, self._read_ties(after, count))
        text = " union all ".join(f"select * from ({each.text}) as part" for each in parts)  # noqa: S608
        parameters = tuple(one for each in parts for one in each.parameters)
        return Query(
            f"select contact_id, rank from ({text}) as walked order by {self.sorting} limit %s",  # noqa: S608
            (*parameters, count),
        )

    def sort(self, chosen: Filter, after: Place | None) -> Query:
        """Return those after a place of whom a filter lets through."""
        rest, ties = self._rest(after), ""
        parameters: tuple[int, ...] = ()
        if after is not None and self.range.has(after.rank):
            ties = f" or rank = %s and contact_id {'>' if self.is_descending else '<'} %s"
            parameters = (after.rank, after.contact)
        # As a question of each contact, and limited by nothing, so that no planner reads the whole edition instead.
        text = f"""
            select contact_id, rank from (
                select contact_id, (
                    select v.rank from score_values as v where v.contact_id = chosen.contact_id and v.edition_id = %s
                ) as rank
                from (select distinct contact_id from ({chosen.listed}) as listed) as chosen limit {HIGHEST} offset 0
            ) as valued
            where rank >= %s and rank <= %s{ties}
        """  # noqa: S608
        return Query(text, (self.edition, *chosen.parameters, rest.lowest, rest.highest, *parameters))

    def _rest(self, after: Place | None) -> Range:
        if after is None:
            return self.range
        passed = Range(highest=after.rank - 1) if self.is_descending else Range(lowest=after.rank + 1)
        return self.range.within(passed)

    def _read(self, ranks: Range, count: int) -> Query:
        text = f"{_VALUES} and rank >= %s and rank <= %s order by {self.sorting} limit %s"
        return Query(text, (self.edition, ranks.lowest, ranks.highest, count))

    def _read_ties(self, after: Place, count: int) -> Query:
        sign, turn = (">", "") if self.is_descending else ("<", " desc")
        text = f"{_VALUES} and rank = %s and contact_id {sign} %s order by contact_id{turn} limit %s"
        return Query(text, (self.edition, after.rank, after.contact, count))


def with_value(edition: int, ranks: Range, band: str | None = None) -> Filter:
    """Let those through whose value is in a range, and in a band if one is named; members, if it is a segment's."""
    bounds = "edition_id = %s and rank >= %s and rank <= %s" + (" and band = %s" if band is not None else "")
    return Filter(
        f"select contact_id from score_values where {bounds}",  # noqa: S608  # our own text
        f"exists (select 1 from score_values as x where x.contact_id = w.contact_id and {bounds} limit 1 offset 0)",  # noqa: S608
        (edition, ranks.lowest, ranks.highest, *(() if band is None else (band,))),
    )
