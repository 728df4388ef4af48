"""Compiled statements in Spark's SQL: the vocabulary written out, and what needs Python named for Spark."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any

import sqlglot
from sqlglot import exp

from baremo.engine import readings, sql
from baremo.model.texts import lower

_CAPITALS, _SMALLS = f"'{sql.MARK}capitals'", f"'{sql.MARK}smalls'"


@dataclass(frozen=True, slots=True)
class Reading:
    """A function of the vocabulary that is Python's: its meaning, its constants, and its type for Spark."""

    meaning: Callable[..., Any]
    returns: str
    constants: tuple[str, ...] = ()


READINGS = {
    "bm_found": Reading(readings.is_found, "boolean"),
    "bm_members": Reading(readings.read_members, "array<string>"),
    "bm_on_list": Reading(readings.is_on_list, "boolean"),
    "bm_power": Reading(readings.raise_powers, "double"),
    "bm_texts": Reading(readings.read_texts, "array<string>"),
    "bm_url_parameter": Reading(readings.read_parameter, "string"),
}


@dataclass(frozen=True, slots=True)
class Body:
    """What a function of `functions/spark.sql` stands for."""

    parameters: tuple[str, ...]
    meaning: exp.Expr

    def fill(self, arguments: list[exp.Expr]) -> exp.Expr:
        """Return the body with arguments in the places of the parameters."""
        filled = exp.Paren(this=self.meaning.copy())
        given = dict(zip(self.parameters, arguments, strict=True))
        for place in list(filled.find_all(exp.Column)):
            if not place.table and place.name in given:
                place.replace(sql.wrap(given[place.name].copy()))
        return filled


@dataclass(slots=True)
class Dialect:
    """Translates the statements of one evaluation; `readings` are the Python functions that they call."""

    readings: dict[str, Reading] = field(default_factory=dict)
    _names: dict[Reading, str] = field(default_factory=dict)

    def translate(self, query: exp.Expr | str) -> str:
        """Return a compiled statement, or SQL of ours, as Spark takes it; now is not filled in yet."""
        tree = sqlglot.parse_one(query, read="duckdb") if isinstance(query, str) else query.copy()
        _read_documents(tree)
        for call in _calls(tree):
            body, reading = vocabulary().get(call.name.lower()), READINGS.get(call.name.lower())
            if body is not None:
                call.replace(body.fill(call.expressions))
            elif reading is not None:
                self._name(call, reading)
        for call in _calls(tree):  # those that came with the bodies
            if call.name.lower() in READINGS:
                self._name(call, READINGS[call.name.lower()])
        _count_distinct(tree)
        return _put_letters(tree.sql(dialect="spark"))

    def _name(self, call: exp.Anonymous, reading: Reading) -> None:
        """Call a function of the columns alone, which knows the constants."""
        constants = tuple(part.name for part in call.expressions if isinstance(part, exp.Literal))
        bound = Reading(reading.meaning, reading.returns, constants)
        if bound not in self._names:
            self._names[bound] = f"bm_py{len(self._names)}"
            self.readings[self._names[bound]] = bound
        columns = [part for part in call.expressions if not isinstance(part, exp.Literal)]
        call.replace(sql.call(self._names[bound], *columns))


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Body]:
    """Return the functions of `functions/spark.sql`, each written out with those above it."""
    script = resources.files("baremo.engine.functions").joinpath("spark.sql").read_text(encoding="utf-8")
    script = script.replace("'bm_capitals'", _CAPITALS).replace("'bm_smalls'", _SMALLS)
    found: dict[str, Body] = {}
    for statement in sqlglot.parse(script, read="spark"):
        if not isinstance(statement, exp.Create):
            continue
        parameters = tuple(each.name for each in statement.this.expressions)
        meaning = exp.Paren(this=statement.expression.this)
        for call in _calls(meaning):
            if call.name.lower() in found:
                call.replace(found[call.name.lower()].fill(call.expressions))
        found[statement.this.this.name.lower()] = Body(parameters, meaning.this)
    return found


def _calls(tree: exp.Expr) -> list[exp.Anonymous]:
    """Return the calls in a tree, inner ones before those around them."""
    return list(reversed(list(tree.find_all(exp.Anonymous, bfs=True))))


def _read_documents(tree: exp.Expr) -> None:
    """Let each document be read once for all its members that a select asks for."""
    asked: dict[tuple[int, str], list[exp.Anonymous]] = {}
    for call in _calls(tree):
        if call.name == "bm_json_member":
            place = (id(call.find_ancestor(exp.Select)), call.expressions[0].sql())
            asked.setdefault(place, []).append(call)
    for calls in asked.values():
        pointers = sorted({call.expressions[1].name for call in calls})
        names = [sql.text(_member(pointer)) for pointer in pointers]
        for call in calls:
            first = sql.number(2 * pointers.index(call.expressions[1].name) + 1)
            members = sql.call("bm_members", call.expressions[0].copy(), *(name.copy() for name in names))
            call.replace(sql.call("slice", members, first, sql.number(2)))


def in_one_pass(query: exp.Expr) -> exp.Select:
    """Return the rows of a union of selects from one table, which the table is read once for."""
    rows = [_as_struct(select) for select in _parts(query)]
    (source,) = {table.name for select in _parts(query) for table in select.find_all(exp.Table)}
    listed = exp.Select().select(sql.call("inline", sql.call("array", *rows)), copy=False)
    listed.from_(sql.table(source), copy=False)
    found = exp.Select().select("*", copy=False).from_(listed.subquery("rows", copy=False), copy=False)
    return found.where(sql.column("bm_is_row"), copy=False)


def _parts(query: exp.Expr) -> list[exp.Select]:
    """Return the selects of a union, whose branches may be many but are not deep."""
    if isinstance(query, exp.Union):
        return [*_parts(query.this), *_parts(query.expression)]
    assert isinstance(query, exp.Select)  # noqa: S101 - told to the type checker
    return [query]


def _as_struct(select: exp.Select) -> sql.Sql:
    where = select.args.get("where")
    is_row = sql.true() if where is None else sql.sure(where.this.copy())
    pairs = [part for each in select.expressions for part in (sql.text(each.alias_or_name), each.unalias().copy())]
    return sql.call("named_struct", *pairs, sql.text("bm_is_row"), is_row)


def _member(pointer: str) -> str:
    return pointer[1:].replace("~1", "/").replace("~0", "~")


def _count_distinct(tree: exp.Expr) -> None:
    """Count distinct values by the size of their set: Spark counts them in no window."""
    for count in [found for found in tree.find_all(exp.Count) if isinstance(found.this, exp.Distinct)]:
        key = count.this.expressions[0]
        counted: exp.Expr = count
        if isinstance(count.parent, exp.Filter | exp.Window):
            counted = count.parent
        size = sql.call("array_size", exp.null())
        counted.replace(size)
        if counted is count:
            counted = sql.call("collect_set", key)
        else:
            count.replace(sql.call("collect_set", key))
        size.set("expressions", [counted])


def _put_letters(statement: str) -> str:
    if _CAPITALS not in statement:
        return statement
    capitals, smalls = letters()
    return statement.replace(_CAPITALS, f"'{capitals}'").replace(_SMALLS, f"'{smalls}'")


@lru_cache(maxsize=1)
def letters() -> tuple[str, str]:
    """Return the letters that have another one as their lower case, and those."""
    points = (chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point < 0xE000)
    capitals = [letter for letter in points if lower(letter) != letter]
    return "".join(capitals), "".join(map(lower, capitals))
