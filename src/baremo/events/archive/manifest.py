"""Which files make up the archive. Readers trust this list alone; all its changes are single transactions."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from baremo.contacts.sql import among, write_many
from baremo.errors import BaremoError
from baremo.events.archive.models import COUNTS, PLANNED, REMOVED, ArchiveFile, ArchiveState
from baremo.events.archive.places import Place
from baremo.events.archive.shapes import PartName, Written
from baremo.events.archive.snapshots import Snapshot
from baremo.language import Label

_FILE = "id, part, name, level, turn, rows, size, first, last"
_AT_ONCE = 5000
NEWEST = 0
"""The turn of a file that knows better than all that were published before it."""


class OvertakenError(BaremoError):
    """Somebody else has changed the archive meanwhile; nothing has been changed by this attempt."""

    retry = True
    template = Label(
        es="otro proceso ha cambiado el archivo entretanto; repítelo",
        en="another process has changed the archive meanwhile; try again",
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that counts."""

    id: int
    part: PartName
    name: str
    level: int
    turn: int
    rows: int
    size: int
    first: int
    last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What becomes of the list, all of it or nothing."""

    added: Sequence[Entry] = ()
    removed: Collection[int] = ()
    news: Collection[int] = ()
    """Rows of news that are told by the files that are added."""
    gone: Collection[int] = ()
    """Contacts whose rows do not count any more."""
    forgotten: Collection[int] = ()
    """Contacts that are gone and of whom no file has a row."""
    epoch: int | None = None
    """The epoch at which it was thought out, if any change since then makes it wrong."""
    is_built: bool = False
    erases: bool = False
    """Whether what others have planned may hold somebody who is to leave no trace."""


def list_entries(snapshot: Snapshot) -> list[Entry]:
    """Return the files that count."""
    statement = f"select {_FILE} from archive_files where state = 'counts' order by id"  # noqa: S608  # our own names
    return [Entry(*row) for row in snapshot.fetch(statement)]


def read_epoch(snapshot: Snapshot) -> int:
    """Return how often the archive has changed."""
    found = snapshot.fetch("select epoch from archive_states")
    return int(found[0][0]) if found else 0


def place(files: Iterable[Written], where: Place, at: datetime, *, level: int, turn: int = NEWEST) -> Iterator[Entry]:
    """Bring files to their place, under names that nobody has used; they count once they are published."""
    for file in files:
        row = ArchiveFile.objects.create(
            part=file.part,
            name=f"{file.part}-{secrets.token_hex(12)}.parquet",
            level=level,
            turn=turn,
            rows=file.rows,
            size=file.path.stat().st_size,
            first=file.first,
            last=file.last,
            state=PLANNED,
            since=at,
        )
        where.put(file.path, row.name)
        yield Entry(row.pk, file.part, row.name, level, turn, row.rows, row.size, row.first, row.last)


def publish(change: Change, at: datetime) -> None:
    """Change the list, in the transaction of whoever calls; OvertakenError if it is not what it was."""
    state = hold_state()
    if change.epoch is not None and state.epoch != change.epoch:
        raise OvertakenError
    state.epoch += 1
    _turn([entry.id for entry in change.added], PLANNED, COUNTS, at)
    _turn(change.removed, COUNTS, REMOVED, at)
    ArchiveFile.objects.filter(state=COUNTS, turn=NEWEST).update(turn=state.epoch)
    if change.erases:
        ArchiveFile.objects.filter(state=PLANNED).update(state=REMOVED, since=at)
    if _delete("archive_news", "id", change.news) != len(change.news):
        raise OvertakenError  # somebody else has told it
    _delete("archive_gone", "contact", change.forgotten)
    insert = "insert into archive_gone (contact) values (%s) on conflict do nothing"
    write_many(insert, [(number,) for number in sorted(set(change.gone))])
    if change.is_built:
        state.built_at, state.paused_until = at, None
    state.save()


def hold_state() -> ArchiveState:
    """Lock the row about the whole; changes of the archive come one after the other."""
    ArchiveState.objects.bulk_create([ArchiveState()], ignore_conflicts=True)
    return ArchiveState.objects.select_for_update().get()


def ask_rebuild() -> None:
    """Let the worker make the archive anew, in the transaction of what has removed events from under it."""
    state = hold_state()
    state.built_at = None
    state.save(update_fields=["built_at"])


def pause(until: datetime | None) -> None:
    """Ask the worker to leave the archive alone until some moment, so that its news waits."""
    with transaction.atomic():
        state = hold_state()
        state.paused_until = until
        state.save(update_fields=["paused_until"])


def discard(entries: Iterable[Entry], at: datetime) -> None:
    """Give up files that were planned and are not to be published."""
    planned = ArchiveFile.objects.filter(pk__in=[entry.id for entry in entries], state=PLANNED)
    planned.update(state=REMOVED, since=at)


def discard_forgotten(before: datetime, at: datetime) -> None:
    """Give up what was planned so long ago that whoever planned it must have died."""
    ArchiveFile.objects.filter(state=PLANNED, since__lt=before).update(state=REMOVED, since=at)


def remove_files(where: Place) -> None:
    """Remove the files that no longer count; readers have names of their own for what they read."""
    for row in ArchiveFile.objects.filter(state=REMOVED).order_by("pk"):
        where.remove(row.name)
        row.delete()


def _turn(numbers: Collection[int], before: str, after: str, at: datetime) -> None:
    rows = ArchiveFile.objects.filter(pk__in=list(numbers), state=before)
    if rows.update(state=after, since=at) != len(set(numbers)):
        raise OvertakenError


def _delete(table: str, column: str, numbers: Collection[int]) -> int:
    ordered, count = sorted(numbers), 0
    with connection.cursor() as cursor:
        for begin in range(0, len(ordered), _AT_ONCE):
            condition, parameters = among(column, ordered[begin : begin + _AT_ONCE])
            cursor.execute(f"delete from {table} where {condition}", parameters)  # noqa: S608  # our own names
            count += cursor.rowcount
    return count
