"""A file as rows in the order of their lines, one after the other in bounded memory, from any line on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from baremo.files.columns import SHAPES, Kind
from baremo.files.csv_rows import CsvFile
from baremo.files.header import read_names
from baremo.files.json_rows import JsonFile
from baremo.files.json_values import NotPlainError, decode
from baremo.files.lines import TextFile
from baremo.files.opening import translate_os_errors
from baremo.files.problems import BrokenTableError, DirectoryGivenError
from baremo.files.raw import LEADING
from baremo.files.reasons import Reason
from baremo.files.relation import read_footer
from baremo.files.sources import open_source
from baremo.model.moments import to_microseconds, write_moment
from baremo.model.numbers import EXACT_BELOW

_PARQUET_ROWS = 5_000  # that are held at a time
_FORMULA = ("'=", "'+", "'-", "'@", "'\t", "'\r")


@dataclass(slots=True)
class FileRow:
    """A row: its line, and its cells by column or the reason why it cannot be read; `text` is how it stood there.

    Cells of CSV are text; those of JSON lines and Parquet have the types that they have there.
    """

    line: int
    cells: dict[str, Any] = field(default_factory=dict)
    reason: Reason | None = None
    column: str = ""
    text: str = ""
    given: Sequence[str] = ()
    """All cells of a row of CSV as they stood there."""

    def shown(self) -> str:
        """Return the row as it stood there, or what says the same."""
        if self.given:
            return ",".join(map(_quote, self.given))
        return self.text or msgspec.json.encode(self.cells).decode()


class RowFile:
    """A file of contacts or events whose rows are taken one after the other.

    The header of a CSV is line 1; the rows of a Parquet file are counted from 1.
    """

    def __init__(self, kind: Kind, path: Path) -> None:
        """Look at the file and read its header; an error says what is wrong with all of it."""
        opened = open_source(kind, path)
        if len(opened.paths) != 1 or path.is_dir():
            raise DirectoryGivenError(file=path)
        self.kind: Kind = kind
        self.path = path
        self.form = opened.form
        self.names = self._read_names()

    def _read_names(self) -> tuple[str, ...]:
        """Return the columns; those of JSON lines are known only line by line."""
        if self.form == "csv":
            return CsvFile(self.path).names
        if self.form == "parquet":
            read_footer(self.path)
            return read_names(pq.read_schema(self.path).names, self.path)
        return ()

    def count(self) -> int:
        """Return how many rows there are: exactly in Parquet, else how many lines could be rows."""
        if self.form == "parquet":
            return int(read_footer(self.path).num_rows)
        lines = sum(block.text.count(b"\n") + block.too_long for block in TextFile(self.path).blocks())
        return max(0, lines - (self.form == "csv"))

    def rows(self, after: int = 0) -> Iterator[list[FileRow]]:
        """Give the rows behind a line, some at a time and in their order."""
        with translate_os_errors(self.path):
            if self.form == "parquet":
                yield from self._parquet_rows(after)
                return
            read = self._csv_rows if self.form == "csv" else self._json_rows
            yield from read(after)

    def _csv_rows(self, after: int) -> Iterator[list[FileRow]]:
        file = CsvFile(self.path)
        for batch in file.batches():
            yield from _cut(batch, after, lambda raw: _read_csv(raw, file.names))

    def _json_rows(self, after: int) -> Iterator[list[FileRow]]:
        shape = SHAPES[self.kind]
        file = JsonFile(self.path, shape)
        for batch in file.batches():
            yield from _cut(batch, after, lambda raw: _read_json(raw, file.names, shape.carrier or ""))

    def _parquet_rows(self, after: int) -> Iterator[list[FileRow]]:
        try:
            with pq.ParquetFile(self.path) as file:
                line = 0
                for batch in file.iter_batches(_PARQUET_ROWS):
                    numbers = range(line + 1, line + 1 + batch.num_rows)
                    line += batch.num_rows
                    if line > after:
                        rows = (_read_parquet(*row, self.names) for row in zip(numbers, *_columns(batch), strict=True))
                        yield [row for row in rows if row.line > after]
        except (pa.ArrowException, ValueError) as error:
            raise BrokenTableError(file=self.path, detail=str(error).split("\n", 1)[0][:200]) from error


def _cut(batch: pa.RecordBatch, after: int, read: Any) -> Iterator[list[FileRow]]:
    """Give the rows of a batch behind a line."""
    if not batch.num_rows or batch.column(0)[batch.num_rows - 1].as_py() <= after:
        return
    for start in range(0, batch.num_rows, _PARQUET_ROWS):
        part = batch.slice(start, _PARQUET_ROWS)
        yield [read(raw) for raw in zip(*_columns(part), strict=True) if raw[0] > after]


def _columns(batch: pa.RecordBatch) -> list[list[Any]]:
    return [column.to_pylist() for column in batch.columns]


def _refused(raw: Sequence[Any]) -> FileRow:
    line, reason, column, text = raw[: len(LEADING)]
    return FileRow(line, reason=Reason[reason], column=column or "", text=text or "")


def _read_csv(raw: Sequence[Any], names: Sequence[str]) -> FileRow:
    if raw[1] is not None:
        return _refused(raw)
    given = raw[len(LEADING) :]
    cells = {name: strip_guard(cell) for name, cell in zip(names, given, strict=True) if cell}
    return FileRow(raw[0], cells, given=given)


def _quote(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in '",;\t\r\n') else cell


def strip_guard(cell: str) -> str:
    """Return a cell without the quote that our exports put before what a spreadsheet would take for a formula."""
    return cell[1:] if cell.startswith(_FORMULA) else cell


def _read_json(raw: Sequence[Any], names: Sequence[str], carrier: str) -> FileRow:
    if raw[1] is not None:
        return _refused(raw)
    cells = dict(zip(names, raw[len(LEADING) :], strict=True))
    further = cells.pop(carrier, None)
    row = FileRow(raw[0], {name: cell for name, cell in cells.items() if cell}, text=raw[3] or "")
    if further:
        try:
            found = decode(further)
        except NotPlainError as wrong:
            return FileRow(raw[0], reason=wrong.reason, column=carrier, text=row.text)
        if not isinstance(found, dict):
            return FileRow(raw[0], reason=Reason.OBJECT, column=carrier, text=row.text)
        if "\\u0000" in further and has_nul(found):
            return FileRow(raw[0], reason=Reason.NUL, text=row.text)
        row.cells |= {name: value for name, value in found.items() if value is not None and value not in ("", [])}
    return row


def _read_parquet(line: int, *values: Any) -> FileRow:
    *cells, names = values
    row = FileRow(line)
    for name, cell in zip(names, cells, strict=True):
        value = _plain(cell)
        if isinstance(value, float) and math.isinf(value):
            return FileRow(line, reason=Reason.INFINITE, column=name, text=str(dict(zip(names, cells, strict=True))))
        if has_nul(value):
            return FileRow(line, reason=Reason.NUL, column=name, text=str(dict(zip(names, cells, strict=True))))
        if value is not None and value not in ("", []):
            row.cells[name] = value
    return row


def has_nul(value: Any) -> bool:
    """Tell whether the character NUL, which databases cannot keep, stands anywhere in a value."""
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any(map(has_nul, value)) or any(map(has_nul, value.values()))
    return isinstance(value, list) and any(map(has_nul, value))


def _plain(value: Any) -> Any:
    """Return a value of Parquet as JSON could have it."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return None if math.isnan(value) else value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < EXACT_BELOW else float(value)
    if isinstance(value, datetime):
        return write_moment(to_microseconds(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list) and value and all(isinstance(item, tuple) for item in value):
        value = dict(value)  # what Arrow calls a map
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items() if item is not None}
    return [_plain(item) for item in value] if isinstance(value, list) else str(value)
