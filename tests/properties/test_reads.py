"""A history without the events that a model does not read comes to the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.engine import duckdb, oracle
from baremo.engine.compile import find_reads
from baremo.engine.history import History
from baremo.engine.layout import read_layout
from baremo.engine.reads import Reads
from tests.properties.test_engines import by_key
from tests.strategies.histories import NOW, histories
from tests.strategies.models import models


def is_read(reads: Reads, kind: str, at: int) -> bool:
    """Whether an event of a kind and moment is among those that are read, in the plainest words."""
    if reads.every_kind or any(kind.startswith(prefix) for prefix in reads.prefixes):
        return True
    if kind not in reads.kinds:
        return False
    back = reads.kinds[kind]
    return back is None or at > NOW - back


def narrow(history: History, model: Any) -> History:
    """Return a history without what the model does not read."""
    assert isinstance(history.contacts, pa.Table)
    assert isinstance(history.events, pa.Table)
    deals = history.deals.schema if isinstance(history.deals, pa.Table) else None
    reads = find_reads(model, read_layout(history.contacts.schema, history.events.schema, deals))
    moments = history.events["occurred_at"].cast(pa.int64()).to_pylist()
    kinds = history.events["kind"].to_pylist()
    kept = [is_read(reads, kind, at) for kind, at in zip(kinds, moments, strict=True)]
    events = history.events.filter(pa.array(kept, pa.bool_()))
    if not reads.document and "properties" in events.schema.names:
        place = events.schema.get_field_index("properties")
        events = events.set_column(place, "properties", pa.nulls(events.num_rows, pa.string()))
    return replace(history, events=events)


RARELY = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@RARELY
@given(st.data())
def test_what_a_model_does_not_read_makes_no_difference(data: st.DataObject) -> None:
    leave_out_what_is_not_read(data)


@pytest.mark.long
@settings(RARELY, max_examples=1000)
@given(st.data())
def test_what_a_model_does_not_read_makes_no_difference_many_times(data: st.DataObject) -> None:
    leave_out_what_is_not_read(data)


def leave_out_what_is_not_read(data: st.DataObject) -> None:
    model = data.draw(models())
    history = data.draw(histories(model))
    narrowed = narrow(history, model)
    expected = by_key(oracle.score(model, history, NOW))
    assert by_key(duckdb.score(model, narrowed, NOW)) == expected
    assert by_key(oracle.score(model, narrowed, NOW)) == expected
