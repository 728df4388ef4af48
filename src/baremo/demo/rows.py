"""The company as files that an import takes in: contacts and events in the form of Baremo's own files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from baremo.demo.happenings import Happening, name_all
from baremo.demo.people import Person
from baremo.demo.rhythm import write_moment

_AT_ONCE = 20_000
_CONTACTS = pa.schema(
    {"id": pa.string(), "email": pa.string(), "created_at": pa.string(), "tags": pa.string(), "lists": pa.string(),
     "fields": pa.string()}
)  # fmt: skip
_EVENTS = pa.schema(
    {"id": pa.string(), "contact": pa.string(), "kind": pa.string(), "occurred_at": pa.string(),
     "automated": pa.bool_(), "properties": pa.string()}
)  # fmt: skip


def write_contacts(people: Iterable[Person], path: Path) -> None:
    """Write contacts as Parquet."""
    _write((_contact_row(each) for each in people), _CONTACTS, path)


def write_events(happenings: Sequence[Happening], path: Path) -> None:
    """Write what happened as Parquet."""
    _write((_event_row(name, each) for name, each in name_all(happenings)), _EVENTS, path)


def _contact_row(person: Person) -> tuple[object, ...]:
    return (
        person.key,
        person.email,
        write_moment(person.created_at),
        _json(person.tags),
        _json(person.lists),
        _json(person.fields()),
    )


def _event_row(name: str, each: Happening) -> tuple[object, ...]:
    return name, each.person, each.kind, write_moment(each.at), each.automated, _json(each.properties)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _write(rows: Iterator[tuple[object, ...]], schema: pa.Schema, path: Path) -> None:
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        while part := list(islice(rows, _AT_ONCE)):
            columns = [
                pa.array(values, field.type) for values, field in zip(zip(*part, strict=True), schema, strict=True)
            ]
            writer.write_table(pa.table(columns, schema=schema))
