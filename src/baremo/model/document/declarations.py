"""What a model document consists of: the keys of scores, rules, bands, groups and segments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from baremo.language import Label
from baremo.model.document import limits
from baremo.model.document.conditions import UNREADABLE, WHOLE_CONDITION
from baremo.model.document.forms import Choice, Expiry, Flag, Key, Length, Limit, PropertyName, Text, Whole
from baremo.model.document.records import Entry, Items, Named, Record
from baremo.model.scores import Band, Group, Model, Rule, Score, Segment

AWARDS = {
    "once": Label(es="una vez, la primera que la condición se cumple", en="once, when the condition is first true"),
    "every": Label(es="por cada evento", en="for every event"),
    "while": Label(es="mientras la condición se cumple", en="while the condition is true"),
}
AWARD_EXPLANATIONS = {
    "once": Label(
        es="Da los puntos la primera vez que la condición se cumple y no los repite, aunque vuelva a cumplirse.",
        en="Gives the points the first time the condition is true and never again, even if it becomes true anew.",
    ),
    "every": Label(
        es="Da los puntos por cada evento que coincide. Puedes limitar cuántos cuentan y contar una vez cada campaña.",
        en="Gives the points for each matching event. You can limit how many count, and count each campaign once.",
    ),
    "while": Label(
        es="Los puntos cuentan mientras la condición se cumple y se van en cuanto deja de cumplirse; no caducan.",
        en="The points count while the condition is true and go as soon as it is not; they do not expire.",
    ),
}
"""What each kind of award does, for who chooses among them."""
SUBJECTS = {"contact": Label(es="contactos", en="contacts"), "deal": Label(es="negocios", en="deals")}

_TITLE = Text(what=Label(es="un nombre", en="a name"), blank=False)
_KEY = Entry(
    key="key",
    form=Key(),
    about=Label(es="identifica para siempre", en="identifies it for ever"),
    required=True,
)
_NAME = Entry(key="name", form=_TITLE, about=Label(es="cómo se llama", en="what it is called"), required=True)
_OPTIONAL_NAME = replace(_NAME, required=False)
_DESCRIPTION = Entry(key="description", form=Text(), about=Label(es="para qué sirve", en="what it is for"))


RULE: Record[Rule] = Record(
    Rule,
    what=Label(es="una regla", en="a rule"),
    entries=[
        _KEY,
        _OPTIONAL_NAME,
        Entry(
            key="points",
            form=Whole(-limits.POINTS, limits.POINTS, zero=False),
            about=Label(es="puntos que da; negativos restan", en="points that it gives; negative ones subtract"),
            required=True,
        ),
        Entry(
            key="award",
            form=Choice(AWARDS),
            about=Label(es="cuántas veces da puntos; si falta, once", en="how often it awards; left out, once"),
        ),
        Entry(
            key="per",
            form=PropertyName(),
            about=Label(
                es="solo con every: cada valor de esta propiedad cuenta una vez",
                en="every only: each value of this property counts once",
            ),
        ),
        Entry(
            key="at_most",
            form=Whole(1, limits.POINTS),
            about=Label(
                es="solo con every: como máximo cuentan tantas veces",
                en="every only: at most so many awards count",
            ),
        ),
        Entry(
            key="only_for",
            form=WHOLE_CONDITION,
            about=Label(
                es="solo con every: cuenta mientras esto se cumple",
                en="every only: counts while this is true",
            ),
        ),
        Entry(
            key="group",
            form=Text(what=Label(es="el nombre de un grupo", en="the name of a group"), kind="group"),
            about=Label(es="el grupo cuyos límites valen", en="the group whose limits apply"),
        ),
        Entry(
            key="expires_after",
            form=Expiry(),
            about=Label(
                es="cuánto cuentan los puntos; never anula lo que dice la puntuación",
                en="how long the points count; never overrides the score",
            ),
        ),
        Entry(
            key="half_life",
            form=Length(),
            about=Label(
                es="en este tiempo los puntos pierden la mitad de lo que valen",
                en="in this time the points lose half their worth",
            ),
        ),
        Entry(
            key="fades_over",
            form=Length(),
            about=Label(
                es="los puntos bajan en línea recta hasta 0 en este tiempo",
                en="the points go down to 0 in a straight line in this time",
            ),
        ),
        Entry(
            key="when",
            form=WHOLE_CONDITION,
            about=Label(es="cuándo da puntos", en="when it awards"),
            required=True,
        ),
    ],
    stand_in=Rule(key="", points=1, when=UNREADABLE),
)

GROUP: Record[Group] = Record(
    Group,
    what=Label(es="un bloque con minimum, maximum o ambos", en="a mapping with minimum, maximum or both"),
    entries=[
        Entry(
            key="minimum",
            form=Limit(),
            about=Label(es="lo menos que dan juntas sus reglas", en="the least that its rules give together"),
        ),
        Entry(
            key="maximum",
            form=Limit(),
            about=Label(es="lo más que dan juntas sus reglas", en="the most that its rules give together"),
        ),
    ],
    stand_in=Group(),
)

BAND: Record[Band] = Record(
    Band,
    what=Label(es="un nivel", en="a band"),
    entries=[
        _NAME,
        Entry(
            key="from",
            form=Limit(),
            about=Label(es="el valor en que empieza", en="the value at which it begins"),
            required=True,
            attribute="start",
        ),
    ],
    stand_in=Band(name="", start=0),
)


def _score_head() -> list[Entry]:
    return [
        _KEY,
        _NAME,
        _DESCRIPTION,
        Entry(
            key="subject",
            form=Choice(SUBJECTS),
            about=Label(es="a quién puntúa; si falta, contact", en="what it scores; left out, contact"),
        ),
        Entry(
            key="active",
            form=Flag(),
            about=Label(es="si da valores; si falta, true", en="whether it has values; left out, true"),
        ),
        Entry(
            key="expires_after",
            form=Expiry(),
            about=Label(
                es="cuánto cuentan los puntos de sus reglas; si falta, siempre",
                en="how long the points of its rules count; left out, for ever",
            ),
        ),
        Entry(
            key="audience",
            form=WHOLE_CONDITION,
            about=Label(es="quiénes tienen valor; si falta, todos", en="who has a value; left out, everybody"),
        ),
    ]


def _score_body() -> list[Entry]:
    groups = Label(
        es="un bloque de grupos, como {correo: {maximum: 60}}",
        en="a mapping of groups, such as {email: {maximum: 60}}",
    )
    bands = Items(BAND, what=Label(es="una lista de niveles", en="a list of bands"))
    rules = Items(RULE, what=Label(es="una lista de reglas", en="a list of rules"), longest=limits.RULES)
    return [
        Entry(
            key="minimum",
            form=Limit(),
            about=Label(es="el valor más bajo posible", en="the lowest value possible"),
        ),
        Entry(
            key="maximum",
            form=Limit(),
            about=Label(es="el valor más alto posible", en="the highest value possible"),
        ),
        Entry(
            key="groups",
            form=Named(GROUP, what=groups),
            about=Label(
                es="límites de lo que dan juntas varias reglas",
                en="limits of what several rules give together",
            ),
        ),
        Entry(
            key="bands",
            form=bands,
            about=Label(es="nombres de rangos de valores", en="labels for ranges of values"),
        ),
        Entry(
            key="rules",
            form=rules,
            about=Label(es="lo que da y quita puntos", en="what gives points and takes them"),
        ),
    ]


class ScoreRecord(Record[Score]):
    """A score; left out, `rules` is empty."""

    def complete(self, values: dict[str, Any], *_: object) -> None:
        """Put no rules where none are said."""
        values["rules"] = values["rules"] or ()


SCORE = ScoreRecord(
    Score,
    what=Label(es="una puntuación", en="a score"),
    entries=[*_score_head(), *_score_body()],
    stand_in=Score(key="", name=""),
)

SEGMENT: Record[Segment] = Record(
    Segment,
    what=Label(es="un segmento", en="a segment"),
    entries=[
        _KEY,
        _OPTIONAL_NAME,
        _DESCRIPTION,
        Entry(
            key="when",
            form=WHOLE_CONDITION,
            about=Label(es="quiénes están en él", en="who is in it"),
            required=True,
        ),
    ],
    stand_in=Segment(key="", when=UNREADABLE),
)


class ModelRecord(Record[Model]):
    """The whole document; what is empty is left out when written."""

    def complete(self, values: dict[str, Any], *_: object) -> None:
        """Put nothing where nothing is said."""
        for name in ("scores", "segments"):
            values[name] = values[name] or ()

    def write(self, value: Model) -> dict[str, object]:
        """Return the scores and segments that there are."""
        held = ((entry, getattr(value, entry.name)) for entry in self.entries)
        return {entry.key: entry.form.write(part) for entry, part in held if part}


MODEL = ModelRecord(
    Model,
    what=Label(es="un bloque con scores, segments o ambos", en="a mapping with scores, segments or both"),
    entries=[
        Entry(
            key="scores",
            form=Items(SCORE, what=Label(es="una lista de puntuaciones", en="a list of scores")),
            about=Label(es="las puntuaciones", en="the scores"),
        ),
        Entry(
            key="segments",
            form=Items(SEGMENT, what=Label(es="una lista de segmentos", en="a list of segments")),
            about=Label(es="los segmentos", en="the segments"),
        ),
    ],
    stand_in=Model(),
)
