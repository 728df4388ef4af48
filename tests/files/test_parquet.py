"""What is found in Parquet files, however they are encoded, and what files are left as they are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine.history import Parquet
from baremo.files.bounds import MAX_CELL
from tests.files.reading import Folder
from tests.files.reading import rows as content

TYPES = {
    "id": pa.string(),
    "contact": pa.string(),
    "kind": pa.string(),
    "occurred_at": pa.timestamp("us"),
    "automated": pa.bool_(),
    "properties": pa.string(),
    "url": pa.string(),
    "amount": pa.float64(),
    "words": pa.list_(pa.string()),
    "day": pa.date32(),
}
ROWS = 12
WAYS: dict[str, dict[str, Any]] = {
    "dictionaries": {},
    "row groups": {"row_group_size": 5},
    "no dictionaries": {"use_dictionary": False},
    "no statistics": {"write_statistics": False},
    "neither": {"use_dictionary": False, "write_statistics": False, "row_group_size": 5},
    "pages of version 2": {"data_page_version": "2.0", "version": "2.6"},
    "differences": {
        "use_dictionary": False,
        "column_encoding": {"id": "DELTA_BYTE_ARRAY", "url": "DELTA_LENGTH_BYTE_ARRAY"},
    },
}


@pytest.fixture(params=list(WAYS))
def way(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A way to write Parquet."""
    return WAYS[request.param]


def event(number: int) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "contact": "ana",
        "kind": "page_viewed",
        "occurred_at": datetime(2026, 1, 1, number),  # noqa: DTZ001  # moments in a history have no zone
        "automated": number % 2 == 0,
        "properties": ['{"a": 1}', '{"form": "é", "fields": {"size": 2}}', None][number % 3],
        "url": ["https://example.com/café", None, "/precios"][number % 3],
        "amount": number / 4,
        "words": [["a", "é"], None, []][number % 3],
        "day": None,
    }


def write(path: Path, way: dict[str, Any], **last: Any) -> Path:
    """Write events that are right, but for what the last one is to have."""
    rows = [event(number) for number in range(ROWS)]
    rows[-1] |= last
    columns = {name: pa.array([row[name] for row in rows], kind) for name, kind in TYPES.items()}
    pq.write_table(pa.table(columns), path, **way)
    return path


def test_a_right_file_is_used_as_it_stands(folder: Folder, way: dict[str, Any]) -> None:
    folder.events = write(folder.path / "events.parquet", way)
    with folder.open() as loaded:
        assert loaded.history.events == Parquet((str(folder.events),))
        assert loaded.report.refused == 0


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("id", None, "MISSING"),
        ("id", "", "MISSING"),
        ("contact", None, "MISSING"),
        ("kind", "", "MISSING"),
        ("occurred_at", None, "MISSING"),
        ("occurred_at", 253_402_300_800_000_000, "MOMENT"),
        ("occurred_at", -62_135_596_800_000_001, "MOMENT"),
        ("day", 2_932_897, "MOMENT"),
        ("url", "a\0", "NUL"),
        ("url", "a" * (MAX_CELL + 1), "CELL_TOO_LONG"),
        ("url", "é" * (MAX_CELL // 2 + 1), "CELL_TOO_LONG"),
        ("properties", "[1]", "OBJECT"),
        ("properties", '{"a": "' + "a" * MAX_CELL + '"}', "CELL_TOO_LONG"),
        ("properties", '{"a": "\0"}', "NUL"),
        ("properties", '{"a": "\\u0000"}', "NUL"),
        ("properties", '{"a":' + "[" * 200 + "]" * 200 + "}", "DEPTH"),
        ("amount", float("inf"), "INFINITE"),
        ("amount", float("-inf"), "INFINITE"),
    ],
)
def test_one_wrong_cell_is_refused(
    folder: Folder, way: dict[str, Any], column: str, value: object, reason: str
) -> None:
    folder.events = write(folder.path / "events.parquet", way, **{column: value})
    with folder.open() as loaded:
        refused = [(found.line, found.reason.name, found.column) for found in loaded.report.refusals()]
        assert refused == [(ROWS, reason, column)]
        assert content(loaded.history.events) == [event(number) for number in range(ROWS - 1)]


@pytest.mark.parametrize(
    ("column", "value", "becomes"),
    [
        ("url", "cafe\u0301", "café"),
        ("url", "\u212b", "\u00c5"),
        ("words", ["a", "e\u0301"], ["a", "é"]),
        ("properties", '{"a": "e\u0301"}', '{"a":"é"}'),
        ("properties", '{"a": 1, "a": 2}', '{"a":2}'),
        ("properties", "", None),
        ("amount", float("nan"), None),
    ],
)
def test_one_odd_cell_is_mended(
    folder: Folder, way: dict[str, Any], column: str, value: object, becomes: object
) -> None:
    folder.events = write(folder.path / "events.parquet", way, **{column: value})
    rows = folder.read("events")
    assert (len(rows), rows[-1][column]) == (ROWS, becomes)
    assert [row["id"] for row in rows] == [f"e{number}" for number in range(ROWS)]


def test_one_repeated_id_counts_once(folder: Folder, way: dict[str, Any]) -> None:
    folder.events = write(folder.path / "events.parquet", way, **event(0))
    assert len(folder.read("events")) == ROWS - 1
    assert folder.report("events").repeated == 1


def test_one_repeated_id_with_other_contents_is_refused(folder: Folder, way: dict[str, Any]) -> None:
    folder.events = write(folder.path / "events.parquet", way, id="e0")
    assert folder.refusals("events") == [(1, "CONFLICT", "id"), (ROWS, "CONFLICT", "id")]


def test_an_id_that_stands_in_two_files_is_found(folder: Folder, way: dict[str, Any]) -> None:
    parts = folder.path / "parts"
    parts.mkdir()
    write(parts / "a.parquet", way)
    columns = {name: pa.array([event(20)[name], event(3)[name]], kind) for name, kind in TYPES.items()}
    pq.write_table(pa.table(columns), parts / "b.parquet", **way)
    folder.events = parts
    assert folder.report("events").repeated == 1
    columns["kind"] = pa.array(["page_viewed", "other"])
    pq.write_table(pa.table(columns), parts / "b.parquet", **way)
    report = folder.report("events")
    assert [(Path(found.file).name, found.line) for found in report.refusals] == [("a.parquet", 4), ("b.parquet", 2)]


def test_only_right_json_is_left_as_it_is_written(folder: Folder) -> None:
    """An object that is nested but right needs no copy of the file; one with other blanks is written anew."""
    folder.events = write(folder.path / "events.parquet", {}, properties='{"a": {"b": [1, {"c": null}]}}')
    with folder.open() as loaded:
        assert isinstance(loaded.history.events, Parquet)
    folder.events = write(folder.path / "events.parquet", {}, properties='{"a" : {"b": 1.50}}')
    assert folder.read("events")[-1]["properties"] == '{"a":{"b":1.5}}'


def test_texts_that_are_not_utf_8_are_told(folder: Folder, way: dict[str, Any]) -> None:
    from baremo.files.problems import BrokenTableError

    path = folder.path / "events.parquet"
    write(path, way | {"compression": "none"}, url="/broken-here")
    content = path.read_bytes()
    assert b"/broken-here" in content
    path.write_bytes(content.replace(b"/broken-here", b"/broken-\xff\xfe\xff\xfe"[:12]))
    folder.events = path
    with pytest.raises(BrokenTableError, match="Invalid string encoding"), folder.open() as loaded:
        assert loaded.report.refused > 0
