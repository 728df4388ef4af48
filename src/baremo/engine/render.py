"""The handful of predicates as SQL; each comes out true or false, never null."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import singledispatch

from baremo.engine import sql
from baremo.engine.cells import Cell
from baremo.engine.sql import Sql, call
from baremo.model.moments import DAY
from baremo.model.numbers import EXACT_BELOW, shortest
from baremo.model.predicates import (
    BooleanIs,
    Both,
    Either,
    Inverse,
    IsList,
    IsPresent,
    ListHas,
    MomentIs,
    NumberIs,
    Operand,
    Predicate,
    TextIn,
    TextLike,
    TextRegex,
)

Find = Callable[[Operand], Cell]
"""Finds the readings of an operand in the row at hand."""


@singledispatch
def render(predicate: Predicate, find: Find) -> Sql:
    """Return the predicate as SQL over the row in which `find` finds operands."""
    raise NotImplementedError(type(predicate))


@render.register
def _both(predicate: Both, find: Find) -> Sql:
    return sql.every(render(part, find) for part in predicate.parts)


@render.register
def _either(predicate: Either, find: Find) -> Sql:
    return sql.some(render(part, find) for part in predicate.parts)


@render.register
def _inverse(predicate: Inverse, find: Find) -> Sql:
    return sql.negate(render(predicate.part, find))


@render.register
def _present(predicate: IsPresent, find: Find) -> Sql:
    return find(predicate.operand).present


@render.register
def _is_list(predicate: IsList, find: Find) -> Sql:
    return find(predicate.operand).is_list or sql.false()


@render.register
def _text_in(predicate: TextIn, find: Find) -> Sql:
    def found(text: Sql) -> Sql:
        return sql.one_of(call("bm_fold", text), predicate.texts)

    return _of_text(find(predicate.operand), found, predicate.texts)


@render.register
def _text_like(predicate: TextLike, find: Find) -> Sql:
    if not any(predicate.pieces):  # only stars: anything but a missing value
        return _of_text(find(predicate.operand), lambda text: sql.compare(text, "<>", sql.text("")))
    longest = max(predicate.pieces, key=len)
    return _of_text(
        find(_simpler(predicate)), lambda text: sql.like(call("bm_fold", text), predicate.pieces), (longest,)
    )


@render.register
def _text_regex(predicate: TextRegex, find: Find) -> Sql:
    def found(text: Sql) -> Sql:
        # Empty text is missing, even for a pattern that finds the empty text.
        there = sql.compare(text, "<>", sql.text(""))
        return sql.every([there, call("bm_found", text.copy(), sql.text(predicate.pattern))])

    return _of_text(find(predicate.operand), found)


def _simpler(predicate: TextLike) -> Operand:
    """Return the operand; where a url need only contain something, it needs no trailing slash taken away.

    The slash that is taken away stands before a `?` or at the end. A piece without a `?` that does not end with a
    slash cannot lie there; one that begins with a slash cannot lie in the host.
    """
    operand, pieces = predicate.operand, predicate.pieces
    inside = len(pieces) == 3 and not pieces[0] and not pieces[2]
    if operand.url_part not in ("whole_query", "rooted_query") or not inside:
        return operand
    return operand if "?" in pieces[1] or pieces[1].endswith("/") else replace(operand, url_part="bare")


def _of_text(cell: Cell, test: Callable[[Sql], Sql], pieces: tuple[str, ...] = ()) -> Sql:
    """Return a test of whichever text the cell has; it can only pass if one of the pieces occurs in the text."""
    tests = []
    for choice in cell.choices or (cell,):
        if choice.text is not None:
            exact = sql.sure(test(choice.text))
            if choice.whole is not None and choice.hidden:
                exact = _prepared(choice.whole, pieces, exact)
            if choice.whole is not None and not "".join(pieces).strip(_OF_EMPTY_LISTS):
                # Only these could pass for a url that is an empty list written as text, which is missing.
                exact = sql.every([exact, sql.known(call("bm_text", choice.whole))])
            tests.append(exact)
    return sql.some(tests)


_OF_EMPTY_LISTS = "[] \t\r\n"


def _prepared(url: Sql, pieces: tuple[str, ...], exact: Sql) -> Sql:
    """Put a cheap test before an exact one: what a part of a url contains, the url as it came contains too.

    That is so unless the piece spans the place where a slash or a query was cut away, hence no `?` in it.
    """
    if not pieces or any("?" in piece or piece in ("", "/") for piece in pieces):
        return exact
    folded = call("bm_fold", url)
    hint = sql.some(sql.like(folded, ("", piece, "")) for piece in pieces)
    return sql.choose((hint, exact), otherwise=sql.false())


@render.register
def _number_is(predicate: NumberIs, find: Find) -> Sql:
    cell = find(predicate.operand)
    if cell.number is None:
        return sql.false()
    bound = sql.number(_short(predicate.number))
    if abs(predicate.number) >= EXACT_BELOW:
        floats = [call("bm_float", part) for part in (cell.number, cell.large) if part is not None]
        value = sql.coalesce(floats[0], *floats[1:])
        return sql.sure(sql.compare(value, predicate.comparison, call("bm_float", bound)))
    exact = sql.compare(cell.number, predicate.comparison, bound)
    if cell.large is None:
        return sql.sure(exact)
    large = sql.compare(cell.large, predicate.comparison, call("bm_float", bound))
    return sql.sure(sql.coalesce(exact, large))


def _short(number: Decimal) -> Decimal:
    return Decimal(shortest(number))


@render.register
def _boolean_is(predicate: BooleanIs, find: Find) -> Sql:
    value = find(predicate.operand).boolean
    if value is None:
        return sql.false()
    return sql.sure(value if predicate.expected else sql.negate(value))


@render.register
def _moment_is(predicate: MomentIs, find: Find) -> Sql:
    cell = find(predicate.operand)
    if cell.moment is None or cell.timed is None:
        return sql.false()
    if predicate.from_now:
        # A date is its midnight here: comparing whole days with now ± D says the same.
        bound = sql.now(predicate.microseconds)
        return sql.sure(sql.compare(cell.moment, predicate.comparison, bound))
    by_day = _compare_days(cell.moment, predicate)
    if predicate.whole_days:
        return sql.sure(by_day)
    exactly = sql.compare(cell.moment, predicate.comparison, sql.number(predicate.microseconds))
    return sql.sure(sql.choose((cell.timed, exactly), otherwise=by_day))


def _compare_days(moment: Sql, predicate: MomentIs) -> Sql:
    start = predicate.microseconds // DAY * DAY
    low, high = sql.number(start), sql.number(start + DAY)
    if predicate.comparison == "=":
        return sql.every([sql.compare(moment, ">=", low), sql.compare(moment, "<", high)])
    if predicate.comparison in ("<", ">="):
        return sql.compare(moment, predicate.comparison, low)
    return sql.compare(moment, "<" if predicate.comparison == "<=" else ">=", high)


@render.register
def _list_has(predicate: ListHas, find: Find) -> Sql:
    texts = find(predicate.operand).texts
    if texts is None:
        return sql.false()
    tests = [sql.sure(call("bm_has", texts, sql.text(value))) for value in predicate.texts]
    return sql.every(tests) if predicate.every else sql.some(tests)
