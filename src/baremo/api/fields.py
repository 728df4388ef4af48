"""Fields: which there are, of which types, and how many contacts have them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Schema, Status
from pydantic import StringConstraints

from baremo.api.schemas import Body, Id, Listing, with_example
from baremo.contacts.field_types import FieldType
from baremo.contacts.limits import MAX_FIELD_NAME
from baremo.contacts.models import Field
from baremo.contacts.usage import FIELDS, FieldUsage
from baremo.events.fields import FieldWish, change_field, find_field, make_field, remove_field
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.gate import actor_of
from baremo.scoring.readers import check_unread

router = Router()
READ = allow(*EVERYBODY, scope="contacts:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="contacts:write")
REMOVE = allow(Role.ADMINISTRATOR, scope="contacts:write")

FieldName = Annotated[str, StringConstraints(min_length=1, max_length=MAX_FIELD_NAME)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Description = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]


class NewField(Body):
    """A field to be declared."""

    name: FieldName
    type: FieldType
    label: Text = ""
    description: Description = ""

    model_config = with_example({"name": "plan", "type": "text", "label": "Plan", "description": "What they pay for"})


class FieldChanges(Body):
    """What is to be changed of a field; `version` is the one that was read."""

    version: Id
    type: FieldType | None = None
    label: Text | None = None
    description: Description | None = None

    model_config = with_example({"version": 1, "label": "Subscription plan"})


class ShownField(Schema):
    """A field, and how many contacts have a value in it; of many contacts that is an estimate from a sample."""

    name: str
    type: FieldType
    label: str
    description: str
    is_system: bool
    created_at: datetime
    version: int
    contacts: int
    is_estimate: bool


@router.get("", response=Listing[ShownField], summary="List all fields, by name")
@declare(READ)
def list_fields(request: HttpRequest) -> dict[str, Any]:
    """Return every field; there are 1,000 at most."""
    usage = FIELDS.get()
    return {"items": [_show(field, usage) for field in Field.objects.order_by("name")]}


@router.post("", response={201: ShownField}, summary="Declare a field")
@declare(WRITE)
def declare_field(request: HttpRequest, body: NewField) -> Status[ShownField]:
    """Declare a field that contacts may have from now on."""
    texts = (body.label, body.description)
    return Status(201, _show(make_field(body.name, body.type, texts, actor_of(request), at=clock.now()), FIELDS.get()))


@router.get("/{path:name}", response=ShownField, summary="Read a field")
@declare(READ)
def read_field(request: HttpRequest, name: Path[FieldName]) -> ShownField:
    """Return one field."""
    return _show(find_field(name), FIELDS.get())


@router.patch("/{path:name}", response=ShownField, summary="Change a field, its type if every value can be converted")
@declare(WRITE)
def alter_field(request: HttpRequest, name: Path[FieldName], body: FieldChanges) -> ShownField:
    """Change a field; the values of more than 5,000 contacts are converted by a job."""
    return _show(change_field(name, FieldWish(**body.model_dump()), actor_of(request), at=clock.now()), FIELDS.get())


@router.delete("/{path:name}", response={204: None}, summary="Remove a field and its values")
@declare(REMOVE)
def delete_field(request: HttpRequest, name: Path[FieldName]) -> HttpResponse:
    """Remove a field that no score and no segment reads; of more than 5,000 contacts a job removes the values."""
    check_unread(name)
    remove_field(name, actor_of(request), at=clock.now())
    return HttpResponse(status=204)


def _show(field: Field, usage: FieldUsage) -> ShownField:
    return ShownField(
        name=field.name,
        type=FieldType(field.type),
        label=field.label,
        description=field.description,
        is_system=field.is_system,
        created_at=field.created_at,
        version=field.version,
        contacts=usage.counts[field.name],
        is_estimate=usage.is_estimate,
    )
