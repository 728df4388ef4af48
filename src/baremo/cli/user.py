"""`baremo user`: users, from the command line."""

from __future__ import annotations

import sys
from typing import Any

import click

from baremo.cli.options import Option
from baremo.cli.speech import say_label
from baremo.cli.starting import start_service
from baremo.cli.usage import ChoiceType, Command, Group, language_option
from baremo.errors import BaremoError
from baremo.language import LANGUAGES, Label, Language

_HELP = Label(es="Usuarios.", en="Users.")
_CREATE = Label(
    es="Crea un usuario. Sin contraseña, la pone con «contraseña olvidada».",
    en="Make a user. Without a password they set one through “forgotten password”.",
)
_PASSWORD = Label(
    es="Cambia la contraseña de un usuario y cierra sus sesiones.",
    en="Change the password of a user, which ends their sessions.",
)
_EMAIL = Label(es="Su correo.", en="Their email address.")
_ROLE = Label(es="Lo que puede hacer.", en="What they may do.")
_NAME = Label(es="Cómo se llama.", en="What they are called.")
_SPEAKS = Label(es="El idioma de sus correos.", en="The language of mail to them.")
_STDIN = Label(
    es="Lee la contraseña de la entrada estándar, una línea.", en="Read the password from standard input, one line."
)
_CREATED = Label(es="Creado {email}, {role}.", en="Made {email}, {role}.")
_CHANGED = Label(es="Cambiada la contraseña de {email}.", en="Changed the password of {email}.")
_ROLES = ("administrator", "marketer", "seller", "viewer")
_ADDRESS = Label(es="CORREO", en="EMAIL")
_CALLED = Label(es="NOMBRE", en="NAME")


class NoPasswordError(BaremoError):
    """Nothing was on standard input."""

    template = Label(
        es="--password-stdin: no hay contraseña en la entrada estándar",
        en="--password-stdin: no password on standard input",
    )


class UnknownUserError(BaremoError):
    """Nobody has that address."""

    template = Label(es="--email: no hay ningún usuario {email}", en="--email: there is no user {email}")


def build(language: Language) -> click.Command:
    """Return the commands in a language."""
    email = Option("email", _EMAIL, str, _ADDRESS, required=True).build(language)
    create: list[click.Parameter] = [
        email,
        Option("role", _ROLE, ChoiceType(_ROLES, language), required=True).build(language),
        Option("name", _NAME, str, _CALLED).build(language, default=""),
        Option("speaks", _SPEAKS, ChoiceType(LANGUAGES, language)).build(language),
        Option("password-stdin", _STDIN).build(language, is_flag=True),
        language_option(language),
    ]
    password: list[click.Parameter] = [
        email,
        Option("password-stdin", _STDIN).build(language, is_flag=True),
        language_option(language),
    ]
    commands = {
        "create": Command("create", language, callback=_create, params=create, help=_CREATE.words(language)),
        "password": Command("password", language, callback=_set, params=password, help=_PASSWORD.words(language)),
    }
    return Group("user", language, commands=commands, help=_HELP.words(language))


def _create(email: str, role: str, language: Language, **options: Any) -> None:
    password = _read_password(options["password_stdin"])
    start_service()
    from baremo.platform import clock
    from baremo.platform.accounts.users import create_user
    from baremo.platform.actor import command_actor
    from baremo.platform.roles import Role

    user = create_user(
        email,
        Role(role),
        command_actor("baremo user create"),
        at=clock.now(),
        password=password,
        name=options["name"],
        language=options["speaks"] or "",
    )
    say_label(_CREATED, language, email=user.email, role=role)


def _set(email: str, language: Language, password_stdin: bool) -> None:
    password = _read_password(password_stdin)
    if password is None:
        raise NoPasswordError
    start_service()
    from baremo.platform import clock
    from baremo.platform.accounts.models import User
    from baremo.platform.accounts.users import change_password
    from baremo.platform.actor import command_actor

    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise UnknownUserError(email=email)
    change_password(user, password, command_actor("baremo user password"), at=clock.now())
    say_label(_CHANGED, language, email=user.email)


def _read_password(is_given: bool) -> str | None:
    if not is_given:
        return None
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise NoPasswordError
    return password
