"""Keys, for administrators."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status
from pydantic import AwareDatetime, Field

from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Name, Page, PageOrder, with_example
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.accounts.keys import create_key, revoke_key
from baremo.platform.accounts.models import Key
from baremo.platform.refusals import NotAllowedError
from baremo.platform.roles import Role, scope_covers
from baremo.platform.web.gate import actor_of
from baremo.platform.web.once import keep_without

router = Router()
READ = allow(Role.ADMINISTRATOR, scope="keys:read")
WRITE = allow(Role.ADMINISTRATOR, scope="keys:write")


class NewKey(Body):
    """A key to be made; a write key sends data, an api key may do what its scopes say."""

    kind: Literal["write", "api"]
    name: Name
    scopes: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=40)] = Field(default=[])
    expires_at: AwareDatetime | None = None

    model_config = with_example({"kind": "api", "name": "CRM", "scopes": ["contacts:read", "contacts:write"]})


class ShownKey(Schema):
    """A key as the API shows it, without its secret."""

    id: int
    kind: str
    name: str
    prefix: str
    scopes: list[str]
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None


class MadeKey(ShownKey):
    """A key that has just been made."""

    key: str | None
    """The key itself, shown this once: null if the request is repeated with its idempotency key."""


@router.get("", response=Page[ShownKey], summary="List keys, the latest first")
@declare(READ)
def list_keys(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of keys."""
    return take_page(Key.objects.all(), order.limit, order.cursor, _show)


@router.post("", response={201: MadeKey}, summary="Make a key; it is shown this once")
@declare(WRITE)
def make_key(request: HttpRequest, body: NewKey) -> Status[MadeKey]:
    """Make a key and return it with its secret."""
    actor = actor_of(request)
    keep_without(request, "key")
    # A key makes none mightier than itself.
    if actor.kind == "api_key" and not all(scope_covers(actor.scopes, scope) for scope in body.scopes):
        raise NotAllowedError
    key, text = create_key(body.kind, body.name, actor, at=clock.now(), scopes=body.scopes, expires_at=body.expires_at)
    return Status(201, MadeKey(**_show(key).model_dump(), key=text))


@router.delete("/{id}", response=ShownKey, summary="Revoke a key")
@declare(WRITE)
def end_key(request: HttpRequest, id: Id) -> ShownKey:  # noqa: A002  # the name in the address
    """End a key at once and for ever."""
    return _show(revoke_key(id, actor_of(request), at=clock.now()))


def _show(key: Key) -> ShownKey:
    return ShownKey.model_validate(key, from_attributes=True)
