"""`baremo score`: every value of a model over a history from files."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baremo.cli.loading import load_history, read_model_file
from baremo.cli.options import (
    FILE,
    Option,
    file_type,
    history_options,
    limit_options,
    model_argument,
    moment_option,
)
from baremo.cli.summary import tell_written
from baremo.cli.usage import ChoiceType, Command, language_option
from baremo.language import Label, Language
from baremo.model.scores import Model
from baremo.scoring_api import ENGINES, evaluate

if TYPE_CHECKING:
    from baremo.engine.history import Source
    from baremo.files.reading import Loaded

_MANY_VALUES = 500_000  # more than these go through a file instead of memory

_HELP = Label(
    es="Puntúa una historia: un valor por sujeto y puntuación activa. El resultado se escribe entero o no se escribe.",
    en="Score a history: a value for each subject and active score. The result is written whole or not at all.",
)
_OUT = Label(
    es="Archivo de resultados: score, subject, value, band, next_change_at; - es CSV por la salida estándar.",
    en="File of results: score, subject, value, band, next_change_at; - is CSV on standard output.",
)
_AWARDS_OUT = Label(
    es="Archivo para los puntos otorgados que hay que anotar: score, rule, subject, at, event.",
    en="File for the awards to be written down: score, rule, subject, at, event.",
)
_REJECTS = Label(
    es="Sigue sin las filas que no se pueden leer y las escribe en este archivo CSV; sin esto, se para.",
    en="Go on without rows that cannot be read, and write them to this CSV file; without this, stop.",
)
_ENGINE = Label(es="Motor de cálculo.", en="What computes.")
_SCORING = Label(es="Puntuando", en="Scoring")
_WRITING = Label(es="Escribiendo", en="Writing")


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    file = file_type()
    parameters = [
        model_argument(language),
        *history_options(language),
        moment_option(language),
        Option("engine", _ENGINE, ChoiceType(ENGINES, language)).build(language, default="duckdb", show_default=True),
        Option("out", _OUT, file, FILE, required=True).build(language),
        Option("awards-out", _AWARDS_OUT, file, FILE).build(language),
        Option("rejects", _REJECTS, file, FILE).build(language),
        *limit_options(language),
        language_option(language),
    ]
    return Command("score", language, callback=_score, params=parameters, help=_HELP.words(language))


def _score(model: Path, language: Language, **options: Any) -> None:
    read = read_model_file(model)
    out, awards_out = options["out"], options["awards_out"]
    written: list[tuple[Path, int]] = []
    from baremo.files.writing import Writer, check_ending, check_target

    for path in filter(None, (out, awards_out)):
        check_ending(path)
        check_target(path)
    with load_history(read, options, language) as (loaded, progress, outputs):
        part = outputs.open(out)
        parts = [(out, part), (awards_out, outputs.open(awards_out)) if awards_out else None]
        progress.begin(_SCORING)
        with _results(read, loaded, options, part) as results:
            progress.begin(_WRITING)
            writer = Writer(loaded.database)
            for place, result, write in zip(parts, results, (writer.write_values, writer.write_awards), strict=True):
                if place:
                    path, part = place
                    written.append((path, write(result, part, path)))
        outputs.commit()
    for path, count in written:
        tell_written(path, count, language)


@contextlib.contextmanager
def _results(model: Model, loaded: Loaded, options: Mapping[str, Any], part: Path) -> Iterator[tuple[Source, Source]]:
    """Give values and awards, as tables or, if there are many, as Parquet files that go afterwards.

    Many values that are to be Parquet are written to `part` at once instead of being copied there afterwards.
    """
    from baremo.files.database import translate_disk_errors, translate_engine_errors

    engine, now = options["engine"], options["at"]
    subjects = sum(table.read for table in loaded.report.tables if table.kind in ("contacts", "deals"))
    if engine != "duckdb":
        with translate_engine_errors():
            scored = evaluate(model, loaded.history, now, engine)
        yield scored.values, scored.awards
        return
    from baremo.engine import duckdb
    from baremo.engine.history import Parquet
    from baremo.files.writing import check_ending

    limits = _limits(options)
    if subjects * len(model.scores) <= _MANY_VALUES:
        wanted = options["awards_out"] is not None
        with translate_engine_errors():
            scored = duckdb.score(model, loaded.history, now, limits, with_awards=wanted)
        yield scored.values, scored.awards
        return
    with tempfile.TemporaryDirectory(prefix="baremo-") as directory:
        values, awards = Path(directory) / "values.parquet", Path(directory) / "awards.parquet"
        if check_ending(options["out"]) == "parquet":
            part.unlink()  # or else the engine would write beside it first
            values = part
        kept = awards if options["awards_out"] is not None else None
        with translate_engine_errors(), translate_disk_errors(options["out"]):
            duckdb.score_to_parquet(model, loaded.history, now, values, kept, limits)
        yield Parquet((str(values),)), Parquet((str(awards),))


def _limits(options: Mapping[str, Any]) -> Any:
    from baremo.engine.duckdb import Limits

    given = {name: options[name] for name in ("memory", "threads") if options[name] is not None}
    return Limits(**given)
