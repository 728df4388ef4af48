"""The archive in tests: working on it, and what it says beside what the database says."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from tests.databases import Database

Said = tuple[dict[str, Any], dict[str, Any]]
BEGIN = datetime(2026, 3, 1, tzinfo=UTC)


def place_of(database: Database, url: str = "") -> Any:
    """Return the place of the archive of a test's database."""
    from django.conf import settings

    from baremo.events.archive.places import find_place

    return find_place(replace(settings.BAREMO, data_dir=database.data_dir, archive_url=url))


def work_in(where: Any, at: datetime = BEGIN) -> Any:
    """Return work on an archive that nobody interrupts."""
    from django.db import transaction

    from baremo.events.archive.keeping import Work

    return Work(where=where, now=lambda: at, step=transaction.atomic, tick=lambda: None)


def keep_all(work: Any) -> int:
    """Take all news in; return how many looks that took."""
    from baremo.events.archive.keeping import keep_up

    looks = 0
    while keep_up(work):
        looks += 1
    return looks


def in_archive(where: Any) -> Said:
    """Return contacts and events as a reader finds them in the archive."""
    from baremo.events.archive.reading import open_archive

    with open_archive(where) as archive:
        return read_history(archive.history)


def read_history(history: Any) -> Said:
    """Return the contacts of a history, and those events that are of contacts; nothing may stand twice."""
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        contacts = connection.read_parquet(list(history.contacts.paths)).fetchall()
        events = connection.read_parquet(list(history.events.paths)).fetchall()
    people = {row[0]: (row[1], sorted(row[2]), json.loads(row[3]), json.loads(row[4])) for row in contacts}
    assert len(people) == len(contacts), "a contact stands twice"
    kept = [row for row in events if row[1] in people]
    happened = {row[0]: (row[1], row[2], row[3], row[4], json.loads(row[5])) for row in kept}
    assert len(happened) == len(kept), "an event stands twice"
    for row in kept:
        url = json.loads(row[5]).get("url")
        assert row[6] == (url if url and isinstance(url, str) else None), "an address is not that of its event"
    return people, happened


def in_database() -> Said:
    """Return contacts and events as the database has them."""
    from baremo.contacts.models import Contact
    from baremo.events.models import Event

    people = {
        str(each.pk): (
            each.created_at.replace(tzinfo=None),
            sorted(json.loads(each.tags)),
            json.loads(each.lists),
            json.loads(each.fields),
        )
        for each in Contact.objects.all()
    }
    happened = {
        bytes(each.id).hex(): (
            str(each.contact_id),
            each.kind,
            datetime.fromtimestamp(each.occurred_at // 1_000_000, UTC).replace(
                tzinfo=None, microsecond=each.occurred_at % 1_000_000
            ),
            bool(each.automated),
            json.loads(each.properties),
        )
        for each in Event.objects.all()
    }
    return people, happened


def is_said_anywhere(database: Database, *texts: str) -> list[str]:
    """Return the files of the archive in which one of some texts stands, whether they count or not."""
    found = []
    for folder, _, names in os.walk(database.data_dir / "archive"):
        for name in names:
            if name.endswith(".parquet"):
                with contextlib.closing(duckdb.connect()) as connection:
                    rows = connection.read_parquet(str(Path(folder, name))).fetchall()
                found += [name for text in texts if text in str(rows)]
    return found
