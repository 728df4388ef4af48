"""CSV files: cells are text, rows may go over lines, and what is broken is refused alone."""

from __future__ import annotations

import csv
import gzip
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baremo.files import bounds, csv_rows
from baremo.files.problems import HeaderError, MissingColumnsError
from tests.files.reading import Folder


def contacts(folder: Folder) -> list[tuple[str, str]]:
    return [(row["id"], row["note"]) for row in folder.read("contacts")]


def test_cells_stay_the_text_that_they_are(folder: Folder) -> None:
    folder.put("contacts.csv", "id,note\n007,007\n8,1e3\n9, true \n")
    assert contacts(folder) == [("007", "007"), ("8", "1e3"), ("9", " true ")]


def test_a_quoted_cell_may_hold_commas_quotes_and_lines(folder: Folder) -> None:
    folder.put("contacts.csv", 'id,note\n1,"a, ""b""\nc"\n2,"d\r\ne"\r\n3,f\n')
    assert contacts(folder) == [("1", 'a, "b"\nc'), ("2", "d\r\ne"), ("3", "f")]


def test_lines_are_counted_as_an_editor_counts_them(folder: Folder) -> None:
    """Also after rows that go over several lines."""
    folder.put("contacts.csv", 'id,note\n1,"a\nb\nc"\n2\n3,"d\n\ne"\n4,f,g\n5,h\n')
    assert [line for line, _, _ in folder.refusals("contacts")] == [5, 9]
    assert [row.split(",")[1] for row in folder.rejects().splitlines()[1:]] == ["5", "9"]
    assert contacts(folder) == [("1", "a\nb\nc"), ("3", "d\n\ne"), ("5", "h")]


def test_a_quote_inside_an_unquoted_cell_is_a_quote(folder: Folder) -> None:
    folder.put("contacts.csv", 'id,note\n1,5" nail\n')
    assert contacts(folder) == [("1", '5" nail')]


def test_a_broken_quote_takes_only_its_line(folder: Folder) -> None:
    folder.put("contacts.csv", 'id,note\n1,a\n2,"b\n3,c\n4,"d"e\n5,f\n6,"g\n')
    assert contacts(folder) == [("1", "a"), ("3", "c"), ("5", "f")]
    assert [(line, reason) for line, reason, _ in folder.refusals("contacts")] == [
        (3, "QUOTE"),
        (5, "QUOTE"),
        (7, "QUOTE"),
    ]


def test_a_quoted_cell_that_never_ends_stops_at_the_limit(folder: Folder) -> None:
    lines = "".join(f"{number},x\n" for number in range(2, 300_000))
    folder.put("contacts.csv", 'id,note\n1,"open\n' + lines)
    report = folder.report("contacts")
    assert (report.read, report.refused) == (299_999, 1)


def test_rows_with_another_number_of_cells_are_refused(folder: Folder) -> None:
    folder.put("contacts.csv", 'id,note\n1,a\n2\n3,b,c\n4,"d",\n5,e\n')
    assert contacts(folder) == [("1", "a"), ("5", "e")]
    assert [line for line, reason, _ in folder.refusals("contacts") if reason == "CELLS"] == [3, 4, 5]


def test_empty_lines_are_no_rows(folder: Folder) -> None:
    folder.put("contacts.csv", "id,note\n\n1,a\r\n\r\n2,b\n\n")
    assert contacts(folder) == [("1", "a"), ("2", "b")]


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_separate_where_the_header_has_no_comma(folder: Folder, mark: str) -> None:
    folder.put("contacts.csv", f"id{mark}note\n1{mark}a,b\n")
    assert contacts(folder) == [("1", "a,b")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_marked_unicode_encoding_is_read(folder: Folder, encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("e") else ""
    folder.put("contacts.csv", (mark + "id,note\n1,Ñandú €\n").encode(encoding))
    assert contacts(folder) == [("1", "Ñandú €")]


def test_gzip_is_read(folder: Folder) -> None:
    folder.put("contacts.csv.gz", gzip.compress(b"id,note\n1,a\n"))
    assert contacts(folder) == [("1", "a")]


def test_texts_come_in_nfc_but_ids_stay_as_they_are(folder: Folder) -> None:
    folder.put("contacts.csv", "id,note\ne\u0301,e\u0301\n")
    assert contacts(folder) == [("e\u0301", "\u00e9")]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("id,,x", "column 2 has no name"),
        ("id,a,a", "“a” stands there twice"),
        ("id,url,URL", "differ only in case"),
        ('id,"a', "quotes or control characters"),
    ],
)
def test_a_header_that_cannot_be_used_is_said(folder: Folder, header: str, said: str) -> None:
    folder.put("contacts.csv", f"{header}\n1,2,3\n")
    with pytest.raises(HeaderError, match=said):
        folder.read("contacts")


def test_missing_columns_are_named_with_those_that_are_there(folder: Folder) -> None:
    folder.put("events.csv", "id,Contact,type\n1,ana,x\n")
    with pytest.raises(
        MissingColumnsError, match="missing columns: contact, kind, occurred_at; there are: id, Contact, type"
    ):
        folder.read("events")


def test_as_many_columns_as_allowed_are_read(folder: Folder) -> None:
    names = [f"c{number}" for number in range(bounds.MAX_COLUMNS - 1)]
    folder.put("contacts.csv", ",".join(["id", *names]) + "\n" + ",".join(["1", *(["x"] * len(names))]) + "\n")
    assert len(folder.read("contacts")[0]) == bounds.MAX_COLUMNS


def test_a_bad_cell_is_named_however_many_columns_there_are(folder: Folder) -> None:
    names = [f"c{number}" for number in range(299)]
    names.insert(170, "created_at")
    good, bad = (["x"] * 170 + [moment] + ["x"] * 129 for moment in ("2026-01-01", "yesterday"))
    rows = [["id", *names], ["1", *good], ["2", *bad]]
    folder.put("contacts.csv", "".join(",".join(row) + "\n" for row in rows))
    assert folder.refusals("contacts") == [(3, "MOMENT", "created_at")]


def test_more_columns_are_refused(folder: Folder) -> None:
    folder.put("contacts.csv", ",".join(["id", *(f"c{number}" for number in range(10_000))]) + "\n")
    with pytest.raises(HeaderError, match="more than 2000 columns"):
        folder.read("contacts")


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(rows=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=12), quoting=st.sampled_from([0, 1]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_what_the_standard_library_writes_is_read_back(
    folder: Folder, rows: list[tuple[str, str]], quoting: int
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL if quoting else csv.QUOTE_MINIMAL)
    writer.writerow(["a", "b"])
    writer.writerows(rows)
    path = folder.path / "any.csv"
    path.write_bytes(text.getvalue().encode())
    read = [row for batch in csv_rows.CsvFile(path).batches() for row in batch.to_pylist()]
    found = sorted((row["line"], row["c0"], row["c1"]) for row in read)
    assert [(one, two) for _, one, two in found] == rows


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_any_bytes_give_rows_or_reasons(folder: Folder, junk: bytes) -> None:
    path = folder.path / "any.csv"
    path.write_bytes(b"a,b\n" + junk)
    read = [row for batch in csv_rows.CsvFile(path).batches() for row in batch.to_pylist()]
    lines = [row["line"] for row in read]
    assert len(lines) == len(set(lines))
    assert all(row["reason"] or row["c1"] is not None for row in read)
