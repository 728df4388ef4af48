"""Everybody's history, present to the last transaction: the archive, and what is newer from the database."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from dataclasses import replace

import pyarrow as pa

from baremo.engine.history import EVENT_COLUMNS, History, Parquet, Renewed
from baremo.engine.reads import Reads
from baremo.events.archive.places import Place
from baremo.events.archive.reading import Archive, open_archive
from baremo.events.bulk import read_events
from baremo.platform.transactions import snapshot
from baremo.scoring.histories import load_adjustments, load_awards, load_contacts

_EVENTS = pa.schema(EVENT_COLUMNS)
_AT_ONCE = 64 * 2**20
"""Bytes of text of events that are read together."""
_ALL = Reads(every_kind=True, document=True)


@contextlib.contextmanager
def open_whole_base(where: Place, publication: int) -> Iterator[History]:
    """Return all histories as they are now, to be read until the end of the block.

    The awards are those that were written down for the rules of the model of a publication. What changes while this
    reads may be in it or not; whoever needs to know notes what was pending before.
    """
    with open_facts(where) as facts:
        yield replace(facts, adjustments=load_adjustments(), awards=load_awards(publication))


@contextlib.contextmanager
def open_facts(where: Place) -> Iterator[History]:
    """Return everybody's contacts and events as they are now, to be read until the end of the block."""
    with open_archive(where) as archive:
        yield History(
            contacts=_renew(archive, archive.history.contacts, "id", load_contacts(archive.newer)),
            events=_renew(archive, archive.history.events, "contact", _load_events(archive.newer)),
        )


def _load_events(contact_ids: Collection[int]) -> pa.Table:
    """Return all events of contacts, read as text some at a time."""
    tables, rest = [], sorted(contact_ids)
    while rest:
        with snapshot():
            found = read_events(rest, _ALL, 0, most=_AT_ONCE)
        tables.append(found.table.cast(_EVENTS))
        rest = rest[len(found.contacts) :]
    return pa.concat_tables(tables) if tables else _EVENTS.empty_table()


def _renew(archive: Archive, files: object, column: str, newer: pa.Table) -> Parquet | Renewed:
    if not isinstance(files, Parquet):
        raise TypeError("the archive is files")
    if not archive.newer:
        return files
    ids = pa.array([str(number) for number in sorted(archive.newer)], pa.string())
    return Renewed(files=files, column=column, contacts=ids, newer=newer)
