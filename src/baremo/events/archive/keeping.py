"""Keeping the archive up to date: what the news tells becomes files."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pyarrow as pa

from baremo.events.archive.holding import remove_abandoned, working_directory
from baremo.events.archive.manifest import (
    Change,
    Entry,
    OvertakenError,
    discard,
    list_entries,
    place,
    publish,
    remove_files,
)
from baremo.events.archive.moving import find_rows, may_have, rename_contacts, write_without
from baremo.events.archive.news import EventKey, News, read_news
from baremo.events.archive.places import Place
from baremo.events.archive.shapes import CONTACTS, DELTA, EVENTS, PartWriter, Written
from baremo.events.archive.snapshots import Snapshot, open_snapshot
from baremo.events.archive.store_rows import find_aliases, find_events, find_gone, find_known, find_present

MOST_EVENTS = 50_000
"""Events that are taken together; what is left waits for the next look."""


@dataclass(frozen=True, slots=True)
class Work:
    """Where work on the archive happens, and how its steps are secured."""

    where: Place
    now: Callable[[], datetime]
    step: Callable[[], contextlib.AbstractContextManager[object]]
    """Opens the transaction in which a change of the archive is published."""
    tick: Callable[[], None]
    """Called often; raises if the work is to end here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Findings:
    """What a look at the news and at the database has found."""

    news: News
    events: pa.Table
    contacts: pa.Table
    moved: dict[int, int]
    """Contacts that have become others since they were last looked at."""
    erased: tuple[int, ...]
    entries: Sequence[Entry]


def keep_up(work: Work) -> int:
    """Take the oldest news into the archive and return how many rows of news that were; 0 if there was none."""
    remove_files(work.where)
    with open_snapshot() as snapshot:
        news = read_news(snapshot, most_events=MOST_EVENTS)
        if not news.ids:
            return 0
        found = look(snapshot, news)
    with working_directory(work.where.work) as directory:
        added = list(place(_write_deltas(found, work, directory), work.where, work.now(), level=DELTA))
        replaced = []
        for entry, heirs in _erase(found, work, directory):
            replaced.append(entry.id)
            added += heirs
    gone = [*found.moved, *found.erased]
    change = Change(added=added, removed=replaced, news=news.ids, gone=gone, erases=bool(found.erased))
    carry_out(change, work)
    if found.erased:
        remove_abandoned(work.where.work)  # whoever died while reading has left names of files
    return len(news.ids)


def carry_out(change: Change, work: Work) -> None:
    """Publish a change and remove what it has replaced; or, if it was overtaken, what it would have added."""
    try:
        with work.step():
            publish(change, work.now())
    except OvertakenError:
        discard(change.added, work.now())
        raise
    finally:
        remove_files(work.where)


def look(snapshot: Snapshot, news: News) -> Findings:
    """Find what has become of the events and contacts that the news speaks of."""
    contacts, present = find_present(snapshot, news.contacts)
    aliases = find_aliases(snapshot, news.contacts - present)
    # Who is known to be gone was looked at before: their rows must not be copied a second time.
    gone = find_gone(snapshot, aliases)
    return Findings(
        news=news,
        events=find_events(snapshot, list(_follow(snapshot, news))),
        contacts=contacts,
        moved={old: new for old, new in aliases.items() if old not in gone},
        erased=tuple(sorted(news.contacts - present - aliases.keys())),
        entries=list_entries(snapshot),
    )


def _follow(snapshot: Snapshot, news: News) -> Iterator[EventKey]:
    """Give the keys of events as they are now: a contact may have been merged away since they were noted."""
    numbers = {key.contact_id for key in news.events}
    aliases = find_aliases(snapshot, numbers - find_known(snapshot, numbers))
    for key in news.events:
        yield key._replace(contact_id=aliases.get(key.contact_id, key.contact_id))


def _write_deltas(found: Findings, work: Work, directory: Path) -> Iterator[Written]:
    contacts = PartWriter(CONTACTS, directory / "contacts")
    contacts.write(found.contacts)
    events = PartWriter(EVENTS, directory / "events")
    events.write(found.events)
    for table in _find_moved(found, work):
        events.write(rename_contacts(table, found.moved))
    yield from filter(None, (contacts.close(), events.close()))


def _find_moved(found: Findings, work: Work) -> Iterator[pa.Table]:
    numbers = sorted(found.moved)
    for entry in found.entries:
        if entry.part == "events" and may_have(entry, numbers):
            yield from find_rows(entry, work.where, numbers, work.tick)


def _erase(found: Findings, work: Work, directory: Path) -> Iterator[tuple[Entry, list[Entry]]]:
    """Write the files anew in which erased contacts stand, without them; give the old ones with their heirs."""
    for entry in found.entries:
        if not may_have(entry, found.erased) or not _has(entry, found.erased, work):
            continue
        written = write_without(entry, work.where, found.erased, directory / "rewritten", work.tick)
        heirs = place(filter(None, (written,)), work.where, work.now(), level=entry.level, turn=entry.turn)
        yield entry, list(heirs)


def _has(entry: Entry, numbers: Sequence[int], work: Work) -> bool:
    return any(True for _ in find_rows(entry, work.where, numbers, work.tick))
