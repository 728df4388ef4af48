"""Messages that were refused: kept to be looked at and to be tried again, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from baremo.contacts.sql import hold_claims, write_many
from baremo.contacts.suppressing import find_suppressed
from baremo.events.ingest.limits import MAX_MESSAGE
from baremo.events.ingest.messages import Envelope
from baremo.events.ingest.naming import find_claims, list_names
from baremo.events.ingest.reasons import Reason, Refusal
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
_MAX_NAMES = 50


def keep_refused(refusals: Sequence[Refusal], envelope: Envelope) -> None:
    """Keep messages with the reason why they were not taken in, unless they name somebody who was erased."""
    named = {id(each): find_claims(each.body) for each in refusals}
    claims = {claim for found in named.values() for claim in found}
    hold_claims(claims)  # whoever is being erased just now is so before we look
    suppressed = find_suppressed(claims)
    refusals = [each for each in refusals if not suppressed.intersection(named[id(each)])]
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
                _as_text(_shorten(each.body)),
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


def _shorten(body: bytes) -> bytes:
    """Return the beginning of what is too large, and whose it is: who is erased is erased from there, too."""
    if len(body) <= MAX_MESSAGE:
        return body
    return " … ".encode().join([body[:MAX_MESSAGE], b", ".join(list_names(body)[:_MAX_NAMES])])


def _as_text(body: bytes) -> str:
    return body.decode("utf-8", "backslashreplace").replace("\x00", "\\u0000")
