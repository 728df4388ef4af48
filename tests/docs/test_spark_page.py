"""The code of the page about Spark runs, with a directory in the place of the object store."""

from __future__ import annotations

import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine.history import ADJUSTMENT_SCHEMA, AWARD_SCHEMA, MOMENT
from tests.engine.spark_session import quick_session

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

DOCS = Path(__file__).resolve().parents[2] / "docs"
MODEL = """
scores:
  - key: interest
    name: Interest
    rules: [{key: visit, points: 5, when: {all: [{event: page_viewed}, {field: city, operator: is_set}]}}]
"""


@pytest.mark.parametrize("page", ["spark.md", "es/spark.md"])
def test_the_code_shown_scores_a_lake(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = pa.array([0], pa.int64()).cast(MOMENT)
    event = {"id": ["1"], "contact": ["ana"], "kind": ["page_viewed"], "occurred_at": at}
    tables = {
        "contacts": pa.table({"id": ["ana"], "city": ["Madrid"]}),
        "events": pa.table(event),
        "adjustments": ADJUSTMENT_SCHEMA.empty_table(),
        "awards": AWARD_SCHEMA.empty_table(),
    }
    for name, table in tables.items():
        (tmp_path / name).mkdir()
        pq.write_table(table, tmp_path / name / "part.parquet")
    (tmp_path / "model.yaml").write_text(MODEL)
    monkeypatch.chdir(tmp_path)
    quick_session()
    (code,) = re.findall(r"^```python\n(.*?)^```", (DOCS / page).read_text(), re.MULTILINE | re.DOTALL)
    exec(code.replace("s3a://company-lake/baremo", str(tmp_path)), {})
    assert pq.read_table(tmp_path / "values")["value"].to_pylist() == [5]
    assert pq.read_table(tmp_path / "new-awards")["event"].to_pylist() == ["1"]
