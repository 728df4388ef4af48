"""The DuckDB connection in which files are checked and results are written out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from baremo.files.problems import DiskFullError, MemoryFullError, ParquetError

if TYPE_CHECKING:
    import duckdb

DEFAULT_MEMORY = "512MiB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What checking files may use: memory (such as `512MiB`), threads, and a directory for what does not fit."""

    directory: Path
    memory: str | None = None
    threads: int | None = None


def connect(room: Room, *, on_disk: bool = False) -> duckdb.DuckDBPyConnection:
    """Open a database that forgets everything; `on_disk` keeps large tables out of memory."""
    import duckdb

    settings: dict[str, str | int] = {
        "memory_limit": room.memory or DEFAULT_MEMORY,
        "temp_directory": str(room.directory / "spilled"),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
    }
    if room.threads:
        settings["threads"] = room.threads
    place = str(room.directory / "checking.duckdb") if on_disk else ":memory:"
    connection = duckdb.connect(place, config=settings)
    connection.execute("set TimeZone = 'UTC'; set enable_progress_bar = false")
    connection.execute("create macro repeats_key(object) as len(json_keys(object)) <> list_unique(json_keys(object))")
    return connection


@contextlib.contextmanager
def translate_database_errors(file: object) -> Iterator[None]:
    """Turn errors of the database about full memory, full disks and bad files into errors about the file."""
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException as error:
        if "No space left" in str(error):
            raise DiskFullError(file=file) from error
        raise MemoryFullError() from error
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.HTTPException) as error:
        message = str(error)
        if "No space left" in message or "File too large" in message:
            raise DiskFullError(file=file) from error
        raise ParquetError(file=file, detail=first_line(message)) from error


def first_line(message: str) -> str:
    """Return the first line of a message, without a class of error before it."""
    return message.strip().split("\n", 1)[0][:200]


def quote_name(name: str) -> str:
    """Return a name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


def quote_text(text: object) -> str:
    """Return a text as a literal of SQL; for paths and names that cannot be bound."""
    return "'" + str(text).replace("'", "''") + "'"
