"""From the wide result of a statement to rows: values with bands, and the awards to be written down."""

from __future__ import annotations

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.compile import Column, Once
from baremo.engine.scan import NUMBER
from baremo.engine.sql import Sql, call, column
from baremo.model.scores import Score


def numbered_rows(columns: tuple[Column, ...], wide: str, turns: dict[str, int]) -> exp.Expr:
    """Return the values of one statement, with the turn of each score and the number of each subject."""
    return _union([_values(each, wide, turns[each.score.key]) for each in columns])


def _values(each: Column, wide: str, turn: int) -> exp.Select:
    value = column(each.value)
    names = [
        sql.named(sql.number(turn), "turn"),
        column(NUMBER),
        sql.named(sql.text(each.score.key), "score"),
        column("subject"),
        sql.named(value, "value"),
        sql.named(band_of(each.score, value), "band"),
        sql.named(call("bm_timestamp_of_moment", column(each.change)), "next_change_at"),
    ]
    return exp.Select().select(*names, copy=False).from_(sql.table(wide), copy=False)


def band_of(score: Score, value: Sql) -> Sql:
    """Return the name of the highest band whose start is not above the value."""
    bands = sorted(score.bands or (), key=lambda band: band.start, reverse=True)
    branches = [(sql.compare(value.copy(), ">=", sql.number(band.start)), sql.text(band.name)) for band in bands]
    return sql.choose(*branches) if branches else sql.cast(sql.null(), "text")


def result_rows(columns: tuple[Column, ...], wide: str, tested: frozenset[str]) -> exp.Expr | None:
    """Return the rows that later statements read of tested scores: score, subject, value, change."""
    selects = []
    for each in columns:
        if each.score.key in tested:
            names = [
                sql.named(sql.text(each.score.key), "score"),
                column("subject"),
                sql.named(column(each.value), "value"),
                sql.named(column(each.change), "change"),
            ]
            selects.append(exp.Select().select(*names, copy=False).from_(sql.table(wide), copy=False))
    return _union(selects) if selects else None


def award_rows(each: Column, once: Once, wide: str, *, dated: bool) -> exp.Select:
    """Return (subject, moment) of a rule's awards to be written: those dated by history, or by this evaluation."""
    tests = [column(each.audience), sql.known(column(once.at))]
    by_history = column(once.dated)
    tests.append(by_history if dated else sql.negate(by_history))
    if once.had is not None:
        had = column(once.had)
        tests.append(sql.some([sql.is_null(had), sql.compare(column(once.at), "<", had.copy())]))
    query = exp.Select().select(column("subject"), sql.named(column(once.at), "moment"), copy=False)
    return query.from_(sql.table(wide), copy=False).where(sql.every(tests), copy=False)


def all_award_rows(columns: tuple[Column, ...], wide: str) -> exp.Expr | None:
    """Return all awards of one statement to be written: score, rule, subject, moment, and whether history dates it."""
    selects = []
    for each in columns:
        for once in each.once:
            for dated in (False, True) if once.written else (False,):
                query = award_rows(each, once, wide, dated=dated)
                query.select(sql.named(sql.text(each.score.key), "score"), copy=False)
                query.select(sql.named(sql.text(once.rule.key), "rule"), copy=False)
                selects.append(query.select(sql.named(exp.convert(dated), "dated"), copy=False))
    return _union(selects) if selects else None


def _union(selects: list[exp.Select]) -> exp.Select | exp.Union:
    parts: list[exp.Select | exp.Union] = list(selects)
    while len(parts) > 1:
        parts = [
            exp.Union(this=parts[i], expression=parts[i + 1], distinct=False) if i + 1 < len(parts) else parts[i]
            for i in range(0, len(parts), 2)
        ]
    return parts[0]
