"""Who may look after contacts: the users by name, for those who choose one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from baremo.api.schemas import Listing
from baremo.platform.access import allow, declare
from baremo.platform.accounts.models import User
from baremo.platform.roles import EVERYBODY, Role

router = Router()
READ = allow(*EVERYBODY, scope="contacts:read")


class ShownOwner(Schema):
    """A user who looks after contacts, or may."""

    id: int
    name: str
    role: Role
    is_active: bool


@router.get("", response=Listing[ShownOwner], summary="List the users who may look after contacts")
@declare(READ)
def list_owners(request: HttpRequest) -> dict[str, Any]:
    """Return all users by name; one who is not active any more keeps the contacts until they are given away."""
    rows = sorted(User.objects.all(), key=lambda each: each.get_full_name().casefold())
    return {
        "items": [
            ShownOwner(id=each.pk, name=each.get_full_name(), role=Role(each.role), is_active=each.is_active)
            for each in rows
        ]
    }
