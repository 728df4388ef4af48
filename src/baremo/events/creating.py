"""Contacts made by hand: who is there already by one of the identities is added to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from baremo.contacts.claiming import IdentityTakenError, ManyIdentitiesError, read_claims
from baremo.contacts.gathering import Gathering, TooManyIdentitiesError
from baremo.contacts.identities import EMAIL, Claim, make_claim
from baremo.contacts.models import Contact
from baremo.contacts.sql import find_homes
from baremo.contacts.suppressing import SuppressedError, SuppressedIdentityError
from baremo.events.people import Said, Wish, read_wish, say_by_hand
from baremo.language import Label
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record_of
from baremo.platform.refusals import RefusedError
from baremo.platform.roles import Role
from baremo.platform.transactions import durable, repeat_deadlocked


class SeveralContactsError(RefusedError):
    """The identities lead to more than one contact."""

    status = 409
    code = "several_contacts"
    template = Label(
        es="esas identidades son de los contactos {ids}; si son la misma persona, únelos",
        en="those identities belong to contacts {ids}; if they are the same person, merge them",
    )


def make_contact(named: Sequence[tuple[str, str]], wish: Wish, actor: Actor, *, at: datetime) -> tuple[int, bool]:
    """Make a contact, or add to the one that has an identity already; return its number and whether it is new."""
    said = read_wish(wish)
    claims = read_claims(named, "identities")
    _agree_on_address(claims, said)

    def attempt() -> tuple[int, bool]:
        with durable():
            number, is_new = _find_or_make(claims, actor, at)
            if wish.owner is not None:
                Contact.objects.filter(pk=number).update(owner_id=wish.owner or None)
            names = say_by_hand(number, said, actor, at)
            verb = "created" if is_new else "changed"
            record_of(actor, verb, ("contact", number), at=at, changes={"parts": [None, names]})
        return number, is_new

    return repeat_deadlocked(attempt)


def _agree_on_address(claims: list[Claim], said: list[Said]) -> None:
    """Make an address that is given as identity or as field the other, too."""
    field = next((str(value) for part, name, value in said if (part, name) == ("field", "email") and value), None)
    claim = make_claim(EMAIL, field) if field else None
    if claim and claim not in claims:
        claims.append(claim)
    addresses = [claim.value for claim in claims if claim.source == EMAIL]
    if addresses and not field:
        said.append(("field", "email", addresses[0]))


def _find_or_make(claims: Sequence[Claim], actor: Actor, at: datetime) -> tuple[int, bool]:
    gathering = Gathering(claims, at)
    homes = find_homes(claims)
    if len(set(homes.values())) > 1:
        raise SeveralContactsError(ids=", ".join(map(str, sorted(set(homes.values())))))
    for claim, home in homes.items():
        if actor.role == Role.SELLER and not Contact.objects.filter(pk=home, owner_id=actor.id).exists():
            raise IdentityTakenError(source=claim.source, value=claim.value, id=home)
    try:
        person = gathering.find(claims)
    except TooManyIdentitiesError as wrong:
        raise ManyIdentitiesError from wrong
    except SuppressedError as wrong:
        raise SuppressedIdentityError from wrong
    gathering.settle()
    return person.id, not homes
