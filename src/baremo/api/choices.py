"""What there is to choose from: tags, lists, and kinds of events with their properties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field, StringConstraints

from baremo.api.schemas import Body
from baremo.contacts.usage import LISTS, TAGS
from baremo.events.sampling import KINDS
from baremo.model.texts import fold
from baremo.platform.access import allow, declare
from baremo.platform.roles import EVERYBODY

tags, lists, events = Router(), Router(), Router()
READ = allow(*EVERYBODY, scope="contacts:read")
READ_EVENTS = allow(*EVERYBODY, scope="events:read")
Choice = TypeVar("Choice")


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
    """A kind of event, and how many of the sampled events are of it."""

    kind: str
    count: int
    properties: list[ShownProperty]


class Kinds(Schema):
    """The kinds of a sample of events; `is_whole` says that it is all there are."""

    items: list[ShownKind]
    contacts: int
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
    sample = KINDS.get()
    shown = [
        ShownKind(
            kind=kind,
            count=each.count,
            properties=[
                ShownProperty(name=name, count=found.count, types=sorted(found.types))
                for name, found in sorted(each.properties.items(), key=lambda item: (-item[1].count, item[0]))
            ],
        )
        for kind, each in sorted(sample.kinds.items(), key=lambda item: (-item[1].count, item[0]))
    ]
    return Kinds(items=shown, contacts=sample.contacts, events=sample.events, is_whole=sample.is_whole)


def _choose(found: Iterable[tuple[str, int, Choice]], wanted: Wanted) -> list[tuple[str, int, Choice]]:
    text = fold(wanted.search.strip())
    return sorted((each for each in found if text in fold(each[0])), key=lambda each: (-each[1], each[0]))
