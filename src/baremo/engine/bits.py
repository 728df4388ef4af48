"""Tests of an event as bits of a number: a row is small, however many tests there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.slots import choose_by_kind
from baremo.engine.sql import Sql, column
from baremo.engine.urls import word_name

BITS = 62
"""So many tests share a number of 64 bits."""


@dataclass(frozen=True, slots=True)
class Test:
    """What one bit of a row tells: that an event of the kind passes the gate, which costs little, and `where`.

    Of a test `by_url` the url's own bit tells the same; `where` is for events that have the url in the document.
    """

    bit: int
    kind: str | None
    gate: tuple[Sql, ...] = ()
    where: Sql | None = None
    by_url: bool = False


def words(tests: Iterable[Test], row: str, number: Callable[[str], int]) -> list[Sql]:
    """Return the columns `bits0`, `bits1` and so on of a row; tests of a kind are looked at for that kind only.

    `number` gives the number of a kind, as in `choose_by_kind`.
    """
    found: dict[int, dict[str | None, list[Test]]] = {}
    for test in tests:
        found.setdefault(test.bit // BITS, {}).setdefault(test.kind, []).append(test)
    return [_word(word, kinds, row, number) for word, kinds in found.items()]


def _word(word: int, kinds: dict[str | None, list[Test]], row: str, number: Callable[[str], int]) -> Sql:
    of_kind = {kind: _bits(tests, row) for kind, tests in kinds.items() if kind is not None}
    parts = [_bits(kinds[None], row)] if None in kinds else []
    if of_kind:
        parts.append(choose_by_kind(of_kind, row, number, sql.number(0)))
    return sql.named(sql.cast(sql.plus(*parts), "bigint"), f"bits{word}")


def _bits(tests: Iterable[Test], row: str) -> Sql:
    """Return the bits of the tests of one kind; what is behind a gate is looked at once the gate is passed."""
    gates: dict[tuple[Sql, ...], list[Test]] = {}
    for test in tests:
        gates.setdefault(test.gate, []).append(test)
    parts = []
    for gate, behind in gates.items():
        bits = _ungated(behind, row)
        parts.append(sql.choose((sql.every(gate), bits), otherwise=sql.number(0)) if gate else bits)
    return sql.plus(*parts)


def _ungated(tests: list[Test], row: str) -> Sql:
    plain = sum(_value(test) for test in tests if test.where is None)
    parts = [sql.number(plain)] if plain else []
    by_url = [test for test in tests if test.by_url]
    if by_url:
        passed = column(word_name(by_url[0].bit // BITS), row)
        among = exp.BitwiseAnd(this=passed, expression=sql.number(sum(map(_value, by_url))))
        parts.append(sql.choose((sql.known(passed.copy()), among), otherwise=_looked_at(by_url)))
    others = [test for test in tests if test.where is not None and not test.by_url]
    return sql.plus(*parts, *([_looked_at(others)] if others else []))


def _looked_at(tests: list[Test]) -> Sql:
    values = [
        sql.choose((test.where, sql.number(_value(test))), otherwise=sql.number(0))
        for test in tests
        if test.where is not None
    ]
    return sql.plus(*values)


def _value(test: Test) -> int:
    return 1 << (test.bit % BITS)
