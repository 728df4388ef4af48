"""Contacts as a CSV file: those whom filters let through, in the columns that were chosen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import msgspec
from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query, Router
from pydantic import Field as Bounded
from pydantic import StringConstraints

from baremo.api.contact_lists import Search, walk_contacts
from baremo.contacts.limits import MAX_FIELD_NAME
from baremo.contacts.models import Field
from baremo.files.formulas import mark_formula
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform import clock
from baremo.platform.access import allow, declare
from baremo.platform.audit.trail import record_of
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of

router = Router()
EXPORT = allow(Role.ADMINISTRATOR, Role.MARKETER, Role.SELLER, scope="contacts:read")

OWN = ("id", "created_at", "updated_at", "owner", "tags", "lists", "value", "band")
"""Columns that are no fields; `value` and `band` are those of the score that the list is about."""
_NONE = Label(es="no es un campo ni una de estas columnas: {known}", en="is no field and none of the columns {known}")
_NO_PAGE = Label(es="una exportación no tiene páginas; quítalo", en="an export has no pages; leave it out")
_CSV = {"responses": {200: {"description": "OK", "content": {"text/csv": {"schema": {"type": "string"}}}}}}


class Export(Search):
    """Which contacts are wanted, and which columns; left out, their numbers, all fields, tags and lists."""

    columns: Annotated[
        list[Annotated[str, StringConstraints(min_length=1, max_length=MAX_FIELD_NAME)]], Bounded(max_length=200)
    ] = Bounded(default_factory=list)


@router.get("", summary="Download contacts as CSV", openapi_extra=_CSV)
@declare(EXPORT)
def export_contacts(request: HttpRequest, wanted: Query[Export]) -> StreamingHttpResponse:
    """Return a row for each contact, streamed; sellers get their own. It stands in the audit trail."""
    actor, now = actor_of(request), clock.now()
    pages = [name for name in ("limit", "cursor") if name in wanted.model_fields_set]
    if pages:
        raise InvalidDataError([Finding(name, _NO_PAGE) for name in pages])
    columns = _read_columns(wanted.columns)
    rows = walk_contacts(actor, wanted, to_microseconds(now))
    first = next(rows, None)  # what cannot be asked is refused before anything was sent
    record_of(actor, "exported", ("contacts", ""), at=now, changes={"columns": [None, columns]})
    headers = {"Content-Disposition": 'attachment; filename="contacts.csv"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(_write(first, rows, columns), content_type="text/csv; charset=utf-8", headers=headers)


def _read_columns(wanted: Sequence[str]) -> list[str]:
    fields = list(Field.objects.order_by("name").values_list("name", flat=True))
    known = {*OWN, *fields}
    wrong = [place for place, name in enumerate(wanted) if name not in known]
    if wrong:
        raise InvalidDataError([Finding(f"columns.{place}", _NONE.fill(known=", ".join(OWN))) for place in wrong])
    return list(dict.fromkeys(wanted)) or ["id", *fields, "tags", "lists"]


def _write(first: dict[str, Any] | None, rows: Iterator[dict[str, Any]], columns: Sequence[str]) -> Iterator[str]:
    yield _line(columns)
    if first is not None:
        yield _line([_cell(first, column) for column in columns])
    for row in rows:
        yield _line([_cell(row, column) for column in columns])


def _cell(row: dict[str, Any], column: str) -> str:
    if column in ("value", "band"):
        found = row["score"][column] if row["score"] else None
    else:
        found = row[column] if column in OWN else row["fields"].get(column)
    if found is None:
        return ""
    if isinstance(found, str):
        return mark_formula(found)
    if isinstance(found, list | dict | bool):
        return mark_formula(json.dumps(found, ensure_ascii=False))
    return _tell(found)


def _tell(found: Any) -> str:
    if hasattr(found, "isoformat"):
        return str(found.isoformat()).replace("+00:00", "Z")
    return bytes(found).decode() if isinstance(found, msgspec.Raw) else str(found)


def _line(cells: Sequence[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()
