"""`baremo migrate`: bring the database to the form that this version expects."""

from __future__ import annotations

import click

from baremo.cli.speech import say_label
from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Lleva la base de datos a la forma que espera esta versión.",
    en="Bring the database to the form that this version expects.",
)
_APPLIED = Label(es="aplicada {name}", en="applied {name}")
_NONE = Label(es="La base de datos ya está al día.", en="The database is up to date already.")


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    return Command(
        "migrate", language, callback=_migrate, params=[language_option(language)], help=_HELP.words(language)
    )


def _migrate(language: Language) -> None:
    from baremo.platform.starting import start

    start()
    from baremo.cli.erasure import replay_missing
    from baremo.platform.migrating import migrate

    applied = migrate()
    replay_missing(language)
    for name in applied:
        say_label(_APPLIED, language, name=name)
    if not applied:
        say_label(_NONE, language)
