"""The events of everybody as they arrive: the latest first, filtered, and what has come since."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from typing import Annotated

import msgspec
from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import AwareDatetime, StringConstraints

from baremo.api.contacts import ShownEvent, find_contact, show_event
from baremo.api.paging import WRONG_CURSOR
from baremo.api.previews import names_people, owner_of
from baremo.api.schemas import Body, Cursor, Id, Limit
from baremo.contacts.sql import among, fetch
from baremo.events.arrivals import LAST, SETTLING, Arrival, Wanted, list_arrivals
from baremo.events.table import EventRow
from baremo.language import Label
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.platform.roles import EVERYBODY
from baremo.platform.web.gate import actor_of
from baremo.scoring.whatif.movers import name_person

router = Router()
READ = allow(*EVERYBODY, scope="events:read")

Word = Annotated[str, StringConstraints(min_length=1, max_length=200)]
_FIRST = -(2**63)
_NO_CONTACT = Label(es="no hay un contacto con ese número", en="there is no contact of that number")


class EventFilters(Body):
    """Which events are wanted. `after` is the `latest` of an earlier answer: only what has arrived since."""

    kind: Word | None = None
    contact: Id | None = None
    source: Word | None = None
    automated: bool | None = None
    search: Annotated[str, StringConstraints(max_length=200)] = ""
    url: Annotated[str, StringConstraints(max_length=2000)] = ""
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    after: Cursor | None = None
    limit: Limit = 50
    cursor: Cursor | None = None


class ArrivedEvent(ShownEvent):
    """An event, and whose it is."""

    contact: int
    email: str | None
    name: str | None


class ArrivedEvents(Schema):
    """Events, the latest arrival first.

    `next` goes on; as long as it is there, there may be more, even if few were found: no question looks at more than
    4,000 events, and `looked_back_to` tells how far this one came. `latest` is the `after` for what arrives from now
    on; events of the last ten seconds come once more then, and are known by their ids.
    """

    items: list[ArrivedEvent]
    next: str | None
    latest: str
    looked_back_to: datetime | None


@router.get("", response=ArrivedEvents, summary="List events as they arrived, the latest first")
@declare(READ)
def list_events(request: HttpRequest, filters: Query[EventFilters]) -> ArrivedEvents:
    """Return a page of events; sellers see those of their contacts."""
    actor = actor_of(request)
    found = list_arrivals(_read_wanted(request, filters), filters.limit)
    people = _name_people(found.events) if names_people(actor) else {}
    return ArrivedEvents(
        items=[_show(row, people.get(row.contact_id, (None, None))) for row in found.events],
        next=_write(found.following) if found.following else None,
        latest=_write(_find_latest(filters)),
        looked_back_to=None if found.looked_back_to is None else from_microseconds(found.looked_back_to),
    )


def _read_wanted(request: HttpRequest, filters: EventFilters) -> Wanted:
    since = [Arrival(_FIRST), *([_read("after", filters.after)] if filters.after else [])]
    until = [LAST, *([_read("cursor", filters.cursor)] if filters.cursor else [])]
    return Wanted(
        kind=filters.kind,
        source=filters.source,
        automated=filters.automated,
        contact=None if filters.contact is None else _find_number(request, filters.contact),
        owner=owner_of(actor_of(request)),
        search=filters.search,
        url=filters.url,
        since=max([*since, *([Arrival(to_microseconds(filters.since))] if filters.since else [])]),
        until=min([*until, *([Arrival(to_microseconds(filters.until))] if filters.until else [])]),
    )


def _find_number(request: HttpRequest, contact_id: int) -> int:
    try:
        number: int = find_contact(request, contact_id).pk
    except NotFoundError as missing:
        # It is a word of the question, and not the address, that leads nowhere.
        raise InvalidDataError([Finding("contact", _NO_CONTACT)]) from missing
    return number


def _find_latest(filters: EventFilters) -> Arrival:
    """Return from where to ask for what comes next: not so near that a longer transaction could be passed over."""
    settled = Arrival(to_microseconds(clock.now()) - SETTLING)
    return max(settled, _read("after", filters.after)) if filters.after else settled


def _name_people(rows: list[EventRow]) -> dict[int, tuple[str | None, str | None]]:
    condition, parameters = among("id", sorted({row.contact_id for row in rows}))
    found = fetch(f"select id, fields from contacts where {condition}", parameters)  # noqa: S608  # our own names
    return {number: name_person(msgspec.json.decode(fields)) for number, fields in found}


def _show(row: EventRow, person: tuple[str | None, str | None]) -> ArrivedEvent:
    email, name = person
    return ArrivedEvent(**show_event(row).model_dump(), contact=row.contact_id, email=email, name=name)


def _write(arrival: Arrival) -> str:
    return base64.urlsafe_b64encode(f"{arrival.received_at}.{arrival.id.hex()}".encode()).decode().rstrip("=")


def _read(path: str, cursor: str) -> Arrival:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        moment, number = text.split(".")
        arrival = Arrival(int(moment), bytes.fromhex(number))
    except (binascii.Error, ValueError) as wrong:
        raise InvalidDataError([Finding(path, WRONG_CURSOR)]) from wrong
    if not (abs(arrival.received_at) < 2**63 and len(arrival.id) in (0, 16)):
        raise InvalidDataError([Finding(path, WRONG_CURSOR)])
    return arrival
