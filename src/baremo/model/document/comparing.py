"""Comparisons in a document: a field, a property or a score, an operator, and the value that it takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from baremo.language import Label, Language
from baremo.model.conditions import Value
from baremo.model.document import messages
from baremo.model.document.forms import Form, Schema
from baremo.model.document.problems import Path, Report, names, show
from baremo.model.document.records import Entry, Record, describe
from baremo.model.document.values import SCORE_VALUES, URL_VALUES, VALUES, write_value
from baremo.model.operator import Operator, Takes, operators

T = TypeVar("T")

ABOUT_OPERATOR = Label(es="cómo se compara", en="how it compares")
ABOUT_VALUE = Label(es="con qué se compara", en="what it compares with")


class OperatorName(Form[str]):
    """The name of an operator, of those that may stand here."""

    kind = "operator"
    stand_in = ""
    what = Label(es="el nombre de un operador", en="the name of an operator")

    def __init__(self, *, in_where: bool = False, for_scores: bool = False) -> None:
        """Say where the comparison stands: inside `where`, of a score, or of a field."""
        self.in_where = in_where
        self.for_scores = for_scores

    def allowed(self) -> dict[str, Operator]:
        """Return the operators that may stand here."""
        return {
            name: operator
            for name, operator in operators().items()
            if (operator.in_where or not self.in_where) and (operator.for_scores or not self.for_scores)
        }

    def read(self, raw: object, path: Path, report: Report) -> str | None:
        """Return the name."""
        allowed = self.allowed()
        name = raw if isinstance(raw, str) else ""
        if name in allowed:
            return name
        if self.in_where and name in operators():
            dates = [name for name, operator in allowed.items() if operator.takes in ("date", "range")]
            report.add(path, messages.RELATIVE_IN_WHERE, operator=name, known=names(dates))
            return None
        near = report.nearest(name, allowed)
        report.add(path, messages.UNKNOWN_CHOICE, found=show(raw), known=names(allowed), nearest=near)
        return None

    def schema(self, language: Language) -> Schema:
        """Return the names."""
        return {"enum": list(self.allowed())}


class AnyValue(Form[object]):
    """Whatever stands under `value`, until the operator is known."""

    stand_in = None
    what = Label(es="un valor", en="a value")

    def read(self, raw: object, path: Path, report: Report) -> object:
        """Return what stands there as it is."""
        return raw

    def write(self, value: object) -> object:
        """Return what a document says for a value."""
        return write_value(value)

    def schema(self, language: Language) -> Schema:
        """Return a schema of anything."""
        return {}


class Comparison(Record[T]):
    """A condition that compares something named with a value; the operator says what value it takes."""

    def __init__(self, build: Any, *, what: Label, head: Entry, operator: OperatorName, stand_in: T) -> None:
        """Keep the key that names what is compared, and the operators that may compare it."""
        self.head = head
        self.operator = operator
        entries = (
            head,
            Entry(key="operator", form=operator, about=ABOUT_OPERATOR, required=True),
            Entry(key="value", form=AnyValue(), about=ABOUT_VALUE),
        )
        super().__init__(build, what=what, entries=entries, stand_in=stand_in)

    def complete(self, values: dict[str, Any], mapping: Mapping[object, object], path: Path, report: Report) -> None:
        """Read the value as the operator takes it."""
        name = values["operator"]
        values["value"] = self._read_value(name, values[self.head.name], mapping, path, report) if name else None

    def _read_value(
        self, name: str, compared: str, mapping: Mapping[object, object], path: Path, report: Report
    ) -> Value:
        takes = operators()[name].takes
        if takes == "nothing":
            if "value" in mapping:
                report.add(path / "value", messages.NO_VALUE, operator=name)
            return None
        form = self.forms(is_url=self.head.key == "property" and compared == "url")[takes]
        if "value" not in mapping:
            report.add(path, messages.MISSING_KEY, key="value", about=ABOUT_VALUE, expected=form.what)
            return None
        value: Value = form.read(mapping["value"], path / "value", report)
        return value

    def forms(self, *, is_url: bool = False) -> dict[Takes, Form[Any]]:
        """Return the forms of values, by what an operator takes."""
        if self.operator.for_scores:
            return SCORE_VALUES
        return URL_VALUES if is_url else VALUES

    def schema(self, language: Language) -> Schema:
        """Return a choice: the operators that take the same kind of value, with that value."""
        by_takes: dict[Takes, list[Operator]] = {}
        for operator in self.operator.allowed().values():
            by_takes.setdefault(operator.takes, []).append(operator)
        return {"anyOf": [self._variant(takes, found, language) for takes, found in by_takes.items()]}

    def _variant(self, takes: Takes, found: list[Operator], language: Language) -> Schema:
        titles = [{"const": operator.name, "title": operator.label.words(language, value="…")} for operator in found]
        head = describe(self.head.form.schema(language), self.head.about.words(language))
        operator = describe({"oneOf": titles}, ABOUT_OPERATOR.words(language))
        schema: Schema = {
            "type": "object",
            "properties": {self.head.key: head, "operator": operator},
            "required": [self.head.key, "operator"],
            "additionalProperties": False,
        }
        if takes != "nothing":
            form = self.forms()[takes]
            schema["properties"]["value"] = describe(form.schema(language), form.what.words(language))
            schema["required"].append("value")
        return schema
