"""Noting whose scores have to be looked at, in the transaction of what makes it necessary."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

from baremo.contacts.sql import write_array, write_many
from baremo.events.causes import Cause

_NOTE = """
insert into pending_contacts (contact_id, since, mark, causes, leased_until, lease) {rows}
on conflict (contact_id) do update set mark = pending_contacts.mark + 1,
    causes = pending_contacts.causes | excluded.causes,
    since = case when excluded.since < pending_contacts.since then excluded.since else pending_contacts.since end
"""
_NOTE_SQLITE = _NOTE.format(rows="values (%s, %s, 1, %s, 0, 0)")
_NOTE_POSTGRESQL = _NOTE.format(rows="select contact, %s, 1, %s, 0, 0 from unnest(%s::bigint[]) as contact")


def note_pending(contact_ids: Iterable[int], received_at: int, cause: Cause) -> None:
    """Note that the history of contacts has changed, since when, in microseconds, and why."""
    # Always in the same order, so that nobody waits for one another in a circle.
    numbers = sorted(set(contact_ids))
    if connection.vendor == "postgresql":
        write_many(_NOTE_POSTGRESQL, [(received_at, int(cause), write_array(numbers))])
    else:
        write_many(_NOTE_SQLITE, [(number, received_at, int(cause)) for number in numbers])
