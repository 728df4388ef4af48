"""The last steps: not again, whose it is, and everything that follows into the database, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from baremo.contacts.declaring import declare_new
from baremo.contacts.gathering import Gathering, Person, TooManyIdentitiesError
from baremo.contacts.limits import MAX_LISTS, MAX_TAGS
from baremo.contacts.profile import Change, Profile, Statement
from baremo.contacts.storing import load_profiles, save_profiles
from baremo.contacts.suppressing import SuppressedError
from baremo.events import ledger
from baremo.events.archive.news import note_news
from baremo.events.causes import Cause
from baremo.events.changes import describe_change, kind_of_change
from baremo.events.digests import digest_id
from baremo.events.ingest.messages import Draft, Envelope
from baremo.events.ingest.reasons import Reason, Refusal
from baremo.events.ingest.refused import count_reasons, keep_refused
from baremo.events.ingest.typing_values import state_values
from baremo.events.pending import note_pending
from baremo.events.table import EventRow, insert_events
from baremo.model.moments import from_microseconds
from baremo.platform.transactions import durable, repeat_deadlocked

_Fresh = tuple[Draft, "Stored"]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a request or an import brings to be stored."""

    drafts: Sequence[Draft]
    refused: Sequence[Refusal]
    envelope: Envelope


@dataclass(slots=True)
class Stored:
    """What became of a parcel."""

    accepted: int = 0
    refused: list[Refusal] = field(default_factory=list)
    counted: list[Reason] = field(default_factory=list)


def store(drafts: Sequence[Draft], refused: Sequence[Refusal], envelope: Envelope) -> Stored:
    """Store drafts and refusals, all or none."""
    return store_parcels([Parcel(drafts, refused, envelope)])[0]


def store_parcels(parcels: Sequence[Parcel]) -> list[Stored]:
    """Store parcels, all or none, as if one came after the other; tell of each what became of it."""

    def attempt() -> list[Stored]:
        with durable():
            return _store(parcels)

    return repeat_deadlocked(attempt)


def store_drafts(drafts: Sequence[Draft], envelope: Envelope) -> Stored:
    """Store drafts in the transaction that is open; what is refused is handed back and kept nowhere."""
    return _take_in([Parcel(drafts, (), envelope)], Cause.PAST)[0]


def _store(parcels: Sequence[Parcel]) -> list[Stored]:
    outcomes = _take_in(parcels)
    for parcel, stored in zip(parcels, outcomes, strict=True):
        stored.refused[:0] = parcel.refused
        keep_refused(stored.refused, parcel.envelope)
        count_reasons([*(each.reason for each in stored.refused), *stored.counted], parcel.envelope)
    return outcomes


def _take_in(parcels: Sequence[Parcel], cause: Cause = Cause.EVENT) -> list[Stored]:
    outcomes = [Stored() for _ in parcels]
    at = from_microseconds(max(each.envelope.received_at for each in parcels))
    fresh = _sort_out_known(parcels, outcomes)
    owned, gathering = _find_owners(fresh, at)
    rows = [_event_row(draft, contact) for draft, contact in owned.items() if draft.kind]
    speaking = {draft: contact for draft, contact in owned.items() if draft.values or draft.statements}
    rows += _apply_statements(speaking, at)
    insert_events(rows)
    received_at = min(each.envelope.received_at for each in parcels)
    note_pending(owned.values(), received_at, cause)
    note_pending(gathering.list_merged(), received_at, Cause.MERGE)
    note_news(rows, gathering.list_changed() | set(speaking.values()))
    for draft, stored in fresh:
        if draft in owned:
            stored.accepted += 1
            stored.counted += draft.counted
    return outcomes


def _sort_out_known(parcels: Sequence[Parcel], outcomes: Sequence[Stored]) -> list[_Fresh]:
    """Enter messages in the ledger and return those that were not there, each with what becomes of its parcel."""
    first: dict[bytes, Draft] = {}
    for parcel in parcels:
        for draft in parcel.drafts:
            first.setdefault(draft.id, draft)
    known = ledger.enter({draft.id: draft.fingerprint for draft in first.values()})
    fresh = []
    for parcel, stored in zip(parcels, outcomes, strict=True):
        for draft in parcel.drafts:
            there = known.get(draft.id, None if first[draft.id] is draft else first[draft.id].fingerprint)
            if there is None:
                fresh.append((draft, stored))
            elif there == draft.fingerprint:
                stored.counted.append(Reason.DUPLICATE)
            else:
                stored.refused.append(Refusal(Reason.CONFLICT, str(draft.message.message_id), draft.body))
    return fresh


def _find_owners(fresh: Sequence[_Fresh], at: datetime) -> tuple[dict[Draft, int], Gathering]:
    """Find, make or join the contacts that messages are about; return whose each is, and all whom they are about."""
    gathering = Gathering({claim for draft, _ in fresh for claim in draft.claims}, at)
    found: dict[Draft, Person] = {}
    for draft, stored in fresh:
        try:
            found[draft] = gathering.find(draft.claims, is_explicit=draft.message.type == "alias")
        except TooManyIdentitiesError:
            stored.refused.append(Refusal(Reason.TOO_MANY_IDENTITIES, "", draft.body))
        except SuppressedError:
            stored.counted.append(Reason.SUPPRESSED)  # and not kept: it is about somebody who was erased
    ledger.strike([draft.id for draft, _ in fresh if draft not in found])
    gathering.settle()
    return {draft: person.id for draft, person in found.items()}, gathering


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


def _apply_statements(speaking: dict[Draft, int], at: datetime) -> list[EventRow]:
    """Change profiles as the messages say; return the events that those changes are."""
    if not speaking:
        return []
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
