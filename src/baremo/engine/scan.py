"""One pass over events: rows of (subject, moment) with a column for each thing that is asked of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.bits import BITS, Test, words
from baremo.engine.cells import Cell
from baremo.engine.layout import Layout
from baremo.engine.leaves import Sight
from baremo.engine.reader import Reader
from baremo.engine.reads import Reads
from baremo.engine.render import Find, render
from baremo.engine.slots import KIND, LISTS, Slots, choose_by_kind
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
EVENT = "bm_event"
NUMBER = "bm_number"
"""The column of contacts and deals that stands for each of them in the rows of events."""

T = TypeVar("T")


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
    carries its subject's number; if it stands `apart`, to name events that have happened, the ids of both instead.
    `cuts` are the scores for which some subject has a reset or a set: their life and cut become columns.
    """

    layout: Layout
    subject: Subject
    cuts: frozenset[str] = frozenset()
    apart: bool = False
    _tests: dict[Hashable, Test] = field(default_factory=dict)
    _keys: Slots[tuple[str, str]] = field(default_factory=Slots)
    _keys_since: dict[tuple[str, str], int | None] = field(default_factory=dict)
    _since: dict[str, int | None] = field(default_factory=dict)
    _kinds: dict[str, int] = field(default_factory=dict)
    _has_lists: bool = False
    _lives: dict[str, str] = field(default_factory=dict)
    _reader: Reader = field(init=False)

    def __post_init__(self) -> None:
        """Make the reader of event cells."""
        self._reader = Reader(self.layout.events, "e", "properties", self.kind_number)

    def __bool__(self) -> bool:
        """Whether anything was asked for."""
        return bool(self._tests)

    def match(self, leaf: EventTest) -> Sql:
        """Return the test that an event is of the kind that a leaf counts, whenever it was."""
        asked = (leaf.event, leaf.where, leaf.include_automated is True, leaf.between)
        self.kind_number(leaf.event)
        return self._ask(asked, lambda bit: self._match(leaf, bit))

    def kind_number(self, kind: str) -> int:
        """Return the number that stands for a kind in the column `bm_kind`; other kinds have 0."""
        return self._kinds.setdefault(kind, len(self._kinds) + 1)

    def seen(self, leaf: EventTest, sight: Sight, back: int | None = None) -> Sql:
        """Return whether an event is one that a leaf counts and one that it sees.

        It will be asked of events since `back` microseconds before now, or of all.
        """
        self._look_back(self._since, leaf.event, back)
        return sql.every([self.match(leaf), *self.within_sight(sight)])

    @staticmethod
    def _look_back(since: dict[T, int | None], what: T, back: int | None) -> None:
        known = since.get(what, 0)
        since[what] = None if known is None or back is None else max(known, back)

    def of_kind(self, leaf: EventTest) -> list[Sql]:
        """Return the test that an event is of a leaf's kind, which a table's scan applies before others."""
        if leaf.event == ANY_KIND:
            return []
        return [sql.compare(column(KIND), "=", sql.number(self.kind_number(leaf.event)))]

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

    def key(self, name: str, kind: str, back: int | None = None) -> Sql:
        """Return the column that is equal for the same value of a property, null if the event lacks it.

        It says so of events of that kind only, since `back` microseconds before now.
        """
        self._look_back(self._keys_since, (name, kind), back)
        return column(f"k{self._keys.place(kind, (name, kind))}")

    def _key(self, operand: Operand, kind: str) -> Sql:
        if operand.name != "url" or self.layout.events.shape("url") != "text":
            return _key_of(operand, lambda part: self._reader.find(part, kind))
        urls = self._reader.urls
        urls.of_kind(kind)
        known = column(urls.keep_key(operand, _key_of(operand, urls.find)), "e")
        # Without a url in its column an event may have one in the document.
        return sql.coalesce(known, _key_of(operand, lambda part: self._reader.find_member(part, kind)))

    def change(self, leaf: FieldTest | TagTest | ListTest) -> Sql:
        """Return the test that an event changed the field, tag or list that a leaf tests."""
        if isinstance(leaf, FieldTest):
            return self._ask(("field", leaf.field), lambda bit: self._field_change(leaf.field, bit))
        if isinstance(leaf, TagTest):
            return self._ask(("tag", fold(leaf.tag)), lambda bit: self._tag_change(leaf.tag, bit))
        return self._ask(("list", fold(leaf.list)), lambda bit: self._list_change(leaf.list, bit))

    def _field_change(self, name: str, bit: int) -> Test:
        kind = "field_changed"
        self._look_back(self._since, kind, None)
        self.kind_number(kind)
        cell = self._reader.find(Operand("event", "field"), kind)
        if cell.text is None:
            return Test(bit, kind, where=sql.false())
        of_contact = self.subject == "contact" or name.startswith("contact.")
        plain = name.removeprefix("contact.") if self.subject == "deal" else name
        same = sql.sure(sql.compare(cell.text, "=", sql.text(plain)))
        whose = sql.negate(self._deal(kind).present) if of_contact else self._is_this_deal(kind)
        return Test(bit, kind, where=sql.every([same, whose]))

    def _tag_change(self, tag: str, bit: int) -> Test:
        either = []
        for kind in ("tag_added", "tag_removed"):
            self._look_back(self._since, kind, None)
            is_kind = sql.compare(column(KIND, "e"), "=", sql.number(self.kind_number(kind)))
            # The tag may stand in another column for each: what else is read of a kind decides.
            cell = self._reader.find(Operand("event", "tag"), kind)
            either.append(sql.choose((is_kind, _names(cell, tag)), otherwise=sql.false()))
        return Test(bit, None, where=sql.some(either))

    def _list_change(self, name: str, bit: int) -> Test:
        self._has_lists = True
        gate = call("starts_with", column("kind", "e"), sql.text(LISTS))
        return Test(bit, None, (gate,), _names(self._reader.find(Operand("event", "list"), LISTS), name))

    def _ask(self, asked: Hashable, build: Callable[[int], Test]) -> Sql:
        if asked not in self._tests:
            self._tests[asked] = build(len(self._tests))
        word, bit = divmod(self._tests[asked].bit, BITS)
        both = exp.BitwiseAnd(this=column(f"bits{word}"), expression=sql.number(2**bit))
        return sql.compare(both, "<>", sql.number(0))

    def _match(self, leaf: EventTest, bit: int) -> Test:
        """Return the test of a leaf on an event of its kind."""
        gate = []
        if leaf.include_automated is not True and "automated" in self.layout.events.fixed:
            gate.append(sql.negate(sql.sure(column("automated", "e"))))
        if leaf.between is not None:
            occurred = _moment("e")
            gate.append(sql.compare(occurred, ">=", sql.number(leaf.between.start)))
            gate.append(sql.compare(occurred, "<", sql.number(leaf.between.end)))
        kind = None if leaf.event == ANY_KIND else leaf.event
        if leaf.where is None:
            return Test(bit, kind, tuple(gate))
        if self.layout.events.shape("url") != "text" or not _is_of_url(leaf.where):
            where = self._where(leaf.where, lambda operand: self._reader.find(operand, leaf.event))
            return Test(bit, kind, tuple(gate), where)
        urls = self._reader.urls
        urls.of_kind(leaf.event)
        urls.set_bit(*divmod(bit, BITS), self._where(leaf.where, urls.find))
        elsewhere = self._where(leaf.where, lambda operand: self._reader.find_member(operand, leaf.event))
        return Test(bit, kind, tuple(gate), elsewhere, by_url=True)

    def _where(self, condition: Condition, find: Find) -> Sql:
        if isinstance(condition, All):
            return sql.every(self._where(part, find) for part in condition.conditions)
        if isinstance(condition, AnyOf):
            return sql.some(self._where(part, find) for part in condition.conditions)
        if isinstance(condition, Not):
            return sql.negate(self._where(condition.condition, find))
        if not isinstance(condition, PropertyTest):
            raise TypeError(f"{type(condition).__name__} inside where")
        operator = operators()[condition.operator]
        return render(operator.lower(operand_of(condition.property), condition.value), find)

    def _deal(self, kind: str = ANY_KIND) -> Cell:
        return self._reader.find(Operand("event", "deal"), kind)

    def _is_this_deal(self, kind: str = ANY_KIND) -> Sql:
        deal = self._deal(kind)
        spelled = [part for part in (deal.text, deal.key) if part is not None]
        if not spelled:
            return sql.false()
        return sql.sure(sql.compare(sql.coalesce(spelled[0], *spelled[1:]), "=", column("id", "d")))

    def reads(self) -> Reads:
        """Return which events the pass reads, once everything has been asked of it."""
        return Reads(
            kinds={kind: self._since.get(kind) for kind in self._kinds if kind != ANY_KIND},
            prefixes=frozenset([LISTS]) if self._has_lists else frozenset(),
            every_kind=ANY_KIND in self._kinds,
            document=self._reader.reads_document,
        )

    def select(self) -> exp.Select:
        """Return the pass: a row for each event of the kinds asked for, of every subject."""
        table = "d" if self.subject == "deal" else "c"
        subject = column("id" if self.apart else NUMBER, table)
        columns = [sql.named(subject, SUBJECT), sql.named(_moment("e"), MOMENT), column(KIND, "e")]
        if self.apart:
            columns.append(sql.named(column("id", "e"), EVENT))
        if self.subject == "deal":
            seen = sql.some([sql.negate(self._deal().present), self._is_this_deal()])
            columns.append(sql.named(seen, VISIBLE))
        columns += [*words(self._tests.values(), "e", self.kind_number), *self._key_columns()]
        for alias in self._lives.values():
            columns.append(sql.named(sql.coalesce(column("life", alias), sql.number(sql.ALWAYS)), f"life_{alias}"))
            columns.append(sql.named(sql.coalesce(column("cut", alias), sql.number(sql.ALWAYS)), f"cut_{alias}"))
        query = self._from().select(*columns, copy=False)
        if self.apart:
            query.where(sql.compare(_moment("e"), "<=", sql.now()), copy=False)
        return query

    def _kind(self) -> Sql:
        place = sql.number(0)
        if self._kinds:
            kinds = exp.Array(expressions=[sql.text(kind) for kind in self._kinds])
            place = call("bm_place", kinds, column("kind", "v"))
        return sql.named(sql.cast(place, "int"), KIND)

    def _key_columns(self) -> list[Sql]:
        columns = []
        for place, slot in enumerate(self._keys):
            keys = {kind: self._recent_key(*what) for kind, what in slot.items()}
            columns.append(sql.named(choose_by_kind(keys, "e", self.kind_number, sql.null()), f"k{place}"))
        return columns

    def _recent_key(self, name: str, kind: str) -> Sql:
        key, back = self._key(operand_of(name), kind), self._keys_since[name, kind]
        if back is None:
            return key
        return sql.choose((sql.compare(_moment("e"), ">", sql.now(-back)), key))

    def _from(self) -> exp.Select:
        query = exp.Select().from_(self._reader.source("events", self._kind(), self._kind_filter()), copy=False)
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
            sql.left_join(query, sql.table("standings", standing), on)
        return query

    def _kind_filter(self) -> Sql | None:
        if ANY_KIND in self._kinds:
            return None
        tests = [self._is_recent()] if self._kinds else []
        if self._has_lists:
            tests.append(call("starts_with", column("kind", "v"), sql.text(LISTS)))
        return sql.some(tests)

    def _is_recent(self) -> Sql:
        """Return the test that an event has a kind that is asked about, and is young enough to matter."""
        known = sql.compare(column(KIND, "v"), ">", sql.number(0))
        since = [
            (sql.number(self._kinds[kind]), sql.now(-back)) for kind, back in self._since.items() if back is not None
        ]
        if not since:
            return known
        oldest = sql.choose_by(column(KIND, "v"), since, sql.number(sql.ALWAYS))
        return sql.every([known, sql.compare(_moment("v"), ">", sql.cast(oldest, "bigint"))])


def _key_of(operand: Operand, find: Find) -> Sql:
    """Return what is equal for the same value; urls without their queries are the same url."""
    cell = find(operand)
    address = find(Operand("event", "url", "whole")).text if operand == Operand("event", "url") else None
    if address is None:
        return cell.key or sql.null()
    other = cell.key or sql.null()
    if cell.text is not None:  # a url that is no text, such as a number
        other = sql.choose((sql.is_null(cell.text), other))
    return sql.coalesce(call("bm_address", address), other)


def _moment(row: str) -> Sql:
    return call("bm_moment_of_timestamp", column("occurred_at", row))


def _names(cell: Cell, value: str) -> Sql:
    if cell.text is None:
        return sql.false()
    return sql.sure(sql.compare(call("bm_fold", cell.text), "=", sql.text(fold(value))))


def _is_of_url(condition: Condition) -> bool:
    """Whether a condition on an event looks at its url only."""
    if isinstance(condition, All | AnyOf):
        return all(_is_of_url(part) for part in condition.conditions)
    if isinstance(condition, Not):
        return _is_of_url(condition.condition)
    return isinstance(condition, PropertyTest) and operand_of(condition.property).name == "url"
