"""Erasing people, one or many, letting them come back, and erasing again whom a restored backup has brought back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from baremo.contacts.erasing import Order, Search, ask_for_wiping, erase_contacts, list_claims, search
from baremo.contacts.erasure_list import Entry, ErasureList, Promise, note_lifted
from baremo.contacts.identities import Claim
from baremo.contacts.merging import find_contact_id, list_numbers
from baremo.contacts.models import Erasure, Identity
from baremo.contacts.sql import hold_claims, hold_contacts
from baremo.contacts.suppressing import digest_claims, find_suppressing, lift, suppress, tell_key
from baremo.errors import BaremoError
from baremo.events.archive.news import note_news
from baremo.events.importing.forgetting import forget_person
from baremo.language import Label
from baremo.platform.actor import SYSTEM, Actor
from baremo.platform.audit.trail import record_of
from baremo.platform.idempotency.keeping import forget_bodies
from baremo.platform.jobs.asking import ask
from baremo.platform.jobs.models import Job
from baremo.platform.jobs.running import Run
from baremo.platform.refusals import NotFoundError
from baremo.platform.transactions import durable, repeat_deadlocked

KIND = "erase_contacts"
TOGETHER = 100
"""Contacts that are erased in one transaction."""
_READ_TOGETHER = 5000


class OtherKeyError(BaremoError):
    """A list of erasures was written by another installation."""

    template = Label(
        es="esa lista de borrados es de otra instalación (su clave de supresión es otra) y aquí no dice nada",
        en="that list of erasures is another installation's (its suppression key is another) and says nothing here",
    )


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay has done: erasures that the database did not know, and contacts erased again for them."""

    erasures: int
    contacts: int


def erase(contact_id: int, actor: Actor, *, at: datetime, suppresses: bool = True) -> None:
    """Remove a contact with everything that was ever stored of it, what was refused included."""
    if not erase_together([contact_id], actor, at=at, suppresses=suppresses):
        raise NotFoundError


def erase_together(contact_ids: Collection[int], actor: Actor, *, at: datetime, suppresses: bool = True) -> int:
    """Remove contacts in a transaction of their own; return how many there were."""
    found = search(_resolve(contact_ids))

    def attempt() -> int:
        with Promise() as promise, durable():
            order = Order(at=at, suppresses=suppresses, promise=promise)
            return _erase(contact_ids, found, order, actor)

    return repeat_deadlocked(attempt)


def ask_to_erase(contact_ids: Sequence[int], actor: Actor, *, at: datetime, suppresses: bool) -> Job:
    """Ask for a job that erases contacts; their numbers are all that it knows of them."""
    payload = {"ids": list(contact_ids), "suppress": suppresses, "actor": [actor.kind, actor.id]}
    with transaction.atomic():
        job = ask(KIND, payload, at=at, actor=actor)
        record_of(actor, "asked", ("job", job.pk), at=at, changes={"erasures": [None, len(contact_ids)]})
    return job


def erase_asked(run: Run) -> None:
    """Erase the contacts of a job, some in each step; whoever is gone by then is passed over."""
    ids, kind_and_id = run.payload["ids"], run.payload["actor"]
    actor = Actor(kind=kind_and_id[0], id=kind_and_id[1])
    while (begin := run.cursor or 0) < len(ids):
        part = ids[begin : begin + TOGETHER]
        found = search(_resolve(part))
        with Promise() as promise, run.step() as row:
            order = Order(at=run.clock.now(), suppresses=run.payload["suppress"], promise=promise)
            _erase(part, found, order, actor)
            row.cursor = row.done = begin + len(part)
            row.total = len(ids)


def lift_suppression(claim: Claim, actor: Actor, *, at: datetime) -> int:
    """Let somebody come back, with all identities that were erased together with one; return how many those are."""
    with durable():
        erasure = find_suppressing(claim)
        if erasure is None:
            raise NotFoundError
        count = lift(erasure)
        record_of(actor, "lifted", ("erasure", erasure), at=at)
        # Before the commit: noted and not done, somebody is kept away until it is asked again.
        note_lifted(erasure)
    return count


def find_unknown(listed: ErasureList) -> list[Entry]:
    """Return the erasures of a list that the database knows nothing of: it is older than they are."""
    known = set(Erasure.objects.values_list("id", flat=True))
    return [entry for entry in listed.entries if entry.erasure not in known]


def replay_erasures(listed: ErasureList, actor: Actor = SYSTEM, *, at: datetime) -> Replayed:
    """Erase again whom a restored backup has brought back; who came by themselves since then stays."""
    unknown = find_unknown(listed)
    if any(entry.key != tell_key() for entry in unknown):
        raise OtherKeyError
    back = sorted(set(_find_back(unknown)))
    count = 0
    for begin in range(0, len(back), TOGETHER):
        count += erase_together(back[begin : begin + TOGETHER], actor, at=at, suppresses=False)
    with transaction.atomic():
        for entry in unknown:
            Erasure.objects.create(id=entry.erasure, at=entry.at)
            if entry.is_suppressing and entry.erasure not in listed.lifted:
                suppress(entry.digests, entry.erasure)
        for erasure in listed.lifted:
            lift(erasure)
        if unknown:
            ask_for_wiping(at)
    return Replayed(len(unknown), count)


def _erase(contact_ids: Collection[int], found: Search, order: Order, actor: Actor) -> int:
    # In the order of the ingest. A refused message that names one of them waits, or is there to be found.
    hold_claims(found.claims)
    numbers = _hold(contact_ids)
    if numbers:
        forget_bodies()
        forget_person(list_claims(numbers))
        note_news((), [each for number in numbers for each in list_numbers(number)])
        erase_contacts(numbers, found, order)
    for number in numbers:
        # The trail cannot be rewritten, so it says that it happened and nothing of the person.
        record_of(actor, "erased", ("contact", number), at=order.at)
    return len(numbers)


def _resolve(contact_ids: Collection[int]) -> list[int]:
    found = (find_contact_id(number) for number in contact_ids)
    return sorted({number for number in found if number is not None})


def _hold(contact_ids: Collection[int]) -> list[int]:
    numbers = _resolve(contact_ids)
    while hold_contacts(numbers) != set(numbers):
        numbers = _resolve(contact_ids)  # somebody merged or erased one of them while we waited
    return numbers


def _find_back(unknown: Sequence[Entry]) -> Iterator[int]:
    """Give the contacts that an erasure of the list was about and that were there before it."""
    erased = {digest: entry.at for entry in sorted(unknown, key=lambda entry: entry.at) for digest in entry.digests}
    last = 0 if erased else None
    while last is not None:
        rows = _read_identities(last)
        digests = digest_claims(claim for _, claim, _, _ in rows)
        for _, claim, contact, since in rows:
            at = erased.get(digests[claim])
            if at is not None and since <= at:
                yield contact
        last = rows[-1][0] if rows else None


def _read_identities(after: int) -> list[tuple[int, Claim, int, datetime]]:
    rows: Any = Identity.objects.filter(pk__gt=after).order_by("pk")[:_READ_TOGETHER]
    return [(row.pk, Claim(row.source, row.value), row.contact_id, row.since) for row in rows]
