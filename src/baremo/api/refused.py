"""Messages that were not taken in: why, how many, and another chance for each."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from baremo.api.paging import take_page
from baremo.api.schemas import Id, Page, PageOrder
from baremo.events.ingest.reasons import REASONS, Reason
from baremo.events.ingest.replaying import replay
from baremo.events.models import IngestCount, RefusedMessage
from baremo.model.moments import from_microseconds
from baremo.platform.access import allow, declare
from baremo.platform.roles import Role
from baremo.platform.web.problems import language_of

router = Router()
# Bodies are about people, so who only looks at results does not see them.
READ = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="events:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="events:write")


class Filters(PageOrder):
    """Which refused messages are wanted."""

    reason: Reason | None = None


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
    wanted = {"reason": filters.reason.value} if filters.reason else {}
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

    return take_page(RefusedMessage.objects.filter(**wanted), filters.limit, filters.cursor, show)


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
    taken = replay(id)
    reasons = [*(each.reason for each in taken.refused), *taken.counted]
    return Replayed(is_accepted=taken.accepted == 1, reason=reasons[0] if reasons and not taken.accepted else None)
