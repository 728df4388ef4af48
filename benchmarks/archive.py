"""Measures the columnar archive: how far it lags behind a stream of messages, how fast it is made, how large it is.

    python -m benchmarks.archive [--database sqlite|postgresql] [--contacts 150000] [--events 3000000]
                                 [--rate 1000] [--seconds 60] [--out FILE]

A store is filled with made-up history and the archive is built from it. Then messages arrive at a steady rate, through
the steps of ingest, while a worker in a process of its own keeps the archive up to date; the lag is looked at four
times a second. One line of JSON for each database goes to the file or to standard output. On two cores the sender,
the database and the worker share them.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.machine import describe_machine, load_average

ROOT = Path(__file__).resolve().parents[1]
KINDS = ("page_viewed", "email_opened", "email_clicked", "form_submitted", "Signed up", "Plan changed")
YEAR = 365 * 86_400_000_000
END = 1_767_225_600_000_000  # 2026-01-01
CHUNK = 100_000


def fill(contacts: int, events: int) -> None:
    """Put made-up people and their history straight into the tables."""
    from django.db import connection, transaction

    from baremo.contacts.models import Contact, Identity
    from baremo.events.table import EventRow, insert_events

    chance, now = random.Random(1), datetime(2025, 1, 1, tzinfo=UTC)
    with transaction.atomic():
        for begin in range(1, contacts + 1, CHUNK):
            numbers = range(begin, min(begin + CHUNK, contacts + 1))
            fields = [json.dumps({"city": f"city {n % 997}", "email": f"p{n}@example.org"}) for n in numbers]
            people = [
                Contact(id=n, created_at=now, updated_at=now, fields=said)
                for n, said in zip(numbers, fields, strict=True)
            ]
            Contact.objects.bulk_create(people, batch_size=5000)
            known = [Identity(contact_id=n, source="user_id", value=f"u{n}", since=now) for n in numbers]
            Identity.objects.bulk_create(known, batch_size=5000)
    made = 0
    for number in range(1, contacts + 1):
        if number == 1:
            rows: list[Any] = []
        for _ in range(min(3000, int(chance.paretovariate(1.1) * events / contacts / 4) + 1)):
            when, page = END - chance.randrange(YEAR), chance.randrange(400)
            said = f'{{"url":"https://example.org/{page}","step":{page % 7}}}'
            rows.append(EventRow(number, when, chance.randbytes(16), when, KINDS[page % 6], "key:1", False, said))
        if len(rows) >= CHUNK or number == contacts:
            with transaction.atomic():
                insert_events(rows)
            made, rows = made + len(rows), []
        if made >= events:
            break
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:  # new contacts get numbers after ours
            cursor.execute("select setval(pg_get_serial_sequence('contacts', 'id'), %s)", [contacts])


class Sender(threading.Thread):
    """Sends messages at a steady rate; a tenth of them say something of the contact, a fiftieth make a new one."""

    def __init__(self, contacts: int, rate: int, seconds: int) -> None:
        super().__init__(daemon=True)
        self.contacts, self.rate, self.seconds, self.sent = contacts, rate, seconds, 0

    def run(self) -> None:
        """Send ten batches a second."""
        from baremo.events.ingest.messages import Envelope
        from baremo.events.ingest.pipeline import take

        chance, begin = random.Random(2), time.monotonic()
        for turn in range(10 * self.seconds):
            time.sleep(max(0.0, begin + turn / 10 - time.monotonic()))
            bodies = [self.message(chance) for _ in range(self.rate // 10)]
            self.sent += take(bodies, Envelope(source="key:1", received_at=time.time_ns() // 1000)).accepted
        self.took = time.monotonic() - begin

    def message(self, chance: random.Random) -> bytes:
        """Make up a message."""
        new = chance.random() < 0.02
        person = {"anonymousId": chance.randbytes(8).hex()} if new else {"userId": f"u{self.busy(chance)}"}
        said: dict[str, Any] = {"type": "track", "event": chance.choice(KINDS), "properties": {"page": 7}}
        if chance.random() < 0.1:
            said = {"type": "identify", "traits": {"city": f"city {chance.randrange(997)}"}}
        return json.dumps({**person, **said, "messageId": chance.randbytes(12).hex()}).encode()

    def busy(self, chance: random.Random) -> int:
        """Choose a person, some of them much more often than others."""
        return min(self.contacts, int(chance.paretovariate(0.5)))


def watch(sender: Sender) -> list[float]:
    """Look at the lag four times a second until everything has been sent."""
    from baremo.events.archive.watching import read_lag

    lags = []
    sender.start()
    while sender.is_alive():
        lags.append(read_lag(datetime.now(UTC)).total_seconds())
        time.sleep(0.25)
    return lags


@contextmanager
def worker(environment: Mapping[str, str]) -> Iterator[None]:
    """Run a worker in a process of its own."""
    process = subprocess.Popen([sys.executable, "-m", "baremo", "worker"], env={**os.environ, **environment})
    try:
        time.sleep(4)  # its start is not what is measured
        yield
    finally:
        process.terminate()
        process.wait(30)


def timed(work: Any) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    work()
    return round(time.perf_counter() - begin, 2)


def read_all() -> None:
    """Open the archive as an engine does, and count the events of everybody."""
    import duckdb
    from django.conf import settings

    from baremo.engine.history import Parquet
    from baremo.events.archive.places import find_place
    from baremo.events.archive.reading import open_archive

    with open_archive(find_place(settings.BAREMO)) as archive, duckdb.connect() as connection:
        found = archive.history.events
        assert isinstance(found, Parquet)
        events = connection.read_parquet(list(found.paths))
        connection.sql("select contact, count(*) from events group by all").fetchall()
        del events


def measure(options: argparse.Namespace, environment: Mapping[str, str]) -> dict[str, object]:
    """Fill, build, keep up, compact and read."""
    os.environ.update(environment)
    from baremo.platform.starting import start

    settings = start()
    from django.db import transaction

    from baremo.events.archive.compacting import compact
    from baremo.events.archive.keeping import Work
    from baremo.events.archive.places import find_place
    from baremo.events.archive.rebuilding import rebuild
    from baremo.events.archive.watching import list_levels
    from baremo.platform import clock
    from baremo.platform.migrating import migrate

    migrate()
    filling = timed(lambda: fill(options.contacts, options.events))
    work = Work(where=find_place(settings), now=clock.now, step=transaction.atomic, tick=lambda: None)
    building = timed(lambda: rebuild(work))
    base = {each.part: each for each in list_levels() if each.level == "base"}
    sender = Sender(options.contacts, options.rate, options.seconds)
    with worker(environment):
        lags = watch(sender)
    levels = {f"{each.part} {each.level}": each.files for each in list_levels()}
    reading = timed(read_all)
    compacting = timed(lambda: compact(work))
    rows = base["events"].rows + base["contacts"].rows
    return {
        "filled_seconds": filling,
        "contacts": base["contacts"].rows,
        "events": base["events"].rows,
        "rebuild_seconds": building,
        "rebuild_rows_per_second": round(rows / building),
        "bytes_per_event": round(base["events"].size / base["events"].rows, 1),
        "archive_mib": round(sum(each.size for each in base.values()) / 2**20, 1),
        "sent_per_second": round(sender.sent / sender.took),
        "lag_seconds": {
            "median": round(median(lags), 2),
            "p99": round(quantiles(lags, n=100)[98], 2),
            "most": round(max(lags), 2),
        },
        "files_afterwards": levels,
        "read_seconds_before_compaction": reading,
        "compact_seconds": compacting,
        "read_seconds": timed(read_all),
    }


@contextmanager
def database(vendor: str, folder: Path) -> Iterator[dict[str, str]]:
    """Give the environment of an empty database."""
    common = {"BAREMO_DATA_DIR": str(folder / "data"), "BAREMO_SECRET_KEY": "k" * 40, "BAREMO_LOG_LEVEL": "error"}
    if vendor == "sqlite":
        yield common
        return
    from tests.postgresql import run_server

    with run_server() as server:
        server.execute("create database bench")
        yield {**common, "BAREMO_DATABASE_URL": server.url("bench")}


def main(arguments: list[str]) -> str:
    """Measure one database and return the figures as JSON."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    for name, default in (("contacts", 150_000), ("events", 3_000_000), ("rate", 1000), ("seconds", 60)):
        reader.add_argument(f"--{name}", type=int, default=default)
    reader.add_argument("--out", type=Path)
    options = reader.parse_args(arguments)
    before = load_average()
    with tempfile.TemporaryDirectory() as folder, database(options.database, Path(folder)) as environment:
        figures = measure(options, environment)
    facts = {"database": options.database, "load_before": before, "load_after": load_average()}
    written = json.dumps({**facts, **figures, "machine": describe_machine()}, indent=1)
    if options.out:
        options.out.write_text(written + "\n")
    return written + "\n"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]))
