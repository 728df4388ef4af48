"""Events read in bulk are those of the table, whatever stands in them."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.engine.reads import Reads
from tests.databases import Database
from tests.events.telling import NOW, contact_of, send, track

DAY = 24 * 3600 * 10**6
EVERYTHING = Reads(every_kind=True, document=True)
KINDS = ("page_viewed", "Ünïcode «kind»", 'quo"ted, with\\ comma', "two\nlines\r", "unit\x1fseparator", "list_custom")


def read(contacts: list[int], reads: Reads = EVERYTHING, most: int = 10**9) -> Any:
    from baremo.events.bulk import read_events
    from baremo.platform.transactions import snapshot

    with snapshot():
        return read_events(contacts, reads, NOW, most=most)


@pytest.fixture
def contacts(database: Database) -> list[int]:
    """Three people with events of strange kinds, and one without any."""
    from baremo.contacts.models import Contact
    from baremo.events.table import EventRow, insert_events
    from baremo.platform import clock

    for who in ("ana", "eva", "leo"):
        send(track("seen", userId=who, text='a "b"\n,c\x1fd\\ é', timestamp="2026-02-01T00:00:00Z"))
    numbers = [contact_of(f"user_id={who}") for who in ("ana", "eva", "leo")]
    rows = [
        EventRow(number, NOW - place * DAY, bytes([number, place] * 8), NOW, kind, "key:1", place % 2 == 1, '{"a":1}')
        for number in numbers
        for place, kind in enumerate(KINDS)
    ]
    insert_events(rows)
    return [*numbers, Contact.objects.create(created_at=clock.now(), updated_at=clock.now()).pk]


def test_what_is_read_in_bulk_is_what_is_read_row_by_row(contacts: list[int]) -> None:
    from baremo.scoring.histories import load_events

    found = read(contacts)
    expected = load_events(contacts)
    assert found.contacts == tuple(contacts)
    assert found.table.to_pylist() == expected.to_pylist()
    assert [field.name for field in found.table.schema] == expected.schema.names


def test_only_kinds_and_times_that_are_read_are_fetched(contacts: list[int]) -> None:
    reads = Reads(
        kinds={"two\nlines\r": 3 * DAY, KINDS[2]: 2 * DAY, "page_viewed": None}, prefixes=frozenset(["list_"])
    )
    found = read(contacts[:1], reads).table.to_pylist()
    assert sorted(row["kind"] for row in found) == ["list_custom", "page_viewed"], "a moment at the edge is outside"
    assert {row["properties"] for row in found} == {"{}"}
    wider = Reads(kinds={"two\nlines\r": 3 * DAY + 1})
    assert [row["kind"] for row in read(contacts[:1], wider).table.to_pylist()] == ["two\nlines\r"]
    assert read(contacts, Reads()).table.num_rows == 0


def test_where_there_is_no_room_contacts_are_left_out_and_never_divided(contacts: list[int]) -> None:
    found = read(contacts, most=1)
    assert found.contacts == tuple(contacts[:1])
    assert found.table.num_rows == len(KINDS) + 1
    size = 500
    while len(read(contacts, most=size).contacts) == 1:
        size += 100
    two = read(contacts, most=size)
    assert two.contacts == tuple(contacts[:2])
    assert two.table.num_rows == 2 * (len(KINDS) + 1)
