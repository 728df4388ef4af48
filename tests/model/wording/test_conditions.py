"""Conditions read as clauses that can be understood in one way only."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baremo.model.document import parse_model
from baremo.model.wording import condition_words
from tests.model.documents import Document, model, score

TAG = {"tag": "a"}
OTHER = {"tag": "b"}
NEWS = {"list": "news"}


def field(operator: str, value: object = ...) -> Document:
    return {"field": "f", "operator": operator} | ({} if value is ... else {"value": value})


def clauses(condition: Document) -> tuple[str, str]:
    others = model(
        score(key="fit", name="Encaje"),
        score(key="d", subject="deal", audience=condition),
        segments=[{"key": "g", "name": "Compradores", "when": TAG}, {"key": "h", "when": TAG}],
    )
    read = parse_model(others)
    audience = read.scores[1].audience
    assert audience is not None
    return condition_words(audience, "es", read), condition_words(audience, "en", read)


VIEWED = {"event": "page_viewed"}
WHERE = {"property": "url", "operator": "starts_with", "value": "/docs"}
TITLE = {"property": "title", "operator": "is", "value": "Precios"}


@pytest.mark.parametrize(
    ("condition", "spanish", "english"),
    [
        (TAG, "tiene la etiqueta «a»", "they have the tag “a”"),
        ({"not": TAG}, "no tiene la etiqueta «a»", "they do not have the tag “a”"),
        (NEWS, "está en la lista «news»", "they are on the list “news”"),
        (
            {"not": {**NEWS, "status": "bounced"}},
            "no está en la lista «news» con el estado «bounced»",
            "they are not on the list “news” with the status “bounced”",
        ),
        ({"segment": "g"}, "está en el segmento «Compradores»", "they are in the segment “Compradores”"),
        ({"not": {"segment": "h"}}, "no está en el segmento «h»", "they are not in the segment “h”"),
        (
            {"score": "fit", "operator": "at_least", "value": Decimal("1000.5")},
            "la puntuación «Encaje» es al menos 1.000,5",
            "the score “Encaje” is at least 1,000.5",
        ),
        (
            {"not": {"score": "fit", "operator": "at_least", "value": 5}},
            "la puntuación «Encaje» no llega a 5 (o sin valor)",
            "the score “Encaje” is not at least 5 (or unknown)",
        ),
        (
            {"field": "created_at", "operator": "in_the_last", "value": "1d"},
            "la fecha de alta fue hace menos de 1 día",
            "the creation date was less than 1 day ago",
        ),
        (
            {"field": "contact.city", "operator": "is_set"},
            "el campo «city» del contacto tiene valor",
            "the field “city” of the contact is known",
        ),
        (
            {"field": "contact.created_at", "operator": "before", "value": "2026-01-31"},
            "la fecha de alta del contacto es anterior al 31 de enero de 2026",
            "the creation date of the contact is before January 31, 2026",
        ),
        (
            field("on", "2026-03-01T08:30:00+01:00"),
            "el campo «f» es el 1 de marzo de 2026 a las 07:30 UTC",
            "the field “f” is on March 1, 2026 at 07:30 UTC",
        ),
        (
            field("between", [1, 2000]),
            "el campo «f» está entre 1 y 2.000",
            "the field “f” is between 1 and 2,000",
        ),
        (
            field("between", ["2026-01-01", "2026-01-31"]),
            "el campo «f» está entre el 1 de enero de 2026 y el 31 de enero de 2026",
            "the field “f” is between January 1, 2026 and January 31, 2026",
        ),
        (
            field("is_not", "x"),
            "el campo «f» no es «x» (o sin valor)",
            "the field “f” is not “x” (or unknown)",
        ),
        ({"not": field("is_not", "x")}, "el campo «f» es «x»", "the field “f” is “x”"),
        (
            {"not": field("is", "x")},
            "el campo «f» no es «x» (o sin valor)",
            "the field “f” is not “x” (or unknown)",
        ),
        ({"not": field("is_set")}, "el campo «f» no tiene valor", "the field “f” is unknown"),
        (field("is", True), "el campo «f» es verdadero", "the field “f” is true"),
        (
            field("contains_all", ["a", "iris"]),
            "el campo «f» contiene todo esto: «a» e «iris»",
            "the field “f” contains all of “a” and “iris”",
        ),
        (
            field("contains_none", "a"),
            "el campo «f» no contiene ninguno de «a» (o sin valor)",
            "the field “f” contains none of “a” (or unknown)",
        ),
        (
            field("in", [f"v{n}" for n in range(25)]),
            "el campo «f» es uno de " + ", ".join(f"«v{n}»" for n in range(20)) + " y 5 más",
            "the field “f” is one of " + ", ".join(f"“v{n}”" for n in range(20)) + " and 5 more",
        ),
        ({"all": []}, "se cumple siempre", "it is always true"),
        ({"any": []}, "no se cumple nunca", "it is never true"),
        (
            {"all": [TAG, OTHER, NEWS]},
            "tiene la etiqueta «a», tiene la etiqueta «b» y está en la lista «news»",
            "they have the tag “a”, they have the tag “b” and they are on the list “news”",
        ),
        (
            {"any": [TAG, {"all": [OTHER, NEWS]}]},
            "tiene la etiqueta «a» o (tiene la etiqueta «b» y está en la lista «news»)",
            "they have the tag “a” or (they have the tag “b” and they are on the list “news”)",
        ),
        (
            {"not": {"any": [TAG, OTHER]}},
            "no se cumple (tiene la etiqueta «a» o tiene la etiqueta «b»)",
            "it is not true that (they have the tag “a” or they have the tag “b”)",
        ),
        (
            {"all": [field("in", ["x", "y"]), TAG]},
            "(el campo «f» es uno de «x» o «y») y tiene la etiqueta «a»",
            "(the field “f” is one of “x” or “y”) and they have the tag “a”",
        ),
        ({"not": VIEWED}, "no ha visitado una página", "they have not viewed a page"),
        ({"not": {"event": "any"}}, "no ha ocurrido ningún evento", "no event has happened"),
        ({"not": {"event": "has"}}, "no ha ocurrido «has»", "“has” has not happened"),
        (
            {**VIEWED, "where": WHERE, "times": {"operator": "at_least", "value": 3}, "within": "7d"},
            "ha visitado una página que empieza por /docs al menos 3 veces en los últimos 7 días",
            "they have viewed a page that starts with /docs at least 3 times in the last 7 days",
        ),
        (
            {**VIEWED, "times": {"operator": "exactly", "value": 1}, "within": "1h"},
            "ha visitado una página exactamente 1 vez en la última hora",
            "they have viewed a page exactly 1 time in the last hour",
        ),
        (
            {"not": {**VIEWED, "times": {"operator": "more_than", "value": 2}}},
            "no se cumple (ha visitado una página más de 2 veces)",
            "it is not true that (they have viewed a page more than 2 times)",
        ),
        (
            {**VIEWED, "distinct": "campaign", "times": {"operator": "at_most", "value": 3}},
            "ha visitado una página con como máximo 3 campañas distintas",
            "they have viewed a page with at most 3 different campaigns",
        ),
        (
            {**VIEWED, "distinct": "x"},
            "ha visitado una página con al menos 1 valor distinto de la propiedad «x»",
            "they have viewed a page with at least 1 value of the property “x”",
        ),
        (
            {**VIEWED, "between": ["2026-01-01", "2026-01-31"]},
            "ha visitado una página entre el 1 de enero de 2026 y el 31 de enero de 2026",
            "they have viewed a page between January 1, 2026 and January 31, 2026",
        ),
        (
            {**VIEWED, "where": {"all": [WHERE, TITLE]}, "include_automated": True},
            "ha visitado una página (donde la url empieza por /docs y el título es «Precios») "
            "(también de forma automática)",
            "they have viewed a page (where the url starts with /docs and the title is “Precios”) (also automatically)",
        ),
        (
            {"event": "crm_activity", "where": {"property": "type", "operator": "is", "value": "webinar"}},
            "ha tenido una actividad en el CRM de tipo «webinar»",
            "they have had an activity in the CRM of type “webinar”",
        ),
        (
            {**VIEWED, "where": {"property": "url.query.plan", "operator": "is", "value": "pro"}},
            "ha visitado una página (donde el parámetro «plan» de la url es «pro»)",
            "they have viewed a page (where the parameter “plan” of the url is “pro”)",
        ),
    ],
)
def test_a_condition_is_a_clause(condition: Document, spanish: str, english: str) -> None:
    assert clauses(condition) == (spanish, english)
