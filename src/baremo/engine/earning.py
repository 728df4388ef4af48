"""What the rules of a score have earned each subject: points by group, and when they change by themselves."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.leaves import EVERYTHING, Sight
from baremo.engine.scan import MOMENT, SUBJECT
from baremo.engine.sql import Sql, call, column
from baremo.engine.statement import Statement
from baremo.model.conditions import EventTest
from baremo.model.durations import HOUR, Duration
from baremo.model.scores import Rule, Score

LARGE = 10**6
"""Points above this, which may overflow 64-bit sums, are summed as decimals."""
LISTED_AT_MOST = 1_000
"""So many latest awards are kept as a list; more of them are ranked in a pass of their own."""


@dataclass(frozen=True, slots=True)
class Earned:
    """What a rule gives a subject now: how many awards count, and what they are worth before any limit."""

    count: Sql
    points: Sql


@dataclass(slots=True)
class ByKind:
    """Parts of an expression over one event, sorted by the kind of event that they concern."""

    parts: dict[str, dict[Hashable, Sql]] = field(default_factory=dict)

    def add(self, kind: str, part: Sql, asked: Hashable | None = None) -> None:
        """Add a part; the same `asked` adds nothing twice."""
        found = self.parts.setdefault(kind, {})
        found.setdefault(len(found) if asked is None else asked, part)

    def __iter__(self) -> Iterator[tuple[str, list[Sql]]]:
        """Yield each kind with its parts."""
        return ((kind, list(parts.values())) for kind, parts in self.parts.items())

    def asked(self, kind: str) -> tuple[Hashable, ...]:
        """Return what tells the parts of a kind from others."""
        return tuple(self.parts[kind])


@dataclass(slots=True)
class Earnings:
    """The points of `every` and `while` rules as SQL over the row of a subject, and their moments of change."""

    score: Score
    statement: Statement
    points: dict[str | None, list[Sql]] = field(default_factory=dict)
    """By group: sums whose total the group's limits apply to; those of whole numbers that 64 bits hold."""
    decimals: dict[str | None, list[Sql]] = field(default_factory=dict)
    """By group: the other sums."""
    changes: list[Sql] = field(default_factory=list)
    """Moments after now, or null."""
    moves: ByKind = field(default_factory=ByKind)
    """For one event: moments after now at which it changes something by itself."""
    told: dict[str, Earned] = field(default_factory=dict)
    """By key: what those rules give of which it is asked."""
    _plain: dict[str | None, ByKind] = field(default_factory=dict)
    _plain_points: dict[str | None, int] = field(default_factory=dict)
    _plain_count: int = 0

    def add(self, rule: Rule) -> None:
        """Add a rule that is not `once`."""
        if rule.kind == "while":
            holds = self.statement.truth.of(rule.when, Sight(self.score.key))
            points = sql.choose((holds, sql.number(rule.points)), otherwise=sql.number(0))
            self._give(rule.group, points, whole=_is_small(rule))
            self._tell(rule, Earned(sql.choose((holds.copy(), sql.number(1)), otherwise=sql.number(0)), points.copy()))
        elif self._is_plain(rule):
            self._add_plain(rule)
        elif rule.per is None and rule.fades and rule.at_most is None:
            self._add_fading(rule)
        elif rule.per is None and not rule.fades and (rule.at_most is None or self._expiry(rule) is None):
            self._add_counted(rule)
        elif rule.per is None and not rule.fades and cast("int", rule.at_most) <= LISTED_AT_MOST:
            self._add_latest(rule)
        else:
            self._add_listed(rule)

    def _is_plain(self, rule: Rule) -> bool:
        """Whether the points of a rule can be summed together with those of others."""
        has_options = rule.per is not None or rule.fades or rule.at_most is not None or rule.only_for is not None
        return not has_options and not self.tells(rule)

    def tells(self, rule: Rule) -> bool:
        """Whether it is asked what a rule gives."""
        return (self.score.key, rule.key) in self.statement.circumstances.told

    def _tell(self, rule: Rule, earned: Earned) -> None:
        if self.tells(rule):
            self.told[rule.key] = earned

    def _give(self, group: str | None, points: Sql, *, whole: bool) -> None:
        (self.points if whole else self.decimals).setdefault(group, []).append(points)

    def _expiry(self, rule: Rule) -> Duration | None:
        return self.score.expiry_of(rule)

    def _back(self, rule: Rule) -> int | None:
        """Return how long before now the oldest award that counts can lie, in microseconds; None: any time."""
        expiry = self._expiry(rule)
        return None if expiry is None else expiry.microseconds

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
        seen = tally.scan.seen(cast("EventTest", rule.when), Sight(self.score.key), self._back(rule))
        return tally.past(sql.every([seen, *self._counting(rule)]))

    def _add_plain(self, rule: Rule) -> None:
        kind = cast("EventTest", rule.when).event
        seen = self._seen(rule)
        points = sql.choose((seen, sql.number(rule.points)), otherwise=sql.number(0))
        asked = (self._plain_count, rule.points, self._asked(rule, "points"))
        self._plain_count += 1
        self._plain.setdefault(rule.group, ByKind()).add(kind, points, asked)
        self._plain_points[rule.group] = self._plain_points.get(rule.group, 0) + abs(rule.points)
        expiry = self._expiry(rule)
        if expiry is not None and self._foresees:
            leaves = sql.plus(column(MOMENT), sql.number(expiry.microseconds))
            self.moves.add(kind, sql.choose((seen.copy(), leaves)), ("expires", rule.when, expiry))

    def _asked(self, rule: Rule, what: str, *more: Hashable) -> Hashable:
        """Return what tells an aggregate over the awards of a rule that count now from others."""
        sight = self.statement.tally.scan.sight_key(Sight(self.score.key))
        return what, rule.when, sight, self._expiry(rule), self._cut_key(), *more

    def _oldest(self, rule: Rule) -> Sql | None:
        """Return the moment of the oldest award that counts now, if awards of the rule expire."""
        if self._expiry(rule) is None or not self._foresees:
            return None
        build = lambda: sql.minimum(sql.choose((self._seen(rule), column(MOMENT))))  # noqa: E731 - of one use
        return self._ask(rule, "oldest", build)

    @property
    def _foresees(self) -> bool:
        return self.statement.circumstances.foresees

    def _awards(self, rule: Rule) -> Sql:
        """Return how many awards of a rule count now, whatever `at_most` says."""
        found = self._ask(rule, "awards", lambda: sql.count_where(self._seen(rule)))
        return sql.coalesce(found, sql.number(0))

    def _ask(self, rule: Rule, what: str, build: Callable[[], Sql], *more: Hashable) -> Sql:
        kind = cast("EventTest", rule.when).event
        return self.statement.tally.ask(self._asked(rule, what, *more), build, kind)

    def _add_counted(self, rule: Rule) -> None:
        count = self._awards(rule)
        if rule.at_most is not None:
            count = sql.least([count, sql.number(rule.at_most)])
        self._settle(rule, Earned(count, _times_points(count.copy(), rule)), self._oldest(rule))

    def _add_latest(self, rule: Rule) -> None:
        """Add a rule of which the latest awards count: their moments come as one list, the latest first."""
        number = sql.number(cast("int", rule.at_most))

        def build() -> Sql:
            return call("bm_latest", sql.choose((self._seen(rule), column(MOMENT))), number)

        latest = self._ask(rule, "latest", build, rule.at_most)
        count = sql.coalesce(call("bm_length", latest), sql.number(0))
        self._settle(rule, Earned(count, _times_points(count.copy(), rule)), call("bm_last", latest.copy()))

    def _add_fading(self, rule: Rule) -> None:
        def build() -> Sql:
            return sql.total(sql.choose((self._seen(rule), millionths(rule, column(MOMENT)))))

        worth = self._ask(rule, "worth", build, rule.points, rule.half_life, rule.fades_over)
        # All awards of a rule have the same sign, so what they are worth together is nothing only if each is.
        fading = sql.sure(sql.compare(worth, "<>", sql.number(0)))
        count = self._awards(rule) if self.tells(rule) else sql.null()
        earned = Earned(count, from_millionths(sql.coalesce(worth.copy(), sql.number(0))))
        self._settle(rule, earned, self._oldest(rule), fading)

    def _cut_key(self) -> str | None:
        return self.score.key if self.score.key in self.statement.circumstances.cuts else None

    def _settle(self, rule: Rule, earned: Earned, first: Sql | None, fading: Sql | None = None) -> None:
        """Give the points of a rule where `only_for` holds, and note when its oldest award goes or fades."""
        holds = None
        if rule.only_for is not None:
            holds = self.statement.truth.of(rule.only_for, EVERYTHING)
        points = _where(holds, earned.points, sql.number(0))
        self._give(rule.group, points, whole=_is_small(rule) and not rule.fades)
        self._tell(rule, Earned(_where(holds, earned.count, sql.number(0)), points.copy()))
        if not self._foresees:
            return
        expiry = self._expiry(rule)
        if first is not None and expiry is not None:
            self.changes.append(_where(holds, sql.plus(first, sql.number(expiry.microseconds)), sql.null()))
        if fading is not None:
            self.changes.append(_where(holds, sql.choose((fading, sql.hour(HOUR))), sql.null()))

    def _add_listed(self, rule: Rule) -> None:
        """Add a rule whose awards have to be listed one by one: `per`, fading, or the latest of those that expire."""
        if rule.per is not None and rule.at_most is None and not rule.fades:
            name = self.statement.add_pass(self._counted_values(rule))
        else:
            name = self.statement.add_pass(self._sums(rule, self._listed(rule)))
        count = sql.coalesce(column("n", name), sql.number(0))
        if not rule.fades:
            self._settle(rule, Earned(count, _times_points(count.copy(), rule)), column("oldest", name))
            return
        worth = from_millionths(sql.coalesce(column("worth", name), sql.number(0)))
        fading = sql.sure(sql.compare(column("worth", name), "<>", sql.number(0)))
        self._settle(rule, Earned(count, worth), column("oldest", name), fading)

    def _listed(self, rule: Rule) -> exp.Select:
        """Return the awards of a rule that count now, one a row."""
        counted = self._counted(rule)
        columns = [column(SUBJECT), column(MOMENT)]
        if rule.per is None:
            awards = _rows(self.statement.past_events(), columns, counted)
            return awards if rule.at_most is None else _latest(awards, rule.at_most)
        key = self.statement.shared.key(rule.per, cast("EventTest", rule.when).event, self._back(rule))
        latest = [column(SUBJECT), sql.named(sql.maximum(column(MOMENT)), MOMENT)]
        values = _rows(self.statement.past_events(), latest, sql.every([counted, sql.known(key)]))
        values.group_by(column(SUBJECT), key.copy(), copy=False)
        # An event that lacks the property is its own award.
        lacking = sql.every([counted.copy(), sql.is_null(key.copy())])
        others = _rows(self.statement.past_events(), [each.copy() for each in columns], lacking)
        both = exp.Union(this=values, expression=others, distinct=False)
        awards = exp.Select().select(*[each.copy() for each in columns], copy=False)
        awards.from_(both.subquery("h", copy=False), copy=False)
        return awards if rule.at_most is None else _latest(awards, rule.at_most)

    def _counted(self, rule: Rule) -> Sql:
        """Return the test that an event awards the rule's points and that such an award counts now.

        It may come before events with the same value become one award: the latest of them counts if any does.
        """
        scan, leaf = self.statement.shared, cast("EventTest", rule.when)
        seen = sql.every([*scan.of_kind(leaf), scan.seen(leaf, Sight(self.score.key), self._back(rule))])
        cuts = [scan.cut(self.score.key)] if self.score.key in scan.cuts else []
        return sql.every([seen, *self._late(rule, cuts)])

    def _counted_values(self, rule: Rule) -> exp.Select:
        """Return how many values of a property, and events without it, count now, and the oldest award."""
        counted = self._counted(rule)
        kind = cast("EventTest", rule.when).event
        key = sql.named(self.statement.shared.key(str(rule.per), kind, self._back(rule)), "bm_key")
        values = [
            column(SUBJECT),
            key,
            sql.named(sql.maximum(column(MOMENT)), "latest"),
            sql.named(sql.minimum(column(MOMENT)), "oldest"),
            sql.named(sql.count(), "n"),
        ]
        groups = _rows(self.statement.past_events(), values, counted)
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
            columns.append(sql.named(sql.total(millionths(rule, column(MOMENT))), "worth"))
        return _rows(awards, columns, sql.true()).group_by(column(SUBJECT), copy=False)

    def close(self) -> None:
        """Ask the tally for the sums and the earliest moves that the rules came to."""
        tally = self.statement.tally
        for group, by_kind in self._plain.items():
            large = self._plain_points[group] > LARGE
            for kind, parts in by_kind:
                asked = ("points", large, by_kind.asked(kind))
                found = tally.ask(asked, partial(_sum, parts, large=large), kind)
                self._give(group, sql.coalesce(found, sql.number(0)), whole=not large)
        for kind, parts in self.moves:
            build = partial(sql.minimum, sql.least(parts))
            self.changes.append(tally.ask(("moves", self.score.key, kind), build, kind))


def _is_small(rule: Rule) -> bool:
    return abs(rule.points) <= LARGE


def _times_points(count: Sql, rule: Rule) -> Sql:
    number = sql.cast(count, "bigint") if _is_small(rule) else sql.decimal(count)
    return sql.times(number, sql.number(rule.points))


def _where(holds: Sql | None, part: Sql, otherwise: Sql) -> Sql:
    return part if holds is None else sql.choose((holds.copy(), part), otherwise=otherwise)


def _sum(parts: list[Sql], *, large: bool) -> Sql:
    points = sql.plus(*parts)
    if large:
        return sql.total(sql.cast(points, "decimal(38, 0)"))
    return sql.cast(sql.total(points), "bigint")


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
