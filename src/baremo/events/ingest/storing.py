"""The last steps: not again, whose it is, and everything that follows into the database, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec
from django.db import OperationalError, transaction

from baremo.contacts.declaring import declare_new
from baremo.contacts.gathering import Gathering, Person, TooManyIdentitiesError
from baremo.contacts.limits import MAX_LISTS, MAX_TAGS
from baremo.contacts.profile import Change, Profile, Statement
from baremo.contacts.storing import load_profiles, save_profiles
from baremo.events import ledger
from baremo.events.changes import describe_change, kind_of_change
from baremo.events.digests import digest_id
from baremo.events.ingest.messages import Draft, Envelope
from baremo.events.ingest.reasons import Reason, Refusal
from baremo.events.ingest.refused import count_reasons, keep_refused
from baremo.events.ingest.typing_values import state_values
from baremo.events.pending import note_pending
from baremo.events.table import EventRow, insert_events
from baremo.model.moments import from_microseconds

_ATTEMPTS = 5
_DEADLOCKS = ("40P01", "40001")
Result = TypeVar("Result")


@dataclass(slots=True)
class Stored:
    """What a transaction has done."""

    accepted: int = 0
    refused: list[Refusal] = field(default_factory=list)
    counted: list[Reason] = field(default_factory=list)


def store(drafts: Sequence[Draft], refused: Sequence[Refusal], envelope: Envelope) -> Stored:
    """Store drafts and refusals, all or none."""

    def attempt() -> Stored:
        with transaction.atomic(durable=True):
            return _store(drafts, refused, envelope)

    return repeat_deadlocked(attempt)


def repeat_deadlocked(work: Callable[[], Result]) -> Result:
    """Do work in a transaction of its own, again if the database broke a deadlock at its cost."""
    for _ in range(_ATTEMPTS - 1):
        try:
            return work()
        except OperationalError as wrong:
            if getattr(wrong.__cause__, "sqlstate", None) not in _DEADLOCKS:
                raise
    return work()


def _store(drafts: Sequence[Draft], refused: Sequence[Refusal], envelope: Envelope) -> Stored:
    stored = store_drafts(drafts, envelope)
    stored.refused[:0] = refused
    keep_refused(stored.refused, envelope)
    count_reasons([*(each.reason for each in stored.refused), *stored.counted], envelope)
    return stored


def store_drafts(drafts: Sequence[Draft], envelope: Envelope) -> Stored:
    """Store drafts in the transaction that is open; what is refused is handed back and kept nowhere."""
    stored = Stored()
    fresh = _sort_out_known(drafts, stored)
    owned = _find_owners(fresh, envelope, stored)
    rows = [_event_row(draft, person.id) for draft, person in owned.items() if draft.kind]
    rows += _apply_statements(owned, envelope, stored)
    insert_events(rows)
    note_pending([person.id for person in owned.values()], envelope.received_at)
    stored.accepted = len(owned)
    stored.counted += [reason for draft in owned for reason in draft.counted]
    return stored


def _sort_out_known(drafts: Sequence[Draft], stored: Stored) -> list[Draft]:
    """Enter messages in the ledger and return those that were not there."""
    first: dict[bytes, Draft] = {}
    for draft in drafts:
        first.setdefault(draft.id, draft)
    known = ledger.enter({draft.id: draft.fingerprint for draft in first.values()})
    fresh = []
    for draft in drafts:
        is_first = first[draft.id] is draft
        there = known.get(draft.id, None if is_first else first[draft.id].fingerprint)
        if there is None:
            fresh.append(draft)
        elif there == draft.fingerprint:
            stored.counted.append(Reason.DUPLICATE)
        else:
            stored.refused.append(Refusal(Reason.CONFLICT, str(draft.message.message_id), draft.body))
    return fresh


def _find_owners(fresh: Sequence[Draft], envelope: Envelope, stored: Stored) -> dict[Draft, Person]:
    """Find, make or join the contacts that messages are about."""
    claims = {claim for draft in fresh for claim in draft.claims}
    gathering = Gathering(claims, from_microseconds(envelope.received_at))
    owned: dict[Draft, Person] = {}
    for draft in fresh:
        try:
            owned[draft] = gathering.find(draft.claims, is_explicit=draft.message.type == "alias")
        except TooManyIdentitiesError:
            stored.refused.append(Refusal(Reason.TOO_MANY_IDENTITIES, "", draft.body))
    ledger.strike([draft.id for draft in fresh if draft not in owned])
    gathering.settle()
    return owned


def _event_row(draft: Draft, contact: int) -> EventRow:
    return EventRow(
        contact,
        draft.occurred_at,
        draft.id,
        draft.envelope.received_at,
        draft.kind,
        draft.envelope.source,
        draft.automated,
        write_properties(draft.properties),
    )


def write_properties(properties: object) -> str:
    """Return properties as the table keeps them."""
    return msgspec.json.encode(properties).decode()


def _apply_statements(owned: dict[Draft, Person], envelope: Envelope, stored: Stored) -> list[EventRow]:
    """Change profiles as the messages say; return the events that those changes are."""
    speaking = {draft: person.id for draft, person in owned.items() if draft.values or draft.statements}
    if not speaking:
        return []
    at = from_microseconds(envelope.received_at)
    types = declare_new({name: value for draft in speaking for name, value in draft.values.items()}, at)
    profiles = load_profiles(set(speaking.values()))
    rows = []
    for draft, contact in speaking.items():
        statements = [*draft.statements, *state_values(draft, types)]
        # A call about a tag or list is itself the event of its change.
        rows += [
            _change_row(change, draft, contact)
            for change in say_all(profiles[contact], statements, draft.counted)
            if not draft.kind or change.statement.part == "field"
        ]
    save_profiles(profiles, at)
    return rows


def say_all(profile: Profile, statements: Collection[Statement], counted: list[Reason]) -> list[Change]:
    """Say things of a contact, as far as there is room, and return what changed."""
    changes = []
    for statement in statements:
        is_full = {
            "field": False,
            "tag": len(profile.tags) >= MAX_TAGS,
            "list": len(profile.lists) >= MAX_LISTS,
        }[statement.part]
        if is_full and statement.key not in profile.stamps:
            counted.append(Reason.TOO_MANY_TAGS)
            continue
        change = profile.say(statement)
        if change is not None:
            changes.append(change)
    return changes


def _change_row(change: Change, draft: Draft, contact: int) -> EventRow:
    envelope = draft.envelope
    number = digest_id(draft.id.hex(), change.statement.key)
    properties = write_properties(describe_change(change))
    kind, at = kind_of_change(change), draft.occurred_at
    return EventRow(contact, at, number, envelope.received_at, kind, envelope.source, False, properties)
