"""Names of columns and keys are put into NFC, so that a model, whose names are, can name them."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine.history import Parquet
from baremo.files.problems import HeaderError
from tests.files.reading import Folder

COUNTRY, DECOMPOSED = "pa\u00eds", "pai\u0301s"
SAID = f"“{DECOMPOSED}” and “{COUNTRY}” differ only in how their accents are encoded; rename one"
SHAPE = ("id", "created_at", "tags", "lists", "fields")
FORMS = ("csv", "json", "parquet", "memory")


def put(folder: Folder, form: str, *names: str) -> None:
    """Give contacts with an id and columns of these names, each with its position as text."""
    row = {"id": "ana"} | {name: str(position) for position, name in enumerate(names)}
    if form == "csv":
        folder.put("contacts.csv", f"{','.join(row)}\n{','.join(row.values())}\n")
    elif form == "json":
        folder.put("contacts.jsonl", json.dumps(row) + "\n")
    elif form == "parquet":
        pq.write_table(pa.table({name: [value] for name, value in row.items()}), folder.path / "contacts.parquet")
        folder.contacts = folder.path / "contacts.parquet"
    else:
        folder.contacts = pa.table({name: [value] for name, value in row.items()})


def fields(folder: Folder) -> dict[str, Any]:
    """Return what was read of a contact besides its id, in columns or as JSON."""
    [row] = folder.read("contacts")
    rest = {name: value for name, value in row.items() if name not in SHAPE}
    return rest | json.loads(row.get("fields") or "{}")


@pytest.mark.parametrize("form", FORMS)
def test_a_decomposed_name_is_composed(folder: Folder, form: str) -> None:
    put(folder, form, DECOMPOSED, "A\u030a")
    assert fields(folder) == {COUNTRY: "0", "\u00c5": "1"}


@pytest.mark.parametrize("form", ["csv", "parquet", "memory"])
def test_two_columns_that_become_one_are_refused(folder: Folder, form: str) -> None:
    put(folder, form, COUNTRY, DECOMPOSED)
    with pytest.raises(HeaderError, match=SAID):
        folder.read("contacts")


def test_a_json_line_with_two_names_that_become_one_is_refused(folder: Folder) -> None:
    put(folder, "json", DECOMPOSED, COUNTRY)
    assert folder.refusals("contacts") == [(1, "NAMES", None)]


def test_names_that_differ_in_case_and_code_are_refused(folder: Folder) -> None:
    put(folder, "csv", DECOMPOSED, COUNTRY.upper())
    with pytest.raises(HeaderError, match="differ only in case"):
        folder.read("contacts")


def test_names_of_parts_of_a_table_come_together_or_are_refused(folder: Folder) -> None:
    parts = folder.path / "parts"
    parts.mkdir()
    for name in ("a", "b"):
        pq.write_table(pa.table({"id": [name], DECOMPOSED: ["ES"]}), parts / f"{name}.parquet")
    folder.contacts = parts
    assert [row[COUNTRY] for row in folder.read("contacts")] == ["ES", "ES"]
    pq.write_table(pa.table({"id": ["b"], COUNTRY: ["ES"]}), parts / "b.parquet")
    with pytest.raises(HeaderError, match="differ only in how their accents are encoded"):
        folder.read("contacts")


def test_a_parquet_file_whose_names_are_right_is_used_as_it_stands(folder: Folder) -> None:
    put(folder, "parquet", COUNTRY)
    with folder.open() as loaded:
        assert loaded.history.contacts == Parquet((str(folder.contacts),))


@pytest.mark.parametrize("key", [DECOMPOSED, "pai\\u0301s"])
def test_keys_of_json_are_composed_at_every_depth(folder: Folder, key: str) -> None:
    folder.put("contacts.jsonl", f'{{"id": "ana", "fields": {{"{key}": {{"{key}": 1}}}}}}\n')
    assert fields(folder) == {COUNTRY: {COUNTRY: 1}}


def test_a_column_wins_over_the_same_name_in_json_unless_it_is_empty(folder: Folder) -> None:
    line = {"id": "ana", COUNTRY: "", "caf\u00e9": 1, "fields": {DECOMPOSED: "ES", "cafe\u0301": 2}}
    folder.put("contacts.jsonl", json.dumps(line) + "\n")
    assert fields(folder) == {COUNTRY: "ES", "caf\u00e9": 1}


@pytest.mark.parametrize("form", ["csv", "json", "parquet", "memory"])
def test_a_decomposed_kind_is_composed(folder: Folder, form: str) -> None:
    folder.put("contacts.csv", "id\nana\n")
    row = {"id": "e1", "contact": "ana", "kind": f"visita_{DECOMPOSED}", "occurred_at": "2026-01-01T00:00:00Z"}
    if form == "csv":
        folder.put("events.csv", f"{','.join(row)}\n{','.join(row.values())}\n")
    elif form == "json":
        folder.put("events.jsonl", json.dumps(row) + "\n")
    elif form == "parquet":
        pq.write_table(pa.table({name: [value] for name, value in row.items()}), folder.path / "events.parquet")
        folder.events = folder.path / "events.parquet"
    else:
        folder.events = pa.table({name: [value] for name, value in row.items()})
    [read] = folder.read("events")
    assert read["kind"] == f"visita_{COUNTRY}"
