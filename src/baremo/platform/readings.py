"""How the text of a setting becomes a value, and what is said when it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from baremo.language import Label

_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
WEAK_KEY = 32


class UnreadableError(ValueError):
    """The text of a setting has no such meaning."""

    def __init__(self, problem: Label) -> None:
        """Keep what is said to people."""
        self.problem = problem
        super().__init__(problem.en)


def directory(text: str) -> Path:
    """Read a directory, which need not exist."""
    return Path(text).expanduser().resolve()


def words(text: str) -> tuple[str, ...]:
    """Read words separated by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def secret_key(text: str) -> str:
    """Read a secret key; a short one is refused rather than used."""
    if "," in text:
        raise UnreadableError(
            Label(
                es="lleva una coma, y con comas se separan las claves anteriores; usa otra (openssl rand -hex 32)",
                en="contains a comma, and commas separate earlier keys; use another (openssl rand -hex 32)",
            )
        )
    if text and len(text) < WEAK_KEY:
        raise UnreadableError(
            Label(
                es=f"tiene menos de {WEAK_KEY} caracteres; usa una al azar (openssl rand -hex 32) o quítala",
                en=f"has fewer than {WEAK_KEY} characters; use a random one (openssl rand -hex 32) or leave it out",
            )
        )
    return text


def yes_or_no(text: str) -> bool:
    """Read a switch."""
    if text.lower() not in ("yes", "no", "true", "false", "1", "0", "on", "off"):
        raise UnreadableError(Label(es=f"«{text}» no es yes ni no", en=f"“{text}” is neither yes nor no"))
    return text.lower() in ("yes", "true", "1", "on")


def choice(*known: str) -> Callable[[str], str]:
    """Return the reading of one word out of several."""

    def read(text: str) -> str:
        if text.lower() not in known:
            listed = ", ".join(filter(None, known))
            raise UnreadableError(Label(es=f"«{text}» no es uno de: {listed}", en=f"“{text}” is none of: {listed}"))
        return text.lower()

    return read


def number(least: int, most: int) -> Callable[[str], int]:
    """Return the reading of a whole number between bounds."""

    def read(text: str) -> int:
        if not re.fullmatch("[0-9]{1,9}", text) or not least <= int(text) <= most:
            raise UnreadableError(
                Label(
                    es=f"«{text}» no es un número entero de {least} a {most}",
                    en=f"“{text}” is no whole number from {least} to {most}",
                )
            )
        return int(text)

    return read


def size(text: str) -> int:
    """Read an amount of bytes such as `1MiB`."""
    found = re.fullmatch(r"([0-9]{1,9})\s*([kmg]?)(i?b)?", text.lower())
    if not found or int(found[1]) == 0:
        raise UnreadableError(Label(es=f"«{text}» no es un tamaño como 1MiB", en=f"“{text}” is no size such as 1MiB"))
    return int(found[1]) * _UNITS[found[2]]


def address(text: str) -> tuple[str, int]:
    """Read a host and port."""
    host, _, port = text.rpartition(":")
    host = host.strip("[]")
    if not host or not re.fullmatch("[0-9]{1,5}", port) or int(port) > 65535:
        raise UnreadableError(
            Label(es=f"«{text}» no es como 127.0.0.1:8000", en=f"“{text}” does not look like 127.0.0.1:8000")
        )
    return host, int(port)


def public_url(text: str) -> str:
    """Read the address under which people open the service."""
    if text and not (split_url(text, "http", "https") and urlsplit(text).path in ("", "/")):
        raise UnreadableError(
            Label(
                es=f"«{text}» no es como https://baremo.example.org, sin ruta detrás",
                en=f"“{text}” does not look like https://baremo.example.org, with no path behind it",
            )
        )
    return text.rstrip("/")


def database_url(text: str) -> str:
    """Read the address of a database; a path may be relative for SQLite."""
    if text and not (text.startswith("sqlite:///") or split_url(text, "postgresql", "postgres", host=False)):
        raise UnreadableError(
            Label(
                es="no es como postgresql://usuario:clave@servidor:5432/base ni como sqlite:///ruta",
                en="looks neither like postgresql://user:password@host:5432/database nor like sqlite:///path",
            )
        )
    return text


def archive_url(text: str) -> str:
    """Read where the archive is: a bucket of an object store, or a directory."""
    is_directory = text.startswith("file:///") and len(text) > len("file:///")
    if text and not is_directory and not split_url(text, "s3"):
        raise UnreadableError(
            Label(
                es="no es como s3://cubo/prefijo?region=eu-west-1 ni como file:///ruta",
                en="looks neither like s3://bucket/prefix?region=eu-west-1 nor like file:///path",
            )
        )
    return text


def mail_url(text: str) -> str:
    """Read the address of a mail server."""
    if text and not split_url(text, "smtp", "smtps"):
        raise UnreadableError(
            Label(
                es="no es como smtp://usuario:clave@servidor:587 ni como smtps://usuario:clave@servidor:465",
                en="looks neither like smtp://user:password@host:587 nor like smtps://user:password@host:465",
            )
        )
    return text


def split_url(text: str, *schemes: str, host: bool = True) -> bool:
    """Tell whether a text is an address with one of the schemes and, unless told otherwise, a host."""
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  # raises if it is no number
    except ValueError:
        return False
    return parts.scheme in schemes and (bool(parts.hostname) or not host)
