"""What is counted of each subject's events in one pass, and the truth of conditions now that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.cells import MISSING, Cell
from baremo.engine.leaves import OF_SEGMENT, Sight, times_of
from baremo.engine.render import render
from baremo.engine.scan import MOMENT, SUBJECT, Scan
from baremo.engine.sql import Sql, column
from baremo.engine.standing_facts import StandingFacts
from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    ScoreTest,
    SegmentTest,
    TagTest,
)
from baremo.model.operator import operators
from baremo.model.predicates import Operand
from baremo.model.scores import Model

COMPARISONS = {"at_least": ">=", "more_than": ">", "exactly": "=", "at_most": "<=", "less_than": "<"}


@dataclass(slots=True)
class Tally:
    """Aggregates over one scan, grouped by subject; each is asked for once and becomes a column `t.aN`."""

    scan: Scan
    future: bool
    _columns: dict[Hashable, tuple[str, Sql]] = field(default_factory=dict)

    def ask(self, asked: Hashable, build: Callable[[], Sql]) -> Sql:
        """Return the column of an aggregate, building it if it was not asked for before."""
        if asked not in self._columns:
            self._columns[asked] = (f"a{len(self._columns)}", build())
        return column(self._columns[asked][0], "t")

    def __bool__(self) -> bool:
        """Whether anything was asked for."""
        return bool(self._columns)

    def past(self, *tests: Sql) -> Sql:
        """Return the tests, and that the event has happened by now."""
        happened = [sql.compare(column(MOMENT), "<=", sql.now())] if self.future else []
        return sql.every([*tests, *happened])

    def count(self, leaf: EventTest, sight: Sight) -> Sql:
        """Return how many events an event test counts now."""
        asked = (
            "count",
            leaf.event,
            leaf.where,
            leaf.include_automated is True,
            leaf.between,
            leaf.distinct,
            leaf.within,
            self.scan.sight_key(sight),
        )
        return sql.coalesce(self.ask(asked, lambda: self._count(leaf, sight)), sql.number(0))

    def _count(self, leaf: EventTest, sight: Sight) -> Sql:
        tests = [self.past(self.scan.seen(leaf, sight))]
        if leaf.within is not None:
            tests.append(sql.compare(column(MOMENT), ">", sql.now(-leaf.within.microseconds)))
        test = sql.every(tests)
        if leaf.distinct is None:
            return sql.where(sql.count(), test)
        key = self.scan.key(leaf.distinct, leaf.event)
        different = exp.Count(this=exp.Distinct(expressions=[key]))
        lacking = sql.where(sql.count(), sql.every([test, sql.is_null(key.copy())]))
        return sql.plus(sql.where(different, test), lacking)

    def first(self, leaf: EventTest, sight: Sight) -> Sql:
        """Return the moment of the first event that an event test counts, `NEVER` if there is none."""
        asked = (
            "first",
            leaf.event,
            leaf.where,
            leaf.include_automated is True,
            leaf.between,
            self.scan.sight_key(sight),
        )

        def build() -> Sql:
            return sql.where(sql.minimum(column(MOMENT)), self.past(self.scan.seen(leaf, sight)))

        return sql.coalesce(self.ask(asked, build), sql.number(sql.NEVER))

    def since(self, leaf: FieldTest | TagTest | ListTest) -> Sql:
        """Return the moment of the latest change of what a leaf tests, `ALWAYS` if there is none."""
        change = self.scan.change(leaf)

        def build() -> Sql:
            return sql.where(sql.maximum(column(MOMENT)), self.past(change))

        return sql.coalesce(self.ask(("since", change), build), sql.number(sql.ALWAYS))

    def select(self, events: exp.Expr) -> exp.Select:
        """Return the aggregates over a table of the pass, a row for each subject that has such events."""
        columns = [sql.named(built, name) for name, built in self._columns.values()]
        query = exp.Select().select(column(SUBJECT), *columns, copy=False).from_(events, copy=False)
        return query.group_by(column(SUBJECT), copy=False)


@dataclass(frozen=True, slots=True)
class Truth:
    """Conditions as they are now, as SQL over the row of a subject joined with its tally and tested scores."""

    model: Model
    facts: StandingFacts
    tally: Tally

    def of(self, condition: Condition, sight: Sight) -> Sql:
        """Return the truth of a condition that sees events so."""
        if isinstance(condition, All):
            return sql.every(self.of(part, sight) for part in condition.conditions)
        if isinstance(condition, AnyOf):
            return sql.some(self.of(part, sight) for part in condition.conditions)
        if isinstance(condition, Not):
            return sql.negate(self.of(condition.condition, sight))
        if isinstance(condition, SegmentTest):
            return self.of(self.model.segment(condition.segment).when, OF_SEGMENT)
        if isinstance(condition, EventTest):
            operator, number = times_of(condition)
            return sql.compare(self.tally.count(condition, sight), COMPARISONS[operator], sql.number(number))
        if isinstance(condition, ScoreTest):
            return self.tested(condition)
        if isinstance(condition, FieldTest | TagTest | ListTest):
            return self.facts.holds(condition)
        raise TypeError(f"{type(condition).__name__} outside where")

    def tested(self, leaf: ScoreTest) -> Sql:
        """Return the truth of a test of another score, whose value and next change are joined as a table."""
        cell = MISSING
        if self.model.score(leaf.score).is_active:
            value = column("value", score_alias(leaf.score, self.model))
            cell = Cell(present=sql.known(value), filled=sql.known(value), number=value)
        operator = operators()[leaf.operator]
        return render(operator.lower(Operand("score", leaf.score), leaf.value), lambda _: cell)


def score_alias(key: str, model: Model) -> str:
    """Return the name under which the results of a tested score are joined."""
    return f"r{model.place(key)}"
