"""Loan applications that happen again, scored live as they go, end with what `baremo score` says of the files."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from hypothesis import note

from baremo.model.document import read_model, to_document
from baremo.model.moments import from_microseconds
from tests.databases import Database
from tests.events.telling import micros
from tests.examples.test_loans_through_the_service import make_log
from tests.laws.replay import MODEL, Log, read_service, replay, score_files, take_in
from tests.scoring.forcing import put_in_force

HOUR = 3600 * 10**6
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


def begin() -> None:
    put_in_force(to_document(read_model(MODEL.read_bytes())), from_microseconds(micros("2011-09-01")))


def at_rest(at: str) -> Any:
    """Let everything that is due by then be scored, and return what is stored."""
    from baremo.scoring.live.scoring import score_pending

    while score_pending(micros(at)):
        pass
    return read_service()


def test_a_replayed_history_ends_with_the_values_of_the_files(database: Database, tmp_path: Path) -> None:
    events, cases = make_log(seed=11, count=150)
    (tmp_path / "events.csv.gz").write_bytes(gzip.compress(events.encode()))
    (tmp_path / "cases.csv").write_text(cases)
    log, at = Log.of(tmp_path / "events.csv.gz", tmp_path / "cases.csv", tmp_path / "out"), "2011-10-13T00:00:00Z"
    begin()
    replay(log.until(at), 24 * HOUR)
    expected = score_files(log, at)
    assert at_rest(at) == expected
    assert len({value for value, _, _ in expected.values()}) > 10, "values differ from applicant to applicant"


@pytest.mark.long
@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"], indirect=True)
def test_a_replayed_day_of_the_real_log_ends_with_the_values_of_the_files(database: Database, tmp_path: Path) -> None:
    source = SHARED / "bpi2012_events.csv.gz"
    if not source.exists():
        pytest.skip(f"the log is not here ({source.name}); nothing was tested")
    log = Log.of(source, SHARED / "bpi2012_cases.csv", tmp_path / "out")
    begin()
    dawn, noon, at = "2012-01-23T00:00:00Z", "2012-01-23T12:00:00Z", "2012-01-24T00:00:00Z"
    before = log.until(dawn)
    take_in(before, micros(dawn))
    assert at_rest(dawn) == score_files(log, dawn)
    day = log.until(at)[len(before) :]
    morning = [row for row in day if micros(row["occurred_at"]) < micros(noon)]
    steps = replay(morning, 60_000_000)
    assert at_rest(noon) == score_files(log, noon)
    steps += replay(day[len(morning) :], 60_000_000)
    expected = score_files(log, at)
    assert at_rest(at) == expected
    note(f"{len(day)} events in {steps} steps")
    assert len(day) > 1000
    assert len(expected) > 5000
