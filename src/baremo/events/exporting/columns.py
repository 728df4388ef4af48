"""Contacts as rows of an export: each field a column of its type."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
import pyarrow as pa

from baremo.contacts.field_types import FieldType
from baremo.engine.history import CONTACT_COLUMNS, MOMENT
from baremo.events.archive.snapshots import Snapshot
from baremo.model.moments import parse_moment

# Which fields there are, and whether one of them has a whole number that a 64-bit float cannot hold.
_USED_SQLITE = """
select each.key, max(each.type = 'integer' and abs(each.value) > 9007199254740992)
from contacts, json_each(contacts.fields) as each group by each.key
"""
_USED_POSTGRESQL = """
select each.key, bool_or(
    case when json_typeof(each.value) = 'number' then abs((each.value #>> '{}')::numeric) > 9007199254740992 end
)
from contacts, json_each(contacts.fields::json) as each group by each.key
"""
_FIXED = ("id", "created_at", "tags", "lists")

_ARROW: Mapping[FieldType, pa.DataType] = {
    FieldType.TEXT: pa.string(),
    FieldType.NUMBER: pa.float64(),
    FieldType.BOOLEAN: pa.bool_(),
    FieldType.DATE: pa.date32(),
    FieldType.DATETIME: MOMENT,
    FieldType.LIST: pa.list_(pa.string()),
}


class ContactColumns:
    """The columns of contacts: the fixed ones, and the fields that anybody has."""

    def __init__(self, types: Mapping[str, FieldType], large: Collection[str] = ()) -> None:
        """Give each field a column.

        Those that are called like a fixed column, or have numbers too large for one, stand in the JSON column `fields`.
        """
        kept_apart = {*CONTACT_COLUMNS, *large}
        self._typed = {name: kind for name, kind in types.items() if name not in kept_apart}
        self._hidden = sorted(types.keys() - self._typed.keys())
        fixed = [(name, CONTACT_COLUMNS[name]) for name in _FIXED]
        hidden = [("fields", pa.string())] if self._hidden else []
        self.schema = pa.schema([*fixed, *hidden, *((name, _ARROW[kind]) for name, kind in self._typed.items())])

    def lay_out(self, contacts: pa.Table) -> pa.Table:
        """Return contacts of the archive with their fields as columns."""
        known = [msgspec.json.decode(each) for each in contacts["fields"].to_pylist()]
        arrays: list[Any] = [contacts[name] for name in _FIXED]
        if self._hidden:
            arrays.append(pa.array([self._write_hidden(each) for each in known], pa.string()))
        for name, kind in self._typed.items():
            arrays.append(_to_array(kind, [each.get(name) for each in known]))
        return pa.table(arrays, self.schema)

    def _write_hidden(self, fields: Mapping[str, object]) -> str:
        return json.dumps({name: fields[name] for name in self._hidden if name in fields}, ensure_ascii=False)


def read_columns(snapshot: Snapshot) -> ContactColumns:
    """Return the columns of the contacts that there are."""
    declared = dict(snapshot.fetch("select name, type from fields"))
    used = dict(snapshot.fetch(_USED_POSTGRESQL if snapshot.is_postgresql else _USED_SQLITE))
    types = {name: FieldType(declared[name]) for name in sorted(used)}
    return ContactColumns(types, [name for name, is_large in used.items() if is_large])


def _to_array(kind: FieldType, values: Sequence[Any]) -> pa.Array:
    convert = _CONVERTED.get(kind)
    if convert is not None:
        values = [None if value is None else convert(value) for value in values]
    return pa.array(values, _ARROW[kind])


def _to_microseconds(text: str) -> int | None:
    moment = parse_moment(text)
    return None if moment is None else moment.microseconds


_CONVERTED: Mapping[FieldType, Callable[[Any], Any]] = {
    FieldType.NUMBER: float,
    FieldType.DATE: date.fromisoformat,
    FieldType.DATETIME: _to_microseconds,
}
