"""Drafts while they are being written: in words, with what is wrong, and from YAML to JSON and back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import StringConstraints

from baremo.api.definitions import EXAMPLE, answer
from baremo.api.model_forms import ShownLabel, show_label
from baremo.api.reading import read_body
from baremo.api.schemas import Body, with_example
from baremo.language import Label
from baremo.model.document import write_draft
from baremo.model.document.writing import write_part
from baremo.platform.access import allow, declare
from baremo.platform.refusals import Finding, InvalidDataError
from baremo.platform.roles import EVERYBODY
from baremo.scoring.describing import Description, DraftKind, DraftProblem, Sentence, Sketch, describe_sketch
from baremo.scoring.draft_texts import ReadText, read_text
from baremo.scoring.stored import list_live_parts

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")

_KINDS: tuple[DraftKind, ...] = ("rule", "condition", "segment", "score")
_ONE = Label(
    es="di qué escribes: score, segment, condition o rule; solo con estas dos últimas va además score, donde están",
    en="say what you are writing: score, segment, condition or rule; with the last two alone goes score, too: where "
    "they stand",
)
Document = dict[str, Any]
Text = Annotated[str, StringConstraints(max_length=1_000_000)]


class NewDescription(Body):
    """What is being written: a score, a segment, a rule or a condition; `score` is where the last two stand."""

    score: Document | None = None
    segment: Document | None = None
    rule: Document | None = None
    condition: Document | None = None

    model_config = with_example({"rule": EXAMPLE["rules"][0], "score": {"key": "interest", "name": "Interest"}})

    @property
    def kind(self) -> DraftKind | None:
        """What is being written; None if that is not clear."""
        given = {kind for kind in _KINDS if getattr(self, kind) is not None}
        if len(given) == 1 or (len(given) == 2 and "score" in given and "segment" not in given):
            return next(kind for kind in _KINDS if kind in given)
        return None


class NewReading(Body):
    """A YAML text, and what it is to say; `score` is the document of the score in which a rule or condition stands."""

    text: Text
    part: Literal["score", "segment", "rule", "condition"] = "score"
    score: Document | None = None

    model_config = with_example({"text": "key: buyers\nwhen: {tag: customer}\n", "part": "segment"})


class NewWriting(Body):
    """A document that is wanted as YAML; it need not be right."""

    document: Document

    model_config = with_example({"document": EXAMPLE})


class ShownSentence(Schema):
    """What stands at a place, in words."""

    path: str
    words: ShownLabel


class ShownRule(ShownSentence):
    """A rule in words."""

    key: str


class DraftedProblem(Schema):
    """Something that is wrong: where, what, and the names that may stand there if names may.

    `of` names another score or segment that would be wrong because of the draft, and `line` is the line of the text.
    """

    path: str
    of: str | None
    message: ShownLabel
    allowed: list[str]
    line: int | None


class DescribedDraft(Schema):
    """A draft in words, as far as it can be read, and everything that is wrong with it."""

    words: ShownLabel | None
    rules: list[ShownRule]
    conditions: list[ShownSentence]
    problems: list[DraftedProblem]


class ReadDraft(DescribedDraft):
    """A document that was YAML; null if the text is none."""

    document: Document | None


class WrittenDraft(Schema):
    """A document as YAML."""

    text: str


@router.post(
    "/describe", response=DescribedDraft, summary="Say a draft in words, with everything that is wrong with it"
)
@declare(READ)
def describe(request: HttpRequest, body: NewDescription) -> HttpResponse:
    """Return what each rule and condition says, in both languages; a draft that is wrong is no failure."""
    if body.kind is None:
        raise InvalidDataError([Finding("score", _ONE)])
    given = read_body(request)
    score = given.get("score") if body.kind in ("rule", "condition") else None
    sketch = Sketch(kind=body.kind, document=given[body.kind], score=score)
    return answer(_show(describe_sketch(sketch, list_live_parts())))


@router.post("/read", response=ReadDraft, summary="Read a draft that is written as YAML")
@declare(READ)
def read(request: HttpRequest, body: NewReading) -> HttpResponse:
    """Return the document and its words, and each problem with its line; a text that is wrong is no failure."""
    found = read_text(body.text, body.part, read_body(request).get("score"), list_live_parts())
    document = found.draft.document
    raw = None if document is None else msgspec.Raw(write_part(document).encode())
    return answer({**_show(found.description, found), "document": raw})


@router.post("/write", response=WrittenDraft, summary="Write a draft as YAML")
@declare(READ)
def write(request: HttpRequest, body: NewWriting) -> HttpResponse:
    """Return the document as YAML, as model files are written."""
    return answer({"text": write_draft(read_body(request)["document"])})


def _show(description: Description, text: ReadText | None = None) -> dict[str, Any]:
    return {
        "words": show_label(description.words) if description.words else None,
        "rules": [{**_say(each), "key": each.key} for each in description.rules],
        "conditions": [_say(each) for each in description.conditions],
        "problems": [_show_problem(each, text) for each in description.problems],
    }


def _say(sentence: Sentence) -> dict[str, Any]:
    return {"path": sentence.path, "words": show_label(sentence.words)}


def _show_problem(problem: DraftProblem, text: ReadText | None) -> dict[str, Any]:
    return {
        "path": problem.path,
        "of": problem.of,
        "message": show_label(problem.message),
        "allowed": list(problem.allowed),
        "line": text.line_of(problem) if text else None,
    }
