"""`baremo key`: keys for programs, from the command line."""

from __future__ import annotations

from typing import Any

import click

from baremo.cli.options import Option
from baremo.cli.starting import start_service
from baremo.cli.usage import ChoiceType, Command, CountType, Group, language_option
from baremo.language import Label, Language

_HELP = Label(es="Claves para programas.", en="Keys for programs.")
_CREATE = Label(
    es="Crea una clave y la escribe, solo esta vez, en la salida estándar.",
    en="Make a key and write it, this once, to standard output.",
)
_KIND = Label(
    es="write: solo envía datos (puede ir en una página web); api: hace lo que dicen sus permisos.",
    en="write: only sends data (may stand in a web page); api: does what its scopes say.",
)
_NAME = Label(es="Para qué es; se ve en la lista de claves.", en="What it is for; shown in the list of keys.")
_SCOPE = Label(
    es="Permiso de una clave api, como contacts:read; se puede repetir. Sin ninguno, todos.",
    en="Scope of an api key, such as contacts:read; may be repeated. Without any, all.",
)
_DAYS = Label(es="Días hasta que caduca; sin ellos, no caduca.", en="Days until it expires; left out, it does not.")
_CALLED = Label(es="NOMBRE", en="NAME")
_SCOPES = Label(es="PERMISO", en="SCOPE")
_NUMBER = Label(es="N", en="N")


def build(language: Language) -> click.Command:
    """Return the commands in a language."""
    parameters: list[click.Parameter] = [
        Option("kind", _KIND, ChoiceType(["write", "api"], language), required=True).build(language),
        Option("name", _NAME, str, _CALLED, required=True).build(language),
        Option("scope", _SCOPE, str, _SCOPES).build(language, multiple=True),
        Option("days", _DAYS, CountType(language), _NUMBER).build(language),
        language_option(language),
    ]
    create = Command("create", language, callback=_create, params=parameters, help=_CREATE.words(language))
    return Group("key", language, commands={"create": create}, help=_HELP.words(language))


def _create(kind: str, name: str, language: Language, **options: Any) -> None:
    from datetime import timedelta

    start_service()
    from baremo.platform import clock
    from baremo.platform.accounts.keys import create_key
    from baremo.platform.actor import command_actor
    from baremo.platform.roles import ALL

    now = clock.now()
    scopes = options["scope"] or ([ALL] if kind == "api" else [])
    expires_at = now + timedelta(days=options["days"]) if options["days"] else None
    _, text = create_key(kind, name, command_actor("baremo key create"), at=now, scopes=scopes, expires_at=expires_at)
    click.echo(text)
