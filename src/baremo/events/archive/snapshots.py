"""Reading the database as it is at one moment, for as long as it takes, while others go on writing."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

_BEGIN_POSTGRESQL = (
    "begin isolation level repeatable read read only",
    # What takes long between two of our questions is our own work; a killed process still ends its connection.
    "set local idle_in_transaction_session_timeout = 0",
)
# Not IMMEDIATE like all others: it writes nothing and keeps nobody from writing.
_BEGIN_SQLITE = ("begin deferred",)


class Snapshot:
    """The database at one moment, on a connection of its own."""

    def __init__(self, own: BaseDatabaseWrapper) -> None:
        """Ask on a connection whose transaction has begun."""
        self._own = own
        self._numbers = itertools.count()
        self.is_postgresql = own.vendor == "postgresql"

    def fetch(self, statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a question."""
        with self._own.cursor() as cursor:
            cursor.execute(statement, parameters)
            return list(cursor.fetchall())

    def stream(self, statement: str, *, at_once: int) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a question one by one, never holding more than a few."""
        for rows in self.batches(statement, at_once=at_once):
            yield from rows

    def batches(self, statement: str, *, at_once: int) -> Iterator[list[tuple[Any, ...]]]:
        """Give the rows of a question some at once."""
        driver: Any = self._own.connection
        # Who stops in the middle leaves the cursor to the end of the snapshot, so each has a name of its own.
        name = f"stream_{next(self._numbers)}"
        cursor = driver.cursor(name=name, binary=True) if self.is_postgresql else driver.cursor()
        cursor.execute(statement)
        while rows := cursor.fetchmany(at_once):
            yield rows
        cursor.close()


@contextlib.contextmanager
def open_snapshot() -> Iterator[Snapshot]:
    """Look at the database as it is now until the end of the block."""
    own = connection.copy()
    try:
        with own.cursor() as cursor:
            for statement in _BEGIN_POSTGRESQL if own.vendor == "postgresql" else _BEGIN_SQLITE:
                cursor.execute(statement)
            cursor.execute("select count(*) from archive_states")  # the moment is that of the first question
        yield Snapshot(own)
    finally:
        own.close()
