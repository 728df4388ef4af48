"""Noting what the archive has to learn, in the transaction of what makes it necessary.

A row of news holds keys and numbers and nothing of what was said: 32 bytes for an event, 8 for a contact. It is
written in sequence and read once, whatever the order in which transactions end.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection

from baremo.contacts.sql import write_many
from baremo.events.archive.snapshots import Snapshot
from baremo.events.table import EventRow

_NOW_SQLITE = "cast((julianday('now') - 2440587.5) * 86400000000 as integer)"
_NOW_POSTGRESQL = "(extract(epoch from clock_timestamp()) * 1000000)::bigint"
_NOTE = "insert into archive_news (noted_at, events, contacts) values ({now}, %s, %s)"
_KEY = struct.Struct(">qq16s")
_NUMBER = struct.Struct(">q")


class EventKey(NamedTuple):
    """Where an event was when it was noted; its contact may have become another one since."""

    contact_id: int
    occurred_at: int
    id: bytes


@dataclass(frozen=True, slots=True)
class News:
    """Rows of news taken together."""

    ids: tuple[int, ...]
    events: tuple[EventKey, ...]
    contacts: frozenset[int]


def note_news(events: Iterable[EventRow], contacts: Collection[int]) -> None:
    """Note new events, and contacts that are new, changed, merged or erased."""
    keys = b"".join(_KEY.pack(row.contact_id, row.occurred_at, row.id) for row in events)
    numbers = b"".join(_NUMBER.pack(number) for number in sorted(set(contacts)))
    if keys or numbers:
        now = _NOW_POSTGRESQL if connection.vendor == "postgresql" else _NOW_SQLITE
        write_many(_NOTE.format(now=now), [(keys, numbers)])


def read_news(snapshot: Snapshot, *, most_events: int | None = None) -> News:
    """Return news, the oldest first, until they hold so many events; all of them if no limit is named."""
    rows = []
    count = 0
    for row in snapshot.stream("select id, events, contacts from archive_news order by id", at_once=500):
        rows.append(row)
        count += (len(row[1]) + len(row[2])) // _KEY.size
        if most_events is not None and count >= most_events:
            break
    return _take_together(rows)


def _take_together(rows: Sequence[tuple[int, bytes, bytes]]) -> News:
    return News(
        ids=tuple(row[0] for row in rows),
        events=tuple(EventKey(*key) for row in rows for key in _KEY.iter_unpack(row[1])),
        contacts=frozenset(number for row in rows for (number,) in _NUMBER.iter_unpack(row[2])),
    )
