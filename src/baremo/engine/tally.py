"""What is counted of each subject's events in one pass, and the truth of conditions now that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.cells import MISSING, Cell
from baremo.engine.leaves import OF_SEGMENT, Sight, times_of
from baremo.engine.render import render
from baremo.engine.scan import MOMENT, SUBJECT, Scan
from baremo.engine.slots import KIND
from baremo.engine.sql import Sql, call, column
from baremo.engine.standing_facts import StandingFacts
from baremo.model.conditions import (
    ANY_KIND,
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


OWN_BRANCHES = 16
"""So many kinds of events are aggregated each by itself; those beyond are aggregated together."""
CHANGES = "\0changes"
"""Stands for the events that change what is tested; no kind is called so."""


@dataclass(slots=True)
class Branch:
    """Aggregates over the events that pass one of the tests, or over all if there is none."""

    alias: str
    tests: dict[Sql, None] = field(default_factory=dict)
    columns: dict[Hashable, tuple[str, Sql]] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    """Aggregates over one scan, grouped by subject; each is asked for once and becomes a column.

    Events of one kind are aggregated apart from others: that touches each event for its own kind's aggregates only.
    """

    scan: Scan
    future: bool
    _branches: dict[str, Branch] = field(default_factory=dict)

    def ask(self, asked: Hashable, build: Callable[[], Sql], kind: str, *tests: Sql) -> Sql:
        """Return the column of an aggregate over events of a kind, building it if it was not asked for before.

        With `tests` for a kind that is none, `CHANGES`: no event that passes none of them matters.
        """
        branch = self._branch(kind)
        if branch is self._branches.get(CHANGES):
            branch.tests.update(dict.fromkeys(tests))
        if asked not in branch.columns:
            branch.columns[asked] = (f"a{len(branch.columns)}", build())
        return column(branch.columns[asked][0], branch.alias)

    def _branch(self, kind: str) -> Branch:
        own = kind != ANY_KIND and (kind in self._branches or len(self._branches) < OWN_BRANCHES)
        name = kind if own else ANY_KIND
        if name not in self._branches:
            self._branches[name] = Branch(f"t{len(self._branches)}")
            if own and kind != CHANGES:
                number = sql.number(self.scan.kind_number(kind))
                self._branches[name].tests[sql.compare(column(KIND), "=", number)] = None
        return self._branches[name]

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
        return sql.coalesce(self.ask(asked, lambda: self._count(leaf, sight), leaf.event), sql.number(0))

    def _count(self, leaf: EventTest, sight: Sight) -> Sql:
        back = None if leaf.within is None else leaf.within.microseconds
        tests = [self.past(self.scan.seen(leaf, sight, back))]
        if back is not None:
            tests.append(sql.compare(column(MOMENT), ">", sql.now(-back)))
        test = sql.every(tests)
        if leaf.distinct is None:
            return sql.count_where(test)
        key = self.scan.key(leaf.distinct, leaf.event, back)
        different = exp.Count(this=exp.Distinct(expressions=[key]))
        lacking = sql.where(sql.count(), sql.every([test, sql.is_null(key.copy())]))
        return sql.plus(sql.where(different, test), lacking)

    def nth(self, leaf: EventTest, sight: Sight, number: int) -> Sql:
        """Return the moment of the event that makes so many that an event test counts, `NEVER` if there is none."""
        asked = (
            "nth",
            number,
            leaf.event,
            leaf.where,
            leaf.include_automated is True,
            leaf.between,
            self.scan.sight_key(sight),
        )

        def build() -> Sql:
            moment = sql.choose((self.past(self.scan.seen(leaf, sight)), column(MOMENT)))
            return sql.minimum(moment) if number == 1 else call("bm_earliest", moment, sql.number(number))

        found = self.ask(asked, build, leaf.event)
        if number > 1:
            found = call("bm_item", found, sql.number(number))
        return sql.coalesce(found, sql.number(sql.NEVER))

    def since(self, leaf: FieldTest | TagTest | ListTest) -> Sql:
        """Return the moment of the latest change of what a leaf tests, `ALWAYS` if there is none."""
        change = self.scan.change(leaf)

        def build() -> Sql:
            return sql.where(sql.maximum(column(MOMENT)), self.past(change))

        return sql.coalesce(self.ask(("since", change), build, CHANGES, change), sql.number(sql.ALWAYS))

    def selects(self, events: str) -> Iterator[tuple[str, exp.Select]]:
        """Yield the aggregates over the table of the pass: an alias, and a row for each subject that has any."""
        for branch in self._branches.values():
            columns = [sql.named(built, name) for name, built in branch.columns.values()]
            query = exp.Select().select(column(SUBJECT), *columns, copy=False).from_(sql.table(events), copy=False)
            if branch.tests:
                query.where(sql.some([test.copy() for test in branch.tests]), copy=False)
            yield branch.alias, query.group_by(column(SUBJECT), copy=False)


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
