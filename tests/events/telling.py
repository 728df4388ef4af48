"""Telling stories to the ingest: messages in, people and their events out."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from baremo.model.moments import parse_moment

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def micros(text: str) -> int:
    moment = parse_moment(text)
    assert moment is not None, text
    return moment.microseconds


NOW = micros("2026-03-01T12:00:00Z")
_LATER = itertools.count(NOW, 1_000_000)


def send(*messages: Mapping[str, Any] | bytes, source: str = "key:1", at: int | None = None, **around: Any) -> Any:
    """Send messages as one batch, a second after the last one, and return what became of them."""
    from baremo.events.ingest.messages import Envelope
    from baremo.events.ingest.pipeline import take

    bodies = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in messages]
    return take(bodies, Envelope(source=source, received_at=next(_LATER) if at is None else at, **around))


def track(event: str, message_id: str | None = None, **more: Any) -> dict[str, Any]:
    """Return a tracked event; names with capitals are members of the call, others are properties."""
    properties = {name: more.pop(name) for name in list(more) if name not in MEMBERS}
    return {"type": "track", "event": event, "messageId": message_id, "properties": properties, **more}


MEMBERS = ("userId", "anonymousId", "timestamp", "originalTimestamp", "sentAt", "context", "channel", "type")


def identify(message_id: str | None = None, **more: Any) -> dict[str, Any]:
    """Return what identifies somebody; what is no member of the call is a trait."""
    traits = {name: more.pop(name) for name in list(more) if name not in MEMBERS}
    return {"type": "identify", "messageId": message_id, "traits": traits, **more}


def list_people() -> set[frozenset[str]]:
    """Return everybody, each as the identities by which they are known."""
    from baremo.contacts.models import Identity

    people: dict[int, set[str]] = {}
    for row in Identity.objects.all():
        people.setdefault(row.contact_id, set()).add(f"{row.source}={row.value}")
    return {frozenset(each) for each in people.values()}


def contact_of(identity: str) -> int:
    """Return the contact that an identity, such as `user_id=ana`, leads to."""
    from baremo.contacts.models import Identity

    source, _, value = identity.partition("=")
    return Identity.objects.get(source=source, value=value).contact_id


def profile_of(identity: str) -> Any:
    from baremo.contacts.storing import load_profiles

    number = contact_of(identity)
    return load_profiles([number])[number]


def history_of(identity: str) -> list[tuple[str, dict[str, Any]]]:
    """Return the events of somebody in the order of time, each as its kind and properties."""
    from baremo.events.table import list_of_contacts

    return [(row.kind, json.loads(row.properties)) for row in list_of_contacts([contact_of(identity)])]


def kinds_of(identity: str) -> list[str]:
    return [kind for kind, _ in history_of(identity)]


def list_refused() -> list[tuple[str, str]]:
    from baremo.events.models import RefusedMessage

    return list(RefusedMessage.objects.order_by("id").values_list("reason", "body"))


def count_rows(table: str) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {table}")
        return int(cursor.fetchone()[0])


def everything() -> tuple[Any, ...]:
    """Return people with what is known of them and all their events, without the numbers that arrival gives."""
    from baremo.events.table import list_of_contacts

    return tuple(
        sorted(
            (
                sorted(person),
                profile_of(next(iter(person))).fields,
                [(row.occurred_at, row.id, row.kind, row.properties) for row in _events(person, list_of_contacts)],
            )
            for person in list_people()
        )
    )


def _events(person: Sequence[str] | frozenset[str], read: Any) -> list[Any]:
    rows = read([contact_of(next(iter(person)))])
    return [row for row in rows if row.kind != "field_changed"]
