"""`baremo describe`: a model in words."""

from __future__ import annotations

from pathlib import Path

import click

from baremo.cli.loading import read_model_file
from baremo.cli.options import model_argument
from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Dice con palabras cada puntuación, regla y segmento de un modelo.",
    en="Put every score, rule and segment of a model into words.",
)


def build(language: Language) -> click.Command:
    """Return the command in a language."""

    def describe(model: Path, language: Language) -> None:
        read = read_model_file(model)
        from baremo.model.wording import describe_model

        click.echo(describe_model(read, language).rstrip("\n"))

    parameters = [model_argument(language), language_option(language)]
    return Command("describe", language, callback=describe, params=parameters, help=_HELP.words(language))
