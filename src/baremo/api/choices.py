"""What there is to choose from: tags, lists, and kinds of events with their properties."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated, Any, TypeVar

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field, StringConstraints

from baremo.api.previews import owner_of
from baremo.api.schemas import Body
from baremo.contacts.limits import MAX_FIELD_NAME
from baremo.contacts.met_values import MOST, MetValue, MetValues
from baremo.contacts.suggesting import FIELD_VALUES
from baremo.contacts.usage import LISTS, TAGS
from baremo.events.fields import find_field
from baremo.events.sampling import KINDS, Sample, SampledKind
from baremo.language import Label
from baremo.model.conditions import ANY_KIND
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.model.texts import fold
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.platform.roles import EVERYBODY
from baremo.platform.web.gate import actor_of

tags, lists, events, values = Router(), Router(), Router(), Router()
READ = allow(*EVERYBODY, scope="contacts:read")
READ_EVENTS = allow(*EVERYBODY, scope="events:read")
Choice = TypeVar("Choice")
_NO_FIELD = Label(es="no hay ningún campo con ese nombre", en="there is no field of that name")


class Wanted(Body):
    """Which of them are wanted: those in which a text stands, the most used first."""

    search: Annotated[str, StringConstraints(max_length=200)] = ""
    limit: Annotated[int, Field(ge=1, le=1000)] = 200


class ShownTag(Schema):
    """A tag, and how many contacts have it."""

    tag: str
    contacts: int


class ShownList(Schema):
    """A list, and how many contacts are on it, in all and by status."""

    list: str
    contacts: int
    statuses: dict[str, int]


class Tags(Schema):
    """Tags, and how many there are that fit."""

    items: list[ShownTag]
    total: int


class Lists(Schema):
    """Lists, and how many there are that fit."""

    items: list[ShownList]
    total: int


class ShownProperty(Schema):
    """A property of a kind, in how many of the sampled events it is, and of which types."""

    name: str
    count: int
    types: list[str]


class ShownKind(Schema):
    """A kind of event, how many of the sampled events are of it, in all and of the last days, and the last of them."""

    kind: str
    count: int
    count_30_days: int
    count_90_days: int
    last_at: datetime
    properties: list[ShownProperty]


class Kinds(Schema):
    """The kinds of a sample of events; `is_whole` says that it is all there are."""

    items: list[ShownKind]
    contacts: int
    events: int
    is_whole: bool


class WantedOfField(Wanted):
    """Which values of which field are wanted."""

    field: Annotated[str, StringConstraints(min_length=1, max_length=MAX_FIELD_NAME)]


class WantedOfEvent(Wanted):
    """Which values are wanted, of which property of which kind of event; `any` is every kind."""

    kind: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    property: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class ShownMetValue(Schema):
    """A value, and how often it was met."""

    value: bool | int | float | str
    count: int


class FieldValues(Schema):
    """The most frequent values of a field in so many contacts of so many; `is_sample` says that there are more."""

    items: list[ShownMetValue]
    contacts: int
    of: int
    is_sample: bool


class EventValues(Schema):
    """The most frequent values of a property in a sample of events; `is_whole` says that it is all there are."""

    items: list[ShownMetValue]
    events: int
    is_whole: bool


@tags.get("", response=Tags, summary="List tags, the most used first")
@declare(READ)
def list_tags(request: HttpRequest, wanted: Query[Wanted]) -> dict[str, Any]:
    """Return tags with how many contacts have each."""
    found = [(tag, count, count) for tag, count in TAGS.get().items()]
    chosen = _choose(found, wanted)
    return {
        "items": [ShownTag(tag=tag, contacts=count) for tag, count, _ in chosen[: wanted.limit]],
        "total": len(chosen),
    }


@lists.get("", response=Lists, summary="List lists, the largest first")
@declare(READ)
def list_lists(request: HttpRequest, wanted: Query[Wanted]) -> dict[str, Any]:
    """Return lists with how many contacts are on each."""
    found = [(name, sum(statuses.values()), statuses) for name, statuses in LISTS.get().items()]
    chosen = _choose(found, wanted)
    items = [ShownList(list=name, contacts=count, statuses=each) for name, count, each in chosen[: wanted.limit]]
    return {"items": items, "total": len(chosen)}


@events.get("/kinds", response=Kinds, summary="List kinds of events with their properties, from a sample")
@declare(READ_EVENTS)
def list_kinds(request: HttpRequest) -> Kinds:
    """Return the kinds that a sample of histories shows, the most frequent first."""
    now = clock.now()
    sample = _sample(request)
    since = [to_microseconds(now - timedelta(days=days)) for days in (30, 90)]
    found = sorted(sample.kinds.items(), key=lambda item: (-item[1].count, item[0]))
    items = [_show_kind(kind, each, [each.since(moment) for moment in since]) for kind, each in found]
    return Kinds(items=items, contacts=sample.contacts, events=sample.events, is_whole=sample.is_whole)


@events.get("/values", response=EventValues, summary="List values of a property of events, from a sample")
@declare(READ_EVENTS)
def list_event_values(request: HttpRequest, wanted: Query[WantedOfEvent]) -> EventValues:
    """Return the values that a sample of histories shows, the most frequent first; of urls their paths."""
    sample = _sample(request)
    kinds = sample.kinds.values() if wanted.kind == ANY_KIND else filter(None, [sample.kinds.get(wanted.kind)])
    met = [kind.properties[wanted.property].values for kind in kinds if wanted.property in kind.properties]
    return EventValues(items=_find(met, wanted), events=sample.events, is_whole=sample.is_whole)


@values.get("", response=FieldValues, summary="List values of a field, from a sample of contacts")
@declare(READ)
def list_field_values(request: HttpRequest, wanted: Query[WantedOfField]) -> FieldValues:
    """Return the values that contacts have in a field, the most frequent first; sellers see those of their contacts."""
    _check_field(wanted.field)
    owner = owner_of(actor_of(request))
    found = FIELD_VALUES.get([owner], clock.now())[owner].result
    met = [found.fields[wanted.field]] if wanted.field in found.fields else []
    items = _find(met, wanted)
    return FieldValues(items=items, contacts=found.contacts, of=found.of, is_sample=found.contacts < found.of)


def _check_field(name: str) -> None:
    try:
        find_field(name)
    except NotFoundError as missing:
        # It is a word of the question, and not the address, that leads nowhere.
        raise InvalidDataError([Finding("field", _NO_FIELD)]) from missing


def _sample(request: HttpRequest) -> Sample:
    owner = owner_of(actor_of(request))
    return KINDS.get([owner], clock.now())[owner].result


def _show_kind(kind: str, found: SampledKind, recent: list[int]) -> ShownKind:
    properties = sorted(found.properties.items(), key=lambda item: (-item[1].count, item[0]))
    return ShownKind(
        kind=kind,
        count=found.count,
        count_30_days=recent[0],
        count_90_days=recent[1],
        last_at=from_microseconds(found.last_at),
        properties=[ShownProperty(name=name, count=each.count, types=sorted(each.types)) for name, each in properties],
    )


def _find(met: list[MetValues], wanted: Wanted) -> list[ShownMetValue]:
    merged: dict[tuple[type, object], MetValue] = {}
    for each in (value for values in met for value in values.find(wanted.search, MOST)):
        key = (type(each.value), fold(each.value) if isinstance(each.value, str) else each.value)
        earlier = merged.get(key)
        merged[key] = each if earlier is None else MetValue(earlier.value, earlier.count + each.count)
    found = sorted(merged.values(), key=lambda each: (-each.count, str(each.value)))
    return [ShownMetValue(value=each.value, count=each.count) for each in found[: wanted.limit]]


def _choose(found: Iterable[tuple[str, int, Choice]], wanted: Wanted) -> list[tuple[str, int, Choice]]:
    text = fold(wanted.search.strip())
    return sorted((each for each in found if text in fold(each[0])), key=lambda each: (-each[1], each[0]))
