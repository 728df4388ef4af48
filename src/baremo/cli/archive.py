"""`baremo archive`: how the columnar archive is, and making it anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baremo.cli.options import Option, file_type
from baremo.cli.progress import Progress
from baremo.cli.speech import say_label
from baremo.cli.usage import Command, Group, language_option
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.events.archive.keeping import Work

_HELP = Label(es="El archivo en columnas de toda la historia.", en="The columnar archive of the whole history.")
_STATUS = Label(
    es="Dice cuánto hay en el archivo y qué retraso lleva; no cambia nada.",
    en="Say how much the archive holds and how far it is behind; changes nothing.",
)
_REBUILD = Label(
    es="Rehace el archivo entero desde la base de datos; hasta el final vale el anterior.",
    en="Make the whole archive anew from the database; until the end the earlier one counts.",
)
_COMPACT = Label(
    es="Junta los ficheros pequeños y quita las filas que ya no cuentan; el worker también lo hace solo.",
    en="Join small files and drop rows that no longer count; the worker also does so by itself.",
)
_COPY = Label(
    es="Escribe en una carpeta nueva toda la historia de un momento y el modelo en vigor, para Spark u otro motor.",
    en="Write the whole history of one moment and the model in force to a new folder, for Spark or another engine.",
)
_OUT = Label(es="La carpeta, que no puede existir.", en="The folder, which must not be there.")
_FOLDER = Label(es="CARPETA", en="FOLDER")
_PLACE = Label(es="Lugar: {place}", en="Place: {place}")
_NEVER = Label(
    es="Todavía no se ha hecho nunca; lo hace un worker, o baremo archive rebuild.",
    en="It has never been built yet; a worker does so, or baremo archive rebuild.",
)
_LAG = Label(es="Retraso: {seconds} s; novedades pendientes: {news}", en="Behind by: {seconds} s; news waiting: {news}")
_LEVEL = Label(
    es="{part}, {level}: {files} ficheros, {rows} filas, {size} MiB",
    en="{part}, {level}: {files} files, {rows} rows, {size} MiB",
)
_REBUILDING = Label(es="Rehaciendo el archivo", en="Rebuilding the archive")
_COMPACTING = Label(es="Compactando el archivo", en="Compacting the archive")
_COPYING = Label(es="Copiando la historia", en="Copying the history")
_COPIED = Label(
    es="Escrito en {folder}: {contacts} contactos, {events} eventos, el modelo de la publicación {publication}.",
    en="Written to {folder}: {contacts} contacts, {events} events, the model of publication {publication}.",
)
_REBUILT = Label(es="Rehecho: {count} filas.", en="Rebuilt: {count} rows.")
_COMPACTED = Label(es="Compactado: {count} ficheros.", en="Compacted: {count} files.")


def build(language: Language) -> click.Command:
    """Return the commands in a language."""
    commands = {
        "status": _command("status", _STATUS, _tell_status, language),
        "rebuild": _command("rebuild", _REBUILD, _rebuild, language),
        "compact": _command("compact", _COMPACT, _compact, language),
        "copy": Command(
            "copy",
            language,
            callback=_copy,
            params=[
                Option("out", _OUT, file_type(), _FOLDER, required=True).build(language),
                language_option(language),
            ],
            help=_COPY.words(language),
        ),
    }
    return Group("archive", language, commands=commands, help=_HELP.words(language))


def _command(name: str, words: Label, callback: Callable[..., Any], language: Language) -> click.Command:
    return Command(name, language, callback=callback, params=[language_option(language)], help=words.words(language))


def _tell_status(language: Language) -> None:
    work = _begin()
    from baremo.events.archive.models import ArchiveNews
    from baremo.events.archive.watching import is_built, list_levels, read_lag

    click.echo(_PLACE.words(language, place=work.where.describe()))
    if not is_built():
        click.echo(_NEVER.words(language))
    seconds = f"{read_lag(work.now()).total_seconds():.1f}"
    click.echo(_LAG.words(language, seconds=seconds, news=f"{ArchiveNews.objects.count():,}"))
    for each in list_levels():
        said = {"files": f"{each.files:,}", "rows": f"{each.rows:,}", "size": f"{each.size / 2**20:,.1f}"}
        click.echo(_LEVEL.words(language, part=each.part, level=each.level, **said))


def _rebuild(language: Language) -> None:
    work = _begin()
    from baremo.events.archive.rebuilding import rebuild

    with Progress(language) as progress:
        progress.begin(_REBUILDING)
        count = rebuild(work)
    say_label(_REBUILT, language, count=f"{count:,}")


def _compact(language: Language) -> None:
    work = _begin()
    from baremo.events.archive.compacting import compact

    with Progress(language) as progress:
        progress.begin(_COMPACTING)
        count = compact(work)
    say_label(_COMPACTED, language, count=f"{count:,}")


def _copy(out: Path, language: Language) -> None:
    work = _begin()
    from baremo.platform.actor import command_actor
    from baremo.platform.audit.trail import record_of
    from baremo.scoring.copying import copy_base

    with Progress(language) as progress:
        progress.begin(_COPYING)
        record_of(command_actor("baremo archive copy"), "exported", ("history", "copy"), at=work.now())
        copied = copy_base(work.where, out)
    said = {"contacts": f"{copied.contacts:,}", "events": f"{copied.events:,}", "publication": copied.publication}
    say_label(_COPIED, language, folder=out, **said)


def _begin() -> Work:
    from baremo.platform.starting import start

    settings = start()
    from django.db import transaction

    from baremo.events.archive.keeping import Work
    from baremo.events.archive.places import find_place
    from baremo.platform import clock
    from baremo.platform.migrating import migrate_if_new

    migrate_if_new()
    # Nobody else can take this work away: what it has overtaken, or was overtaken by, the archive notices itself.
    return Work(where=find_place(settings), now=clock.now, step=transaction.atomic, tick=lambda: None)
