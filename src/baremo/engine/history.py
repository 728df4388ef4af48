"""What an engine is given and what it gives back: tables in Arrow or Parquet, with fixed columns.

Whoever hands a history over has checked it: ids are there and unique, events that arrived twice stand once,
texts are in NFC, moments are UTC, JSON is valid. `baremo.files` does that for files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

MOMENT = pa.timestamp("us")
"""Moments in a history: UTC without a zone, microseconds."""

VALUE = pa.decimal128(38, 6)
"""Values and points: 38 digits, 6 of them after the point."""

CONTACT_COLUMNS = {
    "id": pa.string(),
    "created_at": MOMENT,  # may be null
    "tags": pa.list_(pa.string()),  # null means none
    "lists": pa.string(),  # a JSON object, list name → status; null means none
    "fields": pa.string(),  # a JSON object of fields whose type differs from row to row; null means none
}
"""Columns of contacts that are not fields; all but `id` may be absent. Every other column is a field."""

DEAL_COLUMNS = {"id": pa.string(), "contact": pa.string(), "fields": pa.string()}
"""Columns of deals that are not fields; `fields` may be absent. Every other column is a field.

A field column wins over `fields` unless it is null, empty text or the empty list."""

EVENT_COLUMNS = {
    "id": pa.string(),
    "contact": pa.string(),
    "kind": pa.string(),
    "occurred_at": MOMENT,
    "automated": pa.bool_(),  # null means false; may be absent
    "properties": pa.string(),  # a JSON object; null means none; may be absent
}
"""Columns of events that are not properties. Every other column is a property, and wins over `properties`
unless it is null, empty text or the empty list."""

ADJUSTMENT_SCHEMA = pa.schema(
    {
        "score": pa.string(),
        "subject": pa.string(),
        "at": MOMENT,
        "sequence": pa.int64(),
        "op": pa.string(),  # add | subtract | set | reset
        "points": VALUE,  # null for reset
        "expires_after": pa.int64(),  # microseconds; null means never
        "held": VALUE,  # of a set: what `while` rules held then; null means 0
    }
)

AWARD_SCHEMA = pa.schema(
    {
        "score": pa.string(),
        "rule": pa.string(),
        "subject": pa.string(),
        "at": MOMENT,
        "event": pa.string(),  # null if no event dates it
    }
)

VALUE_SCHEMA = pa.schema(
    {
        "score": pa.string(),
        "subject": pa.string(),
        "value": VALUE,  # null outside the audience
        "band": pa.string(),  # null below the lowest band
        "next_change_at": pa.timestamp("us", tz="UTC"),  # null if nothing can change it by itself
    }
)

FIELD_TYPES = "string, boolean, any integer or float, decimal, date32, timestamp (UTC, us), list<string>"
"""Types that a field or property column may have; a string cell is text and is read as scoring.md §3 says."""


@dataclass(frozen=True, slots=True)
class Parquet:
    """Parquet files that together hold one table."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """Parquet files in which some contacts are out of date: `newer` has all there is of them.

    `contacts` are their ids; rows of theirs in the files are left out, by the column `column`. DuckDB reads contacts
    and events in this form; other engines are given `to_table()`.
    """

    files: Parquet
    column: str
    contacts: pa.Array
    newer: pa.Table

    def to_table(self) -> pa.Table:
        """Return all rows in memory, for engines that read them one by one."""
        kept = [
            table.filter(pc.invert(pc.is_in(table[self.column], self.contacts)))
            for table in (pq.read_table(path) for path in self.files.paths)
        ]
        return pa.concat_tables([*kept, self.newer], promote_options="permissive")


Source: TypeAlias = pa.Table | Parquet


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything that is known about some subjects, at whatever moment it happened.

    Events and deals of contacts that are not among `contacts` are ignored, and so are adjustments and awards of
    unknown subjects. A deal of an unknown contact has no events, tags or lists and no fields of a contact.
    """

    contacts: Source | Renewed
    events: Source | Renewed
    deals: Source | None = None
    adjustments: Source | None = None
    awards: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What a history comes to at a moment: a row for every subject of every active score, and awards to keep.

    `values` has `VALUE_SCHEMA`, `awards` has `AWARD_SCHEMA`: the `once` awards to be written down (scoring.md §4)
    that are not written yet, or that now have an earlier date.
    """

    values: pa.Table
    awards: pa.Table
