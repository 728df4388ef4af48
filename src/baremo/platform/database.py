"""Which database the service uses and how it speaks to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from baremo.platform.settings import Settings

BUSY_SECONDS = 15
FILE = "baremo.sqlite3"
OLDEST_POSTGRESQL = 15
OLDEST_SQLITE = (3, 37, 0)

# FULL, since NORMAL loses acknowledged commits in a power cut. The pragma is not kept in the file.
_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"


def configure_database(settings: Settings) -> dict[str, Any]:
    """Return what Django has to know about the database."""
    url = settings.database_url
    if not url:
        return _sqlite(settings.data_dir / FILE)
    if url.startswith("sqlite:///"):
        return _sqlite(Path(unquote(url.removeprefix("sqlite:///"))))
    return _postgresql(url)


def _sqlite(path: Path) -> dict[str, Any]:
    # IMMEDIATE: a transaction that began by reading can otherwise fail at its first write, whatever the timeout.
    options = {"timeout": BUSY_SECONDS, "transaction_mode": "IMMEDIATE", "init_command": _PRAGMAS}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options, "CONN_MAX_AGE": None}


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    options: dict[str, Any] = {"connect_timeout": 5, **dict(parse_qsl(parts.query))}
    # A commit that was reported has to survive, whatever the server's default is. A process that was stopped in the
    # middle of a transaction must not hold its locks for ever. Compiling a statement takes longer than any of ours.
    ours = "-c synchronous_commit=on -c idle_in_transaction_session_timeout=60s -c jit=off"
    options["options"] = f"{options.get('options', '')} {ours}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
    }
