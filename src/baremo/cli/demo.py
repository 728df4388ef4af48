"""`baremo demo`: a sample company with a year of history and traffic that arrives live."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from baremo.cli import clock as command_clock
from baremo.cli.options import FILE, MomentType, Option
from baremo.cli.usage import Command, CountType, language_option
from baremo.errors import BaremoError
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.demo.home import Home

_HELP = Label(
    es="Abre una empresa de muestra con un año de historia y tráfico en vivo, hasta Ctrl-C.",
    en="Open a sample company with a year of history and live traffic, until Ctrl-C.",
)
_DIR = Label(es="Directorio de la demostración.", en="Directory of the demo.")
_FRESH = Label(
    es="Borra la demostración que hubiera y empieza de nuevo.", en="Remove the demo that was there and begin anew."
)
_NO_BROWSER = Label(es="No abre el navegador.", en="Do not open the browser.")
_PACE = Label(
    es="Cuánto tráfico llega: 1 es el de una empresa tranquila, 10 diez veces más, 0 ninguno.",
    en="How much traffic arrives: 1 is that of a calm company, 10 ten times as much, 0 none.",
)
_SEED = Label(
    es="Otra empresa: el mismo número inventa siempre la misma.",
    en="Another company: the same number always makes up the same.",
)
_SIZE = Label(es="Cuántos contactos.", en="How many contacts.")
_NOW = Label(es="Momento en que acaba la historia.", en="Moment at which the history ends.")
_NUMBER = Label(es="N", en="N")
_DEFAULT_PORT, _PORTS = 8000, 100
_DATABASE = "BAREMO_DATABASE_URL"


class NoPortError(BaremoError):
    """Every port that was tried is taken."""

    template = Label(
        es="los puertos de {first} a {last} están ocupados; di otro con BAREMO_BIND",
        en="the ports from {first} to {last} are taken; name another with BAREMO_BIND",
    )


class FreshServerError(BaremoError):
    """We do not empty databases of a server."""

    template = Label(
        es="--fresh no vacía una base de PostgreSQL; crea otra vacía y ponla en BAREMO_DATABASE_URL",
        en="--fresh does not empty a PostgreSQL database; make another empty one and name it in BAREMO_DATABASE_URL",
    )


class FutureError(BaremoError):
    """The history would end in the future."""

    template = Label(
        es="--now: la historia no puede acabar en el futuro", en="--now: the history cannot end in the future"
    )


class PaceType(click.ParamType[float]):
    """A pace."""

    name = "pace"

    def __init__(self, language: Language) -> None:
        """Complain in a language."""
        self._language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read the number."""
        try:
            pace = float(str(value).replace(",", "."))
        except ValueError:
            pace = -1.0
        if not 0 <= pace <= 1000:
            self.fail(_WRONG_PACE.words(self._language, found=value), param, ctx)
        return pace


_WRONG_PACE = Label(es="«{found}» no es un número de 0 a 1000", en="“{found}” is no number from 0 to 1000")


def build(language: Language) -> click.Command:
    """Return the command in a language."""
    parameters: list[click.Parameter] = [
        Option("dir", _DIR, click.Path(path_type=Path, file_okay=False), FILE).build(
            language, default=Path("baremo-demo"), show_default=True
        ),
        Option("fresh", _FRESH).build(language, is_flag=True),
        Option("no-browser", _NO_BROWSER).build(language, is_flag=True),
        Option("pace", _PACE, PaceType(language), _NUMBER).build(language, default=1.0),
        Option("seed", _SEED, CountType(language), _NUMBER).build(language, default=1),
        Option("contacts", _SIZE, int, _NUMBER).build(language, default=20_000, hidden=True),
        Option("now", _NOW, MomentType(language)).build(language, default=command_clock.now, hidden=True),
        language_option(language),
    ]
    return Command("demo", language, callback=_demo, params=parameters, help=_HELP.words(language))


def _demo(language: Language, **options: Any) -> int:
    from baremo.demo.home import Home

    if options["now"] > command_clock.now():
        raise FutureError
    home = Home(options["dir"].resolve())
    home.check()
    if options["fresh"] and os.environ.get(_DATABASE, "").startswith("postgres"):
        raise FreshServerError
    _prepare(home.directory)
    with home.hold():
        return _run(home, language, options)


def _prepare(directory: Path) -> None:
    """Let this process and those below it work in the directory of the demo, on a free port, without many words."""
    os.environ["BAREMO_DATA_DIR"] = str(directory)
    os.environ.setdefault("BAREMO_LOG_FORMAT", "text")
    os.environ.setdefault("BAREMO_LOG_LEVEL", "error")
    if not os.environ.get("BAREMO_BIND"):
        os.environ["BAREMO_BIND"] = f"127.0.0.1:{_find_port()}"


def _find_port() -> int:
    for port in range(_DEFAULT_PORT, _DEFAULT_PORT + _PORTS):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise NoPortError(first=_DEFAULT_PORT, last=_DEFAULT_PORT + _PORTS - 1)


def _run(home: Home, language: Language, options: dict[str, Any]) -> int:
    """Fill what is not filled, and serve."""
    from baremo.cli.demo_serving import Demo

    return Demo(home, language, options).run()
