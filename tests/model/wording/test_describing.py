"""`baremo describe` says the whole model."""

from __future__ import annotations

from baremo.model.document import parse_model, read_model
from baremo.model.wording import describe_model
from tests.model.documents import model, score

MODEL = """
scores:
  - key: interest
    name: Interés
    description: Señales de compra
    expires_after: 120d
    audience: {field: country, operator: in, value: [ES, PT]}
    minimum: 0
    maximum: 1000
    groups: {email: {maximum: 60.5}, web: {}}
    bands: [{name: warm, from: 40}, {name: hot, from: 75}]
    rules:
      - {key: web, name: Visitas, points: 5, award: every, when: {event: page_viewed}}
      - {key: metro, points: 10, award: while, when: {tag: metro}}
  - {key: value, name: Valor, subject: deal, active: false}
segments:
  - key: buyers
    name: Compradores
    description: Los mejores
    when: {score: interest, operator: at_least, value: 75}
  - {key: all, when: {event: any}}
"""


def test_a_model_is_described_in_spanish() -> None:
    assert describe_model(read_model(MODEL), "es") == (
        """\
# Puntuación: Interés (`interest`)

Señales de compra

- Puntúa: contactos
- Solo si: el campo «country» es uno de «ES» o «PT»
- Límites: mínimo 0 y máximo 1.000
- Caducidad: los puntos cuentan durante 120 días, si la regla no dice otra cosa
- Niveles: hot desde 75 y warm desde 40
- Grupos: email (máximo 60,5) y web (sin límites)

Reglas:

1. **Visitas** (`web`): +5 puntos cada vez que visita una página, durante 120 días
2. `metro`: +10 puntos mientras tiene la etiqueta «metro»

# Puntuación: Valor (`value`)

- Puntúa: negocios
- Los eventos, etiquetas, listas y segmentos son los de su contacto
- Inactiva: no da ningún valor
- Para cuáles: todos
- Límites: sin límites
- Caducidad: ninguna, si la regla no dice otra cosa

No tiene reglas.

# Segmentos

- **Compradores** (`buyers`): contactos para los que la puntuación «Interés» es al menos 75
  Los mejores
- `all`: contactos para los que ha ocurrido un evento cualquiera
"""
    )


def test_a_model_is_described_in_english() -> None:
    words = describe_model(read_model(MODEL), "en")
    assert words.startswith("# Score: Interés (`interest`)\n\nSeñales de compra\n\n- Scores: contacts\n")
    assert "- Groups: email (maximum 60.5) and web (no limits)\n" in words
    assert "1. **Visitas** (`web`): +5 points each time they view a page, for 120 days\n" in words


def test_names_of_several_lines_stay_on_one() -> None:
    words = describe_model(parse_model(model(score(name="dos\nlíneas", rules=[]))), "es")
    assert words.startswith("# Puntuación: dos líneas (`s`)\n")


def test_control_characters_of_a_model_do_not_reach_the_terminal() -> None:
    """Wherever a text of the model is repeated; a description keeps its lines."""
    bad = "a\x1b[2J\x9bb"
    event = {"event": bad, "where": {"property": bad, "operator": "is", "value": bad}, "distinct": bad}
    rules = [{"key": "r", "name": bad, "points": 1, "group": bad, "when": {"all": [{"tag": bad}, event]}}]
    bands = [{"name": bad, "from": 1}]
    document = model(score(name=bad, description=f"{bad}\nc", groups={bad: {}}, bands=bands, rules=rules))
    document["segments"] = [{"key": "s", "name": bad, "description": bad, "when": {"list": bad}}]
    words = describe_model(parse_model(document), "en")
    assert not {"\x1b", "\x9b"} & set(words)
    assert "\n\na [2J b\nc\n\n" in words
