"""Single conditions, saved or not: who passes them now."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from baremo.api.contacts import ShownContact, show_contact
from baremo.api.paging import read_cursor, write_cursor
from baremo.api.previews import names_people, owner_of
from baremo.api.reading import read_body
from baremo.api.schemas import Body, Cursor, Limit, with_example
from baremo.contacts.models import Contact
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.refusals import NotAllowedError
from baremo.platform.roles import EVERYBODY, scope_covers
from baremo.platform.web.gate import actor_of
from baremo.scoring.whatif.counting import Passing, Question, count_condition
from baremo.scoring.whatif.limits import QUICK_SECONDS
from baremo.scoring.whatif.movers import name_person

router = Router()
READ = allow(*EVERYBODY, scope="segments:read")
READ_CONTACTS = allow(*EVERYBODY, scope="contacts:read")


class NewCount(Body):
    """A condition as in a model file, and how long counting may take before an estimate answers instead."""

    when: dict[str, Any]
    session: Annotated[str, StringConstraints(min_length=1, max_length=64)] | None = None
    """Whose questions supersede one another, such as a name that a page gives itself."""
    seconds: Annotated[float, Field(ge=0.1, le=10)] = QUICK_SECONDS

    model_config = with_example(
        {"when": {"event": "email_clicked", "within": "30d"}, "session": "editor-1", "seconds": 2}
    )


class NewList(Body):
    """A condition as in a model file, how long finding may take, and which page of those who pass is wanted."""

    when: dict[str, Any]
    session: Annotated[str, StringConstraints(min_length=1, max_length=64)] | None = None
    seconds: Annotated[float, Field(ge=0.1, le=10)] = 5
    limit: Limit = 50
    cursor: Cursor | None = None

    model_config = with_example({"when": {"event": "email_clicked", "within": "30d"}, "limit": 50})


class PassingContacts(Schema):
    """A page of those who pass, the newest first, and how many pass in all.

    `is_sample` says that finding all would have taken too long: the page has those of a sample, and the number is an
    estimate.
    """

    items: list[ShownContact]
    next: str | None
    contacts: int
    is_sample: bool


class ShownReason(Schema):
    """What a contact did last of what a condition asks about."""

    kind: str
    occurred_at: datetime


class ShownPassing(Schema):
    """A contact that passes."""

    contact: int
    email: str | None
    name: str | None
    event: ShownReason | None


class CountedCondition(Schema):
    """How many contacts pass, of how many, and some of them, the newest first.

    An estimate says so, and by how much it may be off in nineteen of twenty cases.
    """

    at: datetime
    contacts: int
    of: int
    is_estimate: bool
    margin: int | None
    sample: list[ShownPassing]


@router.post("/count", response=CountedCondition, summary="Count who passes a condition, with a sample")
@declare(READ)
def count(request: HttpRequest, body: NewCount) -> CountedCondition:
    """Return who passes a condition now; the sample of a seller has contacts that they own."""
    actor = actor_of(request)
    session = None if body.session is None else f"{actor.kind} {actor.id} {body.session}"
    when = read_body(request).get("when")
    question = Question(when=when, session=session, owner=owner_of(actor), seconds=body.seconds)
    found = count_condition(question, to_microseconds(clock.now()))
    names = names_people(actor)
    return CountedCondition(
        at=from_microseconds(found.at),
        contacts=found.contacts,
        of=found.of,
        is_estimate=found.margin is not None,
        margin=found.margin,
        sample=[_show(each, names=names) for each in found.sample],
    )


@router.post("/contacts", response=PassingContacts, summary="List who passes a condition now")
@declare(READ_CONTACTS)
def list_passing(request: HttpRequest, body: NewList) -> PassingContacts:
    """Return a page of contacts who pass now; of a seller, those that they own."""
    actor = actor_of(request)
    if actor.kind != "user" and not scope_covers(actor.scopes, "segments:read"):
        raise NotAllowedError
    question = Question(
        when=read_body(request).get("when"),
        session=None if body.session is None else f"{actor.kind} {actor.id} {body.session}",
        owner=owner_of(actor),
        seconds=body.seconds,
        most=body.limit + 1,
        before=read_cursor(body.cursor) if body.cursor else None,
    )
    found = count_condition(question, to_microseconds(clock.now()))
    numbers = [each.contact for each in found.sample]
    rows = Contact.objects.in_bulk(numbers[: body.limit])
    return PassingContacts(
        items=[ShownContact(**show_contact(rows[number])) for number in numbers[: body.limit] if number in rows],
        next=write_cursor(numbers[body.limit - 1]) if len(numbers) > body.limit else None,
        contacts=found.contacts,
        is_sample=found.margin is not None,
    )


def _show(passing: Passing, *, names: bool) -> ShownPassing:
    email, name = name_person(passing.fields) if names else (None, None)
    reason = passing.reason
    event = None if reason is None else ShownReason(kind=reason.kind, occurred_at=from_microseconds(reason.at))
    return ShownPassing(contact=passing.contact, email=email, name=name, event=event)
