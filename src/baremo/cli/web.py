"""`baremo web`: answer the web."""

from __future__ import annotations

import click

from baremo.cli.options import under_serve_option
from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Responde a la web hasta que se le pide parar (SIGTERM); SIGHUP renueva los procesos uno a uno.",
    en="Answer the web until told to stop (SIGTERM); SIGHUP renews its processes one by one.",
)


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    return Command(
        "web",
        language,
        callback=_serve,
        params=[under_serve_option(), language_option(language)],
        help=_HELP.words(language),
    )


def _serve(language: Language, under_serve: bool) -> None:
    from baremo.platform.metrics import share_metrics
    from baremo.platform.parents import leave_with_parent
    from baremo.platform.starting import start

    settings = start()
    if under_serve:
        leave_with_parent()
    share_metrics(settings.data_dir, "web")
    from baremo.platform.readiness import check_ready
    from baremo.platform.server import serve_web

    check_ready(settings)
    from django.db import connections

    connections.close_all()
    serve_web(settings)
