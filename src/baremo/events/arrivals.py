"""The latest events of everybody, or of somebody's contacts, in the order of their arrival.

They are read off an index and looked at until a page is full, but no more than `LOOKED_AT` at a time: whoever filters
for something rare gets what was found, and where to go on looking.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from baremo.contacts.sql import fetch
from baremo.events.table import EventRow, read_row
from baremo.model.texts import fold
from baremo.model.urls import normalise, normalise_pattern

LOOKED_AT = 4_000
"""Events that one question looks at."""
SETTLING = 10_000_000
"""Microseconds during which an event may appear before others that have been seen: its transaction was longer."""

_COLUMNS = "e.contact_id, e.occurred_at, e.id, e.received_at, e.kind, e.source, e.automated, e.properties"
_CHUNK = 500


@dataclass(frozen=True, order=True, slots=True)
class Arrival:
    """When an event arrived, in microseconds since 1970, and its id among those of the same moment."""

    received_at: int
    id: bytes = b""


LAST = Arrival(2**63 - 1, b"\xff" * 16)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which events are wanted; those of an owner are those of the contacts that they own.

    `search` stands in the properties, `url` in the normalised url. Arrivals lie from `since` on and before `until`.
    """

    kind: str | None = None
    source: str | None = None
    automated: bool | None = None
    contact: int | None = None
    owner: int | None = None
    search: str = ""
    url: str = ""
    since: Arrival = Arrival(-(2**63))
    until: Arrival = LAST


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Events, the latest first; where to go on, None at the end; and back to when was looked, in microseconds."""

    events: list[EventRow]
    following: Arrival | None
    looked_back_to: int | None


def list_arrivals(wanted: Wanted, limit: int) -> Arrivals:
    """Return so many events, or those that are among the next that may be looked at."""
    floor = _find_floor(wanted)
    passes = _make_test(wanted)
    chunk = limit + 1 if passes is None else _CHUNK if wanted.contact is None else LOOKED_AT
    found: list[EventRow] = []
    until = wanted.until
    while len(found) <= limit:
        rows = _read(wanted, floor or wanted.since, until, chunk)
        found += [row for row in rows if passes is None or passes(row)]
        if len(rows) < chunk:
            break
        until = _place(rows[-1])
        if wanted.contact is not None and passes is not None:
            floor = until  # to read on would sort the whole history once more
            break
    if len(found) > limit:
        last = _place(found[limit - 1])
        return Arrivals(found[:limit], last, last.received_at)
    return Arrivals(found, floor, floor.received_at if floor else None)


def _find_floor(wanted: Wanted) -> Arrival | None:
    """Return the last arrival that is looked at; None if all that there are can be."""
    if wanted.contact is not None:
        return None
    rows = fetch(
        "select received_at, id from events as e where (received_at, id) < (%s, %s) and (received_at, id) > (%s, %s) "
        "order by received_at desc, id desc limit 1 offset %s",
        [*_bounds(wanted.until), *_bounds(wanted.since), LOOKED_AT - 1],
    )
    return Arrival(rows[0][0], bytes(rows[0][1])) if rows else None


def _read(wanted: Wanted, floor: Arrival, until: Arrival, limit: int) -> list[EventRow]:
    # Of one contact the rows lie together; the sum keeps databases from walking all arrivals for them.
    received = "e.received_at" if wanted.contact is None else "(e.received_at + 0)"
    compared = ">" if floor == wanted.since else ">="
    conditions = [f"({received}, e.id) < (%s, %s)", f"({received}, e.id) {compared} (%s, %s)"]
    parameters: list[Any] = [*_bounds(until), *_bounds(floor)]
    for column in ("kind", "source", "automated"):
        if getattr(wanted, column) is not None:
            conditions.append(f"e.{column} = %s")
            parameters.append(getattr(wanted, column))
    if wanted.contact is not None:
        conditions.append("e.contact_id = %s")
        parameters.append(wanted.contact)
    if wanted.owner is not None:
        conditions.append("exists (select 1 from contacts as o where o.id = e.contact_id and o.owner_id = %s)")
        parameters.append(wanted.owner)
    statement = (
        f"select {_COLUMNS} from events as e where {' and '.join(conditions)} "  # noqa: S608  # our own names
        f"order by {received} desc, e.id desc limit %s"
    )
    return [read_row(row) for row in fetch(statement, [*parameters, limit])]


def _make_test(wanted: Wanted) -> Callable[[EventRow], bool] | None:
    """Return the test of what databases do not compare as we do; None if nothing of that is wanted."""
    text, url = fold(wanted.search.strip()), normalise_pattern(wanted.url.strip(), keep_slash=True)
    if not (text or url):
        return None

    def passes(row: EventRow) -> bool:
        if text and text not in fold(row.properties):
            return False
        return not url or _has_url(msgspec.json.decode(row.properties).get("url"), url)

    return passes


def _has_url(found: object, wanted: str) -> bool:
    if not isinstance(found, str):
        return False
    address = normalise(found)
    return address.rooted_query.startswith(wanted) if wanted.startswith("/") else wanted in address.whole_query


def _place(row: EventRow) -> Arrival:
    return Arrival(row.received_at, row.id)


def _bounds(arrival: Arrival) -> tuple[int, bytes]:
    return arrival.received_at, arrival.id
