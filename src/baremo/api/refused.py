"""Messages that were not taken in: why, how many, and another chance for each."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import StringConstraints

from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Page, PageOrder, with_example
from baremo.events.ingest.limits import MAX_MESSAGE
from baremo.events.ingest.pipeline import Taken
from baremo.events.ingest.reasons import REASONS, Reason
from baremo.events.ingest.replaying import Choice, ask_replay, discard, replay, select_refused
from baremo.events.models import IngestCount, RefusedMessage
from baremo.model.moments import from_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.refusals import NotFoundError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of
from baremo.platform.web.problems import language_of

router = Router()
# Bodies are about people, so who only looks at results does not see them.
READ = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="events:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="events:write")


class Chosen(Body):
    """Which refused messages are meant, all of them if nothing is said; `until` is the number of the last."""

    reason: Reason | None = None
    source: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None
    until: Id | None = None

    model_config = with_example({"reason": "unreadable_time", "source": "key:3", "until": 1200})


class Filters(Chosen, PageOrder):
    """Which refused messages are wanted."""


class NewBody(Body):
    """The message as it should have been."""

    body: Annotated[str, StringConstraints(min_length=1, max_length=MAX_MESSAGE)]

    model_config = with_example({"body": '{"type": "track", "event": "Seen", "userId": "u1", "messageId": "m1"}'})


class StartedReplay(Schema):
    """The job that tries messages again, and how many there are."""

    job: int
    messages: int


class Discarded(Schema):
    """How many messages were thrown away."""

    messages: int


class ShownRefused(Schema):
    """A refused message with its reason."""

    id: int
    received_at: datetime
    source: str
    reason: Reason
    words: str
    detail: str
    body: str
    is_whole: bool


class ShownCount(Schema):
    """How many messages, or parts of them, were not taken in."""

    day: date
    source: str
    reason: Reason
    count: int


class Replayed(Schema):
    """What became of a message that was tried again."""

    is_accepted: bool
    reason: Reason | None


@router.get("", response=Page[ShownRefused], summary="List refused messages, the latest first")
@declare(READ)
def list_refused(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return a page of refused messages."""
    language = language_of(request)

    def show(row: RefusedMessage) -> ShownRefused:
        return ShownRefused(
            id=row.pk,
            received_at=from_microseconds(row.received_at),
            source=row.source,
            reason=Reason(row.reason),
            words=REASONS[Reason(row.reason)].words(language),
            detail=row.detail,
            body=row.body,
            is_whole=row.is_whole,
        )

    return take_page(select_refused(_choose(filters)), filters.limit, filters.cursor, show)


@router.get("/counts", response=Page[ShownCount], summary="Count what was not taken in, by day, source and reason")
@declare(READ)
def list_counts(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of counts."""

    def show(row: IngestCount) -> ShownCount:
        return ShownCount(day=row.day, source=row.source, reason=Reason(row.reason), count=row.count)

    return take_page(IngestCount.objects.all(), order.limit, order.cursor, show)


@router.post("/{id}/replay", response=Replayed, summary="Try a refused message again")
@declare(WRITE)
def try_again(request: HttpRequest, id: Id) -> Replayed:  # noqa: A002  # the name in the address
    """Try a refused message again, as of when it arrived."""
    return _tell(replay(id))


@router.post("/{id}/mend", response=Replayed, summary="Try a refused message as it should have been")
@declare(WRITE)
def try_mended(request: HttpRequest, id: Id, body: NewBody) -> Replayed:  # noqa: A002  # as above
    """Try another text in place of a refused message, as of when that arrived."""
    return _tell(replay(id, body.body))


def _tell(taken: Taken) -> Replayed:
    reasons = [*(each.reason for each in taken.refused), *taken.counted]
    return Replayed(is_accepted=taken.accepted == 1, reason=reasons[0] if reasons and not taken.accepted else None)


@router.post("/replay", response={202: StartedReplay}, summary="Try many refused messages again, as a job")
@declare(WRITE)
def try_many_again(request: HttpRequest, body: Chosen) -> Status[StartedReplay]:
    """Ask for a job that tries the messages again which are there now."""
    job, count = ask_replay(_choose(body), actor_of(request), at=clock.now())
    return Status(202, StartedReplay(job=job, messages=count))


@router.post("/discard", response=Discarded, summary="Throw many refused messages away")
@declare(WRITE)
def discard_many(request: HttpRequest, body: Chosen) -> Discarded:
    """Throw messages away; there is no way back."""
    return Discarded(messages=discard(_choose(body), actor_of(request), at=clock.now()))


@router.delete("/{id}", response={204: None}, summary="Throw a refused message away")
@declare(WRITE)
def discard_one(request: HttpRequest, id: Id) -> HttpResponse:  # noqa: A002  # the name in the address
    """Throw a message away; there is no way back."""
    if not discard(Choice(number=id), actor_of(request), at=clock.now()):
        raise NotFoundError
    return HttpResponse(status=204)


def _choose(chosen: Chosen) -> Choice:
    return Choice(reason=chosen.reason.value if chosen.reason else None, source=chosen.source, until=chosen.until)
