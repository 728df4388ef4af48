"""Rules read as sentences, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.model.document import parse_model
from baremo.model.wording import rule_words
from tests.model.documents import Document, model, rule, score

CLICK = {"event": "email_clicked", "where": {"property": "url", "operator": "contains", "value": "/pricing"}}


def sentences(*, score_options: Document | None = None, **options: Any) -> tuple[str, str]:
    read = parse_model(model(score(rule(**options), **(score_options or {}))))
    only = read.scores[0].rules[0], read.scores[0]
    return rule_words(*only, "es", read), rule_words(*only, "en", read)


@pytest.mark.parametrize(
    ("options", "spanish", "english"),
    [
        (
            {"award": "every", "per": "campaign", "expires_after": "60d", "when": CLICK},
            "+5 puntos por cada campaña en la que hace clic en un enlace de un correo que contiene /pricing, "
            "durante 60 días",
            "+5 points for each campaign in which they click a link in an email that contains /pricing, for 60 days",
        ),
        (
            {"award": "every", "points": 1, "when": {"event": "page_viewed"}},
            "+1 punto cada vez que visita una página",
            "+1 point each time they view a page",
        ),
        (
            {"points": -1500, "when": {"event": "email_unsubscribed"}},
            "-1.500 puntos, una sola vez, cuando se ha dado de baja de los correos",
            "-1,500 points, once, when they have unsubscribed from emails",
        ),
        (
            {"award": "while", "when": {"field": "city", "operator": "in", "value": ["Madrid", "Oviedo"]}},
            "+5 puntos mientras el campo «city» es uno de «Madrid» u «Oviedo»",
            "+5 points while the field “city” is one of “Madrid” or “Oviedo”",
        ),
        (
            {"award": "every", "at_most": 10, "only_for": {"tag": "customer"}, "when": {"event": "login"}},
            "+5 puntos cada vez que inicia sesión, contando como máximo las 10 últimas veces, "
            "solo mientras tiene la etiqueta «customer»",
            "+5 points each time they log in, counting at most the latest 10 times, "
            "only while they have the tag “customer”",
        ),
        (
            {
                "award": "every",
                "at_most": 1,
                "half_life": "1d",
                "expires_after": "never",
                "when": {"event": "login"},
            },
            "+5 puntos cada vez que inicia sesión, contando solo la última vez, "
            "perdiendo la mitad de su valor cada día, sin caducidad",
            "+5 points each time they log in, counting only the latest time, "
            "losing half of their worth every day, without expiry",
        ),
        (
            {"fades_over": "12h", "when": {"event": "trial_started"}},
            "+5 puntos, una sola vez, cuando ha ocurrido «trial_started», bajando en línea recta "
            "hasta 0 a lo "
            "largo de 12 horas",
            "+5 points, once, when “trial_started” has happened, going down in a straight line to 0 over 12 hours",
        ),
        (
            {"award": "every", "per": "sku", "when": {"event": "any", "include_automated": True}},
            "+5 puntos por cada valor distinto de la propiedad «sku» con el que ocurre un evento cualquiera "
            "(también de forma automática)",
            "+5 points for each distinct value of the property “sku” with which any event happens (also automatically)",
        ),
    ],
)
def test_a_rule_is_one_sentence(options: Document, spanish: str, english: str) -> None:
    assert sentences(**options) == (spanish, english)


def test_the_expiry_of_the_score_is_told_with_its_rules() -> None:
    spanish, english = sentences(score_options={"expires_after": "1w"})
    assert spanish.endswith(", durante 1 semana")
    assert english.endswith(", for 1 week")
    spanish, english = sentences(score_options={"expires_after": "1w"}, award="while")
    assert spanish == "+5 puntos mientras ha iniciado sesión"
    assert english == "+5 points while they have logged in"


def test_the_group_is_told_at_the_end() -> None:
    spanish, english = sentences(score_options={"groups": {"email": {}}}, group="email")
    assert spanish.endswith(" (grupo «email»)")
    assert english.endswith(" (group “email”)")
