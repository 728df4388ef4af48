"""The audit trail, for administrators."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from baremo.api.paging import take_page
from baremo.api.schemas import Id, Page, PageOrder
from baremo.platform.access import allow, declare
from baremo.platform.audit.models import AuditEntry
from baremo.platform.roles import Role

router = Router()

Word = Annotated[str, Field(max_length=200)]


class Filters(PageOrder):
    """Which entries are wanted."""

    object_kind: Word | None = None
    object_id: Word | None = None
    actor_kind: Word | None = None
    actor_id: Id | None = None
    verb: Word | None = None


class ShownEntry(Schema):
    """One entry: who did what to what, when and from where, and what it was before and after."""

    id: int
    at: datetime
    actor_kind: str
    actor_id: int | None
    actor_name: str
    address: str
    verb: str
    object_kind: str
    object_id: str
    changes: dict[str, list[Any]]
    request: str


@router.get("", response=Page[ShownEntry], summary="Read the audit trail, the latest first")
@declare(allow(Role.ADMINISTRATOR, scope="audit:read"))
def read_trail(request: HttpRequest, filters: Query[Filters]) -> dict[str, Any]:
    """Return a page of entries."""
    wanted = filters.model_dump(exclude_none=True, exclude={"limit", "cursor"})
    return take_page(AuditEntry.objects.filter(**wanted), filters.limit, filters.cursor, _show)


def _show(entry: AuditEntry) -> ShownEntry:
    return ShownEntry.model_validate(entry, from_attributes=True)
