"""Contacts are erased: their rows, what they were before merges, what points to them, and texts that name them."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from baremo.contacts import loose_texts
from baremo.contacts.emails import normalize_email
from baremo.contacts.erasure_list import Promise, make_entry
from baremo.contacts.identities import EMAIL, Claim
from baremo.contacts.models import Erasure
from baremo.contacts.relatives import delete_relatives
from baremo.contacts.sql import among, fetch, write_many
from baremo.contacts.storing import load_profiles
from baremo.contacts.suppressing import digest_claims, suppress
from baremo.platform.jobs.asking import ask

WIPE = "wipe_erased"
_WIPE_AFTER = timedelta(minutes=1)


@dataclass(slots=True)
class Search:
    """What was found before any lock was taken, so that locks are short."""

    claims: frozenset[Claim] = frozenset()
    keys: dict[str, int] = field(default_factory=dict)
    rows: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """When it is done, whether the same people may come back, and where it was promised."""

    at: datetime
    suppresses: bool
    promise: Promise


def list_claims(contact_ids: Collection[int]) -> list[Claim]:
    """Return the identities of contacts, and the addresses that stand in their fields without being one."""
    condition, parameters = among("contact_id", sorted(contact_ids))
    statement = f"select source, value from identities where {condition} order by source, value"  # noqa: S608
    claims = [Claim(*row) for row in fetch(statement, parameters)]
    for profile in load_profiles(contact_ids).values():
        address = normalize_email(str(profile.fields.get("email") or ""))
        claims += [Claim(EMAIL, address)] if address else []
    return list(dict.fromkeys(claims))


def search(contact_ids: Collection[int]) -> Search:
    """Find the texts in which the identities of contacts stand; it takes as long as reading those texts."""
    keys = loose_texts.find_last_keys()
    claims = frozenset(list_claims(contact_ids))
    return Search(claims, keys, loose_texts.find_rows({claim.value for claim in claims}))


def erase_contacts(contact_ids: Collection[int], found: Search, order: Order) -> None:
    """Remove contacts for good, whose rows are locked, in the transaction of whoever calls."""
    claims = list_claims(contact_ids)
    number, digests = secrets.token_hex(16), digest_claims(claims).values()
    order.promise.enter(make_entry(number, order.at, digests, is_suppressing=order.suppresses))
    _delete_texts(claims, found)
    delete_relatives(contact_ids)
    condition, parameters = among("id", sorted(contact_ids))
    write_many(f"delete from contacts where {condition}", [parameters])  # noqa: S608  # our own names
    Erasure.objects.create(id=number, at=order.at)
    if order.suppresses:
        suppress(digests, number)
    ask_for_wiping(order.at)


def ask_for_wiping(at: datetime) -> None:
    """Ask for what the database keeps of deleted rows to be wiped, once for all erasures of a minute."""
    minute = int(at.timestamp() // 60)
    ask(WIPE, at=at, due_at=at + _WIPE_AFTER, key=str(minute))


def _delete_texts(claims: Collection[Claim], found: Search) -> None:
    loose_texts.delete_rows(found.rows)
    # Since then texts may have arrived, and the contact may have become known by more names.
    loose_texts.delete_rows(loose_texts.find_rows({claim.value for claim in claims}, found.keys))
    new = {claim.value for claim in claims if claim not in found.claims}
    if new:
        loose_texts.delete_rows(loose_texts.find_rows(new))
