"""Event conditions in a document: how often, of which events, and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baremo.language import Label, Language
from baremo.model.conditions import Between, Condition, EventTest, Times
from baremo.model.document import limits, messages
from baremo.model.document.forms import Choice, Flag, Form, Length, PropertyName, Schema, Text, Whole
from baremo.model.document.problems import Path, Report, show
from baremo.model.document.records import Entry, Record
from baremo.model.document.values import Day, moment_of
from baremo.model.moments import DAY

TIMES = {
    "at_least": Label(es="al menos", en="at least"),
    "more_than": Label(es="más de", en="more than"),
    "exactly": Label(es="exactamente", en="exactly"),
    "at_most": Label(es="como máximo", en="at most"),
    "less_than": Label(es="menos de", en="less than"),
}
"""How often an event can be asked for, with the words before the number."""

AT_LEAST_ONE = ("at_least", "less_than")
"""Those that would always or never be true with 0."""


class TimesRecord(Record[Times]):
    """How often an event must have happened."""

    def complete(self, values: dict[str, Any], mapping: Mapping[object, object], path: Path, report: Report) -> None:
        """Refuse «at least 0 times» and «less than 0 times»."""
        if values["operator"] in AT_LEAST_ONE and values["value"] == 0:
            operator = values["operator"]
            report.add(path / "value", messages.TIMES_LOW, found="0", operator=operator, low="1")

    def schema(self, language: Language) -> Schema:
        """Return two shapes: from 1, and from 0."""
        schema = super().schema(language)
        from_one = {"properties": {"operator": {"enum": list(AT_LEAST_ONE)}}}
        return {**schema, "if": from_one, "then": {"properties": {"value": {"minimum": 1}}}}


class EventRange(Form[Between]):
    """Two dates between which an event happened; an end without a time includes its day."""

    kind = "period"
    what = Label(
        es="una lista de dos fechas, como [2026-01-01, 2026-01-31]",
        en="a list of two dates, such as [2026-01-01, 2026-01-31]",
    )
    stand_in = Between(start=0, end=0, start_text="", end_text="")
    day = Day()

    def read(self, raw: object, path: Path, report: Report) -> Between | None:
        """Return the range."""
        if not isinstance(raw, list | tuple) or len(raw) != 2:
            self.refuse(raw, path, report)
            return None
        start, end = (self.day.read(text, path / position, report) for position, text in enumerate(raw))
        if start is None or end is None:
            return None
        first, last = moment_of(start), moment_of(end)
        until = last.microseconds + (0 if last.has_time else DAY)
        if first.microseconds > until or (not last.has_time and first.microseconds == until):
            report.add(path, messages.REVERSED_DATES, low=show(start), high=show(end))
            return None
        return Between(start=first.microseconds, end=until, start_text=start, end_text=end)

    def write(self, value: Between) -> object:
        """Return both texts as they were written."""
        return [value.start_text, value.end_text]

    def schema(self, language: Language) -> Schema:
        """Return an array of two dates."""
        return {"type": "array", "items": self.day.schema(language), "minItems": 2, "maxItems": 2}


class EventRecord(Record[EventTest]):
    """How often an event happened."""

    def complete(self, values: dict[str, Any], mapping: Mapping[object, object], path: Path, report: Report) -> None:
        """Refuse two windows at once."""
        if "within" in mapping and "between" in mapping:
            report.add(path / "between", messages.WITHIN_AND_BETWEEN)

    def schema(self, language: Language) -> Schema:
        """Return an object that has at most one window."""
        return {**super().schema(language), "not": {"required": ["within", "between"]}}


def event_record(where: Form[Condition], *, stand_in: EventTest) -> Record[Any]:
    """Return the form of event conditions, whose `where` is a condition on properties."""
    return EventRecord(
        EventTest,
        what=Label(es="evento", en="event"),
        entries=[
            Entry(
                key="event",
                form=Text(what=Label(es="un tipo de evento, o any", en="a kind of event, or any"), kind="event"),
                about=Label(es="el tipo de evento; any es cualquiera", en="the kind of event; any is every kind"),
                required=True,
            ),
            Entry(key="where", form=where, about=Label(es="qué eventos cuentan", en="which events count")),
            Entry(
                key="times",
                form=_times(),
                about=Label(es="cuántas veces; si falta, al menos una", en="how often; left out, at least once"),
            ),
            Entry(
                key="distinct",
                form=PropertyName(),
                about=Label(
                    es="cuenta valores distintos de esta propiedad",
                    en="distinct values of this property are counted",
                ),
            ),
            Entry(
                key="within",
                form=Length(),
                about=Label(es="en este tiempo hasta ahora", en="in so much time up to now"),
            ),
            Entry(
                key="between",
                form=EventRange(),
                about=Label(es="desde un momento hasta otro", en="from one moment to another"),
            ),
            Entry(
                key="include_automated",
                form=Flag(),
                about=Label(es="si cuentan también los eventos automáticos", en="whether automated events count, too"),
            ),
        ],
        stand_in=stand_in,
    )


def _times() -> Record[Times]:
    return TimesRecord(
        Times,
        what=Label(
            es="un bloque como {operator: at_least, value: 3}",
            en="a mapping such as {operator: at_least, value: 3}",
        ),
        entries=[
            Entry(
                key="operator",
                form=Choice(TIMES),
                about=Label(es="cómo se compara el número de veces", en="how the number of times compares"),
                required=True,
            ),
            Entry(
                key="value",
                form=Whole(0, limits.POINTS),
                about=Label(es="el número de veces", en="the number of times"),
                required=True,
            ),
        ],
        stand_in=Times(),
    )
