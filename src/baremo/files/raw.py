"""Rows as they come out of a text file: every cell is text, and rows that cannot be taken apart say why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from baremo.engine.arrow import int_array, text_array
from baremo.files.bounds import MAX_CELL
from baremo.files.reasons import Reason

LEADING = ("line", "reason", "reason_column", "row")
LONGEST_ROW = MAX_CELL
"""Characters of a refused line that are kept to be shown."""


def cell_name(position: int) -> str:
    """Return the internal name of a column; names of files never become names of SQL."""
    return f"c{position}"


def raw_schema(columns: int) -> pa.Schema:
    """Return the schema of raw rows: line number, reason, its column, the refused line, then the cells."""
    fields = [("line", pa.int64()), *((name, pa.string()) for name in LEADING[1:])]
    return pa.schema([*fields, *((cell_name(position), pa.string()) for position in range(columns))])


@dataclass(slots=True)
class RawRows:
    """Collects rows one by one; used where rows cannot be read many at a time."""

    columns: int
    _lines: list[int] = field(default_factory=list)
    _reasons: list[str | None] = field(default_factory=list)
    _about: list[str | None] = field(default_factory=list)
    _rows: list[str | None] = field(default_factory=list)
    _cells: list[Sequence[str | None]] = field(default_factory=list)

    def add(self, line: int, cells: Sequence[str | None], row: str | None = None) -> None:
        """Add a row that could be taken apart; `row` is its text where cells do not tell it."""
        self._note(line, None, None, row)
        self._cells.append(cells)

    def refuse(self, line: int, reason: Reason, row: str, column: str | None = None) -> None:
        """Add a line that could not be taken apart."""
        self._note(line, reason.name, column, row[:LONGEST_ROW].replace("\0", "\N{REPLACEMENT CHARACTER}"))
        self._cells.append((None,) * self.columns)

    def _note(self, line: int, reason: str | None, about: str | None, row: str | None) -> None:
        self._lines.append(line)
        self._reasons.append(reason)
        self._about.append(about)
        self._rows.append(row)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._lines)

    def to_batch(self) -> pa.RecordBatch:
        """Return the rows as Arrow."""
        texts = (self._reasons, self._about, self._rows, *zip(*self._cells, strict=True))
        arrays = [int_array(self._lines, pa.int64()), *map(text_array, texts)]
        return pa.RecordBatch.from_arrays(arrays, schema=raw_schema(self.columns))
