"""The events of many contacts as one Arrow table: the database writes a contact's rows as one text, which Arrow reads.

That is far quicker than making Python objects of rows, and unlike a driver for Arrow it shares the connection and its
moment with everything else that is read. (A second SQLite library in the process, which such drivers bring, is
dangerous: closing its file drops the locks of the first.)
"""

from __future__ import annotations

import contextlib
import io
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.csv as csv
from django.db import connection

from baremo.contacts.sql import among
from baremo.engine.arrow import empty_table, int_array, text_array
from baremo.engine.history import EVENT_COLUMNS, MOMENT
from baremo.engine.reads import Reads

_SCHEMA = pa.schema(EVENT_COLUMNS)
_BETWEEN, _AFTER = "\x1f", "\n"
"""What stands between columns and after rows; hexadecimal digits, numbers and JSON have neither."""
_TYPES = {
    "id": pa.string(),
    "kind": pa.dictionary(pa.int32(), pa.string()),
    "occurred_at": pa.int64(),
    "automated": pa.bool_(),
    "properties": pa.string(),
}
_ROW = {
    "sqlite": ("lower(hex(id))", "json_quote(kind)", "occurred_at", "automated"),
    "postgresql": ("encode(id, 'hex')", "to_json(kind)::text", "occurred_at", "automated::int"),
}
_TEXT = {"sqlite": "group_concat({row}, char(10))", "postgresql": "string_agg({row}, chr(10))"}
_CHAR = {"sqlite": "char(31)", "postgresql": "chr(31)"}
_WORDS = {
    "sqlite": "kind in (select value from json_each(%s))",
    "postgresql": "kind in (select json_array_elements_text(%s::json))",
}
_CONTACTS_AT_ONCE = 20
_BLOCK = 4 * 2**20


@dataclass(frozen=True, slots=True)
class BulkEvents:
    """The events of contacts, whole histories but for what is not read; and which contacts these are."""

    table: pa.Table
    contacts: tuple[int, ...]


def read_events(contact_ids: Collection[int], reads: Reads, now: int, *, most: int) -> BulkEvents:
    """Return the events that are read of contacts at a moment, in microseconds since 1970.

    Once they take `most` bytes as text, the contacts that come after are left out: at least one contact is there.
    """
    numbers = sorted(contact_ids)
    texts: list[str] = []
    counts: list[tuple[int, int]] = []
    size = 0
    for contact, count, text in _stream(*_write_query(numbers, reads, now)):
        texts.append(text)
        counts.append((contact, count))
        size += len(text)
        if size >= most:
            numbers = [number for number in numbers if number <= contact]
            break
    return BulkEvents(_read_table(texts, counts), tuple(numbers))


def _write_query(numbers: Sequence[int], reads: Reads, now: int) -> tuple[str, list[Any]]:
    vendor = connection.vendor
    condition, parameters = among("contact_id", numbers)
    of_kinds, more = _write_kinds(reads, now)
    columns = [*_ROW[vendor], "properties" if reads.document else "'{}'"]
    text = _TEXT[vendor].format(row=f" || {_CHAR[vendor]} || ".join(columns))
    statement = (
        f"select contact_id, count(*), {text} from events where {condition} and {of_kinds} "  # noqa: S608  # our own
        "group by contact_id order by contact_id"
    )
    return statement, [*parameters, *more]


def _write_kinds(reads: Reads, now: int) -> tuple[str, list[Any]]:
    """Return the condition that an event is one of those that are read."""
    if reads.every_kind:
        return "true", []
    since: dict[int | None, list[str]] = defaultdict(list)
    for kind, back in reads.kinds.items():
        since[back].append(kind)
    tests, parameters = ["false"], list[Any]()
    for prefix in sorted(reads.prefixes):
        tests.append("substr(kind, 1, %s) = %s")
        parameters += [len(prefix), prefix]
    for back, kinds in since.items():
        test = _WORDS[connection.vendor]
        parameters.append(msgspec.json.encode(kinds).decode())
        if back is not None:
            test = f"({test} and occurred_at > %s)"
            parameters.append(now - back)
        tests.append(test)
    return f"({' or '.join(tests)})", parameters


def _stream(statement: str, parameters: Sequence[Any]) -> Iterator[tuple[int, int, str]]:
    with connection.wrap_database_errors, contextlib.ExitStack() as stack:
        # What is not asked for any more stays in the database.
        driver: Any = connection.connection
        is_postgresql = connection.vendor == "postgresql"
        cursor: Any = stack.enter_context(driver.cursor(name="events") if is_postgresql else connection.cursor())
        cursor.execute(statement, parameters)
        while rows := cursor.fetchmany(_CONTACTS_AT_ONCE):
            yield from rows


def _read_table(texts: Sequence[str], counts: Sequence[tuple[int, int]]) -> pa.Table:
    if not texts:
        return empty_table(_SCHEMA)
    read = csv.read_csv(
        io.BytesIO(_AFTER.join(texts).encode()),
        read_options=csv.ReadOptions(column_names=list(_TYPES), use_threads=False, block_size=_BLOCK),
        parse_options=csv.ParseOptions(delimiter=_BETWEEN, quote_char=False, double_quote=False),
        convert_options=csv.ConvertOptions(column_types=_TYPES, strings_can_be_null=False),
    )
    expected = sum(count for _, count in counts)
    if read.num_rows != expected:
        raise ValueError(f"{expected} events were read as {read.num_rows}")
    columns = {
        "id": read["id"],
        "contact": _repeat(counts),
        "kind": _read_kinds(read["kind"]),
        "occurred_at": read["occurred_at"].cast(MOMENT),
        "automated": read["automated"],
        "properties": read["properties"],
    }
    return pa.table(columns)


def _repeat(counts: Sequence[tuple[int, int]]) -> pa.DictionaryArray:
    """Return a column that names each contact as often as it has events."""
    places = array("i")
    for place, (_, count) in enumerate(counts):
        places.extend(array("i", [place]) * count)
    names = text_array(str(contact) for contact, _ in counts)
    return pa.DictionaryArray.from_arrays(int_array(places, pa.int32()), names)


def _read_kinds(column: pa.ChunkedArray) -> pa.ChunkedArray:
    # Kinds come as JSON, since whoever sent an event may have put anything into the name of its kind.
    chunks = [
        pa.DictionaryArray.from_arrays(
            chunk.indices, text_array(msgspec.json.decode(each) for each in chunk.dictionary.to_pylist())
        )
        for chunk in column.chunks
    ]
    return pa.chunked_array(chunks, _TYPES["kind"])
