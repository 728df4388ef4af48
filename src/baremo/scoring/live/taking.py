"""Taking contacts that have to be looked at, by a lease that runs out if whoever took them dies."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.db import IntegrityError, connection

from baremo.contacts.sql import among, fetch, write_many
from baremo.events.causes import Cause

LEASE = 30_000_000
"""How long a contact that was taken is left alone, in microseconds."""
FOREVER = 2**62
"""A moment after every moment."""
DUE_AT_ONCE = 5_000
"""How many due contacts become pending in one statement."""

_DRAW = "update scoring_turns set number = number + 1 where id = 1 returning number"
# A lease that ends later than any could was given by a clock that has been set back since: nobody waits for it.
_FREE = "(leased_until <= %s or leased_until > %s)"
_TAKE = f"""
with free as materialized (
    select contact_id from pending_contacts where {_FREE} order by since limit %s {{lock}}
)
update pending_contacts set lease = %s, leased_until = %s, taken_causes = causes | taken_causes, causes = 0
where contact_id in (select contact_id from free)
returning contact_id, mark, since
"""  # noqa: S608  # our own words
_DUE = f"""
insert into pending_contacts (contact_id, since, mark, causes, taken_causes, leased_until, lease)
select contact_id, next_change_at, 1, {int(Cause.TIME)}, 0, 0, 0 from (
    select s.contact_id, s.next_change_at from scored_contacts s
    where s.next_change_at <= %s and not exists (
        select 1 from pending_contacts p
        where p.contact_id = s.contact_id and ((p.causes | p.taken_causes) & {int(Cause.TIME)}) <> 0
    )
    order by s.next_change_at limit {DUE_AT_ONCE}
) as due where true order by contact_id
on conflict (contact_id) do update set mark = pending_contacts.mark + 1,
    causes = pending_contacts.causes | excluded.causes,
    since = case when excluded.since < pending_contacts.since then excluded.since else pending_contacts.since end
"""  # noqa: S608  # our own words
_GIVE_BACK = """
update pending_contacts set lease = 0, leased_until = %s, causes = causes | taken_causes, taken_causes = 0
where lease = %s and {condition}
"""


class Held(NamedTuple):
    """A pending contact as it was when it was taken: its mark, and when the first change arrived, in microseconds."""

    mark: int
    since: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Contacts that were taken together, and the number by which they are ours."""

    lease: int
    contacts: Mapping[int, Held]


def draw_turn() -> int:
    """Return the next number of those who score (models.ScoringTurn)."""
    [row] = fetch(_DRAW)
    return int(row[0])


def note_due(now: int) -> None:
    """Make contacts pending whose time has come, those due longest first, so many at once as one statement may."""
    if not fetch("select 1 from scored_contacts where next_change_at <= %s limit 1", [now]):
        return
    # A contact may be merged away while this looks at it; the next look no longer finds it.
    with contextlib.suppress(IntegrityError):
        write_many(_DUE, [(now,)])


def count_waiting(now: int, most: int) -> int:
    """Return how many pending contacts nobody is looking at; of more than so many it says just that many."""
    waiting = f"select count(*) from (select 1 from pending_contacts where {_FREE} limit %s) as waiting"  # noqa: S608
    [row] = fetch(waiting, [now, now + 3 * LEASE, most])
    return int(row[0])


def take(now: int, most: int, waited: int = 0) -> Taken:
    """Take pending contacts that nobody is looking at, those that have waited longest first.

    None are taken unless one of them has waited for so long, in microseconds.
    """
    free = (now, now + 3 * LEASE)
    # Most looks find nothing, and looking does not lock.
    late = f"select 1 from pending_contacts where {_FREE} and since <= %s limit 1"  # noqa: S608  # our own words
    # Who does not wait for anybody takes those, too, who were noted by a clock that is ahead of ours.
    if not fetch(late, [*free, now - waited if waited else FOREVER]):
        return Taken(0, {})
    lease = draw_turn()
    lock = "for update skip locked" if connection.vendor == "postgresql" else ""
    rows = fetch(_TAKE.format(lock=lock), [*free, most, lease, now + LEASE])
    return Taken(lease, {contact: Held(mark, since) for contact, mark, since in rows})


def give_back(lease: int, contact_ids: Collection[int], until: int = 0) -> None:
    """Leave contacts to others, at once or from a moment on."""
    condition, parameters = among("contact_id", sorted(contact_ids))
    write_many(_GIVE_BACK.format(condition=condition), [(until, lease, *parameters)])
