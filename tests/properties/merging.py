"""Several random histories as one, so that one evaluation judges them all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import pyarrow as pa

from baremo.engine.history import History
from tests.strategies import vocabulary as words

_NAMES = {
    "contacts": ("id",),
    "deals": ("id", "contact"),
    "events": ("id", "contact", "deal"),
    "adjustments": ("subject",),
    "awards": ("subject", "event"),
}
"""The columns of each table that name a contact, a deal or an event."""


def merge(histories: Sequence[History]) -> History:
    """Return one history of all the subjects; everything but the first history gets names of its own.

    A column stays as the first history that has it has it; another one's of another type is left out.
    """
    return History(**{part.name: _merge_tables(part.name, histories) for part in fields(History)})


def _merge_tables(name: str, histories: Sequence[History]) -> pa.Table:
    merged = getattr(histories[0], name)
    for number, history in enumerate(histories[1:], start=1):
        table = _rename(getattr(history, name), _NAMES[name], f"{number}:")
        unlike = [
            column.name
            for column in table.schema
            if column.name in merged.column_names and merged.schema.field(column.name).type != column.type
        ]
        merged = pa.concat_tables([merged, table.drop_columns(unlike)], promote_options="default")
    return merged


def _rename(table: pa.Table, names: Sequence[str], prefix: str) -> pa.Table:
    for place, name in enumerate(table.column_names):
        cells = table[name].to_pylist()
        if name in names:
            cells = [_own(cell, prefix, every=name != "deal") for cell in cells]
        elif name == "properties":
            cells = [_rename_deal(cell, prefix) for cell in cells]
        else:
            continue
        table = table.set_column(place, name, pa.array(cells, table[name].type))
    return table


def _own(name: str | None, prefix: str, *, every: bool) -> str | None:
    return prefix + name if name is not None and (every or name in words.DEALS) else name


def _rename_deal(document: str | None, prefix: str) -> str | None:
    found: dict[str, Any] = json.loads(document) if document else {}
    if isinstance(found.get("deal"), str):
        found["deal"] = _own(found["deal"], prefix, every=False)
    return json.dumps(found, ensure_ascii=False) if document else document
