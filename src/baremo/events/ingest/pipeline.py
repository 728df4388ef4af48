"""The steps in their order, and the one transaction at their end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from baremo.events.ingest.check import check
from baremo.events.ingest.clean import clean
from baremo.events.ingest.date import date
from baremo.events.ingest.decode import decode, new_draft
from baremo.events.ingest.mark import mark_automated
from baremo.events.ingest.messages import Draft, Envelope
from baremo.events.ingest.reasons import DroppedError, Reason, Refusal
from baremo.events.ingest.storing import Parcel, Stored, store_parcels
from baremo.platform import metrics

STEPS: tuple[Callable[[Draft], None], ...] = (decode, check, date, clean, mark_automated)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the messages of a request."""

    accepted: int
    refused: tuple[Refusal, ...]
    counted: tuple[Reason, ...]


def store_alone(parcel: Parcel) -> Stored:
    """Store a parcel in a transaction of its own."""
    return store_parcels([parcel])[0]


def take(bodies: Sequence[bytes], envelope: Envelope, keep: Callable[[Parcel], Stored] = store_alone) -> Taken:
    """Take messages in, all that can be, and keep the others with the reason; when this returns, it is on disk."""
    prepared = [
        prepare(body, envelope, envelope.received_at - behind)
        for behind, body in zip(range(len(bodies) - 1, -1, -1), bodies, strict=True)
    ]
    drafts = [each for each in prepared if isinstance(each, Draft)]
    stored = keep(Parcel(drafts, [each for each in prepared if isinstance(each, Refusal)], envelope))
    taken = Taken(stored.accepted, tuple(stored.refused), tuple(stored.counted))
    _count(taken)
    return taken


def prepare(body: bytes, envelope: Envelope, received_at: int) -> Draft | Refusal:
    """Let a message take the steps that need no database."""
    draft = new_draft(body, envelope, received_at)
    try:
        for step in STEPS:
            step(draft)
    except DroppedError as dropped:
        return Refusal(dropped.reason, dropped.detail, body)
    return draft


def _count(taken: Taken) -> None:
    metrics.count_messages("accepted", taken.accepted)
    for reason in (*(each.reason for each in taken.refused), *taken.counted):
        metrics.count_messages(reason.value, 1)
