"""Noting whose scores have to be looked at, in the transaction of what makes it necessary."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

from baremo.contacts.sql import write_array, write_many

_NOTE = """
insert into pending_contacts (contact_id, since, mark) {rows}
on conflict (contact_id) do update set mark = pending_contacts.mark + 1,
    since = case when excluded.since < pending_contacts.since then excluded.since else pending_contacts.since end
"""
_NOTE_SQLITE = _NOTE.format(rows="values (%s, %s, 1)")
_NOTE_POSTGRESQL = _NOTE.format(rows="select contact, %s, 1 from unnest(%s::bigint[]) as contact")


def note_pending(contact_ids: Iterable[int], received_at: int) -> None:
    """Note that the history of contacts has changed."""
    # Always in the same order, so that nobody waits for one another in a circle.
    numbers = sorted(set(contact_ids))
    if connection.vendor == "postgresql":
        write_many(_NOTE_POSTGRESQL, [(received_at, write_array(numbers))])
    else:
        write_many(_NOTE_SQLITE, [(number, received_at) for number in numbers])
