"""A contact is erased: the row, what it was before merges, and everything that points to it."""

from __future__ import annotations

from baremo.contacts.models import Contact, Identity
from baremo.contacts.relatives import delete_relatives


def list_claims(contact_id: int) -> list[tuple[str, str]]:
    """Return the identities of a contact."""
    return list(
        Identity.objects.filter(contact_id=contact_id).order_by("source", "value").values_list("source", "value")
    )


def erase_contact(contact_id: int) -> None:
    """Remove a contact for good; its row is locked by whoever calls."""
    delete_relatives(contact_id)
    Contact.objects.filter(pk=contact_id).delete()
