"""Noting whose scores have to be looked at, in the transaction of what makes it necessary."""

from __future__ import annotations

from collections.abc import Iterable

from baremo.contacts.sql import write_many

_NOTE = """
insert into pending_contacts (contact_id, since, mark) values (%s, %s, 1)
on conflict (contact_id) do update set mark = pending_contacts.mark + 1,
    since = case when excluded.since < pending_contacts.since then excluded.since else pending_contacts.since end
"""


def note_pending(contact_ids: Iterable[int], received_at: int) -> None:
    """Note that the history of contacts has changed."""
    write_many(_NOTE, [(number, received_at) for number in sorted(set(contact_ids))])
