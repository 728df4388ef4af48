"""The histories of the contacts of a batch, as far as the model reads them and memory allows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec
import pyarrow as pa

from baremo.contacts.sql import among, fetch
from baremo.engine.compile import find_reads
from baremo.engine.history import CONTACT_COLUMNS, EVENT_COLUMNS, History
from baremo.engine.layout import read_layout
from baremo.events.bulk import read_events
from baremo.model.moments import to_microseconds
from baremo.scoring.histories import load_adjustments, load_awards
from baremo.scoring.in_force import with_memberships
from baremo.scoring.stored import LiveModel

MOST_BYTES = 64 * 2**20
"""How much text of events is evaluated at once; the history of one contact is never divided."""
_CONTACTS = pa.schema(CONTACT_COLUMNS)
_LAYOUT = read_layout(_CONTACTS, pa.schema(EVENT_COLUMNS), None)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some contacts with their histories."""

    contacts: tuple[int, ...]
    history: History


def read_batch(contact_ids: Collection[int], live: LiveModel, now: int) -> Batch:
    """Return contacts with what a model reads of their histories; those for whom there is no room are left out."""
    reads = find_reads(with_memberships(live.model), _LAYOUT)
    events = read_events(contact_ids, reads, now, most=MOST_BYTES)
    history = History(
        contacts=_read_contacts(events.contacts),
        events=events.table,
        adjustments=load_adjustments(events.contacts),
        awards=load_awards(live.publication, events.contacts),
    )
    return Batch(events.contacts, history)


def _read_contacts(contact_ids: Collection[int]) -> pa.Table:
    condition, parameters = among("id", contact_ids)
    statement = f"select id, created_at, tags, lists, fields from contacts where {condition} order by id"  # noqa: S608
    rows = [
        {
            "id": str(number),
            "created_at": to_microseconds(_moment(created_at)),
            "tags": msgspec.json.decode(tags),
            "lists": lists,
            "fields": fields,
        }
        for number, created_at, tags, lists, fields in fetch(statement, parameters)
    ]
    return pa.Table.from_pylist(rows, schema=_CONTACTS)


def _moment(stored: Any) -> datetime:
    # SQLite keeps moments as text, in UTC.
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
