"""`baremo export`: write the whole history to files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from baremo.cli.options import Option, file_type
from baremo.cli.progress import Progress
from baremo.cli.speech import say_label
from baremo.cli.usage import ChoiceType, Command, language_option
from baremo.language import Label, Language

_HELP = Label(
    es="Escribe todos los contactos y eventos, como están en un momento, en archivos que lee baremo score.",
    en="Write all contacts and events, as they are at one moment, to files that baremo score reads.",
)
_OUT = Label(es="La carpeta; se crea si no existe.", en="The folder; it is made if it is not there.")
_FORMAT = Label(
    es="parquet (si no se dice) y jsonl son exactos; csv es para hojas de cálculo.",
    en="parquet (if left out) and jsonl are exact; csv is for spreadsheets.",
)
_ID = Label(
    es="Cómo se llama a los contactos: contact (su número; si no se dice), user_id, email, anonymous_id, connection:N.",
    en="What contacts are called: contact (their number; if left out), user_id, email, anonymous_id, connection:N.",
)
_FOLDER = Label(es="CARPETA", en="FOLDER")
_IDENTITY = Label(es="IDENTIDAD", en="IDENTITY")
_WRITING = {
    "contacts": Label(es="Escribiendo contactos ({count})", en="Writing contacts ({count})"),
    "events": Label(es="Escribiendo eventos ({count})", en="Writing events ({count})"),
}
_WRITTEN = Label(
    es="Escrito en {folder}: {contacts} contactos, {events} eventos.",
    en="Written to {folder}: {contacts} contacts, {events} events.",
)
_UNNAMED = Label(
    es="{count} contactos no tienen {source}; se llaman contact: y su número.",
    en="{count} contacts have no {source}; they are called contact: and their number.",
)
_STEP = 500_000


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    parameters: list[click.Parameter] = [
        Option("out", _OUT, file_type(), _FOLDER, required=True).build(language),
        Option("format", _FORMAT, ChoiceType(["parquet", "csv", "jsonl"], language)).build(language, default="parquet"),
        Option("id", _ID, str, _IDENTITY).build(language, default="contact"),
        language_option(language),
    ]
    return Command("export", language, callback=_export, params=parameters, help=_HELP.words(language))


def _export(out: Path, language: Language, **options: Any) -> None:
    from baremo.platform.starting import start

    start()
    from baremo.events.exporting.export import export
    from baremo.events.exporting.naming import read_naming
    from baremo.files.writing import Outputs
    from baremo.platform import clock
    from baremo.platform.actor import command_actor
    from baremo.platform.audit.trail import record_of
    from baremo.platform.migrating import migrate_if_new

    migrate_if_new()
    naming = read_naming(options["id"])
    with Progress(language) as progress, Outputs(click.get_current_context().obj) as outputs:

        def tell(what: str, count: int) -> None:
            progress.begin(_WRITING[what].fill(count=f"{count // _STEP * _STEP:,}"))

        record_of(command_actor("baremo export"), "exported", ("history", options["format"]), at=clock.now())
        written = export(out, options["format"], naming, outputs, tell)
    say_label(_WRITTEN, language, folder=out, contacts=f"{written.contacts:,}", events=f"{written.events:,}")
    if written.unnamed:
        say_label(_UNNAMED, language, count=f"{written.unnamed:,}", source=options["id"])
