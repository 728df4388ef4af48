"""Ids that stand more than once: the same contents count once, different contents are refused."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

import pyarrow as pa

from baremo.engine.arrow import text_array
from baremo.files.database import Database

_FEW = 2_000_000
_AT_A_TIME = 1 << 25  # hashes that are held in memory
_STEP = 1 << 18
_PAGE = 10_000

CONFLICTS = pa.schema({"id": pa.string()})
"""Ids that stand there with different contents."""


def find_repeated(database: Database, rows: str, id_sql: str, count: int) -> list[int]:
    """Return the hashes of ids that may stand more than once: all that do, and hardly any other."""
    hashes = f"select hash({id_sql}) as h from {rows} where {id_sql} <> ''"
    if count <= _FEW:
        query = f"select h from ({hashes}) group by h having count(*) > 1"
        return [row[0] for row in database.rows(query)]
    from baremo.files.hashes import repeated_hashes  # takes a while to import

    passes = -(-count // _AT_A_TIME)
    found: list[int] = []
    for part in range(passes):
        where = f" and hash({id_sql}) % {passes} = {part}" if passes > 1 else ""
        found += repeated_hashes(database.batches(hashes + where, _STEP))
    return found


def find_conflicts(batches: Iterable[pa.RecordBatch], carrier: str | None) -> Iterator[pa.RecordBatch]:
    """Give the ids whose rows say different things; rows are ids, in order, with what is said as JSON."""
    rows = ((row["id"], row["said"]) for batch in batches for row in batch.to_pylist())
    conflicts = []
    for about, group in groupby(rows, key=lambda row: row[0]):
        contents = [_contents(json.loads(said, parse_float=Decimal), carrier) for _, said in group]
        if any(content != contents[0] for content in contents):
            conflicts.append(about)
        if len(conflicts) >= _PAGE:
            yield pa.RecordBatch.from_arrays([text_array(conflicts)], schema=CONFLICTS)
            conflicts = []
    yield pa.RecordBatch.from_arrays([text_array(conflicts)], schema=CONFLICTS)


def _contents(row: dict[str, Any], carrier: str | None) -> dict[str, Any]:
    """Return what a row says, however it is written: JSON joined with columns, without missing values."""
    said = {name: _tell_apart(value) for name, value in _read(row.get(carrier or "")).items()}
    for name, value in row.items():
        if name == carrier or (name == "automated" and not value):
            continue
        if name == "lists":
            value = _read(value)
        if name == "tags":
            value = sorted(value or [])
        if not _is_missing(value):
            said[name] = _tell_apart(value)
    return {name: value for name, value in said.items() if not _is_missing(value)}


def _read(text: str | None) -> dict[str, Any]:
    return dict(json.loads(text or "{}", parse_float=Decimal))


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)


def _tell_apart(value: Any) -> Any:
    """Return the value so that it equals exactly its like: 7 is 7.0, but true is not 1."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, list):
        return [_tell_apart(item) for item in value]
    if isinstance(value, dict):
        return {name: _tell_apart(item) for name, item in value.items()}
    return value
