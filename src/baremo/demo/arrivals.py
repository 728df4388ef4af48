"""The last days before the present arrive as messages, as if they had been sent then, and are scored day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from baremo.demo.clockwork import MICROSECONDS
from baremo.demo.company import Company
from baremo.demo.messages import Arrival, Message, Sender, encode, introduce, sender_of, write_messages
from baremo.demo.rhythm import DAY, HOUR
from baremo.events.ingest.messages import Draft, Envelope
from baremo.events.ingest.pipeline import prepare
from baremo.events.ingest.storing import Parcel, store_parcels
from baremo.scoring.live.scoring import score_pending

_SLOT = 300
"""Seconds of messages that arrive in one request."""
_AT_ONCE = 24
"""Requests that are stored in one transaction."""
_MOST = 4_000


def list_arrivals(company: Company, since: int) -> list[Arrival]:
    """Return the messages that a company's programs send from a moment on: who comes, and what happens."""
    new = [each for each in company.people if each.created_at >= since]
    found = [
        Arrival(each.created_at + place, "site", message)
        for each in new
        for place, message in enumerate(introduce(each))
    ]
    recent = [each for each in company.happenings if each.at >= since]
    found += [Arrival(each.at, sender_of(each), message) for each, message in write_messages(recent)]
    return sorted(found, key=lambda each: (each.at, each.message["type"] != "identify"))


def arrive(arrivals: Iterable[Arrival], sources: Mapping[Sender, str], slot: int = _SLOT) -> None:
    """Let messages, in the order of time, arrive at their own moments; those of a slot of seconds arrive at once."""
    parcels: list[Parcel] = []
    for _, together in groupby(arrivals, key=lambda each: each.at // slot):
        told = list(together)
        for sender, source in sources.items():
            messages = [each.message for each in told if each.sender == sender]
            if messages:
                parcels.append(_pack(messages, source, told[-1].at))
        if len(parcels) >= _AT_ONCE:
            store_parcels(parcels)
            parcels = []
    if parcels:
        store_parcels(parcels)


def _pack(messages: Sequence[Message], source: str, at: int) -> Parcel:
    envelope = Envelope(source=source, received_at=at * MICROSECONDS)
    received_at = envelope.received_at
    prepared = [
        prepare(encode(message), envelope, received_at - behind)
        for behind, message in zip(range(len(messages) - 1, -1, -1), messages, strict=True)
    ]
    drafts = [each for each in prepared if isinstance(each, Draft)]
    return Parcel(drafts, [each for each in prepared if not isinstance(each, Draft)], envelope)


def score(at: int) -> None:
    """Score everybody whose score has to be looked at, as of a moment in seconds since 1970."""
    while score_pending(at * MICROSECONDS, most=_MOST):
        pass


def list_stops(since: int, now: int) -> Iterator[int]:
    """Give the moments at which is scored: each day, and every four hours of the last one."""
    at = since
    while at < now:
        at = min(now, at + (DAY if at + DAY < now - DAY // 2 else 4 * HOUR))
        yield at


def replay(
    arrivals: Sequence[Arrival], sources: Mapping[Sender, str], stops: Iterable[int], told: Callable[[int], None]
) -> None:
    """Let messages arrive and be scored, from stop to stop."""
    rest = list(arrivals)
    for stop in stops:
        due = [each for each in rest if each.at < stop]
        rest = rest[len(due) :]
        arrive(due, sources)
        score(stop)
        told(stop)
