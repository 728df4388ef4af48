"""Bringing the database to the form that this version expects, one process at a time."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator

from django.conf import settings
from django.core.management import call_command
from django.db import Error, connection

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.web.health import list_pending

_LOCK = 0x6261_7265_6D6F  # «baremo»


class UnreachableError(BaremoError):
    """The database does not answer."""

    retry = True
    template = Label(
        es="no se llega a la base de datos ({reason}); comprueba que está en marcha y BAREMO_DATABASE_URL",
        en="the database cannot be reached ({reason}); check that it runs, and BAREMO_DATABASE_URL",
    )


class PendingMigrationsError(BaremoError):
    """The database is older than the program."""

    template = Label(
        es="faltan migraciones por aplicar ({count}): ejecuta baremo migrate",
        en="migrations have not been applied ({count}): run baremo migrate",
    )


def migrate() -> list[str]:
    """Apply what is missing, and return its names; whoever comes second waits and then has nothing to do."""
    _reach()
    with _alone():
        pending = list_pending()
        if pending:
            call_command("migrate", interactive=False, verbosity=0)
    return [f"{app}.{name}" for app, name in pending]


def migrate_if_new() -> None:
    """Apply everything to a database that is empty; refuse one that is older than the program."""
    _reach()
    if "django_migrations" not in connection.introspection.table_names():
        migrate()
    pending = list_pending()
    if pending:
        raise PendingMigrationsError(count=len(pending))


def _reach() -> None:
    try:
        connection.ensure_connection()
    except Error as wrong:
        raise UnreachableError(reason=str(wrong).strip().partition("\n")[0]) from wrong


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_lock(%s)", [_LOCK])
            try:
                yield
            finally:
                cursor.execute("select pg_advisory_unlock(%s)", [_LOCK])
        return
    with (settings.BAREMO.data_dir / "migrate.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
