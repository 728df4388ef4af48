"""Small words for building SQL with SQLGlot; every literal is quoted by it, never by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from sqlglot import exp

from baremo.model.durations import HOUR

Sql: TypeAlias = exp.Expr

ALWAYS = -(2**62)
"""A moment before every moment."""
NEVER = 2**62
"""A moment after every moment."""

MARK = "\ud800"
"""What texts begin with that are filled in later: half of a character, which no text of a model or history can hold."""

_MOMENT = re.compile(f"'{MARK}(now|hour)([+-][0-9]+)'")


def column(name: str, table: str | None = None) -> Sql:
    """Return a quoted column."""
    return exp.column(name, table=table, quoted=True)


def text(value: str) -> Sql:
    """Return a text literal."""
    return exp.Literal.string(value)


def number(value: int | Decimal) -> Sql:
    """Return a number literal, in full decimal form."""
    literal = exp.Literal.number(format(value.copy_abs(), "f") if isinstance(value, Decimal) else str(abs(value)))
    return exp.Paren(this=exp.Neg(this=literal)) if value < 0 else literal


def now(offset: int = 0) -> Sql:
    """Return the moment of evaluation plus microseconds; `put_now` fills it in, so that plans can be kept."""
    return exp.Literal.string(f"{MARK}now{offset:+d}")


def hour(offset: int = 0) -> Sql:
    """Return the last full UTC hour before the moment of evaluation, plus microseconds."""
    return exp.Literal.string(f"{MARK}hour{offset:+d}")


def mark_now(script: str) -> str:
    """Return SQL of ours, in which `'bm_now+0'` stands for the moment of evaluation, as `put_now` takes it."""
    return script.replace("'bm_now+0'", f"'{now().name}'")


def put_now(statement: str, moment: int) -> str:
    """Fill the moment of evaluation into a compiled statement."""
    moments = {"now": moment, "hour": moment // HOUR * HOUR}
    return _MOMENT.sub(lambda found: str(moments[found[1]] + int(found[2])), statement)


def call(name: str, *arguments: Sql) -> Sql:
    """Return a call of one of the functions in `functions/*.sql`, or of the engine's own."""
    return exp.Anonymous(this=name, expressions=list(arguments))


def true() -> Sql:
    """Return the literal true."""
    return exp.true()


def false() -> Sql:
    """Return the literal false."""
    return exp.false()


def null() -> Sql:
    """Return the literal null."""
    return exp.null()


def every(parts: Iterable[Sql]) -> Sql:
    """Return the conjunction; true if there are no parts."""
    return _join(list(parts), exp.And, exp.true())


def some(parts: Iterable[Sql]) -> Sql:
    """Return the disjunction; false if there are no parts."""
    return _join(list(parts), exp.Or, exp.false())


def _join(parts: list[Sql], connector: type[exp.Connector], empty: Sql) -> Sql:
    if not parts:
        return empty
    # A balanced tree keeps the depth of hundreds of parts small.
    while len(parts) > 1:
        parts = [
            connector(this=wrap(parts[i]), expression=wrap(parts[i + 1])) if i + 1 < len(parts) else parts[i]
            for i in range(0, len(parts), 2)
        ]
    return parts[0]


def wrap(part: Sql) -> Sql:
    """Put parentheses around anything that is not already one piece."""
    whole = (exp.Column, exp.Literal, exp.Anonymous, exp.Paren, exp.Boolean, exp.Null, exp.Case, exp.Cast)
    return part if isinstance(part, whole) else exp.Paren(this=part)


def negate(part: Sql) -> Sql:
    """Return the negation."""
    return exp.Not(this=wrap(part))


def sure(part: Sql) -> Sql:
    """Return the test with null read as false: Baremo knows two truth values."""
    return exp.Coalesce(this=part, expressions=[exp.false()])


def is_null(part: Sql) -> Sql:
    """Return the test for null."""
    return exp.Is(this=wrap(part), expression=exp.null())


def known(part: Sql) -> Sql:
    """Return the test for anything but null."""
    return negate(is_null(part))


_COMPARISONS: dict[str, type[exp.Binary]] = {
    "=": exp.EQ,
    "<>": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}


def compare(left: Sql, operator: str, right: Sql) -> Sql:
    """Return the comparison `left operator right`."""
    return _COMPARISONS[operator](this=wrap(left), expression=wrap(right))


def plus(*parts: Sql) -> Sql:
    """Return the sum; 0 if there are no parts."""
    return _fold(list(parts), exp.Add)


def _fold(parts: list[Sql], operator: type[exp.Binary]) -> Sql:
    if not parts:
        return number(0)
    while len(parts) > 1:
        parts = [
            operator(this=wrap(parts[i]), expression=wrap(parts[i + 1])) if i + 1 < len(parts) else parts[i]
            for i in range(0, len(parts), 2)
        ]
    return parts[0]


def times(left: Sql, right: Sql) -> Sql:
    """Return the product."""
    return exp.Mul(this=wrap(left), expression=wrap(right))


def choose(*branches: tuple[Sql, Sql], otherwise: Sql | None = None) -> Sql:
    """Return `case when … then … else … end`."""
    case = exp.Case()
    for test, result in branches:
        case.append("ifs", exp.If(this=test, true=result))
    if otherwise is not None:
        case.set("default", otherwise)
    return case


def choose_by(value: Sql, branches: Sequence[tuple[Sql, Sql]], otherwise: Sql) -> Sql:
    """Return `case value when … then … else … end`."""
    case = exp.Case(this=value)
    for test, result in branches:
        case.append("ifs", exp.If(this=test, true=result))
    case.set("default", otherwise)
    return case


def least(parts: Sequence[Sql]) -> Sql:
    """Return the smallest part that is not null; null if there is none."""
    if len(parts) < 2:
        return parts[0] if parts else null()
    return call("least", *parts)


def greatest(parts: Sequence[Sql]) -> Sql:
    """Return the largest of parts of which none is null."""
    return parts[0] if len(parts) == 1 else call("greatest", *parts)


def coalesce(part: Sql, *others: Sql) -> Sql:
    """Return the first that is not null."""
    return exp.Coalesce(this=part, expressions=list(others))


def cast(part: Sql, kind: str) -> Sql:
    """Return the value as another type."""
    return exp.Cast(this=part, to=_type(kind).copy())


@cache
def _type(kind: str) -> exp.DataType:
    return exp.DataType.build(kind)


def decimal(part: Sql) -> Sql:
    """Return the number as points: 38 digits, 6 after the point."""
    return cast(part, "decimal(38, 6)")


def where(aggregate: Sql, test: Sql) -> Sql:
    """Return the aggregate over the rows that pass a test."""
    return exp.Filter(this=aggregate, expression=exp.Where(this=test))


def count() -> Sql:
    """Return `count(*)`."""
    return exp.Count(this=exp.Star())


def count_where(test: Sql) -> Sql:
    """Return the count of the rows that pass a test; faster than a filter on `count(*)`."""
    return exp.Count(this=choose((test, number(1))))


def minimum(part: Sql) -> Sql:
    """Return the aggregate `min`."""
    return exp.Min(this=part)


def maximum(part: Sql) -> Sql:
    """Return the aggregate `max`."""
    return exp.Max(this=part)


def total(part: Sql) -> Sql:
    """Return the aggregate `sum`."""
    return exp.Sum(this=part)


def named(part: Sql, name: str) -> Sql:
    """Return the part under a name."""
    return exp.alias_(part, name, quoted=True, copy=False)


def table(name: str, alias: str | None = None) -> Sql:
    """Return a table or view by name."""
    found = exp.Table(this=exp.to_identifier(name))
    if alias:
        found.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
    return found


def left_join(query: exp.Select, part: Sql, on: Sql) -> None:
    """Join a part to a query, keeping rows that it has nothing for."""
    query.append("joins", exp.Join(this=part, side="LEFT", on=on))


def like(value: Sql, pieces: Sequence[str]) -> Sql:
    """Return the test that a text consists of the pieces with anything between them."""
    escaped = ["".join("^" + sign if sign in "^%_" else sign for sign in piece) for piece in pieces]
    test: Sql = exp.Like(this=wrap(value), expression=text("%".join(escaped)))
    # A backslash means itself with an escape of our own, in every dialect.
    if any(sign in piece for piece in pieces for sign in "^%_\\"):
        test = exp.Escape(this=test, expression=text("^"))
    return test


def one_of(value: Sql, texts: Sequence[str]) -> Sql:
    """Return the test that a value is one of the texts."""
    return exp.In(this=wrap(value), expressions=[text(each) for each in texts])
