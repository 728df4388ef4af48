"""Contacts: read, changed, merged and erased."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import AwareDatetime, Field, StringConstraints

from baremo.api.schemas import Body, Cursor, Id, Limit, Page, with_example
from baremo.contacts.limits import MAX_IDENTITY_LENGTH, MAX_LIST_ITEMS, MAX_TEXT
from baremo.contacts.merging import find_contact_id
from baremo.contacts.models import Contact
from baremo.events.erasures import erase
from baremo.events.people import Wish, change_contact, merge_contacts
from baremo.events.table import EventRow, Which, count_kinds, list_latest
from baremo.language import Label
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.accounts.models import User
from baremo.platform.actor import Actor
from baremo.platform.refusals import Finding, InvalidDataError, NotAllowedError, NotFoundError
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.gate import actor_of

router = Router()
READ = allow(*EVERYBODY, scope="contacts:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, Role.SELLER, scope="contacts:write")
MERGE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="contacts:write")
ERASE = allow(Role.ADMINISTRATOR, scope="contacts:write")

LATEST = 20
_NOBODY = Label(es="no hay un usuario con ese número", en="there is no user of that number")
_CURSOR = Label(es="no es un cursor de esta lista; empieza sin él", en="is no cursor of this list; begin without one")

Word = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
Value = bool | int | float | Word | Annotated[list[Word], Field(max_length=MAX_LIST_ITEMS)] | None
Names = Annotated[list[Annotated[str, StringConstraints(max_length=200)]], Field(max_length=200)]


class EventOrder(Body):
    """Which events are wanted."""

    limit: Limit = 50
    cursor: Cursor | None = None
    kind: Annotated[list[Word], Field(max_length=50)] = Field(default_factory=list)
    """Only events of these kinds."""
    automated: bool | None = None
    """Only events that machines caused, or only the others."""
    until: AwareDatetime | None = None
    """Only events that happened by then."""

    def which(self) -> Which:
        """Return the filter."""
        until = None if self.until is None else to_microseconds(self.until)
        return Which(kinds=self.kind, automated=self.automated, until=until)


class ShownContact(Schema):
    """A contact in a list."""

    id: int
    fields: dict[str, Any]
    tags: list[str]
    lists: dict[str, str]
    owner: int | None
    created_at: datetime
    updated_at: datetime
    version: int


class ShownIdentity(Schema):
    """By what a contact is known."""

    source: str
    value: str
    since: datetime


class ShownEvent(Schema):
    """Something that a contact did."""

    id: str
    kind: str
    occurred_at: datetime
    received_at: datetime
    source: str
    automated: bool
    properties: dict[str, Any]


class CountedKind(Schema):
    """A kind of event, how many a contact has of it, and how many of those machines caused."""

    kind: str
    events: int
    automated: int


class ShownKinds(Schema):
    """The kinds of a contact's events, the most frequent first."""

    items: list[CountedKind]
    events: int


class WholeContact(ShownContact):
    """A contact with its identities and the latest of its history."""

    identities: list[ShownIdentity]
    earlier_ids: list[int]
    events: list[ShownEvent]


class NamedIdentity(Body):
    """By what somebody is known."""

    source: Literal["email", "user_id", "anonymous_id"]
    value: Annotated[str, StringConstraints(min_length=1, max_length=MAX_IDENTITY_LENGTH)]


Identities = Annotated[list[NamedIdentity], Field(max_length=50)]


class Changes(Body):
    """What may be said of a contact by hand."""

    owner: Annotated[int, Field(ge=0, le=2**63 - 1)] | None = None
    """The user who looks after the contact; 0 for nobody."""
    fields: dict[Annotated[str, StringConstraints(max_length=100)], Value] = Field(
        default_factory=dict, max_length=1000
    )
    add_tags: Names = Field(default_factory=list)
    remove_tags: Names = Field(default_factory=list)
    lists: dict[Annotated[str, StringConstraints(max_length=200)], Word | None] = Field(
        default_factory=dict, max_length=500
    )


class ErasureOrder(Body):
    """How a contact is erased."""

    suppress: bool = True
    """Whether later messages and imports about the same person are refused."""


class ContactChanges(Changes):
    """What is to be changed; `version` is the one that was read."""

    version: Id
    add_identities: Identities = Field(default_factory=list)
    remove_identities: Identities = Field(default_factory=list)

    model_config = with_example(
        {"version": 3, "fields": {"city": "León"}, "add_tags": ["customer"], "lists": {"news": None}}
    )


class Merge(Body):
    """Which other contact is the same person; the one in the address remains."""

    other: Id

    model_config = with_example({"other": 1234})


@router.get("/{id}", response=WholeContact, summary="Read a contact with its identities and latest events")
@declare(READ)
def read_contact(request: HttpRequest, id: Id) -> WholeContact:  # noqa: A002  # the name in the address
    """Return one contact; the number of a contact that was merged leads to the one that remains."""
    return show_whole(find_contact(request, id))


@router.get("/{id}/events", response=Page[ShownEvent], summary="List the events of a contact, the latest first")
@declare(READ)
def list_events(request: HttpRequest, id: Id, order: Query[EventOrder]) -> dict[str, Any]:  # noqa: A002  # as above
    """Return a page of a contact's events."""
    before = _read_cursor(order.cursor) if order.cursor else None
    rows = list_latest(find_contact(request, id).pk, order.limit + 1, before, order.which())
    shown = rows[: order.limit]
    return {"items": [show_event(row) for row in shown], "next": _cursor(shown[-1]) if len(rows) > len(shown) else None}


@router.get("/{id}/events/kinds", response=ShownKinds, summary="Count the events of a contact by kind")
@declare(READ)
def count_events(request: HttpRequest, id: Id) -> ShownKinds:  # noqa: A002  # as above
    """Return what there is to filter a contact's events by."""
    found = count_kinds(find_contact(request, id).pk)
    items = [CountedKind(kind=kind, events=events, automated=automated) for kind, events, automated in found]
    return ShownKinds(items=items, events=sum(each.events for each in items))


@router.patch("/{id}", response=WholeContact, summary="Change fields, tags and lists of a contact")
@declare(WRITE)
def alter_contact(request: HttpRequest, id: Id, body: ContactChanges) -> WholeContact:  # noqa: A002  # as above
    """Change a contact, unless somebody else has done so since it was read."""
    actor = actor_of(request)
    check_owner(actor, body.owner)
    said = body.model_dump()
    for name in ("add_identities", "remove_identities"):
        said[name] = [(each["source"], each["value"]) for each in said[name]]
    change_contact(find_contact(request, id).pk, Wish(**said), actor, at=clock.now())
    return show_whole(find_contact(request, id))


@router.post("/{id}/merge", response=WholeContact, summary="Make one contact of two")
@declare(MERGE)
def merge(request: HttpRequest, id: Id, body: Merge) -> WholeContact:  # noqa: A002  # as above
    """Merge another contact into this one; it cannot be undone."""
    return show_whole(find_contact(request, merge_contacts(id, body.other, actor_of(request), at=clock.now())))


@router.delete("/{id}", response={204: None}, summary="Erase a contact and all its traces")
@declare(ERASE)
def remove(request: HttpRequest, id: Id, how: Query[ErasureOrder]) -> HttpResponse:  # noqa: A002  # as above
    """Erase a contact; it cannot be undone. Unless `suppress` is false, the person does not come back by themselves."""
    erase(id, actor_of(request), at=clock.now(), suppresses=how.suppress)
    return HttpResponse(status=204)


def check_owner(actor: Actor, owner: int | None) -> None:
    """Raise if somebody may not say who looks after a contact, or names nobody; sellers look after theirs."""
    if owner is not None and actor.role == Role.SELLER:
        raise NotAllowedError
    if owner and not User.objects.filter(pk=owner).exists():
        raise InvalidDataError([Finding("owner", _NOBODY)])


def show_whole(contact: Contact) -> WholeContact:
    """Return a contact with identities and latest events."""
    return WholeContact(
        **show_contact(contact),
        identities=[
            ShownIdentity(source=each.source, value=each.value, since=each.since)
            for each in contact.identities.order_by("source", "value")
        ],
        earlier_ids=list(contact.aliases.order_by("old_id").values_list("old_id", flat=True)),
        events=[show_event(row) for row in list_latest(contact.pk, LATEST)],
    )


def show_event(row: EventRow) -> ShownEvent:
    """Return what the API shows of an event."""
    return ShownEvent(
        id=row.id.hex(),
        kind=row.kind,
        occurred_at=from_microseconds(row.occurred_at),
        received_at=from_microseconds(row.received_at),
        source=row.source,
        automated=row.automated,
        properties=msgspec.json.decode(row.properties),
    )


def show_contact(contact: Contact) -> dict[str, Any]:
    """Return what a list shows of a contact."""
    return {
        "id": contact.pk,
        "fields": msgspec.json.decode(contact.fields),
        "tags": msgspec.json.decode(contact.tags),
        "lists": msgspec.json.decode(contact.lists),
        "owner": contact.owner_id,
        "created_at": contact.created_at,
        "updated_at": contact.updated_at,
        "version": contact.version,
    }


def seen_by(actor: Actor, rows: QuerySet[Contact]) -> QuerySet[Contact]:
    """Return the contacts that somebody may see: sellers work with their own, and others do not exist for them."""
    return rows.filter(owner_id=actor.id) if actor.role == Role.SELLER else rows


def find_contact(request: HttpRequest, contact_id: int) -> Contact:
    """Return the contact that goes by a number, if whoever asks may see it."""
    number = find_contact_id(contact_id)
    row = seen_by(actor_of(request), Contact.objects.filter(pk=number)).first() if number is not None else None
    if row is None:
        raise NotFoundError
    return row


def _cursor(row: EventRow) -> str:
    return base64.urlsafe_b64encode(f"{row.occurred_at}.{row.id.hex()}".encode()).decode().rstrip("=")


def _read_cursor(cursor: str) -> tuple[int, bytes]:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        moment, _, number = text.partition(".")
        before = int(moment), bytes.fromhex(number)
    except (binascii.Error, ValueError) as wrong:
        raise InvalidDataError([Finding("cursor", _CURSOR)]) from wrong
    if not (abs(before[0]) < 2**63 and len(before[1]) == 16):
        raise InvalidDataError([Finding("cursor", _CURSOR)])
    return before
