"""Everything that is stored of one person, as JSON in pieces: however long the history, a page of it is in memory.

What points to contacts is found in the models themselves, so that a new table is exported without being named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

import msgspec
from django.apps import apps
from django.db import models

from baremo.contacts import loose_texts
from baremo.contacts.erasing import list_claims
from baremo.contacts.models import Contact, ContactAlias
from baremo.contacts.relatives import list_relatives
from baremo.events.models import Event, RefusedMessage
from baremo.events.table import EventRow, list_latest
from baremo.model.moments import from_microseconds
from baremo.platform.audit.models import AuditEntry

_PAGE = 500
_JSON = ("properties", "fields", "tags", "lists", "envelope")


def export_contact(contact: Contact) -> Iterator[bytes]:
    """Give what is stored of a contact, piece by piece."""
    yield b'{"contact":' + msgspec.json.encode(_describe(contact))
    parts: dict[str, Iterable[dict[str, Any]]] = {
        **dict(_list_relatives(contact.pk)),
        Event._meta.db_table: _list_events(contact.pk),
        RefusedMessage._meta.db_table: _list_refused(contact.pk),
        AuditEntry._meta.db_table: _list_entries(contact.pk),
    }
    for name, rows in parts.items():
        yield b',\n"' + name.encode() + b'":['
        for place, row in enumerate(rows):
            yield (b",\n" if place else b"\n") + msgspec.json.encode(row)
        yield b"]"
    yield b"}\n"


def _describe(contact: Contact) -> dict[str, Any]:
    shown = _show(contact, leave_out=("stamps",))
    stamps: dict[str, int] = msgspec.json.decode(contact.stamps)
    # Of what was said and taken back the moment is kept, too.
    return {**shown, "said_at": {name: from_microseconds(at) for name, at in sorted(stamps.items())}}


def _list_relatives(number: int) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    known = {model._meta.db_table: model for model in apps.get_models()}
    for each in list_relatives():
        if each.table != Event._meta.db_table:
            yield each.table, _list_rows(known[each.table], each.column, number)


def _list_rows(model: type[models.Model], column: str, number: int) -> Iterator[dict[str, Any]]:
    rows = model._default_manager.filter(**{column: number}).order_by("pk")
    for row in rows.iterator(chunk_size=_PAGE):
        yield _show(row, leave_out=(column,))


def _list_events(number: int) -> Iterator[dict[str, Any]]:
    rows = list_latest(number, _PAGE)
    while rows:
        yield from (_show_event(row) for row in rows)
        rows = list_latest(number, _PAGE, (rows[-1].occurred_at, rows[-1].id))


def _list_refused(number: int) -> Iterator[dict[str, Any]]:
    found = loose_texts.find_rows({claim.value for claim in list_claims([number])})[RefusedMessage._meta.db_table]
    for begin in range(0, len(found), _PAGE):
        rows = RefusedMessage.objects.filter(pk__in=found[begin : begin + _PAGE]).order_by("pk")
        yield from ({**_show(row), "received_at": from_microseconds(row.received_at)} for row in rows)


def _list_entries(number: int) -> Iterator[dict[str, Any]]:
    numbers = [number, *ContactAlias.objects.filter(contact_id=number).values_list("old_id", flat=True)]
    entries = AuditEntry.objects.filter(object_kind="contact", object_id__in=[str(each) for each in numbers])
    for entry in entries.order_by("pk").iterator(chunk_size=_PAGE):
        # Who did it is about somebody else.
        yield {"at": entry.at, "verb": entry.verb, "object_id": entry.object_id, "changes": entry.changes}


def _show_event(row: EventRow) -> dict[str, Any]:
    return {
        "id": row.id.hex(),
        "kind": row.kind,
        "occurred_at": from_microseconds(row.occurred_at),
        "received_at": from_microseconds(row.received_at),
        "source": row.source,
        "automated": row.automated,
        "properties": msgspec.json.decode(row.properties),
    }


def _show(row: models.Model, leave_out: Iterable[str] = ()) -> dict[str, Any]:
    fields = [field for field in row._meta.concrete_fields if field.attname not in leave_out]
    return {field.attname: _plain(field.attname, getattr(row, field.attname)) for field in fields}


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, str) and name in _JSON:
        return msgspec.json.decode(value)
    return value if isinstance(value, bool | int | float | str | list | dict | datetime | date | None) else str(value)
