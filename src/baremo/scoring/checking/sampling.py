"""Whom a check looks at: contacts drawn at random, of whom nothing waits to be scored."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from random import Random

from django.db import connection

from baremo.contacts.sql import among, fetch, write_array

MOST_EVENTS = 20_000
"""Events of a contact that is judged one by one, in plain Python; whoever has more is passed over."""

_DRAW = "select (select c.id from contacts c where c.id >= {place} order by c.id limit 1) from {places}"
_COUNT = (
    "select {place}, (select count(*) from (select 1 from events e where e.contact_id = {place} limit %s) as found) "
    "from {places}"
)
_SQLITE = {"place": "place.value", "places": "json_each(%s) as place"}
_POSTGRESQL = {"place": "place", "places": "unnest(%s::bigint[]) as place"}
_STATE = """
select c.id, s.scored_at, s.next_change_at, p.contact_id is not null
from contacts c
left join scored_contacts s on s.contact_id = c.id
left join pending_contacts p on p.contact_id = c.id
where {condition}
"""


@dataclass(frozen=True, slots=True)
class State:
    """How a contact stands to the live loop; moments are microseconds, null if never scored, or if nothing can come."""

    scored_at: int | None
    next_change_at: int | None
    is_pending: bool

    def is_settled(self, now: int) -> bool:
        """Whether stored values have to be right at a moment: nothing has come that would have to be scored yet."""
        is_due = self.next_change_at is not None and self.next_change_at <= now
        is_later = self.scored_at is not None and self.scored_at > now
        return not (self.is_pending or is_due or is_later)


def draw_contacts(count: int, random: Random) -> list[int]:
    """Return so many contacts, or a few less, all as likely as their numbers are evenly given."""
    [(first, last)] = fetch("select min(id), max(id) from contacts")
    if first is None:
        return []
    places = [random.randint(first, last) for _ in range(count)]
    found = fetch(_say(_DRAW), [_write(places)])
    return sorted({number for (number,) in found if number is not None})


def leave_out_busy(contact_ids: Collection[int]) -> list[int]:
    """Return the contacts whose history is short enough to be judged event by event."""
    found = fetch(_say(_COUNT), [MOST_EVENTS + 1, _write(sorted(contact_ids))])
    return [number for number, count in found if count <= MOST_EVENTS]


def read_states(contact_ids: Collection[int]) -> dict[int, State]:
    """Return how contacts stand; those who are no more are left out."""
    condition, parameters = among("c.id", sorted(contact_ids))
    rows = fetch(_STATE.format(condition=condition), parameters)
    return {number: State(scored, change, bool(pending)) for number, scored, change, pending in rows}


def _say(statement: str) -> str:
    return statement.format(**(_POSTGRESQL if connection.vendor == "postgresql" else _SQLITE))


def _write(numbers: Sequence[int]) -> str:
    return write_array(numbers) if connection.vendor == "postgresql" else json.dumps(numbers)
