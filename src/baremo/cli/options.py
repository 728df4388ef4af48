"""The options that commands share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from baremo.cli import clock
from baremo.cli.usage import CountType, SpokenOption
from baremo.language import Label, Language
from baremo.model.moments import parse_moment

_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30, "t": 2**40}
_LEAST = 256 * 2**20

_NO_MOMENT = Label(
    es="«{text}» no es una fecha; escríbela como 2026-01-31T00:00:00Z",
    en="“{text}” is no date; write it like 2026-01-31T00:00:00Z",
)
_NO_MEMORY = Label(
    es="«{text}» no es una cantidad de memoria de al menos 256MiB, como 2GiB",
    en="“{text}” is no amount of memory of at least 256MiB, such as 2GiB",
)

FILE = Label(es="ARCHIVO", en="FILE")
_MODEL = Label(es="MODELO.yaml", en="MODEL.yaml")
_MOMENT = Label(es="MOMENTO", en="MOMENT")
_SIZE = Label(es="TAMAÑO", en="SIZE")
_NUMBER = Label(es="N", en="N")

HISTORY_HELP = {
    "contacts": Label(
        es="Contactos: id, created_at, tags, lists; las demás columnas son campos.",
        en="Contacts: id, created_at, tags, lists; other columns are fields.",
    ),
    "events": Label(
        es="Eventos: id, contact, kind, occurred_at, automated, properties; las demás columnas son propiedades.",
        en="Events: id, contact, kind, occurred_at, automated, properties; other columns are properties.",
    ),
    "deals": Label(
        es="Negocios: id, contact; las demás columnas son campos.",
        en="Deals: id, contact; other columns are fields.",
    ),
    "adjustments": Label(
        es="Ajustes: score, subject, at, sequence, op, points, expires_after, held.",
        en="Adjustments: score, subject, at, sequence, op, points, expires_after, held.",
    ),
    "awards": Label(
        es="Puntos otorgados ya anotados: score, rule, subject, at, event.",
        en="Awards written down before: score, rule, subject, at, event.",
    ),
}


class MomentType(click.ParamType[int]):
    """A moment as ISO 8601 text, in microseconds since 1970 UTC."""

    name = "moment"

    def __init__(self, language: Language) -> None:
        """Complain in a language."""
        self._language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the moment."""
        if isinstance(value, int):
            return value
        moment = parse_moment(str(value))
        if moment is None:
            self.fail(_NO_MOMENT.words(self._language, text=value), param, ctx)
        return moment.microseconds


class MemoryType(click.ParamType[int]):
    """An amount of memory such as `2GiB`, in bytes."""

    name = "size"

    def __init__(self, language: Language) -> None:
        """Complain in a language."""
        self._language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the amount."""
        if isinstance(value, int):
            return value
        found = re.fullmatch(r"([0-9]{1,9})\s*([kmgt]?)(i?b)?", str(value).strip().lower())
        amount = int(found[1]) * _UNITS[found[2]] if found else 0
        if amount < _LEAST:
            self.fail(_NO_MEMORY.words(self._language, text=value), param, ctx)
        return amount


@dataclass(frozen=True, slots=True)
class Option:
    """One option before it speaks a language."""

    name: str
    help: Label
    kind: Any = None
    metavar: Label | None = None
    required: bool = False

    def build(self, language: Language, **more: Any) -> click.Option:
        """Return the option in a language."""
        return SpokenOption(
            [f"--{self.name}"],
            language,
            type=self.kind,
            metavar=self.metavar.words(language) if self.metavar else None,
            required=self.required,
            help=self.help.words(language),
            **more,
        )


def file_type() -> click.Path:
    """Return the type of a path; whether it can be read or written is told by who opens it, in both languages."""
    return click.Path(path_type=Path, readable=False)


def model_argument(language: Language) -> click.Argument:
    """Return the argument that names the model."""
    return click.Argument(["model"], type=file_type(), metavar=_MODEL.words(language))


def under_serve_option() -> click.Option:
    """Return the option with which `serve` starts its commands, so that they end when it is killed."""
    return click.Option(["--under-serve"], is_flag=True, hidden=True)


def history_options(language: Language) -> list[click.Parameter]:
    """Return the options that name the files of a history."""
    file = file_type()
    return [
        Option(name, text, file, FILE, required=name in ("contacts", "events")).build(language)
        for name, text in HISTORY_HELP.items()
    ]


def moment_option(language: Language) -> click.Option:
    """Return the option that says the moment of a calculation."""
    text = Label(
        es="Momento del cálculo, como 2026-01-31T00:00:00Z; sin él, ahora.",
        en="Moment of the calculation, such as 2026-01-31T00:00:00Z; left out, now.",
    )
    return Option("at", text, MomentType(language), _MOMENT).build(language, default=clock.now)


def limit_options(language: Language) -> Sequence[click.Option]:
    """Return the options that limit memory and threads."""
    memory = Label(
        es="Memoria que puede usar el cálculo, como 2GiB (también BAREMO_MEMORY); 3GiB si no se dice.",
        en="Memory that the calculation may use, such as 2GiB (also BAREMO_MEMORY); 3GiB if left out.",
    )
    threads = Label(
        es="Hilos que puede usar el cálculo (también BAREMO_THREADS); todos si no se dice.",
        en="Threads that the calculation may use (also BAREMO_THREADS); all if left out.",
    )
    return [
        Option("memory", memory, MemoryType(language), _SIZE).build(language, envvar="BAREMO_MEMORY"),
        Option("threads", threads, CountType(language), _NUMBER).build(language, envvar="BAREMO_THREADS"),
    ]
