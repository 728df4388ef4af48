"""In which language a command speaks, and how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import click

from baremo.language import LANGUAGES, Label, Language


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of `--language`, of BAREMO_LANGUAGE, or of the system; else English."""
    for asked in (_asked(arguments), environment.get("BAREMO_LANGUAGE")):
        if asked in LANGUAGES:
            return "es" if asked == "es" else "en"
    system = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "es" if system.lower().startswith("es") else "en"


def _asked(arguments: Sequence[str]) -> str:
    """Return what stands behind the last `--language`."""
    asked = ""
    for argument, following in pairwise((*arguments, "")):
        if argument == "--language":
            asked = following
        elif argument.startswith("--language="):
            asked = argument.partition("=")[2]
    return asked


def say(text: str) -> None:
    """Write a line for people; results go elsewhere."""
    click.echo(text, err=True)


def say_label(label: Label, language: Language, **values: object) -> None:
    """Write a line for people in their language."""
    say(label.words(language, **values))
