"""What a rule builder draws itself from: operators, conditions, awards and options, as the model declares them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema

from baremo.api.definitions import answer
from baremo.language import Label
from baremo.model.document import limits, model_schema
from baremo.model.document.checks import ALLOWED, EVERY_LACKS
from baremo.model.document.conditions import CONDITION, WHERE, ConditionForm
from baremo.model.document.declarations import AWARD_EXPLANATIONS, AWARDS, RULE, SCORE, SEGMENT
from baremo.model.document.events import AT_LEAST_ONE
from baremo.model.document.outline import Option, Outline, Part
from baremo.model.document.values import SCORE_VALUES, URL_VALUES, VALUES
from baremo.model.operator import Held, Operator, Takes, operators
from baremo.platform.access import allow, declare
from baremo.platform.roles import EVERYBODY
from baremo.platform.web.problems import language_of

router = Router()
READ = allow(*EVERYBODY, scope="scores:read")

_LIMITS = {
    "leaves": limits.LEAVES,
    "depth": limits.DEPTH,
    "rules": limits.RULES,
    "chain": limits.CHAIN,
    "points": limits.POINTS,
    "fading_points": limits.FADING_POINTS,
    "values": limits.VALUES,
}


class ShownLabel(Schema):
    """A text in both languages."""

    es: str
    en: str


class ShownOption(Schema):
    """One of a few words, and what it means."""

    name: str
    label: ShownLabel


class ShownOutline(Schema):
    """One kind of thing that may stand in a document; `kind` says which input draws it."""

    kind: str
    what: ShownLabel
    options: list[ShownOption]
    parts: list[ShownPart]
    item: ShownOutline | None
    minimum: int | None
    maximum: int | None


class ShownPart(Schema):
    """One key of a mapping: what it is for, whether it has to be there, and what stands there."""

    key: str
    about: ShownLabel
    required: bool
    outline: ShownOutline


class ShownOperator(Schema):
    """An operator: how it reads, what it takes, and what can be compared so.

    `negated` is how its negation reads, and `or_unknown` says that a missing value passes.
    """

    name: str
    label: ShownLabel
    negated: ShownLabel | None
    takes: Takes
    fits: list[Held]
    for_properties: bool
    for_scores: bool
    or_unknown: bool


class ShownOperand(Schema):
    """What stands under `value` for what an operator takes: in words, and as JSON Schema."""

    what: ShownLabel
    of_scores: ShownLabel | None
    value_schema: dict[str, Any]


class ShownHead(Schema):
    """A kind of condition, by the key that makes it one, and where it may stand."""

    head: str
    label: ShownLabel
    stands_in: list[Literal["condition", "where"]]
    outline: ShownOutline


class ShownAward(Schema):
    """A kind of award: what it does, which options of rules it has, and what its condition cannot have."""

    name: Literal["once", "every", "while"]
    label: ShownLabel
    explanation: ShownLabel
    options: list[str]
    needs_event: bool
    lacks: list[str]


class ModelForms(Schema):
    """All that a rule builder needs to know of the model."""

    operators: list[ShownOperator]
    values: dict[str, ShownOperand]
    conditions: list[ShownHead]
    times_from_one: list[str]
    awards: list[ShownAward]
    rule: ShownOutline
    score: ShownOutline
    segment: ShownOutline
    limits: dict[str, int]


@router.get("/forms", response=ModelForms, summary="What rules, conditions and scores are made of, to draw forms from")
@declare(READ)
def read_forms(request: HttpRequest) -> HttpResponse:
    """Return operators, kinds of conditions and awards, and the options of rules, scores and segments."""
    return answer(_show_forms())


@router.get("/schema", response=dict[str, Any], summary="The JSON Schema of a model")
@declare(READ)
def read_schema(request: HttpRequest) -> HttpResponse:
    """Return the JSON Schema of model documents, with its titles in the language of whoever asks."""
    return answer(model_schema(language_of(request)))


@cache
def _show_forms() -> dict[str, Any]:
    known = operators()
    return {
        "operators": [_show_operator(operator) for operator in known.values()],
        "values": {takes: _show_operand(takes) for takes in VALUES},
        "conditions": _show_heads(),
        "times_from_one": list(AT_LEAST_ONE),
        "awards": [_show_award(name, label) for name, label in AWARDS.items()],
        "rule": _show_outline(RULE.outline()),
        "score": _show_outline(SCORE.outline()),
        "segment": _show_outline(SEGMENT.outline()),
        "limits": _LIMITS,
    }


def show_label(label: Label) -> dict[str, str]:
    """Return a text in both languages."""
    return {"es": label.es, "en": label.en}


def _show_operator(operator: Operator) -> dict[str, Any]:
    return {
        "name": operator.name,
        "label": show_label(operator.label),
        "negated": show_label(operator.negated) if operator.negated else None,
        "takes": operator.takes,
        "fits": list(operator.fits),
        "for_properties": operator.in_where,
        "for_scores": operator.for_scores,
        "or_unknown": operator.or_unknown,
    }


def _show_operand(takes: Takes) -> dict[str, Any]:
    of_scores = SCORE_VALUES.get(takes)
    return {
        "what": show_label(VALUES[takes].what),
        "of_scores": show_label(of_scores.what) if of_scores else None,
        "value_schema": URL_VALUES[takes].schema("en"),
    }


def _show_heads() -> list[dict[str, Any]]:
    places: Mapping[str, ConditionForm] = {"condition": CONDITION, "where": WHERE}
    heads = {head: record for form in places.values() for head, record in form.heads.items()}
    return [
        {
            "head": head,
            "label": show_label(record.what),
            "stands_in": [place for place, form in places.items() if head in form.heads],
            "outline": _show_outline(record.outline()),
        }
        for head, record in heads.items()
    ]


def _show_award(name: str, label: Label) -> dict[str, Any]:
    is_every = name == "every"
    return {
        "name": name,
        "label": show_label(label),
        "explanation": show_label(AWARD_EXPLANATIONS[name]),
        "options": [option for option, kinds in ALLOWED.items() if name in kinds],
        "needs_event": is_every,
        "lacks": list(EVERY_LACKS) if is_every else [],
    }


def _show_outline(outline: Outline) -> dict[str, Any]:
    return {
        "kind": outline.kind,
        "what": show_label(outline.what),
        "options": [_show_option(each) for each in outline.options],
        "parts": [_show_part(each) for each in outline.parts],
        "item": _show_outline(outline.item) if outline.item else None,
        "minimum": outline.minimum,
        "maximum": outline.maximum,
    }


def _show_option(option: Option) -> dict[str, Any]:
    return {"name": option.name, "label": show_label(option.label)}


def _show_part(part: Part) -> dict[str, Any]:
    return {
        "key": part.key,
        "about": show_label(part.about),
        "required": part.required,
        "outline": _show_outline(part.outline),
    }
