"""Who is logged in."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router

from baremo.api.schemas import Body, Id, Name, with_example
from baremo.api.users import ShownUser, show_user
from baremo.platform import clock
from baremo.platform.access import LOGGED_IN, declare
from baremo.platform.accounts.models import User
from baremo.platform.accounts.users import change_user
from baremo.platform.web.gate import actor_of

router = Router()


class MyChanges(Body):
    """What everybody may change about themselves; `version` is the one that was read."""

    version: Id

    name: Name | None = None
    language: Literal["es", "en"] | None = None

    model_config = with_example({"version": 1, "language": "es"})


@router.get("", response=ShownUser, summary="Who is logged in")
@declare(LOGGED_IN)
def read_me(request: HttpRequest) -> ShownUser:
    """Return the user of the session."""
    return show_user(User.objects.get(pk=actor_of(request).id or 0))


@router.patch("", response=ShownUser, summary="Change your own name or language")
@declare(LOGGED_IN)
def change_me(request: HttpRequest, body: MyChanges) -> ShownUser:
    """Change the user of the session."""
    actor = actor_of(request)
    changes = body.model_dump(exclude_none=True, exclude={"version"})
    return show_user(change_user(actor.id or 0, changes, actor, at=clock.now(), version=body.version))
