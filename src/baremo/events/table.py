"""The table of events: written in bulk, read by contact."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from django.db import connection

from baremo.contacts.sql import among, fetch, insert_rows
from baremo.events.kinds import FIELD_CHANGED, TAG_ADDED, TAG_REMOVED

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which events of a contact are wanted: of some kinds, by machines or not, not after a moment."""

    kinds: Collection[str] = ()
    automated: bool | None = None
    until: int | None = None

    def read(self) -> tuple[str, list[Any]]:
        """Return the condition, which begins with `and` if there is one, and its parameters."""
        condition, parameters = "", list[Any]()
        if self.kinds:
            condition = f" and kind in ({', '.join(['%s'] * len(self.kinds))})"
            parameters = list(self.kinds)
        if self.automated is not None:
            condition, parameters = f"{condition} and automated = %s", [*parameters, self.automated]
        if self.until is not None:
            condition, parameters = f"{condition} and occurred_at <= %s", [*parameters, self.until]
        return condition, parameters


ALL = Which()


def list_latest(
    contact_id: int, limit: int, before: tuple[int, bytes] | None = None, which: Which = ALL
) -> list[EventRow]:
    """Return the latest events of a contact, or those before one of them."""
    condition, parameters = which.read()
    if before is not None:
        condition, parameters = f"{condition} and (occurred_at, id) < (%s, %s)", [*parameters, *before]
    statement = (
        f"select {_COLUMNS} from events where contact_id = %s{condition} "  # noqa: S608  # our own names
        "order by occurred_at desc, id desc limit %s"
    )
    return [read_row(row) for row in fetch(statement, [contact_id, *parameters, limit])]


def find_last_moments(contact_ids: Collection[int]) -> dict[int, int]:
    """Return when each of some contacts did something last, in microseconds since 1970; who never did is not there."""
    condition, parameters = among("c.id", sorted(contact_ids))
    last = "select max(occurred_at) from events where contact_id = c.id"
    rows = fetch(f"select c.id, ({last}) from contacts as c where {condition}", parameters)  # noqa: S608  # our own names
    return {contact: moment for contact, moment in rows if moment is not None}


def count_kinds(contact_id: int) -> list[tuple[str, int, int]]:
    """Return the kinds of a contact's events, with how many there are and how many of them machines caused."""
    statement = (
        "select kind, count(*), sum(case when automated then 1 else 0 end) from events "
        "where contact_id = %s group by kind order by 2 desc, 1"
    )
    return [(kind, count, int(automated)) for kind, count, automated in fetch(statement, [contact_id])]


def list_of_contacts(contact_ids: Collection[int], *, most: int | None = None) -> list[EventRow]:
    """Return the whole histories of contacts, contact by contact in the order of time; so many events at most."""
    condition, parameters = among("contact_id", sorted(contact_ids))
    statement = f"select {_COLUMNS} from events where {condition} order by contact_id, occurred_at, id"  # noqa: S608
    if most is not None:
        statement, parameters = f"{statement} limit %s", [*parameters, most]
    return [read_row(row) for row in fetch(statement, parameters)]


_MOST_NAMED = 500
"""Kinds, and events by id, that a statement names; of more than that everything is read."""
_AT_ONCE = 5_000
StoredEvent: TypeAlias = tuple[str, str, int, bool, str]
"""An event of a known contact: its id as text, kind, moment, whether a machine caused it, properties as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which events of a contact are sought: of some kinds or of any (None), those of changes, and some by id."""

    kinds: Collection[str] | None
    ids: Collection[str] = ()

    def read(self) -> tuple[str, list[Any]]:
        """Return the condition, which begins with `and` if there is one, and its parameters."""
        if self.kinds is None or len(self.kinds) + len(self.ids) > _MOST_NAMED:
            return "", []
        named = [*self.kinds, FIELD_CHANGED, TAG_ADDED, TAG_REMOVED]
        condition = f"kind in ({', '.join(['%s'] * len(named))}) or substr(kind, 1, 5) = 'list_'"
        if self.ids:
            condition += f" or id in ({', '.join(['%s'] * len(self.ids))})"
        return f" and ({condition})", [*named, *map(bytes.fromhex, self.ids)]


def seek_events(contact_id: int, sought: Sought) -> Iterator[StoredEvent]:
    """Give events of a contact in the order of time, then id, one by one: there may be a million."""
    condition, parameters = sought.read()
    statement = (
        f"select id, kind, occurred_at, automated, properties from events where contact_id = %s{condition} "  # noqa: S608
        "order by occurred_at, id"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [contact_id, *parameters])
        for rows in iter(lambda: cursor.fetchmany(_AT_ONCE), []):
            for number, kind, at, automated, properties in rows:
                yield bytes(number).hex(), kind, at, bool(automated), properties


def read_row(row: Sequence[Any]) -> EventRow:
    """Return a row as it comes from the database."""
    contact, occurred, number, received, kind, source, automated, properties = row
    return EventRow(contact, occurred, bytes(number), received, kind, source, bool(automated), properties)
