"""Scores on Apache Spark: the statements that DuckDB runs on one machine, over any number of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyspark.sql import SparkSession

from baremo.engine.history import AWARD_SCHEMA, VALUE_SCHEMA, History, Scored
from baremo.engine.spark.evaluation import Evaluation
from baremo.engine.spark.session import Limits, open_session
from baremo.model.scores import Model

__all__ = ["Limits", "score", "score_to_parquet"]


def score(model: Model, history: History, now: int, limits: Limits | None = None) -> Scored:
    """Return every value of a model over a history at a moment, in microseconds since 1970 UTC.

    The active or default Spark session does the work; without one, Spark is started on this machine within the
    limits. The caller's active session stays the active one.
    """
    with _evaluate(model, history, now, limits) as evaluation:
        values = evaluation.values().toArrow().sort_by(_upwards("turn", "subject")).drop_columns("turn")
        awards = evaluation.awards().toArrow().sort_by(_upwards("score", "rule", "at", "subject"))
        return Scored(values=values.cast(VALUE_SCHEMA), awards=awards.cast(AWARD_SCHEMA))


def score_to_parquet(  # noqa: PLR0913 - the two paths belong together
    model: Model,
    history: History,
    now: int,
    values: str | Path,
    awards: str | Path | None,
    session: SparkSession | None = None,
) -> None:
    """Write what `score` returns to directories of Parquet files, wherever Spark can write.

    A directory that is there already is replaced; `awards` None leaves them out.
    """
    with _evaluate(model, history, now, None, session) as evaluation:
        evaluation.values().drop("turn").write.mode("overwrite").parquet(str(values))
        if awards is not None:
            evaluation.awards().write.mode("overwrite").parquet(str(awards))


def _upwards(*names: str) -> list[tuple[str, str]]:
    return [(name, "ascending") for name in names]


@contextmanager
def _evaluate(
    model: Model, history: History, now: int, limits: Limits | None, given: SparkSession | None = None
) -> Iterator[Evaluation]:
    limits = limits or Limits()
    with (
        tempfile.TemporaryDirectory(prefix="baremo-", dir=limits.temporary) as scratch,
        open_session(limits, given) as session,
    ):
        evaluation = Evaluation(session, history, Path(scratch))
        try:
            evaluation.evaluate(model, now)
            yield evaluation
        finally:
            evaluation.close()
