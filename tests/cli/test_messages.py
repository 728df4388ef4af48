"""What commands say of models, files and results, word for word and in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from baremo.cli.main import run
from baremo.language import LANGUAGES, Language
from tests.cli.running import baremo

HISTORY = ("--contacts", "contacts.csv", "--events", "events.csv")
SCORE = ("score", "model.yaml", *HISTORY, "--at", "2026-01-31")
EXPLAIN = ("explain", "model.yaml", *HISTORY)
INACTIVE = """
scores:
  - {key: old, name: Old, active: false, rules: [{key: r, name: R, points: 5, when: {event: page_viewed}}]}
"""
ONE_WRONG = "scores: [{key: a, name: A, rules: [{key: r, name: R, points: 0, when: {tag: x}}]}]\n"
TWO_WRONG = "scores: [{key: a, name: A, rules: [{key: r, name: R, points: 0, when: {tagg: x}}]}]\n"


class Told:
    """Runs a command in Spanish and in English, and gives what it writes on standard error.

    The stages of the work are left out: they are told only when they take long.
    """

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str, code: int = 1) -> tuple[str, str]:
        spanish, english = (self._tell([*arguments], language, code) for language in LANGUAGES)
        return spanish, english

    def _tell(self, arguments: list[str], language: Language, code: int) -> str:
        self._capsys.readouterr()
        assert run(arguments, language) == code
        lines = self._capsys.readouterr().err.splitlines(keepends=True)
        return "".join(line for line in lines if line[0] == "…" or not line.endswith("…\n"))


@pytest.fixture(autouse=True)
def here(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


def test_who_is_known_but_has_no_active_score_is_told_so(here: Path, told: Told) -> None:
    (here / "model.yaml").write_text(INACTIVE)
    assert told(*EXPLAIN, "--subject", "ana") == (
        "Error: --subject: «ana» existe, pero ninguna puntuación activa es suya; elige una con --score\n",
        "Error: --subject: “ana” is known, but no active score is about it; choose one with --score\n",
    )


def test_a_model_without_scores_has_none_to_explain(here: Path, told: Told) -> None:
    (here / "model.yaml").write_text("segments: [{key: vip, name: VIP, when: {tag: vip}}]\n")
    assert told(*EXPLAIN, "--subject", "ana", "--score", "fit") == (
        "Error: --score: el modelo no tiene la puntuación «fit»; tiene: ninguna\n",
        "Error: --score: the model has no score “fit”; it has: none\n",
    )


@pytest.mark.parametrize("option", ["--out", "--awards-out", "--rejects"])
def test_a_directory_that_is_not_there_is_to_be_created(told: Told, option: str) -> None:
    outputs = {"--out": "out.csv"} | {option: "no/dir/o.csv"}
    assert told(*SCORE, *(word for pair in outputs.items() for word in pair)) == (
        "Error: no/dir/o.csv: no existe el directorio no/dir; créalo\n",
        "Error: no/dir/o.csv: the directory no/dir does not exist; create it\n",
    )


def test_a_file_is_no_directory_to_write_in(told: Told) -> None:
    assert told(*SCORE, "--out", "events.csv/o.csv") == (
        "Error: events.csv/o.csv: events.csv no es un directorio; elige otro lugar\n",
        "Error: events.csv/o.csv: events.csv is not a directory; choose another place\n",
    )


def test_a_link_that_leads_nowhere_names_the_directory_that_it_leads_to(here: Path, told: Told) -> None:
    (here / "link.csv").symlink_to(here / "gone" / "o.csv")
    assert told(*SCORE, "--out", "link.csv")[1].endswith(f"the directory {here / 'gone'} does not exist; create it\n")


def test_results_are_not_written_over_a_directory(here: Path, told: Told) -> None:
    (here / "folder.csv").mkdir()
    assert told(*SCORE, "--out", "folder.csv") == (
        "Error: folder.csv: es un directorio; indica un archivo\n",
        "Error: folder.csv: is a directory; name a file\n",
    )


def test_missing_columns_are_listed_beside_those_that_are_there(here: Path, told: Told) -> None:
    (here / "contacts.csv").write_text("ID,name\n1,Ana\n")
    assert told(*SCORE, "--out", "-") == (
        "Error: contacts.csv: faltan columnas: id; hay: ID, name\n",
        "Error: contacts.csv: missing columns: id; there are: ID, name\n",
    )


@pytest.mark.parametrize("command", ["check", "describe"])
def test_a_directory_is_no_model(here: Path, told: Told, command: str) -> None:
    (here / "models").mkdir()
    assert told(command, "models") == (
        "Error: models: es un directorio; indica un archivo de modelo\n",
        "Error: models: is a directory; name a model file\n",
    )


def test_a_summary_counts_rows_as_each_language_writes_numbers(here: Path, told: Told) -> None:
    (here / "contacts.csv").write_text("id\n" + "".join(f"c{number}\n" for number in range(1234)) + "a,b\n")
    assert told(*SCORE, "--out", "out.csv", "--rejects", "bad.csv", code=0) == (
        "contactos (contacts.csv): leídos: 1.235; rechazados: 1\n"
        "  rechazadas: 1 (el número de celdas no es el del encabezado)\n"
        "eventos (events.csv): leídos: 4; de sujetos desconocidos, sin efecto: 4\n"
        "Escrito bad.csv: 1 fila\n"
        "Escrito out.csv: 1.234 filas\n",
        "contacts (contacts.csv): read: 1,235; refused: 1\n"
        "  1 refused: not as many cells as the header has\n"
        "events (events.csv): read: 4; about unknown subjects, ignored: 4\n"
        "Written bad.csv: 1 row\n"
        "Written out.csv: 1,234 rows\n",
    )


def test_many_refused_rows_are_counted_as_each_language_writes_numbers(here: Path, told: Told) -> None:
    (here / "contacts.csv").write_text("id\n" + "a,b\n" * 1234)
    spanish, english = told(*SCORE, "--out", "out.csv")
    assert "no se pueden leer: 1.234. Corrígelas" in spanish
    assert "cannot be read: 1,234. Mend them" in english
    assert (spanish.splitlines()[-1], english.splitlines()[-1]) == ("… y 1.224 más", "… and 1,224 more")


@pytest.mark.parametrize(
    "arguments", [("describe",), ("score", *HISTORY, "--out", "o.csv"), ("explain", *HISTORY, "--subject", "ana")]
)
def test_a_wrong_model_is_named_with_its_problems(here: Path, told: Told, arguments: tuple[str, ...]) -> None:
    heads = {
        ONE_WRONG: ("Error: el modelo model.yaml tiene 1 problema:", "Error: the model model.yaml has 1 problem:"),
        TWO_WRONG: ("Error: el modelo model.yaml tiene 2 problemas:", "Error: the model model.yaml has 2 problems:"),
    }
    for count, (document, expected) in enumerate(heads.items(), start=1):
        (here / "model.yaml").write_text(document)
        spanish, english = (words.splitlines() for words in told(arguments[0], "model.yaml", *arguments[1:]))
        assert (spanish[0], english[0]) == expected
        assert [line.split(":")[0] for line in spanish[1:]] == [line.split(":")[0] for line in english[1:]]
        assert len(spanish) == 1 + count


def test_check_tells_the_problems_alone_one_a_line(here: Path) -> None:
    (here / "model.yaml").write_text(TWO_WRONG)
    ran = baremo("check", "model.yaml", cwd=here)
    assert (ran.code, ran.told) == (1, "")
    paths = [line.split(":")[0] for line in ran.out.splitlines()]
    assert paths == ["scores[0].rules[0].points", "scores[0].rules[0].when"]
