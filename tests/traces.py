"""Where somebody has left traces: every column of every table, and every file of the data directory."""

from __future__ import annotations

import gzip
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path

from tests.databases import Database


def find_traces(words: Collection[str], directory: Path | None = None) -> list[str]:
    """Return the tables, and files of a directory, in which one of some words stands; words are small ASCII letters."""
    places = [*_read_tables(), *(_read_files(directory) if directory else ())]
    return sorted({place for place, text in places if any(word in text for word in words)})


def wipe(database: Database) -> None:
    """Do the jobs that are due within the hour, as a worker would: they wipe what the database itself keeps."""
    from datetime import timedelta

    from baremo.platform import clock
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker
    from tests.people import FrozenClock

    worker = Worker(name="wiper", clock=FrozenClock(clock.now() + timedelta(hours=1)))
    done = [outcome for lane in Lane for outcome in iter(partial(worker.work_once, lane), None)]
    assert set(done) <= {"done"}, (database.vendor, done)


def _read_tables() -> Iterator[tuple[str, str]]:
    from django.db import connection

    with connection.cursor() as cursor:
        # From the catalogue of the database and not from our models, so that nothing is forgotten.
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            yield table, "\n".join(_as_text(cell) for row in cursor.fetchall() for cell in row).lower()


def _as_text(cell: object) -> str:
    return bytes(cell).decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)


def _read_files(directory: Path) -> Iterator[tuple[str, str]]:
    files = [path for path in sorted(directory.rglob("*")) if path.is_file()]
    assert files, "nothing was searched"
    for path in files:
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
        elif path.suffix == ".parquet":
            content += _read_parquet(path)
        yield path.relative_to(directory).as_posix(), content.decode("latin-1").lower()


def _read_parquet(path: Path) -> bytes:
    import pyarrow.parquet as pq

    return str(pq.read_table(path).to_pylist()).encode()
