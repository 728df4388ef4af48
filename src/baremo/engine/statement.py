"""One statement in the making: a scan, a tally, further passes, and what is joined to the row of a subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlglot import exp

from baremo.engine import sql
from baremo.engine.layout import Layout
from baremo.engine.leaves import model_for
from baremo.engine.scan import MOMENT, NUMBER, SUBJECT, Scan
from baremo.engine.sql import Sql, column
from baremo.engine.standing_facts import CONTACT, DEAL, StandingFacts
from baremo.engine.tally import Tally, Truth, score_alias
from baremo.model.scores import Model, Score, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a history holds that decides the form of a plan, so that plans do no work for what is not there.

    `cuts` are the scores with a reset or a set by now, `adjusted` those with any adjustment, `written` the
    rules with a written award, `future` whether any event lies ahead.

    And what is asked beyond values: `told` are the rules (score, rule) of which is told what they give, and without
    `foresees` nobody asks when values may change by themselves.
    """

    future: bool = False
    cuts: frozenset[str] = frozenset()
    adjusted: frozenset[str] = frozenset()
    written: frozenset[tuple[str, str]] = frozenset()
    told: frozenset[tuple[str, str]] = frozenset()
    foresees: bool = True


@dataclass(slots=True)
class Statement:
    """What the scores of one statement share; rules add passes and ask the tally."""

    model: Model
    layout: Layout
    subject: Subject
    circumstances: Circumstances
    events: str = "happened"
    """The name of the table that holds the shared pass over events."""
    shared: Scan = field(init=False)
    tally: Tally = field(init=False)
    facts: StandingFacts = field(init=False)
    truth: Truth = field(init=False)
    _passes: dict[str, exp.Select] = field(default_factory=dict)
    _tested: dict[str, Score] = field(default_factory=dict)
    _standings: set[str] = field(default_factory=set)
    _writings: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the shared parts."""
        self.shared = Scan(self.layout, self.subject, self.circumstances.cuts)
        self.tally = Tally(self.shared, self.circumstances.future)
        self.facts = StandingFacts(self.layout, self.subject)
        self.truth = Truth(self.model, self.facts, self.tally)

    def beside(self) -> Statement:
        """Return a statement over the same pass, for what must be known of each subject within this one."""
        other = Statement(self.model, self.layout, self.subject, self.circumstances, self.events)
        other.shared = self.shared
        other.tally = Tally(self.shared, self.circumstances.future)
        other.truth = Truth(self.model, other.facts, other.tally)
        return other

    def scan_apart(self) -> Scan:
        """Return a pass of its own that names the events of this statement's subjects that have happened."""
        return Scan(self.layout, self.subject, self.circumstances.cuts, apart=True)

    def past_events(self) -> exp.Select:
        """Return the rows of the shared pass that have happened by now."""
        query = exp.Select().select(exp.Star(), copy=False).from_(sql.table(self.events), copy=False)
        if self.circumstances.future:
            query.where(sql.compare(column(MOMENT), "<=", sql.now()), copy=False)
        return query

    def base(self) -> exp.Select | None:
        """Return the shared pass, once everything has been asked of it; None if nothing was."""
        return self.shared.select() if self.shared else None

    def add_pass(self, query: exp.Select) -> str:
        """Join a pass grouped by subject; returns the name of its columns' table."""
        name = f"p{len(self._passes)}"
        self._passes[name] = query
        return name

    def test_score(self, key: str) -> None:
        """Join the results of a tested score."""
        self._tested[key] = self.model.score(key)

    def standing(self, score: str, name: str) -> Sql:
        """Return a column of what the adjustments of a score come to; null for a subject without any."""
        self._standings.add(score)
        return column(name, f"s{self._index(score)}")

    def life(self, score: str) -> Sql:
        """Return the moment at which the present life of a score began."""
        return self._moment(score, "life")

    def cut(self, score: str) -> Sql:
        """Return the moment before which awards of a score no longer count."""
        return self._moment(score, "cut")

    def _moment(self, score: str, name: str) -> Sql:
        if score not in self.circumstances.cuts:
            return sql.number(sql.ALWAYS)
        return sql.coalesce(self.standing(score, name), sql.number(sql.ALWAYS))

    def written(self, score: str, rule: str) -> Sql | None:
        """Return the moment of the written award of this life, null without one; None if nobody has any."""
        if (score, rule) not in self.circumstances.written:
            return None
        names = self._writings.setdefault(score, {})
        name = names.setdefault(rule, f"w{len(names)}")
        return column(name, f"v{self._index(score)}")

    def _index(self, score: str) -> int:
        return int(score_alias(score, self.model)[1:])

    def select(self, columns: list[Sql]) -> exp.Select:
        """Return the statement: a row for every subject with the columns given."""
        query = self._subjects()
        subject = column("id", DEAL if self.subject == "deal" else CONTACT)
        number = column(NUMBER, DEAL if self.subject == "deal" else CONTACT)
        for alias, tallied in self.tally.selects(self.events):
            _join(query, tallied.subquery(alias, copy=False), column(SUBJECT, alias), number)
        for name, each in self._passes.items():
            _join(query, each.subquery(name, copy=False), column(SUBJECT, name), number)
        for score in sorted(self._standings):
            _join(query, self._standing(score), column("subject", f"s{self._index(score)}"), subject)
        for score in sorted(self._writings):
            _join(query, self._writing(score), column("subject", f"v{self._index(score)}"), subject)
        for key, tested in self._tested.items():
            owner = subject if tested.subject_kind == self.subject else column("id", CONTACT)
            alias = score_alias(key, self.model)
            _join(query, self._result(key, alias), column("subject", alias), owner)
        return query.select(*columns, copy=False)

    def _subjects(self) -> exp.Select:
        if self.subject == "contact":
            return exp.Select().from_(self.facts.source(CONTACT), copy=False)
        query = exp.Select().from_(self.facts.source(DEAL), copy=False)
        same = sql.compare(column("id", CONTACT), "=", column("contact", DEAL))
        sql.left_join(query, self.facts.source(CONTACT), same)
        return query

    def _standing(self, score: str) -> exp.Expr:
        query = exp.Select().select(exp.Star(), copy=False).from_(sql.table("standings"), copy=False)
        query.where(sql.compare(column("score"), "=", sql.text(score)), copy=False)
        return query.subquery(f"s{self._index(score)}", copy=False)

    def _writing(self, score: str) -> exp.Expr:
        first = [
            sql.named(
                sql.where(sql.minimum(column("moment")), sql.compare(column("rule"), "=", sql.text(rule))),
                name,
            )
            for rule, name in self._writings[score].items()
        ]
        query = exp.Select().select(column("subject"), *first, copy=False).from_(sql.table("writings"), copy=False)
        query.where(sql.compare(column("score"), "=", sql.text(score)), copy=False)
        query.group_by(column("subject"), copy=False)
        return query.subquery(f"v{self._index(score)}", copy=False)

    def _result(self, key: str, alias: str) -> exp.Expr:
        query = exp.Select().select(exp.Star(), copy=False).from_(sql.table("results"), copy=False)
        query.where(sql.compare(column("score"), "=", sql.text(key)), copy=False)
        return query.subquery(alias, copy=False)


def state(model: Model, layout: Layout, subject: Subject, circumstances: Circumstances) -> Statement:
    """Return a new statement about contacts or deals."""
    return Statement(model_for(subject, model), layout, subject, circumstances)


def _join(query: exp.Select, part: exp.Expr, left: Sql, right: Sql) -> None:
    sql.left_join(query, part, sql.compare(left, "=", right))
