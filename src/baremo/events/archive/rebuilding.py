"""The archive made from nothing but the database, as it is at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pyarrow as pa

from baremo.events.archive.holding import working_directory
from baremo.events.archive.keeping import Work, carry_out
from baremo.events.archive.manifest import (
    Change,
    Entry,
    OvertakenError,
    list_entries,
    pause,
    place,
    read_epoch,
)
from baremo.events.archive.news import read_news
from baremo.events.archive.shapes import BASE, CONTACTS, EVENTS, ROW_GROUP, Part, PartWriter, Written
from baremo.events.archive.snapshots import open_snapshot
from baremo.events.archive.store_rows import all_contacts, all_events

_ATTEMPTS = 3
_PAUSE = timedelta(minutes=2)
"""How long the worker waits after the last sign of life of a rebuild."""


def rebuild(work: Work) -> int:
    """Make all files anew and return how many rows they have; until then the old ones count."""
    for attempt in range(_ATTEMPTS):
        try:
            return _rebuild(work)
        except OvertakenError:
            # Work that had begun before the pause; the next attempt finds it done.
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError


def _rebuild(work: Work) -> int:
    pause(work.now() + _PAUSE)
    with open_snapshot() as snapshot, working_directory(work.where.work) as directory:
        epoch, old, news = read_epoch(snapshot), list_entries(snapshot), read_news(snapshot)
        gone = [row[0] for row in snapshot.fetch("select contact from archive_gone")]
        added: list[Entry] = []
        for part, tables in (
            (CONTACTS, all_contacts(snapshot, ROW_GROUP)),
            (EVENTS, all_events(snapshot, ROW_GROUP)),
        ):
            for written in cut(part, _ticking(tables, work), directory):
                added += place([written], work.where, work.now(), level=BASE)
                pause(work.now() + _PAUSE)
    change = Change(
        added=added,
        removed=[entry.id for entry in old],
        news=news.ids,
        forgotten=gone,
        epoch=epoch,
        is_built=True,
    )
    carry_out(change, work)
    return sum(file.rows for file in added)


def cut(part: Part, tables: Iterable[pa.Table], directory: Path) -> Iterator[Written]:
    """Write tables, which come in the order of contacts, as files of about the same size."""
    writer: PartWriter | None = None
    for table in tables:
        writer = writer or PartWriter(part, directory / part.name)
        writer.write(table)
        if writer.rows >= part.file_rows:
            yield from filter(None, (writer.close(),))
            writer = None
    if writer is not None:
        yield from filter(None, (writer.close(),))


def _ticking(tables: Iterable[pa.Table], work: Work) -> Iterator[pa.Table]:
    for table in tables:
        work.tick()
        yield table
