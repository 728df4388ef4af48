"""What the columns of a history look like: which of them are text, numbers, moments, lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import pyarrow as pa

from baremo.engine.history import CONTACT_COLUMNS, DEAL_COLUMNS, EVENT_COLUMNS

Shape: TypeAlias = Literal["text", "integer", "float", "decimal", "boolean", "timestamp", "date", "list", "opaque"]
Columns: TypeAlias = tuple[tuple[str, Shape], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The columns of one table: those that are fields or properties, and which of the fixed ones are there."""

    named: Columns = ()
    fixed: frozenset[str] = frozenset()

    def shape(self, name: str) -> Shape | None:
        """Return the shape of a field or property column, None if there is no such column."""
        return dict(self.named).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of a history."""

    contacts: Table = field(default_factory=Table)
    deals: Table = field(default_factory=Table)
    events: Table = field(default_factory=Table)


def read_layout(contacts: pa.Schema, events: pa.Schema, deals: pa.Schema | None) -> Layout:
    """Return the layout of tables with these schemas."""
    return Layout(
        contacts=_table(contacts, {*CONTACT_COLUMNS, "fields"}),
        events=_table(events, set(EVENT_COLUMNS)),
        deals=_table(deals, {*DEAL_COLUMNS, "fields"}) if deals is not None else Table(),
    )


def _table(schema: pa.Schema, fixed: set[str]) -> Table:
    named = tuple((column.name, shape_of(column.type)) for column in schema if column.name not in fixed)
    return Table(named=named, fixed=frozenset(fixed.intersection(schema.names)))


def shape_of(kind: pa.DataType) -> Shape:
    """Return how a column of an Arrow type is read; opaque columns can only be present or missing."""
    if pa.types.is_dictionary(kind):
        return shape_of(kind.value_type)
    for test, shape in _SHAPES:
        if test(kind):
            return shape
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return "list" if shape_of(kind.value_type) == "text" else "opaque"
    return "opaque"


_SHAPES: tuple[tuple[Callable[[pa.DataType], bool], Shape], ...] = (
    (pa.types.is_string, "text"),
    (pa.types.is_large_string, "text"),
    (pa.types.is_string_view, "text"),
    (pa.types.is_boolean, "boolean"),
    (pa.types.is_integer, "integer"),
    (pa.types.is_floating, "float"),
    (pa.types.is_decimal, "decimal"),
    (pa.types.is_timestamp, "timestamp"),
    (pa.types.is_date, "date"),
)
