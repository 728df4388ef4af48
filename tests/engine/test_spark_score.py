"""Spark scores from Arrow and Parquet alike, and leaves the session it finds as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine import oracle
from baremo.engine.history import ADJUSTMENT_SCHEMA, AWARD_SCHEMA, MOMENT, VALUE_SCHEMA, History, Parquet
from baremo.model.document import read_model
from baremo.model.moments import parse_moment
from baremo.model.scores import Model
from tests.engine.spark_session import quick_session
from tests.properties.test_engines import by_key, same_columns

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

DAY = 86_400_000_000
FOUND = parse_moment("2026-01-31T12:30:15Z")
assert FOUND is not None
NOW = FOUND.microseconds

MODEL = """
scores:
  - key: interest
    name: Interest
    subject: contact
    bands: [{name: warm, from: 5}]
    rules:
      - {key: views, points: 5, award: every, expires_after: 7d, when: {event: page_viewed}}
      - {key: fading, points: 20, award: every, half_life: 30d, when: {event: page_viewed}}
      - {key: tagged, points: 3, when: {all: [{tag: vip}, {event: page_viewed}]}}
      - key: odd
        points: 7
        award: while
        when:
          any:
            - {field: "A b.c`d", operator: contains, value: "it's \\\\ ${x} %_^"}
            - {field: n, operator: is, value: 18446744073709551615}
            - {field: N, operator: is_set}
            - {field: code, operator: is, value: "bm_now"}
            - {field: code, operator: is, value: "bm_hour+0"}
      - {key: now, points: 11, award: while, when: {field: mark, operator: is, value: "bm_now+0"}}
      - {key: "'bm_now+0'", points: 13, award: while, when: {field: "'bm_now+0'", operator: is, value: "bm_capitals"}}
"""


def model() -> Model:
    return read_model(MODEL)


def contacts(**columns: Any) -> pa.Table:
    return pa.table({"id": ["ana", "ben", "cid"], "tags": [["VIP"], [], None], **columns})


def events() -> pa.Table:
    at = [NOW - 8 * DAY, NOW - DAY, NOW - DAY, NOW + DAY]
    return pa.table(
        {
            "id": ["e1", "e2", "e3", "e4"],
            "contact": ["ana", "ana", "ben", "cid"],
            "kind": ["page_viewed"] * 4,
            "occurred_at": pa.array(at, pa.int64()).cast(MOMENT),
        }
    )


def adjustments() -> pa.Table:
    """Return adjustments of one moment and sequence: only their place in the table orders them."""
    rows = [
        {"score": "interest", "subject": "ana", "at": NOW - DAY, "sequence": 0, "op": op, "points": points}
        for op, points in (("add", 1), ("set", 50), ("add", 2), ("add", 4))
    ]
    plain = {"at": pa.int64(), "points": pa.int64(), "held": pa.int64()}
    schema = pa.schema([(column.name, plain.get(column.name, column.type)) for column in ADJUSTMENT_SCHEMA])
    return pa.Table.from_pylist(rows, schema).cast(ADJUSTMENT_SCHEMA)


def check(history: History) -> None:
    """Compare Spark's word with the oracle's."""
    from baremo.engine import spark

    quick_session()
    expected, found = oracle.score(model(), history, NOW), spark.score(model(), history, NOW)
    assert by_key(found) == by_key(expected)
    assert same_columns(found, expected)


@pytest.fixture
def laid(tmp_path: Path) -> History:
    """Return a history that lies in Parquet files, one of its tables in two."""
    tables = {"contacts": contacts(), "events": events().slice(0, 2), "more": events().slice(2)}
    adjusted = {"first": adjustments().slice(0, 3), "second": adjustments().slice(3)}
    for name, table in {**tables, **adjusted}.items():
        pq.write_table(table, tmp_path / f"{name}.parquet")

    def parquet(*names: str) -> Parquet:
        return Parquet(tuple(str(tmp_path / f"{name}.parquet") for name in names))

    return History(
        contacts=parquet("contacts"),
        events=parquet("events", "more"),
        adjustments=parquet("first", "second"),
    )


def test_columns_of_every_arrow_type_are_read() -> None:
    """Among them types that Spark does not have, of which it is only asked whether there is a value."""
    columns = {
        "A b.c`d": pa.array(["x IT'S \\ ${x} %_^ y", "it's", None], pa.large_string()),
        "n": pa.array([2**64 - 1, 2**64 - 2, None], pa.uint64()),
        "N": pa.array([None, None, {"deep": 1}], pa.struct([("deep", pa.int8())])),
        "code": pa.array(["x", "BM_NOW", None]).dictionary_encode(),
        "mark": pa.array(["BM_NOW+0", "1", None]),
        "'bm_now+0'": pa.array(["Bm_Capitals", "bm_smalls", None]),
        "half": pa.array([1.5, None, None], pa.float16()),
        "wide": pa.array([1, None, None]).cast(pa.decimal256(50, 2)),
        "view": pa.array(["a", "b", None], pa.string_view()),
        "nothing": pa.nulls(3),
        "time": pa.array([1, 2, None], pa.time64("ns")),
        "fine": pa.array([1, -1, None], pa.timestamp("ns", tz="Europe/Madrid")),
    }
    check(History(contacts=contacts(**columns), events=events(), adjustments=adjustments()))


def test_parquet_files_are_read_where_they_lie(laid: History) -> None:
    """Adjustments keep the order of files and rows."""
    check(laid)


def test_what_is_not_there_is_no_harm() -> None:
    """No events, no optional columns, deals without a score."""
    deals = pa.table({"id": ["d"], "contact": ["ana"]})
    awards = AWARD_SCHEMA.empty_table()
    check(History(contacts=contacts().select(["id"]), events=events().slice(0, 0), deals=deals, awards=awards))


def test_results_are_written_as_parquet(laid: History, tmp_path: Path) -> None:
    """As directories of files, with the columns that every engine gives."""
    from baremo.engine import spark

    values, awards = tmp_path / "out" / "values", tmp_path / "out" / "awards"
    spark.score_to_parquet(model(), laid, NOW, values, awards, quick_session())
    found = spark.score(model(), laid, NOW)
    assert pq.read_table(values).cast(VALUE_SCHEMA).sort_by("subject") == found.values.sort_by("subject")
    assert pq.read_table(awards).cast(AWARD_SCHEMA).sort_by("subject") == found.awards.sort_by("subject")
    assert found.awards.num_rows == 1


def test_the_session_of_the_caller_stays_as_it_was(laid: History) -> None:
    """Its settings and its views."""
    from baremo.engine import spark

    session = quick_session()
    session.range(3).createOrReplaceTempView("contacts")
    before = dict(session.conf.getAll)
    spark.score(model(), laid, NOW)
    assert session.conf.getAll == before
    assert session.table("contacts").count() == 3
    assert [table.name for table in session.catalog.listTables()] == ["contacts"]
