"""Who is in segments: the members of one, and the segments of a contact; and how the values of a score lie."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema

from baremo.api.contact_lists import show_contacts
from baremo.api.contacts import ShownContact, find_contact
from baremo.api.definitions import answer
from baremo.api.parts import Key, scores, segments
from baremo.api.places import read_place, write_place
from baremo.api.schemas import Id, Page, PageOrder
from baremo.api.values import show_moment, show_number
from baremo.contacts.filters import owned_by
from baremo.contacts.selecting import select_contacts
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.transactions import snapshot
from baremo.platform.web.gate import actor_of
from baremo.scoring.counting import Distribution, distribute
from baremo.scoring.ranking import Range, Ranked
from baremo.scoring.stored import find_definition
from baremo.scoring.stored_values import list_memberships, read_since
from baremo.scoring.values import decode_value
from baremo.scoring.visible import find_visible_score, find_visible_segment

router = Router()
READ = allow(*EVERYBODY, scope="segments:read")
READ_SCORES = allow(*EVERYBODY, scope="scores:read")


class Member(ShownContact):
    """A contact in a segment, and since when it is."""

    since: datetime


class ShownMembership(Schema):
    """A segment that a contact is in."""

    segment: str
    name: str
    since: datetime
    is_pending: bool
    """Whether something has happened, a moment ago, that is not counted yet."""


class ShownBin(Schema):
    """How many contacts have a value from one to another, both included."""

    at_least: float
    at_most: float
    contacts: int


class ShownBand(Schema):
    """How many contacts are in a band; null is below all bands."""

    band: str | None
    contacts: int


class ShownDistribution(Schema):
    """How many contacts have which values, as of a moment."""

    score: str
    counted_at: datetime
    contacts: int
    """Contacts with a value."""
    outside: int
    """Contacts outside the audience."""
    bands: list[ShownBand]
    bins: list[ShownBin]


@segments.get(
    "/{key}/contacts", response=Page[Member], summary="List the members of a segment, the latest contacts first"
)
@declare(READ)
def list_members(request: HttpRequest, key: Key, order: Query[PageOrder]) -> HttpResponse:
    """Return a page of the contacts that are in a segment; sellers see those that they own."""
    find_definition("segment", key)
    actor = actor_of(request)
    filters = [owned_by(actor.id or 0)] if actor.role == Role.SELLER else []
    after = read_place(order.cursor, key) if order.cursor else None
    with snapshot():
        edition = find_visible_segment(key, "key").edition
        places = select_contacts(Ranked(edition, is_descending=False), filters, order.limit + 1, after)
        contacts = [each.contact for each in places[: order.limit]]
        since = read_since([edition], contacts)
        items = [{**row, "since": show_moment(since[row["id"], edition])} for row in show_contacts(contacts)]
    return answer(
        {"items": items, "next": write_place(places[order.limit - 1], key) if places[order.limit :] else None}
    )


@router.get("/{id}/segments", response=list[ShownMembership], summary="List the segments that a contact is in")
@declare(READ)
def list_segments_of(request: HttpRequest, id: Id) -> list[ShownMembership]:  # noqa: A002  # the name in the address
    """Return the segments with since when the contact is in each."""
    contact, now = find_contact(request, id), to_microseconds(clock.now())
    with snapshot():
        found = list_memberships(contact.pk, now)
    return [
        ShownMembership(
            segment=each.segment, name=each.name, since=from_microseconds(each.since), is_pending=each.is_pending
        )
        for each in found
    ]


@scores.get(
    "/{key}/distribution", response=ShownDistribution, summary="Count the contacts of a score by value and by band"
)
@declare(READ_SCORES)
def read_distribution(request: HttpRequest, key: Key) -> HttpResponse:
    """Return how many contacts have which values; of many contacts as of a moment ago, which `counted_at` tells."""
    find_definition("score", key)
    with snapshot():
        found = distribute(find_visible_score(key, "key"), clock.now())
    return answer({"score": key, "counted_at": found.at, **_show(found.result)})


def _show(found: Distribution) -> dict[str, Any]:
    return {
        "contacts": found.contacts,
        "outside": found.outside,
        "bands": [{"band": name, "contacts": number} for name, number in found.bands.items()],
        "bins": [{**_show_range(each.ranks), "contacts": each.contacts} for each in found.bins],
    }


def _show_range(ranks: Range) -> dict[str, Any]:
    return {
        "at_least": show_number(decode_value(ranks.lowest, None)),
        "at_most": show_number(decode_value(ranks.highest, None)),
    }
