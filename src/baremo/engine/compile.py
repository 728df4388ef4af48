"""From a model to statements: every rule of every score, evaluated for all subjects at once.

A score waits for the scores that it tests, so scores are compiled in layers; each layer is one statement or,
when it is large, several. The result of a statement has a row for each subject and columns for each score.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.dating import Dated, date
from baremo.engine.earning import Earned, Earnings, from_millionths, millionths
from baremo.engine.layout import Layout
from baremo.engine.leaves import EVERYTHING, Sight, depths, is_written, looked_at, tested_scores
from baremo.engine.reads import Reads, join_reads
from baremo.engine.scan import NUMBER
from baremo.engine.sql import Sql, call, column
from baremo.engine.standing_facts import CONTACT, DEAL
from baremo.engine.statement import Circumstances, Statement, state
from baremo.engine.tally import score_alias
from baremo.model.conditions import EventTest, FieldTest, ScoreTest
from baremo.model.durations import HOUR
from baremo.model.moments import LAST
from baremo.model.scores import Model, Rule, Score, Subject

RULES_A_STATEMENT = 200
"""More rules than this are divided among several statements; a score is never divided."""


@dataclass(frozen=True, slots=True)
class Once:
    """Where a statement's result tells of a `once` rule: `at` and whether history dated it."""

    rule: Rule
    at: str
    dated: str
    written: bool
    """Whether its awards are written down even when history dates them."""
    had: str | None
    """The column of the award written already, if there is one."""


@dataclass(frozen=True, slots=True)
class Told:
    """Where a statement's result tells what a rule gives: how many awards count, and what they are worth."""

    rule: str
    count: str
    points: str


@dataclass(frozen=True, slots=True)
class Column:
    """Where a statement's result tells of a score."""

    score: Score
    value: str
    change: str
    audience: str
    once: tuple[Once, ...]
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One statement and what its columns mean; `query` is in no dialect yet."""

    subject: Subject
    depth: int
    columns: tuple[Column, ...]
    events: str
    base: exp.Select | None
    """The pass over events that must lie as a table called `events` before the query runs; None if it needs none."""
    query: exp.Select
    reads: Reads


@lru_cache(maxsize=64)
def find_reads(model: Model, layout: Layout) -> Reads:
    """Return which events a model reads of histories with a layout, whatever else stands in them."""
    keys = frozenset(score.key for score in model.scores if score.is_active)
    once = [(score.key, rule.key) for score in model.scores for rule in score.rules if rule.kind == "once"]
    # Whatever there may be makes a plan read more, never less.
    most = Circumstances(future=True, cuts=keys, adjusted=keys, written=frozenset(once))
    return join_reads(step.reads for step in compile_model(model, layout, most))


@lru_cache(maxsize=64)
def compile_model(model: Model, layout: Layout, circumstances: Circumstances) -> tuple[Step, ...]:
    """Return the statements of a model in the order in which they must run."""
    depth = depths(model)
    steps: list[Step] = []
    for level in range(max(depth.values(), default=-1) + 1):
        for subject in ("contact", "deal"):
            scores = [
                score for score in model.scores if depth.get(score.key) == level and score.subject_kind == subject
            ]
            steps.extend(
                _compile(batch, level, state(model, layout, batch[0].subject_kind, circumstances))
                for batch in _batches(scores)
            )
    return tuple(steps)


def _batches(scores: list[Score]) -> list[list[Score]]:
    batches: list[list[Score]] = []
    rules = RULES_A_STATEMENT
    for score in scores:
        if not batches or rules + len(score.rules) > RULES_A_STATEMENT:
            batches.append([])
            rules = 0
        batches[-1].append(score)
        rules += len(score.rules) + 1
    return batches


def _compile(scores: list[Score], depth: int, statement: Statement) -> Step:
    compiled = [_ScoreColumns(score, statement, f"s{number}_") for number, score in enumerate(scores)]
    row = DEAL if statement.subject == "deal" else CONTACT
    inner: list[Sql] = [column(NUMBER, row), sql.named(column("id", row), "subject")]
    dates: list[Sql] = [exp.Star()]
    outer: list[Sql] = [column(NUMBER), column("subject")]
    for each in compiled:
        inner += each.inner
        dates += each.dates
        outer += each.outer
    rows = statement.select(inner).subquery("s", copy=False)
    # What several columns read is computed in a select of its own: within a `case` nothing is shared.
    dated = exp.Select().select(*dates, copy=False).from_(rows, copy=False).subquery("a", copy=False)
    query = exp.Select().select(*outer, copy=False).from_(dated, copy=False)
    meanings = tuple(each.meaning for each in compiled)
    base = statement.base()
    return Step(statement.subject, depth, meanings, statement.events, base, query, statement.shared.reads())


class _ScoreColumns:
    """The columns of one score: `inner` over the joined row of a subject, `dates` over those, `outer` over all."""

    def __init__(self, score: Score, statement: Statement, prefix: str) -> None:
        self.score, self.statement, self.prefix = score, statement, prefix
        self.inner: list[Sql] = []
        self.dates: list[Sql] = []
        self.outer: list[Sql] = []
        self.earnings = Earnings(score, statement)
        for key in tested_scores(score, statement.model):
            if statement.model.score(key).is_active:
                statement.test_score(key)
        audience = sql.true() if score.audience is None else statement.truth.of(score.audience, EVERYTHING)
        self.audience = self._inner("audience", audience)
        self.once = [self._once(rule, number) for number, rule in enumerate(score.rules) if rule.kind == "once"]
        for rule in score.rules:
            if rule.kind != "once":
                self.earnings.add(rule)
        if statement.circumstances.foresees:
            self._look_at_leaves()
        self.earnings.close()
        self.meaning = self._finish()

    def _inner(self, name: str, part: Sql) -> Sql:
        self.inner.append(sql.named(part, self.prefix + name))
        return column(self.prefix + name)

    def _outer(self, name: str, part: Sql) -> str:
        self.outer.append(sql.named(part, self.prefix + name))
        return self.prefix + name

    def _once(self, rule: Rule, number: int) -> tuple[Rule, Sql, Once]:
        """Note when a `once` award was earned: dated by history or a writing, else by this evaluation."""
        history, may_open = self._dating(date(rule, self.score, self.statement), number)
        written = self.statement.written(self.score.key, rule.key)
        had = None if written is None else self._inner(f"written{number}", written)
        known = history if had is None else sql.least([history, had])
        first = sql.choose((sql.every([self.audience, may_open]), sql.now()))
        name = f"{self.prefix}at{number}"
        self.dates.append(sql.named(sql.cast(sql.coalesce(known, first), "bigint"), name))
        at = column(name)
        self.outer.append(at.copy())
        by_history = self._outer(f"dated{number}", sql.known(history))
        had_name = None if had is None else self._outer(f"had{number}", had)
        return rule, at, Once(rule, name, by_history, is_written(rule, self.statement.model), had_name)

    def _dating(self, dated: Dated, number: int) -> tuple[Sql, Sql]:
        """Return the moment by history, if there is one, and whether an evaluation may date the award now."""
        if dated.onset is None:
            history = self._inner(f"history{number}", dated.history or sql.null())
            return history, self._inner(f"open{number}", dated.open or sql.false())
        onset = self._inner(f"onset{number}", dated.onset)
        tests = [
            sql.compare(onset, ">", sql.number(sql.ALWAYS)),
            sql.compare(onset, "<", sql.number(sql.NEVER)),
        ]
        if self.score.key in self.statement.circumstances.cuts:
            tests.append(sql.compare(onset, ">=", self._inner(f"life{number}", self.statement.life(self.score.key))))
        return sql.choose((sql.every(tests), onset)), sql.compare(onset, "<", sql.number(sql.NEVER))

    def _counts(self, rule: Rule, at: Sql) -> Sql:
        tests = [sql.compare(at, "<=", sql.now())]
        expiry = self.score.expiry_of(rule)
        if expiry is not None:
            tests.append(sql.compare(at.copy(), ">", sql.now(-expiry.microseconds)))
        if self.score.key in self.statement.circumstances.cuts:
            tests.append(sql.compare(at.copy(), ">=", self._cut()))
        return sql.sure(sql.every(tests))

    def _cut(self) -> Sql:
        return column(self.prefix + "cut")

    def _look_at_leaves(self) -> None:
        """Note what changes by itself: events ahead, events leaving a window, dates, tested scores."""
        changes = self.earnings.changes
        for placed in looked_at(self.score, self.statement.model):
            leaf = placed.leaf
            if isinstance(leaf, EventTest):
                self._look_at_events(leaf, placed.sight)
            elif isinstance(leaf, FieldTest):
                changes.extend(self.statement.facts.crossings(leaf))
            elif isinstance(leaf, ScoreTest) and self.statement.model.score(leaf.score).is_active:
                changes.append(column("change", score_alias(leaf.score, self.statement.model)))

    def _look_at_events(self, leaf: EventTest, sight: Sight) -> None:
        tally, moves = self.statement.tally, self.earnings.moves
        moment = column("bm_moment")
        matched = (leaf.event, leaf.where, leaf.include_automated is True, leaf.between, sight)
        if tally.future:
            ahead = sql.every([tally.scan.seen(leaf, sight, 0), sql.compare(moment, ">", sql.now())])
            moves.add(leaf.event, sql.choose((ahead, moment)), ("ahead", matched))
        if leaf.within is not None:
            window = leaf.within.microseconds
            seen = tally.past(tally.scan.seen(leaf, sight, window), sql.compare(moment, ">", sql.now(-window)))
            leaves = sql.plus(moment, sql.number(window))
            moves.add(leaf.event, sql.choose((seen, leaves)), ("leaves", matched, window))

    def _finish(self) -> Column:
        if self.score.key in self.statement.circumstances.cuts:
            self._inner("cut", self.statement.cut(self.score.key))
        value = self._outer("value", sql.choose((self.audience, self._value())))
        change = self._outer("change", self._change())
        audience = self._outer("audience", self.audience)
        places = {rule.key: number for number, rule in enumerate(self.score.rules)}
        told = tuple(self._tell(key, places[key]) for key in self.earnings.told)
        return Column(self.score, value, change, audience, tuple(each for _, _, each in self.once), told)

    def _tell(self, rule: str, number: int) -> Told:
        earned = self.earnings.told[rule]
        count, points = earned.count, earned.points
        if rule not in {each.key for each, _, _ in self.once}:
            count, points = self._inner(f"n{number}", count), self._inner(f"worth{number}", points)
        return Told(rule, self._outer(f"counted{number}", count), self._outer(f"gave{number}", points))

    def _value(self) -> Sql:
        groups: dict[str | None, list[Sql]] = {}
        whole, decimals = self.earnings.points, self.earnings.decimals
        for number, group in enumerate(dict.fromkeys([*whole, *decimals])):
            parts = [sql.plus(*whole[group])] if group in whole else []
            summed = sql.plus(*[sql.decimal(part) for part in (*parts, *decimals.get(group, []))])
            groups[group] = [self._inner(f"points{number}", sql.decimal(summed))]
        for rule, at, _ in self.once:
            worth = from_millionths(millionths(rule, at)) if rule.fades else sql.decimal(sql.number(rule.points))
            counts = self._counts(rule, at)
            counted = sql.choose((counts, worth), otherwise=sql.decimal(sql.number(0)))
            if self.earnings.tells(rule):
                one = sql.choose((counts.copy(), sql.number(1)), otherwise=sql.number(0))
                self.earnings.told[rule.key] = Earned(one, counted.copy())
            groups.setdefault(rule.group, []).append(counted)
        sums = [self._limited(group, sql.decimal(sql.plus(*parts))) for group, parts in groups.items()]
        if self.score.key in self.statement.circumstances.adjusted:
            adjusted = self._inner("adjusted", self.statement.standing(self.score.key, "total"))
            sums.append(sql.coalesce(adjusted, sql.decimal(sql.number(0))))
        return _clamp(sql.decimal(sql.plus(*sums)), self.score.minimum, self.score.maximum)

    def _limited(self, group: str | None, points: Sql) -> Sql:
        limits = (self.score.groups or {}).get(group) if group is not None else None
        return points if limits is None else _clamp(points, limits.minimum, limits.maximum)

    def _change(self) -> Sql:
        changes: list[Sql] = []
        if not self.statement.circumstances.foresees:
            return sql.cast(sql.null(), "bigint")
        if self.earnings.changes:
            changes.append(self._inner("changes", sql.least(self.earnings.changes)))
        if self.score.key in self.statement.circumstances.adjusted:
            changes.append(self._inner("turns", self.statement.standing(self.score.key, "change")))
        for rule, at, _ in self.once:
            counts, expiry = self._counts(rule, at), self.score.expiry_of(rule)
            if expiry is not None:
                changes.append(sql.choose((counts, sql.plus(at, sql.number(expiry.microseconds)))))
            if rule.fades:
                fading = sql.every([counts.copy(), sql.compare(millionths(rule, at), "<>", sql.number(0))])
                changes.append(sql.choose((fading, sql.hour(HOUR))))
        if not changes:
            return sql.cast(sql.null(), "bigint")
        # Nothing changes after the last moment that there is.
        never = sql.number(LAST + 1)
        return call("nullif", sql.cast(sql.least([*changes, never]), "bigint"), never.copy())


def _clamp(points: Sql, minimum: object, maximum: object) -> Sql:
    if minimum is not None:
        points = sql.greatest([points, sql.decimal(sql.number(minimum))])  # type: ignore[arg-type]
    if maximum is not None:
        points = sql.least([points, sql.decimal(sql.number(maximum))])  # type: ignore[arg-type]
    return points
