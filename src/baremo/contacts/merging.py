"""Two contacts become one."""

from __future__ import annotations

from datetime import datetime

from baremo.contacts.models import Contact, ContactAlias
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
