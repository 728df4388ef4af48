"""Scores on DuckDB, in memory over Arrow tables and Parquet files, spilling to disk beyond a limit."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from baremo.engine import sql
from baremo.engine.compile import Circumstances, Column, Once, Step, compile_model
from baremo.engine.dating import name_events
from baremo.engine.history import ADJUSTMENT_SCHEMA, AWARD_SCHEMA, VALUE_SCHEMA, History, Parquet, Scored, Source
from baremo.engine.layout import Layout, read_layout
from baremo.engine.leaves import tested_scores
from baremo.engine.outcome import award_rows, result_rows, value_rows
from baremo.engine.statement import state
from baremo.model.scores import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an evaluation may use: memory in bytes before it spills to `temporary`, and threads (None: all)."""

    memory: int = 3 * 2**30
    threads: int | None = None
    temporary: str | None = None


def score(model: Model, history: History, now: int, limits: Limits | None = None) -> Scored:
    """Return every value of a model over a history at a moment, in microseconds since 1970 UTC."""
    with _session(history, limits or Limits()) as session:
        session.evaluate(model, now)
        return Scored(values=session.values(), awards=session.awards())


def score_to_parquet(  # noqa: PLR0913 - the two paths belong together
    model: Model, history: History, now: int, values: Path, awards: Path | None, limits: Limits | None = None
) -> None:
    """Write what `score` returns to Parquet files, without holding it in memory; `awards` None leaves them out."""
    with _session(history, limits or Limits()) as session:
        session.evaluate(model, now)
        session.write(session.value_query(), values)
        if awards is not None:
            pq.write_table(session.awards(), awards)


@contextmanager
def _session(history: History, limits: Limits) -> Iterator[_Session]:
    with tempfile.TemporaryDirectory(prefix="baremo-", dir=limits.temporary) as spill:
        connection = duckdb.connect(
            config={
                "memory_limit": f"{limits.memory // 2**20}MiB",
                "temp_directory": spill,
                "threads": limits.threads or os.cpu_count() or 1,
                "preserve_insertion_order": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            }
        )
        try:
            yield _Session(connection, history)
        finally:
            connection.close()


class _Session:
    """A connection on which one history lies as views, and what was computed over it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, history: History) -> None:
        self.connection, self.history = connection, history
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(_script("duckdb.sql"))
        self._lay("given_contacts", history.contacts)
        self._lay("events", history.events)
        self._number("contacts")
        if history.deals is not None:
            self._lay("given_deals", history.deals)
            self._number("deals")
            known = "select d.* from deals d semi join contacts c on c.id = d.contact"
            connection.execute(f"create temp view known_deals as {known}")
        adjustments = _read(history.adjustments, ADJUSTMENT_SCHEMA)
        place = pa.array(range(adjustments.num_rows), pa.int64())
        connection.register("adjustments", adjustments.append_column("place", place))
        connection.register("awards", _read(history.awards, AWARD_SCHEMA))
        deals = None if history.deals is None else _schema(history.deals)
        self.layout = read_layout(_schema(history.contacts), _schema(history.events), deals)
        self.steps: list[tuple[Step, str]] = []
        self.now = 0

    def _lay(self, name: str, source: Source) -> None:
        if isinstance(source, Parquet):
            files = self.connection.read_parquet(list(source.paths))
            files.create_view(name)
        else:
            self.connection.register(name, source)

    def _number(self, name: str) -> None:
        """Give every contact or deal a number, which stands for it in the rows of events."""
        numbered = f"select row_number() over () as bm_number, * from given_{name}"
        self.connection.execute(f"create or replace temp table {name} as {numbered}")

    def run(self, query: exp.Expression | str, before: str = "") -> duckdb.DuckDBPyConnection:
        """Run a compiled statement, with what stands before it such as `create table … as`."""
        statement = query if isinstance(query, str) else query.sql(dialect="duckdb")
        return self.connection.execute(before + sql.put_now(statement, self.now))

    def rows(self, query: exp.Expression | str) -> pa.Table:
        """Run a compiled query and return its rows."""
        statement = query if isinstance(query, str) else query.sql(dialect="duckdb")
        return self.connection.sql(sql.put_now(statement, self.now)).to_arrow_table()

    def evaluate(self, model: Model, now: int) -> None:
        """Compute the wide results of every statement of a model."""
        self.now, self.model = now, model
        self.run(_script("standings.sql"), "create or replace temp table standings as ")
        self.run(_script("writings.sql"), "create or replace temp table writings as ")
        self.connection.execute(
            "create or replace temp table results (score text, subject text, value decimal(38, 6), change bigint)"
        )
        self.circumstances = self._read_circumstances(model)
        tested = frozenset(key for score in model.scores if score.is_active for key in tested_scores(score, model))
        for number, step in enumerate(compile_model(model, self.layout, self.circumstances)):
            if step.subject == "deal" and self.history.deals is None:
                continue
            wide = f"wide{number}"
            if step.base is not None:
                self.run(step.base, f"create or replace temp table {step.events} as ")
            self.run(step.query, f"create or replace temp table {wide} as ")
            self.connection.execute(f"drop table if exists {step.events}")
            self.steps.append((step, wide))
            kept = result_rows(step.columns, wide, tested)
            if kept is not None:
                self.run(kept, "insert into results ")

    def _read_circumstances(self, model: Model) -> Circumstances:
        once = {(score.key, rule.key) for score in model.scores for rule in score.rules if rule.kind == "once"}
        active = {score.key for score in model.scores if score.is_active}
        adjusted = self.connection.execute("select score, count(cut) from standings group by score").fetchall()
        written = self.connection.execute("select distinct score, rule from writings").fetchall()
        ahead = "select coalesce(bm_moment_of_timestamp(max(occurred_at)) > 'bm_now+0', false) from events"
        future = self.run(ahead).fetchall()
        return Circumstances(
            future=bool(future[0][0]),
            cuts=frozenset(key for key, cuts in adjusted if cuts and key in active),
            adjusted=frozenset(key for key, _ in adjusted if key in active),
            written=frozenset(once.intersection(written)),
        )

    def value_query(self) -> str | None:
        """Return the query of all values, None if there is no active score."""
        query = value_rows([(step.columns, wide) for step, wide in self.steps], self.model)
        return None if query is None else query.sql(dialect="duckdb")

    def values(self) -> pa.Table:
        """Return all values."""
        query = self.value_query()
        if query is None:
            return VALUE_SCHEMA.empty_table()
        return self.rows(query).cast(VALUE_SCHEMA)

    def write(self, query: str | None, path: Path) -> None:
        """Write the values to a Parquet file."""
        if query is None:
            pq.write_table(VALUE_SCHEMA.empty_table(), path)
            return
        target = str(path).replace("'", "''")
        self.connection.execute(f"copy ({query}) to '{target}' (format parquet)")

    def awards(self) -> pa.Table:
        """Return the awards to be written down."""
        tables = [
            table
            for step, wide in self.steps
            for each in step.columns
            for once in each.once
            for table in self._awards(step, each, once, wide)
        ]
        return pa.concat_tables(tables) if tables else AWARD_SCHEMA.empty_table()

    def _awards(self, step: Step, each: Column, once: Once, wide: str) -> Iterator[pa.Table]:
        found = self.rows(award_rows(each, once, wide, dated=False))
        if found.num_rows:
            yield _award_table(each, once, found, pa.nulls(found.num_rows, pa.string()))
        if not once.written:
            return
        self.run(award_rows(each, once, wide, dated=True), "create or replace temp table earned as ")
        count = self.connection.execute("select count(*) from earned").fetchall()
        if not count[0][0]:
            return
        statement = state(self.model, self.layout, step.subject, self.circumstances)
        self.run(name_events(once.rule, each.score, statement), "create or replace temp table named as ")
        joined = "select e.subject, e.moment, n.event from earned e left join named n on n.subject = e.subject"
        found = self.rows(joined)
        yield _award_table(each, once, found, found["event"])


def _award_table(each: Column, once: Once, found: pa.Table, events: pa.Array) -> pa.Table:
    rows = found.num_rows
    columns = {
        "score": pa.repeat(each.score.key, rows),
        "rule": pa.repeat(once.rule.key, rows),
        "subject": found["subject"],
        "at": found["moment"].cast(pa.int64()).cast(AWARD_SCHEMA.field("at").type),
        "event": events,
    }
    return pa.table(columns).cast(AWARD_SCHEMA)


def _script(name: str) -> str:
    return resources.files("baremo.engine.functions").joinpath(name).read_text(encoding="utf-8")


def _read(source: Source | None, schema: pa.Schema) -> pa.Table:
    if source is None:
        return schema.empty_table()
    table = pq.ParquetDataset(list(source.paths)).read() if isinstance(source, Parquet) else source
    columns = [
        table[name] if name in table.schema.names else pa.nulls(table.num_rows, schema.field(name).type)
        for name in schema.names
    ]
    return pa.table(dict(zip(schema.names, columns, strict=True))).cast(schema)


def _schema(source: Source) -> pa.Schema:
    return pq.read_schema(source.paths[0]) if isinstance(source, Parquet) else source.schema


__all__ = ["Layout", "Limits", "score", "score_to_parquet"]
