"""Drafts that are written as YAML: the document, its words, and on which line each problem stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from baremo.model.document import Draft, read_draft
from baremo.model.document.problems import Path, Problem
from baremo.scoring.describing import Description, DraftKind, DraftProblem, Sketch, describe_sketch
from baremo.scoring.documents import Part


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadText:
    """What a text says: the document, None if it is none, and its description."""

    draft: Draft
    description: Description

    def line_of(self, problem: DraftProblem) -> int | None:
        """Return the line on which something is wrong; None if that is in another score or segment."""
        return None if problem.of else self._noted(problem) or self.draft.line_of(problem.path)

    def _noted(self, problem: DraftProblem) -> int | None:
        found = (
            each for each in self.draft.problems if (_place(each), each.message) == (problem.path, problem.message)
        )
        return next((each.line for each in found), None)


def read_text(text: str, kind: DraftKind, score: Mapping[str, Any] | None, live: Iterable[Part]) -> ReadText:
    """Return what a YAML text says of one score, segment, rule or condition, beside all that counts."""
    draft = read_draft(text)
    noted = [
        DraftProblem(path=_place(each), of=None, message=each.message, allowed=each.allowed) for each in draft.problems
    ]
    if draft.document is None:
        return ReadText(draft=draft, description=Description(words=None, rules=[], conditions=[], problems=noted))
    context = score if kind in ("rule", "condition") else None
    found = describe_sketch(Sketch(kind=kind, document=draft.document, score=context), live)
    words = found.words if not noted else None
    whole = Description(words=words, rules=found.rules, conditions=found.conditions, problems=[*noted, *found.problems])
    return ReadText(draft=draft, description=whole)


def _place(problem: Problem) -> str:
    # In a text that says one score or segment, the whole is no model.
    return "" if problem.path == str(Path()) else problem.path
