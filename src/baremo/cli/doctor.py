"""`baremo doctor`: what is wrong with a set-up and how to mend it."""

from __future__ import annotations

import os

import click

from baremo.cli.usage import Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Dice qué está mal en la instalación y cómo arreglarlo; termina con 1 si algo está mal. No cambia nada.",
    en="Say what is wrong with the set-up and how to mend it; ends with 1 if anything is. Changes nothing.",
)
_WRONG = Label(es="MAL   {id}: {problem}\n      → {remedy}", en="WRONG {id}: {problem}\n      → {remedy}")
_NOTE = Label(es="NOTA  {id}: {problem}\n      → {remedy}", en="NOTE  {id}: {problem}\n      → {remedy}")
_WELL = Label(es="Todo está bien.", en="All is well.")
_COUNT = Label(es="Cosas que arreglar: {count}.", en="Things to mend: {count}.")


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    return Command(
        "doctor", language, callback=_examine, params=[language_option(language)], help=_HELP.words(language)
    )


def _examine(language: Language) -> int:
    os.environ.setdefault("BAREMO_LOG_LEVEL", "error")
    from baremo.platform.doctor import examine

    findings = list(examine(os.environ))
    if not any(finding.is_wrong for finding in findings):
        # What lies in the rooms above stands on all the rest.
        from baremo.events.examining import examine_erasures

        findings += examine_erasures()
    count = 0
    for finding in findings:
        label = _WRONG if finding.is_wrong else _NOTE
        count += finding.is_wrong
        problem, remedy = finding.problem.words(language), finding.remedy.words(language)
        click.echo(label.words(language, id=finding.id, problem=problem, remedy=remedy))
    click.echo(_COUNT.words(language, count=count) if count else _WELL.words(language))
    return 1 if count else 0
