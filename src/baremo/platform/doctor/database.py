"""The database: reachable, young enough, durable, up to date, and of our time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import Error, connection

from baremo.language import Label
from baremo.platform import clock
from baremo.platform.database import OLDEST_POSTGRESQL, OLDEST_SQLITE
from baremo.platform.doctor.findings import Finding
from baremo.platform.settings import Settings
from baremo.platform.web.health import list_pending

SKEW_SECONDS = 5.0


def examine_database(settings: Settings) -> Iterator[Finding]:
    """Find what is wrong with the database."""
    name = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and not name.exists():
        # To connect would make the file.
        yield _missing(name)
        return
    try:
        connection.ensure_connection()
        yield from _examine_sqlite() if connection.vendor == "sqlite" else _examine_postgresql()
        pending = list_pending()
    except Error as wrong:
        yield _unreachable(wrong)
        return
    if pending:
        yield Finding(
            id="migrations.pending",
            problem=Label(
                es="faltan {count} migraciones por aplicar", en="{count} migrations have not been applied"
            ).fill(count=len(pending)),
            remedy=Label(es="ejecuta baremo migrate", en="run baremo migrate"),
        )


def _missing(name: Path) -> Finding:
    return Finding(
        id="database.missing",
        problem=Label(es="no existe la base de datos {name}", en="there is no database {name}").fill(name=name),
        remedy=Label(
            es="ejecuta baremo migrate, que la crea, o corrige BAREMO_DATABASE_URL",
            en="run baremo migrate, which makes it, or correct BAREMO_DATABASE_URL",
        ),
    )


def _unreachable(wrong: Exception) -> Finding:
    said = str(wrong).strip().splitlines()
    return Finding(
        id="database.unreachable",
        problem=Label(
            es="no se llega a la base de datos: {reason}", en="the database cannot be reached: {reason}"
        ).fill(reason=said[0] if said else type(wrong).__name__),
        remedy=Label(
            es="comprueba que está en marcha y que BAREMO_DATABASE_URL tiene su dirección, usuario y contraseña",
            en="check that it runs and that BAREMO_DATABASE_URL has its address, user and password",
        ),
    )


def _examine_sqlite() -> Iterator[Finding]:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        yield _too_old("SQLite", sqlite3.sqlite_version, ".".join(map(str, OLDEST_SQLITE)))
    mode = str(_ask("pragma journal_mode"))
    if mode != "wal":
        yield Finding(
            id="database.journal",
            problem=Label(
                es="SQLite usa el diario «{mode}» y no WAL: quien lee espera a quien escribe",
                en="SQLite uses the journal “{mode}” and not WAL: who reads waits for who writes",
            ).fill(mode=mode),
            remedy=Label(
                es="pon la base en un disco local: los sistemas de archivos de red no admiten WAL",
                en="put the database on a local disk: network file systems do not support WAL",
            ),
        )


def _examine_postgresql() -> Iterator[Finding]:
    version = int(_ask("show server_version_num")) // 10000
    if version < OLDEST_POSTGRESQL:
        yield _too_old("PostgreSQL", str(version), str(OLDEST_POSTGRESQL))
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        if _ask(f"show {setting}") == "off":
            yield Finding(
                id="database.unsafe",
                problem=Label(
                    es="PostgreSQL tiene {setting}=off: un corte de luz puede perder lo ya confirmado",
                    en="PostgreSQL has {setting}=off: a power cut may lose what was acknowledged",
                ).fill(setting=setting),
                remedy=Label(
                    es="pon {setting} = on en postgresql.conf", en="set {setting} = on in postgresql.conf"
                ).fill(setting=setting),
            )
    yield from examine_skew(clock.now(), _ask("select clock_timestamp()"))


def examine_skew(here: datetime, there: datetime) -> Iterator[Finding]:
    """Find clocks that disagree."""
    seconds = abs((here - there).total_seconds())
    if seconds > SKEW_SECONDS:
        yield Finding(
            id="clock.skew",
            problem=Label(
                es="los relojes de esta máquina y de la base de datos difieren en {seconds} s",
                en="the clocks of this machine and of the database differ by {seconds} s",
            ).fill(seconds=round(seconds)),
            remedy=Label(
                es="sincronízalos (chrony, systemd-timesyncd): los plazos de los trabajos dependen de ellos",
                en="synchronise them (chrony, systemd-timesyncd): leases on jobs depend on them",
            ),
        )


def _too_old(name: str, version: str, oldest: str) -> Finding:
    return Finding(
        id="database.too_old",
        problem=Label(es="{name} {version} es demasiado antiguo", en="{name} {version} is too old").fill(
            name=name, version=version
        ),
        remedy=Label(es="instala {name} {oldest} o posterior", en="install {name} {oldest} or newer").fill(
            name=name, oldest=oldest
        ),
    )


def _ask(question: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question)
        row = cursor.fetchone()
    return row[0] if row else None
