"""What the database says of events and contacts, as the archive takes it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from baremo.events.archive.news import EventKey
from baremo.events.archive.shapes import contact_table, event_table
from baremo.events.archive.snapshots import Snapshot

_EVENT = "e.contact_id, e.occurred_at, e.id, e.kind, e.automated, e.properties"
_CONTACT = "id, created_at, tags, lists, fields"
_ALL_EVENTS = f"select {_EVENT} from events as e order by e.contact_id, e.occurred_at, e.id"  # noqa: S608  # our own
_ALL_CONTACTS = f"select {_CONTACT} from contacts order by id"  # noqa: S608  # our own names

# Looks up events by their keys; on SQLite by contact and moment, so that others of the same moment come along.
_BY_KEY_SQLITE = f"""
select {_EVENT} from json_each(%s) as wanted cross join events as e
where e.contact_id = json_extract(wanted.value, '$[0]') and e.occurred_at = json_extract(wanted.value, '$[1]')
"""  # noqa: S608  # our own names
_BY_KEY_POSTGRESQL = f"""
select {_EVENT} from unnest(%s::bigint[], %s::bigint[], %s::bytea[]) as wanted (contact_id, occurred_at, id)
join events as e on e.contact_id = wanted.contact_id and e.occurred_at = wanted.occurred_at and e.id = wanted.id
"""  # noqa: S608  # our own names
_AT_ONCE = 10_000


def find_present(snapshot: Snapshot, numbers: Collection[int]) -> tuple[pa.Table, set[int]]:
    """Return those of some contacts that exist, as a table and as numbers."""
    rows = _among(snapshot, f"select {_CONTACT} from contacts where id", numbers)  # noqa: S608  # our own names
    rows.sort()
    return contact_table([_contact(row) for row in rows]), {row[0] for row in rows}


def find_aliases(snapshot: Snapshot, numbers: Collection[int]) -> dict[int, int]:
    """Return which contacts those have become that were merged."""
    found = _among(snapshot, "select old_id, contact_id from contact_aliases where old_id", numbers)
    return dict(found)


def find_known(snapshot: Snapshot, numbers: Collection[int]) -> set[int]:
    """Return those of some contacts that exist."""
    return {row[0] for row in _among(snapshot, "select id from contacts where id", numbers)}


def find_gone(snapshot: Snapshot, numbers: Collection[int]) -> set[int]:
    """Return those of some contacts of which the archive knows that they are gone."""
    return {row[0] for row in _among(snapshot, "select contact from archive_gone where contact", numbers)}


def find_events(snapshot: Snapshot, keys: Collection[EventKey]) -> pa.Table:
    """Return events by their keys, those that exist, contact by contact in the order of time."""
    ordered = sorted(set(keys))
    rows = [
        row
        for begin in range(0, len(ordered), _AT_ONCE)
        for row in _find_by_key(snapshot, ordered[begin : begin + _AT_ONCE])
    ]
    rows.sort(key=lambda row: (row[0], row[1], bytes(row[2])))
    return event_table(rows)


def all_events(snapshot: Snapshot, at_once: int) -> Iterator[pa.Table]:
    """Give all events, contact by contact in the order of time."""
    for rows in snapshot.batches(_ALL_EVENTS, at_once=at_once):
        yield event_table(rows)


def all_contacts(snapshot: Snapshot, at_once: int) -> Iterator[pa.Table]:
    """Give all contacts in the order of their numbers."""
    for rows in snapshot.batches(_ALL_CONTACTS, at_once=at_once):
        yield contact_table([_contact(row) for row in rows])


def _find_by_key(snapshot: Snapshot, keys: Sequence[EventKey]) -> list[tuple[Any, ...]]:
    if snapshot.is_postgresql:
        return snapshot.fetch(_BY_KEY_POSTGRESQL, [list(column) for column in zip(*keys, strict=True)])
    places = sorted({(key.contact_id, key.occurred_at) for key in keys})
    wanted = set(keys)
    found = snapshot.fetch(_BY_KEY_SQLITE, [json.dumps(places)])
    return [row for row in found if EventKey(row[0], row[1], bytes(row[2])) in wanted]


def _among(snapshot: Snapshot, statement: str, numbers: Collection[int]) -> list[tuple[Any, ...]]:
    ordered = sorted(numbers)
    rows = []
    for begin in range(0, len(ordered), _AT_ONCE):
        some = ordered[begin : begin + _AT_ONCE]
        if snapshot.is_postgresql:
            rows += snapshot.fetch(f"{statement} = any(%s)", [some])
        else:
            listed = "in (select value from json_each(%s))"
            rows += snapshot.fetch(f"{statement} {listed}", [json.dumps(some)])
    return rows


def _contact(row: Sequence[Any]) -> tuple[Any, ...]:
    number, created_at, *rest = row
    # SQLite keeps moments as text in UTC; Arrow takes a datetime without a zone as UTC.
    moment = datetime.fromisoformat(created_at) if isinstance(created_at, str) else created_at
    naive = moment.astimezone(UTC).replace(tzinfo=None) if moment is not None and moment.tzinfo else moment
    return (number, naive, *rest)
