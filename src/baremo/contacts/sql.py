"""The few statements that the two databases say differently; the rest of the house asks here."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.db import connection

from baremo.contacts.identities import Claim

_BUCKETS = 256
_LOCKS = 0x6261_7265  # «bare»

# Look up identities of one source by their values, which come as JSON: drivers write arrays one item at a time.
_FIND_SQLITE = """
select i.value, i.contact_id from json_each(%s) as wanted cross join identities as i
where i.source = %s and i.value = wanted.value
"""
_FIND_POSTGRESQL = """
select i.value, i.contact_id from jsonb_array_elements_text(%s::jsonb) as wanted
join identities as i on i.source = %s and i.value = wanted
"""


def among(column: str, values: Collection[int]) -> tuple[str, list[Any]]:
    """Return the condition that a column has one of some numbers, and its parameter; column names are our own."""
    if connection.vendor == "postgresql":
        return f"{column} = any(%s::bigint[])", [write_array(values)]
    listed = json.dumps(list(values))
    return f"{column} in (select value from json_each(%s))", [listed]  # noqa: S608  # our own names


def write_array(numbers: Iterable[int]) -> str:
    """Return numbers as the text of an array of PostgreSQL, which is far quicker than to leave that to the driver."""
    return f"{{{','.join(map(str, numbers))}}}"


def stamp(at: datetime) -> Any:
    """Return a moment as the database keeps those that Django reads."""
    return connection.ops.adapt_datetimefield_value(at)


def fetch(statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Run a statement and return its rows."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())


def write_many(statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run a statement for every row."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)


def insert_rows(table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
    """Add rows by the fastest statement of the database; names of tables and columns are our own."""
    if not rows:
        return
    if connection.vendor != "postgresql":
        places = ", ".join(["%s"] * len(rows[0]))
        write_many(f"insert into {table} ({columns}) values ({places})", rows)  # noqa: S608  # our own names
        return
    # What goes wrong while rows are sent is told by the end of the copy, which Django does not look at by itself.
    statement = f"copy {table} ({columns}) from stdin"
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def find_homes(claims: Collection[Claim]) -> dict[Claim, int]:
    """Return the contacts to which identities lead."""
    statement = _FIND_POSTGRESQL if connection.vendor == "postgresql" else _FIND_SQLITE
    wanted: dict[str, list[str]] = {}
    for claim in claims:
        wanted.setdefault(claim.source, []).append(claim.value)
    return {
        Claim(source, value): contact
        for source, values in wanted.items()
        for value, contact in fetch(statement, [msgspec.json.encode(values).decode(), source])
    }


def settle_homes(claims: Collection[Claim]) -> dict[Claim, int]:
    """Return the contacts to which identities lead, such that neither that nor the others' lack of one can change.

    What leads nowhere is locked first and looked up again, then the contacts are: always in this order.
    """
    homes = find_homes(claims)
    if connection.vendor != "postgresql":
        return homes  # the transaction is alone
    while True:
        homeless = [claim for claim in claims if claim not in homes]
        if homeless:
            hold_claims(homeless)
            homes |= find_homes(homeless)
        found = set(homes.values())
        if hold_contacts(found) == found:
            return homes
        homes = find_homes(claims)  # somebody merged or erased one of them while we waited


def hold_claims(claims: Iterable[Claim]) -> None:
    """Keep others from giving these identities a home until the transaction ends.

    They are locked by bucket and always in the same order. A SQLite transaction is alone anyway.
    """
    if connection.vendor != "postgresql":
        return
    buckets = sorted({zlib.crc32("\0".join(claim).encode()) % _BUCKETS for claim in claims})
    if buckets:
        fetch("select pg_advisory_xact_lock(%s, bucket) from unnest(%s::int[]) as bucket", [_LOCKS, buckets])


def hold_contacts(ids: Collection[int]) -> set[int]:
    """Lock contacts, the oldest first, and return those that still exist."""
    if not ids:
        return set()
    condition, parameters = among("id", sorted(ids))
    lock = " for no key update" if connection.vendor == "postgresql" else ""
    rows = fetch(f"select id from contacts where {condition} order by id{lock}", parameters)  # noqa: S608  # our own
    return {row[0] for row in rows}


def reserve_contact_ids(count: int) -> list[int]:
    """Return numbers for new contacts; none was ever another contact's."""
    if connection.vendor == "postgresql":
        statement = "select nextval(pg_get_serial_sequence('contacts', 'id')) from generate_series(1, %s)"
        return [row[0] for row in fetch(statement, [count])]
    found = fetch("select seq from sqlite_sequence where name = 'contacts'")
    first = (found[0][0] if found else 0) + 1
    return list(range(first, first + count))
