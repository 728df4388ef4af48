"""One evaluation on Spark: the statements of a model over a history, and what they come to."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from sqlglot import exp

from baremo.engine import sql
from baremo.engine.compile import Step, compile_model
from baremo.engine.dating import name_events
from baremo.engine.history import History
from baremo.engine.layout import read_layout
from baremo.engine.leaves import tested_scores
from baremo.engine.outcome import all_award_rows, numbered_rows, result_rows
from baremo.engine.scan import NUMBER
from baremo.engine.spark.dialect import Dialect, in_one_pass
from baremo.engine.spark.session import register
from baremo.engine.spark.tables import ADJUSTMENTS, AWARDS, empty_table, read_ordered, read_table, schema_of
from baremo.engine.statement import Circumstances, state
from baremo.model.scores import Model

_RESULTS = "score string, subject string, value decimal(38, 6), change bigint"
_VALUES = "turn int, score string, subject string, value decimal(38, 6), band string, next_change_at timestamp"
_EARNED = "score string, rule string, subject string, moment bigint, dated boolean"
_NAMED = "score string, rule string, subject string, event string"

_CIRCUMSTANCES = """
select score, cast(null as text) as rule, count(cut) as number from standings group by score
union all select score, rule, count(*) from writings group by score, rule
union all select null, null, max(bm_moment_of_timestamp(occurred_at)) from events
"""
"""How many subjects of each adjusted score have a cut; rules with writings; the moment of the last event."""


class Evaluation:
    """A history laid out as views of a session, and the wide results of a model's statements."""

    def __init__(self, session: SparkSession, history: History, scratch: Path) -> None:
        self.session, self.has_deals = session, history.deals is not None
        self.dialect = Dialect()
        self.kept: list[DataFrame] = []
        contacts = self._number("contacts", read_table(session, history.contacts, scratch))
        events = self._view("events", read_table(session, history.events, scratch))
        deals = None
        if history.deals is not None:
            deals = self._number("deals", read_table(session, history.deals, scratch))
            known = "select d.* from deals d left semi join contacts c on c.id = d.contact"
            self._view("known_deals", session.sql(known))
        self._view("adjustments", read_ordered(session, history.adjustments, ADJUSTMENTS, scratch))
        self._view("awards", read_ordered(session, history.awards, AWARDS, scratch))
        deal_schema = None if deals is None else schema_of(deals)
        self.layout = read_layout(schema_of(contacts), schema_of(events), deal_schema)
        self.steps: list[tuple[Step, str]] = []

    def _view(self, name: str, table: DataFrame) -> DataFrame:
        table.createOrReplaceTempView(name)
        return table

    def _number(self, name: str, given: DataFrame) -> DataFrame:
        """Lay out contacts or deals; what stands for each in the rows of events is its id."""
        self._view(name, given.select(f.col("id").alias(NUMBER), "*"))
        return given

    def _keep(self, table: DataFrame) -> DataFrame:
        """Keep what several statements read; it is computed when first read."""
        self.kept.append(table.persist(StorageLevel.MEMORY_AND_DISK))
        return table

    def close(self) -> None:
        """Let go of what was kept."""
        for table in self.kept:
            table.unpersist()

    def query(self, query: exp.Expr | str) -> DataFrame:
        """Return the rows of a compiled statement."""
        statement = self.dialect.translate(query)
        while self.dialect.readings:
            register(self.session, *self.dialect.readings.popitem())
        return self.session.sql(sql.put_now(statement, self.now))

    def evaluate(self, model: Model, now: int) -> None:
        """Compute the wide results of every statement of a model."""
        self.model, self.now = model, now
        self._view("standings", self._keep(self.query(_script("standings.sql"))))
        self._view("writings", self._keep(self.query(_script("writings.sql"))))
        self.circumstances = self._read_circumstances(model)
        tested = frozenset(key for score in model.scores if score.is_active for key in tested_scores(score, model))
        results = self._view("results", empty_table(self.session, _RESULTS))
        for number, step in enumerate(compile_model(model, self.layout, self.circumstances)):
            if step.subject == "deal" and not self.has_deals:
                continue
            wide = f"wide{number}"
            kept = result_rows(step.columns, wide, tested)
            self._run(step, wide, often=kept is not None or any(each.once for each in step.columns))
            if kept is not None:
                rows = self.query(in_one_pass(kept)).select(results.columns)
                results = self._view("results", results.unionAll(rows))

    def _run(self, step: Step, wide: str, *, often: bool) -> None:
        """Lay out the wide result of a statement; what is read more than once is kept."""
        if step.base is not None:
            events = self.query(step.base)
            readers = [table for table in step.query.find_all(exp.Table) if table.name == step.events]
            self._view(step.events, self._keep(events) if len(readers) > 1 else events)
        result = self.query(step.query)
        self._view(wide, self._keep(result) if often else result)
        self.steps.append((step, wide))

    def _read_circumstances(self, model: Model) -> Circumstances:
        once = {(score.key, rule.key) for score in model.scores for rule in score.rules if rule.kind == "once"}
        active = {score.key for score in model.scores if score.is_active}
        rows = self.query(_CIRCUMSTANCES).collect()
        adjusted = [row for row in rows if row.rule is None and row.score in active]
        ahead = [row for row in rows if row.score is None and row.number is not None]
        return Circumstances(
            future=any(row.number > self.now for row in ahead),
            cuts=frozenset(row.score for row in adjusted if row.number),
            adjusted=frozenset(row.score for row in adjusted),
            written=frozenset(once.intersection((row.score, row.rule) for row in rows)),
        )

    def values(self) -> DataFrame:
        """Return all values, with the turn of each score in the model."""
        turns = {score.key: turn for turn, score in enumerate(self.model.scores)}
        found = empty_table(self.session, _VALUES)
        for step, wide in self.steps:
            rows = self.query(in_one_pass(numbered_rows(step.columns, wide, turns)))
            found = found.unionAll(rows.select(found.columns))
        return found

    def awards(self) -> DataFrame:
        """Return the awards to be written down."""
        earned = empty_table(self.session, _EARNED)
        for step, wide in self.steps:
            rows = all_award_rows(step.columns, wide)
            if rows is not None:
                earned = earned.unionAll(self.query(in_one_pass(rows)).select(earned.columns))
        self._keep(earned)
        named = empty_table(self.session, _NAMED)
        dated = earned.where("dated").select("score", "rule").distinct()
        for row in dated.collect():
            named = named.unionAll(self._name(row.score, row.rule, earned))
        same = ["score", "rule", "subject"]
        moment = f.timestamp_micros("moment").cast("timestamp_ntz").alias("at")
        return earned.join(named, same, "left").select("score", "rule", "subject", moment, "event")

    def _name(self, score: str, rule: str, earned: DataFrame) -> DataFrame:
        """Find the events of a rule's awards that history dates."""
        found = self.model.score(score)
        of_rule = (f.col("score") == score) & (f.col("rule") == rule) & f.col("dated")
        self._view("earned", earned.where(of_rule))
        statement = state(self.model, self.layout, found.subject_kind, self.circumstances)
        named = next(each for each in found.rules if each.key == rule)
        events = self.query(name_events(named, found, statement))
        return events.select(f.lit(score).alias("score"), f.lit(rule).alias("rule"), "subject", "event")


def _script(name: str) -> str:
    return sql.mark_now(resources.files("baremo.engine.functions").joinpath(name).read_text(encoding="utf-8"))
