"""Tables of an export as Parquet, CSV or JSON lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from baremo.files.formulas import mark_formulas
from baremo.model.numbers import shortest

Form = Literal["parquet", "csv", "jsonl"]
FORMS: tuple[Form, ...] = ("parquet", "csv", "jsonl")
_JSON = ("lists", "fields", "properties")
"""Columns that hold JSON as text."""


class TableWriter(Protocol):
    """Writes one table, piece by piece."""

    def write(self, table: pa.Table) -> None:
        """Add rows."""
        ...

    def close(self) -> None:
        """Complete the file."""
        ...


class ParquetTable:
    """A Parquet file."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        """Begin the file."""
        self._writer = pq.ParquetWriter(path, schema, compression="zstd")

    def write(self, table: pa.Table) -> None:
        """Add rows."""
        self._writer.write_table(table)

    def close(self) -> None:
        """Complete the file."""
        self._writer.close()


class CsvTable:
    """A CSV file that no spreadsheet takes for anything but data."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        """Begin the file."""
        names = mark_formulas(pa.array(schema.names, pa.string())).to_pylist()
        self._schema = pa.schema([(name, pa.string()) for name in names])
        self._writer = pa_csv.CSVWriter(path, self._schema)

    def write(self, table: pa.Table) -> None:
        """Add rows."""
        cells = [mark_formulas(_in_words(column.combine_chunks())) for column in table.columns]
        self._writer.write_table(pa.table(cells, self._schema))

    def close(self) -> None:
        """Complete the file."""
        self._writer.close()


class JsonTable:
    """A file of JSON lines; what is missing is left out."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        """Begin the file."""
        self._file = path.open("wb")
        self._names = schema.names
        self._encoder = msgspec.json.Encoder()

    def write(self, table: pa.Table) -> None:
        """Add rows."""
        columns = [_for_json(name, table[name].combine_chunks()) for name in self._names]
        rows = (
            {name: value for name, value in zip(self._names, row, strict=True) if value is not None}
            for row in zip(*columns, strict=True)
        )
        self._file.write(self._encoder.encode_lines(rows))

    def close(self) -> None:
        """Complete the file."""
        self._file.close()


WRITERS: Mapping[Form, Callable[[Path, pa.Schema], TableWriter]] = {
    "parquet": ParquetTable,
    "csv": CsvTable,
    "jsonl": JsonTable,
}


def _in_words(column: pa.Array) -> pa.Array:
    """Return a column as text."""
    kind = column.type
    if pa.types.is_timestamp(kind):
        return pc.binary_join_element_wise(pc.strftime(column, "%Y-%m-%dT%H:%M:%S"), pa.scalar("Z"), "")
    if pa.types.is_date(kind) or pa.types.is_boolean(kind):
        return column.cast(pa.string())
    if pa.types.is_floating(kind):
        return _texts(lambda number: shortest(Decimal(repr(number))), column)
    if pa.types.is_list(kind):
        return _texts(lambda items: json.dumps(items, ensure_ascii=False), column)
    return column


def _texts(write: Callable[[Any], str], column: pa.Array) -> pa.Array:
    return pa.array([None if each is None else write(each) for each in column.to_pylist()], pa.string())


def _for_json(name: str, column: pa.Array) -> list[Any]:
    """Return a column as values for JSON; JSON in it stays as it is."""
    if name in _JSON:
        return [None if each is None else msgspec.Raw(each.encode()) for each in column.to_pylist()]
    if pa.types.is_floating(column.type):
        return [None if each is None else _number(each) for each in column.to_pylist()]
    if pa.types.is_timestamp(column.type) or pa.types.is_date(column.type):
        return list(_in_words(column).to_pylist())
    return list(column.to_pylist())


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() and abs(value) < 2**53 else value
