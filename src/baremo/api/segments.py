"""Segments: drafts that people edit, versions that count, and the way back."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status
from pydantic import StringConstraints

from baremo.api.definitions import (
    ChangedDraft,
    Decision,
    NewDraft,
    Removal,
    RollBack,
    SeenDraft,
    ShownDefinition,
    ShownVersion,
    WholeDefinition,
    WholeVersion,
    list_versions,
    read_document,
    say,
    see,
    show,
    show_version,
    show_whole,
)
from baremo.api.paging import take_page
from baremo.api.schemas import Page, PageOrder
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.gate import actor_of
from baremo.scoring.drafts import create_draft, discard_draft, save_draft
from baremo.scoring.limits import MAX_KEY
from baremo.scoring.publishing import publish, remove, roll_back
from baremo.scoring.stored import find_definition, list_definitions

router = Router()
READ = allow(*EVERYBODY, scope="segments:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="segments:write")

Key = Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)]


@router.get("", response=Page[ShownDefinition], summary="List segments, the latest first")
@declare(READ)
def list_segments(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of segments, drafts included."""
    return take_page(list_definitions("segment"), order.limit, order.cursor, show)


@router.post("", response={201: WholeDefinition}, summary="Make a segment as a draft")
@declare(WRITE)
def make_segment(request: HttpRequest, body: NewDraft) -> HttpResponse:
    """Make a segment that does not count before it is published; it need not be right until then."""
    row = create_draft("segment", read_document(request), actor_of(request), at=clock.now())
    return show_whole(request, "segment", row.key, status=201)


@router.get("/{key}", response=WholeDefinition, summary="Read a segment: its draft, its problems, what counts")
@declare(READ)
def read_segment(request: HttpRequest, key: Key) -> HttpResponse:
    """Return one segment with everything that there is to see of it."""
    return show_whole(request, "segment", key)


@router.put("/{key}", response=WholeDefinition, summary="Replace the draft of a segment")
@declare(WRITE)
def save_segment(request: HttpRequest, key: Key, body: ChangedDraft) -> HttpResponse:
    """Replace the draft, unless somebody has edited it since it was read."""
    row = find_definition("segment", key)
    save_draft(row, body.version, read_document(request), actor_of(request), at=clock.now())
    return show_whole(request, "segment", key)


@router.delete("/{key}", response={204: None}, summary="Remove a segment")
@declare(WRITE)
def remove_segment(request: HttpRequest, key: Key, decision: Query[Removal]) -> Status[None]:
    """Let a segment count no more; nothing that counts may refer to it, and its versions stay."""
    row = find_definition("segment", key)
    if row.live is None:
        discard_draft(row, decision.version, actor_of(request), at=clock.now())
    else:
        remove(see("segment", key, decision), say(request, decision.reason))
    return Status(204, None)


@router.post("/{key}/publish", response=WholeDefinition, summary="Let the draft of a segment count")
@declare(WRITE)
def publish_segment(request: HttpRequest, key: Key, body: Decision) -> HttpResponse:
    """Make the draft what counts, with a reason; everything that is wrong with it is named."""
    publish([see("segment", key, body)], say(request, body.reason))
    return show_whole(request, "segment", key)


@router.post("/{key}/discard", response={200: WholeDefinition, 204: None}, summary="Throw the draft of a segment away")
@declare(WRITE)
def discard_segment(request: HttpRequest, key: Key, body: SeenDraft) -> HttpResponse:
    """Go back to what counts; a segment that never counted is gone."""
    row = discard_draft(find_definition("segment", key), body.version, actor_of(request), at=clock.now())
    return show_whole(request, "segment", key) if row else HttpResponse(status=204)


@router.post("/{key}/roll-back", response=WholeDefinition, summary="Let an earlier version of a segment count again")
@declare(WRITE)
def roll_back_segment(request: HttpRequest, key: Key, body: RollBack) -> HttpResponse:
    """Publish an earlier version anew; edits of the draft stay."""
    roll_back(see("segment", key, body), body.to, say(request, body.reason))
    return show_whole(request, "segment", key)


@router.get("/{key}/versions", response=Page[ShownVersion], summary="List the versions of a segment, the latest first")
@declare(READ)
def list_segment_versions(request: HttpRequest, key: Key, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of versions: when, by whom and why."""
    return list_versions("segment", key, order)


@router.get(
    "/{key}/versions/{number}", response=WholeVersion, summary="Read a version of a segment and what it changed"
)
@declare(READ)
def read_segment_version(request: HttpRequest, key: Key, number: int) -> HttpResponse:
    """Return one version with its differences from the one before."""
    return show_version(request, "segment", key, number)
