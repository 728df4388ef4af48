"""The table of events: written in bulk, read by contact."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from baremo.contacts.sql import among, fetch, insert_rows

_COLUMNS = "contact_id, occurred_at, id, received_at, kind, source, automated, properties"


class EventRow(NamedTuple):
    """A row of the table, its columns in the table's order."""

    contact_id: int
    occurred_at: int
    id: bytes
    received_at: int
    kind: str
    source: str
    automated: bool
    properties: str


def insert_events(rows: Collection[EventRow]) -> None:
    """Add events; that none of them is there already is the ledger's promise."""
    insert_rows("events", _COLUMNS, sorted(rows))


def list_latest(contact_id: int, limit: int, before: tuple[int, bytes] | None = None) -> list[EventRow]:
    """Return the latest events of a contact, or those before one of them."""
    condition, parameters = "", []
    if before is not None:
        condition, parameters = " and (occurred_at, id) < (%s, %s)", [*before]
    statement = (
        f"select {_COLUMNS} from events where contact_id = %s{condition} "  # noqa: S608  # our own names
        "order by occurred_at desc, id desc limit %s"
    )
    return [_read(row) for row in fetch(statement, [contact_id, *parameters, limit])]


def find_last_moments(contact_ids: Collection[int]) -> dict[int, int]:
    """Return when each of some contacts did something last, in microseconds since 1970; who never did is not there."""
    condition, parameters = among("c.id", sorted(contact_ids))
    last = "select max(occurred_at) from events where contact_id = c.id"
    rows = fetch(f"select c.id, ({last}) from contacts as c where {condition}", parameters)  # noqa: S608  # our own names
    return {contact: moment for contact, moment in rows if moment is not None}


def list_of_contacts(contact_ids: Collection[int], *, most: int | None = None) -> list[EventRow]:
    """Return the whole histories of contacts, contact by contact in the order of time; so many events at most."""
    condition, parameters = among("contact_id", sorted(contact_ids))
    statement = f"select {_COLUMNS} from events where {condition} order by contact_id, occurred_at, id"  # noqa: S608
    if most is not None:
        statement, parameters = f"{statement} limit %s", [*parameters, most]
    return [_read(row) for row in fetch(statement, parameters)]


def _read(row: Sequence[Any]) -> EventRow:
    contact, occurred, number, received, kind, source, automated, properties = row
    return EventRow(contact, occurred, bytes(number), received, kind, source, bool(automated), properties)
