"""The scores of a contact: values, why they are what they are, and points given by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import AwareDatetime, Field, StringConstraints

from baremo.api.contacts import find_contact
from baremo.api.definitions import answer
from baremo.api.explanations import ShownExplanation, shorten
from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Page, PageOrder, with_example
from baremo.api.values import ShownValue, show_number, show_value
from baremo.contacts.models import Contact
from baremo.contacts.naming import call_contact
from baremo.engine.oracle import Standing
from baremo.language import Label
from baremo.model.durations import parse_duration
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.transactions import snapshot
from baremo.platform.web.gate import actor_of
from baremo.platform.web.problems import language_of
from baremo.scoring.adjusting import Wanted, adjust, foresee, foresee_without, take_back
from baremo.scoring.explaining import explain_contact, judge_contact
from baremo.scoring.in_force import load_model_in_force
from baremo.scoring.limits import MAX_KEY, MAX_POINTS, MAX_REASON
from baremo.scoring.models import Adjustment
from baremo.scoring.stored_values import SeenValue, list_seen_values

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")
ADJUST = allow(Role.ADMINISTRATOR, Role.MARKETER, Role.SELLER, scope="scores:write")

Key = Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)]
_CONTACT = Label(es="contacto {number}", en="contact {number}")
_PENDING = Label(
    es="Lo último de este contacto aún no está en el valor guardado; lo estará enseguida.",
    en="The latest of this contact is not in the stored value yet; it will be in a moment.",
)
_LENGTH = Label(es="no es una duración como 30d, 12h o 2w", en="is no length of time such as 30d, 12h or 2w")
_ONE = Label(
    es="di un ajuste (adjustment) o el número del que se deshace (without), uno de los dos",
    en="name an adjustment, or the number of the one to take back (without), one of both",
)


class Moment(Body):
    """At which moment; left out, now."""

    at: AwareDatetime | None = None


class Explaining(Moment):
    """At which moment, and how many lines of each rule are wanted one by one."""

    lines: Annotated[int, Field(ge=1, le=10_000)] | None = None
    """Left out, all of them."""


class NewAdjustment(Body):
    """Points to be given: `add` or `subtract` some, `set` the value, or `reset` the score of this contact."""

    op: Literal["add", "subtract", "set", "reset"]
    points: Annotated[Decimal, Field(ge=-MAX_POINTS, le=MAX_POINTS)] | None = None
    expires_after: Annotated[str, StringConstraints(max_length=20)] | None = None
    """A length of time such as `30d`; left out, for ever."""
    reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_REASON)] = ""

    model_config = with_example({"op": "add", "points": 10, "expires_after": "30d", "reason": "Met at the fair"})


class ShownAdjustment(Schema):
    """Points that somebody gave, with who, when and why."""

    id: int
    score: str
    op: str
    points: float | None
    held: float | None
    at: datetime
    expires_at: datetime | None
    reason: str
    by: str


class Foreseen(Body):
    """Whose effect is wanted: of an adjustment to be made, or of taking back the one of a number."""

    adjustment: NewAdjustment | None = None
    without: Id | None = None

    model_config = with_example({"adjustment": {"op": "add", "points": 10, "expires_after": "30d"}})


class ForeseenStanding(Schema):
    """A value and its band."""

    value: float | None
    """Exact, with up to 38 digits; null outside the audience."""
    band: str | None


class ForeseenEffect(Schema):
    """What a value is, and what it would be."""

    before: ForeseenStanding
    after: ForeseenStanding


@router.get("/{id}/scores", response=list[ShownValue], summary="Read the values of a contact in all active scores")
@declare(READ)
def list_values(request: HttpRequest, id: Id, moment: Query[Moment]) -> HttpResponse:  # noqa: A002  # in the address
    """Return the values as they are stored, or computed for another moment."""
    contact, now = find_contact(request, id), to_microseconds(clock.now())
    at = _read(moment)
    with snapshot():
        found = list_seen_values(contact.pk, now) if at is None else _judge(contact.pk, now, at)
    return answer([show_value(each) for each in found])


@router.get(
    "/{id}/scores/{key}/explanation",
    response=ShownExplanation,
    by_alias=True,
    summary="Explain a value: lines that add up to it",
)
@declare(READ)
def explain_value(request: HttpRequest, id: Id, key: Key, moment: Query[Explaining]) -> HttpResponse:  # noqa: A002
    """Return why a value is what it is, now or at another moment, as docs/explain.md describes, and in words."""
    contact, now, language = find_contact(request, id), to_microseconds(clock.now()), language_of(request)
    found = explain_contact(contact.pk, key, now, at=_read(moment))
    called = call_contact(msgspec.json.decode(contact.fields)) or _CONTACT.words(language, number=contact.pk)
    shown: dict[str, Any] = {**shorten(found.explanation.to_json(), moment.lines), "called": called}
    shown["adjustments"] = {str(row.pk): {"by": row.actor_name, "reason": row.reason} for row in found.adjustments}
    shown["stored"] = None if found.stored is None else show_value(found.stored)
    shown["words"] = replace(found.explanation, called=called).words(language)
    if found.stored is not None and found.stored.is_pending:
        shown["words"] += f"\n\n{_PENDING.words(language)}"
    return answer(shown)


@router.get(
    "/{id}/scores/{key}/adjustments", response=Page[ShownAdjustment], summary="List the adjustments of a contact"
)
@declare(READ)
def list_adjustments(request: HttpRequest, id: Id, key: Key, order: Query[PageOrder]) -> dict[str, Any]:  # noqa: A002
    """Return a page of adjustments in a score, the latest first."""
    rows = _adjustments_of(find_contact(request, id)).filter(score__key=key)
    return take_page(rows, order.limit, order.cursor, _show_adjustment)


@router.get(
    "/{id}/adjustments", response=Page[ShownAdjustment], summary="List the adjustments of a contact in all scores"
)
@declare(READ)
def list_all_adjustments(request: HttpRequest, id: Id, order: Query[PageOrder]) -> dict[str, Any]:  # noqa: A002
    """Return a page of adjustments in whatever score, the latest first."""
    return take_page(_adjustments_of(find_contact(request, id)), order.limit, order.cursor, _show_adjustment)


@router.post(
    "/{id}/scores/{key}/adjustments/preview",
    response=ForeseenEffect,
    summary="Tell what an adjustment, or taking one back, would make of the value",
)
@declare(ADJUST)
def preview_adjustment(request: HttpRequest, id: Id, key: Key, body: Foreseen) -> HttpResponse:  # noqa: A002
    """Return the value before and after; nothing is written."""
    if (body.adjustment is None) == (body.without is None):
        raise InvalidDataError([Finding("adjustment", _ONE)])
    contact, at = find_contact(request, id), clock.now()
    if body.adjustment is None:
        effect = foresee_without(contact.pk, key, body.without or 0, at=at)
    else:
        try:
            effect = foresee(contact.pk, key, _wanted(body.adjustment), at=at)
        except InvalidDataError as wrong:
            findings = [Finding(f"adjustment.{each.path}", each.problem) for each in wrong.findings]
            raise InvalidDataError(findings) from wrong
    return answer({"before": _show_standing(effect.before), "after": _show_standing(effect.after)})


@router.post("/{id}/scores/{key}/adjustments", response={201: ShownAdjustment}, summary="Give a contact points by hand")
@declare(ADJUST)
def make_adjustment(request: HttpRequest, id: Id, key: Key, body: NewAdjustment) -> Status[Any]:  # noqa: A002
    """Add, subtract, set or reset, from now on."""
    row = adjust(find_contact(request, id).pk, key, _wanted(body), actor_of(request), at=clock.now())
    return Status(201, _show_adjustment(row))


@router.delete("/{id}/scores/{key}/adjustments/{number}", response={204: None}, summary="Take an adjustment back")
@declare(ADJUST)
def remove_adjustment(request: HttpRequest, id: Id, key: Key, number: Id) -> Status[None]:  # noqa: A002
    """Undo an adjustment, as if it had never been."""
    take_back(find_contact(request, id).pk, key, number, actor_of(request), at=clock.now())
    return Status(204, None)


def _wanted(body: NewAdjustment) -> Wanted:
    length = parse_duration(body.expires_after) if body.expires_after is not None else None
    if body.expires_after is not None and length is None:
        raise InvalidDataError([Finding("expires_after", _LENGTH)])
    return Wanted(op=body.op, points=body.points, expires_after=length, reason=body.reason)


def _show_standing(found: Standing) -> dict[str, Any]:
    return {"value": show_number(found.value), "band": found.band}


def _judge(contact_id: int, now: int, at: int) -> list[SeenValue]:
    model = load_model_in_force().model
    return [
        SeenValue(
            score=each.score,
            name=model.score(each.score).name,
            value=each.value,
            band=each.band,
            updated_at=at,
            next_change_at=each.next_change_at,
            is_pending=False,
        )
        for each in judge_contact(contact_id, now, at=at)
    ]


def _read(moment: Moment) -> int | None:
    return None if moment.at is None else to_microseconds(moment.at)


def _adjustments_of(contact: Contact) -> QuerySet[Adjustment]:
    return Adjustment.objects.filter(contact=contact, score__part="score").select_related("score")


def _show_adjustment(row: Adjustment) -> ShownAdjustment:
    ends = None if row.expires_after is None else row.at + row.expires_after
    return ShownAdjustment(
        id=row.pk,
        score=row.score.key,
        op=row.op,
        points=None if row.points is None else float(row.points),
        held=None if row.held is None else float(row.held),
        at=from_microseconds(row.at),
        expires_at=None if ends is None else from_microseconds(ends),
        reason=row.reason,
        by=row.actor_name,
    )
