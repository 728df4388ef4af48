"""The history as files: all of it, readable by what reads histories, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baremo.files.formulas import mark_formulas, unmark_formula
from tests.databases import Database
from tests.events.archiving import in_database
from tests.events.telling import contact_of, identify, send, track

FORMS = ("parquet", "csv", "jsonl")
MODEL = """
scores:
  - key: interest
    name: Interest
    subject: contact
    rules:
      - key: seen
        name: Seen
        points: 3
        award: every
        when: {event: Seen, where: {property: step, operator: at_least, value: 2}}
      - {key: near, name: Near, points: 10, award: while, when: {field: city, operator: is, value: leganés}}
      - {key: old, name: Old, points: 100, award: while, when: {field: age, operator: between, value: [29.5, 31]}}
      - {key: born, name: B, points: 1000, award: while, when: {field: birthday, operator: before, value: 2000-01-01}}
      - {key: vip, name: Vip, points: 10000, award: while, when: {tag: vip}}
      - {key: news, name: News, points: 100000, award: while, when: {list: news}}
      - {key: tall, name: Tall, points: 1000000, award: while, when: {field: tall, operator: is, value: true}}
      - {key: likes, name: Likes, points: 10000000, award: while, when: {field: likes, operator: contains, value: tea}}
"""


def tell_a_story() -> None:
    send(identify("1", userId="ana", city="Leganés", age=30.5, birthday="1990-05-06", tall=True, likes=["tea", "a,b"]))
    send(identify("2", userId="eva", city="=1+1", age=29, id="her own", note='"quoted"\nand broken'))
    send(track("Tag Added", "3", userId="ana", tag="vip"), track("Subscribed", "4", userId="ana", list="news"))
    send(*(track("Seen", f"s{n}", userId="ana" if n % 2 else "eva", step=n, text="a;b\n«c»") for n in range(6)))
    send(track("Seen", "5", anonymousId="device"))


def write(tmp_path: Path, form: Any = "parquet", naming: str = "contact") -> Any:
    from baremo.events.exporting.export import export
    from baremo.events.exporting.naming import read_naming
    from baremo.files.writing import Outputs

    with Outputs() as outputs:
        return export(tmp_path / "out", form, read_naming(naming), outputs, lambda *_: None)


def score(folder: Path, form: str) -> dict[str, Any]:
    from baremo import scoring_api

    inputs = [folder / f"{part}.{form}" for part in ("contacts", "events")]
    scored = scoring_api.score(MODEL, *inputs, at="2026-06-01T00:00:00Z")
    return {row["subject"]: row["value"] for row in scored.values.to_pylist()}


@pytest.mark.parametrize("form", FORMS)
def test_an_export_scores_like_the_archive(form: str, database: Database, tmp_path: Path) -> None:
    from baremo.engine import duckdb
    from baremo.events.archive.reading import open_archive
    from baremo.scoring_api import load_model, read_moment
    from tests.events.archiving import keep_all, place_of, work_in

    tell_a_story()
    written = write(tmp_path, form)
    keep_all(work_in(place_of(database)))
    with open_archive(place_of(database)) as archive:
        values = duckdb.score(load_model(MODEL), archive.history, read_moment("2026-06-01T00:00:00Z")).values
    expected = {row["subject"]: row["value"] for row in values.to_pylist()}
    assert expected == score(tmp_path / "out", form)
    assert expected[str(contact_of("user_id=ana"))] == 11_111_116
    assert (written.contacts, written.events, written.unnamed) == (3, len(in_database()[1]), 0)


def test_contacts_are_called_as_is_wanted_and_those_without_by_their_number(database: Database, tmp_path: Path) -> None:
    tell_a_story()
    written = write(tmp_path, naming="user_id")
    nobody = f"contact:{contact_of('anonymous_id=device')}"
    contacts = pq.read_table(tmp_path / "out" / "contacts.parquet")
    events = pq.read_table(tmp_path / "out" / "events.parquet")
    assert sorted(contacts["id"].to_pylist()) == sorted(["ana", "eva", nobody])
    assert set(events["contact"].to_pylist()) == {"ana", "eva", nobody}
    assert written.unnamed == 1


def test_a_name_that_could_be_taken_for_a_number_is_refused_and_nothing_is_written(
    database: Database, tmp_path: Path
) -> None:
    from baremo.events.exporting.naming import MistakableNameError, UnknownNamingError

    send(track("Seen", "1", userId="contact:7"))
    with pytest.raises(MistakableNameError, match="contact:7"):
        write(tmp_path, naming="user_id")
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(UnknownNamingError, match="shoe_size"):
        write(tmp_path, naming="shoe_size")


def test_fields_are_columns_of_their_types(database: Database, tmp_path: Path) -> None:
    tell_a_story()
    write(tmp_path)
    contacts = pq.read_table(tmp_path / "out" / "contacts.parquet")
    types = {field.name: str(field.type) for field in contacts.schema}
    assert types["age"] == "double"
    assert types["birthday"] == "date32[day]"
    assert types["tall"] == "bool"
    assert types["likes"] == "list<element: string>"
    assert "company" not in types, "nobody has one"
    assert {json.loads(each).get("id") for each in contacts["fields"].to_pylist()} == {None, "her own"}


def test_a_number_that_no_column_holds_exactly_is_kept_exactly(database: Database, tmp_path: Path) -> None:
    send(identify("1", userId="ana", serial=2**60 + 1, age=3))
    write(tmp_path)
    [row] = pq.read_table(tmp_path / "out" / "contacts.parquet").to_pylist()
    assert (json.loads(row["fields"]), row["age"]) == ({"serial": 2**60 + 1}, 3.0)


def test_json_lines_leave_out_what_is_missing(database: Database, tmp_path: Path) -> None:
    tell_a_story()
    write(tmp_path, "jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out" / "contacts.jsonl").read_text().splitlines()]
    assert [set(row) for row in rows if row.get("city") == "Leganés"] == [
        {"id", "created_at", "tags", "lists", "fields", "age", "birthday", "city", "likes", "tall"}
    ]
    assert all(None not in row.values() for row in rows)


def test_an_export_that_ends_early_leaves_nothing(database: Database, tmp_path: Path, monkeypatch: Any) -> None:
    from baremo.events.exporting import export as module

    def fail(*_: Any) -> Any:
        raise OSError(28, "No space left on device")

    tell_a_story()
    monkeypatch.setattr(module, "all_events", fail)
    with pytest.raises(OSError, match="space"):
        write(tmp_path)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_export_is_of_one_moment(database: Database, tmp_path: Path, monkeypatch: Any) -> None:
    from baremo.events.exporting import export as module

    read = vars(module)["all_events"]

    def read_late(*given: Any) -> Any:
        send(track("Seen", "late", userId="late"))
        return read(*given)

    tell_a_story()
    before = in_database()
    monkeypatch.setattr(module, "all_events", read_late)
    written = write(tmp_path)
    assert (written.contacts, written.events) == (len(before[0]), len(before[1]))


RISKY = ("=1+1", "+34 600", "-1+1", "@sum(a)", "\t=1", "\r=1", ' "=1', "'=1", "＝1", "  ＠x")
HARMLESS = ("", "-5", "-5.25", "a=1", "'quoted'", "007", "1-1", "https://example.org")


def test_cells_that_could_be_formulas_are_marked_and_others_are_not() -> None:
    cells = pa.array([*RISKY, *HARMLESS, None])
    assert mark_formulas(cells).to_pylist() == [*(f"'{each}" for each in RISKY), *HARMLESS, None]


@settings(deadline=None)  # the first call of all reads modules in
@given(st.lists(st.text(alphabet="'=+-@＝ \"\ta1.\r\n\x00\u3000", max_size=6)))
def test_unmarking_gives_back_what_was_marked(cells: list[str]) -> None:
    marked = mark_formulas(pa.array(cells, pa.string())).to_pylist()
    assert [unmark_formula(each) for each in marked] == cells
    assert [each for each in marked if re.match(r"[\s'\"]*[=+@＝]|[\s\"]*-", each) and each[0] in "=+@＝"] == []


def test_a_csv_export_begins_no_cell_like_a_formula(database: Database, tmp_path: Path) -> None:
    send(identify("1", userId="=ana()", **{"=evil": "x", "note": "@sum"}), track("-2+3", "2", userId="=ana()"))
    write(tmp_path, "csv", "user_id")
    for name in ("contacts.csv", "events.csv"):
        with (tmp_path / "out" / name).open(newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
        assert "'=ana()" in cells
