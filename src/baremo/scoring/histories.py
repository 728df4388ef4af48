"""The history of some contacts as an engine takes it, read from the database; at an earlier moment if asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec
import pyarrow as pa

from baremo.contacts.models import Contact
from baremo.contacts.profile import Profile, load_profile
from baremo.engine.history import ADJUSTMENT_SCHEMA, AWARD_SCHEMA, CONTACT_COLUMNS, EVENT_COLUMNS, History
from baremo.events.table import EventRow, list_of_contacts
from baremo.model.moments import to_microseconds
from baremo.scoring.facts_at import KINDS_OF_CHANGES, ToldChange, facts_at
from baremo.scoring.in_force import load_rule_names
from baremo.scoring.models import Adjustment, WrittenAward

_CONTACTS = pa.schema(CONTACT_COLUMNS)
_EVENTS = pa.schema(EVENT_COLUMNS)
_AT_ONCE = 20_000
"""Rows of awards that are made a table together."""


def load_history(contact_ids: Collection[int], *, publication: int, at: int | None = None) -> History:
    """Return all that is stored about contacts; with `at`, in microseconds since 1970, their facts as of then.

    The subject of an engine is the number of the contact as text. The awards are those that were written down for the
    rules of the model of a publication.
    """
    events = list_of_contacts(contact_ids)
    told = tell_changes(events) if at is not None else {}
    return History(
        contacts=load_contacts(contact_ids, told, at),
        events=read_events(events),
        adjustments=load_adjustments(contact_ids),
        awards=load_awards(publication, contact_ids),
    )


def load_contacts(
    contact_ids: Collection[int], told: Mapping[int, Sequence[ToldChange]] | None = None, at: int | None = None
) -> pa.Table:
    """Return contacts as they are now, or at a moment by what is told of their changes."""
    rows = Contact.objects.filter(pk__in=list(contact_ids)).order_by("pk")
    listed = [_contact_row(row, (told or {}).get(row.pk, ()), at) for row in rows]
    return pa.Table.from_pylist(listed, schema=_CONTACTS)


def load_events(contact_ids: Collection[int]) -> pa.Table:
    """Return the events of contacts."""
    return read_events(list_of_contacts(contact_ids))


def load_adjustments(contact_ids: Collection[int] | None = None) -> pa.Table:
    """Return the adjustments of contacts, or of all."""
    rows = Adjustment.objects.select_related("score").order_by("at", "pk")
    if contact_ids is not None:
        rows = rows.filter(contact_id__in=list(contact_ids))
    return make_adjustment_table(rows.iterator())


def make_adjustment_table(rows: Iterable[Adjustment]) -> pa.Table:
    """Return adjustments as an engine takes them."""
    return pa.Table.from_pylist([_adjustment_row(row) for row in rows], schema=ADJUSTMENT_SCHEMA)


def load_awards(publication: int, contact_ids: Collection[int] | None = None) -> pa.Table:
    """Return the awards of contacts, or of all, that were written down for the rules of a model."""
    names = load_rule_names(publication)
    rows = WrittenAward.objects.filter(rule__in=list(names)).order_by("pk")
    if contact_ids is not None:
        rows = rows.filter(contact_id__in=list(contact_ids))
    found = rows.values_list("contact_id", "rule_id", "at", "event").iterator(chunk_size=_AT_ONCE)
    tables = [_award_table(some, names) for some in iter(lambda: list(islice(found, _AT_ONCE)), [])]
    return pa.concat_tables(tables) if tables else AWARD_SCHEMA.empty_table()


def _award_table(rows: Sequence[tuple[int, int, int, str | None]], names: Mapping[int, tuple[str, str]]) -> pa.Table:
    columns = {
        "score": [names[rule][0] for _, rule, _, _ in rows],
        "rule": [names[rule][1] for _, rule, _, _ in rows],
        "subject": [str(contact) for contact, _, _, _ in rows],
        "at": [at for _, _, at, _ in rows],
        "event": [event for _, _, _, event in rows],
    }
    return pa.table({field.name: pa.array(columns[field.name], field.type) for field in AWARD_SCHEMA})


def tell_changes(events: Sequence[EventRow]) -> Mapping[int, list[ToldChange]]:
    """Return what events tell of changes of fields, tags and lists, by contact."""
    told: dict[int, list[ToldChange]] = defaultdict(list)
    for row in events:
        if row.kind in KINDS_OF_CHANGES:
            change = ToldChange(row.occurred_at, row.kind, msgspec.json.decode(row.properties))
            told[row.contact_id].append(change)
    return told


def _contact_row(row: Contact, told: Sequence[ToldChange], at: int | None) -> dict[str, Any]:
    profile: Profile = load_profile(row.fields, row.tags, row.lists, row.stamps)
    if at is not None:
        profile = facts_at(profile, told, at)
    return {
        "id": str(row.pk),
        "created_at": to_microseconds(row.created_at),
        "tags": list(profile.tags.values()),
        "lists": msgspec.json.encode(dict(profile.lists.values())).decode(),
        "fields": msgspec.json.encode(profile.fields).decode(),
    }


def read_events(events: Sequence[EventRow]) -> pa.Table:
    """Return events as an engine takes them."""
    columns = {
        "id": [row.id.hex() for row in events],
        "contact": [str(row.contact_id) for row in events],
        "kind": [row.kind for row in events],
        "occurred_at": [row.occurred_at for row in events],
        "automated": [row.automated for row in events],
        "properties": [row.properties for row in events],
    }
    return pa.table({name: pa.array(columns[name], kind) for name, kind in EVENT_COLUMNS.items()}, schema=_EVENTS)


def _adjustment_row(row: Adjustment) -> dict[str, Any]:
    return {
        "score": row.score.key,
        "subject": str(row.contact_id),
        "at": row.at,
        "sequence": row.pk,
        "op": row.op,
        "points": row.exact_points,
        "expires_after": row.expires_after,
        "held": row.exact_held,
    }
