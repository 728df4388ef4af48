"""Imports: a file is uploaded, looked at, started, followed, and taken back if it was wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from ninja import Query, Router, Schema, Status
from pydantic import Field, StringConstraints

from baremo.api.paging import take_page
from baremo.api.schemas import Body, Id, Page, PageOrder, with_example
from baremo.events.importing import asking
from baremo.events.importing.limits import MAX_MAPPED, MAX_NAME
from baremo.events.importing.models import Import
from baremo.events.importing.plans import DateOrder, Decimals, Mode, Options, Plan, Since, Unknown
from baremo.events.importing.previewing import preview
from baremo.events.importing.reasons import words_of
from baremo.events.importing.rejects import Refused, write_rejects
from baremo.events.importing.running import kind_of
from baremo.events.importing.uploads import UploadTooLargeError, find_upload
from baremo.files.columns import Kind
from baremo.files.rows import RowFile
from baremo.language import Label, Language
from baremo.platform import clock
from baremo.platform.access import Access, declare
from baremo.platform.refusals import RefusedError
from baremo.platform.roles import Role
from baremo.platform.web.gate import actor_of
from baremo.platform.web.problems import language_of

_PIECE = 1 << 20
_PEOPLE = frozenset({Role.ADMINISTRATOR, Role.MARKETER})
# What is in files and rejects is about people, and most of it is not stored yet: who reads it has to be who may import.
_FILE = {
    "description": "The file itself: CSV, JSON lines or Parquet.",
    "required": True,
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}
_MULTIPART = "multipart/form-data"

Word = Annotated[str, StringConstraints(max_length=300)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=MAX_NAME)]
Tag = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class NotAFileError(RefusedError):
    """The body is a form and not the file itself."""

    status = 415
    code = "content_type"
    template = Label(
        es="envía el archivo mismo como cuerpo, sin formulario: curl --data-binary @archivo",
        en="send the file itself as the body, without a form: curl --data-binary @file",
    )


class LengthNeededError(RefusedError):
    """Nobody could tell whether all of the file has arrived."""

    status = 411
    code = "length_needed"
    template = Label(
        es="di cuánto ocupa el archivo, con «Content-Length»: uno que se corta por el camino parecería entero",
        en="say how large the file is, with “Content-Length”: one that is cut off on its way would look whole",
    )


class Choices(Body):
    """The choices that hold for all rows of an import; what each means is told in docs/import.md."""

    mode: Mode = "both"
    overwrite: bool = True
    tags: Annotated[list[Tag], Field(max_length=100)] = Field(default_factory=list)
    lists: dict[Tag, Annotated[str, StringConstraints(min_length=1, max_length=40)]] = Field(
        default_factory=dict, max_length=100
    )
    date_order: DateOrder = "iso"
    time_zone: Annotated[str, StringConstraints(max_length=100)] = "UTC"
    decimal: Decimals = "point"
    facts_since: Since = "ever"
    source: Name = "import"
    kind: Annotated[str, StringConstraints(max_length=200)] = ""
    unknown: Unknown = "create"


class Planned(Body):
    """What is to become of each column; without a mapping the suggested one counts."""

    mapping: dict[Annotated[str, StringConstraints(max_length=10_000)], Word] | None = Field(
        default=None, max_length=MAX_MAPPED
    )
    takes_all: bool = False
    options: Choices = Field(default_factory=Choices)

    model_config = with_example({"mapping": {"Correo": "email", "Ciudad": "city"}, "options": {"tags": ["fair"]}})


class Upload(Body):
    """The name of the file that is the body; its ending says its form."""

    name: Name


class ShownImport(Schema):
    """An import, and how far it is. `seconds_left` is an estimate."""

    id: int
    kind: str
    name: str
    size: int
    state: str
    job: int | None
    asked_by: int | None
    done: int
    total: int | None
    seconds_left: int | None
    created: int
    updated: int
    unchanged: int
    refused: int
    merged: int
    undone: int
    kept: int
    error: str
    mapping: dict[str, str]
    options: dict[str, Any]
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None


class ShownColumn(Schema):
    """A column of the file: what it would become, and some of its cells."""

    name: str
    target: str
    examples: list[str]


class ShownImportProblem(Schema):
    """A row that would be refused."""

    line: int
    reason: str
    words: str
    column: str
    row: str


class ShownImportPreview(Schema):
    """What would happen; of a large file only the first rows are looked at, and `is_whole` is false."""

    columns: list[ShownColumn]
    takes_all: bool
    rows: list[dict[str, Any]]
    read: int
    created: int
    updated: int
    refused: int
    problems: list[ShownImportProblem]
    is_whole: bool


def make_router(kind: Kind) -> Router:
    """Return the addresses for imports of one kind; their scope is that of what they write."""
    router = Router()
    uploads = Access(roles=_PEOPLE, scope=f"{kind}:write", reads_body_itself=True)
    access = Access(roles=_PEOPLE, scope=f"{kind}:write")

    @router.get("", response=Page[ShownImport], summary="List imports, the latest first", operation_id=f"list_{kind}")
    @declare(access)
    def list_imports(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
        """Return a page of imports."""
        rows = Import.objects.filter(kind=kind).select_related("job")
        return take_page(rows, order.limit, order.cursor, _show)

    @router.post(
        "",
        response={201: ShownImport},
        summary="Upload a file",
        operation_id=f"upload_{kind}",
        openapi_extra={"requestBody": _FILE},
    )
    @declare(uploads)
    def upload(request: HttpRequest, named: Query[Upload]) -> Status[ShownImport]:
        """Keep the body as a file to be imported; nothing else happens yet."""
        imported = asking.upload(
            kind,
            named.name,
            _receive(request),
            actor_of(request),
            at=clock.now(),
            limit=settings.BAREMO.import_limit,
        )
        return Status(201, _show(imported))

    _add_item_routes(router, kind, access)
    return router


def _add_item_routes(router: Router, kind: Kind, access: Access) -> None:
    @router.get("/{id}", response=ShownImport, summary="Read how far an import is", operation_id=f"read_{kind}")
    @declare(access)
    def read_import(request: HttpRequest, id: Id) -> ShownImport:  # noqa: A002  # the name in the address
        """Return one import."""
        return _show(_find(kind, id))

    @router.post("/{id}/preview", response=ShownImportPreview, summary="Look before", operation_id=f"preview_{kind}")
    @declare(access)
    def look(request: HttpRequest, id: Id, body: Planned) -> ShownImportPreview:  # noqa: A002  # the name in the address
        """Say what a plan, or the suggested one, would make of the file."""
        imported = _find(kind, id)
        options = _options(body)
        plan = _plan(body)
        seen = preview(RowFile(kind, find_upload(imported)), plan, options)
        return _show_preview(seen, language_of(request))

    @router.post("/{id}/start", response=ShownImport, summary="Start an import", operation_id=f"start_{kind}")
    @declare(access)
    def start(request: HttpRequest, id: Id, body: Planned) -> ShownImport:  # noqa: A002  # the name in the address
        """Ask for the job that takes the file in."""
        _find(kind, id)
        actor, at = actor_of(request), clock.now()
        return _show(asking.start(id, _plan(body), actor, at=at, options=_options(body)))

    for name, act, summary in (
        ("cancel", asking.cancel, "Stop an import; what it has done stays"),
        ("resume", asking.resume, "Let a stopped import go on"),
        ("undo", asking.undo, "Take an import back"),
    ):
        router.post(f"/{{id}}/{name}", response=ShownImport, summary=summary, operation_id=f"{name}_{kind}")(
            declare(access)(_make_action(kind, act))
        )

    @router.get("/{id}/rejects", summary="Download refused rows as CSV", operation_id=f"rejects_{kind}")
    @declare(access)
    def download(request: HttpRequest, id: Id) -> HttpResponseBase:  # noqa: A002  # the name in the address
        """Return the rows that were refused, with their lines and reasons."""
        lines = write_rejects(_find(kind, id), language_of(request))
        headers = {"Content-Disposition": f'attachment; filename="rejects-{id}.csv"', "Cache-Control": "no-store"}
        return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)

    @router.delete("/{id}", response={204: None}, summary="Remove an uploaded file", operation_id=f"discard_{kind}")
    @declare(access)
    def discard(request: HttpRequest, id: Id) -> HttpResponse:  # noqa: A002  # the name in the address
        """Remove a file that was not started."""
        _find(kind, id)
        asking.discard(id, actor_of(request), at=clock.now())
        return HttpResponse(status=204)


def _make_action(kind: Kind, act: Any) -> Any:
    def action(request: HttpRequest, id: Id) -> ShownImport:  # noqa: A002  # the name in the address
        """Do it and say where the import stands."""
        _find(kind, id)
        return _show(act(id, actor_of(request), at=clock.now()))

    return action


contacts = make_router("contacts")
events = make_router("events")


def _find(kind: Kind, import_id: int) -> Import:
    imported = asking.find(import_id)
    if kind_of(imported) != kind:
        raise asking.UnknownImportError(id=import_id)
    return imported


def _receive(request: HttpRequest) -> Iterator[bytes]:
    """Give the body piece by piece; what says beforehand that it is too large is not read at all."""
    if (request.content_type or "").startswith(_MULTIPART):
        raise NotAFileError
    if "Transfer-Encoding" in request.headers:
        raise LengthNeededError
    length, limit = request.META.get("CONTENT_LENGTH") or "0", settings.BAREMO.import_limit
    if length.isdecimal() and int(length) > limit:
        raise UploadTooLargeError(limit=limit)
    while piece := request.read(_PIECE):
        yield piece


def _options(body: Planned) -> Options:
    said = body.options.model_dump()
    return Options(**{**said, "tags": tuple(said["tags"])})


def _plan(body: Planned) -> Plan | None:
    if body.mapping is None:
        return None
    return Plan(mapping=body.mapping, options=_options(body), takes_all=body.takes_all)


def _show(imported: Import) -> ShownImport:
    standing = asking.standing_of(imported)
    planned = asking.plan_of(imported)
    return ShownImport(
        **{name: getattr(imported, name) for name in _SAME},
        state=standing.state,
        job=imported.job_id,
        asked_by=imported.asked_by_id,
        done=standing.done,
        total=standing.total,
        seconds_left=asking.estimate(imported, standing, clock.now()),
        error=standing.error,
        mapping=dict(planned.mapping) if planned else {},
        options=asking.show_options(planned),
    )


_SAME = (
    *("id", "kind", "name", "size", "created", "updated", "unchanged", "refused", "merged", "undone", "kept"),
    *("created_at", "started_at", "ended_at"),
)


def _show_preview(seen: Any, language: Language) -> ShownImportPreview:
    columns = [ShownColumn(name=each.name, target=each.target, examples=list(each.examples)) for each in seen.columns]
    return ShownImportPreview(
        columns=columns,
        takes_all=seen.plan.takes_all,
        problems=[_show_problem(each, language) for each in seen.problems],
        **{name: getattr(seen, name) for name in ("rows", "read", "created", "updated", "refused", "is_whole")},
    )


def _show_problem(refused: Refused, language: Language) -> ShownImportProblem:
    row, why = refused
    words = words_of(why.reason.name, why.column, language)
    return ShownImportProblem(
        line=row.line, reason=why.reason.name.lower(), words=words, column=why.column, row=row.shown()[:1_000]
    )
