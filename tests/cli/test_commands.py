"""What each command does, writes and says."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from baremo.cli.main import run
from baremo.engine.history import VALUE_SCHEMA
from tests.cli.running import baremo

FILES = ("model.yaml", "--contacts", "contacts.csv", "--events", "events.csv")
SCORE = ("score", *FILES, "--at", "2026-01-31")
EXPECTED = [
    {"score": "interest", "subject": "ana", "value": "12", "band": "hot", "next_change_at": ""},
    {
        "score": "interest",
        "subject": "ben",
        "value": "5.5",
        "band": "",
        "next_change_at": "2026-01-31T01:00:00Z",
    },
]


def test_a_right_model_is_checked_in_silence(home: Path) -> None:
    ran = baremo("check", "model.yaml", cwd=home)
    assert (ran.code, ran.out, ran.told) == (0, "", "")


def test_a_wrong_model_has_one_problem_a_line(home: Path) -> None:
    (home / "wrong.yaml").write_text("scores: [{key: a, name: A, rules: [{key: r, points: 0, when: {tagg: x}}]}]\n")
    ran = baremo("check", "wrong.yaml", cwd=home)
    assert ran.code == 1
    assert [line.split(":")[0] for line in ran.out.splitlines()] == [
        "scores[0].rules[0].points",
        "scores[0].rules[0].when",
    ]


def test_check_imports_nothing_heavy(home: Path) -> None:
    ran = baremo("check", "model.yaml", cwd=home, PYTHONPROFILEIMPORTTIME="1")
    assert ran.code == 0
    assert "baremo.model.document" in ran.told
    assert not [name for name in ("duckdb", "pyarrow", "pyspark", "sqlglot") if f"| {name}\n" in ran.told]


@pytest.mark.parametrize("engine", ["duckdb", "oracle"])
def test_score_writes_every_value(home: Path, engine: str) -> None:
    ran = baremo(*SCORE, "--engine", engine, "--out", "out.csv", cwd=home)
    assert ran.code == 0, ran.told
    rows = list(csv.DictReader((home / "out.csv").open()))
    assert sorted(rows, key=lambda row: row["subject"]) == EXPECTED
    assert "events (events.csv): read: 4; about unknown subjects, ignored: 1" in ran.told
    assert "Written out.csv: 2 rows" in ran.told


def test_values_as_json_lines_are_exact(home: Path) -> None:
    assert baremo(*SCORE, "--out", "out.jsonl.gz", cwd=home).code == 0
    lines = gzip.decompress((home / "out.jsonl.gz").read_bytes()).decode().splitlines()
    rows = sorted(map(json.loads, lines), key=lambda row: str(row["subject"]))
    assert rows[0] == {**EXPECTED[0], "value": 12, "next_change_at": None}
    assert rows[1] == {**EXPECTED[1], "value": 5.5, "band": None}


def test_values_as_parquet_keep_their_types(home: Path) -> None:
    assert baremo(*SCORE, "--out", "out.parquet", cwd=home).code == 0
    assert pq.read_table(home / "out.parquet").schema.equals(VALUE_SCHEMA)


def test_values_can_go_to_standard_output(home: Path) -> None:
    ran = baremo(*SCORE, "--out", "-", cwd=home)
    assert ran.out.splitlines()[0] == "score,subject,value,band,next_change_at"
    assert len(ran.out.splitlines()) == 3


def test_a_model_finds_a_column_however_its_accent_is_encoded(home: Path) -> None:
    for name in ("model.yaml", "contacts.csv"):
        text = (home / name).read_text().replace("city", "pa\u00eds" if name == "model.yaml" else "pai\u0301s")
        (home / name).write_text(text)
    assert "interest,ana,12,hot," in baremo(*SCORE, "--out", "-", cwd=home).out


def test_awards_that_are_written_down_can_be_given_back(home: Path) -> None:
    assert baremo(*SCORE, "--out", "out.csv", "--awards-out", "awards.csv", cwd=home).code == 0
    assert (home / "awards.csv").read_text().startswith("score,rule,subject,at,event\ninterest,local,ana,")
    (home / "contacts.csv").write_text("id,city\nana,Paris\nben,Lisboa\n")
    ran = baremo(*SCORE, "--awards", "awards.csv", "--out", "-", cwd=home)
    assert "interest,ana,12,hot," in ran.out


def test_a_refused_row_ends_the_command_and_nothing_is_written(home: Path) -> None:
    (home / "events.csv").write_text("id,contact,kind,occurred_at\n1,ana,page_viewed,02/01/2026\n")
    (home / "out.csv").write_text("before")
    ran = baremo(*SCORE, "--out", "out.csv", cwd=home)
    assert ran.code == 1
    assert "events.csv:2: occurred_at is not a readable date" in ran.told
    assert (home / "out.csv").read_text() == "before"
    assert sorted(path.name for path in home.iterdir()) == [
        "contacts.csv",
        "events.csv",
        "model.yaml",
        "out.csv",
    ]


def test_with_rejects_the_command_goes_on_without_them(home: Path) -> None:
    with (home / "events.csv").open("a") as file:
        file.write("5,ana,page_viewed,02/01/2026\n")
    ran = baremo(*SCORE, "--out", "out.csv", "--rejects", "rejects.csv", cwd=home)
    assert ran.code == 0
    assert "1 refused: occurred_at is not a readable date" in ran.told
    rejected = list(csv.DictReader((home / "rejects.csv").open()))
    assert [(row["file"], row["line"], row["id"], row["row"]) for row in rejected] == [
        ("events.csv", "6", "5", "5,ana,page_viewed,02/01/2026")
    ]


def test_describe_puts_the_model_into_words(home: Path) -> None:
    assert "Visits" in baremo("describe", "model.yaml", cwd=home).out
    assert "cada vez" in baremo("describe", "model.yaml", "--language", "es", cwd=home).out


def test_explain_tells_the_lines_of_a_value(home: Path) -> None:
    pytest.importorskip("baremo.engine.explain")
    ran = baremo("explain", *FILES, "--at", "2026-01-31", "--subject", "ana", cwd=home)
    assert ran.code == 0, ran.told
    assert "12" in ran.out
    ran = baremo("explain", *FILES, "--at", "2026-01-31", "--subject", "ana", "--json", cwd=home)
    assert json.loads(ran.out)


def test_explain_names_scores_that_there_are(home: Path) -> None:
    ran = baremo("explain", *FILES, "--subject", "ana", "--score", "nope", cwd=home)
    assert (ran.code, ran.told) == (1, "Error: --score: the model has no score “nope”; it has: interest\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("score",),
        ("score", *FILES),
        ("nope",),
        (*SCORE, "--out", "o.csv", "--at", "31/01/2026"),
        (*SCORE, "--out", "o.csv", "--memory", "1"),
        (*SCORE, "--out", "o.csv", "--engine", "abacus"),
    ],
)
def test_wrong_usage_is_two(home: Path, arguments: tuple[str, ...]) -> None:
    ran = baremo(*arguments, cwd=home)
    assert (ran.code, "Traceback" in ran.told) == (2, False)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "there is no such file"),
        ({"LANG": "es_ES.UTF-8"}, "no existe"),
        ({"LANG": "es_ES.UTF-8", "LC_ALL": "C"}, "there is no such file"),
        ({"BAREMO_LANGUAGE": "es"}, "no existe"),
    ],
)
def test_the_language_is_that_of_the_system_unless_asked(home: Path, more: dict[str, str], said: str) -> None:
    assert said in baremo("check", "nope.yaml", cwd=home, **more).told


def test_help_is_in_both_languages(home: Path) -> None:
    assert "Comprueba un modelo" in baremo("--help", cwd=home, BAREMO_LANGUAGE="es").out
    assert "Archivo de resultados" in baremo("score", "--language", "es", "--help", cwd=home).out


def test_limits_can_be_set_by_variables(home: Path) -> None:
    ran = baremo(*SCORE, "--out", "-", cwd=home, BAREMO_MEMORY="512MiB", BAREMO_THREADS="1")
    assert ran.code == 0, ran.told


def test_many_values_are_written_once_where_they_belong(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    monkeypatch.setattr("baremo.cli.score._MANY_VALUES", 0)
    assert run([*SCORE, "--out", "many.parquet"], "en") == 0
    assert run([*SCORE, "--out", "many.csv", "--awards-out", "awards.parquet"], "en") == 0
    assert baremo(*SCORE, "--out", "few.parquet", cwd=home).code == 0
    assert baremo(*SCORE, "--out", "few.csv", cwd=home).code == 0
    assert pq.read_table("many.parquet").cast(VALUE_SCHEMA).equals(pq.read_table("few.parquet"))
    assert Path("many.csv").read_text() == Path("few.csv").read_text()
    assert pq.read_table("awards.parquet").num_rows == 1
    assert not [path.name for path in home.iterdir() if path.name.startswith((".", "tmp"))]


def test_many_values_that_cannot_be_computed_leave_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: Any) -> None:
        # DuckDB writes to a file of another name first if this one is there; killed, it would leave it behind.
        assert not given[3].exists()
        given[3].write_text("half")
        raise MemoryError

    monkeypatch.chdir(home)
    monkeypatch.setattr("baremo.cli.score._MANY_VALUES", 0)
    monkeypatch.setattr("baremo.engine.duckdb.score_to_parquet", fail)
    (home / "out.parquet").write_text("before")
    assert run([*SCORE, "--out", "out.parquet"], "en") == 1
    assert (home / "out.parquet").read_text() == "before"
    assert not [path.name for path in home.iterdir() if path.name.startswith((".", "tmp"))]
