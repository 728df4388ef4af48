"""The model of the sample company: as it is, as it was before, and as somebody is about to change it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml

from baremo.language import Label, Language
from baremo.model.document import parse_model
from baremo.model.scores import Model

Document = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """A publication of the past: so many days before the history ends, by whom, why, and how it was not yet like now.

    `points` are those that rules had then; rules and parts that were `missing` came later.
    """

    days: int
    by: str
    reason: Label
    parts: tuple[str, ...]
    missing: tuple[str, ...] = ()
    points: Mapping[str, int]


RELEASES: tuple[Release, ...] = (
    Release(
        days=210, by="clara", parts=("interest", "fit"), missing=("careers", "blog", "docs", "private", "trial"),
        points={"demo": 20, "pricing": 5, "webinar": 10},
        reason=Label(es="Nuestras dos primeras puntuaciones", en="Our first two scores"),
    ),
    Release(
        days=118, by="bruno", parts=("interest", "fit", "in-trial", "spain", "product-use"),
        missing=("careers", "private"), points={"demo": 25, "pricing": 5},
        reason=Label(
            es="Puntuamos el uso del producto y lo que se lee; la demostración vale más",
            en="Product use and reading are scored; a demo is worth more",
        ),
    ),
    Release(
        days=41, by="bruno", parts=(), points={"demo": 25, "pricing": 8},
        reason=Label(
            es="Quien busca trabajo no es cliente; desapego y prioridad para ventas",
            en="Who looks for a job is no buyer; disengagement, and a priority for sales",
        ),
    ),
    Release(
        days=12, by="clara", parts=(), points={},
        reason=Label(
            es="En octubre, quienes compraron habían mirado los precios y pedido una demostración",
            en="Buyers of October had looked at the prices and asked for a demo",
        ),
    ),
)  # fmt: skip


def build_model(language: Language, release: Release | None = None) -> Model:
    """Return the model in a language, as a publication of the past said it if one is named."""
    document = _read(language)
    return parse_model(_age(document, release) if release else document)


def build_draft(language: Language) -> tuple[str, str]:
    """Return key and document of the score that somebody has edited and not published."""
    [score] = [each for each in _read(language)["scores"] if each["key"] == "interest"]
    for rule in score["rules"]:
        rule["points"] = {"pricing": 12, "webinar": 20}.get(rule["key"], rule["points"])
    added = Label(es="Mira las integraciones", en="Looks at the integrations")
    where = {"property": "url", "operator": "is", "value": "/integrations"}
    score["rules"].append(
        {
            "key": "integrations", "name": added.words(language), "points": 6, "award": "every", "per": "session",
            "at_most": 2, "when": {"event": "page_viewed", "where": where},
        }
    )  # fmt: skip
    return "interest", json.dumps(score, ensure_ascii=False)


def _read(language: Language) -> Document:
    text = files("baremo.demo").joinpath("model.yaml").read_text("utf-8")
    document: Document = _speak(yaml.safe_load(text), language)
    return document


def _speak(value: Any, language: Language) -> Any:
    """Return a document in one language."""
    if isinstance(value, list):
        return [_speak(each, language) for each in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"es", "en"}:
        return value[language]
    return {name: _speak(each, language) for name, each in value.items()}


def _age(document: Document, release: Release) -> Document:
    """Return the document as a publication said it."""
    aged: Document = {}
    for name, parts in document.items():
        kept = [each for each in parts if not release.parts or each["key"] in release.parts]
        aged[name] = [_age_rules(each, release) for each in kept]
    return {name: parts for name, parts in aged.items() if parts}


def _age_rules(part: Document, release: Release) -> Document:
    if "rules" not in part:
        return part
    rules: Sequence[Document] = [rule for rule in part["rules"] if rule["key"] not in release.missing]
    return part | {"rules": [rule | {"points": release.points.get(rule["key"], rule["points"])} for rule in rules]}
