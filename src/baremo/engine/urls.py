"""The different urls of the events: what is asked of a url is answered once for each, not once for each event."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.cells import Cell, cut, read_text
from baremo.engine.sql import Sql, call, column
from baremo.model.conditions import ANY_KIND
from baremo.model.predicates import Operand

URL = "bm_url"
"""The column of a different url, as it came."""


@dataclass(slots=True)
class Urls:
    """Collects parts of urls and tests of them; a test sets one bit of a word of the url that passes it."""

    _parts: dict[Operand, int] = field(default_factory=dict)
    _words: dict[int, list[Sql]] = field(default_factory=dict)
    _keys: dict[str, Sql] = field(default_factory=dict)
    _kinds: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        """Whether anything was asked."""
        return bool(self._parts or self._words or self._keys)

    def of_kind(self, kind: str) -> None:
        """Note that urls of events of a kind are asked about."""
        self._kinds.add(kind)

    def part(self, operand: Operand) -> str:
        """Return the name of the column with a part of the url."""
        return f"{URL}{self._parts.setdefault(operand, len(self._parts))}"

    def find(self, operand: Operand) -> Cell:
        """Return the readings of a url, or a part of one, in the row of a different url."""
        url = column(URL, "x")
        if operand.url_part is None:
            return read_text(url)
        if operand.parameter is not None:
            return cut(read_text(url), operand)
        return read_part(column(self.part(operand), "x"), url)

    def set_bit(self, word: int, bit: int, test: Sql) -> None:
        """Let a bit of a word tell whether a url passes a test, which `find` has read."""
        self._words.setdefault(word, []).append(sql.choose((test, sql.number(2**bit)), otherwise=sql.number(0)))

    def keep_key(self, operand: Operand, key: Sql) -> str:
        """Return the name of the column with the key of a url or a part of it, which `find` has read."""
        name = f"bm_key_{operand.url_part or 'url'}_{operand.parameter or ''}"
        self._keys[name] = key
        return name

    def names(self) -> list[str]:
        """Return the columns of `table` other than the url."""
        parts = [f"{URL}{number}" for number in self._parts.values()]
        return [*parts, *(word_name(word) for word in self._words), *self._keys]

    def table(self, events: str) -> exp.Expr:
        """Return the different urls of a table of events with everything asked of them, as `u`."""
        url = sql.named(column("url"), URL)
        different = exp.Select().select(url, copy=False).distinct(copy=False).from_(sql.table(events), copy=False)
        tests = [sql.compare(column("url"), "<>", sql.text(""))]
        if ANY_KIND not in self._kinds:
            tests.append(sql.one_of(column("kind"), sorted(self._kinds)))
        different.where(sql.every(tests), copy=False)
        parts = [
            sql.named(call(f"bm_url_{operand.url_part}", column(URL)), f"{URL}{number}")
            for operand, number in self._parts.items()
        ]
        cut_up = exp.Select().select(column(URL), *parts, copy=False).from_(different.subquery("y", copy=False))
        words = [sql.named(sql.cast(sql.plus(*bits), "bigint"), word_name(word)) for word, bits in self._words.items()]
        columns = [column(f"{URL}{number}") for number in self._parts.values()]
        keys = [sql.named(key, name) for name, key in self._keys.items()]
        query = exp.Select().select(column(URL), *columns, *words, *keys, copy=False)
        return query.from_(cut_up.subquery("x", copy=False), copy=False).subquery("u", copy=False)


def word_name(word: int) -> str:
    """Return the column of the word that a url has: the bits of the tests that it passes."""
    return f"bm_passes{word}"


def read_part(part: Sql, url: Sql) -> Cell:
    """Return the readings of a part of a url that stands in a column."""
    return replace(read_text(part), text=part, filled=sql.sure(sql.compare(url, "<>", sql.text(""))), whole=url)
