"""Many files become few, in order, without rows that do not count any more."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pyarrow as pa

from baremo.events.archive.holding import remove_abandoned, working_directory
from baremo.events.archive.keeping import Work, carry_out
from baremo.events.archive.manifest import (
    Change,
    Entry,
    discard_forgotten,
    list_entries,
    place,
    remove_files,
)
from baremo.events.archive.models import ArchiveFile
from baremo.events.archive.places import Place
from baremo.events.archive.shapes import BASE, DELTA, PARTS, ROW_GROUP, RUN, Part, Written
from baremo.events.archive.snapshots import Snapshot, open_snapshot
from baremo.files.database import Allowance, Database, quote_text, translate_database_errors

MOST_DELTAS = 24
"""Deltas of a part; more of them become a run."""
MOST_RUNS = 64
GROWN = 0.3
"""Rows beside the base, as a share of it, that are worth writing the base anew."""
FEW_ROWS = 200_000
"""Fewer rows than these beside the base are not worth it."""
MOST_GONE = 100_000
_ALLOWANCE = Allowance(memory=512 * 2**20)
_ORPHANED = timedelta(hours=1)

# Rows as they count: of several of a contact's, the one that knows better; of events, all.
_ROWS = {
    "contacts": """
        select * exclude (place) from (
            select c.*, row_number() over (partition by c.id order by f.turn desc) as place
            from read_parquet({paths}, filename = true) as c join files as f using (filename)
        ) where place = 1""",
    "events": "select * from read_parquet({paths}, filename = true)",
}
_ORDER = {"contacts": "id::bigint", "events": "contact::bigint, occurred_at, id"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """Files as they lie in a directory of ours, with what has to be known to read them together."""

    part: Part
    entries: Sequence[Entry]
    directory: Path
    gone: frozenset[int] = field(default_factory=frozenset)

    @property
    def paths(self) -> list[str]:
        """Where they lie."""
        return [str(self.directory / entry.name) for entry in self.entries]


def hold(part: Part, entries: Sequence[Entry], where: Place, directory: Path, gone: Collection[int] = ()) -> Held:
    """Bring files into a directory of ours, where nobody takes them away."""
    for entry in entries:
        where.fetch(entry.name, directory / entry.name)
    return Held(part=part, entries=entries, directory=directory, gone=frozenset(gone))


def compact(work: Work) -> int:
    """Make everything one base in order, without rows of contacts that are gone; return how many files went into it."""
    with open_snapshot() as snapshot:
        gone = read_gone(snapshot)
    # The deltas first, so that the long part has only files that nobody else touches; news goes on arriving.
    count = fold(work, most=0)
    with open_snapshot() as snapshot:
        entries = [entry for entry in list_entries(snapshot) if entry.level != DELTA]
        unwanted = read_gone(snapshot)
    for part in PARTS.values():
        own = [entry for entry in entries if entry.part == part.name]
        if any(entry.level != BASE for entry in own) or unwanted:
            _merge(part, own, unwanted, work)
            count += len(own)
    carry_out(Change(forgotten=gone), work)
    return count


def fold(work: Work, most: int = MOST_DELTAS) -> int:
    """Make one run of the deltas of a part, if there are more than some; return how many files went into it."""
    with open_snapshot() as snapshot:
        entries, gone = list_entries(snapshot), read_gone(snapshot)
    count = 0
    for part in PARTS.values():
        deltas = [entry for entry in entries if entry.part == part.name and entry.level == DELTA]
        if len(deltas) > most:
            _merge(part, deltas, gone, work, level=RUN)
            count += len(deltas)
    return count


def is_worth_compacting() -> bool:
    """Whether so much lies beside the base that reading it costs more than writing the base anew."""
    with open_snapshot() as snapshot:
        entries, gone = list_entries(snapshot), len(read_gone(snapshot))
    base = sum(entry.rows for entry in entries if entry.level == BASE)
    beside = sum(entry.rows for entry in entries if entry.level != BASE)
    runs = sum(entry.level == RUN for entry in entries)
    return beside > max(FEW_ROWS, GROWN * base) or runs > MOST_RUNS or gone > MOST_GONE


def sweep(work: Work) -> None:
    """Remove what killed processes have left: directories of work, and files that nobody has entered in the list."""
    remove_abandoned(work.where.work)
    discard_forgotten(work.now() - _ORPHANED, work.now())
    remove_files(work.where)
    known = set(ArchiveFile.objects.values_list("name", flat=True))
    for name, (_, since) in work.where.list_files().items():
        # A file younger than that may be about to be entered.
        if name not in known and since < work.now() - _ORPHANED:
            work.where.remove(name)


def read_gone(snapshot: Snapshot) -> frozenset[int]:
    """Return the contacts whose rows do not count."""
    return frozenset(row[0] for row in snapshot.fetch("select contact from archive_gone"))


def _merge(part: Part, entries: Sequence[Entry], gone: Collection[int], work: Work, level: int = BASE) -> None:
    turn = max(entry.turn for entry in entries) if entries else 0
    with working_directory(work.where.work) as directory:
        held = hold(part, entries, work.where, directory, gone)
        placed: list[Entry] = []
        for written in write_merged(held, work):
            placed += place([written], work.where, work.now(), level=level, turn=turn)
    carry_out(Change(added=placed, removed=[entry.id for entry in entries]), work)


def write_merged(held: Held, work: Work) -> Iterator[Written]:
    """Write the rows of files that count, in order, as files of about the same size."""
    if not held.entries:
        return
    with open_database(held) as database:
        for low, high in _find_bounds(database, held):
            work.tick()
            yield from _write_range(database, held, low, high)


@contextlib.contextmanager
def open_database(held: Held) -> Iterator[Database]:
    """Open a database that knows which file knows better, and which contacts are gone."""
    database = Database(held.directory, _ALLOWANCE)
    try:
        with translate_database_errors(held.directory):
            turns = [entry.turn for entry in held.entries]
            database.register("files", pa.table({"filename": pa.array(held.paths), "turn": pa.array(turns)}))
            database.register("gone", pa.table({"id": pa.array(map(str, held.gone), pa.string())}))
            yield database
    finally:
        database.close()


def select_rows(held: Held, entries: Sequence[Entry]) -> str:
    """Return the query for the rows of some of the files that count."""
    paths = ", ".join(quote_text(held.directory / entry.name) for entry in entries)
    rows = _ROWS[held.part.name].format(paths=f"[{paths}]")
    columns = ", ".join(held.part.schema.names)
    return f"select {columns} from ({rows}) as known anti join gone on gone.id = known.{held.part.contact}"  # noqa: S608


def _find_bounds(database: Database, held: Held) -> list[tuple[int, int]]:
    """Return ranges of contacts that have about as many rows as a file should."""
    rows = select_rows(held, held.entries)
    counts = f"select {held.part.contact}::bigint as number, count(*) as n from ({rows}) group by all"  # noqa: S608
    placed = f"select number, (sum(n) over (order by number) - 1) // {held.part.file_rows} as place from ({counts})"  # noqa: S608
    bounds = f"select min(number), max(number) from ({placed}) group by place order by all"  # noqa: S608
    return [(low, high) for low, high in database.rows(bounds)]


def _write_range(database: Database, held: Held, low: int, high: int) -> Iterator[Written]:
    path = held.directory / "merged"
    entries = [entry for entry in held.entries if entry.first <= high and entry.last >= low]
    query = (
        f"select * from ({select_rows(held, entries)}) "  # noqa: S608  # our own names, and numbers
        f"where {held.part.contact}::bigint between {low} and {high} order by {_ORDER[held.part.name]}"
    )
    rows = database.copy(query, path, f"format parquet, compression zstd, row_group_size {ROW_GROUP}")
    yield Written(part=held.part.name, path=path, rows=rows, first=low, last=high)
