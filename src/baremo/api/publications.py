"""Publications on their way into force: how far everybody's rescoring is, and taking one back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from baremo.api.definitions import Reason, ShownDifference, ShownPublication, say, show_differences
from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Page, PageOrder, with_example
from baremo.model.differences import compare_models
from baremo.platform.access import allow, declare
from baremo.platform.refusals import NotFoundError
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.problems import language_of
from baremo.scoring.documents import build_model
from baremo.scoring.models import Publication
from baremo.scoring.publishing import cancel
from baremo.scoring.rescoring.standing import WAITS_FOR, State, find_standing
from baremo.scoring.stored import list_live_parts

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="scores:write")


class ShownStanding(ShownPublication):
    """A publication and where it stands: `done` of `total` contacts have their new values."""

    state: State
    done: int
    total: int | None
    waits_for: str
    """What keeps the rescoring from beginning; empty if nothing does."""
    begun_at: datetime | None
    in_force_at: datetime | None


class Cancellation(Body):
    """Why a publication is taken back."""

    reason: Reason

    model_config = with_example({"reason": "The points were typed wrong"})


@router.get("", response=Page[ShownStanding], summary="List publications with where they stand, the latest first")
@declare(READ)
def list_standings(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of publications: when, by whom and why, and whether they are in force."""
    return take_page(Publication.objects.all(), order.limit, order.cursor, lambda row: _show(row, request))


@router.get("/{id}", response=ShownStanding, summary="Read a publication and how far its rescoring is")
@declare(READ)
def read_standing(request: HttpRequest, id: Id) -> dict[str, Any]:  # noqa: A002  # the name in the address
    """Return one publication."""
    return _show(_find(id), request)


@router.get("/{id}/differences", response=list[ShownDifference], summary="Read what a publication changed, in words")
@declare(READ)
def read_differences(request: HttpRequest, id: Id) -> list[dict[str, Any]]:  # noqa: A002
    """Return how the model that a publication left differs from the one before."""
    number = _find(id).pk
    before, after = (build_model(list_live_parts(each)) for each in (number - 1, number))
    return show_differences(compare_models(before, after), language_of(request))


@router.post("/{id}/cancel", response=ShownStanding, summary="Take a publication back before it comes into force")
@declare(WRITE)
def cancel_publication(request: HttpRequest, id: Id, body: Cancellation) -> dict[str, Any]:  # noqa: A002
    """Publish what is in force once more, so that it stays; return that publication. Drafts keep what was published."""
    return _show(cancel(id, say(request, body.reason)), request)


def _find(number: int) -> Publication:
    row = Publication.objects.filter(pk=number).first()
    if row is None:
        raise NotFoundError
    return row


def _show(row: Publication, request: HttpRequest) -> dict[str, Any]:
    standing = find_standing(row)
    waits_for = WAITS_FOR.get(standing.waits_for)
    return {
        "id": row.pk,
        "at": row.at,
        "by": row.actor_name,
        "reason": row.reason,
        "state": standing.state,
        "done": standing.done,
        "total": standing.total,
        "waits_for": waits_for.words(language_of(request)) if waits_for else "",
        "begun_at": standing.begun_at,
        "in_force_at": row.in_force_at,
    }
