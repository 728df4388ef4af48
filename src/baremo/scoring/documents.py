"""Documents of single scores and segments, read and checked beside all the others that they may refer to."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Literal, TypeAlias

from baremo.language import Label
from baremo.model.document import ModelError, examine_model, parse_model, to_document
from baremo.model.document.json_text import read_json
from baremo.model.document.problems import Problem, Report
from baremo.model.document.writing import write_part
from baremo.model.scores import Model

PartKind: TypeAlias = Literal["score", "segment"]
_LISTS: Mapping[PartKind, str] = {"score": "scores", "segment": "segments"}
_PLACE = re.compile(r"(scores|segments)\[(\d+)\]\.?(.*)", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A score or a segment as a document."""

    kind: PartKind
    key: str
    document: str
    """JSON, numbers exact."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PartProblem:
    """Something that is wrong with a score or segment, and where in its document; without a key, with all together."""

    kind: PartKind | None
    key: str
    path: str
    message: Label
    allowed: tuple[str, ...] = ()
    """What may stand there, if names may."""


def read_part(text: str) -> object:
    """Return what a JSON text says, numbers exact; `ModelError` if it is none."""
    report = Report()
    document = read_json(text, report)
    report.raise_problems()
    return document


def build_model(parts: Collection[Part]) -> Model:
    """Return the model that the parts are together; `ModelError` if they are none."""
    if not parts:
        return Model()
    return parse_model(_assemble(_ordered(parts)))


def find_problems(parts: Collection[Part]) -> list[PartProblem]:
    """Return what keeps the parts from being a model together, named by part and place in it."""
    try:
        build_model(parts)
    except ModelError as wrong:
        placed = {kind: [part for part in _ordered(parts) if part.kind == kind] for kind in _LISTS}
        return [_place(problem, placed) for problem in wrong.problems]
    return []


def examine_parts(parts: Collection[Part]) -> tuple[Model, list[PartProblem]]:
    """Return the model that the parts are together as far as it can be read, and everything that is wrong with it."""
    ordered = _ordered(parts)
    examined = examine_model(_assemble(ordered))
    placed = {kind: [part for part in ordered if part.kind == kind] for kind in _LISTS}
    return examined.model, [_place(problem, placed) for problem in examined.problems]


def split_model(model: Model) -> list[Part]:
    """Return the parts of a model, each written in the one form in which versions are kept."""
    document = to_document(model)
    return [
        Part(kind=kind, key=each["key"], document=write_part(each))
        for kind, name in _LISTS.items()
        for each in document.get(name, [])
    ]


def digest_parts(documents: Mapping[tuple[PartKind, str], str]) -> str:
    """Return what tells one model from another: the digest of all its parts, in whatever order they were made."""
    digest = blake2b(digest_size=16)
    for (kind, key), document in sorted(documents.items()):
        digest.update("\0".join((kind, key, document, "")).encode())
    return digest.hexdigest()


def _ordered(parts: Collection[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: part.kind != "score")


def _assemble(parts: Sequence[Part]) -> dict[str, list[Any]]:
    return {
        name: [read_part(part.document) for part in parts if part.kind == kind]
        for kind, name in _LISTS.items()
        if any(part.kind == kind for part in parts)
    }


def _place(problem: Problem, placed: Mapping[PartKind, Sequence[Part]]) -> PartProblem:
    found = _PLACE.fullmatch(problem.path)
    if found is None:
        return PartProblem(kind=None, key="", path=problem.path, message=problem.message, allowed=problem.allowed)
    kind: PartKind = "score" if found[1] == "scores" else "segment"
    part = placed[kind][int(found[2])]
    return PartProblem(kind=kind, key=part.key, path=found[3], message=problem.message, allowed=problem.allowed)
