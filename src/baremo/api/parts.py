"""The addresses of scores and of segments: drafts that people edit, versions that count, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Status
from pydantic import StringConstraints

from baremo.api.definitions import (
    ChangedDraft,
    Comparison,
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
    show_all,
    show_version,
    show_whole,
)
from baremo.api.schemas import Page, PageOrder
from baremo.platform import clock
from baremo.platform.access import Access, allow, declare
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.gate import actor_of
from baremo.scoring.documents import PartKind
from baremo.scoring.drafts import create_draft, discard_draft, save_draft
from baremo.scoring.limits import MAX_KEY
from baremo.scoring.publishing import publish, remove, roll_back
from baremo.scoring.stored import find_definition

Key = Annotated[str, StringConstraints(min_length=1, max_length=MAX_KEY)]


@dataclass(frozen=True, slots=True)
class _May:
    """Who may read and who may change."""

    read: Access
    write: Access


def make_router(kind: PartKind) -> Router:
    """Return the addresses for scores or for segments; their scopes are those of their kind."""
    router = Router()
    may = _May(
        read=allow(*EVERYBODY, scope=f"{kind}s:read"),
        write=allow(Role.ADMINISTRATOR, Role.MARKETER, scope=f"{kind}s:write"),
    )
    _add_drafts(router, kind, may)
    _add_decisions(router, kind, may)
    _add_versions(router, kind, may)
    return router


def _add_drafts(router: Router, kind: PartKind, may: _May) -> None:
    @router.get(
        "", response=Page[ShownDefinition], summary=f"List {kind}s, the latest first", operation_id=f"list_{kind}s"
    )
    @declare(may.read)
    def list_parts(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
        """Return a page of definitions, drafts included."""
        return show_all(kind, order)

    @router.post("", response={201: WholeDefinition}, summary=f"Make a {kind} as a draft", operation_id=f"make_{kind}")
    @declare(may.write)
    def make_definition(request: HttpRequest, body: NewDraft) -> HttpResponse:
        """Make a definition that does not count before it is published; it need not be right until then."""
        row = create_draft(kind, read_document(request), actor_of(request), at=clock.now())
        return show_whole(request, kind, row.key, status=201)

    @router.get(
        "/{key}",
        response=WholeDefinition,
        summary=f"Read a {kind}: its draft, its problems, what counts",
        operation_id=f"read_{kind}",
    )
    @declare(may.read)
    def read_definition(request: HttpRequest, key: Key) -> HttpResponse:
        """Return one definition with everything that there is to see of it."""
        return show_whole(request, kind, key)

    @router.put(
        "/{key}", response=WholeDefinition, summary=f"Replace the draft of a {kind}", operation_id=f"save_{kind}"
    )
    @declare(may.write)
    def save_definition(request: HttpRequest, key: Key, body: ChangedDraft) -> HttpResponse:
        """Replace the draft, unless somebody has edited it since it was read."""
        row = find_definition(kind, key)
        save_draft(row, body.version, read_document(request), actor_of(request), at=clock.now())
        return show_whole(request, kind, key)

    @router.post(
        "/{key}/discard",
        response={200: WholeDefinition, 204: None},
        summary=f"Throw the draft of a {kind} away",
        operation_id=f"discard_{kind}",
    )
    @declare(may.write)
    def discard_definition(request: HttpRequest, key: Key, body: SeenDraft) -> HttpResponse:
        """Go back to what counts; a definition that never counted is gone."""
        row = discard_draft(find_definition(kind, key), body.version, actor_of(request), at=clock.now())
        return show_whole(request, kind, key) if row else HttpResponse(status=204)


def _add_decisions(router: Router, kind: PartKind, may: _May) -> None:
    @router.post(
        "/{key}/publish",
        response=WholeDefinition,
        summary=f"Let the draft of a {kind} count",
        operation_id=f"publish_{kind}",
    )
    @declare(may.write)
    def publish_definition(request: HttpRequest, key: Key, body: Decision) -> HttpResponse:
        """Make the draft what counts, with a reason; everything that is wrong with it is named."""
        publish([see(kind, key, body)], say(request, body.reason))
        return show_whole(request, kind, key)

    @router.post(
        "/{key}/roll-back",
        response=WholeDefinition,
        summary=f"Let an earlier version of a {kind} count again",
        operation_id=f"roll_back_{kind}",
    )
    @declare(may.write)
    def roll_back_definition(request: HttpRequest, key: Key, body: RollBack) -> HttpResponse:
        """Publish an earlier version anew; edits of the draft stay."""
        roll_back(see(kind, key, body), body.to, say(request, body.reason))
        return show_whole(request, kind, key)

    @router.delete("/{key}", response={204: None}, summary=f"Remove a {kind}", operation_id=f"remove_{kind}")
    @declare(may.write)
    def remove_definition(request: HttpRequest, key: Key, decision: Query[Removal]) -> Status[None]:
        """Let a definition count no more; nothing that counts may refer to it, and its versions stay."""
        row = find_definition(kind, key)
        if row.live is None:
            discard_draft(row, decision.version, actor_of(request), at=clock.now())
        else:
            remove(see(kind, key, decision), say(request, decision.reason))
        return Status(204, None)


def _add_versions(router: Router, kind: PartKind, may: _May) -> None:
    @router.get(
        "/{key}/versions",
        response=Page[ShownVersion],
        summary=f"List the versions of a {kind}, the latest first",
        operation_id=f"list_{kind}_versions",
    )
    @declare(may.read)
    def list_definition_versions(request: HttpRequest, key: Key, order: Query[PageOrder]) -> dict[str, Any]:
        """Return a page of versions: when, by whom and why."""
        return list_versions(kind, key, order)

    @router.get(
        "/{key}/versions/{number}",
        response=WholeVersion,
        summary=f"Read a version of a {kind} and what it changed",
        operation_id=f"read_{kind}_version",
    )
    @declare(may.read)
    def read_definition_version(
        request: HttpRequest, key: Key, number: int, compared: Query[Comparison]
    ) -> HttpResponse:
        """Return one version with its differences from the one before, or from another one."""
        return show_version(request, kind, key, number, compared.against)


scores = make_router("score")
segments = make_router("segment")
