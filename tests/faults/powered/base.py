"""The backend: Django's own for SQLite, which asks APSW where that asks the standard library."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from typing import Any

import apsw
from django.db.backends.sqlite3 import base

from tests.faults.powered.disk import NAME


def _translated(work: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(work)
    def translated(*arguments: Any) -> Any:
        try:
            return work(*arguments)
        except apsw.Error as wrong:
            named = sqlite3.IntegrityError if isinstance(wrong, apsw.ConstraintError) else sqlite3.OperationalError
            raise named(str(wrong)) from wrong

    return translated


class Cursor:
    """A cursor as Django expects it."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._cursor = connection.cursor()
        self._connection = connection

    @_translated
    def execute(self, query: str, params: Sequence[Any] | None = None) -> Cursor:
        self._cursor.execute(query if params is None else _mark(query), params and tuple(params))
        return self

    @_translated
    def executemany(self, query: str, rows: Iterable[Sequence[Any]]) -> Cursor:
        self._cursor.executemany(_mark(query), [tuple(row) for row in rows])
        return self

    @_translated
    def fetchone(self) -> Any:
        return self._cursor.fetchone()

    @_translated
    def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    def fetchmany(self, size: int = 100) -> list[Any]:
        return [row for row, _ in zip(self, range(size), strict=False)]

    def __iter__(self) -> Iterator[Any]:
        while (row := self.fetchone()) is not None:
            yield row

    @property
    def rowcount(self) -> int:
        return self._connection.changes()

    @property
    def lastrowid(self) -> int:
        return self._connection.last_insert_rowid()

    def close(self) -> None:
        self._cursor.close(True)


def _mark(query: str) -> str:
    return str(base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%"))


class Connection:
    """A connection as Django expects it, and whoever speaks to the one of the standard library past Django."""

    isolation_level = None

    def __init__(self, path: str) -> None:
        self._connection = apsw.Connection(path, vfs=NAME)

    @_translated
    def execute(self, statement: str) -> Cursor:
        return Cursor(self._connection).execute(statement)

    @_translated
    def executemany(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        self._connection.cursor().executemany(statement, [tuple(row) for row in rows])

    @property
    def total_changes(self) -> int:
        return self._connection.total_changes()

    def cursor(self) -> Cursor:
        return Cursor(self._connection)

    def commit(self) -> None:
        if self._connection.in_transaction:
            self.execute("commit")

    def rollback(self) -> None:
        if self._connection.in_transaction:
            self.execute("rollback")

    @_translated
    def close(self) -> None:
        self._connection.close(True)


class DatabaseWrapper(base.DatabaseWrapper):
    """Connections on the disk whose power can be cut, with what the service says to each of its own."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        found = Connection(conn_params["database"])
        # The file between processes that WAL needs is not there; a single process does without.
        found.execute("pragma locking_mode = exclusive")
        found.execute("pragma foreign_keys = on")
        for command in self.init_commands:  # type: ignore[attr-defined]  # the stubs lack it
            if command.strip():
                found.execute(command)
        return found

    def create_cursor(self, name: Any = None) -> Any:
        return self.connection.cursor()
