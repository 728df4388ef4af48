"""Which scores and segments read a field, a tag or a list."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema
from pydantic import StringConstraints

from baremo.api.schemas import Body, Listing
from baremo.language import Label
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import EVERYBODY
from baremo.scoring.readers import Head, Reader, list_readers

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")
_HEADS: tuple[Head, ...] = ("field", "tag", "list")
_ONE = Label(es="di field, tag o list, y solo uno", en="say field, tag or list, and one alone")

Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Wanted(Body):
    """What is read: a field, a tag, or a list."""

    field: Text | None = None
    tag: Text | None = None
    list: Text | None = None


class ShownReader(Schema):
    """A score or segment that reads it; `is_live` is false where only the draft does."""

    part: Literal["score", "segment"]
    key: str
    name: str
    is_live: bool


@router.get("", response=Listing[ShownReader], summary="List the scores and segments that read a field, tag or list")
@declare(READ)
def list_all(request: HttpRequest, wanted: Query[Wanted]) -> dict[str, Any]:
    """Return what would have to be changed before it is removed."""
    named = [(head, getattr(wanted, head)) for head in _HEADS if getattr(wanted, head) is not None]
    if len(named) != 1:
        raise InvalidDataError([Finding("field", _ONE)])
    return {"items": [_show(each) for each in list_readers(*named[0])]}


def _show(reader: Reader) -> dict[str, Any]:
    return {"part": reader.part, "key": reader.key, "name": reader.name, "is_live": reader.is_live}
