"""Identities given to a contact and taken from it by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from baremo.contacts.identities import ANONYMOUS, EMAIL, USER, Claim, make_claim
from baremo.contacts.limits import MAX_IDENTITIES
from baremo.contacts.models import Identity
from baremo.contacts.sql import find_homes
from baremo.contacts.suppressing import SuppressedIdentityError, find_suppressed
from baremo.language import Label
from baremo.platform.refusals import Finding, InvalidDataError, RefusedError

SOURCES = (EMAIL, USER, ANONYMOUS)
"""What people may give by hand; ids in connected services come from there."""

_NOBODY = Label(
    es="no es una identidad de nadie: está vacía, es demasiado larga, o no es una dirección de correo",
    en="is nobody's identity: it is empty, too long, or no email address",
)


class IdentityTakenError(RefusedError):
    """The identity leads to another contact."""

    status = 409
    code = "identity_taken"
    template = Label(
        es="{source} «{value}» es del contacto {id}; si son la misma persona, únelos",
        en="{source} “{value}” belongs to contact {id}; if they are the same person, merge them",
    )


class LastIdentityError(RefusedError):
    """Nothing would lead to the contact any more."""

    status = 409
    code = "last_identity"
    template = Label(
        es="el contacto se quedaría sin identidades; dale otra antes, o bórralo",
        en="the contact would have no identity left; give it another first, or erase it",
    )


class ManyIdentitiesError(RefusedError):
    """One more identity would make a crowd of a contact."""

    status = 409
    code = "too_many_identities"
    template = Label(
        es="el contacto tendría más de {most} identidades", en="the contact would have more than {most} identities"
    )

    def __init__(self) -> None:
        """Name the limit."""
        super().__init__(most=MAX_IDENTITIES)


def read_claims(named: Sequence[tuple[str, str]], path: str) -> list[Claim]:
    """Return identities, each given as source and value, in the form in which they are compared."""
    claims = [make_claim(source, value) for source, value in named]
    wrong = [Finding(f"{path}.{place}.value", _NOBODY) for place, claim in enumerate(claims) if claim is None]
    if wrong:
        raise InvalidDataError(wrong)
    return list(dict.fromkeys(claim for claim in claims if claim))


def add_claims(contact_id: int, claims: Sequence[Claim], at: datetime) -> int:
    """Give identities to a contact that is locked, and return how many it did not have."""
    homes = find_homes(claims)
    for claim, home in homes.items():
        if home != contact_id:
            raise IdentityTakenError(source=claim.source, value=claim.value, id=home)
    new = [claim for claim in claims if claim not in homes]
    if find_suppressed(new):
        raise SuppressedIdentityError
    if Identity.objects.filter(contact_id=contact_id).count() + len(new) > MAX_IDENTITIES:
        raise ManyIdentitiesError
    Identity.objects.bulk_create([Identity(contact_id=contact_id, since=at, **claim._asdict()) for claim in new])
    return len(new)


def remove_claims(contact_id: int, claims: Sequence[Claim]) -> int:
    """Take identities from a contact that is locked, and return how many it had; one has to remain."""
    removed = 0
    for source, value in claims:
        removed += Identity.objects.filter(contact_id=contact_id, source=source, value=value).delete()[0]
    if removed and not Identity.objects.filter(contact_id=contact_id).exists():
        raise LastIdentityError
    return removed
