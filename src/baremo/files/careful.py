"""One CSV row at a time: for rows over several lines, and for lines that are broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baremo.files.bounds import MAX_CELL, MAX_LINE
from baremo.files.reasons import Reason


class NeedsMoreError(Exception):
    """The row may go on in lines that have not been read yet."""


@dataclass(frozen=True, slots=True)
class Row:
    """What begins at a line: cells, or a reason to refuse it, and how many lines that takes."""

    lines: int
    cells: tuple[str, ...] = ()
    reason: Reason | None = None


class RowReader:
    """Takes the row apart that begins at a line.

    A quote opens a cell only at its beginning, `""` inside is a quote, and the cell ends after the closing
    one. Where that does not hold, the line alone is refused, and the next line is a row again.
    """

    def __init__(self, *, delimiter: str, columns: int) -> None:
        """Say what separates cells, and how many make a row."""
        self._delimiter = delimiter
        self._columns = columns
        self._plain = re.compile(f"[^{re.escape(delimiter)}]*")

    def read(self, lines: Sequence[bytes], start: int, *, is_last: bool) -> Row:
        """Read the row that begins at a line; `is_last` says that the file ends with these lines."""
        try:
            cells, used = self._cells(lines, start, is_last=is_last)
        except _BrokenError as broken:
            return Row(1, reason=broken.reason)
        if len(cells) != self._columns:
            return Row(1, reason=Reason.CELLS)
        return Row(used, cells=tuple(cells))

    def _cells(self, lines: Sequence[bytes], start: int, *, is_last: bool) -> tuple[list[str], int]:
        cells: list[str] = []
        at = _Place(_decode(lines[start]), 0, start)
        while True:
            if at.text.startswith('"', at.position):
                cell, at = self._quoted(at, lines, is_last=is_last)
            else:
                found = self._plain.match(at.text, at.position)
                end = found.end() if found else at.position
                cell = at.text[at.position : end]
                cell = cell.removesuffix("\r") if end == len(at.text) else cell
                at = _Place(at.text, end, at.line)
            _check_length(len(cell), Reason.CELL_TOO_LONG, MAX_CELL)
            cells.append(cell)
            if at.position == len(at.text):
                break
            at = _Place(at.text, at.position + 1, at.line)
        _check_length(sum(map(len, cells)), Reason.LINE_TOO_LONG, MAX_LINE)
        return cells, at.line - start + 1

    def _quoted(self, at: _Place, lines: Sequence[bytes], *, is_last: bool) -> tuple[str, _Place]:
        """Return the cell that a quote opens, and the place after it."""
        text, position, line = at.text, at.position + 1, at.line
        parts, size = [], 0
        while (end := _closing_quote(text, position)) < 0:
            parts.append(text[position:])
            size += len(parts[-1])
            _check_length(size, Reason.CELL_TOO_LONG if line == at.line else Reason.QUOTE, MAX_CELL)
            line += 1
            if line == len(lines):
                raise _BrokenError(Reason.QUOTE) if is_last else NeedsMoreError
            text, position = _decode(lines[line]), 0
        parts.append(text[position:end])
        after = len(text) if text.endswith('"\r') and end + 2 == len(text) else end + 1
        if after < len(text) and not text.startswith(self._delimiter, after):
            raise _BrokenError(Reason.QUOTE)
        return "\n".join(parts).replace('""', '"'), _Place(text, after, line)


@dataclass(frozen=True, slots=True)
class _Place:
    """A position in the text of a line."""

    text: str
    position: int
    line: int


class _BrokenError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def _check_length(length: int, reason: Reason, limit: int) -> None:
    if length > limit:
        raise _BrokenError(reason)


def _closing_quote(text: str, position: int) -> int:
    """Return where the quote stands that closes a cell; −1 if it stands in a later line."""
    while (found := text.find('"', position)) >= 0:
        if not text.startswith('"', found + 1):
            return found
        position = found + 2
    return -1


def _decode(line: bytes) -> str:
    if b"\0" in line:
        raise _BrokenError(Reason.NUL)
    _check_length(len(line), Reason.LINE_TOO_LONG, MAX_LINE)
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise _BrokenError(Reason.ENCODING) from None
