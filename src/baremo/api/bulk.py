"""The same done to many contacts, chosen one by one or by a filter, and their export as CSV."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Router, Schema, Status
from pydantic import Field, StringConstraints

from baremo.api.contact_lists import Search, select_ids
from baremo.api.contact_scores import ADJUST
from baremo.api.contacts import WRITE, check_owner, seen_by
from baremo.api.jobs import ShownJob
from baremo.api.model_forms import ShownLabel
from baremo.api.schemas import Body, Id, with_example
from baremo.contacts.limits import MAX_STATUS, MAX_TAG_NAME
from baremo.contacts.models import Contact
from baremo.events.erasures import ask_to_erase
from baremo.events.people import Wish, read_wish
from baremo.language import Label
from baremo.model.durations import parse_duration
from baremo.platform import clock
from baremo.platform.access import declare
from baremo.platform.actor import Actor
from baremo.platform.jobs.asking import cancel_job
from baremo.platform.jobs.models import Job, State
from baremo.platform.refusals import Finding, InvalidDataError, NotAllowedError, NotFoundError, RefusedError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of
from baremo.scoring.adjusting import check_wanted
from baremo.scoring.bulk import KIND, UNDO, Action, ask_bulk, ask_undo
from baremo.scoring.limits import MAX_KEY, MAX_REASON

router = Router()

MOST = 100_000
_SLACK = 5
_NEEDED = Label(es="hace falta para {verb}", en="is needed for {verb}")
_EITHER = Label(es="di ids o filter, y solo uno", en="say ids or filter, and one alone")
_NO_PAGE = Label(es="una selección no tiene páginas; quítalo", en="a selection has no pages; leave it out")
_LENGTH = Label(es="no es una duración como 30d", en="is no duration such as 30d")


class SelectionChangedError(RefusedError):
    """The filter lets others through than whoever asks has been told."""

    status = 409
    code = "selection_changed"
    template = Label(
        es="ahora son {count} contactos y no {expected}; mira otra vez y repite",
        en="these are {count} contacts by now and not {expected}; look again and repeat",
    )


class TooManySelectedError(RefusedError):
    """A selection has more contacts than one job takes."""

    status = 422
    code = "too_many_selected"
    template = Label(
        es="son más de {most} contactos; divídelos con otro filtro",
        en="these are more than {most} contacts; divide them by another filter",
    )


class Selection(Body):
    """Which contacts are meant: these, or all whom a filter of `GET /api/contacts` lets through."""

    ids: Annotated[list[Id], Field(min_length=1, max_length=10_000)] | None = None
    filter: Search | None = None

    model_config = with_example({"filter": {"tag": ["fair 2026"], "city": "León"}})


class BulkAction(Body):
    """What is done to each of them; each verb has the members that it needs."""

    verb: Literal["add_tag", "remove_tag", "set_owner", "set_list", "adjust", "erase"]
    tag: Annotated[str, StringConstraints(min_length=1, max_length=MAX_TAG_NAME)] | None = None
    owner: Annotated[int, Field(ge=0, le=2**63 - 1)] | None = None
    """The user who looks after them; 0 for nobody."""
    list: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    status: Annotated[str, StringConstraints(min_length=1, max_length=MAX_STATUS)] | None = None
    """The status on the list; left out, they are taken off it."""
    score: Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)] | None = None
    op: Literal["add", "subtract", "set", "reset"] | None = None
    points: Decimal | None = None
    expires_after: Annotated[str, StringConstraints(max_length=20)] | None = None
    reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_REASON)] = ""
    suppress: bool = True
    """Of an erasure, whether later messages about the same people are refused."""


class NewBulk(Selection):
    """Contacts, how many they are as far as whoever asks knows, and what is done to them."""

    expected: Annotated[int, Field(ge=0)]
    action: BulkAction

    model_config = with_example({"ids": [17, 42], "expected": 2, "action": {"verb": "add_tag", "tag": "fair 2026"}})


class CountedSelection(Schema):
    """How many contacts are meant; `is_too_many` says that one job does not take as many."""

    contacts: int
    is_too_many: bool


class RefusedContact(Schema):
    """A contact to which it could not be done, and why."""

    contact: int
    code: str
    message: ShownLabel


class ShownBulk(ShownJob):
    """A job on many contacts: how many it changed, and those it could not be done to, 500 at most."""

    verb: str
    changed: int
    refused: list[RefusedContact]
    refused_count: int
    can_undo: bool


@router.post("/count", response=CountedSelection, summary="Count the contacts of a selection")
@declare(WRITE)
def count_selection(request: HttpRequest, body: Selection) -> CountedSelection:
    """Return how many contacts are meant; sellers mean their own."""
    found = _select(actor_of(request), body)
    return CountedSelection(contacts=min(len(found), MOST), is_too_many=len(found) > MOST)


@router.post("", response={202: ShownJob}, summary="Do the same to many contacts, as a job")
@declare(WRITE)
def act(request: HttpRequest, body: NewBulk) -> Status[ShownJob]:
    """Ask for a job; if the selection is another than expected by now, nothing is done."""
    actor, wanted = actor_of(request), body.action
    action = _read_action(actor, wanted)
    found = _select(actor, body)
    if len(found) > MOST:
        raise TooManySelectedError(most=MOST)
    if abs(len(found) - body.expected) > (0 if body.ids else max(_SLACK, body.expected // 100)):
        raise SelectionChangedError(count=len(found), expected=body.expected)
    if action is None:
        job = ask_to_erase(found, actor, at=clock.now(), suppresses=wanted.suppress)
    else:
        job = ask_bulk(found, action, actor, at=clock.now())
    return Status(202, ShownJob.model_validate(job, from_attributes=True))


@router.get("/{id}", response=ShownBulk, summary="Read what a job on many contacts has done")
@declare(WRITE)
def read_bulk(request: HttpRequest, id: Id) -> dict[str, Any]:  # noqa: A002  # the name in the address
    """Return how far the job is, and whom it passed over and why."""
    return _show(_find(actor_of(request), id))


@router.post("/{id}/cancel", response=ShownBulk, summary="Cancel a job on many contacts")
@declare(WRITE)
def cancel_bulk(request: HttpRequest, id: Id) -> dict[str, Any]:  # noqa: A002  # as above
    """Let the job end at its next step; what it has done stays done."""
    actor = actor_of(request)
    return _show(cancel_job(_find(actor, id).pk, actor, at=clock.now()))


@router.post("/{id}/undo", response={202: ShownJob}, summary="Take back the points that a job gave")
@declare(WRITE)
def undo_bulk(request: HttpRequest, id: Id) -> Status[ShownJob]:  # noqa: A002  # as above
    """Ask for a job that takes the adjustments of another one back, as if they had never been."""
    actor = actor_of(request)
    job = _find(actor, id)
    if not _can_undo(job):
        raise NotFoundError
    return Status(202, ShownJob.model_validate(ask_undo(job, actor, at=clock.now()), from_attributes=True))


def _select(actor: Actor, wanted: Selection) -> list[int]:
    if (wanted.ids is None) == (wanted.filter is None):
        raise InvalidDataError([Finding("ids", _EITHER)])
    if wanted.filter is None:
        named = list(dict.fromkeys(wanted.ids or []))
        seen = set(seen_by(actor, Contact.objects.filter(pk__in=named)).values_list("pk", flat=True))
        return [number for number in named if number in seen]
    pages = [name for name in ("limit", "cursor") if name in wanted.filter.model_fields_set]
    if pages:
        raise InvalidDataError([Finding(f"filter.{name}", _NO_PAGE) for name in pages])
    return select_ids(actor, wanted.filter, MOST + 1)


def _read_action(actor: Actor, wanted: BulkAction) -> Action | None:
    """Return what is to be done; None is to erase. What could be done to nobody is refused at its place."""
    if wanted.verb == "erase":
        if actor.kind == "user" and actor.role != Role.ADMINISTRATOR:
            raise NotAllowedError
        return None
    needed = {"add_tag": "tag", "remove_tag": "tag", "set_owner": "owner", "set_list": "list", "adjust": "score"}
    names = [needed[wanted.verb], *(["op"] if wanted.verb == "adjust" else [])]
    missing = [name for name in names if getattr(wanted, name) is None]
    if missing:
        raise InvalidDataError([Finding(f"action.{name}", _NEEDED.fill(verb=wanted.verb)) for name in missing])
    return _read_adjustment(actor, wanted) if wanted.verb == "adjust" else _read_change(actor, wanted)


def _read_change(actor: Actor, wanted: BulkAction) -> Action:
    if wanted.verb == "set_owner":
        check_owner(actor, wanted.owner)
        return Action(verb="set_owner", owner=wanted.owner or 0)
    if wanted.verb == "set_list":
        read_wish(Wish(version=1, lists={wanted.list or "": wanted.status}))
        return Action(verb="set_list", name=wanted.list or "", text=wanted.status)
    read_wish(Wish(version=1, add_tags=[wanted.tag or ""]))
    return Action(verb="add_tag" if wanted.verb == "add_tag" else "remove_tag", name=wanted.tag or "")


def _read_adjustment(actor: Actor, wanted: BulkAction) -> Action:
    if not ADJUST.admits(actor):
        raise NotAllowedError
    if wanted.expires_after is not None and parse_duration(wanted.expires_after) is None:
        raise InvalidDataError([Finding("action.expires_after", _LENGTH)])
    action = Action(
        verb="adjust",
        name=wanted.score or "",
        text=wanted.reason,
        op=wanted.op or "",
        points=None if wanted.points is None else str(wanted.points),
        expires_after=wanted.expires_after,
    )
    check_wanted(action.name, action.adjustment)
    return action


def _find(actor: Actor, job_id: int) -> Job:
    rows = Job.objects.filter(pk=job_id, kind__in=(KIND, UNDO))
    if actor.kind == "user" and actor.role != Role.ADMINISTRATOR:
        rows = rows.filter(asked_by_id=actor.id)
    row = rows.first()
    if row is None:
        raise NotFoundError
    return row


def _can_undo(job: Job) -> bool:
    is_over = job.state not in (State.WAITING, State.RUNNING)
    return job.kind == KIND and is_over and job.payload["action"]["verb"] == "adjust"


def _show(job: Job) -> dict[str, Any]:
    told = job.cursor or {}
    refused = [
        {"contact": each["contact"], "code": each["code"], "message": {"es": each["es"], "en": each["en"]}}
        for each in told.get("refused", [])
    ]
    return {
        **ShownJob.model_validate(job, from_attributes=True).model_dump(),
        "verb": job.payload["action"]["verb"],
        "changed": told.get("changed", 0),
        "refused": refused,
        "refused_count": told.get("refused_count", 0),
        "can_undo": _can_undo(job),
    }
