"""What merging two contacts would come to, before anybody does it."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Schema

from baremo.api import persons
from baremo.api.contacts import MERGE, Merge, ShownIdentity, find_contact, show_contact
from baremo.api.schemas import Id
from baremo.contacts.merging import Joined, foresee_merge
from baremo.contacts.models import Contact
from baremo.events.people import SameContactError
from baremo.events.table import count_kinds
from baremo.platform.access import declare
from baremo.platform.transactions import snapshot

router = persons.router  # its addresses are the contacts', so they are added to those


class JoinedPart(Schema):
    """A field, tag or list of both contacts; `wins` says which one's stays: what was said last counts."""

    part: Literal["field", "tag", "list"]
    name: str
    this: Any
    other: Any
    result: Any
    wins: Literal["this", "other", "both"]


class MergingContact(Schema):
    """One of the two contacts: by what it is known, and how many events it brings."""

    id: int
    fields: dict[str, Any]
    owner: int | None
    identities: list[ShownIdentity]
    events: int


class ForeseenMerge(Schema):
    """What remains if the contact `other` is merged into `this`."""

    this: MergingContact
    other: MergingContact
    parts: list[JoinedPart]
    owner: int | None


@router.get("/{id}/merge", response=ForeseenMerge, summary="Tell what merging another contact into this one would keep")
@declare(MERGE)
def preview_merge(request: HttpRequest, id: Id, wanted: Query[Merge]) -> ForeseenMerge:  # noqa: A002  # in the address
    """Return both contacts part by part, and whose part stays; nothing is written."""
    with snapshot():
        kept, gone = find_contact(request, id), find_contact(request, wanted.other)
        if kept.pk == gone.pk:
            raise SameContactError
        parts = [_show_part(each) for each in foresee_merge(kept.pk, gone.pk)]
        owner = kept.owner_id or gone.owner_id
        return ForeseenMerge(this=_show(kept), other=_show(gone), parts=parts, owner=owner)


def _show(contact: Contact) -> MergingContact:
    shown = show_contact(contact)
    return MergingContact(
        id=contact.pk,
        fields=shown["fields"],
        owner=contact.owner_id,
        identities=[
            ShownIdentity(source=each.source, value=each.value, since=each.since)
            for each in contact.identities.order_by("source", "value")
        ],
        events=sum(events for _, events, _ in count_kinds(contact.pk)),
    )


def _show_part(each: Joined) -> JoinedPart:
    return JoinedPart(
        part=each.part, name=each.name, this=each.ours, other=each.theirs, result=each.result, wins=each.wins
    )
