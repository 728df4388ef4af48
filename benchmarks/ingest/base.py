"""The base that is written to: contacts with an identity each, their events of a year, and the ledger of them.

Few contacts have most of the events, strewn about as in `benchmarks.generate`. What is measured adds to the base, which
is little beside what is there; whom scoring would have to look at is forgotten between two measurements.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from benchmarks.generate import KINDS, NOW, YEAR, Size, events_of_each

SOURCE = "key:1"
END = int(NOW.astype("datetime64[us]").astype("int64"))
_AT_ONCE = 50_000
# A change of a field is no message, a tag is a change, too, and this event is stored under another name.
_OTHERWISE = ("field_changed", "tag_added", "email_delivered")
_MADE = "2025-01-01 00:00:00"

CONTACTS = "id, created_at, updated_at, version, email, name, fields, tags, lists, stamps"
IDENTITIES = "contact_id, source, value, since"
EVENTS = "contact_id, occurred_at, id, received_at, kind, source, automated, properties"

Row = tuple[Any, ...]


def is_filled(size: Size) -> bool:
    """Tell whether a base of this size is there."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select count(*) from contacts where id <= %s", [size.contacts])
        return bool(cursor.fetchone()[0] == size.contacts)


def fill(size: Size) -> None:
    """Fill a base whose tables are empty; contacts come last, so a base that was not finished is told by them."""
    for table in ("pending_contacts", "events", "accepted_messages", "identities", "contacts"):
        _run(f"delete from {table}")
    _write("events", EVENTS, _events(size))
    _run("insert into accepted_messages (id, fingerprint) select id, substr(id, 1, 8) from events order by id")
    contacts = ((number, _MADE, _MADE, 1, "", "", "{}", "[]", "{}", "{}") for number in range(1, size.contacts + 1))
    _fill_people(size, contacts)
    _settle(size)


def forget_pending() -> None:
    """Let nobody be waiting for scoring, as if scoring kept up."""
    _run("delete from pending_contacts")


def measure_bytes() -> int:
    """Return how much room the base takes."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("select pg_database_size(current_database())")
        else:
            cursor.execute("select page_count * page_size from pragma_page_count, pragma_page_size")
        return int(cursor.fetchone()[0])


def pools(seed: int, count: int = 1000) -> tuple[list[str], list[dict[str, Any]]]:
    """Return kinds of events, as often as they come, and properties of about a hundred bytes."""
    chance = random.Random(seed)
    weights = {kind: weight for kind, weight in KINDS.items() if kind not in _OTHERWISE}
    kinds = chance.choices(list(weights), list(weights.values()), k=count)
    properties = [
        {
            "url": f"https://www.example.com/products/{chance.randrange(10**6)}",
            "title": f"Product {chance.randrange(10**4)}",
            "value": chance.randrange(10**5) / 100,
            "position": chance.randrange(50),
        }
        for _ in range(count)
    ]
    return kinds, properties


def _events(size: Size) -> Iterator[Row]:
    chance = random.Random(size.seed)
    kinds, properties = pools(size.seed)
    texts = [json.dumps(each, separators=(",", ":")) for each in properties]
    several = len(texts)
    turn = 0
    for contact, count in enumerate(events_of_each(size).tolist(), start=1):
        step = YEAR // (count + 1)
        at = END - YEAR + chance.randrange(step)
        for _ in range(count):
            turn += 1
            which = turn % several
            yield contact, at, chance.randbytes(16), at + 1000, kinds[which], SOURCE, False, texts[which]
            at += step


def _fill_people(size: Size, contacts: Iterable[Row]) -> None:
    known = ((number, "user_id", f"user-{number}", _MADE) for number in range(1, size.contacts + 1))
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("set constraints all deferred")
        _write("contacts", CONTACTS, contacts)
        _write("identities", IDENTITIES, known)


def _write(table: str, columns: str, rows: Iterable[Row]) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"copy {table} ({columns}) from stdin") as copy:
                for row in rows:
                    copy.write_row(row)
            return
    places = ", ".join("?" * len(columns.split(",")))
    for part in _cut(rows):
        _write_sqlite(f"insert into {table} ({columns}) values ({places})", part)


def _write_sqlite(statement: str, rows: Sequence[Row]) -> None:
    from django.db import connection, transaction

    with transaction.atomic():
        connection.connection.executemany(statement, rows)


def _cut(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    rest = iter(rows)
    while part := list(islice(rest, _AT_ONCE)):
        yield part


def _settle(size: Size) -> None:
    """Do what the database would do in time: statistics, and no change left to be tidied up."""
    from django.db import connection

    if connection.vendor == "postgresql":
        _run(f"select setval(pg_get_serial_sequence('contacts', 'id'), {size.contacts})")
        _run("vacuum (freeze, analyze)")
        _run("checkpoint")
    else:
        _run("pragma wal_checkpoint(truncate)")


def _run(statement: str) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)
