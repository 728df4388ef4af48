"""Messages that were refused: kept to be looked at and to be tried again, and counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
from django.db.models import Q, QuerySet

from baremo.contacts.sql import write_many
from baremo.events.ingest.limits import MAX_MESSAGE
from baremo.events.ingest.messages import Envelope
from baremo.events.ingest.reasons import Reason, Refusal
from baremo.events.models import RefusedMessage
from baremo.model.moments import from_microseconds

_KEEP = """
insert into refused_messages (received_at, source, reason, detail, body, is_whole, envelope)
values (%s, %s, %s, %s, %s, %s, %s)
"""
_COUNT = """
insert into ingest_counts (day, source, reason, count) values (%s, %s, %s, %s)
on conflict (day, source, reason) do update set count = ingest_counts.count + excluded.count
"""
_MAX_DETAIL = 500
_LONG = 6


def keep_refused(refusals: Sequence[Refusal], envelope: Envelope) -> None:
    """Keep messages with the reason why they were not taken in."""
    if not refusals:
        return
    around = msgspec.json.encode((envelope.call, envelope.sent_at, envelope.context)).decode()
    write_many(
        _KEEP,
        [
            (
                envelope.received_at,
                envelope.source,
                each.reason.value,
                _as_text(each.detail.encode("utf-8", "replace"))[:_MAX_DETAIL],
                _as_text(each.body[:MAX_MESSAGE]),
                len(each.body) <= MAX_MESSAGE,
                around.replace("\x00", ""),
            )
            for each in refusals
        ],
    )


def count_reasons(reasons: Iterable[Reason], envelope: Envelope) -> None:
    """Count what was not taken in, by day, source and reason."""
    day = from_microseconds(envelope.received_at).date().isoformat()
    counts = Counter(reasons)
    write_many(_COUNT, [(day, envelope.source, reason.value, count) for reason, count in sorted(counts.items())])


def _as_text(body: bytes) -> str:
    return body.decode("utf-8", "backslashreplace").replace("\x00", "\\u0000")


def find_refused(values: Iterable[str]) -> QuerySet[RefusedMessage]:
    """Return refused messages in which one of some identities stands."""
    named = Q()
    for value in values:
        # Short ids stand by chance in many a message; those have to stand there as a whole text.
        quoted = json.dumps(value)
        for text in {value, quoted[1:-1]} if len(value) >= _LONG else {f'"{value}"', quoted}:
            named |= Q(body__icontains=text)
    return RefusedMessage.objects.filter(named) if named else RefusedMessage.objects.none()


def forget_refused(values: Iterable[str]) -> None:
    """Remove refused messages in which an identity stands."""
    find_refused(values).delete()
