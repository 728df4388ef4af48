"""Events that a condition would match, made up from what it asks for; found only where that is simple."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from baremo.engine.explain.changes import Happening
from baremo.engine.oracle.conditions import matches, same_property
from baremo.engine.oracle.facts import Event
from baremo.engine.oracle.formulas import EventLeaf, lower_where
from baremo.engine.oracle.values import Cell
from baremo.model.conditions import ANY_KIND, All, AnyOf, Condition, EventTest, Not, PropertyTest, Value
from baremo.model.predicates import Both

Properties: TypeAlias = dict[str, Cell]
Maker: TypeAlias = Callable[[Value], Cell]

_WHOLE, _PATH, _QUERY = "url", "url.path", "url.query."


def sample_events(test: EventTest, now: int, number: int, *, distinct: str | None = None) -> list[Happening]:
    """Return so many events that a test matches now, with distinct values of a property if one is named.

    Empty if no such event can be made up.
    """
    made: list[Happening] = []
    taken: set[str | None] = {None}
    leaf = EventLeaf(test=test, where=Both(()) if test.where is None else lower_where(test.where))
    for place in range(number):
        happening = _sample(leaf, now, distinct, taken, place)
        if happening is None:
            return []
        made.append(happening)
        taken.add(_same(happening, now, distinct))
    return made


def _sample(leaf: EventLeaf, now: int, distinct: str | None, taken: set[str | None], place: int) -> Happening | None:
    """Return an event that matches and whose value of the property is not taken."""
    test = leaf.test
    properties = {} if test.where is None else sample_properties(test.where)
    if properties is None:
        return None
    kind = "page_viewed" if test.event == ANY_KIND else test.event
    plain = Happening(kind=kind, properties=properties)
    for happening in [plain] if distinct is None else _varied(plain, distinct, place):
        if matches(leaf, _as_event(happening, now)) and (
            distinct is None or _same(happening, now, distinct) not in taken
        ):
            return happening
    return None


def _varied(plain: Happening, distinct: str, place: int) -> Iterator[Happening]:
    """Give the event with other values of a property, as unlike those of real events as can be."""
    name = _WHOLE if distinct.startswith("url.") else distinct
    found, mark = plain.properties.get(name), f"new-{place + 1:06}"
    if distinct.startswith(_QUERY):
        values = [f"{found or ''}?{distinct.removeprefix(_QUERY)}={mark}"]
    elif isinstance(found, str):
        values = [f"{found}/{mark}", f"{found}-{mark}", f"{mark}-{found}", f"https://{mark}.example{found}"]
    elif isinstance(found, int | Decimal) and not isinstance(found, bool):
        plus = [found + place * step for step in (1, -1)]
        return (yield from (replace(plain, properties={**plain.properties, name: value}) for value in plus))
    else:
        values = [f"https://{mark}.example/{mark}" if name == _WHOLE else mark]
    yield from (replace(plain, properties={**plain.properties, name: value}) for value in values)
    yield plain


def _as_event(happening: Happening, now: int) -> Event:
    return Event(id="", kind=happening.kind, at=now, automated=happening.automated, properties=happening.properties)


def _same(happening: Happening, now: int, distinct: str | None) -> str | None:
    return None if distinct is None else same_property(_as_event(happening, now), distinct)


def sample_properties(where: Condition) -> Properties | None:
    """Return properties that may satisfy a condition, None if none are found; whoever asks tries them."""
    match where:
        case All():
            return _join(where)
        case AnyOf():
            found = (sample_properties(part) for part in where.conditions)
            return next((each for each in found if each is not None), None)
        case Not():
            # What is missing passes most negations.
            return {}
        case PropertyTest():
            return _sample_property(where)
    return None


def _join(where: All) -> Properties | None:
    joined: Properties = {}
    for part in where.conditions:
        found = sample_properties(part)
        if found is None:
            return None
        joined.update(found)
    return joined


def _sample_property(test: PropertyTest) -> Properties | None:
    made = sample_cell(test.operator, test.value)
    if made is None:
        return None if test.operator not in NEGATIONS else {}
    if test.property == _PATH:
        return {_WHOLE: made}
    if test.property == "url.host":
        return {_WHOLE: f"https://{made}/"}
    if test.property.startswith(_QUERY):
        return {_WHOLE: f"/?{test.property.removeprefix(_QUERY)}={made}"}
    return {test.property: made}


NEGATIONS = ("is_not", "not_in", "not_contains", "contains_none", "is_not_set")
"""Operators that a missing value passes."""


def sample_cell(operator: str, value: Value) -> Cell:
    """Return a value that passes a test, None if a missing one does or none is easily found."""
    maker = _MAKERS.get(operator)
    return None if maker is None else maker(value)


def _plain(value: Value) -> Cell:
    return value if isinstance(value, str | int | Decimal) else None


def _first(value: Value) -> Cell:
    return _plain(value[0]) if isinstance(value, tuple) and value else _plain(value)


def _listed(value: Value) -> Cell:
    return [str(each) for each in (value if isinstance(value, tuple) else (value,))]


def _more(step: int) -> Maker:
    def make(value: Value) -> Cell:
        return value + step if isinstance(value, int | Decimal) else None

    return make


def _unstarred(value: Value) -> Cell:
    return str(value).replace("*", "")


_MAKERS: dict[str, Maker] = {
    "is": _plain,
    "in": _first,
    "is_set": lambda _: "x",
    "contains": _plain,
    "starts_with": _plain,
    "ends_with": _plain,
    "matches": _unstarred,
    "at_least": _plain,
    "at_most": _plain,
    "more_than": _more(1),
    "less_than": _more(-1),
    "between": _first,
    "on": _plain,
    "contains_any": _listed,
    "contains_all": _listed,
}
