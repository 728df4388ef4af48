"""Drafts in words while they are being written: what each rule and condition says, and everything that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from baremo.language import Label
from baremo.model.conditions import Condition
from baremo.model.document.problems import Path
from baremo.model.document.walking import conditions_of, nodes
from baremo.model.document.writing import write_part
from baremo.model.scores import Model, Score
from baremo.model.wording import condition_words, describe_score, describe_segment, rule_words
from baremo.scoring.documents import Part, PartKind, PartProblem, examine_parts
from baremo.scoring.stored import with_parts

DraftKind: TypeAlias = Literal["score", "segment", "condition", "rule"]
_RULE, _AUDIENCE, _WHEN = "rules[0]", "audience", "when"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sketch:
    """What somebody is writing; `score` is the score in which a rule or condition stands, without its rules."""

    kind: DraftKind
    document: Any
    score: Mapping[str, Any] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """What stands at a place of a draft, in words; of a rule with its key."""

    path: str
    words: Label
    key: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftProblem:
    """Something that is wrong; `of` names another score or segment that would be wrong because of the draft."""

    path: str
    of: str | None
    message: Label
    allowed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Description:
    """A draft in words; `words` is all of it, as Markdown, while nothing is wrong with it."""

    words: Label | None
    rules: list[Sentence]
    conditions: list[Sentence]
    problems: list[DraftProblem]


def describe_sketch(sketch: Sketch, live: Iterable[Part]) -> Description:
    """Return what a draft says beside all that counts, and what is wrong with it."""
    others = list(live)
    part, root = _frame(sketch, {each.key for each in others})
    model, found = examine_parts(with_parts(others, [part]))
    problems = [each for each in (_tell(problem, part, root) for problem in found) if each is not None]
    wrong = _Wrong(each.path for each in problems if each.of is None)
    rules = list(_say_rules(model, part, root, wrong))
    conditions = list(_say_conditions(model, part, root, wrong))
    whole = _say_whole(sketch.kind, model, part.key) if not problems else None
    return Description(words=whole, rules=rules, conditions=conditions, problems=problems)


class _Wrong:
    """The places at or in which something is wrong: what stands there cannot be said."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._around = {around for path in paths for around in _places_around(path)}

    def touches(self, path: str) -> bool:
        return path in self._around


def _places_around(path: str) -> Iterator[str]:
    yield path
    while path:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
        yield path


def _frame(sketch: Sketch, taken: set[str]) -> tuple[Part, str]:
    """Return the part as which a draft is read, and at which place of the part it stands."""
    if sketch.kind in ("score", "segment"):
        kind: PartKind = "score" if sketch.kind == "score" else "segment"
        key = sketch.document.get("key")
        return _part(kind, key if isinstance(key, str) and key else _free_key(taken), sketch.document), ""
    key = _free_key(taken)
    if sketch.kind == "condition" and sketch.score is None:
        return _part("segment", key, {"key": key, "when": sketch.document}), _WHEN
    score = {"name": key, **(sketch.score or {}), "rules": []}
    given = score.get("key")
    score["key"] = key = given if isinstance(given, str) and given else key
    if sketch.kind == "condition":
        return _part("score", key, {**score, "audience": sketch.document}), _AUDIENCE
    return _part("score", key, {**score, "rules": [sketch.document]}), _RULE


def _part(kind: PartKind, key: str, document: Mapping[str, Any]) -> Part:
    return Part(kind=kind, key=key, document=write_part(document))


def _free_key(taken: set[str]) -> str:
    key = "draft"
    while key in taken:
        key += "-"
    return key


def _tell(problem: PartProblem, part: Part, root: str) -> DraftProblem | None:
    """Return a problem as whoever writes the draft sees it; None if it is about what the draft only stands in."""
    if problem.kind is not None and (problem.kind, problem.key) != (part.kind, part.key):
        of = f"{problem.kind}s.{problem.key}"
        return DraftProblem(path=problem.path, of=of, message=problem.message, allowed=problem.allowed)
    if problem.kind is not None and not _stands_in(problem.path, root):
        return None
    path = _below(problem.path, root) if problem.kind else ""
    return DraftProblem(path=path, of=None, message=problem.message, allowed=problem.allowed)


def _stands_in(place: str, root: str) -> bool:
    return not root or place == root or place.startswith((f"{root}.", f"{root}["))


def _below(path: str, root: str) -> str:
    return path[len(root) :].removeprefix(".")


def _say_rules(model: Model, part: Part, root: str, wrong: _Wrong) -> Iterator[Sentence]:
    score = _find_score(model, part)
    if score is None or root == _AUDIENCE:
        return
    for place, rule in enumerate(score.rules):
        path = _below(f"rules[{place}]", root)
        if wrong.touches(path):
            continue
        words = Label(es=rule_words(rule, score, "es", model), en=rule_words(rule, score, "en", model))
        yield Sentence(path=path, key=rule.key, words=words)


def _say_conditions(model: Model, part: Part, root: str, wrong: _Wrong) -> Iterator[Sentence]:
    for place, condition in _conditions(model, part, root):
        path = _below(str(place), root)
        if _stands_in(str(place), root) and not wrong.touches(path):
            words = Label(es=condition_words(condition, "es", model), en=condition_words(condition, "en", model))
            yield Sentence(path=path, words=words)


def _conditions(model: Model, part: Part, root: str) -> Iterator[tuple[Path, Condition]]:
    """Return the conditions of a part, and all that stand in them; of a whole score only the outermost."""
    score = _find_score(model, part)
    if score is not None:
        found = conditions_of(score, Path())
        yield from _all_within(found) if root else found
    elif part.kind == "segment":
        yield from (each for one in model.segments if one.key == part.key for each in nodes(one.when, Path() / _WHEN))


def _all_within(found: Iterable[tuple[Path, Condition]]) -> Iterator[tuple[Path, Condition]]:
    for path, condition in found:
        yield from nodes(condition, path)


def _find_score(model: Model, part: Part) -> Score | None:
    return next((each for each in model.scores if part.kind == "score" and each.key == part.key), None)


def _say_whole(kind: DraftKind, model: Model, key: str) -> Label | None:
    if kind not in ("score", "segment"):
        return None
    describe = describe_score if kind == "score" else describe_segment
    return Label(es=describe(model, key, "es"), en=describe(model, key, "en"))
