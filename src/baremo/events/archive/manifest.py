"""Which files make up the archive. Readers trust this list alone; all its changes are single transactions."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from baremo.contacts.sql import among, write_many
from baremo.errors import BaremoError
from baremo.events.archive.models import ArchiveFile, ArchiveState
from baremo.events.archive.places import Place
from baremo.events.archive.shapes import PartName, Written
from baremo.events.archive.snapshots import Snapshot
from baremo.language import Label

_FILE = "id, part, name, level, turn, rows, size, first, last"
_AT_ONCE = 5000


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
class Placed:
    """A file that has reached its place and does not count yet; without a turn it knows better than all others."""

    part: PartName
    name: str
    level: int
    rows: int
    size: int
    first: int
    last: int
    turn: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What becomes of the list, all of it or nothing."""

    added: Sequence[Placed] = ()
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


def list_entries(snapshot: Snapshot) -> list[Entry]:
    """Return the files that count."""
    statement = f"select {_FILE} from archive_files where removed_at is null order by id"  # noqa: S608  # our own
    return [Entry(*row) for row in snapshot.fetch(statement)]


def read_epoch(snapshot: Snapshot) -> int:
    """Return how often the archive has changed."""
    found = snapshot.fetch("select epoch from archive_states")
    return int(found[0][0]) if found else 0


def place(files: Iterable[Written], where: Place, *, level: int, turn: int | None = None) -> list[Placed]:
    """Bring files to their place, under names that nobody has used."""
    placed = []
    for file in files:
        name, size = f"{file.part}-{secrets.token_hex(12)}.parquet", file.path.stat().st_size
        where.put(file.path, name)
        placed.append(
            Placed(
                part=file.part,
                name=name,
                level=level,
                turn=turn,
                rows=file.rows,
                size=size,
                first=file.first,
                last=file.last,
            )
        )
    return placed


def publish(change: Change, at: datetime) -> None:
    """Change the list, in the transaction of whoever calls; OvertakenError if it is not what it was."""
    state = hold_state()
    if change.epoch is not None and state.epoch != change.epoch:
        raise OvertakenError
    still_there = ArchiveFile.objects.filter(pk__in=list(change.removed), removed_at=None)
    if still_there.update(removed_at=at) != len(set(change.removed)):
        raise OvertakenError
    state.epoch += 1
    ArchiveFile.objects.bulk_create(_row(file, state.epoch) for file in change.added)
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


def pause(until: datetime | None) -> None:
    """Ask the worker to leave the archive alone until some moment, so that its news waits."""
    with transaction.atomic():
        state = hold_state()
        state.paused_until = until
        state.save(update_fields=["paused_until"])


def remove_files(where: Place) -> None:
    """Remove the files that no longer count; readers have names of their own for what they read."""
    for row in ArchiveFile.objects.exclude(removed_at=None).order_by("pk"):
        where.remove(row.name)
        row.delete()


def _row(file: Placed, epoch: int) -> ArchiveFile:
    return ArchiveFile(
        part=file.part,
        name=file.name,
        level=file.level,
        turn=epoch if file.turn is None else file.turn,
        rows=file.rows,
        size=file.size,
        first=file.first,
        last=file.last,
    )


def _delete(table: str, column: str, numbers: Collection[int]) -> int:
    ordered, count = sorted(numbers), 0
    with connection.cursor() as cursor:
        for begin in range(0, len(ordered), _AT_ONCE):
            condition, parameters = among(column, ordered[begin : begin + _AT_ONCE])
            cursor.execute(f"delete from {table} where {condition}", parameters)  # noqa: S608  # our own names
            count += cursor.rowcount
    return count
