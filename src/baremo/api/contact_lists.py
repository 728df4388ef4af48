"""Lists of contacts: the latest first or in the order of a score, those whom filters let through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query
from pydantic import Field, StringConstraints

from baremo.api import contacts
from baremo.api.contacts import READ, ShownContact, show_contact
from baremo.api.definitions import answer
from baremo.api.places import read_place, write_place
from baremo.api.schemas import Body, Page, PageOrder
from baremo.api.values import ShownValue, show_moment, show_value
from baremo.contacts.filters import Filter, found_by, on_list, owned_by, with_field, with_tag
from baremo.contacts.limits import MAX_STATUS, MAX_TAG_NAME
from baremo.contacts.marks import MARKED_FIELDS
from baremo.contacts.models import Contact
from baremo.contacts.searching import Wanted, find_contacts
from baremo.contacts.selecting import Newest, Order, Place, count_contacts, select_contacts
from baremo.events.table import find_last_moments
from baremo.language import Label
from baremo.model.document import ModelError
from baremo.model.moments import to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.actor import Actor
from baremo.platform.refusals import Finding, InvalidDataError, NotAllowedError
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.transactions import snapshot
from baremo.platform.web.gate import actor_of
from baremo.scoring.documents import read_part
from baremo.scoring.limits import MAX_KEY
from baremo.scoring.ranking import Range, Ranked, with_value
from baremo.scoring.stored_values import see_several, see_values
from baremo.scoring.visible import VisibleScore, find_band, find_visible_score, find_visible_segment, to_rank
from baremo.scoring.whatif.passing import passing

router = contacts.router  # its addresses are the contacts', so they are added to those
MAX_BOUND = 9 * 10**12
"""Values as they are compared in filters; larger ones are stored and shown, and lie beyond every bound."""
_SCORES = allow(*EVERYBODY, scope="scores:read")
_SEGMENTS = allow(*EVERYBODY, scope="segments:read")
MAX_CONDITION = 20_000
MAX_VALUES = 10
"""Scores whose values a list shows at once."""
NEWEST, OLDEST = "-created_at", "created_at"
_WALKED = 500
_NO_ORDER = Label(
    es="no es un orden; usa -score.CLAVE (de mayor a menor), score.CLAVE (de menor a mayor), -created_at o created_at",
    en="is no order; use -score.KEY (the highest first), score.KEY (the lowest first), -created_at or created_at",
)
_WHICH_SCORE = Label(
    es="dice algo de un valor, pero no de qué puntuación; nómbrala en score o en order",
    en="says something of a value, but not of which score; name it in score or in order",
)
_WHICH_LIST = Label(
    es="es el estado en una lista, pero no de cuál; nómbrala en list",
    en="is the status on a list, but not on which; name it in list",
)

Key = Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Tags = Annotated[list[Annotated[str, StringConstraints(min_length=1, max_length=MAX_TAG_NAME)]], Field(max_length=10)]
Status = Annotated[str, StringConstraints(min_length=1, max_length=MAX_STATUS)]
Keys = Annotated[list[Key], Field(max_length=MAX_VALUES)]
Bound = Annotated[Decimal, Field(ge=-MAX_BOUND, le=MAX_BOUND)]


class Ordering(Body):
    """An order of contacts, and filters; whoever is meant passes all of them."""

    order: Annotated[str, StringConstraints(max_length=MAX_KEY + 10)] = NEWEST
    """`-score.KEY` for the highest first, `score.KEY` for the lowest; `-created_at` for the latest, `created_at`."""
    search: Annotated[str, StringConstraints(max_length=254)] = ""
    segment: Key | None = None
    """The segment that they are in."""
    score: Key | None = None
    """The score that `band`, `at_least` and `at_most` are about; left out, the one of the order."""
    band: Text | None = None
    at_least: Bound | None = None
    at_most: Bound | None = None
    owner: Annotated[int, Field(ge=0, le=2**63 - 1)] | None = None
    """The user who looks after them; 0 for nobody."""
    tag: Tags = Field(default_factory=list)
    """Tags that they have, all of them."""
    list: Text | None = None
    status: Status | None = None
    """The status that they have on `list`; left out, any."""
    company: Text | None = None
    industry: Text | None = None
    city: Text | None = None
    state: Text | None = None
    country: Text | None = None
    language: Text | None = None
    when: Annotated[str, StringConstraints(min_length=1, max_length=MAX_CONDITION)] | None = None
    """A condition as in a model file, as JSON: those who pass it now."""


class Search(Ordering, PageOrder):
    """Which contacts are wanted, in which order, and what is to be shown of them."""

    values: Keys = Field(default_factory=list)
    """Scores whose values are shown, too."""
    activity: bool = False
    """Whether it is shown when each of them did something last."""


class ListedContact(ShownContact):
    """A contact in a list, with the value in the score that the list is about, if it is about one."""

    score: ShownValue | None
    values: list[ShownValue]
    """The values in the scores that were asked for, in that order."""
    active_at: datetime | None
    """When something was done last, if that was asked for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An order of contacts, the filters that it does not keep by itself, and the score whose values are shown."""

    order: Order
    filters: Sequence[Filter]
    score: VisibleScore | None


@router.get("", response=Page[ListedContact], summary="List contacts, the latest first or by a score, with filters")
@declare(READ)
def list_contacts(request: HttpRequest, order: Query[Search]) -> HttpResponse:
    """Return a page of contacts; `search` finds how words of names, addresses and phones begin, and whole ids."""
    actor = actor_of(request)
    check_scopes(actor, order)
    if order.values and not _SCORES.admits(actor):
        raise NotAllowedError
    with snapshot():
        return answer(_list(actor, order, to_microseconds(clock.now())))


def check_scopes(actor: Actor, order: Ordering) -> None:
    """Raise unless whoever asks may also see what the order and the filters would tell of values and of members."""
    if (order.score or order.order not in (NEWEST, OLDEST)) and not _SCORES.admits(actor):
        raise NotAllowedError
    if (order.segment or order.when) and not _SEGMENTS.admits(actor):
        raise NotAllowedError
    if order.when is not None:
        _passing(order.when)  # found before, not inside, what reads the list


def _list(actor: Actor, order: Search, now: int) -> dict[str, Any]:
    plan = _plan(actor, order)
    after = read_place(order.cursor, order.order) if order.cursor else None
    places = _select(plan, order, after)
    listed = [each.contact for each in places[: order.limit]]
    return {
        "items": _show(plan, order, listed, now),
        "next": write_place(places[order.limit - 1], order.order) if len(places) > order.limit else None,
    }


def _show(plan: Plan, order: Search, listed: Sequence[int], now: int) -> list[dict[str, Any]]:
    """Return what is shown of the contacts of a page."""
    values = see_values(plan.score, listed, now) if plan.score else {}
    wanted = [find_visible_score(key, "values") for key in order.values]
    several = see_several(wanted, listed, now) if wanted else {}
    moments = find_last_moments(listed) if order.activity else {}
    return [
        {
            **row,
            "score": show_value(values[row["id"]]) if values else None,
            "values": [show_value(each) for each in several.get(row["id"], ())],
            "active_at": show_moment(moments.get(row["id"])),
        }
        for row in show_contacts(listed)
    ]


def select_ids(actor: Actor, order: Search, most: int) -> list[int]:
    """Return whom filters let through, in their order and so many at most; sellers have their own."""
    check_scopes(actor, order)
    with snapshot():
        places = _select(_plan(actor, order), order.model_copy(update={"limit": most - 1}), None)
    return [each.contact for each in places]


def walk_contacts(actor: Actor, order: Search, now: int) -> Iterator[dict[str, Any]]:
    """Give all whom filters let through, as lists show them, some hundreds at a time."""
    check_scopes(actor, order)
    cursor = order.cursor
    while True:
        with snapshot():
            page = _list(actor, order.model_copy(update={"limit": _WALKED, "cursor": cursor}), now)
        yield from page["items"]
        cursor = page["next"]
        if cursor is None:
            return


def show_contacts(contact_ids: Sequence[int]) -> list[dict[str, Any]]:
    """Return what a list shows of contacts, in their order."""
    rows = Contact.objects.in_bulk(list(contact_ids))
    return [show_contact(rows[number]) for number in contact_ids if number in rows]


def _select(plan: Plan, order: Search, after: Place | None) -> list[Place]:
    count = order.limit + 1
    if not order.search.strip():
        return select_contacts(plan.order, plan.filters, count, after)
    if isinstance(plan.order, Newest) and plan.order.is_descending and not plan.filters:
        wanted = Wanted(limit=count, before=after.contact if after else None, owner=plan.order.owner)
        return [Place(0, number) for number in find_contacts(order.search, wanted)]
    found = found_by(order.search)
    return select_contacts(plan.order, [*plan.filters, found], count, after) if found else []


def count_listed(actor: Actor, order: Ordering, most: int) -> int:
    """Return how many a list has in all; one more than a number stands for every larger one."""
    plan = _plan(actor, order)
    filters = [*plan.filters]
    if isinstance(plan.order, Ranked):
        filters.append(with_value(plan.order.edition, plan.order.range))
    elif isinstance(plan.order, Newest) and plan.order.owner is not None:
        filters.append(owned_by(plan.order.owner))
    if order.search.strip():
        found = found_by(order.search)
        if found is None:
            return 0
        filters.append(found)
    return count_contacts(filters, most)


def _plan(actor: Actor, order: Ordering) -> Plan:
    filters = [*_list_filters(order)]
    seller = (actor.id or 0) if actor.role == Role.SELLER else None
    ranking, is_descending = _read_order(order.order)
    score = find_visible_score(order.score, "score") if order.score else ranking
    ranks, band = _read_values(order, score)
    if score is not None and (score != ranking or band is not None):
        filters.append(with_value(score.edition, ranks, band))
    if ranking is None:
        return Plan(Newest(seller, is_descending=is_descending), filters, score)
    if seller is not None:
        filters.append(owned_by(seller))
    return Plan(Ranked(ranking.edition, ranks if score == ranking else Range(), is_descending), filters, ranking)


def _read_order(text: str) -> tuple[VisibleScore | None, bool]:
    """Return the score by which contacts are ordered, if they are, and whether the highest come first."""
    if text in (NEWEST, OLDEST):
        return None, text == NEWEST
    area, _, key = text.removeprefix("-").partition(".")
    if area != "score" or not key:
        raise InvalidDataError([Finding("order", _NO_ORDER)])
    return find_visible_score(key, "order"), text.startswith("-")


def _read_values(order: Ordering, score: VisibleScore | None) -> tuple[Range, str | None]:
    """Return the ranks that are wanted, and the band if ranks do not tell it."""
    about = [name for name in ("band", "at_least", "at_most") if getattr(order, name) is not None]
    if score is None:
        if about:
            raise InvalidDataError([Finding(name, _WHICH_SCORE) for name in about])
        return Range(), None
    ranks, band = (Range(), None) if order.band is None else find_band(score.score, order.band, "band")
    lowest = Range() if order.at_least is None else Range(lowest=to_rank(order.at_least))
    highest = Range() if order.at_most is None else Range(highest=-to_rank(-order.at_most))
    return ranks.within(lowest).within(highest), band


def _list_filters(order: Ordering) -> Iterator[Filter]:
    """Give the filters that were asked for, but for those of values."""
    yield from (with_tag(tag) for tag in order.tag)
    if order.list is not None:
        yield on_list(order.list, order.status)
    elif order.status is not None:
        raise InvalidDataError([Finding("status", _WHICH_LIST)])
    fields = ((name, getattr(order, name)) for name in MARKED_FIELDS)
    yield from (with_field(name, value) for name, value in fields if value is not None)
    if order.segment is not None:
        yield with_value(find_visible_segment(order.segment, "segment").edition, Range())
    if order.owner is not None:
        yield owned_by(order.owner)
    if order.when is not None:
        yield _passing(order.when)


def _passing(text: str) -> Filter:
    return passing(text, lambda: _read_condition(text), to_microseconds(clock.now()))


def _read_condition(text: str) -> Any:
    try:
        return read_part(text)
    except ModelError as wrong:
        raise InvalidDataError([Finding("when", each.message) for each in wrong.problems]) from wrong
