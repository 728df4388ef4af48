"""`baremo explain`: why the value is what it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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
from baremo.cli.usage import Command, language_option
from baremo.errors import BaremoError
from baremo.language import Label, Language
from baremo.model.scores import Model

_HELP = Label(
    es="Explica los valores de un contacto o negocio: las líneas suman el valor.",
    en="Explain the values of a contact or deal: the lines add up to the value.",
)
_ID = Label(es="ID", en="ID")
_KEY = Label(es="CLAVE", en="KEY")
_SUBJECT = Label(es="El id del contacto o negocio.", en="The id of the contact or deal.")
_SCORE = Label(es="La clave de una puntuación; sin ella, todas.", en="The key of one score; left out, all.")
_JSON = Label(es="Escribe JSON en vez de texto.", en="Write JSON instead of text.")
_REJECTS = Label(
    es="Sigue sin las filas que no se pueden leer y las escribe en este archivo CSV.",
    en="Go on without rows that cannot be read, and write them to this CSV file.",
)


class UnknownScoreError(BaremoError):
    """The model has no such score."""

    template = Label(
        es="--score: el modelo no tiene la puntuación «{score}»; tiene: {known}",
        en="--score: the model has no score “{score}”; it has: {known}",
    )


class NoActiveScoreError(BaremoError):
    """The subject is known, but there is nothing to explain."""

    template = Label(
        es="--subject: «{subject}» existe, pero ninguna puntuación activa es suya; elige una con --score",
        en="--subject: “{subject}” is known, but no active score is about it; choose one with --score",
    )


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    parameters = [
        model_argument(language),
        *history_options(language),
        Option("subject", _SUBJECT, str, _ID, required=True).build(language),
        Option("score", _SCORE, str, _KEY).build(language),
        moment_option(language),
        Option("json", _JSON).build(language, is_flag=True),
        Option("rejects", _REJECTS, file_type(), FILE).build(language),
        *limit_options(language),
        language_option(language),
    ]
    return Command("explain", language, callback=_explain, params=parameters, help=_HELP.words(language))


def _explain(model: Path, language: Language, **options: Any) -> None:
    read = read_model_file(model)
    _check_score(read, options["score"])
    with load_history(read, options, language) as (loaded, progress, outputs):
        from baremo.engine.explain import explain

        progress.begin(Label(es="Explicando", en="Explaining"))
        found = explain(read, loaded.history, options["subject"], options["at"], score=options["score"])
        if not found:
            raise NoActiveScoreError(subject=options["subject"])
        outputs.commit()
    if options["json"]:
        click.echo(json.dumps([each.to_json() for each in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(each.words(language) for each in found))


def _check_score(model: Model, key: str | None) -> None:
    from baremo.model.document.problems import NO_SCORE, names

    known = [score.key for score in model.scores]
    if key is not None and key not in known:
        raise UnknownScoreError(score=key, known=names(known, none=NO_SCORE))
