"""Two contacts become one."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from baremo.contacts.models import Contact, ContactAlias
from baremo.contacts.profile import Part, Profile, Value
from baremo.contacts.relatives import move_relatives
from baremo.contacts.storing import load_profiles, save_profiles


def find_contact_id(contact_id: int) -> int | None:
    """Return the contact that goes by a number, if it is one or was one before a merge."""
    if Contact.objects.filter(pk=contact_id).exists():
        return contact_id
    alias = ContactAlias.objects.filter(pk=contact_id).first()
    return alias.contact_id if alias else None


def list_numbers(contact_id: int) -> list[int]:
    """Return the numbers by which a contact goes: its own, and those of the contacts that it has taken in."""
    return [contact_id, *ContactAlias.objects.filter(contact_id=contact_id).values_list("old_id", flat=True)]


@dataclass(frozen=True, slots=True)
class Joined:
    """What two contacts say of a field, tag or list, what the one that remains will say, and whose that is."""

    part: Part
    name: str
    ours: Value
    theirs: Value
    result: Value
    wins: Literal["this", "other", "both"]


def foresee_merge(survivor: int, loser: int) -> list[Joined]:
    """Return what each field, tag and list would be if one contact took in another."""
    profiles = load_profiles([survivor, loser])
    joined = deepcopy(profiles[survivor])
    joined.join(profiles[loser])
    told = [_join(key, profiles[survivor], profiles[loser], joined) for key in sorted(joined.stamps)]
    return [each for each in told if (each.ours, each.theirs, each.result) != (None, None, None)]


def _join(key: str, ours: Profile, theirs: Profile, joined: Profile) -> Joined:
    values = [each.look_up(key)[0] for each in (ours, theirs, joined)]
    name = next((each[0] for each in reversed(values) if isinstance(each, tuple)), key.partition(":")[2])
    if key.startswith("tag:"):
        name = next((each for each in reversed(values) if each is not None), name)
    mine, other, result = (each[1] if isinstance(each, tuple) else each for each in values)
    wins: Literal["this", "other", "both"] = "both" if mine == other else "this" if result == mine else "other"
    part: Part = "field" if key.startswith("field:") else "tag" if key.startswith("tag:") else "list"
    return Joined(part, name, mine, other, result, wins)


def absorb(survivor: int, loser: int, at: datetime) -> None:
    """Let one contact take in another for good; both rows are locked by whoever calls.

    What was said last of a field, tag or list counts, so the order of several merges does not matter.
    """
    profiles = load_profiles([survivor, loser])
    profiles[survivor].join(profiles[loser])
    save_profiles({survivor: profiles[survivor]}, at)
    kept, gone = Contact.objects.get(pk=survivor), Contact.objects.get(pk=loser)
    kept.created_at = min(kept.created_at, gone.created_at)
    kept.owner_id = kept.owner_id or gone.owner_id
    kept.save(update_fields=["created_at", "owner"])
    move_relatives(survivor, loser)
    Contact.objects.filter(pk=loser)._raw_delete("default")  # nothing points to it now
    ContactAlias.objects.create(old_id=loser, contact_id=survivor, merged_at=at)
