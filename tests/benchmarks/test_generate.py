"""Bases to measure with: always the same, in the columns that engines take, few contacts with most events."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from baremo.engine.history import CONTACT_COLUMNS, EVENT_COLUMNS
from benchmarks.generate import SIZES, event_ids, events_of_each, generate


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate("tiny", tmp_path_factory.mktemp("bases"))


def test_the_columns_are_those_that_engines_take(base: Path) -> None:
    contacts, events = (pq.read_table(base / f"{name}.parquet").schema for name in ("contacts", "events"))
    assert {name: events.field(name).type for name in EVENT_COLUMNS} == EVENT_COLUMNS
    for name in ("id", "created_at", "tags", "lists"):
        assert contacts.field(name).type == CONTACT_COLUMNS[name], name


def test_events_are_clustered_by_contact_in_order_of_time(base: Path) -> None:
    events = pq.read_table(base / "events.parquet", columns=["contact", "occurred_at"])
    assert events.num_rows == SIZES["tiny"].events
    assert events.sort_by([("contact", "ascending"), ("occurred_at", "ascending")]).equals(events)


def test_the_same_seed_gives_the_same_base(base: Path, tmp_path: Path) -> None:
    again = generate("tiny", tmp_path)
    for name in ("contacts.parquet", "events.parquet"):
        assert pq.read_table(base / name).equals(pq.read_table(again / name))


def test_no_event_id_stands_twice() -> None:
    assert len(set(event_ids(0, 50_000).to_pylist() + event_ids(50_000, 50_000).to_pylist())) == 100_000


def test_half_of_the_contacts_share_few_events() -> None:
    counts = np.sort(events_of_each(SIZES["medium"]))
    assert counts.sum() == SIZES["medium"].events
    assert counts[: len(counts) // 2].sum() < 0.2 * counts.sum()
