"""`baremo erasure`: erasures after a backup was restored, and people who may come back."""

from __future__ import annotations

from pathlib import Path

import click

from baremo.cli.options import FILE, Option, file_type
from baremo.cli.speech import say_label
from baremo.cli.starting import start_service
from baremo.cli.usage import Command, Group, language_option
from baremo.errors import BaremoError
from baremo.language import Label, Language

_HELP = Label(es="Borrados de personas.", en="Erasures of people.")
_REPLAY = Label(
    es="Borra otra vez a quienes una copia restaurada ha traído de vuelta.",
    en="Erase again whom a restored backup has brought back.",
)
_LIFT = Label(
    es="Deja volver a alguien que fue borrado: se acepta otra vez lo que se diga de esa persona.",
    en="Let somebody come back who was erased: what is said of them is taken in again.",
)
_LIST = Label(
    es="La lista de borrados; sin ella, la del directorio de los datos.",
    en="The list of erasures; left out, that of the data directory.",
)
_EMAIL = Label(es="Su correo.", en="Their email address.")
_USER = Label(es="Su identificador de usuario.", en="Their user id.")
_ADDRESS = Label(es="CORREO", en="EMAIL")
_ID = Label(es="ID", en="ID")
_REPLAYED = Label(
    es="Repetidos {erasures} borrados que la base de datos no conocía; contactos borrados: {contacts}.",
    en="Repeated {erasures} erasures that the database did not know; contacts erased: {contacts}.",
)
_LIFTED = Label(es="Levantada la supresión de {count} identidades.", en="Lifted the suppression of {count} identities.")


class NoListError(BaremoError):
    """There is no such list."""

    template = Label(es="--file: no existe {path}", en="--file: there is no {path}")


class WhoError(BaremoError):
    """One identity has to be named."""

    template = Label(
        es="di de quién se trata: --email CORREO o --user-id ID, uno de los dos",
        en="say whom you mean: --email EMAIL or --user-id ID, one of the two",
    )


class NotSuppressedError(BaremoError):
    """Nobody is kept away under that identity."""

    template = Label(es="esa identidad no está suprimida", en="that identity is not suppressed")


def build(language: Language) -> click.Command:
    """Return the commands in a language."""
    replay: list[click.Parameter] = [
        Option("file", _LIST, file_type(), FILE).build(language),
        language_option(language),
    ]
    lift: list[click.Parameter] = [
        Option("email", _EMAIL, str, _ADDRESS).build(language),
        Option("user-id", _USER, str, _ID).build(language),
        language_option(language),
    ]
    commands = {
        "replay": Command("replay", language, callback=_replay, params=replay, help=_REPLAY.words(language)),
        "lift": Command("lift", language, callback=_lift, params=lift, help=_LIFT.words(language)),
    }
    return Group("erasure", language, commands=commands, help=_HELP.words(language))


def replay_missing(language: Language) -> None:
    """Replay the list of the data directory if it knows of erasures that the database does not."""
    from baremo.contacts.erasure_list import list_path, read_list
    from baremo.events.erasures import find_unknown

    listed = read_list(list_path())
    if find_unknown(listed):
        _replay_file(list_path(), language)


def _replay(file: Path | None, language: Language) -> None:
    start_service()
    from baremo.contacts.erasure_list import list_path

    if file is not None and not file.exists():
        raise NoListError(path=file)
    _replay_file(file or list_path(), language)


def _replay_file(path: Path, language: Language) -> None:
    from baremo.contacts.erasure_list import read_list
    from baremo.events.erasures import replay_erasures
    from baremo.platform import clock
    from baremo.platform.actor import command_actor

    done = replay_erasures(read_list(path), command_actor("baremo erasure replay"), at=clock.now())
    say_label(_REPLAYED, language, erasures=done.erasures, contacts=done.contacts)


def _lift(email: str | None, user_id: str | None, language: Language) -> None:
    start_service()
    from baremo.contacts.identities import EMAIL, USER, make_claim
    from baremo.events.erasures import lift_suppression
    from baremo.platform import clock
    from baremo.platform.actor import command_actor
    from baremo.platform.refusals import NotFoundError

    if (email is None) == (user_id is None):
        raise WhoError
    claim = make_claim(EMAIL, email) if email is not None else make_claim(USER, user_id or "")
    if claim is None:
        raise NotSuppressedError
    try:
        count = lift_suppression(claim, command_actor("baremo erasure lift"), at=clock.now())
    except NotFoundError as unknown:
        raise NotSuppressedError from unknown
    say_label(_LIFTED, language, count=count)
