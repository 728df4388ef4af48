"""What people do to contacts by hand: change and merge. Changes become events like all others."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import F

from baremo.contacts.claiming import add_claims, read_claims, remove_claims
from baremo.contacts.declaring import load_types
from baremo.contacts.field_types import FieldType, WrongTypeError, convert
from baremo.contacts.identities import EMAIL, Claim, make_claim
from baremo.contacts.limits import MAX_STATUS, MAX_TAG_NAME
from baremo.contacts.merging import absorb, find_contact_id
from baremo.contacts.models import Contact, Identity
from baremo.contacts.profile import Change, Part, Statement, Value
from baremo.contacts.sql import find_homes, hold_claims, hold_contacts
from baremo.contacts.storing import load_profiles, save_profiles
from baremo.contacts.suppressing import SuppressedIdentityError, find_suppressed
from baremo.events.archive.news import note_news
from baremo.events.causes import Cause
from baremo.events.changes import describe_change, kind_of_change
from baremo.events.ingest.storing import say_all, write_properties
from baremo.events.pending import note_pending
from baremo.events.table import EventRow, insert_events
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record_of
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError, RefusedError
from baremo.platform.transactions import durable, repeat_deadlocked

_UNKNOWN = Label(es="no hay un campo con ese nombre", en="there is no field of that name")
_WRONG_TYPE = Label(es="no es del tipo del campo ({type})", en="is not of the field's type ({type})")
_NO_ADDRESS = Label(es="no es una dirección de correo", en="is no email address")
_NAME = Label(es="tiene que tener de 1 a {most} caracteres", en="needs 1 to {most} characters")


Said = tuple[Part, str, Value]
"""What is said of a contact by hand: of which part, by which name, and what; None takes it away."""


class ContactChangedError(RefusedError):
    """Somebody has changed the contact since it was read."""

    status = 409
    code = "contact_changed"
    template = Label(
        es="el contacto ha cambiado desde que lo leíste (versión {version}); léelo otra vez y repite",
        en="the contact has changed since you read it (version {version}); read it again and try again",
    )


class AddressTakenError(RefusedError):
    """The address leads to another contact."""

    status = 409
    code = "address_taken"
    template = Label(
        es="esa dirección es del contacto {id}; si son la misma persona, únelos",
        en="that address belongs to contact {id}; if they are the same person, merge them",
    )


class SameContactError(RefusedError):
    """A contact cannot be merged with itself."""

    status = 409
    code = "same_contact"
    template = Label(es="los dos son el mismo contacto", en="both are the same contact")


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What is to be changed of a contact."""

    version: int
    """The one that was read; another by now means that somebody has changed the contact."""
    owner: int | None = None
    """The user who is to look after the contact; 0 for nobody, None to leave that as it is."""
    fields: Mapping[str, object] = field(default_factory=dict)
    add_tags: Sequence[str] = ()
    remove_tags: Sequence[str] = ()
    lists: Mapping[str, str | None] = field(default_factory=dict)
    add_identities: Sequence[tuple[str, str]] = ()
    remove_identities: Sequence[tuple[str, str]] = ()


def change_contact(contact_id: int, wish: Wish, actor: Actor, *, at: datetime) -> None:
    """Change what is known of a contact, if nobody has since it was read."""
    said = read_wish(wish)
    added = read_claims(wish.add_identities, "add_identities")
    removed = read_claims(wish.remove_identities, "remove_identities")

    def attempt() -> None:
        with durable():
            hold_claims([*added, *_address_of(said)])
            number = _hold(contact_id)
            if Contact.objects.filter(pk=number).values_list("version", flat=True).get() != wish.version:
                raise ContactChangedError(version=wish.version)
            moved = add_claims(number, added, at) + remove_claims(number, removed)
            names = _change(number, [*said, *_lose_address(number, said, removed)], actor, at)
            names += ["identities"] if moved else []
            record_of(actor, "changed", ("contact", number), at=at, changes={"parts": [None, names]})
            if moved:
                Contact.objects.filter(pk=number).update(version=F("version") + 1)
            if wish.owner is not None:
                owned = Contact.objects.filter(pk=number).exclude(owner_id=wish.owner or None)
                owned.update(owner_id=wish.owner or None, version=F("version") + 1)

    repeat_deadlocked(attempt)


def merge_contacts(survivor: int, other: int, actor: Actor, *, at: datetime) -> int:
    """Make one contact of two and return its number; merging them again changes nothing more."""

    def attempt() -> int:
        with durable():
            return _merge(survivor, other, actor, at)

    return repeat_deadlocked(attempt)


def _hold(contact_id: int) -> int:
    number = find_contact_id(contact_id)
    while number is not None and number not in hold_contacts([number]):
        number = find_contact_id(contact_id)
    if number is None:
        raise NotFoundError
    return number


def _hold_both(one: int, other: int) -> tuple[int, int]:
    held: set[int] = set()
    while True:
        first, second = find_contact_id(one), find_contact_id(other)
        if first is None or second is None:
            raise NotFoundError
        if held == {first, second}:
            return first, second
        held = hold_contacts({first, second})


def _address_of(said: Collection[Said]) -> list[Claim]:
    address = next((value for part, name, value in said if part == "field" and name == "email" and value), None)
    claim = make_claim(EMAIL, str(address)) if address else None
    return [claim] if claim else []


def _lose_address(number: int, said: Collection[Said], removed: Collection[Claim]) -> list[Said]:
    """Take away an address that is no identity any more, unless another one was given."""
    is_given = any((part, name) == ("field", "email") for part, name, _ in said)
    address = load_profiles([number])[number].fields.get("email")
    return [("field", "email", None)] if not is_given and (EMAIL, address) in removed else []


def _change(number: int, said: Collection[Said], actor: Actor, at: datetime) -> list[str]:
    for claim in _address_of(said):
        _take_address(number, claim, at)
    return say_by_hand(number, said, actor, at)


def say_by_hand(number: int, said: Collection[Said], actor: Actor, at: datetime) -> list[str]:
    """Say things of a contact that is locked, and return which parts of it changed."""
    profile = load_profiles([number])[number]
    now = to_microseconds(at)
    # Whoever changes something by hand means the present, whatever a clock ahead of ours has said.
    statements = [Statement(part, name, value, profile.follow(part, name, now)) for part, name, value in said]
    changes = say_all(profile, statements, [])
    save_profiles({number: profile}, at)
    rows = [_change_row(change, number, actor, now) for change in changes]
    insert_events(rows)
    note_pending([number], now, Cause.EDIT)
    note_news(rows, [number])
    # Names of tags and lists may be about a person; the trail, which cannot be rewritten, goes without them.
    parts = [change.statement for change in changes]
    return sorted({each.key if each.part == "field" else each.part for each in parts})


def _take_address(number: int, claim: Claim, at: datetime) -> None:
    home = find_homes([claim]).get(claim)
    if home is None and find_suppressed([claim]):
        raise SuppressedIdentityError
    if home is None:
        Identity.objects.create(contact_id=number, source=claim.source, value=claim.value, since=at)
    elif home != number:
        raise AddressTakenError(id=home)


def _change_row(change: Change, number: int, actor: Actor, now: int) -> EventRow:
    properties = write_properties(describe_change(change))
    kind, when = kind_of_change(change), change.statement.at
    return EventRow(number, when, secrets.token_bytes(16), now, kind, str(actor), False, properties)


def _merge(survivor: int, other: int, actor: Actor, at: datetime) -> int:
    if survivor == other:
        raise SameContactError
    kept, gone = _hold_both(survivor, other)
    if kept == gone:
        return kept  # they have been merged before
    absorb(kept, gone, at)
    note_pending([kept], to_microseconds(at), Cause.MERGE)
    note_news((), [kept, gone])
    record_of(actor, "merged", ("contact", kept), at=at, changes={"contact": [gone, kept]})
    return kept


def read_wish(wish: Wish) -> list[Said]:
    """Return what is wished part by part, in the types of the fields; everything that is wrong is told at once."""
    types, findings = load_types(), list[Finding]()
    said: list[Said] = []
    for name, value in wish.fields.items():
        problem, typed = _read_field(name, value, types.get(name))
        findings += [Finding(f"fields.{name}", problem)] if problem else []
        said.append(("field", name, typed))
    tags = [(tag.strip(), True) for tag in wish.add_tags] + [(tag.strip(), False) for tag in wish.remove_tags]
    said += [("tag", tag, tag if is_added else None) for tag, is_added in tags]
    said += [("list", name.strip(), status) for name, status in wish.lists.items()]
    for part, name, value in said:
        if part != "field" and not 0 < len(name) <= MAX_TAG_NAME:
            findings.append(Finding(part, _NAME.fill(most=MAX_TAG_NAME)))
        if part == "list" and isinstance(value, str) and not 0 < len(value) <= MAX_STATUS:
            findings.append(Finding(f"lists.{name}", _NAME.fill(most=MAX_STATUS)))
    if findings:
        raise InvalidDataError(findings)
    return said


def _read_field(name: str, value: object, wanted: FieldType | None) -> tuple[Label | None, Value]:
    if wanted is None:
        return _UNKNOWN, None
    try:
        typed = convert(value, wanted)
    except WrongTypeError:
        return _WRONG_TYPE.fill(type=wanted.value), None
    if name == "email" and typed is not None:
        claim = make_claim(EMAIL, str(typed))
        return (None, claim.value) if claim else (_NO_ADDRESS, None)
    return None, typed
