"""Stored values: how a number is kept, and reading and writing the values of some contacts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Context, Decimal
from typing import Any, NamedTuple, TypeAlias

import msgspec
import pyarrow as pa
from django.db import connection

from baremo.contacts.sql import among, fetch, write_many

HIGHEST = 2**63 - 1
"""The largest rank; a value of more millionths than this, up or down, is written beside it."""
_EXACT = Context(prec=60)
_COLUMNS = ("contact_id", "edition_id", "rank", "beyond", "band", "next_change_at", "updated_at")
_TYPES = ("bigint", "bigint", "bigint", "text", "text", "bigint", "bigint")
_UPSERT = f"""
insert into score_values ({", ".join(_COLUMNS)}) {{rows}}
on conflict (contact_id, edition_id) do update set {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[2:])}
"""  # our own names
_UPSERT_SQLITE = _UPSERT.format(rows=f"values ({', '.join(['%s'] * len(_COLUMNS))})")
_ROW_POSTGRESQL = ", ".join(f"{name} {kind}" for name, kind in zip(_COLUMNS, _TYPES, strict=True))
_UPSERT_POSTGRESQL = _UPSERT.format(rows=f"select * from json_to_recordset(%s::json) as r ({_ROW_POSTGRESQL})")  # noqa: S608  # ours

Key: TypeAlias = tuple[int, int]
"""The numbers of a contact and of an edition."""


class Value(NamedTuple):
    """What a contact has in an edition; `millionths` is None outside the audience, moments are microseconds."""

    millionths: int | None
    band: str | None
    next_change_at: int | None

    def is_seen_as(self, other: Value | None) -> bool:
        """Whether people see the same in both: number and band."""
        return other is not None and self[:2] == other[:2]


class StoredValue(NamedTuple):
    """A value as it stands, and when its number or band last changed, in microseconds."""

    value: Value
    updated_at: int


def encode_value(millionths: int | None) -> tuple[int | None, str | None]:
    """Return rank and `beyond` as they are kept."""
    if millionths is None or -HIGHEST <= millionths <= HIGHEST:
        return millionths, None
    return (HIGHEST if millionths > 0 else -HIGHEST), write_value(millionths)


def decode_value(rank: int | None, beyond: str | None) -> Decimal | None:
    """Return the exact value that rank and `beyond` keep."""
    if beyond is not None:
        return Decimal(beyond)
    return None if rank is None else Decimal(rank).scaleb(-6, _EXACT)


def write_value(millionths: int | None) -> str | None:
    """Write a value as a decimal number in its shortest form."""
    if millionths is None:
        return None
    whole, rest = divmod(abs(millionths), 10**6)
    sign = "-" if millionths < 0 else ""
    return f"{sign}{whole}.{rest:06}".rstrip("0") if rest else f"{sign}{whole}"


def read_millionths(column: pa.ChunkedArray) -> list[int | None]:
    """Return the values of an Arrow column of decimals with 6 digits after the point, which are never rounded here."""
    found: list[int | None] = []
    for chunk in column.chunks:
        if chunk.type != pa.decimal128(38, 6):
            raise TypeError(f"values are decimals of 38 digits, 6 after the point, and not {chunk.type}")
        raw = memoryview(chunk.buffers()[1] or b"")
        # A decimal is kept as its whole number of millionths, 16 bytes, lowest first.
        places = range(chunk.offset * 16, (chunk.offset + len(chunk)) * 16, 16)
        known = chunk.is_valid().to_pylist()
        found += [
            int.from_bytes(raw[at : at + 16], "little", signed=True) if is_known else None
            for at, is_known in zip(places, known, strict=True)
        ]
    return found


def read_values(contact_ids: Collection[int], editions: Collection[int]) -> dict[Key, StoredValue]:
    """Return the values of contacts in editions, as far as there are any."""
    of_contacts, contacts = among("contact_id", sorted(contact_ids))
    of_editions, wanted = among("edition_id", sorted(editions))
    statement = f"select {', '.join(_COLUMNS)} from score_values where {of_contacts} and {of_editions}"  # noqa: S608
    return {row[:2]: _stored(*row[2:]) for row in fetch(statement, [*contacts, *wanted])}


def write_values(after: Mapping[Key, Value], before: Mapping[Key, StoredValue], at: int) -> None:
    """Let the values of `after` stand instead of those of `before`, at a moment in microseconds.

    `before` is what is stored of the same contacts in the same editions. Rows that say the same are left alone, and a
    value's `updated_at` stays as long as number and band do.
    """
    rows = []
    for key, value in after.items():
        stored = before.get(key)
        if stored is None or stored.value != value:
            since = stored.updated_at if stored and value.is_seen_as(stored.value) else at
            rows.append((*key, *encode_value(value.millionths), value.band, value.next_change_at, since))
    upsert_values(rows)
    delete_values(before.keys() - after.keys())


def upsert_values(rows: Iterable[tuple[Any, ...]]) -> None:
    """Write rows of the table as they are: contact, edition, rank, beyond, band, next_change_at, updated_at."""
    # Always in the same order, so that nobody waits for one another in a circle.
    sorted_rows = sorted(rows, key=lambda row: row[:2])
    if not sorted_rows:
        return
    if connection.vendor == "postgresql":
        named = [dict(zip(_COLUMNS, row, strict=True)) for row in sorted_rows]
        write_many(_UPSERT_POSTGRESQL, [(msgspec.json.encode(named).decode(),)])
    else:
        write_many(_UPSERT_SQLITE, sorted_rows)


def delete_values(keys: Iterable[Key]) -> None:
    """Remove values: of segments that contacts have left, and of scores that are no more."""
    write_many("delete from score_values where contact_id = %s and edition_id = %s", sorted(keys))


def _stored(
    rank: int | None, beyond: str | None, band: str | None, next_change_at: int | None, updated_at: int
) -> StoredValue:
    millionths = rank if beyond is None else int(Decimal(beyond).scaleb(6, _EXACT))
    return StoredValue(Value(millionths, band, next_change_at), updated_at)
