"""The options that say what an import does with its columns and rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from baremo.cli.options import Option
from baremo.cli.usage import ChoiceType
from baremo.errors import BaremoError
from baremo.language import Label, Language

if TYPE_CHECKING:
    from baremo.events.importing.plans import Options, Plan
    from baremo.files.rows import RowFile

_MAP = Label(
    es="A qué va una columna: email, user_id, connection:N, created_at, tags, lists, list:NOMBRE, un campo "
    "(nuevo con tipo, como score:number) o - para dejarla; se puede repetir. Sin ninguna, lo que sugieren los nombres.",
    en="What a column becomes: email, user_id, connection:N, created_at, tags, lists, list:NAME, a field "
    "(a new one with its type, such as score:number) or - to leave it out; may be repeated. Without any, what the "
    "names suggest.",
)
_MAP_EVENTS = Label(
    es="A qué va una columna: id, contact, email, user_id, kind, occurred_at, automated, properties, una propiedad o - "
    "para dejarla; se puede repetir. Sin ninguna, lo que sugieren los nombres.",
    en="What a column becomes: id, contact, email, user_id, kind, occurred_at, automated, properties, a property or - "
    "to leave it out; may be repeated. Without any, what the names suggest.",
)
_MODE = Label(
    es="both: crea y actualiza contactos; create: solo crea; update: solo actualiza.",
    en="both: create and update contacts; create: only create; update: only update.",
)
_FILL = Label(es="Solo llena campos vacíos; no cambia ningún valor.", en="Only fill empty fields; change no value.")
_TAG = Label(es="Etiqueta para todos; se puede repetir.", en="Tag for all of them; may be repeated.")
_LIST = Label(es="Lista y estado para todos; se puede repetir.", en="List and status for all; may be repeated.")
_SINCE = Label(
    es="Desde cuándo vale lo que no se sabía: ever (desde siempre) o import (desde la importación).",
    en="Since when what was not known has held: ever, or import (since the import).",
)
_DATES = Label(
    es="Orden de las fechas locales: iso, day-first (31/01/2026) o month-first (01/31/2026).",
    en="Order of local dates: iso, day-first (31/01/2026) or month-first (01/31/2026).",
)
_ZONE = Label(es="Zona de las horas que no dicen la suya.", en="Zone of times that do not name theirs.")
_DECIMAL = Label(es="Signo decimal de los números.", en="Decimal sign of numbers.")
_SOURCE = Label(
    es="Nombre del origen: el mismo id del mismo origen es el mismo evento.",
    en="Name of the source: the same id of the same source is the same event.",
)
_KIND = Label(es="El tipo de todos los eventos, si no hay columna.", en="The kind of all events, if no column has it.")
_KNOWN = Label(
    es="Rechaza eventos de contactos que no existen; sin esto, se crean.",
    en="Refuse events of contacts that do not exist; without this they are made.",
)
_PAIR = Label(es="COLUMNA=DESTINO", en="COLUMN=TARGET")
_LISTED = Label(es="NOMBRE=ESTADO", en="NAME=STATUS")
_NAME = Label(es="NOMBRE", en="NAME")
_ORDERS = {"iso": "iso", "day-first": "day_first", "month-first": "month_first"}


_NO_NUMBER = Label(es="«{found}» no es el número de una importación", en="“{found}” is no number of an import")


class ImportType(click.ParamType[int]):
    """The number of an import."""

    name = "import"

    def __init__(self, language: Language) -> None:
        """Complain in a language."""
        self._language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number."""
        if str(value).isascii() and str(value).isdecimal() and 0 < int(value) < 2**63:
            return int(value)
        return self.fail(_NO_NUMBER.words(self._language, found=value), param, ctx)


class PairError(BaremoError):
    """An option needs two parts with a sign between them."""

    template = Label(es="{option}: «{text}» no es como {form}", en="{option}: “{text}” does not look like {form}")


def plan_options(kind: str, language: Language) -> list[click.Parameter]:
    """Return the options of the plan for one kind of file."""
    shared = [
        Option("map", _MAP if kind == "contacts" else _MAP_EVENTS, str, _PAIR).build(language, multiple=True),
        Option("dates", _DATES, ChoiceType(tuple(_ORDERS), language)).build(language, default="iso", show_default=True),
        Option("time-zone", _ZONE, str, _NAME).build(language, default="UTC", show_default=True),
        Option("decimal", _DECIMAL, ChoiceType(("point", "comma"), language)).build(
            language, default="point", show_default=True
        ),
    ]
    return [*shared, *(_contact_options(language) if kind == "contacts" else _event_options(language))]


def _contact_options(language: Language) -> list[click.Option]:
    modes, since = ("both", "create", "update"), ("ever", "import")
    return [
        Option("mode", _MODE, ChoiceType(modes, language)).build(language, default="both", show_default=True),
        Option("fill", _FILL).build(language, is_flag=True),
        Option("tag", _TAG, str, _NAME).build(language, multiple=True),
        Option("list", _LIST, str, _LISTED).build(language, multiple=True),
        Option("since", _SINCE, ChoiceType(since, language)).build(language, default="ever", show_default=True),
    ]


def _event_options(language: Language) -> list[click.Option]:
    return [
        Option("source", _SOURCE, str, _NAME).build(language, default="import", show_default=True),
        Option("kind", _KIND, str, _NAME).build(language, default=""),
        Option("known-only", _KNOWN).build(language, is_flag=True),
    ]


def read_options(given: Mapping[str, Any]) -> Options:
    """Return the choices that hold for all rows."""
    from baremo.events.importing.plans import Options

    lists = dict(_split("--list", text, _LISTED) for text in given.get("list") or ())
    return Options(
        mode=given.get("mode") or "both",
        overwrite=not given.get("fill"),
        tags=tuple(given.get("tag") or ()),
        lists=lists,
        date_order=_ORDERS[given["dates"]],  # type: ignore[arg-type]  # the values are its words
        time_zone=given["time_zone"],
        decimal=given["decimal"],
        facts_since=given.get("since") or "ever",
        source=given.get("source") or "import",
        kind=given.get("kind") or "",
        unknown="refuse" if given.get("known_only") else "create",
    )


def read_plan(file: RowFile, given: Mapping[str, Any]) -> Plan | None:
    """Return the plan that the options say, or None if they name no column."""
    from baremo.events.importing.plans import Plan

    if not given["map"]:
        return None
    mapping = dict(_split("--map", text, _PAIR) for text in given["map"])
    return Plan(mapping=mapping, options=read_options(given))


def _split(option: str, text: str, form: Label) -> tuple[str, str]:
    # A name of a column may have the sign in it, what it becomes seldom has.
    first, sign, last = text.rpartition("=")
    if not sign or not first or not last:
        raise PairError(option=option, text=text, form=form)
    return first, last
