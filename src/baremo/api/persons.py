"""One person: made by their identities, and exported with everything that is stored of them."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Status
from pydantic import Field

from baremo.api import contact_lists
from baremo.api.contacts import (
    WRITE,
    Changes,
    NamedIdentity,
    WholeContact,
    check_owner,
    find_contact,
    show_whole,
)
from baremo.api.schemas import Id, with_example
from baremo.contacts.models import Contact
from baremo.events.creating import make_contact
from baremo.events.disclosing import export_contact
from baremo.events.people import Wish
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.audit.trail import record_of
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of

router = contact_lists.router  # its addresses are the contacts', so they are added to those
_EXPORTED = {"responses": {200: {"description": "OK", "content": {"application/json": {"schema": {"type": "object"}}}}}}
EXPORT = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="contacts:read")


class NewContact(Changes):
    """A contact to be made; if one has an identity already, it gets what is said here."""

    identities: Annotated[list[NamedIdentity], Field(min_length=1, max_length=50)]

    model_config = with_example(
        {
            "identities": [{"source": "email", "value": "ana@example.org"}],
            "fields": {"first_name": "Ana", "company": "Acme"},
            "add_tags": ["fair 2026"],
            "lists": {"newsletter": "subscribed"},
        }
    )


@router.post("", response={200: WholeContact, 201: WholeContact}, summary="Make a contact, or add to the one there is")
@declare(WRITE)
def make(request: HttpRequest, body: NewContact) -> Status[WholeContact]:
    """Make a contact (201), or add to the one that has one of the identities (200)."""
    actor = actor_of(request)
    check_owner(actor, body.owner)
    said = body.model_dump(exclude={"identities"})
    wish = Wish(version=1, **{**said, "owner": actor.id if actor.role == Role.SELLER else said["owner"]})
    named = [(each.source, each.value) for each in body.identities]
    number, is_new = make_contact(named, wish, actor, at=clock.now())
    return Status(201 if is_new else 200, show_whole(Contact.objects.get(pk=number)))


@router.get("/{id}/export", summary="Export everything that is stored of a contact", openapi_extra=_EXPORTED)
@declare(EXPORT)
def export(request: HttpRequest, id: Id) -> StreamingHttpResponse:  # noqa: A002  # the name in the address
    """Return one JSON document, streamed: the contact and every row of every table that is about them."""
    contact = find_contact(request, id)
    record_of(actor_of(request), "exported", ("contact", contact.pk), at=clock.now())
    response = StreamingHttpResponse(export_contact(contact), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="contact-{contact.pk}.json"'
    return response
