"""Law 1: the oracle and the engines agree, value by value, `next_change_at` and awards to be written included."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine import duckdb, oracle
from baremo.engine.history import Scored
from tests.strategies.histories import NOW, histories
from tests.strategies.models import models


def by_key(scored: Scored) -> tuple[dict[tuple[str, str], Any], set[tuple[object, ...]]]:
    """Return values by score and subject, and awards, so that order does not matter."""
    values = {
        (row["score"], row["subject"]): (row["value"], row["band"], row["next_change_at"])
        for row in scored.values.to_pylist()
    }
    assert len(values) == scored.values.num_rows
    return values, {tuple(row.values()) for row in scored.awards.to_pylist()}


def same_columns(scored: Scored, other: Scored) -> bool:
    """Whether two results have the same columns of the same types."""
    return bool(scored.values.schema == other.values.schema and scored.awards.schema == other.awards.schema)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_duckdb_gives_what_the_oracle_gives(data: st.DataObject) -> None:
    """Random models over random histories."""
    model = data.draw(models())
    history = data.draw(histories(model))
    expected, found = oracle.score(model, history, NOW), duckdb.score(model, history, NOW)
    assert by_key(found) == by_key(expected)
    assert same_columns(found, expected)
    assert isinstance(found.values, pa.Table)


@pytest.mark.long
@settings(deadline=None, max_examples=3000, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_duckdb_gives_what_the_oracle_gives_many_times(data: st.DataObject) -> None:
    """The same with many more models and histories."""
    model = data.draw(models())
    history = data.draw(histories(model))
    assert by_key(duckdb.score(model, history, NOW)) == by_key(oracle.score(model, history, NOW))
