"""Cells that SQL alone cannot read as the contract says: Python reads each distinct one once."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

import pyarrow as pa

from baremo.files.bounds import BLOCK
from baremo.files.cells import Cell
from baremo.files.columns import Role
from baremo.files.database import Database
from baremo.files.json_values import NotPlainError, clean_object, clean_texts
from baremo.files.reasons import Reason
from baremo.files.relation import Relation
from baremo.model.moments import parse_moment, write_moment

_MANY = 100_000
_SCHEMA = pa.schema({"raw": pa.string(), "clean": pa.string(), "reason": pa.string()})


def mend_cells(database: Database, relation: Relation, role: Role, cell: Cell, *, table: str) -> bool:
    """Put what Python makes of the odd cells of a column into a table; False if there are none."""
    if cell.odd is None or cell.text is None:
        return False
    _find_odd(database, relation, cell)
    count, longest = database.row("select count(*), max(strlen(raw)) from odd")
    if count:
        database.run(f"create table {table} (raw varchar, clean varchar, reason varchar)")
        step = max(1, min(20_000, BLOCK // longest))
        for start in range(0, count, step):
            _mend_some(database, table, _MENDERS[role], range(start, start + step))
    database.run("drop table odd")
    return bool(count)


def _find_odd(database: Database, relation: Relation, cell: Cell) -> None:
    """Put the odd texts into a table; if few texts are distinct, only those are tested."""
    rows = f"(select {cell.text} as raw from {relation.sql})"
    test = (cell.odd or "false").replace(cell.text or "", "raw")
    if relation.count > _MANY:
        distinct = database.row(f"select approx_count_distinct(raw) from {rows}")[0]
        if distinct < relation.count / 10:
            # In a table of their own, or else the test would be pushed down to all rows.
            database.run(f"create or replace table texts as select distinct raw from {rows}")
            rows = "texts"
    database.run(f"create or replace table odd as select distinct raw from {rows} where {test}")


def _mend_some(database: Database, table: str, mend: Callable[[str], str], rows: range) -> None:
    found = database.rows(f"select raw from odd where rowid between {rows.start} and {rows.stop - 1}")
    with database.registered("mending", _read_all((row[0] for row in found), mend)):
        database.run(f"insert into {table} select * from mending")


def _read_all(texts: Iterable[str], mend: Callable[[str], str]) -> pa.Table:
    rows = []
    for text in texts:
        try:
            rows.append({"raw": text, "clean": mend(text), "reason": None})
        except NotPlainError as error:
            rows.append({"raw": text, "clean": None, "reason": error.reason.name})
    return pa.Table.from_pylist(rows, schema=_SCHEMA)


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
