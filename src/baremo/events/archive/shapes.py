"""What the files of the archive look like: the columns that engines take, and how they lie on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from baremo.engine.arrow import fit
from baremo.engine.history import CONTACT_COLUMNS, EVENT_COLUMNS

PartName = Literal["contacts", "events"]
ROW_GROUP = 122_880
"""Rows that DuckDB takes at once."""
DELTA, RUN, BASE = 0, 1, 2
"""Levels: what one look at the news brought; several of those together; the bulk, in order and without overlaps."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two tables of the archive."""

    name: PartName
    schema: pa.Schema
    contact: str
    """The column that holds the number of the contact, as text."""
    words: tuple[str, ...]
    """Columns whose values repeat."""
    file_rows: int
    """Rows of a file of the base, about."""


CONTACTS = Part("contacts", pa.schema(CONTACT_COLUMNS), "id", ("tags.list.element", "lists"), 500_000)
EVENTS = Part(
    "events",
    # Rules ask for the address more than for anything else, and to read it out of JSON takes longer than to count.
    pa.schema({**EVENT_COLUMNS, "url": pa.string()}),
    "contact",
    ("contact", "kind", "properties", "url"),
    1_000_000,
)
PARTS: Mapping[PartName, Part] = {"contacts": CONTACTS, "events": EVENTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that is complete on this machine and not yet in the archive."""

    part: PartName
    path: Path
    rows: int
    first: int
    last: int


class PartWriter:
    """Writes one file of a part, a row group for each table that it is given."""

    def __init__(self, part: Part, path: Path) -> None:
        """Write to a path where there is nothing yet."""
        self._part, self._path = part, path
        self._writer = pq.ParquetWriter(path, part.schema, compression="zstd", use_dictionary=list(part.words))
        self._numbers: list[int] = []
        self.rows = 0

    def write(self, table: pa.Table) -> None:
        """Add rows."""
        if table.num_rows == 0:
            return
        import pyarrow.compute as pc

        rows = fit(table.select(self._part.schema.names), self._part.schema)
        self._writer.write_table(rows, row_group_size=ROW_GROUP)
        bounds = pc.min_max(table[self._part.contact].cast(pa.int64())).as_py()
        self._numbers += [bounds["min"], bounds["max"]]
        self.rows += table.num_rows

    def close(self) -> Written | None:
        """Complete the file; one without rows is removed again."""
        self._writer.close()
        if not self.rows:
            self._path.unlink()
            return None
        first, last = min(self._numbers), max(self._numbers)
        return Written(part=self._part.name, path=self._path, rows=self.rows, first=first, last=last)


def event_table(rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Return rows of (contact, moment, id, kind, automated, properties) as a table of events, with their addresses."""
    contacts, moments, ids, kinds, automated, properties = zip(*rows, strict=True) if rows else ((),) * 6
    return pa.table(
        {
            "id": pa.array([bytes(each).hex() for each in ids], pa.string()),
            "contact": pa.array(contacts, pa.int64()).cast(pa.string()),
            "kind": pa.array(kinds, pa.string()),
            "occurred_at": pa.array(moments, pa.int64()).cast(EVENT_COLUMNS["occurred_at"]),
            "automated": pa.array([bool(each) for each in automated], pa.bool_()),
            "properties": pa.array(properties, pa.string()),
            "url": pa.array([_read_address(each) for each in properties], pa.string()),
        },
        EVENTS.schema,
    )


class _Addressed(msgspec.Struct):
    url: Any = None


_read_addressed = msgspec.json.Decoder(_Addressed).decode


def _read_address(properties: str | None) -> str | None:
    """Return the url of an event if that is text; anything else is read where it stands."""
    if not properties or '"url"' not in properties:
        return None
    url = _read_addressed(properties).url
    return url if isinstance(url, str) and url else None


def contact_table(rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Return rows of (number, moment, tags, lists, fields), the last three as JSON, as a table of contacts."""
    read_tags = msgspec.json.Decoder(list[str]).decode
    numbers, created, tags, lists, fields = zip(*rows, strict=True) if rows else ((),) * 5
    return pa.table(
        {
            "id": pa.array(numbers, pa.int64()).cast(pa.string()),
            "created_at": pa.array(created, CONTACT_COLUMNS["created_at"]),
            "tags": pa.array([read_tags(each) for each in tags], CONTACT_COLUMNS["tags"]),
            "lists": pa.array(lists, pa.string()),
            "fields": pa.array(fields, pa.string()),
        },
        CONTACTS.schema,
    )
