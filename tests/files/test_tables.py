"""JSON lines, Parquet files and tables in memory."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine.history import Parquet
from baremo.files.problems import (
    ColumnTypeError,
    MissingColumnsError,
    NoParquetError,
    NoPartsError,
    NoTableError,
)
from baremo.files.writing import write_history
from tests.files.reading import Folder

pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars")

EVENT = {"id": "1", "contact": "ana", "kind": "x", "occurred_at": "2026-01-01"}


def table(**columns: Any) -> pa.Table:
    given = {name: [value] for name, value in EVENT.items()} | columns
    return pa.table(given)


def test_further_keys_of_a_json_line_are_properties_and_win_unless_empty(folder: Folder) -> None:
    lines = [
        {**EVENT, "n": 7.0, "big": 2**70, "properties": {"n": 8, "u": "kept"}, "u": ""},
        {**EVENT, "id": 2, "automated": True, "contact": 5},
    ]
    folder.put("events.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    one, two = folder.read("events")
    assert json.loads(one["properties"]) == {"n": 7.0, "u": "kept", "big": 2**70}
    assert (two["id"], two["contact"], two["automated"]) == ("2", "5", True)


def test_further_keys_of_contacts_keep_their_types(folder: Folder) -> None:
    folder.put("contacts.ndjson", '{"id":"a","n":7,"tags":["x"]}\n\n{"id":"b","n":"7","lists":{"l":"subscribed"}}\n')
    one, two = folder.read("contacts")
    assert (one["fields"], one["tags"]) == ('{"n":7}', ["x"])
    assert (two["fields"], two["lists"]) == ('{"n":"7"}', '{"l":"subscribed"}')


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("5", "NO_OBJECT"),
        ("[]", "NO_OBJECT"),
        ('{"id":', "JSON"),
        ("not json", "JSON"),
        ('{"id":true}', "TYPE"),
        ('{"id":"a\\u0000"}', "NUL"),
        ('{"x":1}', "MISSING"),
        ('{"id":"a","fields":5,"x":1}', "OBJECT"),
        ('{"id":"a","tags":"x"}', "TEXTS"),
        ('{"id":"a","created_at":17}', "MOMENT"),
    ],
)
def test_lines_that_say_nothing_usable_are_refused(folder: Folder, line: str, reason: str) -> None:
    folder.put("contacts.jsonl", f'{line}\n{{"id":"ana"}}\n')
    assert [(number, name) for number, name, _ in folder.refusals("contacts")] == [(1, reason)]
    assert [row["id"] for row in folder.read("contacts")] == ["ana"]


def test_a_refused_json_line_is_kept_as_it_stood(folder: Folder) -> None:
    folder.put("contacts.jsonl", '{"id": "a",  "tags": "x"}\n')
    assert '"{""id"": ""a"",  ""tags"": ""x""}"' in folder.rejects()


def test_a_parquet_file_that_is_right_is_used_as_it_stands(folder: Folder) -> None:
    path = folder.path / "events.parquet"
    pq.write_table(table(occurred_at=pa.array([0], pa.timestamp("us")), url=["é"]), path)
    folder.events = path
    with folder.open() as loaded:
        assert loaded.history.events == Parquet((str(path),))


@pytest.mark.parametrize(
    "changed",
    [
        {"occurred_at": ["2026-01-01"]},
        {"id": [1]},
        {"url": ["e\u0301"]},
        {"properties": ['{"a":1,"a":1}']},
        {"properties": [""]},
        {"n": [float("nan")]},
        {"occurred_at": pa.array([0], pa.timestamp("ns", "Europe/Madrid"))},
    ],
)
def test_anything_else_is_rewritten(folder: Folder, changed: dict[str, Any]) -> None:
    path = folder.path / "events.parquet"
    pq.write_table(table(**{"occurred_at": pa.array([0], pa.timestamp("us")), **changed}), path)
    folder.events = path
    with folder.open() as loaded:
        assert isinstance(loaded.history.events, pa.Table)
        assert loaded.history.events.schema.field("occurred_at").type == pa.timestamp("us")
        assert loaded.report.refused == 0


def test_zones_become_utc_and_dates_midnight(folder: Folder) -> None:
    moment = datetime(2026, 1, 1, 12, tzinfo=UTC)
    folder.events = table(occurred_at=pa.array([moment], pa.timestamp("ms", "Europe/Madrid")))
    assert folder.read("events")[0]["occurred_at"] == datetime(2026, 1, 1, 12)  # noqa: DTZ001
    folder.events = table(occurred_at=pa.array([date(2026, 1, 2)]))
    assert folder.read("events")[0]["occurred_at"] == datetime(2026, 1, 2)  # noqa: DTZ001


def test_fields_keep_their_types(folder: Folder) -> None:
    folder.contacts = pa.table(
        {
            "id": ["a"], "n": [7], "d": [Decimal("1.50")], "b": [True], "f": [0.5], "l": [["x"]],
            "day": [date(2026, 1, 1)], "numbers": [[1, 2]], "category": pa.array(["x"]).dictionary_encode(),
            "nothing": pa.nulls(1),
        }
    )  # fmt: skip
    row = folder.read("contacts")[0]
    assert row == {
        "id": "a", "n": 7, "d": Decimal("1.50"), "b": True, "f": 0.5, "l": ["x"], "day": date(2026, 1, 1),
        "numbers": "[1,2]", "category": "x", "nothing": None,
    }  # fmt: skip


def test_structs_serve_as_json_objects(folder: Folder) -> None:
    folder.events = table(properties=[{"a": 1, "b": "x"}])
    assert json.loads(folder.read("events")[0]["properties"]) == {"a": 1, "b": "x"}


@pytest.mark.parametrize(
    ("column", "values", "said"),
    [
        ("id", pa.array([1.5]), "column id is of type number; convert it to text, whole number"),
        ("occurred_at", pa.array([5]), "column occurred_at is of type whole number"),
        ("blob", pa.array([b"x"]), "column blob is of type blob"),
        ("thing", pa.array([{"a": 1}]), "column thing is of type struct"),
    ],
)
def test_types_that_cannot_be_read_are_named(folder: Folder, column: str, values: pa.Array, said: str) -> None:
    folder.events = table(**{column: values})
    with pytest.raises(ColumnTypeError, match=said):
        folder.read("events")


def test_rows_of_tables_are_refused_by_number(folder: Folder) -> None:
    folder.events = pa.table(
        {name: [value, value] for name, value in EVENT.items()} | {"occurred_at": ["x", "2026-01-01"]}
    )
    assert folder.refusals("events") == [(1, "MOMENT", "occurred_at")]
    assert '""occurred_at"":""x""' in folder.rejects()


def test_infinite_numbers_are_refused(folder: Folder) -> None:
    folder.events = table(n=[float("inf")])
    assert folder.refusals("events") == [(1, "INFINITE", "n")]


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pa.table])
def test_everything_that_speaks_arrow_is_read(folder: Folder, make: Any) -> None:
    folder.events = make({name: [value] for name, value in EVENT.items()})
    folder.contacts = make({"id": ["ana"], "n": [1.5]})
    assert folder.read("events")[0]["kind"] == "x"
    assert folder.read("contacts")[0]["n"] == 1.5


def test_anything_else_is_no_table(folder: Folder) -> None:
    folder.events = 5
    with pytest.raises(NoTableError, match="events: neither a path nor a table"):
        folder.read("events")


def test_a_directory_of_parquet_files_is_one_table(folder: Folder) -> None:
    parts = folder.path / "parts"
    parts.mkdir()
    pq.write_table(table(occurred_at=pa.array([0], pa.timestamp("us"))), parts / "a.parquet")
    pq.write_table(table(id=["2"], occurred_at=pa.array([None], pa.timestamp("us"))), parts / "b.parquet")
    folder.events = parts
    assert [row["id"] for row in folder.read("events")] == ["1"]
    assert [(found.file, found.line) for found in folder.report("events").refusals] == [(str(parts / "b.parquet"), 1)]


def test_a_directory_without_parquet_files_is_refused(folder: Folder) -> None:
    folder.events = folder.path
    with pytest.raises(NoPartsError, match=r"directory without .parquet files"):
        folder.read("events")


def test_what_is_no_parquet_is_said(folder: Folder) -> None:
    folder.put("events.parquet", b"PAR1 but not really PAR1")
    with pytest.raises(NoParquetError, match="is no whole Parquet file"):
        folder.read("events")


def test_a_table_without_rows_has_no_events(folder: Folder) -> None:
    folder.events = table().slice(0, 0)
    assert folder.read("events") == []
    folder.events = pa.table({"id": ["1"]})
    with pytest.raises(MissingColumnsError):
        folder.read("events")


def test_what_was_written_checked_is_not_checked_again(folder: Folder, tmp_path: Path) -> None:
    path = tmp_path / "marked.parquet"
    write_history("events", table(occurred_at=pa.array([0], pa.timestamp("us"))), path)
    folder.events = path
    with folder.open() as loaded:
        assert loaded.history.events == Parquet((str(path),))
        assert loaded.report.tables[1].read == 1


@pytest.mark.parametrize("in_memory", [False, True])
def test_a_repeated_id_in_many_rows_is_found(folder: Folder, in_memory: bool) -> None:
    count = 2_100_000
    ids = pa.array(range(count)).cast(pa.string())
    ids = pa.concat_arrays([ids, pa.array(["77", "78"])])
    kinds = pa.concat_arrays([pa.array(["x"] * (count + 1)), pa.array(["other"])])
    same = {
        "contact": pa.array(["ana"] * (count + 2)),
        "occurred_at": pa.array([0] * (count + 2), pa.timestamp("us")),
    }
    many = pa.table({"id": ids, "kind": kinds, **same})
    pq.write_table(many, folder.path / "events.parquet")
    folder.events = many if in_memory else folder.path / "events.parquet"
    report = folder.report("events")
    assert (report.repeated, report.refused) == (1, 2)
