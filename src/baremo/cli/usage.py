"""What commands say of themselves, and of wrong usage, in a person's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import click
from click.core import ParameterSource
from click.exceptions import MissingParameter, NoArgsIsHelpError

from baremo.language import LANGUAGES, Label, Language

_USAGE = Label(es="Uso: ", en="Usage: ")
_OPTIONS = Label(es="Opciones", en="Options")
_PIECES = Label(es="[OPCIONES]", en="[OPTIONS]")
_HELP = Label(es="Muestra esta ayuda y termina.", en="Show this help and end.")
_LANGUAGE = Label(
    es="Idioma: es o en (también BAREMO_LANGUAGE; si no, el del sistema).",
    en="Language: es or en (also BAREMO_LANGUAGE; otherwise that of the system).",
)
_REQUIRED = Label(es="obligatoria", en="required")
_DEFAULT = Label(es="si no se dice: {value}", en="if left out: {value}")

_SEE = Label(es="Ayuda: {command} --help", en="Help: {command} --help")
_ERROR = Label(es="Error: {message}", en="Error: {message}")
_MISSING = Label(es="falta {what}", en="{what} is missing")
_WRONG = Label(es="{what}: {message}", en="{what}: {message}")
_NO_OPTION = Label(es="no existe la opción {what}{near}", en="there is no option {what}{near}")
_NEAR = Label(es="; ¿quizá {near}?", en="; did you mean {near}?")
_NO_VALUE = Label(es="{what}: falta el valor", en="{what}: the value is missing")
_FLAG = Label(es="{what} no lleva valor", en="{what} takes no value")
_EXTRA = Label(es="sobra {what}; quítalo", en="{what} is too much; leave it out")
_CHOICE = Label(es="«{found}» no vale; puede ser {known}", en="“{found}” will not do; it can be {known}")
_WHOLE = Label(
    es="«{found}» no es un número entero entre 1 y {most}", en="“{found}” is no whole number between 1 and {most}"
)
_CALL = Label(es="ORDEN [ARGUMENTOS]…", en="COMMAND [ARGUMENTS]…")
_SECTION = Label(es="Órdenes", en="Commands")
_NO_COMMAND = Label(
    es="no existe la orden «{found}»; hay {known}", en="there is no command “{found}”; there are {known}"
)
_MOST = 9999


class ChoiceType(click.Choice[str]):
    """One of several words."""

    def __init__(self, choices: Sequence[str], language: Language) -> None:
        """Complain in a language."""
        super().__init__(choices)
        self._language = language

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Say which words there are."""
        return _CHOICE.words(self._language, found=value, known=", ".join(self.choices))


class CountType(click.ParamType[int]):
    """A whole number of at least 1."""

    name = "count"

    def __init__(self, language: Language) -> None:
        """Complain in a language."""
        self._language = language

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number."""
        if re.fullmatch(r"0*[1-9][0-9]{0,3}", str(value).strip(), re.ASCII):
            return int(value)
        return self.fail(_WHOLE.words(self._language, found=value, most=_MOST), param, ctx)


class SpokenOption(click.Option):
    """An option that tells in one language whether it is required, and its default."""

    def __init__(self, declarations: Sequence[str], language: Language, **said: Any) -> None:
        """Speak a language."""
        super().__init__(declarations, **said)
        self._language = language

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return how the option is written, and what it means."""
        said = super().get_help_record(ctx)
        extra = []
        if self.show_default:
            extra.append(_DEFAULT.words(self._language, value=self.default))
        if self.required:
            extra.append(_REQUIRED.words(self._language))
        end = f"  [{'; '.join(extra)}]" if extra else ""
        return said and (said[0], f"{self.help}{end}")


def language_option(language: Language) -> SpokenOption:
    """Return the option that chooses the language."""
    words, kind = _LANGUAGE.words(language), ChoiceType(LANGUAGES, language)
    return SpokenOption(["--language"], language, type=kind, help=words, default=language)


class Speaking(click.Command):
    """What a command and the group of all commands say of themselves."""

    allow_extra_args = True  # what is too much is told by us, not by click

    def __init__(self, name: str, language: Language, **said: Any) -> None:
        """Speak a language."""
        super().__init__(name, options_metavar=_PIECES.words(language), **said)
        self.language = language

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what is wrong with them is known to be about this command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _USAGE.words(self.language))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        rows = [row for each in options if (row := each.get_help_record(ctx)) is not None]
        with formatter.section(_OPTIONS.words(self.language)):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP.words(self.language)
        return option


class Command(Speaking):
    """One command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; none may be left over."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise click.UsageError(_EXTRA.words(self.language, what=" ".join(left)), ctx)
        return left


class Group(Speaking, click.Group):
    """Commands under one name."""

    def __init__(self, name: str, language: Language, **said: Any) -> None:
        """Speak a language, which may be named before the command as well as behind it."""
        said.setdefault("params", [language_option(language)])
        super().__init__(name, language, subcommand_metavar=_CALL.words(language), **said)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named."""
        known = self.list_commands(ctx)
        if args[0] not in known:
            raise click.UsageError(_NO_COMMAND.words(self.language, found=args[0], known=", ".join(known)), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, and the commands after them."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands."""
        with formatter.section(_SECTION.words(self.language)):
            formatter.write_dl(self.command_words(ctx))

    def command_words(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return the commands and what they do."""
        return [(name, command.get_short_help_str(200)) for name, command in sorted(self.commands.items())]


def usage_words(error: click.UsageError, language: Language) -> str:
    """Return how the command is called, where its help is, and what is wrong."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    lines = []
    if error.ctx is not None:
        lines = [error.ctx.get_usage(), _SEE.words(language, command=error.ctx.command_path), ""]
    return "\n".join([*lines, _ERROR.words(language, message=_what(error, language))])


def _what(error: click.UsageError, language: Language) -> str:
    if isinstance(error, click.NoSuchOption):
        near = _NEAR.words(language, near=", ".join(error.possibilities)) if error.possibilities else ""
        return _NO_OPTION.words(language, what=error.option_name, near=near)
    if isinstance(error, click.BadOptionUsage):
        return (_FLAG if _is_flag(error) else _NO_VALUE).words(language, what=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        label = _MISSING if isinstance(error, MissingParameter) else _WRONG
        return label.words(language, what=_place(error.param, error.ctx), message=error.message)
    return error.format_message()


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.params if error.ctx else ()
    return any(isinstance(each, click.Option) and each.is_flag and error.option_name in each.opts for each in options)


def _place(param: click.Parameter, ctx: click.Context | None) -> str:
    """Return what a person has to look at: the option, the variable that gave its value, or the argument."""
    if isinstance(param, click.Argument):
        return param.make_metavar(ctx) if ctx else str(param.name)
    given = ctx.get_parameter_source(param.name) if ctx and param.name else None
    return str(param.envvar if given is ParameterSource.ENVIRONMENT else param.opts[0])
