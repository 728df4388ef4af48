"""A file row by row: in the order of its lines, from any line on, in every form."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.files.rows import FileRow, RowFile

WAYS = ("{n},Ana,Lugo", '{n},"A ""na""\nPérez",Lugo', '{n},"open,Lugo', "{n},too,many,cells", "{n},a\0b,Lugo")


def mixed(path: Path, count: int) -> Path:
    """Write a CSV in which clean rows, rows over two lines and broken ones stand among one another."""
    chance = Random(3)
    lines = [chance.choice(WAYS[:1] * 8 + WAYS[1:]).format(n=n) for n in range(count)]
    text = "\n".join(["id,name,city", *lines]) + "\n"
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def read(file: RowFile, after: int = 0) -> list[FileRow]:
    return [row for part in file.rows(after) for row in part]


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz"])
@pytest.mark.parametrize("count", [300, 20_000])
def test_rows_come_in_the_order_of_their_lines_and_from_any_line_on(
    tmp_path: Path, name: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baremo.files.lines.BLOCK", 100_000)  # so that it takes several
    file = RowFile("contacts", mixed(tmp_path / name, count))
    rows = read(file)
    lines = [row.line for row in rows]
    assert len(lines) == count
    assert lines == sorted(set(lines))
    assert file.count() >= count
    for after in (lines[0], lines[count // 3], lines[-2], lines[-1]):
        assert [row.line for row in read(file, after)] == [line for line in lines if line > after]
    broken = [row for row in rows if row.reason is not None]
    assert broken
    assert all(row.text and not row.cells for row in broken)


def test_json_lines_and_parquet_say_the_same(tmp_path: Path) -> None:
    said = [{"id": f"c{n}", "n": n, "tags": ["a"], "deep": {"x": n}} for n in range(12_000)]
    lines, table = tmp_path / "a.jsonl", tmp_path / "a.parquet"
    lines.write_text("".join(json.dumps(each) + "\n" for each in said))
    pq.write_table(pa.Table.from_pylist(said), table)
    for path in (lines, table):
        file = RowFile("contacts", path)
        assert file.count() == len(said)
        assert [row.line for row in read(file)] == list(range(1, len(said) + 1))
        [last] = read(file, len(said) - 1)
        assert {**last.cells, "tags": ["a"]} == said[-1]


def test_a_refused_row_is_shown_as_it_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id;name\n7;"a ""b""; c"\n8;\'=1+1\n')
    [first, second] = read(RowFile("contacts", path))
    assert first.shown() == '7,"a ""b""; c"'
    assert (second.cells["name"], second.shown()) == ("=1+1", "8,'=1+1")
