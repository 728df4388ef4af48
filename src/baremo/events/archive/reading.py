"""The whole history out of the archive, as engines take it: files, not rows."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from baremo.engine.history import History, Parquet
from baremo.events.archive.compacting import Held, hold, open_database, read_gone, select_rows
from baremo.events.archive.holding import working_directory
from baremo.events.archive.manifest import list_entries
from baremo.events.archive.news import read_news
from baremo.events.archive.places import MissingFileError, Place
from baremo.events.archive.shapes import BASE, CONTACTS, EVENTS, ROW_GROUP, Part
from baremo.events.archive.snapshots import Snapshot, open_snapshot
from baremo.events.archive.store_rows import find_aliases

_ATTEMPTS = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Archive:
    """The archive at one moment.

    `history` has everything that had been archived then. `newer` are the contacts of whom the database knew more at
    that moment: what the archive says of them is not complete, and who needs the present reads them there.
    """

    history: History
    newer: frozenset[int]


@contextlib.contextmanager
def open_archive(where: Place) -> Iterator[Archive]:
    """Look at the archive as it is now until the end of the block; the files stay, whatever is written meanwhile."""
    with working_directory(where.work) as directory:
        for attempt in range(_ATTEMPTS):
            folder = directory / str(attempt)
            folder.mkdir()
            try:
                archive = _look(where, folder)
                break
            except MissingFileError:
                # It was replaced after we had read the list; the next list has its heirs.
                if attempt == _ATTEMPTS - 1:
                    raise
        yield archive


def _look(where: Place, directory: Path) -> Archive:
    with open_snapshot() as snapshot:
        entries, gone = list_entries(snapshot), read_gone(snapshot)
        newer = _find_newer(snapshot)
    contacts, events = (
        hold(part, [entry for entry in entries if entry.part == part.name], where, directory, gone)
        for part in (CONTACTS, EVENTS)
    )
    history = History(contacts=Parquet(_contact_paths(contacts)), events=Parquet(_paths(events)))
    return Archive(history=history, newer=newer)


def _find_newer(snapshot: Snapshot) -> frozenset[int]:
    news = read_news(snapshot)
    numbers = news.contacts | {key.contact_id for key in news.events}
    return numbers | frozenset(find_aliases(snapshot, numbers).values())


def _contact_paths(held: Held) -> tuple[str, ...]:
    """Return files in which each contact that counts stands once."""
    if not held.gone and all(entry.level == BASE for entry in held.entries):
        return _paths(held)
    if not held.entries:
        return (_write_empty(held.part, held.directory),)
    path = held.directory / "contacts-that-count.parquet"
    with open_database(held) as database:
        rows = select_rows(held, held.entries)
        database.copy(rows, path, f"format parquet, compression lz4, row_group_size {ROW_GROUP}")
    return (str(path),)


def _paths(held: Held) -> tuple[str, ...]:
    return tuple(held.paths) or (_write_empty(held.part, held.directory),)


def _write_empty(part: Part, directory: Path) -> str:
    path = directory / f"no-{part.name}.parquet"
    pq.write_table(part.schema.empty_table(), path)
    return str(path)
