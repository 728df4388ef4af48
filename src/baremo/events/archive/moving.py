"""Rows in files whose contact has become another one, or is to leave no trace."""

from __future__ import annotations

import contextlib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from baremo.events.archive.manifest import Entry
from baremo.events.archive.places import Place
from baremo.events.archive.shapes import PARTS, Part, PartWriter, Written

Tick = Callable[[], None]


def find_rows(entry: Entry, where: Place, numbers: Sequence[int], tick: Tick) -> Iterator[pa.Table]:
    """Give the rows of some contacts, given in order, that a file has; only where there may be some is it read."""
    part = PARTS[entry.part]
    wanted = pa.array([str(number) for number in numbers])
    with _opened(entry, where) as file:
        for group in _groups_with(file, part, entry, numbers):
            tick()
            hits = _among(file.read_row_group(group, [part.contact]), part, wanted)
            if pc.any(hits).as_py():
                yield file.read_row_group(group).filter(hits)


def rename_contacts(table: pa.Table, names: Mapping[int, int]) -> pa.Table:
    """Return events as those of the contacts that theirs have become."""
    found = [str(names[int(each)]) for each in table["contact"].to_pylist()]
    place = table.schema.get_field_index("contact")
    return table.set_column(place, "contact", pa.array(found, pa.string()))


def write_without(entry: Entry, where: Place, numbers: Sequence[int], target: Path, tick: Tick) -> Written | None:
    """Write a file anew without the rows of some contacts; None if nothing is left."""
    part = PARTS[entry.part]
    unwanted = pa.array([str(number) for number in numbers])
    writer = PartWriter(part, target)
    with _opened(entry, where) as file:
        for group in range(file.num_row_groups):
            tick()
            table = file.read_row_group(group)
            writer.write(table.filter(pc.invert(_among(table, part, unwanted))))
    return writer.close()


def may_have(entry: Entry, numbers: Sequence[int]) -> bool:
    """Whether one of some numbers, given in order, lies between the lowest and the highest contact of a file."""
    place = bisect_left(numbers, entry.first)
    return place < len(numbers) and numbers[place] <= entry.last


def _groups_with(file: Any, part: Part, entry: Entry, numbers: Sequence[int]) -> Iterator[int]:
    if not may_have(entry, numbers):
        return
    texts = sorted(str(number) for number in numbers)
    column = file.schema_arrow.names.index(part.contact)
    for group in range(file.num_row_groups):
        # Columns before the contact's have no parts of their own, so its place among the leaves is its place here.
        known = file.metadata.row_group(group).column(column).statistics
        if known is None or not known.has_min_max:
            yield group
            continue
        place = bisect_left(texts, known.min)
        if place < len(texts) and texts[place] <= known.max:
            yield group


def _among(table: pa.Table, part: Part, wanted: pa.Array) -> pa.ChunkedArray:
    return pc.is_in(table[part.contact], value_set=wanted)


@contextlib.contextmanager
def _opened(entry: Entry, where: Place) -> Iterator[pq.ParquetFile]:
    with contextlib.closing(where.open(entry.name)) as source, pq.ParquetFile(source) as file:
        yield file
