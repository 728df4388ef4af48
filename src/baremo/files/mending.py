"""Cells that SQL alone cannot read as the contract says: Python reads each distinct one once."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from baremo.engine.arrow import text_array
from baremo.files.bounds import BLOCK
from baremo.files.cells import Cell
from baremo.files.columns import Role
from baremo.files.database import Database
from baremo.files.json_values import NotPlainError, clean_object, clean_texts
from baremo.files.reasons import Reason
from baremo.files.relation import Relation
from baremo.model.moments import parse_moment, write_moment

_TINY = 200  # rows whose texts are held in memory, however long
_SAMPLE = 100_000
_SCHEMA = pa.schema({"raw": pa.string(), "clean": pa.string(), "reason": pa.string()})


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a column: whether Python had to mend or refuse any cell, and whether SQL has any to refuse.

    `is_sound` says that there are no problems and no changes besides those that Python found.
    """

    mends: bool = False
    is_sound: bool = False


def mend_cells(database: Database, relation: Relation, role: Role, cell: Cell, *, table: str) -> Mended:
    """Put what Python makes of the odd cells of a column into a table, which is there if it mends any."""
    if cell.odd is None or cell.text is None:
        return Mended()
    rows = f"(select {cell.text} as raw from {relation.sql})"
    odd = f"where {cell.odd.replace(cell.text, 'raw')}"
    is_sound = False
    if relation.count <= _TINY:
        found = database.rows(f"select distinct raw from {rows} {odd}")
        mends = bool(found) and _mend_some(database, table, role, found)
    else:
        is_sound = _find_odd(database, relation, rows, odd, _tests_of(role, cell))
        mends = sum(_mend_some(database, table, role, found) for found in _take_odd(database)) > 0
    return Mended(mends=mends, is_sound=is_sound)


def _find_odd(database: Database, relation: Relation, rows: str, odd: str, tests: str | None) -> bool:
    """Put the odd texts into a table; returns whether all texts are known to fail the other tests.

    If few texts are distinct, only those are tested.
    """
    if relation.count <= _SAMPLE or not _repeats_texts(database, rows):
        database.run(f"create table odd as select distinct raw from {rows} {odd}")
        return False
    # In a table of their own, or else the test would be pushed down to all rows.
    database.run(f"create table texts as select distinct raw from {rows} where raw is not null")
    database.run(f"create table odd as select raw from texts {odd}")
    is_sound = tests is not None and not database.row(f"select exists (select 1 from texts where {tests})")[0]
    database.run("drop table texts")
    return is_sound


def _tests_of(role: Role, cell: Cell) -> str | None:
    """Return the test of what is wrong with a text but for what Python finds; None if it takes more than the text."""
    if role is not Role.OBJECT or cell.changes is None:
        return None
    tests = [*(sql for reason, sql in cell.problems if reason), cell.changes]
    return " or ".join(f"({sql})" for sql in tests).replace(cell.text or "", "raw")


def _take_odd(database: Database) -> Iterator[list[tuple[str]]]:
    """Give the odd texts, so many at a time that they need little memory, and forget the table."""
    count, longest = database.row("select count(*), max(strlen(raw)) from odd")
    step = max(1, min(20_000, BLOCK // max(1, longest or 0)))
    for start in range(0, count, step):
        yield database.rows(f"select raw from odd where rowid between {start} and {start + step - 1}")
    database.run("drop table odd")


def _repeats_texts(database: Database, rows: str) -> bool:
    """Whether most texts at the beginning stand there more than once."""
    sample = f"select raw from {rows} where raw <> '' limit {_SAMPLE}"
    distinct = database.row(f"select count(distinct raw) from ({sample})")[0]
    return bool(distinct <= _SAMPLE / 2)


def _mend_some(database: Database, table: str, role: Role, texts: Sequence[tuple[str]]) -> bool:
    """Add what Python makes of texts to the table, which is made if need be; False if there is nothing to add."""
    mended = _read_all((text for (text,) in texts), _MENDERS[role], keeps_right=role is Role.OBJECT)
    if not mended.num_rows:
        return False
    with database.registered("mending", mended):
        database.run(f"create table if not exists {table} (raw varchar, clean varchar, reason varchar)")
        database.run(f"insert into {table} select * from mending")
    return True


def _read_all(texts: Iterable[str], mend: Callable[[str], str], *, keeps_right: bool) -> pa.Table:
    """Return what Python makes of texts; with `keeps_right` only of those that it changes or refuses."""
    rows: list[tuple[str, str | None, str | None]] = []
    for text in texts:
        try:
            clean = mend(text)
        except NotPlainError as error:
            rows.append((text, None, error.reason.name))
            continue
        if not keeps_right or clean != text:
            rows.append((text, clean, None))
    columns = zip(*rows, strict=True) if rows else ((), (), ())
    return pa.Table.from_arrays([text_array(column) for column in columns], schema=_SCHEMA)


def _mend_moment(text: str) -> str:
    moment = parse_moment(text)
    if moment is None:
        raise NotPlainError(Reason.MOMENT)
    return write_moment(moment.microseconds).removesuffix("Z")


def _mend_texts(text: str) -> str:
    return json.dumps(clean_texts(text), ensure_ascii=False)


_MENDERS: dict[Role, Callable[[str], str]] = {
    Role.MOMENT: _mend_moment,
    Role.OPTIONAL_MOMENT: _mend_moment,
    Role.OBJECT: clean_object,
    Role.TAGS: _mend_texts,
}
