"""A contact's value over time, and the changes that people saw."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any

import msgspec
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import AwareDatetime, Field

from baremo.api.contact_scores import READ, Key
from baremo.api.contacts import find_contact
from baremo.api.definitions import answer
from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Page, PageOrder
from baremo.engine.timeline import Point, Window
from baremo.events.causes import QUIET, Cause
from baremo.language import Label, Language
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.model.numbers import shortest
from baremo.platform import clock
from baremo.platform.access import declare
from baremo.platform.actor import Actor
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of
from baremo.platform.web.problems import language_of
from baremo.scoring.changes import Asked, cause_words, list_changes, name_cause
from baremo.scoring.limits import MAX_KEY, MAX_TRACED_DAYS, MAX_TRACED_POINTS
from baremo.scoring.models import ScoreChange
from baremo.scoring.stored import find_definition
from baremo.scoring.tracing import trace_contact

router = Router()
changes = Router()

_USUAL = timedelta(days=90)
_ORDER = Label(es="tiene que ser posterior a «from»", en="has to be after “from”")
_LENGTH = Label(es="como mucho {most} días después de «from»", en="at most {most} days after “from”")
_ONE = Label(es="pide una puntuación o un segmento, no los dos", en="ask for a score or a segment, not for both")
Name = Annotated[str, Field(max_length=MAX_KEY)]


class Range(Body):
    """Which time is wanted, and how many changes at most."""

    since: Annotated[AwareDatetime | None, Field(alias="from")] = None
    """Left out, 90 days before `to`."""
    to: AwareDatetime | None = None
    """Left out, now."""
    points: Annotated[int, Field(ge=2, le=MAX_TRACED_POINTS)] = 500


class ShownPoint(Schema):
    """What a value is from a moment on, and what happened then; neither event nor adjustment, then it was time."""

    at: datetime
    value: float | None
    """Exact, with up to 38 digits; null outside the audience."""
    band: str | None
    events: list[str]
    adjustments: list[int]
    rules: list[str]


class ShownSeries(Schema):
    """A value over time; of an inactive score there is none."""

    score: str
    name: str
    since: Annotated[datetime, Field(alias="from")]
    to: datetime
    state: str
    is_complete: bool
    """False if there were more changes than are shown."""
    series: list[ShownPoint]


class ShownChange(Schema):
    """What people saw change: a value, a band, or membership of a segment."""

    id: int
    contact: int
    score: str | None
    segment: str | None
    at: datetime
    before: float | None
    after: float | None
    band_before: str | None
    band_after: str | None
    causes: list[str]
    words: str
    """Why, in the language that was asked for."""
    is_quiet: bool
    """Whether history was rewritten, which starts no automation."""


class Filters(PageOrder):
    """Which changes are wanted."""

    score: Name | None = None
    segment: Name | None = None
    since: AwareDatetime | None = None
    cause: Annotated[str, Field(max_length=20)] | None = None
    band: Annotated[str, Field(max_length=200)] | None = None
    """Only changes into this band."""


@router.get("/{id}/scores/{key}/history", response=ShownSeries, by_alias=True, summary="Read a value over time")
@declare(READ)
def read_history(request: HttpRequest, id: Id, key: Key, wanted: Query[Range]) -> HttpResponse:  # noqa: A002
    """Return every change of a value between two moments, as the model in force tells it, or so many of them."""
    contact, window = find_contact(request, id), _read_window(wanted)
    traced = trace_contact(contact.pk, key, window)
    series = traced.series
    return answer(
        {
            "score": traced.score.key,
            "name": traced.score.name,
            "from": from_microseconds(window.start),
            "to": from_microseconds(window.end),
            "state": "inactive" if series is None else "active",
            "is_complete": series is None or series.is_complete,
            "series": [] if series is None else [_show_point(each) for each in series.points],
        }
    )


@router.get("/{id}/scores/{key}/changes", response=Page[ShownChange], summary="List the changes that people saw")
@declare(READ)
def list_own_changes(request: HttpRequest, id: Id, key: Key, order: Query[PageOrder]) -> HttpResponse:  # noqa: A002
    """Return a page of what a contact's value was seen to become, the latest first."""
    contact = find_contact(request, id)
    find_definition("score", key)
    rows = list_changes(Asked(score=key, contact=contact.pk))
    return _page(request, rows, order)


@changes.get("", response=Page[ShownChange], summary="List changes of scores and segments, the latest first")
@declare(READ)
def list_all_changes(request: HttpRequest, wanted: Query[Filters]) -> HttpResponse:
    """Return a page of changes of all contacts that whoever asks may see."""
    if wanted.score is not None and wanted.segment is not None:
        raise InvalidDataError([Finding("segment", _ONE)])
    asked = Asked(
        score=wanted.score,
        segment=wanted.segment,
        since=None if wanted.since is None else to_microseconds(wanted.since),
        cause=wanted.cause,
        band=wanted.band,
        owner=_owner(actor_of(request)),
    )
    return _page(request, list_changes(asked), wanted)


def _owner(actor: Actor) -> int | None:
    return actor.id if actor.role == Role.SELLER else None


def _page(request: HttpRequest, rows: QuerySet[ScoreChange], order: PageOrder) -> HttpResponse:
    language = language_of(request)
    return answer(take_page(rows, order.limit, order.cursor, lambda row: _show_change(row, language)))


def _read_window(wanted: Range) -> Window:
    end = wanted.to or clock.now()
    start = wanted.since or end - _USUAL
    if start >= end:
        raise InvalidDataError([Finding("to", _ORDER)])
    if end - start > timedelta(days=MAX_TRACED_DAYS):
        raise InvalidDataError([Finding("to", _LENGTH.fill(most=MAX_TRACED_DAYS))])
    return Window(start=to_microseconds(start), end=to_microseconds(end), points=wanted.points)


def _show_point(point: Point) -> dict[str, Any]:
    return {
        "at": from_microseconds(point.at),
        "value": None if point.value is None else msgspec.Raw(shortest(point.value).encode()),
        "band": point.band,
        "events": point.events,
        "adjustments": point.adjustments,
        "rules": point.rules,
    }


def _show_change(row: ScoreChange, language: Language) -> dict[str, Any]:
    causes = Cause(row.causes)
    return {
        "id": row.pk,
        "contact": row.contact_id,
        "score": row.definition.key if row.definition.part == "score" else None,
        "segment": row.definition.key if row.definition.part == "segment" else None,
        "at": from_microseconds(row.at),
        "before": _number(row.before),
        "after": _number(row.after),
        "band_before": row.band_before,
        "band_after": row.band_after,
        "causes": [name_cause(cause) for cause in causes],
        "words": cause_words(causes, language),
        "is_quiet": bool(causes & QUIET),
    }


def _number(text: str | None) -> msgspec.Raw | None:
    return None if text is None else msgspec.Raw(text.encode())
