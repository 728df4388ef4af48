"""When a `once` rule's condition was first true, as far as history tells (scoring.md §4)."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.leaves import OF_SEGMENT, Placed, Sight, is_told, times_of, walk
from baremo.engine.scan import EVENT, MOMENT, NUMBER, SUBJECT, Scan
from baremo.engine.sql import Sql, column
from baremo.engine.standing_facts import CONTACT, DEAL, StandingFacts
from baremo.engine.statement import Statement
from baremo.engine.tally import COMPARISONS
from baremo.model.conditions import (
    All,
    AnyOf,
    Condition,
    EventTest,
    FieldTest,
    ListTest,
    Not,
    SegmentTest,
    TagTest,
)
from baremo.model.scores import Rule, Score

LISTED = 1_000
"""So many of the earliest events are kept as a list at most, to know the moment of the last of them."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an award of a `once` rule was earned.

    `history` dates it or is null; `open` tells whether an evaluation that finds the condition true dates it then.
    Instead of both, `onset` says since when the condition has been true: `ALWAYS`, `NEVER` or the moment of an event.
    """

    history: Sql | None = None
    open: Sql | None = None
    onset: Sql | None = None


def date(rule: Rule, score: Score, statement: Statement) -> Dated:
    """Return how the award of a `once` rule is dated for each subject."""
    sight = Sight(score.key)
    if not is_told(rule.when, statement.model):
        return Dated(sql.null(), statement.truth.of(rule.when, sight))
    if _lasts(rule.when, statement, positive=True):
        return Dated(onset=_Onset(statement, sight).of(rule.when, positive=True))
    windowed = None if score.key in statement.circumstances.cuts else _find_window(rule.when, statement)
    if windowed is not None:
        first = column("first", statement.add_pass(_in_window(*windowed, statement, sight)))
        return Dated(first, statement.truth.of(rule.when, sight))
    name = statement.add_pass(_timeline(rule.when, score, statement))
    base = _Beginning(statement, score.key).of(rule.when, positive=True, sight=sight)
    first = column("first", name)
    return Dated(sql.choose((sql.negate(base), first)), statement.truth.of(rule.when, sight))


def _lasts(condition: Condition, statement: Statement, *, positive: bool) -> bool:
    """Whether the condition, once it has become true, has stayed so in every past moment."""
    if isinstance(condition, All | AnyOf):
        return all(_lasts(part, statement, positive=positive) for part in condition.conditions)
    if isinstance(condition, Not):
        return _lasts(condition.condition, statement, positive=not positive)
    if isinstance(condition, SegmentTest):
        return _lasts(statement.model.segment(condition.segment).when, statement, positive=positive)
    if isinstance(condition, EventTest):
        return positive and condition.within is None and 1 <= _needed(condition) <= LISTED
    return isinstance(condition, FieldTest | TagTest | ListTest)


def _needed(leaf: EventTest) -> int:
    """Return how many events must have happened for a leaf to be true, and are enough; 0 if it is not so."""
    operator, number = times_of(leaf)
    if leaf.distinct is not None or operator not in ("at_least", "more_than"):
        return 0
    return number + (operator == "more_than")


def _find_window(condition: Condition, statement: Statement) -> tuple[EventTest, All] | None:
    """Return the leaf with a window, if there is one that must hold together with what lasts; and what lasts."""
    if not isinstance(condition, All):
        return None
    passing = [part for part in condition.conditions if not _lasts(part, statement, positive=True)]
    if len(passing) != 1 or not isinstance(passing[0], EventTest):
        return None
    if passing[0].within is None or _needed(passing[0]) < 1:
        return None
    return passing[0], All(conditions=tuple(part for part in condition.conditions if part is not passing[0]))


@dataclass(frozen=True, slots=True)
class _Onset:
    """The moment from which a lasting condition has been true: `ALWAYS`, `NEVER` or that of an event."""

    statement: Statement
    sight: Sight

    def of(self, condition: Condition, *, positive: bool) -> Sql:
        if isinstance(condition, Not):
            return self.of(condition.condition, positive=not positive)
        if isinstance(condition, SegmentTest):
            inside = self.statement.model.segment(condition.segment).when
            return _Onset(self.statement, OF_SEGMENT).of(inside, positive=positive)
        if isinstance(condition, All | AnyOf):
            parts = [self.of(part, positive=positive) for part in condition.conditions]
            together = isinstance(condition, All) == positive
            if not parts:
                return sql.number(sql.ALWAYS if together else sql.NEVER)
            return sql.greatest(parts) if together else sql.least(parts)
        if isinstance(condition, EventTest):
            return self.statement.tally.nth(condition, self.sight, _needed(condition))
        if isinstance(condition, FieldTest | TagTest | ListTest):
            since, never = self.statement.tally.since(condition), sql.number(sql.NEVER)
            holds = self.statement.facts.holds(condition)
            return sql.choose((holds if positive else sql.negate(holds), since), otherwise=never)
        raise TypeError(type(condition))


@dataclass(frozen=True, slots=True)
class _Beginning:
    """Whether a condition was true at the beginning of a life, before anything happened in it."""

    statement: Statement
    score: str

    def of(self, condition: Condition, *, positive: bool, sight: Sight) -> Sql:
        if isinstance(condition, Not):
            return self.of(condition.condition, positive=not positive, sight=sight)
        if isinstance(condition, SegmentTest):
            inside = self.statement.model.segment(condition.segment).when
            return self.of(inside, positive=positive, sight=OF_SEGMENT)
        if isinstance(condition, All | AnyOf):
            parts = [self.of(part, positive=positive, sight=sight) for part in condition.conditions]
            return sql.every(parts) if isinstance(condition, All) == positive else sql.some(parts)
        if isinstance(condition, EventTest):
            test = self._counted(condition, sight)
            return test if positive else sql.negate(test)
        if isinstance(condition, FieldTest | TagTest | ListTest):
            return self._stood(condition, positive=positive)
        raise TypeError(type(condition))

    def _counted(self, leaf: EventTest, sight: Sight) -> Sql:
        operator, number = times_of(leaf)
        count = sql.number(0)
        if sight.life is None and self.score in self.statement.circumstances.cuts:
            count = sql.coalesce(self._before_life(leaf, sight), count)
        return sql.compare(count, COMPARISONS[operator], sql.number(number))

    def _before_life(self, leaf: EventTest, sight: Sight) -> Sql:
        """Return how many events a segment's leaf counted at the beginning of the life, those before it only."""
        tally = self.statement.tally
        scan = tally.scan

        def build() -> Sql:
            life = scan.life(self.score)
            tests = [tally.past(scan.seen(leaf, sight)), sql.compare(column(MOMENT), "<", life)]
            if leaf.within is not None:
                opened = exp.Sub(this=life.copy(), expression=sql.number(leaf.within.microseconds))
                tests.append(sql.compare(column(MOMENT), ">", opened))
            if leaf.distinct is None:
                return sql.count_where(sql.every(tests))
            key = scan.key(leaf.distinct, leaf.event)
            different = exp.Count(this=exp.Distinct(expressions=[key]))
            lacking = sql.where(sql.count(), sql.every([*tests, sql.is_null(key.copy())]))
            return sql.plus(sql.where(different, sql.every(tests)), lacking)

        return tally.ask(("before", self.score, leaf), build, leaf.event)

    def _stood(self, leaf: FieldTest | TagTest | ListTest, *, positive: bool) -> Sql:
        holds = self.statement.facts.holds(leaf)
        since = self.statement.tally.since(leaf)
        early = [sql.compare(since, "=", sql.number(sql.ALWAYS))]
        if self.score in self.statement.circumstances.cuts:
            early.append(sql.compare(since, "<", self.statement.life(self.score)))
        return sql.every([holds if positive else sql.negate(holds), sql.some(early)])


def name_events(rule: Rule, score: Score, statement: Statement) -> exp.Select:
    """Return the pass that finds the event of each award in `earned` (subject, moment): the smallest id then."""
    scan = statement.scan_apart()
    tests: list[Sql] = []
    for placed in walk(rule.when, statement.model, Sight(score.key)):
        if isinstance(placed.leaf, EventTest):
            tests.append(scan.seen(placed.leaf, placed.sight))
        elif isinstance(placed.leaf, FieldTest | TagTest | ListTest):
            tests.append(scan.change(placed.leaf))
    candidate = sql.some(tests)
    names = [sql.named(column(SUBJECT), "subject"), sql.named(sql.minimum(column(EVENT)), "event")]
    query = exp.Select().select(*names, copy=False)
    query.from_(scan.select().subquery("h", copy=False), copy=False)
    same = [
        sql.compare(column("subject", "n"), "=", column(SUBJECT, "h")),
        sql.compare(column("moment", "n"), "=", column(MOMENT, "h")),
    ]
    query.join(sql.table("earned", "n"), on=sql.every(same), copy=False)
    return query.where(candidate, copy=False).group_by(column(SUBJECT), copy=False)


def _timeline(condition: Condition, score: Score, statement: Statement) -> exp.Select:
    """Return the pass that finds the earliest event at which a condition was true.

    Every event that a leaf counts, or that changed a tested fact, is judged as of its own moment.
    """
    if isinstance(condition, EventTest) and _needed(condition) >= 1:
        return _nth(condition, score, statement, _needed(condition))
    return _Timeline(statement, score.key, statement.shared).select(condition)


def _nth(leaf: EventTest, score: Score, statement: Statement, number: int) -> exp.Select:
    """Return the first moment that has so many events up to it, within the leaf's window if it has one."""
    rows = _with_earlier(leaf, Sight(score.key), statement, number)
    return _earliest(rows.subquery("n", copy=False), _is_within(leaf))


def _with_earlier(leaf: EventTest, sight: Sight, statement: Statement, number: int) -> exp.Select:
    """Return the events of a leaf, each with the moment of that before which there are so many up to it."""
    seen = sql.every([*statement.shared.of_kind(leaf), statement.shared.seen(leaf, sight)])
    inner = statement.past_events().subquery("h", copy=False)
    earlier = exp.Window(
        this=exp.Lag(this=column(MOMENT), offset=exp.Literal.number(number - 1)),
        partition_by=[column(SUBJECT)],
        order=exp.Order(expressions=[exp.Ordered(this=column(MOMENT))]),
    )
    rows = exp.Select().select(column(SUBJECT), column(MOMENT), sql.named(earlier, "earlier"), copy=False)
    return rows.from_(inner, copy=False).where(seen, copy=False)


def _is_within(leaf: EventTest) -> Sql:
    if leaf.within is None:
        return sql.known(column("earlier"))
    opened = exp.Sub(this=column(MOMENT), expression=sql.number(leaf.within.microseconds))
    return sql.sure(sql.compare(column("earlier"), ">", opened))


def _in_window(leaf: EventTest, lasting: All, statement: Statement, sight: Sight) -> exp.Select:
    """Return the first moment at which a leaf with a window was true together with what has lasted since `begun`.

    After each of its events the leaf is true until the earliest of those it needs leaves the window.
    """
    beside = statement.beside()
    begun = _Onset(beside, sight).of(lasting, positive=True)
    number = column(NUMBER, DEAL if statement.subject == "deal" else CONTACT)
    begins = beside.select([sql.named(number, "bm_of"), sql.named(begun, "begun")])
    rows = _with_earlier(leaf, sight, statement, _needed(leaf)).subquery("n", copy=False)
    first = sql.minimum(sql.greatest([column(MOMENT), column("begun")]))
    query = exp.Select().select(column(SUBJECT), sql.named(first, "first"), copy=False).from_(rows, copy=False)
    query.join(begins.subquery("o", copy=False), on=sql.compare(column("bm_of"), "=", column(SUBJECT)), copy=False)
    leaves = sql.plus(column("earlier"), sql.number(leaf.within.microseconds if leaf.within else 0))
    tests = [_is_within(leaf), sql.compare(column("begun"), "<", sql.number(sql.NEVER))]
    tests.append(sql.compare(leaves, ">", column("begun")))
    return query.where(sql.every(tests), copy=False).group_by(column(SUBJECT), copy=False)


def _earliest(source: exp.Expr, test: Sql) -> exp.Select:
    query = exp.Select().select(column(SUBJECT), sql.named(sql.minimum(column(MOMENT)), "first"), copy=False)
    return query.from_(source, copy=False).where(test, copy=False).group_by(column(SUBJECT), copy=False)


@dataclass(slots=True)
class _Timeline:
    statement: Statement
    score: str
    scan: Scan
    _counts: dict[tuple[EventTest, Sight], str] = field(default_factory=dict)
    _facts: dict[FieldTest | TagTest | ListTest, str] = field(default_factory=dict)
    _standing: StandingFacts = field(init=False)

    def __post_init__(self) -> None:
        self._standing = StandingFacts(self.statement.layout, self.statement.subject)

    def select(self, condition: Condition) -> exp.Select:
        placed = list(walk(condition, self.statement.model, Sight(self.score)))
        facts = [each.leaf for each in placed if isinstance(each.leaf, FieldTest | TagTest | ListTest)]
        moved = [self.scan.change(leaf) for leaf in facts]
        seen = [self._seen(each) for each in placed if isinstance(each.leaf, EventTest)]
        judged = self._at(condition, Sight(self.score), positive=True)
        life = [self.scan.life(self.score)] if self.score in self.scan.cuts else []
        rows = self._running(sql.some([*seen, *moved]), facts)
        if facts:
            rows = self._with_facts(rows, facts)
        tests = [judged, column("candidate")]
        tests += [sql.compare(column(MOMENT), ">=", each) for each in life]
        return _earliest(rows.subquery("r", copy=False), sql.every(tests))

    def _seen(self, placed: Placed) -> Sql:
        assert isinstance(placed.leaf, EventTest)  # noqa: S101 - told to the type checker
        return self.scan.seen(placed.leaf, placed.sight)

    def _running(self, candidate: Sql, facts: list[FieldTest | TagTest | ListTest]) -> exp.Select:
        columns = [column(SUBJECT), column(MOMENT), sql.named(candidate, "candidate")]
        for (leaf, sight), name in self._counts.items():
            columns.append(sql.named(self._count_so_far(leaf, sight), name))
        for fact in dict.fromkeys(facts):
            changed = sql.choose((self.scan.change(fact), column(MOMENT)))
            since = exp.Window(this=sql.maximum(changed), partition_by=[column(SUBJECT)])
            name = f"since_{self._fact(fact)}"
            columns.append(sql.named(sql.coalesce(since, sql.number(sql.ALWAYS)), name))
        if self.score in self.scan.cuts:
            columns.append(self.scan.life(self.score))
        inner = self.statement.past_events().subquery("h", copy=False)
        query = exp.Select().select(*columns, copy=False).from_(inner, copy=False)
        return query.where(candidate.copy(), copy=False)

    def _with_facts(self, rows: exp.Select, facts: list[FieldTest | TagTest | ListTest]) -> exp.Select:
        holds = [sql.named(self._standing.holds(leaf), self._fact(leaf)) for leaf in dict.fromkeys(facts)]
        star = exp.Column(this=exp.Star(), table=exp.to_identifier("n"))
        query = exp.Select().select(star, *holds, copy=False).from_(rows.subquery("n", copy=False), copy=False)
        subject = column(SUBJECT, "n")
        if self.statement.subject == "deal":
            own = sql.compare(column(NUMBER, DEAL), "=", subject)
            query.join(self._standing.source(DEAL), on=own, copy=False)
        key, subject = ("id", column("contact", DEAL)) if self.statement.subject == "deal" else (NUMBER, subject)
        same = sql.compare(column(key, CONTACT), "=", subject)
        return query.join(self._standing.source(CONTACT), on=same, copy=False)

    def _at(self, condition: Condition, sight: Sight, *, positive: bool) -> Sql:
        """Return whether a condition was true at the moment of a row, with every `not` pushed to the leaves."""
        if isinstance(condition, Not):
            return self._at(condition.condition, sight, positive=not positive)
        if isinstance(condition, SegmentTest):
            inside = self.statement.model.segment(condition.segment).when
            return self._at(inside, OF_SEGMENT, positive=positive)
        if isinstance(condition, All | AnyOf):
            parts = [self._at(part, sight, positive=positive) for part in condition.conditions]
            return sql.every(parts) if isinstance(condition, All) == positive else sql.some(parts)
        if isinstance(condition, EventTest):
            operator, number = times_of(condition)
            test = sql.compare(self._count(condition, sight), COMPARISONS[operator], sql.number(number))
            return test if positive else sql.negate(test)
        if isinstance(condition, FieldTest | TagTest | ListTest):
            name = self._fact(condition)
            holds = column(name) if positive else sql.negate(column(name))
            return sql.every([holds, sql.compare(column(f"since_{name}"), "<=", column(MOMENT))])
        raise TypeError(type(condition))

    def _count(self, leaf: EventTest, sight: Sight) -> Sql:
        return column(self._counts.setdefault((leaf, sight), f"n{len(self._counts)}"))

    def _fact(self, leaf: FieldTest | TagTest | ListTest) -> str:
        return self._facts.setdefault(leaf, f"f{len(self._facts)}")

    def _count_so_far(self, leaf: EventTest, sight: Sight) -> Sql:
        seen = self.scan.seen(leaf, sight)
        if leaf.distinct is None:
            return self._over(exp.Count(this=sql.choose((seen, sql.number(1)))), leaf)
        key = self.scan.key(leaf.distinct, leaf.event)
        different = exp.Count(this=exp.Distinct(expressions=[sql.choose((seen, key))]))
        lacking = sql.every([seen.copy(), sql.is_null(key.copy())])
        return sql.plus(
            self._over(different, leaf),
            self._over(exp.Count(this=sql.choose((lacking, sql.number(1)))), leaf),
        )

    def _over(self, aggregate: Sql, leaf: EventTest) -> Sql:
        # Bounds are whole microseconds: t - D < moment is moment >= t - (D - 1).
        start: Sql | str = "UNBOUNDED"
        if leaf.within is not None:
            start = exp.Literal.number(leaf.within.microseconds - 1)
        frame = exp.WindowSpec(kind="RANGE", start=start, start_side="PRECEDING", end="CURRENT ROW", end_side=None)
        order = exp.Order(expressions=[exp.Ordered(this=column(MOMENT))])
        return exp.Window(this=aggregate, partition_by=[column(SUBJECT)], order=order, spec=frame)
