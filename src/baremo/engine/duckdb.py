"""Scores on DuckDB, in memory over Arrow tables and Parquet files, spilling to disk beyond a limit."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from baremo.engine import sql
from baremo.engine.arrow import empty_table, fit, int_array
from baremo.engine.compile import Step, compile_model
from baremo.engine.dating import name_events
from baremo.engine.history import (
    ADJUSTMENT_SCHEMA,
    AWARD_SCHEMA,
    VALUE_SCHEMA,
    History,
    Parquet,
    Renewed,
    Scored,
    Source,
)
from baremo.engine.layout import Layout, read_layout
from baremo.engine.leaves import columns_read, tested_scores
from baremo.engine.outcome import all_award_rows, numbered_rows, result_rows
from baremo.engine.statement import Circumstances, state
from baremo.engine.tables import Tables
from baremo.model.scores import Model, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an evaluation may use: memory in bytes before it spills to `temporary`, and threads (None: all)."""

    memory: int = 3 * 2**30
    threads: int | None = None
    temporary: str | None = None


def score(
    model: Model, history: History, now: int, limits: Limits | None = None, *, with_awards: bool = True
) -> Scored:
    """Return every value of a model over a history at a moment, in microseconds since 1970 UTC.

    Without `with_awards` the table of awards to be written down stays empty: finding their events takes time.
    """
    with Evaluator(limits or Limits()) as evaluator:
        return evaluator.score(model, history, now, with_awards=with_awards)


def score_to_parquet(  # noqa: PLR0913 - the two paths belong together
    model: Model, history: History, now: int, values: Path, awards: Path | None, limits: Limits | None = None
) -> None:
    """Write what `score` returns to Parquet files, without holding it in memory; `awards` None leaves them out."""
    with Evaluator(limits or Limits()) as evaluator, evaluator.open(history) as session:
        session.evaluate(model, now, with_awards=awards is not None)
        session.write_values(values)
        if awards is not None:
            pq.write_table(session.awards(), awards)


class Evaluator:
    """Evaluates histories one after another, in one thread: beginning takes longer than evaluating a few contacts.

    Nothing of a history is left when the next one comes: all there is of it is temporary, on a connection of its own.
    """

    def __init__(self, limits: Limits) -> None:
        """Begin with functions and no history."""
        self._spill = tempfile.TemporaryDirectory(prefix="baremo-", dir=limits.temporary)
        self._database = duckdb.connect(
            config={
                "memory_limit": f"{limits.memory // 2**20}MiB",
                "temp_directory": self._spill.name,
                "threads": limits.threads or os.cpu_count() or 1,
                "preserve_insertion_order": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            }
        )
        self._database.execute(_script("duckdb.sql"))

    def __enter__(self) -> Evaluator:
        """Evaluate until the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self.close()

    def close(self) -> None:
        """Give everything back that it holds."""
        self._database.close()
        self._spill.cleanup()

    def score(self, model: Model, history: History, now: int, *, with_awards: bool = True) -> Scored:
        """Return what `score` returns."""
        with self.open(history) as session:
            session.evaluate(model, now, with_awards=with_awards)
            awards = session.awards() if with_awards else empty_table(AWARD_SCHEMA)
            return Scored(values=session.values(), awards=awards)

    @contextmanager
    def open_tables(self, history: History, *, one_of: int = 1) -> Iterator[Tables]:
        """Lay a history out, or what one of so many contacts has in it; results stay until the end of the block."""
        with self.open(history, one_of=one_of) as session:
            yield Tables(session)

    @contextmanager
    def open(self, history: History, *, one_of: int = 1) -> Iterator[_Session]:
        """Lay a history out until the end of the block, or what one of so many contacts has in it."""
        connection = self._database.cursor()
        try:
            yield _Session(connection, history, one_of)
        finally:
            connection.close()


class _Session:
    """A connection on which one history lies as views, and what was computed over it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, history: History, one_of: int = 1) -> None:
        self.connection, self.history = connection, history
        connection.execute("set TimeZone = 'UTC'")
        self._lay_some("given_contacts", history.contacts, "id", one_of)
        self._lay_some("events", history.events, "contact", one_of)
        if history.deals is not None:
            self._lay("given_deals", history.deals)
        adjustments = _read(history.adjustments, ADJUSTMENT_SCHEMA)
        place = int_array(range(adjustments.num_rows), pa.int64())
        connection.register("adjustments", adjustments.append_column("place", place))
        connection.register("awards", _read(history.awards, AWARD_SCHEMA))
        deals = None if history.deals is None else _schema(history.deals)
        self.layout = read_layout(_schema(history.contacts), _schema(history.events), deals)
        self.now = 0

    def _lay_some(self, name: str, source: Source | Renewed, contact: str, one_of: int) -> None:
        if one_of == 1:
            self._lay(name, source)
            return
        self._lay(f"all_{name}", source)
        chosen = f"select * from all_{name} where hash({contact}) % {one_of} = 0"  # noqa: S608  # our own names
        self.connection.execute(f"create temp view {name} as {chosen}")

    def _lay(self, name: str, source: Source | Renewed) -> None:
        if isinstance(source, Parquet):
            paths = ", ".join(sql.text(path).sql(dialect="duckdb") for path in source.paths)
            self.connection.execute(f"create temp view {name} as select * from read_parquet([{paths}])")  # noqa: S608  # quoted
        elif isinstance(source, Renewed):
            self._lay(f"{name}_of_files", source.files)
            self.connection.register(f"{name}_newer", source.newer)
            self.connection.register(f"{name}_renewed", pa.table({"id": source.contacts}))
            self.connection.execute(_RENEWED.format(name=name, column=source.column))
        else:
            self.connection.register(name, source)

    def _number(self, model: Model) -> None:
        """Give every contact and deal a number, which stands for it in the rows of events."""
        wanted = columns_read(model)
        for name in ("contacts", "deals") if self.history.deals is not None else ("contacts",):
            columns = self.connection.view(f"given_{name}").columns
            kept = [exp.column(column, quoted=True).sql("duckdb") for column in columns if column in wanted]
            chosen = f"(row_number() over ())::int as bm_number, {', '.join(kept)}"
            self.connection.execute(f"create temp table {name} as select {chosen} from given_{name}")  # noqa: S608  # quoted
        if self.history.deals is not None:
            known = "select d.* from deals d semi join contacts c on c.id = d.contact"
            self.connection.execute(f"create temp view known_deals as {known}")

    def run(self, query: exp.Expr | str, before: str = "") -> duckdb.DuckDBPyConnection:
        """Run a compiled statement, with what stands before it such as `create table … as`."""
        statement = query if isinstance(query, str) else query.sql(dialect="duckdb", copy=False)
        return self.connection.execute(before + sql.put_now(statement, self.now))

    def rows(self, query: exp.Expr | str) -> pa.Table:
        """Run a compiled query and return its rows."""
        statement = query if isinstance(query, str) else query.sql(dialect="duckdb", copy=False)
        return self.connection.sql(sql.put_now(statement, self.now)).to_arrow_table()

    def evaluate(self, model: Model, now: int, *, with_awards: bool = True) -> None:
        """Compute the results of every statement of a model, with the awards to be written down or without."""
        self._prepare(model, now)
        for text in _write_steps(model, self.layout, self.circumstances):
            if text.subject == "deal" and self.history.deals is None:
                continue
            if text.base is not None:
                self.run(text.base)
            self.run(text.query)
            self.connection.execute(f"drop table if exists {text.events}")
            for kept in (text.results, text.outcome, text.awards if with_awards else None):
                if kept is not None:
                    self.run(kept)
            self.connection.execute(f"drop table {_WIDE}")

    def _prepare(self, model: Model, now: int) -> None:
        self.now, self.model = now, model
        self._number(model)
        self.run(_script("standings.sql"), "create or replace temp table standings as ")
        self.run(_script("writings.sql"), "create or replace temp table writings as ")
        self.connection.execute(_TABLES)
        self.circumstances = self._read_circumstances(model)

    def lay_out(self, model: Model, now: int, told: frozenset[tuple[str, str]]) -> Iterator[tuple[Step, str]]:
        """Compute the values of a model one statement after the other; give each with the table that has its result."""
        self._prepare(model, now)
        self.circumstances = replace(self.circumstances, told=told, foresees=False)
        tested = frozenset(key for score in model.scores if score.is_active for key in tested_scores(score, model))
        for number, step in enumerate(compile_model(model, self.layout, self.circumstances)):
            if step.subject == "deal" and self.history.deals is None:
                continue
            wide = f"{_WIDE}{number}"
            if step.base is not None:
                self.run(step.base, f"create temp table {step.events} as ")
            self.run(step.query, f"create temp table {wide} as ")
            self.connection.execute(f"drop table if exists {step.events}")
            kept = result_rows(step.columns, wide, tested)
            if kept is not None:
                self.run(kept, "insert into results ")
            yield step, wide

    def _read_circumstances(self, model: Model) -> Circumstances:
        once = {(score.key, rule.key) for score in model.scores for rule in score.rules if rule.kind == "once"}
        active = {score.key for score in model.scores if score.is_active}
        adjusted = self.connection.execute("select score, count(cut) from standings group by score").fetchall()
        written = self.connection.execute("select distinct score, rule from writings").fetchall()
        ahead = "select coalesce(bm_moment_of_timestamp(max(occurred_at)) > 'bm_now+0', false) from events"
        future = self.run(sql.mark_now(ahead)).fetchall()
        return Circumstances(
            future=bool(future[0][0]),
            cuts=frozenset(key for key, cuts in adjusted if cuts and key in active),
            adjusted=frozenset(key for key, _ in adjusted if key in active),
            written=frozenset(once.intersection(written)),
        )

    def values(self) -> pa.Table:
        """Return all values."""
        return fit(self.rows(_OUTCOME), VALUE_SCHEMA)

    def write_values(self, path: Path) -> None:
        """Write the values to a Parquet file."""
        target = str(path).replace("'", "''")
        self.connection.execute(f"copy ({_OUTCOME}) to '{target}' (format parquet, compression zstd)")

    def awards(self) -> pa.Table:
        """Return the awards to be written down."""
        undated = self.rows("select score, rule, subject, moment, null as event from gathered where not dated")
        tables = [_award_table(undated)]
        rules = self.connection.execute("select distinct score, rule from gathered where dated order by all")
        tables += [self._named(score, rule) for score, rule in rules.fetchall()]
        return pa.concat_tables(tables).sort_by([(name, "ascending") for name in ("score", "rule", "at", "subject")])

    def _named(self, score: str, rule: str) -> pa.Table:
        """Return the awards of a rule that history dates, with their events."""
        found = self.model.score(score)
        statement = state(self.model, self.layout, found.subject_kind, self.circumstances)
        of_rule = "create or replace temp table earned as select * from gathered where dated and score = ? and rule = ?"
        self.connection.execute(of_rule, [score, rule])
        named = next(each for each in found.rules if each.key == rule)
        self.run(name_events(named, found, statement), "create or replace temp table named as ")
        return _award_table(self.rows("select e.*, n.event from earned e left join named n on n.subject = e.subject"))


@dataclass(frozen=True, slots=True)
class _StepText:
    """The statements of a step as DuckDB reads them, in the order in which they run; None where there is none."""

    subject: Subject
    events: str
    base: str | None
    query: str
    results: str | None
    outcome: str | None
    awards: str | None


@lru_cache(maxsize=64)
def _write_steps(model: Model, layout: Layout, circumstances: Circumstances) -> tuple[_StepText, ...]:
    tested = frozenset(key for score in model.scores if score.is_active for key in tested_scores(score, model))
    turns = {score.key: turn for turn, score in enumerate(model.scores)}
    return tuple(_write_step(step, tested, turns) for step in compile_model(model, layout, circumstances))


def _write_step(step: Step, tested: frozenset[str], turns: dict[str, int]) -> _StepText:
    return _StepText(
        subject=step.subject,
        events=step.events,
        base=_write(step.base, f"create or replace temp table {step.events} as "),
        query=_write(step.query, f"create or replace temp table {_WIDE} as ") or "",
        results=_write(result_rows(step.columns, _WIDE, tested), "insert into results "),
        # Rows to be put in order and rows to be written down, while the wide table is there.
        outcome=_write(numbered_rows(step.columns, _WIDE, turns), "insert into outcome by name "),
        awards=_write(all_award_rows(step.columns, _WIDE), "insert into gathered by name "),
    )


def _write(query: exp.Expr | None, before: str) -> str | None:
    return None if query is None else before + query.sql(dialect="duckdb", copy=False)


_WIDE = "wide"
_TABLES = """
create temp table results (score text, subject text, value decimal(38, 6), change bigint);
create temp table outcome (
    turn int, bm_number bigint, score text, subject text, value decimal(38, 6), band text, next_change_at timestamptz);
create temp table gathered (score text, rule text, subject text, moment bigint, dated boolean);
"""
_RENEWED = """
create temp view {name} as
select f.* from {name}_of_files f anti join {name}_renewed r on r.id = f.{column}
union all by name select * from {name}_newer
"""
_OUTCOME = "select score, subject, value, band, next_change_at from outcome order by turn, bm_number"


def _award_table(found: pa.Table) -> pa.Table:
    moments = found["moment"].cast(pa.int64()).cast(AWARD_SCHEMA.field("at").type)
    columns = {name: moments if name == "at" else found[name] for name in AWARD_SCHEMA.names}
    return pa.table(columns).cast(AWARD_SCHEMA)


def _script(name: str) -> str:
    return sql.mark_now(resources.files("baremo.engine.functions").joinpath(name).read_text(encoding="utf-8"))


def _read(source: Source | None, schema: pa.Schema) -> pa.Table:
    if source is None:
        return empty_table(schema)
    table = pq.ParquetDataset(list(source.paths)).read() if isinstance(source, Parquet) else source
    columns = [
        table[name] if name in table.schema.names else pa.nulls(table.num_rows, schema.field(name).type)
        for name in schema.names
    ]
    return pa.table(dict(zip(schema.names, columns, strict=True))).cast(schema)


def _schema(source: Source | Renewed) -> pa.Schema:
    source = source.files if isinstance(source, Renewed) else source
    return pq.read_schema(source.paths[0]) if isinstance(source, Parquet) else source.schema


__all__ = ["Layout", "Limits", "score", "score_to_parquet"]
