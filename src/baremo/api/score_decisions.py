"""Decisions about scores alone: whether one has values, and making one like another."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from ninja import Router

from baremo.api.definitions import Decision, WholeDefinition, say, see, show_whole
from baremo.api.parts import Key
from baremo.api.schemas import Body, Name, with_example
from baremo.model.document.writing import write_part
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of
from baremo.scoring.documents import read_part
from baremo.scoring.drafts import create_draft
from baremo.scoring.publishing import activate
from baremo.scoring.stored import find_definition

router = Router()
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="scores:write")


class Activation(Decision):
    """Whether a score is to have values, and why."""

    active: bool

    model_config = with_example({"active": False, "live": 1, "reason": "Nobody looks at it"})


class Copy(Body):
    """What the new score is called."""

    key: Name
    name: Name

    model_config = with_example({"key": "interest-2", "name": "Interest, second try"})


@router.post("/{key}/activate", response=WholeDefinition, summary="Let a score that counts have values, or none")
@declare(WRITE)
def activate_score(request: HttpRequest, key: Key, body: Activation) -> HttpResponse:
    """Publish what counts with another answer to whether it is active, and nothing else; edits of the draft stay."""
    activate(see("score", key, body), say(request, body.reason), is_active=body.active)
    return show_whole(request, "score", key)


@router.post("/{key}/copy", response={201: WholeDefinition}, summary="Make a new score like another one, as a draft")
@declare(WRITE)
def copy_score(request: HttpRequest, key: Key, body: Copy) -> HttpResponse:
    """Make a draft that says what the draft of another score says, under a key and a name of its own."""
    row = find_definition("score", key)
    document = cast("dict[str, Any]", read_part(row.draft or (row.live.document if row.live else "{}")))
    copied = write_part({**document, "key": body.key, "name": body.name})
    made = create_draft("score", copied, actor_of(request), at=clock.now())
    return show_whole(request, "score", made.key, status=201)
