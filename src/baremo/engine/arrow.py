"""Arrow arrays and tables made without `pa.array`: it imports pandas wherever that is installed, which takes long."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

import pyarrow as pa

_CODES = {pa.uint64(): "Q", pa.int64(): "q", pa.int32(): "i"}


def text_array(texts: Iterable[str | None]) -> pa.Array:
    """Return texts as an array."""
    builder = pa.lib.StringBuilder()
    builder.append_values(list(texts))
    return builder.finish()


def int_array(numbers: Sequence[int], kind: pa.DataType) -> pa.Array:
    """Return whole numbers as an array of a type that `_CODES` knows."""
    return pa.Array.from_buffers(kind, len(numbers), [None, pa.py_buffer(array(_CODES[kind], numbers))])


def empty_table(schema: pa.Schema) -> pa.Table:
    """Return a table without rows."""
    return pa.Table.from_batches([], schema)


def fit(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """Return a table with the types of a schema; one that has them already is not looked at again."""
    return table if table.schema.equals(schema) else table.cast(schema)


def one_text(text: bytes) -> pa.Array:
    """Return an array that holds one text, without copying it."""
    ends = pa.py_buffer(array("i", (0, len(text))))
    return pa.Array.from_buffers(pa.binary(), 1, [None, ends, pa.py_buffer(text)])
