"""A page of contacts in some order, of those whom filters let through.

Two ways lead there: to walk the order and ask of each contact whether it passes, or to list who passes and sort them.
The first is quick if many pass, the second if few do. So a window of the order is walked, four times as long each time,
until the page is full, or until some filter lets fewer through than would still have to be walked, as it looks by
then; those are sorted. The time is that of the quicker way, within a small factor, whatever the filters are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from baremo.contacts.filters import Filter
from baremo.contacts.sql import fetch

FIRST_WINDOW = 250
_GROWTH = 4
_ABOVE_ALL = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a contact stands in an order: by a number, and among those of the same number by its own."""

    rank: int
    contact: int


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its parameters; its columns are `contact_id` and `rank`."""

    text: str
    parameters: tuple[Any, ...]


class Order(Protocol):
    """An order of contacts, kept by an index."""

    @property
    def sorting(self) -> str:
        """What follows `order by`."""
        ...

    def walk(self, after: Place | None, count: int) -> Query:
        """Return the next so many contacts after a place."""
        ...

    def sort(self, chosen: Filter, after: Place | None) -> Query:
        """Return those after a place of whom a filter lets through, in no order yet."""
        ...


@dataclass(frozen=True, slots=True)
class Newest:
    """The contacts that were made last come first, or those that were made first; of one owner, if one is named."""

    owner: int | None = None
    is_descending: bool = True

    @property
    def sorting(self) -> str:
        """What follows `order by`."""
        return f"contact_id{self._turn}"

    def walk(self, after: Place | None, count: int) -> Query:
        """Return the next so many contacts after a place."""
        owned = "" if self.owner is None else "owner_id = %s and "
        text = (
            f"select id as contact_id, 0 as rank from contacts where {owned}id {self._beyond} "  # noqa: S608
            f"order by id{self._turn} limit %s"
        )
        return Query(text, (*self._owner, self._place(after), count))

    def sort(self, chosen: Filter, after: Place | None) -> Query:
        """Return those after a place of whom a filter lets through."""
        owned = ""
        if self.owner is not None:
            owned = " and exists (select 1 from contacts as o where o.id = contact_id and o.owner_id = %s)"
        listed = f"select distinct contact_id, 0 as rank from ({chosen.listed}) as chosen"  # noqa: S608  # our own text
        text = f"{listed} where contact_id {self._beyond}{owned}"
        return Query(text, (*chosen.parameters, self._place(after), *self._owner))

    @property
    def _turn(self) -> str:
        return " desc" if self.is_descending else ""

    @property
    def _beyond(self) -> str:
        return "< %s" if self.is_descending else "> %s"

    def _place(self, after: Place | None) -> int:
        return after.contact if after is not None else _ABOVE_ALL if self.is_descending else 0

    @property
    def _owner(self) -> tuple[int, ...]:
        return () if self.owner is None else (self.owner,)


def select_contacts(order: Order, filters: Sequence[Filter], count: int, after: Place | None = None) -> list[Place]:
    """Return the next so many contacts of an order, after a place, whom all filters let through."""
    if not filters:
        return _run(order.walk(after, count))
    found: list[Place] = []
    window, walked_so_far = max(FIRST_WINDOW, count), 0
    while True:
        still = (count - len(found)) * walked_so_far // max(1, len(found))
        few = _find_few(filters, max(window, still))
        if few is not None:
            others = [each for each in filters if each is not few]
            return found + _narrow(order, order.sort(few, after), others, count - len(found))
        walked = order.walk(after, window)
        found += _narrow(order, walked, filters, count - len(found))
        end = None if len(found) >= count else _find_end(order, walked, window)
        if end is None:
            return found
        walked_so_far += window
        after, window = end, window * _GROWTH


def count_contacts(filters: Sequence[Filter], most: int) -> int:
    """Return how many contacts all filters let through; one more than a number stands for every larger one."""
    if not filters:
        return int(fetch("select count(*) from contacts")[0][0])
    counts = [_count(each, most + 1) for each in filters]
    few = filters[counts.index(min(counts))]
    others = [each for each in filters if each is not few]
    held = " and ".join(each.holds for each in others) or "0 = 0"
    text = f"select distinct contact_id from ({few.listed}) as w where {held} limit %s"  # noqa: S608  # our own text
    parameters = (*few.parameters, *(bound for each in others for bound in each.parameters), most + 1)
    return int(fetch(f"select count(*) from ({text}) as counted", parameters)[0][0])  # noqa: S608  # our own text


def _find_few(filters: Sequence[Filter], most: int) -> Filter | None:
    """Return the filter that lets the fewest through, unless those are more than a number."""
    counts = [_count(each, most + 1) for each in filters]
    least = min(counts)
    return filters[counts.index(least)] if least <= most else None


def _count(each: Filter, most: int) -> int:
    text = f"select count(*) from (select 1 from ({each.listed}) as listed limit %s) as counted"  # noqa: S608
    return int(fetch(text, [*each.parameters, most])[0][0])


def _narrow(order: Order, query: Query, filters: Sequence[Filter], count: int) -> list[Place]:
    held = " and ".join(each.holds for each in filters) or "0 = 0"
    text = f"select contact_id, rank from ({query.text}) as w where {held} order by {order.sorting} limit %s"  # noqa: S608
    parameters = (*query.parameters, *(bound for each in filters for bound in each.parameters), count)
    return _run(Query(text, parameters))


def _find_end(order: Order, walked: Query, window: int) -> Place | None:
    """Return where a window ends, None if the order ends within it."""
    text = f"select contact_id, rank from ({walked.text}) as w order by {order.sorting} limit 1 offset %s"  # noqa: S608
    ends = _run(Query(text, (*walked.parameters, window - 1)))
    return ends[0] if ends else None


def _run(query: Query) -> list[Place]:
    return [Place(rank, contact) for contact, rank in fetch(query.text, query.parameters)]
