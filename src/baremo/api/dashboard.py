"""What a dashboard shows: who moved and who will, what arrives, and whether everything works."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any

import msgspec
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field, StringConstraints

from baremo.api.definitions import answer
from baremo.api.previews import names_people, owner_of
from baremo.api.schemas import Body
from baremo.api.values import show_moment, show_number
from baremo.contacts.sql import among, fetch
from baremo.events.archive.watching import read_lag
from baremo.events.arrival_counts import ARRIVALS_BY_HOUR, HOUR, LATELY, Since, list_sources_lately
from baremo.events.models import IngestCount, PendingContact
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.accounts.models import Key
from baremo.platform.actor import Actor
from baremo.platform.jobs.models import Job
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.gate import actor_of
from baremo.scoring.changes import Asked, list_changes
from baremo.scoring.limits import MAX_KEY
from baremo.scoring.live.watching import read_delay, read_wait
from baremo.scoring.overview import MOVERS, Moved, Question, list_cooling
from baremo.scoring.visible import find_visible_score
from baremo.scoring.whatif.movers import name_person

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")
READ_EVENTS = allow(*EVERYBODY, scope="events:read")
READ_HEALTH = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="jobs:read")

_HOURS, _DAYS = 48, 30
_UNFINISHED = ("waiting", "running", "dead")


class OfScore(Body):
    """Of which score, since how many days, and how many contacts."""

    score: Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)]
    days: Annotated[int, Field(ge=1, le=90)] = 7
    limit: Annotated[int, Field(ge=1, le=50)] = 10


class MovedContact(Schema):
    """A contact whose value moved: by how much in all, to what, and when last."""

    contact: int
    email: str | None
    name: str | None
    change: float
    value: float | None
    band: str | None
    at: datetime


class MovedContacts(Schema):
    """Who rose and who fell most; `since` is later than asked for where there were more than 50,000 changes."""

    rises: list[MovedContact]
    falls: list[MovedContact]
    since: datetime


class CoolingContact(Schema):
    """A contact in the highest band, and when its value may change next by itself."""

    contact: int
    email: str | None
    name: str | None
    value: float
    band: str | None
    next_change_at: datetime


class CoolingContacts(Schema):
    """Those in the highest band whose values may change soonest."""

    items: list[CoolingContact]


class HotContact(Schema):
    """A contact that has entered the highest band, and when."""

    contact: int
    email: str | None
    name: str | None
    value: float | None
    band: str | None
    band_before: str | None
    at: datetime


class HotContacts(Schema):
    """Those who entered the highest band last."""

    items: list[HotContact]


class CountedHour(Schema):
    """How many events arrived from a moment on, within an hour or a day."""

    at: datetime
    count: int


class ArrivalCounts(Schema):
    """How many events arrived in each of the last 48 hours and of the last 30 UTC days, and when that was counted."""

    hours: list[CountedHour]
    days: list[CountedHour]
    counted_at: datetime


class SourceHealth(Schema):
    """A write key: when it was last used, how many of the events of the last hour are its, and what was refused."""

    source: str
    name: str
    last_used_at: datetime | None
    events_last_hour: int
    last_event_at: datetime | None
    refused_today: int
    refused_last_7_days: int


class JobHealth(Schema):
    """How many jobs of a kind wait, run, or have given up."""

    kind: str
    state: str
    count: int


class Health(Schema):
    """Whether everything works. Lags are seconds; `is_counted_out` says that the last hour had over 10,000 events."""

    sources: list[SourceHealth]
    is_counted_out: bool
    jobs: list[JobHealth]
    pending_contacts: int
    pending_seconds: float
    due_seconds: float
    archive_seconds: float


@router.get("/movers", response=MovedContacts, summary="Who rose and who fell most in a score")
@declare(READ)
def read_movers(request: HttpRequest, wanted: Query[OfScore]) -> HttpResponse:
    """Return who moved most in the last days; a publication is no movement, and sellers see their contacts."""
    find_visible_score(wanted.score, "score")
    actor, now = actor_of(request), clock.now()
    question = Question(wanted.score, _hours_ago(now, 24 * wanted.days), owner_of(actor))
    found = MOVERS.get([question], now)[question].result
    rises, falls = found.rises[: wanted.limit], found.falls[: wanted.limit]
    people = _name_people([each.contact for each in (*rises, *falls)], actor)
    return answer(
        {
            "rises": [_show_moved(each, people) for each in rises],
            "falls": [_show_moved(each, people) for each in falls],
            "since": show_moment(found.since),
        }
    )


@router.get("/cooling", response=CoolingContacts, summary="Who in the highest band of a score changes next")
@declare(READ)
def read_cooling(request: HttpRequest, wanted: Query[OfScore]) -> HttpResponse:
    """Return contacts in the highest band by when their value may change next, the soonest first."""
    visible, actor = find_visible_score(wanted.score, "score"), actor_of(request)
    now = to_microseconds(clock.now())
    until = now + wanted.days * 24 * HOUR
    found = [each for each in list_cooling(visible, now, owner_of(actor), wanted.limit) if each.next_change_at <= until]
    people = _name_people([each.contact for each in found], actor)
    items = [
        {
            "contact": each.contact,
            **people[each.contact],
            "value": show_number(each.value),
            "band": each.band,
            "next_change_at": show_moment(each.next_change_at),
        }
        for each in found
    ]
    return answer({"items": items})


@router.get("/hot", response=HotContacts, summary="Who entered the highest band of a score last")
@declare(READ)
def read_hot(request: HttpRequest, wanted: Query[OfScore]) -> HttpResponse:
    """Return who entered the highest band in the last days, the latest first."""
    visible, actor = find_visible_score(wanted.score, "score"), actor_of(request)
    bands = sorted(visible.score.bands or (), key=lambda band: band.start)
    if not bands:
        return answer({"items": []})
    since = _hours_ago(clock.now(), 24 * wanted.days)
    asked = Asked(score=wanted.score, owner=owner_of(actor), since=since, band=bands[-1].name)
    found = list(list_changes(asked).order_by("-pk")[: wanted.limit])
    people = _name_people([each.contact_id for each in found], actor)
    items = [
        {
            "contact": each.contact_id,
            **people[each.contact_id],
            "value": None if each.after is None else msgspec.Raw(each.after.encode()),
            "band": each.band_after,
            "band_before": each.band_before,
            "at": show_moment(each.at),
        }
        for each in found
    ]
    return answer({"items": items})


@router.get("/arrivals", response=ArrivalCounts, summary="How many events arrived, by hour and by day")
@declare(READ_EVENTS)
def read_arrivals(request: HttpRequest) -> ArrivalCounts:
    """Return the last 48 hours and the last 30 UTC days, the earliest first; sellers see those of their contacts."""
    now, owner = clock.now(), owner_of(actor_of(request))
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    first_day = today - timedelta(days=_DAYS - 1)
    since = Since(to_microseconds(first_day), owner)
    found = ARRIVALS_BY_HOUR.get([since], now)[since]
    last_hour = to_microseconds(now) // HOUR
    hours = range(last_hour - _HOURS + 1, last_hour + 1)
    days = [to_microseconds(first_day) // HOUR + 24 * number for number in range(_DAYS)]
    return ArrivalCounts(
        hours=[CountedHour(at=from_microseconds(hour * HOUR), count=found.result.get(hour, 0)) for hour in hours],
        days=[
            CountedHour(
                at=from_microseconds(day * HOUR), count=sum(found.result.get(day + hour, 0) for hour in range(24))
            )
            for day in days
        ],
        counted_at=found.at,
    )


@router.get("/health", response=Health, summary="Whether sources, jobs, live scores and the archive keep up")
@declare(READ_HEALTH)
def read_health(request: HttpRequest) -> Health:
    """Return what an administrator looks at first."""
    now = clock.now()
    jobs = Job.objects.filter(state__in=_UNFINISHED).values("kind", "state").annotate(count=Count("pk"))
    sources, is_counted_out = _list_sources(now)
    return Health(
        sources=sources,
        is_counted_out=is_counted_out,
        jobs=[JobHealth(**each) for each in jobs.order_by("kind", "state")],
        pending_contacts=PendingContact.objects.count(),
        pending_seconds=read_wait(now).total_seconds(),
        due_seconds=read_delay(now).total_seconds(),
        archive_seconds=read_lag(now).total_seconds(),
    )


def _list_sources(now: datetime) -> tuple[list[SourceHealth], bool]:
    lately = {each.source: each for each in list_sources_lately(_hours_ago(now, 1))}
    refused = IngestCount.objects.filter(day__gt=now.date() - timedelta(days=7))
    today = _sum_by_source(refused.filter(day=now.date()))
    week = _sum_by_source(refused)
    shown = []
    for key in Key.objects.filter(kind="write", revoked_at=None).order_by("pk"):
        source = f"key:{key.pk}"
        found = lately.get(source)
        shown.append(
            SourceHealth(
                source=source,
                name=key.name,
                last_used_at=key.last_used_at,
                events_last_hour=found.count if found else 0,
                last_event_at=from_microseconds(found.last_at) if found else None,
                refused_today=today.get(source, 0),
                refused_last_7_days=week.get(source, 0),
            )
        )
    return shown, sum(each.count for each in lately.values()) >= LATELY


def _sum_by_source(rows: Any) -> dict[str, int]:
    return dict(rows.values_list("source").annotate(Sum("count")))


def _hours_ago(now: datetime, hours: int) -> int:
    # By the whole hour, so that what was counted for one page serves the next one.
    return (to_microseconds(now) // HOUR - hours) * HOUR


def _name_people(contacts: Collection[int], actor: Actor) -> Mapping[int, dict[str, str | None]]:
    nobody: dict[str, str | None] = {"email": None, "name": None}
    if not names_people(actor):
        return dict.fromkeys(contacts, nobody)
    condition, parameters = among("id", sorted(set(contacts)))
    rows = fetch(f"select id, fields from contacts where {condition}", parameters)  # noqa: S608  # our own names
    named = {number: name_person(msgspec.json.decode(fields)) for number, fields in rows}
    return {
        number: {"email": named[number][0], "name": named[number][1]} if number in named else nobody
        for number in contacts
    }


def _show_moved(moved: Moved, people: Mapping[int, dict[str, str | None]]) -> dict[str, Any]:
    return {
        "contact": moved.contact,
        **people[moved.contact],
        "change": show_number(moved.change),
        "value": show_number(moved.after),
        "band": moved.band,
        "at": show_moment(moved.at),
    }
