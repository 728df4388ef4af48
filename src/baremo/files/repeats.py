"""Ids that stand more than once: the same contents count once, different contents are refused."""

# ruff: noqa: S608  # names and paths are quoted, rows never become part of a query

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import groupby
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from baremo.files.arrow import int_array, text_array
from baremo.files.database import Database

_FEW = 2_000_000
_AT_A_TIME = 1 << 25  # hashes that are held in memory
_BITS = 8
_PARTS = 1 << _BITS  # so many that the hashes of a part fit the caches of a processor
_STEP = 1 << 18
_PAGE = 10_000
_TURN = 9  # bits from one round to the next

CONFLICTS = pa.schema({"id": pa.string()})
"""Ids that stand there with different contents."""


def find_repeated(database: Database, rows: str, id_sql: str, count: int) -> list[int]:
    """Return the hashes of ids that may stand more than once: all that do, and hardly any other."""
    hashes = f"select hash({id_sql}) as h from {rows} where {id_sql} <> ''"
    if count <= _FEW:
        query = f"select h from ({hashes}) group by h having count(*) > 1"
        return [row[0] for row in database.rows(query)]
    passes = -(-count // _AT_A_TIME)
    found: list[int] = []
    for part in range(passes):
        where = f" and hash({id_sql}) % {passes} = {part}" if passes > 1 else ""
        found += _repeated_hashes(database.batches(hashes + where, _STEP))
    return found


def _repeated_hashes(batches: Iterable[pa.RecordBatch]) -> list[int]:
    """Deal hashes to parts by their first bits, and look for repeated ones in each part."""
    columns = (batch.column(0) for batch in batches if batch.num_rows)
    with ThreadPoolExecutor(2) as pool:
        dealt = list(pool.map(_deal, columns))
        parts = [[pieces[part] for pieces in dealt] for part in range(_PARTS)]
        longest = max(sum(map(len, pieces)) for pieces in parts)
        places = int_array(range(longest), pa.int32())
        return [value for found in pool.map(lambda part: _repeated_in(part, places), parts) for value in found]


def _deal(hashes: pa.Array) -> list[pa.Array]:
    part = pc.shift_right(hashes, _number(64 - _BITS)).cast(pa.uint8())
    ordered = hashes.take(pc.array_sort_indices(part))
    counted = pc.value_counts(part)
    counts = dict(zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True))
    pieces, start = [], 0
    for number in range(_PARTS):
        pieces.append(ordered.slice(start, counts.get(number, 0)))
        start += counts.get(number, 0)
    return pieces


def _repeated_in(pieces: list[pa.Array], places: pa.Array) -> list[int]:
    """Return the hashes that stand more than once.

    Each hash goes to the slot that some of its bits name, where one of those that meet remains. A hash that is
    not there has either met its like, or goes on to the next round, to a slot that other bits name. `places` are
    the numbers from 0 on.
    """
    found: set[int] = set()
    shift = 0
    hashes = pa.concat_arrays(pieces) if pieces else None
    while hashes is not None and len(hashes) > 1:
        mine, other = _meet(hashes, places[: len(hashes)], shift)
        same = pc.equal(mine, other)
        found.update(pc.unique(mine.filter(same)).to_pylist())
        hashes = mine.filter(pc.invert(same))
        shift = (shift + _TURN) % (64 - _BITS)
    return sorted(found)


def _meet(hashes: pa.Array, places: pa.Array, shift: int) -> tuple[pa.Array, pa.Array]:
    """Return the hashes that do not remain in their slots, and those that do instead of them."""
    slots = 1 << (2 * len(hashes)).bit_length()
    moved = pc.shift_right(hashes, _number(shift)) if shift else hashes
    slot = pc.bit_wise_and(moved, _number(slots - 1)).cast(pa.int32())
    remaining = pc.inverse_permutation(slot, max_index=slots - 1, output_type=pa.int32()).take(slot)
    lost = pc.not_equal(remaining, places)
    return hashes.filter(lost), hashes.take(remaining.filter(lost))


def _number(number: int) -> pa.Scalar:
    return int_array([number], pa.uint64())[0]


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
