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
from baremo.platform.installation.sample import is_sample
from baremo.platform.web.gate import actor_of

router = Router()


class MyChanges(Body):
    """What everybody may change about themselves; `version` is the one that was read."""

    version: Id

    name: Name | None = None
    language: Literal["es", "en"] | None = None

    model_config = with_example({"version": 1, "language": "es"})


class ShownMe(ShownUser):
    """The user of the session, and whether all that they see is sample data."""

    has_sample_data: bool


@router.get("", response=ShownMe, summary="Who is logged in")
@declare(LOGGED_IN)
def read_me(request: HttpRequest) -> ShownMe:
    """Return the user of the session."""
    return _show_me(User.objects.get(pk=actor_of(request).id or 0))


@router.patch("", response=ShownMe, summary="Change your own name or language")
@declare(LOGGED_IN)
def change_me(request: HttpRequest, body: MyChanges) -> ShownMe:
    """Change the user of the session."""
    actor = actor_of(request)
    changes = body.model_dump(exclude_none=True, exclude={"version"})
    return _show_me(change_user(actor.id or 0, changes, actor, at=clock.now(), version=body.version))


def _show_me(user: User) -> ShownMe:
    return ShownMe(**show_user(user).model_dump(), has_sample_data=is_sample())
