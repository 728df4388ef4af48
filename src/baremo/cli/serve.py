"""`baremo serve`: everything on one machine."""

from __future__ import annotations

import click

from baremo.cli.speech import say_label
from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Aplica las migraciones y pone en marcha la web y un worker en esta máquina, hasta SIGTERM; SIGHUP los renueva.",
    en="Apply migrations and run the web and a worker on this machine until SIGTERM; SIGHUP renews them.",
)
_LISTENING = Label(es="Baremo escucha en {url}", en="Baremo listens on {url}")


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    return Command("serve", language, callback=_serve, params=[language_option(language)], help=_HELP.words(language))


def _serve(language: Language) -> int:
    from baremo.platform.metrics import share_metrics
    from baremo.platform.starting import start

    settings = start()
    share_metrics(settings.data_dir, "serve")
    from baremo.cli.erasure import replay_missing
    from baremo.platform.migrating import migrate
    from baremo.platform.supervisor import Supervisor

    migrate()
    replay_missing(language)
    from django.db import connections

    connections.close_all()
    say_label(_LISTENING, language, url=settings.public_url)
    return Supervisor(("web", "worker")).run()
