"""Conditions in a document: their heads, what goes with each, and how deep they may stand in one another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from baremo.language import Label, Language
from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    PropertyTest,
    ScoreTest,
    SegmentTest,
    TagTest,
)
from baremo.model.document import limits, messages
from baremo.model.document.comparing import Comparison, OperatorName
from baremo.model.document.events import event_record
from baremo.model.document.forms import Form, PropertyName, Schema, Text
from baremo.model.document.problems import Path, Report, grouped, names, show
from baremo.model.document.records import Entry, Items, Record, read_mapping

UNREADABLE = EventTest(event="")
"""What stands in for a condition that cannot be read."""

HEADS = ("all", "any", "not", "field", "event", "tag", "list", "segment", "score", "property")
_CLASSES: dict[type[Condition], str] = {
    All: "all",
    AnyOf: "any",
    Not: "not",
    FieldTest: "field",
    EventTest: "event",
    TagTest: "tag",
    ListTest: "list",
    SegmentTest: "segment",
    ScoreTest: "score",
    PropertyTest: "property",
}


class ConditionForm(Form[Condition]):
    """A condition: a mapping with one head, which says what else may stand there."""

    stand_in = UNREADABLE

    def __init__(self, name: str, what: Label) -> None:
        """Keep the name of the condition in the schema; the heads come later, for they hold conditions."""
        self.name = self.kind = name
        self.what = what
        self.heads: dict[str, Record[Any]] = {}

    def read(self, raw: object, path: Path, report: Report) -> Condition | None:
        """Return the condition."""
        mapping = read_mapping(self, raw, path, report)
        if mapping is None:
            return None
        found = [head for head in HEADS if head in mapping]
        if len(found) != 1:
            self._refuse_heads(found, mapping, path, report)
            return None
        if found[0] not in self.heads:
            self._refuse_place(found[0], path, report)
            return None
        read: Condition | None = self.heads[found[0]].read(mapping, path, report)
        return read

    def _refuse_heads(self, found: list[str], mapping: Mapping[object, object], path: Path, report: Report) -> None:
        known = names(self.heads)
        if found:
            report.add(path, messages.TWO_HEADS, known=known, found=names(found))
            return
        stands = names([str(key) for key in mapping]) if mapping else show({})
        near = report.nearest(next((str(key) for key in mapping), ""), self.heads)
        report.add(path, messages.NO_HEAD, known=known, found=stands, nearest=near)

    def _refuse_place(self, head: str, path: Path, report: Report) -> None:
        label = messages.PROPERTY_OUTSIDE if head == "property" else messages.HEAD_IN_WHERE
        report.add(path / head, label, head=head, known=names(self.heads))

    def write(self, value: Condition) -> object:
        """Return what a document says for the condition."""
        return self.heads[_CLASSES[type(value)]].write(value)

    def schema(self, language: Language) -> Schema:
        """Return a reference, for conditions hold conditions."""
        return {"$ref": f"#/$defs/{self.name}"}

    def definition(self, language: Language) -> Schema:
        """Return what the reference refers to."""
        choices = [{"title": record.what.words(language), **record.schema(language)} for record in self.heads.values()]
        return {"title": self.what.words(language), "anyOf": choices}


class WholeCondition(Form[Condition]):
    """A condition that stands by itself: its depth and its leaves are limited."""

    kind = "condition"
    stand_in = UNREADABLE

    def __init__(self, condition: ConditionForm) -> None:
        """Keep the form of conditions inside one another."""
        self.condition = condition
        self.what = condition.what

    def read(self, raw: object, path: Path, report: Report) -> Condition | None:
        """Return the condition; one too deep is not read at all."""
        size = measure(raw)
        if size.leaves > limits.LEAVES:
            report.add(path, messages.LEAVES, count=grouped(size.leaves), limit=limits.LEAVES)
        if size.depth > limits.DEPTH:
            report.add(path, messages.DEPTH, count=grouped(size.depth), limit=limits.DEPTH)
            return None
        return self.condition.read(raw, path, report)

    def write(self, value: Condition) -> object:
        """Return what a document says for the condition."""
        return self.condition.write(value)

    def schema(self, language: Language) -> Schema:
        """Return the reference to conditions."""
        return self.condition.schema(language)


class Size(NamedTuple):
    """How many leaves a condition has, and how many levels."""

    leaves: int
    depth: int


def measure(raw: object) -> Size:
    """Return the size of a condition of a document, however deep it is; nothing else is looked at."""
    leaves = deepest = 0
    waiting = [(raw, 1)]
    while waiting and leaves < limits.ALIASED and deepest < limits.ALIASED:
        part, depth = waiting.pop()
        inner, is_leaf = _parts(part)
        leaves += is_leaf
        deepest = max(deepest, depth)
        waiting.extend((child, depth + 1) for child in inner)
    return Size(leaves, deepest)


def _parts(raw: object) -> tuple[list[object], bool]:
    """Return what stands directly inside a condition, and whether it is a leaf itself."""
    if not isinstance(raw, Mapping):
        return [], True
    for head in ("all", "any"):
        if head in raw:
            inner = raw[head]
            return (list(inner) if isinstance(inner, list | tuple) else []), False
    if "not" in raw:
        return [raw["not"]], False
    return ([raw["where"]] if "event" in raw and "where" in raw else []), True


def _join(condition: ConditionForm) -> dict[str, Record[Any]]:
    """Return the heads that join conditions of one form."""
    many = Items(condition, what=Label(es="una lista de condiciones", en="a list of conditions"))

    def entry(head: str, about: Label) -> Entry:
        form, attribute = (condition, "condition") if head == "not" else (many, "conditions")
        return Entry(key=head, form=form, about=about, required=True, attribute=attribute)

    return {
        "all": Record(
            All,
            what=Label(es="todas", en="all of them"),
            entries=[entry("all", Label(es="se cumplen todas", en="every one of them is true"))],
            stand_in=All(conditions=()),
        ),
        "any": Record(
            AnyOf,
            what=Label(es="alguna", en="any of them"),
            entries=[entry("any", Label(es="se cumple alguna", en="at least one of them is true"))],
            stand_in=AnyOf(conditions=()),
        ),
        "not": Record(
            Not,
            what=Label(es="negación", en="negation"),
            entries=[entry("not", Label(es="no se cumple", en="it is not true"))],
            stand_in=Not(condition=UNREADABLE),
        ),
    }


def _field() -> Record[Any]:
    about = Label(
        es="un campo; en una puntuación de negocios, contact.NOMBRE es del contacto",
        en="a field; in a score of deals contact.NAME is the contact's",
    )
    name = Text(what=Label(es="el nombre de un campo", en="the name of a field"), kind="field")
    return Comparison(
        FieldTest,
        what=Label(es="campo", en="field"),
        head=Entry(key="field", form=name, about=about, required=True),
        operator=OperatorName(),
        stand_in=FieldTest(field="", operator="is_set"),
    )


def _property() -> Record[Any]:
    about = Label(es="una propiedad del evento", en="a property of the event")
    return Comparison(
        PropertyTest,
        what=Label(es="propiedad", en="property"),
        head=Entry(key="property", form=PropertyName(), about=about, required=True),
        operator=OperatorName(in_where=True),
        stand_in=PropertyTest(property="", operator="is_set"),
    )


def _score() -> Record[Any]:
    about = Label(es="la clave de otra puntuación", en="the key of another score")
    key = Text(what=Label(es="la clave de una puntuación", en="the key of a score"), kind="score")
    return Comparison(
        ScoreTest,
        what=Label(es="puntuación", en="score"),
        head=Entry(key="score", form=key, about=about, required=True),
        operator=OperatorName(for_scores=True),
        stand_in=ScoreTest(score="", operator="is_set"),
    )


def _tag() -> Record[Any]:
    about = Label(es="una etiqueta que tiene el contacto", en="a tag that the contact has")
    name = Text(what=Label(es="el nombre de una etiqueta", en="the name of a tag"), kind="tag")
    return Record(
        TagTest,
        what=Label(es="etiqueta", en="tag"),
        entries=[Entry(key="tag", form=name, about=about, required=True)],
        stand_in=TagTest(tag=""),
    )


def _list() -> Record[Any]:
    about = Label(es="una lista de contactos", en="a list of contacts")
    status = Label(es="el estado en la lista; si falta, subscribed", en="the status on the list; left out, subscribed")
    name = Text(what=Label(es="el nombre de una lista", en="the name of a list"), kind="list")
    return Record(
        ListTest,
        what=Label(es="lista", en="list"),
        entries=[
            Entry(key="list", form=name, about=about, required=True),
            Entry(key="status", form=Text(what=Label(es="un estado", en="a status"), kind="status"), about=status),
        ],
        stand_in=ListTest(list=""),
    )


def _segment() -> Record[Any]:
    about = Label(
        es="la clave de un segmento al que pertenece el contacto",
        en="the key of a segment that the contact is in",
    )
    key = Text(what=Label(es="la clave de un segmento", en="the key of a segment"), kind="segment")
    return Record(
        SegmentTest,
        what=Label(es="segmento", en="segment"),
        entries=[Entry(key="segment", form=key, about=about, required=True)],
        stand_in=SegmentTest(segment=""),
    )


WHERE = ConditionForm("where", Label(es="una condición sobre propiedades", en="a condition on properties"))
WHERE.heads = {**_join(WHERE), "property": _property()}

CONDITION = ConditionForm("condition", Label(es="una condición", en="a condition"))
CONDITION.heads = {
    **_join(CONDITION),
    "field": _field(),
    "event": event_record(WHERE, stand_in=UNREADABLE),
    "tag": _tag(),
    "list": _list(),
    "segment": _segment(),
    "score": _score(),
}

WHOLE_CONDITION = WholeCondition(CONDITION)
