"""Puts a generated base (benchmarks/generate.py) into the database in use, past the service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

AT_ONCE = 50_000
CONTACTS = """
select number, '2026-01-01 00:00:00+00:00', '2026-01-01 00:00:00+00:00', 1, '', '', fields,
    to_json(coalesce(tags, []))::text, coalesce(lists, '{}'), '{}'
from (
    select substr(id, 2)::bigint + 1 as number, tags, lists,
        json_merge_patch('{}', json_object('country', country, 'city', city, 'industry', industry, 'plan', plan,
            'employees', employees, 'vip', vip, 'renewal', renewal))::text as fields
    from read_parquet(?)
) order by number
"""
EVENTS = """
select substr(contact, 2)::bigint + 1, epoch_us(occurred_at), unhex(id || id), epoch_us(occurred_at), kind, 'key:1',
    automated, json_merge_patch(coalesce(properties, '{}'), json_object('url', url, 'campaign', campaign))::text
from read_parquet(?) order by contact, occurred_at, id
"""
_OF_CONTACTS = "id, created_at, updated_at, version, email, name, fields, tags, lists, stamps"
_OF_EVENTS = "contact_id, occurred_at, id, received_at, kind, source, automated, properties"


def fill(base: Path) -> None:
    """Copy contacts, an identity `user_id` for each, and events."""
    from django.db import connection, transaction

    from baremo.contacts.sql import insert_rows

    for statement in ("pragma synchronous = off", "pragma cache_size = -500000"):
        if connection.vendor == "sqlite":
            connection.cursor().execute(statement)
    for rows in _batches(CONTACTS, base / "contacts.parquet"):
        with transaction.atomic():
            insert_rows("contacts", _OF_CONTACTS, rows)
            known = [(row[0], "user_id", f"u{row[0]}", row[1]) for row in rows]
            insert_rows("identities", "contact_id, source, value, since", known)
    for rows in _batches(EVENTS, base / "events.parquet"):
        with transaction.atomic():
            insert_rows("events", _OF_EVENTS, rows)
    _settle(connection)


def _batches(query: str, file: Path) -> Iterator[list[tuple[Any, ...]]]:
    with duckdb.connect() as engine:
        found = engine.execute(query, [str(file)])
        while rows := found.fetchmany(AT_ONCE):
            yield rows


def _settle(connection: Any) -> None:
    """Do what the database would do by itself in time."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # New contacts get numbers after these.
            cursor.execute("select setval(pg_get_serial_sequence('contacts', 'id'), (select max(id) from contacts))")
            cursor.execute("vacuum analyze")
        else:
            cursor.execute("analyze")
            cursor.execute("pragma wal_checkpoint(truncate)")
            cursor.execute("pragma synchronous = full")
