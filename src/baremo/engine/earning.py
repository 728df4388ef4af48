"""What the rules of a score have earned each subject: points by group, and when they change by themselves."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import cast

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.leaves import EVERYTHING, Sight
from baremo.engine.scan import EVENT, KIND, MOMENT, SUBJECT, Scan
from baremo.engine.sql import Sql, call, column
from baremo.engine.statement import Statement
from baremo.model.conditions import ANY_KIND, EventTest
from baremo.model.durations import HOUR, Duration
from baremo.model.scores import Rule, Score

LARGE = 10**9
"""Points that may overflow 64-bit sums are summed as decimals."""


@dataclass(slots=True)
class ByKind:
    """Parts of an expression over one event, sorted by the kind of event that they concern."""

    parts: dict[str, dict[Hashable, Sql]] = field(default_factory=dict)

    def add(self, kind: str, part: Sql, asked: Hashable | None = None) -> None:
        """Add a part; the same `asked` adds nothing twice."""
        found = self.parts.setdefault(kind, {})
        found.setdefault(len(found) if asked is None else asked, part)

    def join(self, together: object, otherwise: Sql, number: Callable[[str], int]) -> Sql:
        """Return the parts joined: those of the event's own kind are looked at only for that kind."""
        join = cast("type[object]", together)
        branches = [
            (sql.number(number(kind)), join(list(parts.values())))  # type: ignore[call-arg]
            for kind, parts in self.parts.items()
            if kind != ANY_KIND
        ]
        anyway = list(self.parts.get(ANY_KIND, {}).values())
        if branches:
            anyway.append(sql.choose_by(column(KIND), cast("list[tuple[Sql, Sql]]", branches), otherwise))
        return join(anyway)  # type: ignore[call-arg, return-value]


@dataclass(slots=True)
class Earnings:
    """The points of `every` and `while` rules as SQL over the row of a subject, and their moments of change."""

    score: Score
    statement: Statement
    points: dict[str | None, list[Sql]] = field(default_factory=dict)
    """By group: sums whose total the group's limits apply to."""
    changes: list[Sql] = field(default_factory=list)
    """Moments after now, or null."""
    moves: ByKind = field(default_factory=ByKind)
    """For one event: moments after now at which it changes something by itself."""
    _plain: dict[str | None, ByKind] = field(default_factory=dict)
    _plain_points: dict[str | None, int] = field(default_factory=dict)

    def add(self, rule: Rule) -> None:
        """Add a rule that is not `once`."""
        if rule.kind == "while":
            holds = self.statement.truth.of(rule.when, Sight(self.score.key))
            self._give(rule, sql.choose((holds, sql.number(rule.points)), otherwise=sql.number(0)))
        elif rule.per is None and not rule.fades and rule.at_most is None and rule.only_for is None:
            self._add_plain(rule)
        elif rule.per is None and not rule.fades and (rule.at_most is None or self._expiry(rule) is None):
            self._add_counted(rule)
        else:
            self._add_listed(rule)

    def _give(self, rule: Rule, points: Sql) -> None:
        self.points.setdefault(rule.group, []).append(points)

    def _expiry(self, rule: Rule) -> Duration | None:
        return self.score.expiry_of(rule)

    def _counting(self, rule: Rule) -> list[Sql]:
        """Return the tests that an award at the moment of a row counts now."""
        tests = []
        expiry = self._expiry(rule)
        if expiry is not None:
            tests.append(sql.compare(column(MOMENT), ">", sql.now(-expiry.microseconds)))
        if self.score.key in self.statement.circumstances.cuts:
            tests.append(sql.compare(column(MOMENT), ">=", self.statement.tally.scan.cut(self.score.key)))
        return tests

    def _seen(self, rule: Rule) -> Sql:
        """Return whether an event awards the rule's points and still counts now."""
        tally = self.statement.tally
        seen = tally.scan.seen(cast("EventTest", rule.when), Sight(self.score.key))
        return tally.past(sql.every([seen, *self._counting(rule)]))

    def _add_plain(self, rule: Rule) -> None:
        kind = cast("EventTest", rule.when).event
        seen = self._seen(rule)
        points = sql.choose((seen, sql.number(rule.points)), otherwise=sql.number(0))
        self._plain.setdefault(rule.group, ByKind()).add(kind, points)
        self._plain_points[rule.group] = self._plain_points.get(rule.group, 0) + abs(rule.points)
        expiry = self._expiry(rule)
        if expiry is not None:
            leaves = sql.plus(column(MOMENT), sql.number(expiry.microseconds))
            self.moves.add(kind, sql.choose((seen.copy(), leaves)), ("expires", rule.when, expiry))

    def _add_counted(self, rule: Rule) -> None:
        tally, leaf, expiry = self.statement.tally, cast("EventTest", rule.when), self._expiry(rule)
        asked = (leaf, tally.scan.sight_key(Sight(self.score.key)), expiry, self._cut_key())
        found = tally.ask(("awards", asked), lambda: sql.where(sql.count(), self._seen(rule)))
        count = sql.coalesce(found, sql.number(0))
        if rule.at_most is not None:
            count = sql.least([count, sql.number(rule.at_most)])
        first = None
        if expiry is not None:
            first = tally.ask(("oldest", asked), lambda: sql.where(sql.minimum(column(MOMENT)), self._seen(rule)))
        self._settle(rule, sql.times(sql.decimal(count), sql.number(rule.points)), first)

    def _cut_key(self) -> str | None:
        return self.score.key if self.score.key in self.statement.circumstances.cuts else None

    def _settle(self, rule: Rule, points: Sql, first: Sql | None, fading: Sql | None = None) -> None:
        """Give the points of a rule where `only_for` holds, and note when its oldest award goes or fades."""
        holds = sql.true()
        if rule.only_for is not None:
            holds = self.statement.truth.of(rule.only_for, EVERYTHING)
        self._give(rule, sql.choose((holds, points), otherwise=sql.number(0)))
        expiry = self._expiry(rule)
        if first is not None and expiry is not None:
            goes = sql.plus(first, sql.number(expiry.microseconds))
            self.changes.append(sql.choose((holds.copy(), goes)))
        if fading is not None:
            self.changes.append(sql.choose((sql.every([holds.copy(), fading]), sql.hour(HOUR))))

    def _add_listed(self, rule: Rule) -> None:
        """Add a rule whose awards have to be listed one by one: `per`, fading, or the latest of those that expire."""
        if rule.per is not None and rule.at_most is None and not rule.fades:
            name = self.statement.add_pass(self._counted_values(rule))
        else:
            name = self.statement.add_pass(self._sums(rule, self._listed(rule)))
        count = sql.coalesce(column("n", name), sql.number(0))
        if not rule.fades:
            self._settle(rule, sql.times(sql.decimal(count), sql.number(rule.points)), column("oldest", name))
            return
        worth = from_millionths(sql.coalesce(column("worth", name), sql.number(0)))
        fading = sql.sure(sql.compare(column("most", name), ">", sql.number(0)))
        self._settle(rule, worth, column("oldest", name), fading)

    def _listed(self, rule: Rule) -> exp.Select:
        """Return the awards of a rule that count now, one a row."""
        leaf = cast("EventTest", rule.when)
        if rule.per is None:
            counted = self._counted(rule, self.statement.shared)
            awards = _rows(self.statement.past_events(), [column(SUBJECT), column(MOMENT)], counted)
        else:
            scan = self.statement.scan_apart()
            counted = self._counted(rule, scan)
            # An event that lacks the property is its own award; no key of a value begins with this sign.
            own = call("concat", call("chr", sql.number(0)), column(EVENT))
            key = sql.coalesce(scan.key(rule.per, leaf.event), own)
            latest = sql.named(sql.maximum(column(MOMENT)), MOMENT)
            awards = _rows(scan.select(until_now=True), [column(SUBJECT), latest], counted)
            awards.group_by(column(SUBJECT), key, copy=False)
        return awards if rule.at_most is None else _latest(awards, rule.at_most)

    def _counted(self, rule: Rule, scan: Scan) -> Sql:
        """Return the test that an event awards the rule's points and that such an award counts now.

        It may come before events with the same value become one award: the latest of them counts if any does.
        """
        seen = scan.seen(cast("EventTest", rule.when), Sight(self.score.key))
        cuts = [scan.cut(self.score.key)] if self.score.key in scan.cuts else []
        return sql.every([seen, *self._late(rule, cuts)])

    def _counted_values(self, rule: Rule) -> exp.Select:
        """Return how many values of a property, and events without it, count now, and the oldest award."""
        scan = self.statement.scan_apart()
        counted = self._counted(rule, scan)
        key = sql.named(scan.key(str(rule.per), cast("EventTest", rule.when).event), "bm_key")
        values = [
            column(SUBJECT),
            key,
            sql.named(sql.maximum(column(MOMENT)), "latest"),
            sql.named(sql.minimum(column(MOMENT)), "oldest"),
            sql.named(sql.count(), "n"),
        ]
        groups = _rows(scan.select(until_now=True), values, counted)
        groups.group_by(column(SUBJECT), key.this.copy(), copy=False)
        lacking = sql.is_null(column("bm_key"))
        number = sql.choose((lacking, column("n")), otherwise=sql.number(1))
        oldest = sql.choose((lacking.copy(), column("oldest")), otherwise=column("latest"))
        sums = [column(SUBJECT), sql.named(sql.total(number), "n"), sql.named(sql.minimum(oldest), "oldest")]
        return _rows(groups, sums, sql.true()).group_by(column(SUBJECT), copy=False)

    def _late(self, rule: Rule, cuts: list[Sql]) -> list[Sql]:
        expiry = self._expiry(rule)
        tests = [sql.compare(column(MOMENT), ">=", cut) for cut in cuts]
        if expiry is not None:
            tests.append(sql.compare(column(MOMENT), ">", sql.now(-expiry.microseconds)))
        return tests

    def _sums(self, rule: Rule, awards: exp.Select) -> exp.Select:
        columns = [
            column(SUBJECT),
            sql.named(sql.count(), "n"),
            sql.named(sql.minimum(column(MOMENT)), "oldest"),
        ]
        if rule.fades:
            worth = millionths(rule, column(MOMENT))
            size = call("abs", worth.copy())
            columns += [sql.named(sql.total(worth), "worth"), sql.named(sql.maximum(size), "most")]
        return _rows(awards, columns, sql.true()).group_by(column(SUBJECT), copy=False)

    def close(self) -> None:
        """Ask the tally for the sums and the earliest move that the rules came to."""
        tally = self.statement.tally
        for group, parts in self._plain.items():
            asked = ("points", self.score.key, group)
            large = self._plain_points[group] > LARGE
            found = tally.ask(asked, lambda parts=parts, large=large: self._sum(parts, large=large))  # type: ignore[misc]
            self.points.setdefault(group, []).append(sql.coalesce(found, sql.number(0)))
        if self.moves.parts:
            build = sql.minimum(self.moves.join(sql.least, sql.null(), tally.scan.kind_number))
            self.changes.append(tally.ask(("moves", self.score.key), lambda: build))

    def _sum(self, parts: ByKind, *, large: bool) -> Sql:
        points = parts.join(lambda each: sql.plus(*each), sql.number(0), self.statement.shared.kind_number)
        return sql.total(sql.cast(points, "decimal(38, 0)") if large else points)


def _rows(source: exp.Select, columns: Iterable[exp.Expr], test: Sql) -> exp.Select:
    query = exp.Select().select(*columns, copy=False).from_(source.subquery("h", copy=False), copy=False)
    return query.where(test, copy=False)


def _latest(awards: exp.Select, number: int) -> exp.Select:
    order = exp.Order(expressions=[exp.Ordered(this=column(MOMENT), desc=True)])
    rank = exp.Window(this=exp.RowNumber(), partition_by=[column(SUBJECT)], order=order)
    ranked = _rows(awards, [column(SUBJECT), column(MOMENT), sql.named(rank, "bm_rank")], sql.true())
    test = sql.compare(column("bm_rank"), "<=", sql.number(number))
    return _rows(ranked, [column(SUBJECT), column(MOMENT)], test)


def millionths(rule: Rule, moment: Sql) -> Sql:
    """Return what an award of a fading rule is worth now, in millionths of a point (scoring.md §4)."""
    age = sql.greatest([sql.number(0), exp.Sub(this=sql.hour(), expression=moment)])
    length = cast("Duration", rule.half_life or rule.fades_over)
    share = exp.Div(this=call("bm_float", age), expression=call("bm_float", sql.number(length.microseconds)))
    if rule.half_life is not None:
        factor = call("bm_power", call("bm_float", sql.text("0.5")), share)
    else:
        left = exp.Sub(this=call("bm_float", sql.number(1)), expression=exp.Paren(this=share))
        factor = sql.greatest([call("bm_float", sql.number(0)), left])
    worth = call("bm_worth", sql.number(abs(rule.points)), factor)
    return worth if rule.points > 0 else exp.Neg(this=worth)


def from_millionths(worth: Sql) -> Sql:
    """Return millionths of a point as points."""
    whole = sql.cast(worth, "decimal(30, 0)")
    return sql.times(whole, sql.cast(exp.Literal.number("0.000001"), "decimal(7, 6)"))
