"""How many events arrived, by hour and lately by source: read off the index of arrivals, and kept for a while."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from baremo.contacts.sql import fetch
from baremo.platform.kept_counts import KeptCounts

HOUR = 3_600_000_000
LATELY = 10_000
"""Arrivals of which it is looked from where they came."""

_ALL = "select received_at / %s as hour, count(*) from events where received_at >= %s group by 1 order by 1"
_OWNED = """
select e.received_at / %s as hour, count(*) from contacts as o join events as e on e.contact_id = o.id
where o.owner_id = %s and e.received_at + 0 >= %s group by 1 order by 1
"""
_SOURCES = """
select source, count(*), max(received_at), min(received_at) from (
    select source, received_at from events where received_at >= %s order by received_at desc, id desc limit %s
) as lately group by source order by source
"""


@dataclass(frozen=True, slots=True)
class Since:
    """From which moment on arrivals are counted, a whole hour in microseconds, and of whose contacts; None is all."""

    moment: int
    owner: int | None


def _count(wanted: Collection[Since]) -> dict[Since, dict[int, int]]:
    return {each: _count_one(each) for each in wanted}


def _count_one(since: Since) -> dict[int, int]:
    if since.owner is None:
        return dict(fetch(_ALL, [HOUR, since.moment]))
    return dict(fetch(_OWNED, [HOUR, since.owner, since.moment]))


ARRIVALS_BY_HOUR: KeptCounts[Since, dict[int, int]] = KeptCounts(_count)
"""Numbers of events by the hour since 1970 in which they arrived."""


@dataclass(frozen=True, slots=True)
class SourceLately:
    """A source among the latest arrivals: how many are its own, and when its last and its first of them arrived."""

    source: str
    count: int
    last_at: int
    first_at: int


def list_sources_lately(since: int) -> list[SourceLately]:
    """Return where the latest arrivals since a moment came from, of 10,000 at most."""
    return [SourceLately(*row) for row in fetch(_SOURCES, [since, LATELY])]
