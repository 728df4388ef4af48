"""The least that a database needs: the rows of a batch, ready and sorted, by its own bulk statement, and the commit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.ingest.base import CONTACTS, EVENTS, IDENTITIES, SOURCE, Row
from benchmarks.ingest.stream import Happening

_MADE = "2026-01-01 00:00:00"
_LEDGER = "id, fingerprint"
_NOTE = """
insert into pending_contacts (contact_id, since, mark, causes, leased_until, lease) {rows}
on conflict (contact_id) do update set mark = pending_contacts.mark + 1
"""


@dataclass(frozen=True, slots=True)
class Rows:
    """What a batch comes to, table by table, each in the order of its key."""

    contacts: list[Row]
    identities: list[Row]
    ledger: list[Row]
    events: list[Row]
    pending: list[Row]


def make_rows(happenings: Sequence[Happening], new: Iterator[int], received_at: int) -> Rows:
    """Return the rows of a batch; who is new gets one of the new numbers."""
    owned = [(each.user or next(new), each) for each in happenings]
    made = sorted(number for number, each in owned if not each.user)
    return Rows(
        contacts=[(number, _MADE, _MADE, 1, "", "", "{}", "[]", "{}", "{}") for number in made],
        identities=[(number, "anonymous_id", str(each.id), _MADE) for number, each in owned if not each.user],
        ledger=sorted((each.id.bytes, each.id.bytes[:8]) for each in happenings),
        events=sorted(_event(number, each, received_at) for number, each in owned),
        pending=sorted({(number, received_at) for number, _ in owned}),
    )


def write(rows: Rows) -> None:
    """Write the rows of a batch in one durable transaction."""
    from django.db import connection

    write_all = _copy if connection.vendor == "postgresql" else _execute_many
    write_all(rows)


def _event(number: int, happening: Happening, received_at: int) -> Row:
    properties = json.dumps(happening.properties, separators=(",", ":"))
    return number, happening.at, happening.id.bytes, received_at, happening.name, SOURCE, False, properties


def _execute_many(rows: Rows) -> None:
    from django.db import connection

    cursor = connection.connection.cursor()
    cursor.execute("begin immediate")
    for table, columns, each in _tables(rows):
        places = ", ".join("?" * len(columns.split(",")))
        cursor.executemany(f"insert into {table} ({columns}) values ({places})", each)
    cursor.executemany(_NOTE.format(rows="values (?, ?, 1, 1, 0, 0)"), rows.pending)
    cursor.execute("commit")


def _copy(rows: Rows) -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        for table, columns, each in _tables(rows):
            with cursor.copy(f"copy {table} ({columns}) from stdin") as copy:
                for row in each:
                    copy.write_row(row)
        listed = [list(column) for column in zip(*rows.pending, strict=True)]
        cursor.execute(_NOTE.format(rows="select *, 1, 1, 0, 0 from unnest(%s::bigint[], %s::bigint[])"), listed)


def _tables(rows: Rows) -> list[tuple[str, str, list[Row]]]:
    return [
        ("contacts", CONTACTS, rows.contacts),
        ("identities", IDENTITIES, rows.identities),
        ("accepted_messages", _LEDGER, rows.ledger),
        ("events", EVENTS, rows.events),
    ]
