"""Users, for administrators."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import StringConstraints

from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Name, Page, PageOrder, with_example
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.accounts.models import User
from baremo.platform.accounts.second_factors import reset_second_factor, with_second_factors
from baremo.platform.accounts.users import change_user, create_user
from baremo.platform.actor import Actor
from baremo.platform.refusals import NotAllowedError, NotFoundError
from baremo.platform.roles import ALL, Role
from baremo.platform.web.gate import actor_of

router = Router()
READ = allow(Role.ADMINISTRATOR, scope="users:read")
WRITE = allow(Role.ADMINISTRATOR, scope="users:write")

Email = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=254)]
Password = Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class NewUser(Body):
    """A user to be made; without a password they set one through “forgotten password”."""

    email: Email
    role: Role
    name: Name | None = None
    language: Literal["es", "en"] | None = None
    password: Password | None = None

    model_config = with_example({"email": "bruno@example.org", "role": "marketer", "name": "Bruno", "language": "es"})


class UserChanges(Body):
    """What administrators may change about a user; `version` is the one that was read."""

    version: Id

    name: Name | None = None
    role: Role | None = None
    language: Literal["es", "en"] | None = None
    is_active: bool | None = None

    model_config = with_example({"version": 1, "role": "seller"})


class ShownUser(Schema):
    """A user as the API shows them."""

    id: int
    email: str
    name: str
    role: Role
    language: str
    is_active: bool
    created_at: datetime
    last_login: datetime | None
    has_second_factor: bool
    version: int


@router.get("", response=Page[ShownUser], summary="List users, the latest first")
@declare(READ)
def list_users(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of users."""
    return take_page(with_second_factors(User.objects.all()), order.limit, order.cursor, _show)


@router.post("", response={201: ShownUser}, summary="Make a user")
@declare(WRITE)
def make_user(request: HttpRequest, body: NewUser) -> Status[ShownUser]:
    """Make a user and return them."""
    actor = actor_of(request)
    _check_grant(actor, body.role)
    user = create_user(
        body.email,
        body.role,
        actor,
        at=clock.now(),
        password=body.password,
        name=body.name or "",
        language=body.language or "",
    )
    return Status(201, show_user(user))


@router.get("/{id}", response=ShownUser, summary="Read a user")
@declare(READ)
def read_user(request: HttpRequest, id: Id) -> ShownUser:  # noqa: A002  # the name in the address
    """Return one user."""
    return show_user(_find(id))


@router.patch("/{id}", response=ShownUser, summary="Change a user")
@declare(WRITE)
def alter_user(request: HttpRequest, id: Id, body: UserChanges) -> ShownUser:  # noqa: A002  # the name in the address
    """Change a user and return them; another role ends their sessions."""
    actor = actor_of(request)
    _check_grant(actor, body.role)
    changes = body.model_dump(exclude_none=True, exclude={"version"})
    return show_user(change_user(id, changes, actor, at=clock.now(), version=body.version))


@router.delete("/{id}/second-factor", response={204: None}, summary="Reset the second factor of somebody who lost it")
@declare(WRITE)
def reset_factor(request: HttpRequest, id: Id) -> HttpResponse:  # noqa: A002  # the name in the address
    """Remove a second factor with its recovery codes, and end the sessions of the user."""
    actor = actor_of(request)
    _check_grant(actor, Role(_find(id).role))
    reset_second_factor(id, actor, at=clock.now())
    return HttpResponse(status=204)


def show_user(user: User) -> ShownUser:
    """Return what the API shows of a user."""
    return _show(with_second_factors(User.objects.all()).get(pk=user.pk))


def _show(user: User) -> ShownUser:
    return ShownUser.model_validate(user, from_attributes=True)


def _find(user_id: int) -> User:
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFoundError
    return user


def _check_grant(actor: Actor, role: Role | None) -> None:
    # A key makes nobody mightier than itself.
    if actor.kind == "api_key" and role == Role.ADMINISTRATOR and ALL not in actor.scopes:
        raise NotAllowedError
