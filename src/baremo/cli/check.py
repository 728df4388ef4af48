"""`baremo check`: whether a model is right."""

from __future__ import annotations

from pathlib import Path

import click

from baremo.cli.options import model_argument
from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language
from baremo.model.document import ModelError
from baremo.scoring_api import load_model

_HELP = Label(
    es="Comprueba un modelo: termina con 0 si está bien, o con 1 y un problema por línea.",
    en="Check a model: ends with 0 if it is right, or with 1 and one problem a line.",
)


def build(language: Language) -> click.Command:
    """Return the command in a language."""

    def check(model: Path, language: Language) -> int:
        try:
            load_model(model)
        except ModelError as wrong:
            for problem in wrong.problems:
                click.echo(problem.words(language))
            return 1
        return 0

    parameters = [model_argument(language), language_option(language)]
    return Command("check", language, callback=check, params=parameters, help=_HELP.words(language))
