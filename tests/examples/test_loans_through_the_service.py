"""What goes through the service scores like the files it came from."""

from __future__ import annotations

import csv
import gzip
import io
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from examples.bpi2012.convert import STATES, STEPS, WORK
from tests.databases import Database
from tests.examples.loans import compare

ENDINGS = ("A_APPROVED", "A_DECLINED", "A_CANCELLED", "O_CANCELLED")


def make_log(seed: int, count: int) -> tuple[str, str]:
    """Make up a log of applications, each going its own way."""
    chance, log, cases = random.Random(seed), io.StringIO(), io.StringIO()
    lines, heads = csv.writer(log), csv.writer(cases)
    lines.writerow(["case", "ts", "activity", "lifecycle", "resource"])
    heads.writerow(["case", "reg_date", "amount_req"])
    for case in range(count):
        at = datetime(2011, 10, 1, tzinfo=UTC) + timedelta(hours=chance.uniform(0, 2400))
        heads.writerow([case, at.isoformat(" ", "milliseconds"), chance.randrange(500, 50_000)])
        for _ in range(chance.randrange(3, 40)):
            work = chance.choice([*WORK, *STATES, *ENDINGS])
            step = chance.choice([*STEPS, "COMPLETE"]) if work in WORK else "COMPLETE"
            lines.writerow([case, at.isoformat(" ", "milliseconds"), work, step, chance.choice(["", "112"])])
            at += timedelta(seconds=chance.choice([0, 0.01, 30, 90, 600, 90_000]))
    return log.getvalue(), cases.getvalue()


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_an_export_of_the_service_scores_like_the_original_files(form: str, database: Database, tmp_path: Path) -> None:
    log, cases = make_log(seed=7, count=150)
    (tmp_path / "events.csv.gz").write_bytes(gzip.compress(log.encode()))
    (tmp_path / "cases.csv").write_text(cases)
    original, exported = compare(tmp_path / "events.csv.gz", tmp_path / "cases.csv", tmp_path / "out", form)
    assert exported == original
    assert len({line[2] for line in original}) > 50, "values differ from subject to subject"
    assert len(original) >= 300
