"""What the addresses of scores and of segments have in common: drafts, versions and publishing."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, cast

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic import Field, StringConstraints, model_validator

from baremo.api.paging import take_page
from baremo.api.schemas import Body, PageOrder, with_example
from baremo.language import Language
from baremo.model.differences import Difference, compare_models
from baremo.model.document import ModelError
from baremo.model.document.writing import write_part
from baremo.model.wording import describe_score, describe_segment
from baremo.platform import clock
from baremo.platform.refusals import Finding, InvalidDataError, NotFoundError
from baremo.platform.transactions import snapshot
from baremo.platform.web.gate import actor_of
from baremo.platform.web.problems import language_of
from baremo.scoring.counting import count_members
from baremo.scoring.documents import Part, PartKind, build_model, find_problems, read_part
from baremo.scoring.limits import MAX_REASON
from baremo.scoring.models import Definition, Version
from baremo.scoring.publishing import ANY_LIVE, Said, Seen
from baremo.scoring.refusals import name_place
from baremo.scoring.stored import find_definition, list_definitions, list_live_parts, with_parts
from baremo.scoring.visible import list_visible_segments

_WORDS = {"score": describe_score, "segment": describe_segment}

EXAMPLE = {
    "key": "interest",
    "name": "Interest",
    "rules": [{"key": "click", "points": 5, "award": "every", "when": {"event": "email_clicked"}}],
}

Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
DraftVersion = Annotated[int, Field(ge=0, le=2**63 - 1)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_REASON)]


class NewDraft(Body):
    """A score or segment to be made, as in a model file; it need not be right before it is published.

    The document may also be the body itself.
    """

    document: dict[str, Any]

    @model_validator(mode="before")
    @classmethod
    def take_bare(cls, given: Any) -> Any:
        """Take a document that is the body itself."""
        said = getattr(given, "_obj", given)  # django-ninja hands bodies on in a wrapper
        return {"document": said} if isinstance(said, dict) and "document" not in said else given

    model_config = with_example({"document": EXAMPLE})


class ChangedDraft(NewDraft):
    """The draft as it is to be; `version` is the one that was read. Left out, whatever is there is replaced."""

    version: DraftVersion | None = None

    model_config = with_example({"version": 1, "document": EXAMPLE})


class SeenDraft(Body):
    """The version of the draft that was read; left out, whichever is there is meant."""

    version: DraftVersion | None = None

    model_config = with_example({"version": 2})


class Decision(SeenDraft):
    """A decision about what counts: what was seen of it, and why it is taken."""

    live: Number | None = None
    """The number of the version that counted when it was read; null if none did. Left out, any may count."""
    reason: Reason

    model_config = with_example({"version": 2, "live": 1, "reason": "Clicks were worth too little"})


class Removal(Decision):
    """A decision that something is to count no more."""

    reason: Reason = "–"


class RollBack(Decision):
    """Which earlier version is to count again."""

    to: Number

    model_config = with_example({"version": 3, "live": 2, "to": 1, "reason": "Too many became hot"})


class Comparison(Body):
    """With which version another one is compared."""

    against: Number | None = None
    """Left out, the one before."""


class ShownProblem(Schema):
    """Something that keeps a draft from being published."""

    path: str
    message: str


class ShownDifference(Schema):
    """Something that differs between what counts and the draft, or between two versions."""

    part: Literal["score", "segment"]
    key: str
    turn: Literal["added", "removed", "changed"]
    rule: str | None
    rule_name: str | None
    attributes: list[str]
    is_new_rule: bool
    words: str
    before: str | None
    after: str | None
    """What it said and says, in words, where words tell it."""


class ShownPublication(Schema):
    """When, by whom and why something was published."""

    id: int
    at: datetime
    by: str
    reason: str


class ShownDefinition(Schema):
    """A score or segment in a list."""

    key: str
    name: str
    version: int
    live: int | None
    has_changes: bool
    """Whether the draft says something else than what counts."""
    edited_at: datetime
    edited_by: str
    published: ShownPublication | None
    subject: Literal["contact", "deal"] | None
    """What a score is about; null for segments."""
    is_active: bool | None
    """Whether the score that counts has values; null if none counts, and for segments."""
    rules: int | None
    """How many rules the draft of a score has; null for segments."""
    members: int | None
    """How many contacts are in a segment, as of `counted_at`; null for scores, and for segments without members yet."""
    counted_at: datetime | None


class WholeDefinition(ShownDefinition):
    """A score or segment: the draft, what is wrong with it, what counts, and how they differ."""

    document: dict[str, Any]
    live_document: dict[str, Any] | None
    problems: list[ShownProblem]
    differences: list[ShownDifference]
    words: str
    """The draft in words, as Markdown; empty while something is wrong with it."""
    live_words: str
    """What counts, in words; empty if nothing does."""


class ShownVersion(Schema):
    """A version in a list."""

    number: int
    is_live: bool
    is_removal: bool
    publication: ShownPublication


class WholeVersion(ShownVersion):
    """A version, and how it differs from the one before, or from the one that was asked for."""

    document: dict[str, Any] | None
    differences: list[ShownDifference]


def read_document(request: HttpRequest) -> str:
    """Return the document in the body, numbers exact as they were written."""
    try:
        body = cast("dict[str, Any]", read_part(request.body.decode()))
        return write_part(body.get("document", body))
    except ModelError as wrong:
        raise InvalidDataError([Finding(each.path, each.message) for each in wrong.problems]) from wrong


def say(request: HttpRequest, reason: str) -> Said:
    """Return why, by whom and when something is published."""
    return Said(reason=reason, actor=actor_of(request), at=clock.now())


def see(kind: PartKind, key: str, decision: Decision) -> Seen:
    """Return what whoever decides has seen."""
    live = decision.live if "live" in decision.model_fields_set else ANY_LIVE
    return Seen(kind=kind, key=key, version=decision.version, live=live)


def answer(shown: Any, status: int = 200) -> HttpResponse:
    """Return an answer whose documents keep their numbers exact."""
    return HttpResponse(msgspec.json.encode(shown), content_type="application/json", status=status)


def show(row: Definition) -> dict[str, Any]:
    """Return what a list shows of a score or segment."""
    live = read_part(row.live.document) if row.live else None
    document = read_part(row.draft) if row.draft else live
    name = document.get("name") if isinstance(document, dict) else None
    return {
        "key": row.key,
        "name": name if isinstance(name, str) and name else row.key,
        "version": row.version,
        "live": row.live.number if row.live else None,
        "has_changes": document != live,
        "edited_at": row.edited_at,
        "edited_by": row.edited_by,
        "published": show_publication(row.live) if row.live else None,
        **_show_kind(row.part, document, live),
    }


def _show_kind(part: str, document: Any, live: Any) -> dict[str, Any]:
    """Return what a list shows of scores alone; a draft may say anything."""
    if part != "score":
        return {"subject": None, "is_active": None, "rules": None}
    rules = document.get("rules") if isinstance(document, dict) else None
    subject = document.get("subject") if isinstance(document, dict) else None
    return {
        "subject": "deal" if subject == "deal" else "contact",
        "is_active": live.get("active", True) if live else None,
        "rules": len(rules) if isinstance(rules, list) else 0,
    }


def show_all(kind: PartKind, order: PageOrder) -> dict[str, Any]:
    """Return a page of scores or segments, the latest first, with how many are in each segment."""
    page = take_page(list_definitions(kind), order.limit, order.cursor, show)
    return {**page, "items": _count(kind, page["items"])}


def _count(kind: PartKind, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    keys = {each["key"] for each in shown}
    with snapshot():
        visible = {each.segment.key: each.edition for each in list_visible_segments()} if kind == "segment" else {}
        counts = count_members([visible[key] for key in keys & visible.keys()], clock.now())
    found = {
        key: {"members": counts[edition].result, "counted_at": counts[edition].at}
        for key, edition in visible.items()
        if edition in counts
    }
    nobody = {"members": None, "counted_at": None}
    return [{**each, **(found.get(each["key"]) or nobody)} for each in shown]


def show_whole(request: HttpRequest, kind: PartKind, key: str, status: int = 200) -> HttpResponse:
    """Return all that there is to see of a score or segment."""
    row, language = find_definition(kind, key), language_of(request)
    draft = Part(kind=kind, key=key, document=row.draft)
    live = list_live_parts()
    parts = with_parts(live, [draft])
    problems = find_problems(parts)
    before, after = build_model(live), None if problems else build_model(parts)
    [shown] = _count(kind, [show(row)])
    whole = {
        **shown,
        "document": msgspec.Raw(row.draft.encode()),
        "live_document": msgspec.Raw(row.live.document.encode()) if row.live else None,
        "problems": [{"path": name_place(each), "message": each.message.words(language)} for each in problems],
        "differences": show_differences(compare_models(before, after), language) if after else [],
        "words": _WORDS[kind](after, key, language) if after and draft.document else "",
        "live_words": _WORDS[kind](before, key, language) if row.live else "",
    }
    return answer(whole, status)


def show_differences(differences: list[Difference], language: Language) -> list[dict[str, Any]]:
    """Return differences with their sentences."""
    return [
        {
            "part": each.part,
            "key": each.key,
            "turn": each.turn,
            "rule": each.rule,
            "rule_name": each.rule_name,
            "attributes": list(each.attributes),
            "is_new_rule": each.is_new_rule,
            "words": each.words.words(language),
            "before": each.before.words(language) if each.before else None,
            "after": each.after.words(language) if each.after else None,
        }
        for each in differences
    ]


def list_versions(kind: PartKind, key: str, order: PageOrder) -> dict[str, Any]:
    """Return a page of the versions of a score or segment, the latest first."""
    row = _find_any(kind, key)
    versions = row.versions.select_related("publication")
    return take_page(versions, order.limit, order.cursor, lambda each: _show_version(each, row))


def show_version(request: HttpRequest, kind: PartKind, key: str, number: int, against: int | None) -> HttpResponse:
    """Return a version with what it changed, or with how it differs from another one."""
    row = _find_any(kind, key)
    version = _find_version(row, number)
    earlier = version.publication_id - 1 if against is None else _find_version(row, against).publication_id
    before, after = (build_model(list_live_parts(each)) for each in (earlier, version.publication_id))
    differences = [each for each in compare_models(before, after) if (each.part, each.key) == (kind, key)]
    whole = {
        **_show_version(version, row),
        "document": msgspec.Raw(version.document.encode()) if version.document else None,
        "differences": show_differences(differences, language_of(request)),
    }
    return answer(whole)


def show_publication(version: Version) -> dict[str, Any]:
    """Return when, by whom and why a version was published."""
    row = version.publication
    return {"id": row.pk, "at": row.at, "by": row.actor_name, "reason": row.reason}


def _show_version(version: Version, row: Definition) -> dict[str, Any]:
    return {
        "number": version.number,
        "is_live": version.pk == row.live_id,
        "is_removal": not version.document,
        "publication": show_publication(version),
    }


def _find_version(row: Definition, number: int) -> Version:
    version = row.versions.select_related("publication").filter(number=number).first()
    if version is None:
        raise NotFoundError
    return version


def _find_any(kind: PartKind, key: str) -> Definition:
    """Return a score or segment, one that was removed as well."""
    row = Definition.objects.filter(part=kind, key=key).first()
    if row is None:
        raise NotFoundError
    return row
