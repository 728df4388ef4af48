"""`baremo worker`: do the jobs."""

from __future__ import annotations

import signal
import sys

import click

from baremo.cli.options import under_serve_option
from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Hace los trabajos hasta que se le pide parar (SIGTERM); puede haber tantos como se quiera.",
    en="Do the jobs until told to stop (SIGTERM); there may be as many as wanted.",
)


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    return Command(
        "worker",
        language,
        callback=_work,
        params=[under_serve_option(), language_option(language)],
        help=_HELP.words(language),
    )


def _work(language: Language, under_serve: bool) -> None:
    from baremo.platform.metrics import reserve_room, share_metrics
    from baremo.platform.parents import leave_with_parent
    from baremo.platform.starting import start

    settings = start()
    if under_serve:
        leave_with_parent()
    share_metrics(settings.data_dir, "worker")
    reserve_room()
    from baremo.platform.jobs.worker import Worker
    from baremo.platform.readiness import check_ready

    check_ready(settings)
    worker = Worker()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: worker.stop())
    if not worker.work():
        # A thread is still in the middle of a job that has been given back; it may write nothing more.
        sys.stderr.flush()
        import os

        os._exit(0)
