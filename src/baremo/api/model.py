"""The whole model at once: exported, compared, applied, and published in parts that belong together."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from baremo.api.definitions import (
    EXAMPLE,
    DraftVersion,
    Number,
    Reason,
    ShownDifference,
    ShownPublication,
    read_document,
    say,
    show_differences,
)
from baremo.api.paging import take_page
from baremo.api.schemas import Body, Name, Page, PageOrder, with_example
from baremo.language import Label
from baremo.model.document import ModelError, read_model, write_json, write_yaml
from baremo.model.scores import Model
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import EVERYBODY, Role
from baremo.platform.web.problems import language_of
from baremo.scoring.documents import build_model, find_problems
from baremo.scoring.models import Publication
from baremo.scoring.publishing import Seen, apply, plan_apply, publish
from baremo.scoring.refusals import UnpublishableError
from baremo.scoring.stored import list_drafts, list_live_parts

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")
WRITE = allow(Role.ADMINISTRATOR, Role.MARKETER, scope="scores:write")
_ONE = Label(
    es="di el modelo como «document» o como «yaml», y solo de una manera",
    en="say the model as “document” or as “yaml”, and only one way",
)
_WRITERS = {"yaml": (write_yaml, "application/yaml"), "json": (write_json, "application/json")}


class Export(Body):
    """How the model is wanted."""

    format: Literal["yaml", "json"] = "json"
    drafts: bool = False
    """The drafts instead of what counts."""


class Plan(Body):
    """A whole model, as in a model file: as a document, or the text of the file as `yaml`."""

    document: dict[str, Any] | None = None
    yaml: str | None = None
    removes_others: bool = False
    """Whether scores and segments that it does not have are removed; otherwise they stay."""

    model_config = with_example({"document": {"scores": [EXAMPLE]}})


class Application(Plan):
    """A whole model that is to count, and why."""

    reason: Reason
    since: Annotated[int, Field(ge=0, le=2**63 - 1)] | None = None
    """The publication that the plan named: if another came since, nothing is applied."""

    model_config = with_example({"document": {"scores": [EXAMPLE]}, "since": 7, "reason": "The file of this week"})


class SeenPart(Body):
    """A draft as it was seen, and the number of the version that counted."""

    part: Literal["score", "segment"]
    key: Name
    version: DraftVersion
    live: Number | None = None


class JointPublication(Body):
    """Drafts that are to count together, since they refer to one another."""

    parts: Annotated[list[SeenPart], Field(min_length=1, max_length=1000)]
    reason: Reason

    model_config = with_example(
        {"parts": [{"part": "score", "key": "interest", "version": 2, "live": 1}], "reason": "Both belong together"}
    )


class ShownPlan(Schema):
    """What applying a model would change, and since which publication what counts has counted."""

    since: int
    differences: list[ShownDifference]


@router.get("", summary="Export the whole model, as YAML or JSON", response={200: dict[str, Any]})
@declare(READ)
def export_model(request: HttpRequest, wish: Query[Export]) -> HttpResponse:
    """Return the model that counts, or the drafts, as a file that `baremo score` reads."""
    parts = list_drafts() if wish.drafts else list_live_parts()
    problems = find_problems(parts)
    if problems:
        raise UnpublishableError(problems)
    write, content_type = _WRITERS[wish.format]
    text = write(build_model(parts)) if parts else "{}\n"
    return HttpResponse(text, content_type=content_type)


@router.post("/plan", response=ShownPlan, summary="Compare a whole model with what counts; nothing changes")
@declare(READ)
def plan(request: HttpRequest, body: Plan) -> dict[str, Any]:
    """Return what applying a model would change."""
    planned = plan_apply(_read(request, body), removes_others=body.removes_others)
    return {"since": planned.since, "differences": show_differences(planned.differences, language_of(request))}


@router.put("", response=ShownPublication, summary="Let a whole model count")
@declare(WRITE)
def apply_model(request: HttpRequest, body: Application) -> dict[str, Any]:
    """Publish a whole model at once, with a reason; drafts with edits of their own stay."""
    said = say(request, body.reason)
    return _show(apply(_read(request, body), said, removes_others=body.removes_others, since=body.since))


@router.post("/publish", response=ShownPublication, summary="Let several drafts count together")
@declare(WRITE)
def publish_together(request: HttpRequest, body: JointPublication) -> dict[str, Any]:
    """Publish drafts that refer to one another, all or none."""
    seen = [Seen(kind=each.part, key=each.key, version=each.version, live=each.live) for each in body.parts]
    return _show(publish(seen, say(request, body.reason)))


@router.get("/publications", response=Page[ShownPublication], summary="List publications, the latest first")
@declare(READ)
def list_publications(request: HttpRequest, order: Query[PageOrder]) -> dict[str, Any]:
    """Return a page of publications: when, by whom and why."""
    return take_page(Publication.objects.all(), order.limit, order.cursor, _show)


def _read(request: HttpRequest, body: Plan) -> Model:
    if (body.document is None) == (body.yaml is None):
        raise InvalidDataError([Finding("document", _ONE)])
    try:
        if body.yaml is not None:
            return read_model(body.yaml, format="yaml")
        return read_model(read_document(request), format="json")
    except ModelError as wrong:
        raise InvalidDataError([Finding(each.path, each.message) for each in wrong.problems]) from wrong


def _show(row: Publication) -> dict[str, Any]:
    return {"id": row.pk, "at": row.at, "by": row.actor_name, "reason": row.reason}
