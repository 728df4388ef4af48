"""What the benchmark of ingest compares is the same: the floor writes the rows that ingest writes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.generate import Size
from benchmarks.ingest.base import END, fill, forget_pending, is_filled
from benchmarks.ingest.table import insert, last_kept, render
from benchmarks.table import PAGES
from tests.databases import Database

SIZE = Size(contacts=20, events=200)
COUNTED = ("events", "accepted_messages", "contacts", "identities", "pending_contacts")


def count_all() -> dict[str, int]:
    from tests.events.telling import count_rows

    return {table: count_rows(table) for table in COUNTED}


def rows_of_events() -> set[tuple[Any, ...]]:
    """Return the newest events without what is drawn at random: ids, and numbers of those who are new."""
    from baremo.events.table import list_of_contacts

    rows = [row for row in list_of_contacts(range(1, 21)) if row.received_at == END]
    return {(row.contact_id, row.occurred_at, row.kind, row.source, row.automated, row.properties) for row in rows}


def test_the_floor_and_ingest_write_the_same_rows(database: Database) -> None:
    from baremo.contacts.sql import reserve_contact_ids
    from benchmarks.ingest.floor import make_rows, write
    from benchmarks.ingest.process import take_batch
    from benchmarks.ingest.stream import Stream, write_batch

    happenings = Stream(SIZE, seed=1).draw(300)
    new = sum(not each.user for each in happenings)
    added = []
    for work in (
        lambda: write(make_rows(happenings, iter(reserve_contact_ids(new)), END)),
        lambda: take_batch(write_batch(happenings)),
    ):
        fill(SIZE)
        forget_pending()
        assert is_filled(SIZE)
        before = count_all()
        work()
        after = count_all()
        added.append(({table: after[table] - before[table] for table in COUNTED}, rows_of_events()))
    assert added[0] == added[1]
    assert added[0][0] == {
        "events": 300,
        "accepted_messages": 300,
        "contacts": new,
        "identities": new,
        "pending_contacts": new + len({each.user for each in happenings if each.user}),
    }


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_say_what_was_measured_of_ingest(language: str) -> None:
    page = PAGES[language].read_text()
    assert insert(page, render(json.loads(last_kept().read_text()), language)) == page
