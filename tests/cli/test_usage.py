"""What commands say of themselves and of wrong usage, in Spanish as in English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from baremo.cli.main import run
from baremo.language import Language
from tests.cli.running import baremo

FILES = ("model.yaml", "--contacts", "contacts.csv", "--events", "events.csv")
SCORE = ("score", *FILES, "--out", "out.csv")
ENGLISH = ("Usage", "Options", "Commands", "Show ", "Error: M", "Missing", "Invalid", "required", "default", " is not ")

COMMANDS = (
    "check, score, explain, describe, import, demo, serve, web, worker, migrate, doctor, archive, export, user, model, "
    "key, erasure"
)


@pytest.mark.parametrize(
    ("arguments", "es", "en"),
    [
        (("score",), "falta MODELO.yaml", "MODEL.yaml is missing"),
        (("score", "model.yaml"), "falta --contacts", "--contacts is missing"),
        (("explain", *FILES), "falta --subject", "--subject is missing"),
        (("check", "model.yaml", "b", "c"), "sobra b c; quítalo", "b c is too much; leave it out"),
        (
            (*SCORE, "--engin", "duckdb"),
            "no existe la opción --engin; ¿quizá --engine?",
            "there is no option --engin; did you mean --engine?",
        ),
        ((*SCORE, "-x"), "no existe la opción -x", "there is no option -x"),
        (("--speed",), "no existe la opción --speed", "there is no option --speed"),
        ((*SCORE, "--at"), "--at: falta el valor", "--at: the value is missing"),
        (("explain", *FILES, "--json=1"), "--json no lleva valor", "--json takes no value"),
        (
            (*SCORE, "--engine", "abacus"),
            "--engine: «abacus» no vale; puede ser duckdb, spark, oracle",
            "--engine: “abacus” will not do; it can be duckdb, spark, oracle",
        ),
        (
            (*SCORE, "--threads", "1.5"),
            "--threads: «1.5» no es un número entero entre 1 y 9999",
            "--threads: “1.5” is no whole number between 1 and 9999",
        ),
        (
            (*SCORE, "--threads", "0"),
            "--threads: «0» no es un número entero entre 1 y 9999",
            "--threads: “0” is no whole number between 1 and 9999",
        ),
        (
            (*SCORE, "--at", "31/01/2026"),
            "--at: «31/01/2026» no es una fecha; escríbela como 2026-01-31T00:00:00Z",
            "--at: “31/01/2026” is no date; write it like 2026-01-31T00:00:00Z",
        ),
        (
            (*SCORE, "--memory", "1"),
            "--memory: «1» no es una cantidad de memoria de al menos 256MiB, como 2GiB",
            "--memory: “1” is no amount of memory of at least 256MiB, such as 2GiB",
        ),
        (
            ("scroe",),
            f"no existe la orden «scroe»; hay {COMMANDS}",
            f"there is no command “scroe”; there are {COMMANDS}",
        ),
    ],
)
def test_wrong_usage_is_told_with_the_way_to_help(
    arguments: tuple[str, ...], es: str, en: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name = f"baremo {arguments[0]}" if arguments[0] in ("check", "score", "explain") else "baremo"
    expected: dict[Language, tuple[str, str, str]] = {
        "es": ("Uso: ", "Ayuda: ", es),
        "en": ("Usage: ", "Help: ", en),
    }
    for language, (usage, aid, said) in expected.items():
        assert run(list(arguments), language) == 2
        lines = capsys.readouterr().err.splitlines()
        assert lines[0].startswith(f"{usage}{name} [")
        assert lines[1:] == [f"{aid}{name} --help", "", f"Error: {said}"]


@pytest.mark.parametrize("command", [(), ("check",), ("score",), ("explain",), ("describe",)])
def test_help_in_spanish_has_no_words_of_its_tools(command: tuple[str, ...], home: Path) -> None:
    ran = baremo("--language", "es", *command, "--help", cwd=home)
    assert ran.code == 0
    assert ran.out.startswith(" ".join(["Uso: baremo", *command, "[OPCIONES] "]))
    assert "\nOpciones:\n" in ran.out
    assert re.search(r"^  --help +Muestra esta ayuda y termina\.$", ran.out, re.MULTILINE)
    assert not [word for word in ENGLISH if word in ran.out]


def test_help_says_what_is_required_and_what_holds_otherwise(home: Path) -> None:
    spanish, english = (baremo("score", "--help", cwd=home, BAREMO_LANGUAGE=language).out for language in ("es", "en"))
    assert (spanish.count("[obligatoria]"), english.count("[required]")) == (3, 3)
    assert "[si no se dice: duckdb]" in spanish
    assert "[if left out: duckdb]" in english


@pytest.mark.parametrize("arguments", [(), ("--language", "es")])
def test_without_a_command_there_is_help(home: Path, arguments: tuple[str, ...]) -> None:
    ran = baremo(*arguments, cwd=home, BAREMO_LANGUAGE="es")
    assert (ran.code, ran.out) == (2, "")
    assert ran.told == baremo("--help", cwd=home, BAREMO_LANGUAGE="es").out


def test_the_language_can_stand_before_the_command_and_the_last_one_counts(home: Path) -> None:
    assert "Rules" in baremo("--language", "en", "describe", "model.yaml", cwd=home, BAREMO_LANGUAGE="es").out
    assert "Reglas" in baremo("--language", "en", "describe", "model.yaml", "--language=es", cwd=home).out


def test_an_unknown_language_is_told_in_that_of_the_environment(home: Path) -> None:
    ran = baremo("check", "model.yaml", "--language", "fr", cwd=home, BAREMO_LANGUAGE="es")
    assert ran.told.endswith("Error: --language: «fr» no vale; puede ser es, en\n")


def test_a_wrong_variable_is_named_and_not_the_option_that_was_not_given(home: Path) -> None:
    ran = baremo(*SCORE, cwd=home, BAREMO_THREADS="many")
    assert ran.told.endswith("Error: BAREMO_THREADS: “many” is no whole number between 1 and 9999\n")
    assert baremo(*SCORE, "--threads", "1", cwd=home, BAREMO_THREADS="many").code == 0


def test_the_language_is_taken_before_and_behind_the_command_of_a_group(tmp_path: Path) -> None:
    for arguments in (("user", "--language", "es", "create"), ("user", "create", "--language", "es")):
        ran = baremo(*arguments, cwd=tmp_path)
        assert (ran.code, "falta --email" in ran.told) == (2, True), ran.told
