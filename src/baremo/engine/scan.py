"""One pass over events: rows of (subject, moment) with a column for each thing that is asked of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.cells import Cell, Reader
from baremo.engine.layout import Layout
from baremo.engine.leaves import Sight
from baremo.engine.render import render
from baremo.engine.sql import Sql, call, column
from baremo.model.conditions import (
    ANY_KIND,
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    PropertyTest,
    TagTest,
)
from baremo.model.operator import operators
from baremo.model.predicates import Operand, UrlPart
from baremo.model.scores import Subject
from baremo.model.texts import fold

URL_PARTS: dict[str, UrlPart] = {"url.host": "host_name", "url.path": "rooted"}
MOMENT = "bm_moment"
SUBJECT = "bm_subject"
VISIBLE = "bm_visible"
KIND = "bm_kind"
EVENT = "bm_event"
NUMBER = "bm_number"
"""The column of contacts and deals that stands for each of them in the rows of events."""
BITS = 62


def operand_of(name: str) -> Operand:
    """Return the operand that a property name in a model means, parts of `url` included."""
    if name in URL_PARTS:
        return Operand("event", "url", URL_PARTS[name])
    if name.startswith("url.query."):
        return Operand("event", "url", "parameter", fold(name.removeprefix("url.query.")))
    return Operand("event", name)


@dataclass(slots=True)
class Scan:
    """Collects what one pass over the events of some subjects has to answer, then says it in SQL.

    Each test of an event becomes one bit of a number, so that a row is small however many tests there are. A row
    carries its subject's number, or `by_id` its id, and if it stands `apart` the id of the event, too. `cuts` are the
    scores for which some subject has a reset or a set: their life and cut become columns.
    """

    layout: Layout
    subject: Subject
    cuts: frozenset[str] = frozenset()
    apart: bool = False
    by_id: bool = False
    _tests: dict[Hashable, tuple[int, str | None, Sql]] = field(default_factory=dict)
    _keys: dict[Hashable, tuple[str, Sql]] = field(default_factory=dict)
    _kinds: dict[str, int] = field(default_factory=dict)
    _prefixes: set[str] = field(default_factory=set)
    _lives: dict[str, str] = field(default_factory=dict)
    _reader: Reader = field(init=False)

    def __post_init__(self) -> None:
        """Make the reader of event cells."""
        self._reader = Reader(self.layout.events, "e", "properties")

    def __bool__(self) -> bool:
        """Whether anything was asked for."""
        return bool(self._tests)

    def match(self, leaf: EventTest) -> Sql:
        """Return the test that an event is of the kind that a leaf counts, whenever it was."""
        asked = (leaf.event, leaf.where, leaf.include_automated is True, leaf.between)
        kind = None if leaf.event == ANY_KIND else leaf.event
        self.kind_number(leaf.event)
        return self._ask(asked, kind, lambda: self._match(leaf))

    def kind_number(self, kind: str) -> int:
        """Return the number that stands for a kind in the column `bm_kind`."""
        return self._kinds.setdefault(kind, len(self._kinds))

    def seen(self, leaf: EventTest, sight: Sight) -> Sql:
        """Return whether an event is one that a leaf counts and one that it sees."""
        return sql.every([self.match(leaf), *self.within_sight(sight)])

    def within_sight(self, sight: Sight) -> list[Sql]:
        """Return the tests that an event lies within what a condition sees."""
        tests = [column(VISIBLE)] if sight.own and self.subject == "deal" else []
        if sight.life is not None and sight.life in self.cuts:
            tests.append(sql.compare(column(MOMENT), ">=", self.life(sight.life)))
        return tests

    def sight_key(self, sight: Sight) -> Hashable:
        """Return what tells two sights apart in this scan."""
        return sight.own and self.subject == "deal", sight.life if sight.life in self.cuts else None

    def life(self, score: str) -> Sql:
        """Return the column of the moment at which the present life of a score began."""
        return column(f"life_{self._standing(score)}")

    def cut(self, score: str) -> Sql:
        """Return the column of the moment before which awards of a score no longer count."""
        return column(f"cut_{self._standing(score)}")

    def _standing(self, score: str) -> str:
        return self._lives.setdefault(score, f"s{len(self._lives)}")

    def key(self, name: str, kind: str) -> Sql:
        """Return the column that is equal for the same value of a property, null if the event lacks it."""
        if (name, kind) not in self._keys:
            key = self._key(operand_of(name), kind)
            if kind != ANY_KIND:
                key = sql.choose((sql.compare(column("kind", "e"), "=", sql.text(kind)), key))
            self._keys[name, kind] = (f"k{len(self._keys)}", key)
        return column(self._keys[name, kind][0])

    def _key(self, operand: Operand, kind: str) -> Sql:
        cell = self._reader.find(operand, kind)
        if operand.name != "url" or operand.url_part is not None:
            return cell.key or sql.null()
        # A url is the same value as another if both are the same without their queries.
        address = self._reader.find(Operand("event", "url", "whole"), kind).text
        if address is None:
            return cell.key or sql.null()
        return sql.coalesce(call("bm_address", address), *[key for key in (self._other_key(cell),) if key])

    def _other_key(self, cell: Cell) -> Sql | None:
        """Return the key of a url that is no text, such as a number."""
        return cell.key if cell.text is None else sql.choose((sql.is_null(cell.text), cell.key or sql.null()))

    def change(self, leaf: FieldTest | TagTest | ListTest) -> Sql:
        """Return the test that an event changed the field, tag or list that a leaf tests."""
        if isinstance(leaf, FieldTest):
            self.kind_number("field_changed")
            return self._ask(("field", leaf.field), "field_changed", lambda: self._field_change(leaf.field))
        if isinstance(leaf, TagTest):
            kinds = ("tag_added", "tag_removed")
            for kind in kinds:
                self.kind_number(kind)
            either = sql.one_of(column("kind", "e"), kinds)
            return self._ask(("tag", fold(leaf.tag)), None, lambda: self._names(either, "tag", leaf.tag))
        self._prefixes.add("list_")
        starts = call("starts_with", column("kind", "e"), sql.text("list_"))
        return self._ask(("list", fold(leaf.list)), None, lambda: self._names(starts, "list", leaf.list))

    def _names(self, kinds: Sql, name: str, value: str) -> Sql:
        cell = self._reader.find(Operand("event", name))
        if cell.text is None:
            return sql.false()
        named = sql.compare(call("bm_fold", cell.text), "=", sql.text(fold(value)))
        return sql.choose((kinds, sql.sure(named)), otherwise=sql.false())

    def _field_change(self, name: str) -> Sql:
        cell = self._reader.find(Operand("event", "field"), "field_changed")
        if cell.text is None:
            return sql.false()
        of_contact = self.subject == "contact" or name.startswith("contact.")
        plain = name.removeprefix("contact.") if self.subject == "deal" else name
        same = sql.sure(sql.compare(cell.text, "=", sql.text(plain)))
        whose = sql.negate(self._deal().present) if of_contact else self._is_this_deal()
        return sql.every([same, whose])

    def _ask(self, asked: Hashable, kind: str | None, build: Callable[[], Sql]) -> Sql:
        if asked not in self._tests:
            self._tests[asked] = (len(self._tests), kind, build())
        word, bit = divmod(self._tests[asked][0], BITS)
        both = exp.BitwiseAnd(this=column(f"bits{word}"), expression=sql.number(2**bit))
        return sql.compare(both, "<>", sql.number(0))

    def _match(self, leaf: EventTest) -> Sql:
        """Return the test of a leaf on an event of its kind."""
        tests = []
        if leaf.include_automated is not True and "automated" in self.layout.events.fixed:
            tests.append(sql.negate(sql.sure(column("automated", "e"))))
        if leaf.between is not None:
            occurred = self._occurred()
            tests.append(sql.compare(occurred, ">=", sql.number(leaf.between.start)))
            tests.append(sql.compare(occurred, "<", sql.number(leaf.between.end)))
        if leaf.where is None:
            return sql.every(tests)
        if not tests:
            return self._where(leaf.where, leaf.event)
        # Only events that pass the cheap tests are looked into.
        return sql.choose((sql.every(tests), self._where(leaf.where, leaf.event)), otherwise=sql.false())

    def _where(self, condition: Condition, kind: str) -> Sql:
        if isinstance(condition, All):
            return sql.every(self._where(part, kind) for part in condition.conditions)
        if isinstance(condition, AnyOf):
            return sql.some(self._where(part, kind) for part in condition.conditions)
        if isinstance(condition, Not):
            return sql.negate(self._where(condition.condition, kind))
        if not isinstance(condition, PropertyTest):
            raise TypeError(f"{type(condition).__name__} inside where")
        operator = operators()[condition.operator]
        return render(
            operator.lower(operand_of(condition.property), condition.value),
            lambda operand: self._reader.find(operand, kind),
        )

    def _occurred(self) -> Sql:
        return call("bm_moment_of_timestamp", column("occurred_at", "e"))

    def _deal(self) -> Cell:
        return self._reader.find(Operand("event", "deal"))

    def _is_this_deal(self) -> Sql:
        deal = self._deal()
        spelled = [part for part in (deal.text, deal.key) if part is not None]
        if not spelled:
            return sql.false()
        return sql.sure(sql.compare(sql.coalesce(spelled[0], *spelled[1:]), "=", column("id", "d")))

    def select(self, *, until_now: bool) -> exp.Select:
        """Return the pass: a row for each event of the kinds asked for, of every subject."""
        table = "d" if self.subject == "deal" else "c"
        subject = column("id" if self.by_id else NUMBER, table)
        columns = [sql.named(subject, SUBJECT), sql.named(self._occurred(), MOMENT), self._kind()]
        if self.apart:
            columns.append(sql.named(column("id", "e"), EVENT))
        if self.subject == "deal":
            seen = sql.some([sql.negate(self._deal().present), self._is_this_deal()])
            columns.append(sql.named(seen, VISIBLE))
        columns += [*self._words(), *(sql.named(built, name) for name, built in self._keys.values())]
        for alias in self._lives.values():
            columns.append(sql.named(sql.coalesce(column("life", alias), sql.number(sql.ALWAYS)), f"life_{alias}"))
            columns.append(sql.named(sql.coalesce(column("cut", alias), sql.number(sql.ALWAYS)), f"cut_{alias}"))
        tests = [self._kind_filter()]
        if until_now:
            tests.append(sql.compare(self._occurred(), "<=", sql.now()))
        return self._from().select(*columns, copy=False).where(sql.every(tests), copy=False)

    def _kind(self) -> Sql:
        numbers = [(sql.text(kind), sql.number(number)) for kind, number in self._kinds.items() if kind != ANY_KIND]
        number = sql.choose_by(column("kind", "e"), numbers, sql.number(-1)) if numbers else sql.number(-1)
        return sql.named(sql.cast(number, "int"), KIND)

    def _words(self) -> list[Sql]:
        """Return the numbers whose bits are the tests; those of a kind are looked at for that kind only."""
        words: dict[int, dict[str | None, list[Sql]]] = {}
        for number, kind, test in self._tests.values():
            word, bit = divmod(number, BITS)
            value = sql.choose((test, sql.number(2**bit)), otherwise=sql.number(0))
            words.setdefault(word, {}).setdefault(kind, []).append(value)
        return [self._word(number, kinds) for number, kinds in words.items()]

    def _word(self, number: int, kinds: dict[str | None, list[Sql]]) -> Sql:
        branches = [(sql.text(kind), sql.plus(*values)) for kind, values in kinds.items() if kind is not None]
        parts = list(kinds.get(None, []))
        if branches:
            parts.append(sql.choose_by(column("kind", "e"), branches, sql.number(0)))
        return sql.named(sql.cast(sql.plus(*parts), "bigint"), f"bits{number}")

    def _from(self) -> exp.Select:
        query = exp.Select().from_(self._reader.source("events"), copy=False)
        name, alias, key = ("known_deals", "d", "contact") if self.subject == "deal" else ("contacts", "c", "id")
        same = sql.compare(column(key, alias), "=", column("contact", "e"))
        query.join(sql.table(name, alias), on=same, copy=False)
        for score, standing in self._lives.items():
            on = sql.every(
                [
                    sql.compare(column("subject", standing), "=", column("id", alias)),
                    sql.compare(column("score", standing), "=", sql.text(score)),
                ]
            )
            query.join(sql.table("standings", standing), on=on, join_type="left", copy=False)
        return query

    def _kind_filter(self) -> Sql:
        if ANY_KIND in self._kinds:
            return sql.true()
        kind = column("kind", "e")
        tests = [sql.one_of(kind, sorted(self._kinds))] if self._kinds else []
        tests += [call("starts_with", kind.copy(), sql.text(prefix)) for prefix in sorted(self._prefixes)]
        return sql.some(tests)
