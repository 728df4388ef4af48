"""What would happen: the effect of drafts before they are published."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Query, Router, Schema
from pydantic import Field, StringConstraints

from baremo.api.definitions import EXAMPLE
from baremo.api.effects import ShownResult
from baremo.api.paging import read_cursor, write_cursor
from baremo.api.reading import read_body
from baremo.api.schemas import Body, Cursor, Limit, with_example
from baremo.language import Label
from baremo.model.document.writing import write_part
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.actor import Actor
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.platform.roles import EVERYBODY, Role, scope_covers
from baremo.platform.web.gate import actor_of
from baremo.scoring.documents import Part, PartKind
from baremo.scoring.limits import MAX_KEY
from baremo.scoring.stored import find_definition
from baremo.scoring.whatif.asking import Asked, Preview, ask_preview, cancel_preview, find_preview
from baremo.scoring.whatif.keeping import find_movers
from baremo.scoring.whatif.limits import MAX_DRAFTS
from baremo.scoring.whatif.movers import Mover, Order, Wanted, export_movers, list_movers

asking, previews = Router(), Router()
READ = allow(*EVERYBODY, scope="scores:read")

Key = Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)]
Token = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Band = Annotated[str, StringConstraints(max_length=200)]
Drafts = Annotated[list[Key | dict[str, Any]], Field(max_length=MAX_DRAFTS)]
_ONE = Label(
    es="di de qué puntuación o de qué segmento, y solo de uno", en="say of which score or segment, and of one alone"
)
_NO_DRAFT = Label(es="no hay ningún borrador «{key}»", en="there is no draft “{key}”")
_TWICE = Label(
    es="«{key}» ya está antes; deja uno de los dos", en="“{key}” stands before already; leave one of the two"
)
_ENCODER = msgspec.json.Encoder(decimal_format="number")


class NewPreview(Body):
    """Drafts whose effect is wanted together: documents, or keys of drafts that are kept."""

    scores: Drafts = Field(default_factory=list)
    segments: Drafts = Field(default_factory=list)
    rules: Literal["changed", "all"] = "changed"
    """Of which rules is told what they give: those that change, or all of each score that changes."""

    model_config = with_example({"scores": [EXAMPLE], "segments": ["buyers"], "rules": "changed"})


class ShownPreview(Schema):
    """A preview: its effect once it is made, as docs/what-if.md describes it, or the job that makes it."""

    token: str
    state: Literal["waiting", "running", "done", "dead", "cancelled"]
    job: int | None
    result: ShownResult | None


class MoversOrder(Body):
    """Which of those who move are wanted, of one score or of one segment."""

    score: Key | None = None
    segment: Key | None = None
    order: Order = "-change"
    before: Band | None = None
    """The band in which they are before."""
    after: Band | None = None


class MoversPage(MoversOrder):
    """Which page of those who move is wanted."""

    limit: Limit = 50
    cursor: Cursor | None = None


class ShownMover(Schema):
    """Somebody who moves; of a segment, `before` and `after` tell membership."""

    contact: int
    email: str | None
    name: str | None
    before: float | bool | None
    after: float | bool | None
    change: float | None
    band_before: str | None
    band_after: str | None


class Movers(Schema):
    """A page of who moves."""

    items: list[ShownMover]
    next: str | None


@asking.post("", response={200: ShownPreview, 202: ShownPreview}, summary="See what publishing drafts would do")
@declare(READ)
def make_preview(request: HttpRequest, body: NewPreview) -> HttpResponse:
    """Compare the values of everybody now and with the drafts published; nothing is written."""
    asked = Asked(drafts=_read_drafts(request), tells_all=body.rules == "all")
    return _answer(ask_preview(asked, actor_of(request), at=clock.now()))


@previews.get("/{token}", response={200: ShownPreview, 202: ShownPreview}, summary="Read a preview, or how far it is")
@declare(READ)
def read_preview(request: HttpRequest, token: Token) -> HttpResponse:
    """Return a preview that was asked for within the last hour."""
    return _answer(find_preview(token, at=clock.now()))


@previews.post("/{token}/cancel", response={200: ShownPreview, 202: ShownPreview}, summary="Cancel a preview")
@declare(READ)
def stop_preview(request: HttpRequest, token: Token) -> HttpResponse:
    """Let a preview in the making end without a result."""
    return _answer(cancel_preview(token, actor_of(request), at=clock.now()))


@previews.get("/{token}/movers", response=Movers, summary="List who moves, by how much")
@declare(READ)
def list_who_moves(request: HttpRequest, token: Token, page: Query[MoversPage]) -> HttpResponse:
    """Return a page of contacts whose value, band or membership changes; sellers see those that they own."""
    kind, key = _choose(page)
    begin = read_cursor(page.cursor) if page.cursor else 0
    actor = actor_of(request)
    wanted = _wanted(kind, page, actor, begin=begin, limit=page.limit)
    found, more = list_movers(find_movers(token, kind, key, clock.now()), wanted, names_people=names_people(actor))
    following = write_cursor(begin + page.limit) if more else None
    return HttpResponse(
        _ENCODER.encode({"items": [_show(each) for each in found], "next": following}), content_type="application/json"
    )


@previews.get("/{token}/export", summary="Download who moves as CSV")
@declare(READ)
def export_who_moves(request: HttpRequest, token: Token, order: Query[MoversOrder]) -> StreamingHttpResponse:
    """Return all contacts who move."""
    kind, key = _choose(order)
    actor = actor_of(request)
    file = find_movers(token, kind, key, clock.now())
    lines = export_movers(file, _wanted(kind, order, actor), names_people=names_people(actor))
    headers = {"Content-Disposition": f'attachment; filename="movers-{token[:8]}.csv"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)


def _read_drafts(request: HttpRequest) -> list[Part]:
    """Return the drafts of the body, numbers exact as they were written."""
    body = read_body(request)
    kinds: tuple[PartKind, ...] = ("score", "segment")
    found: dict[tuple[PartKind, str], Part] = {}
    for kind in kinds:
        for place, given in enumerate(body.get(f"{kind}s", [])):
            part = _read_draft(kind, given, f"{kind}s.{place}")
            if (kind, part.key) in found:
                raise InvalidDataError([Finding(f"{kind}s.{place}", _TWICE.fill(key=part.key))])
            found[kind, part.key] = part
    return list(found.values())


def _read_draft(kind: PartKind, given: Any, place: str) -> Part:
    if isinstance(given, str):
        try:
            row = find_definition(kind, given)
        except NotFoundError as missing:
            raise InvalidDataError([Finding(place, _NO_DRAFT.fill(key=given))]) from missing
        return Part(kind=kind, key=row.key, document=row.draft)
    key = given.get("key")
    return Part(kind=kind, key=key if isinstance(key, str) else "", document=write_part(given))


def _choose(order: MoversOrder) -> tuple[Literal["score", "segment"], str]:
    if order.score is not None and order.segment is None:
        return "score", order.score
    if order.segment is not None and order.score is None:
        return "segment", order.segment
    raise InvalidDataError([Finding("score", _ONE)])


def _wanted(kind: Literal["score", "segment"], order: MoversOrder, actor: Actor, **page: int) -> Wanted:
    owner = owner_of(actor)
    return Wanted(kind=kind, order=order.order, before=order.before, after=order.after, owner=owner, **page)


def owner_of(actor: Actor) -> int | None:
    """Return whose contacts somebody sees, None for all: sellers see those that they own."""
    return actor.id if actor.kind == "user" and actor.role == Role.SELLER else None


def names_people(actor: Actor) -> bool:
    """Tell whether somebody may know who contacts are; a key needs the scope for contacts, too."""
    return actor.kind == "user" or scope_covers(actor.scopes, "contacts:read")


def _show(mover: Mover) -> dict[str, Any]:
    email, name = mover.person or (None, None)
    cells = {"change": None, "band_before": None, "band_after": None} | mover.cells
    return {"contact": mover.contact, "email": email, "name": name} | cells


def _answer(found: Preview) -> HttpResponse:
    shown = {"token": found.token, "state": found.state, "job": found.job, "result": found.effect}
    status = 202 if found.state in ("waiting", "running") else 200
    return HttpResponse(msgspec.json.encode(shown), content_type="application/json", status=status)
