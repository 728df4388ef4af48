"""Scores to begin with: interest, fit and disengagement, by what a company does and how long its sales cycle is.

They are plain documents, as a model file has them, to be changed like any other. Visits are worth more than clicks, and
these more than opens; points count a little longer than the sales cycle.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from baremo.language import Label, Language

SHORTEST, LONGEST = 1, 1095
"""Days of a sales cycle."""
_LEAST_MORE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterRule:
    """A rule of a starter, its name in both languages; `when` and the rest as in a model file."""

    key: str
    name: Label
    points: int
    when: Mapping[str, Any]
    award: str = "every"
    at_most: int | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Business:
    """What a company does: what its people do when they want to buy, and who fits."""

    key: str
    label: Label
    interest: tuple[StarterRule, ...]
    fit: tuple[StarterRule, ...]


def _visit(key: str, name: Label, points: int, words: str, at_most: int = 3) -> StarterRule:
    where = {"property": "url", "operator": "regex", "value": f"/({words})"}
    return StarterRule(
        key=key, name=name, points=points, when={"event": "page_viewed", "where": where}, at_most=at_most, group="web"
    )


def _holds(key: str, name: Label, points: int, *test: object) -> StarterRule:
    """Return a rule that a field keeps: its name, the operator, and the value if the operator takes one."""
    when = dict(zip(("field", "operator", "value"), test, strict=False))
    return StarterRule(key=key, name=name, points=points, when=when, award="while")


_PRICES = _visit(
    "prices", Label(es="Mira los precios", en="Views the prices"), 10, "precios|tarifas|planes|pricing|plans"
)
_CONTACT = _visit("contact", Label(es="Mira cómo contactar", en="Views how to get in touch"), 8, "contacto|contact")
_COMPANY = _holds("company", Label(es="Sabemos su empresa", en="We know the company"), 20, "company", "is_set")
_PHONE = _holds("phone", Label(es="Ha dado su teléfono", en="Has given a phone number"), 20, "phone", "is_set")
_DECIDES = _holds(
    "decides",
    Label(es="Su cargo decide compras", en="Has a job that decides on purchases"),
    30,
    "title",
    "regex",
    r"\b(ceo|cto|cmo|cfo|founder|owner|director|directora|head|vp|gerente|jefe|jefa|responsable|manager)\b",
)
_FREE_MAIL = _holds(
    "free-mail",
    Label(es="Su correo es de un proveedor gratuito", en="Has an address at a free provider"),
    -15,
    "email",
    "regex",
    r"@(gmail|hotmail|outlook|yahoo|icloud)\.",
)
_PLACE = _holds("place", Label(es="Sabemos dónde vive", en="We know where they live"), 30, "city", "is_set")

BUSINESSES: tuple[Business, ...] = (
    Business(
        key="b2b_software",
        label=Label(es="Software para empresas", en="Software for companies"),
        interest=(
            _PRICES,
            _visit("demo", Label(es="Mira la demo o la prueba", en="Views the demo or trial"), 15, "demo|prueba|trial"),
            StarterRule(
                key="login",
                name=Label(es="Entra en el producto", en="Logs in to the product"),
                points=6,
                when={"event": "login"},
                at_most=5,
            ),
        ),
        fit=(
            _COMPANY,
            _DECIDES,
            _holds(
                "large",
                Label(es="Empresa de 50 personas o más", en="A company of 50 or more"),
                30,
                "employees",
                "at_least",
                50,
            ),
            _FREE_MAIL,
        ),
    ),
    Business(
        key="services",
        label=Label(es="Servicios o agencia", en="Services or agency"),
        interest=(
            _CONTACT,
            _visit(
                "cases",
                Label(es="Mira casos y servicios", en="Views cases and services"),
                7,
                "casos|servicios|cases|services",
            ),
        ),
        fit=(_COMPANY, _DECIDES, _PHONE, _FREE_MAIL),
    ),
    Business(
        key="ecommerce",
        label=Label(es="Tienda en línea", en="Online shop"),
        interest=(
            _visit(
                "cart",
                Label(es="Llega a la cesta o al pago", en="Gets to the cart or checkout"),
                12,
                "cesta|carrito|pago|cart|checkout",
            ),
            StarterRule(
                key="purchase",
                name=Label(es="Compra", en="Buys"),
                points=20,
                when={"event": "purchased"},
                at_most=3,
            ),
        ),
        fit=(_PLACE, _PHONE),
    ),
    Business(
        key="education",
        label=Label(es="Educación y formación", en="Education and training"),
        interest=(
            _visit(
                "courses",
                Label(es="Mira cursos y programas", en="Views courses and programmes"),
                7,
                "cursos|programas|courses|programmes|programs",
            ),
            _visit(
                "enrol",
                Label(es="Mira cómo matricularse", en="Views how to enrol"),
                12,
                "admision|matricula|inscripcion|admission|enrol|apply",
            ),
        ),
        fit=(_PLACE, _PHONE),
    ),
    Business(
        key="other",
        label=Label(es="Otra cosa", en="Something else"),
        interest=(_PRICES, _CONTACT),
        fit=(_COMPANY, _PHONE, _PLACE),
    ),
)

_ENGAGED: tuple[StarterRule, ...] = (
    StarterRule(
        key="form",
        name=Label(es="Envía un formulario", en="Submits a form"),
        points=15,
        when={"event": "form_submitted"},
        at_most=3,
    ),
    StarterRule(
        key="visit",
        name=Label(es="Visita una página", en="Views a page"),
        points=5,
        when={"event": "page_viewed"},
        at_most=6,
        group="web",
    ),
    StarterRule(
        key="click",
        name=Label(es="Hace clic en un correo", en="Clicks in an email"),
        points=3,
        when={"event": "email_clicked"},
        at_most=5,
        group="email",
    ),
    StarterRule(
        key="open",
        name=Label(es="Abre un correo", en="Opens an email"),
        points=1,
        when={"event": "email_opened"},
        at_most=5,
        group="email",
    ),
    StarterRule(
        key="bounce",
        name=Label(es="Un correo rebota", en="An email bounces"),
        points=-5,
        when={"event": "email_bounced"},
        at_most=3,
    ),
    StarterRule(
        key="careers",
        name=Label(es="Mira ofertas de empleo", en="Views job offers"),
        points=-15,
        when={
            "event": "page_viewed",
            "where": {"property": "url", "operator": "regex", "value": "/(empleo|trabaja|careers|jobs)"},
        },
        at_most=3,
    ),
    StarterRule(
        key="unsubscribe",
        name=Label(es="Se da de baja", en="Unsubscribes"),
        points=-20,
        when={"event": "list_unsubscribed"},
        at_most=1,
    ),
)


def find_business(key: str) -> Business | None:
    """Return what a company does by its key."""
    return next((each for each in BUSINESSES if each.key == key), None)


def expiry_days(sales_cycle_days: int) -> int:
    """Return for how many days points count: a little longer than the sales cycle."""
    return sales_cycle_days + max(_LEAST_MORE, sales_cycle_days // 4)


def write_starter(business: Business, sales_cycle_days: int, language: Language) -> dict[str, Any]:
    """Return a model document with three scores and a segment, its names in one language."""
    days = expiry_days(sales_cycle_days)
    scores = [
        _write_interest(business, days, language),
        _write_fit(business, language),
        _write_disengagement(days, language),
    ]
    return {"scores": scores, "segments": [_write_segment(language)]}


def _write_interest(business: Business, days: int, language: Language) -> dict[str, Any]:
    return {
        "key": "interest",
        "name": Label(es="Interés", en="Interest").words(language),
        "description": Label(
            es="Lo que hace quien piensa en comprar, en los últimos {days} días",
            en="What people do who think of buying, in the last {days} days",
        ).words(language, days=days),
        "expires_after": f"{days}d",
        "minimum": 0,
        "maximum": 100,
        "groups": {"web": {"maximum": 60}, "email": {"maximum": 15}},
        "bands": _write_bands(language, (Label(es="Caliente", en="Hot"), 40), (Label(es="Templado", en="Warm"), 15)),
        "rules": [_write_rule(each, language) for each in (*business.interest, *_ENGAGED)],
    }


def _write_fit(business: Business, language: Language) -> dict[str, Any]:
    return {
        "key": "fit",
        "name": Label(es="Encaje", en="Fit").words(language),
        "description": Label(
            es="Cuánto se parece a los clientes que buscas", en="How much they are like the customers you look for"
        ).words(language),
        "minimum": 0,
        "maximum": 100,
        "bands": _write_bands(language, (Label(es="Alto", en="High"), 50), (Label(es="Medio", en="Medium"), 20)),
        "rules": [_write_rule(each, language) for each in business.fit],
    }


def _write_disengagement(days: int, language: Language) -> dict[str, Any]:
    gone = {"all": [{"event": "any"}, {"not": {"event": "any", "within": f"{days}d"}}]}
    rules = (
        StarterRule(
            key="silent",
            name=Label(es="Hace tiempo que no hace nada", en="Has done nothing for a long time"),
            points=30,
            when=gone,
            award="while",
        ),
        StarterRule(
            key="bounces",
            name=Label(es="Un correo rebota", en="An email bounces"),
            points=20,
            when={"event": "email_bounced"},
            at_most=3,
        ),
        StarterRule(
            key="leaves",
            name=Label(es="Se da de baja", en="Unsubscribes"),
            points=50,
            when={"event": "list_unsubscribed"},
            at_most=1,
        ),
        StarterRule(
            key="complains",
            name=Label(es="Marca un correo como no deseado", en="Marks an email as spam"),
            points=80,
            when={
                "event": "list_unsubscribed",
                "where": {"property": "reason", "operator": "is", "value": "complaint"},
            },
            at_most=1,
        ),
    )
    return {
        "key": "disengagement",
        "name": Label(es="Desinterés", en="Disengagement").words(language),
        "description": Label(es="Señales de que se aleja", en="Signs that they are leaving").words(language),
        "expires_after": f"{days}d",
        "minimum": 0,
        "maximum": 100,
        "bands": _write_bands(
            language, (Label(es="Se ha ido", en="Gone"), 60), (Label(es="Se aleja", en="Leaving"), 30)
        ),
        "rules": [_write_rule(each, language) for each in rules],
    }


def _write_segment(language: Language) -> dict[str, Any]:
    return {
        "key": "ready",
        "name": Label(es="Listos para hablar", en="Ready to talk").words(language),
        "when": {
            "all": [
                {"score": "interest", "operator": "at_least", "value": 40},
                {"score": "fit", "operator": "at_least", "value": 20},
            ]
        },
    }


def _write_bands(language: Language, *bands: tuple[Label, int]) -> list[dict[str, Any]]:
    return [{"name": label.words(language), "from": start} for label, start in bands]


def _write_rule(rule: StarterRule, language: Language) -> dict[str, Any]:
    options = {"at_most": rule.at_most, "group": rule.group}
    return {
        "key": rule.key,
        "name": rule.name.words(language),
        "points": rule.points,
        "award": rule.award,
        **{name: value for name, value in options.items() if value is not None},
        "when": dict(rule.when),
    }
