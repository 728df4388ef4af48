"""By what people are known, what is nobody's id, and which contact an id leads to when several are named together.

These rules know no database; docs/adr/0016-merging.md tells why they are as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from baremo.contacts.emails import normalize_email
from baremo.contacts.limits import MAX_IDENTITIES, MAX_IDENTITY_LENGTH

EMAIL, USER, ANONYMOUS = "email", "user_id", "anonymous_id"
CONNECTION = "connection:"
"""What the source of an id in a connected service begins with; the number of the connection follows."""

_NOBODY = frozenset(
    {"", "null", "undefined", "none", "nil", "nan", "anonymous", "guest", "unknown", "true", "false", "0", "-1", "n/a"}
    | {"na", "not_set", "(none)", "(not set)", "[object object]", "00000000-0000-0000-0000-000000000000"}
)
_STRENGTH = {USER: 0, EMAIL: 2, ANONYMOUS: 3}


class Claim(NamedTuple):
    """An identity as somebody names it."""

    source: str
    value: str

    @property
    def strength(self) -> int:
        """How sure it is that one person is meant: a user's id more than an address, an address more than a device."""
        return _STRENGTH.get(self.source, 1)


def make_claim(source: str, text: str) -> Claim | None:
    """Return an identity in the form in which it is compared; None if the text is nobody's."""
    if source == EMAIL:
        address = normalize_email(text)
        return None if address is None else Claim(EMAIL, address)
    value = unicodedata.normalize("NFC", text).strip()
    if value.lower() in _NOBODY or len(value) > MAX_IDENTITY_LENGTH:
        return None
    return Claim(source, value)


class Standing(msgspec.Struct, frozen=True, gc=False):
    """What decides whether a contact may become one with another, and which of the two remains."""

    id: int | None
    """None for a contact that is not stored yet."""
    has_user: bool
    is_known: bool
    count: int


def may_join(one: Standing, other: Standing, *, through: Claim, is_explicit: bool) -> bool:
    """Tell whether an identity named beside others makes two contacts one.

    A device is used by more than one person: it does not join two who are both known by a user id.
    """
    if one.count + other.count > MAX_IDENTITIES:
        return False
    return is_explicit or through.source != ANONYMOUS or not (one.has_user and other.has_user)


def choose_survivor(standings: Iterable[Standing]) -> Standing:
    """Return which of several contacts remains: a stored one, then a known one, then the oldest."""
    return min(standings, key=lambda each: (each.id is None, not each.is_known, each.id or 0))


def join_standings(standings: Sequence[Standing]) -> Standing:
    """Return the standing of the contact that several become."""
    survivor = choose_survivor(standings)
    return Standing(
        id=survivor.id,
        has_user=any(each.has_user for each in standings),
        is_known=any(each.is_known for each in standings),
        count=sum(each.count for each in standings),
    )
