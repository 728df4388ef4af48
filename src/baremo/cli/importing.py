"""`baremo import`: contacts and past events from files, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baremo.cli.import_plans import ImportType, plan_options, read_options, read_plan
from baremo.cli.import_words import tell_import, tell_preview, tell_refused, tell_rejects
from baremo.cli.options import FILE, Option, file_type
from baremo.cli.speech import say_label
from baremo.cli.starting import start_service
from baremo.cli.usage import Command, Group, language_option
from baremo.errors import BaremoError
from baremo.language import Label, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from baremo.events.importing.models import Import
    from baremo.files.columns import Kind

_HELP = Label(es="Importa contactos o eventos de un archivo.", en="Import contacts or events from a file.")
_KINDS = {
    "contacts": Label(es="Importa contactos.", en="Import contacts."),
    "events": Label(es="Importa eventos pasados.", en="Import past events."),
}
_DRY = Label(es="Solo dice qué haría, sin hacer nada.", en="Only say what it would do, and do nothing.")
_REJECTS = Label(
    es="Archivo CSV para las filas rechazadas, con línea y motivo; sin él, si hay alguna, termina con 1.",
    en="CSV file for refused rows, with line and reason; without it, any refused row ends the command with 1.",
)
_BACKGROUND = Label(es="Deja el trabajo a un worker y no espera.", en="Leave the work to a worker and do not wait.")
_UNDO = Label(es="Deshace la importación de ese número.", en="Take back the import of that number.")
_RESUME = Label(es="Continúa una importación que se paró.", en="Go on with an import that has stopped.")
_NUMBER = Label(es="N", en="N")
_ASKED = Label(es="Importación {id} pedida; la hará un worker.", en="Import {id} is asked for; a worker will do it.")
_PIECE = 1 << 20


class NoFileError(BaremoError):
    """No file is named, and no import either."""

    template = Label(es="falta ARCHIVO (o --undo N, o --resume N)", en="FILE is missing (or --undo N, or --resume N)")


def build(language: Language) -> click.Command:
    """Return the commands in a language."""
    commands = {
        kind: Command(kind, language, callback=_run, params=_parameters(kind, language), help=label.words(language))
        for kind, label in _KINDS.items()
    }
    return Group("import", language, commands=commands, help=_HELP.words(language))


def _parameters(kind: str, language: Language) -> list[click.Parameter]:
    return [
        click.Argument(["file"], type=file_type(), metavar=FILE.words(language), required=False),
        *plan_options(kind, language),
        Option("dry-run", _DRY).build(language, is_flag=True),
        Option("rejects", _REJECTS, file_type(), FILE).build(language),
        Option("background", _BACKGROUND).build(language, is_flag=True),
        Option("undo", _UNDO, ImportType(language), _NUMBER).build(language),
        Option("resume", _RESUME, ImportType(language), _NUMBER).build(language),
        language_option(language),
    ]


def _run(file: Path | None, language: Language, **options: Any) -> int:
    kind: Kind = "events" if click.get_current_context().command.name == "events" else "contacts"
    if file is None and not (options["undo"] or options["resume"]):
        raise NoFileError
    start_service()
    if options["dry_run"] and file is not None:
        return _look(kind, file, options, language)
    imported = _ask(kind, file, options)
    if options["background"]:
        say_label(_ASKED, language, id=imported.pk)
        return 0
    from baremo.cli.import_following import follow

    code = follow(imported, language)
    return code or _tell(imported, options["rejects"], language)


def _look(kind: Kind, path: Path, options: dict[str, Any], language: Language) -> int:
    from baremo.events.importing.previewing import preview
    from baremo.files.rows import RowFile

    file = RowFile(kind, path)
    seen = preview(file, read_plan(file, options), read_options(options), most=None)
    tell_preview(seen, str(path), language)
    return 1 if seen.refused and not options["rejects"] else 0


def _ask(kind: Kind, path: Path | None, options: dict[str, Any]) -> Import:
    from baremo.events.importing import asking
    from baremo.files.rows import RowFile
    from baremo.platform import clock
    from baremo.platform.actor import command_actor

    actor, at = command_actor(f"baremo import {kind}"), clock.now()
    if options["undo"]:
        return asking.undo(options["undo"], actor, at=at)
    if options["resume"]:
        return asking.resume(options["resume"], actor, at=at)
    if path is None:
        raise NoFileError
    plan, chosen = read_plan(RowFile(kind, path), options), read_options(options)
    imported = asking.upload(kind, path.name[-200:], _pieces(path), actor, at=at, limit=None)
    try:
        return asking.start(imported.pk, plan, actor, at=at, options=chosen)
    except BaremoError:
        asking.discard(imported.pk, actor, at=at)
        raise


def _pieces(path: Path) -> Iterator[bytes]:
    from baremo.files.opening import translate_os_errors

    with translate_os_errors(path), path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def _tell(imported: Import, rejects: Path | None, language: Language) -> int:
    imported.refresh_from_db()
    tell_import(imported, language)
    if imported.state == "undone":
        return 0
    if rejects is not None:
        tell_rejects(imported, rejects, language)
        return 0
    if imported.refused:
        tell_refused(imported, language)
    return 1 if imported.refused else 0
