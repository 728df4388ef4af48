"""JSON lines: one object a line; what is no column of its own goes into the JSON column of the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pyarrow as pa

from baremo.files.bounds import MAX_CELL, MAX_LINE
from baremo.files.columns import Role, Shape
from baremo.files.header import normal_name
from baremo.files.lines import Block, TextFile
from baremo.files.raw import LONGEST_ROW, RawRows
from baremo.files.reasons import Reason

_DECODER = msgspec.json.Decoder(dict[str, msgspec.Raw])
_EMPTY = (b"null", b'""', b"[]")
_TEXT_ROLES = (Role.ID, Role.TEXT)
_ROWS = 20_000  # in a batch


class _LineError(Exception):
    def __init__(self, reason: Reason, column: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.column = column


class JsonFile:
    """A file of JSON lines as raw rows; every column that the kind of table knows is there."""

    def __init__(self, path: Path, shape: Shape) -> None:
        """Say what is in the file. A file without lines is a table without rows."""
        self._source = TextFile(path)
        self._shape = shape
        self.names = tuple(shape.roles)

    def batches(self) -> Iterator[pa.RecordBatch]:
        """Give the rows in batches."""
        rows = RawRows(len(self.names))
        for block in self._source.blocks():
            for number, line in _number_lines(block):
                self._read(number, line, rows, too_long=block.too_long)
                if len(rows) >= _ROWS:
                    yield rows.to_batch()
                    rows = RawRows(len(self.names))
        if len(rows):
            yield rows.to_batch()

    def _read(self, number: int, line: bytes, rows: RawRows, *, too_long: bool) -> None:
        try:
            if too_long or len(line) > MAX_LINE:
                raise _LineError(Reason.LINE_TOO_LONG)
            rows.add(number, self._cells(_normal(_decode(line))), line.decode())
        except _LineError as error:
            shown = line[:LONGEST_ROW].decode("utf-8", "replace")
            rows.refuse(number, error.reason, shown, error.column)

    def _cells(self, found: dict[str, msgspec.Raw]) -> list[str | None]:
        further = {name: raw for name, raw in found.items() if name not in self._shape.roles}
        cells = []
        for name, role in self._shape.roles.items():
            text = _read_cell(found.get(name), name, role)
            if further and name == self._shape.carrier:
                text = _merge(text, further)
            if text is not None and len(text) > MAX_CELL:
                raise _LineError(Reason.CELL_TOO_LONG)
            cells.append(text)
        return cells


def _number_lines(block: Block) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(block.text.split(b"\n"), start=block.first):
        if line.strip():
            yield number, line


def _decode(line: bytes) -> dict[str, msgspec.Raw]:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        raise _LineError(Reason.ENCODING) from None
    if b"\0" in line:
        raise _LineError(Reason.NUL)
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError:
        raise _LineError(Reason.NO_OBJECT) from None
    except (msgspec.DecodeError, RecursionError):
        raise _LineError(Reason.JSON) from None


def _normal(found: dict[str, msgspec.Raw]) -> dict[str, msgspec.Raw]:
    """Put names into NFC, as those in models are."""
    normal = {normal_name(name): raw for name, raw in found.items()}
    if len(normal) < len(found):
        raise _LineError(Reason.NAMES)
    return normal


def _read_cell(raw: msgspec.Raw | None, name: str, role: Role) -> str | None:
    """Return a JSON value as the text that a CSV cell would have."""
    if raw is None:
        return None
    value = bytes(raw)
    if value == b"null":
        return None
    if value.startswith(b'"'):
        return _decode_text(value)
    if role in _TEXT_ROLES and not value.lstrip(b"-").isdigit():
        raise _LineError(Reason.TYPE, name)
    return value.decode()


def _decode_text(value: bytes) -> str:
    text = str(msgspec.json.decode(value))
    if "\0" in text:
        raise _LineError(Reason.NUL)
    return text


def _merge(text: str | None, further: dict[str, msgspec.Raw]) -> str:
    """Put further values into a JSON object; they win over what is there unless they are empty."""
    merged: dict[str, msgspec.Raw] = {}
    if text:
        try:
            merged = _DECODER.decode(text)
        except (msgspec.MsgspecError, RecursionError):
            return text  # no JSON object: the check that follows refuses it
    merged = {normal_name(name): raw for name, raw in merged.items()}
    for name, raw in further.items():
        if name not in merged or bytes(raw) not in _EMPTY:
            merged[name] = raw
    return msgspec.json.encode(merged).decode()
