"""`baremo web`: answer the web."""

from __future__ import annotations

import click

from baremo.cli.options import language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Responde a la web hasta que se le pide parar (SIGTERM); SIGHUP renueva los procesos uno a uno.",
    en="Answer the web until told to stop (SIGTERM); SIGHUP renews its processes one by one.",
)


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    return click.Command("web", callback=_serve, params=[language_option(language)], help=_HELP.words(language))


def _serve(language: Language) -> None:
    from baremo.platform.metrics import share_metrics
    from baremo.platform.starting import start

    settings = start()
    share_metrics(settings.data_dir, "web")
    from baremo.platform.migrating import check_migrated
    from baremo.platform.server import serve_web

    check_migrated()
    from django.db import connections

    connections.close_all()
    serve_web(settings)
