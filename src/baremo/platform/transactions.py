"""Transactions that end on disk, and those that a whole request is."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import TypeVar

from django.db import OperationalError, connection, transaction
from django.db.transaction import Atomic

_ATTEMPTS = 5
_DEADLOCKS = ("40P01", "40001")
_is_whole: ContextVar[bool] = ContextVar("is_whole", default=False)

Result = TypeVar("Result")


def durable() -> Atomic:
    """Return a transaction that is on disk when it ends, or that belongs to the one which the whole request is."""
    return transaction.atomic(durable=not _is_whole.get())


@contextlib.contextmanager
def whole() -> Iterator[None]:
    """Make one transaction of everything inside, also of what would otherwise be on disk before the end."""
    token = _is_whole.set(True)
    try:
        with transaction.atomic(durable=True):
            yield
    finally:
        _is_whole.reset(token)


@contextlib.contextmanager
def snapshot() -> Iterator[None]:
    """See the database inside as it is at one moment, and write nothing; within a transaction it sees what that sees.

    Unlike other transactions it keeps nobody from writing to SQLite.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read, read only")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("begin deferred")
            try:
                yield
            finally:
                cursor.execute("rollback")


def repeat_deadlocked(work: Callable[[], Result]) -> Result:
    """Do work in a transaction of its own, again if the database broke a deadlock at its cost."""
    # Within a whole one nothing can be repeated: who began it begins it anew.
    for _ in range(0 if _is_whole.get() else _ATTEMPTS - 1):
        try:
            return work()
        except OperationalError as wrong:
            if getattr(wrong.__cause__, "sqlstate", None) not in _DEADLOCKS:
                raise
    return work()
