"""`baremo`: finds the command, and says what went wrong in one clear line."""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import signal
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click
from click.exceptions import NoArgsIsHelpError

from baremo.cli.speech import choose_language, say, say_label
from baremo.cli.usage import Group, language_option, usage_words
from baremo.errors import BaremoError
from baremo.language import Label, Language

if TYPE_CHECKING:
    from pathlib import Path

INTERRUPTED = 130
_OBJECTS = 50_000  # new ones before Python looks for garbage: imports make many and no garbage

_HELP = Label(
    es="Puntuación de contactos y negocios que explica cada punto.",
    en="Lead scoring that explains every point.",
)
_COMMANDS = {
    "check": Label(es="Comprueba un modelo.", en="Check a model."),
    "score": Label(es="Puntúa una historia a partir de archivos.", en="Score a history from files."),
    "explain": Label(es="Explica los valores de un contacto o negocio.", en="Explain the values of a contact or deal."),
    "describe": Label(es="Dice un modelo con palabras.", en="Put a model into words."),
    "import": Label(es="Importa contactos o eventos de un archivo.", en="Import contacts or events from a file."),
    "demo": Label(es="Abre una empresa de muestra con tráfico en vivo.", en="Open a sample company with live traffic."),
    "serve": Label(es="Pone en marcha todo el servicio.", en="Run the whole service."),
    "web": Label(es="Responde a la web.", en="Answer the web."),
    "worker": Label(es="Hace los trabajos.", en="Do the jobs."),
    "migrate": Label(es="Pone al día la base de datos.", en="Bring the database up to date."),
    "doctor": Label(es="Dice qué está mal en la instalación.", en="Say what is wrong with the set-up."),
    "archive": Label(es="Mira y rehace el archivo en columnas.", en="Look at and rebuild the columnar archive."),
    "export": Label(es="Escribe toda la historia en archivos.", en="Write the whole history to files."),
    "user": Label(es="Crea y cambia usuarios.", en="Make and change users."),
    "model": Label(es="Exporta y publica el modelo del servicio.", en="Export and publish the model of the service."),
    "key": Label(es="Crea claves para programas.", en="Make keys for programs."),
    "erasure": Label(es="Repite borrados tras restaurar una copia.", en="Repeat erasures after restoring a backup."),
}
_MODULES = {"import": "importing"}  # where the module cannot be called like the command
_ERROR = Label(es="Error: {message}", en="Error: {message}")
_STOPPED = Label(es="Interrumpido; no se ha escrito nada.", en="Interrupted; nothing has been written.")
_STOPPED_AFTER = Label(es="Interrumpido; ya se había escrito: {files}.", en="Interrupted; already written: {files}.")
_IN_PART = Label(es="{file} (en parte)", en="{file} (in part)")
_MEMORY = Label(
    es="Error: no hay memoria suficiente; libera memoria o permite menos a la vez con --memory",
    en="Error: there is not enough memory; free some, or allow less at a time with --memory",
)
_SYSTEM = Label(es="Error: el sistema dice: {message}", en="Error: the system says: {message}")
_UNFORESEEN = Label(
    es="Error inesperado ({kind}). Repite la orden con BAREMO_DEBUG=1 para ver los detalles y comunícalo.",
    en="Unexpected error ({kind}). Run the command again with BAREMO_DEBUG=1 to see details, and report it.",
)


class Commands(Group):
    """The commands, each imported only when it is used."""

    def __init__(self, language: Language) -> None:
        """Speak a language."""
        super().__init__(
            "baremo",
            language,
            help=_HELP.words(language),
            params=[language_option(language)],
            callback=_show_help,
            invoke_without_command=True,
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"baremo.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.build(self.language)
        return command

    def command_words(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return the commands and what they do, without importing them."""
        return [(name, label.words(self.language)) for name, label in _COMMANDS.items()]


def _show_help(language: Language) -> None:
    """Say what there is, if no command is named."""
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        raise NoArgsIsHelpError(ctx)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and leave: 0 fine, 1 model, data or system are wrong, 2 wrong usage, 130 Ctrl-C."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = choose_language(given, os.environ)
    gc.set_threshold(_OBJECTS)
    code = run(given, language)
    if code == INTERRUPTED:
        # The signal may still be waiting to be raised again; everything has been cleaned up already.
        os._exit(code)
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End at once: Python would take everything apart first, which takes longer than scoring a small file."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(code)  # Python tells that nobody takes what is written
    atexit._run_exitfuncs()
    os._exit(code)


def run(arguments: list[str], language: Language) -> int:
    """Run a command and return its exit code."""
    published: dict[Path, bool] = {}
    try:
        result = Commands(language).main(arguments, prog_name="baremo", standalone_mode=False, obj=published)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.UsageError as wrong:
        say(usage_words(wrong, language))
        return wrong.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        return _stop(language, published)
    except BrokenPipeError:
        # Whoever read the output has gone; Python must not complain about it when it leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except Exception as error:  # noqa: BLE001  # nobody is shown a stack trace that did not ask for one
        if _is_stop(error):
            return _stop(language, published)
        return _tell(error, language)
    return result if isinstance(result, int) else 0


def _is_stop(error: Exception) -> bool:
    """Whether somebody has stopped the database while it worked."""
    is_ours = isinstance(error, BaremoError)
    return not is_ours and (type(error).__name__ == "InterruptException" or "nterrupted" in str(error)[:200])


def _stop(language: Language, published: Mapping[Path, bool]) -> int:
    """Say what has been written when somebody stops the command."""
    with contextlib.suppress(ValueError):  # only the main thread of a process may do this
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    files = [str(path) if whole else _IN_PART.words(language, file=path) for path, whole in published.items()]
    if files:
        say_label(_STOPPED_AFTER, language, files=", ".join(files))
    else:
        say_label(_STOPPED, language)
    return INTERRUPTED


def _tell(error: Exception, language: Language) -> int:
    if os.environ.get("BAREMO_DEBUG"):
        traceback.print_exc()
    kind = type(error).__name__
    if isinstance(error, BaremoError):
        say(_ERROR.words(language, message=error.words(language)))
    elif isinstance(error, MemoryError) or kind in ("OutOfMemoryException", "ArrowMemoryError"):
        say_label(_MEMORY, language)
    elif isinstance(error, OSError):
        say_label(_SYSTEM, language, message=error)
    else:
        say_label(_UNFORESEEN, language, kind=kind)
    return 1
