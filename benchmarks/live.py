"""Measures the live loop: how many events a second it scores, and how soon what was acknowledged can be read.

    python -m benchmarks.live [--database sqlite|postgresql] [--size medium] [--touched 4000] [--rate 300]
                              [--seconds 60] [--out FILE]

A base is filled past the service (benchmarks/generate.py); the model is benchmarks/models/mixed30.yaml and a score that
counts what arrives. Who something happens to is drawn by how many events each contact has already, so that those with
long histories come first. Beside the first figure stands a floor: the same rows fetched and counted per contact by
DuckDB. For the second a worker runs in a process of its own, while this one sends and looks at stored values.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks.archive import database, worker
from benchmarks.generate import SIZES, generate
from benchmarks.live_base import fill
from benchmarks.machine import describe_machine, load_average

MODEL = Path(__file__).parent / "models" / "mixed30.yaml"
COUNTED = {
    "key": "arrived",
    "name": "What has arrived",
    "rules": [{"key": "each", "points": 1, "award": "every", "when": {"event": "arrived"}}],
}
SECOND = 1_000_000


def publish() -> None:
    """Put the model in force; nobody has been scored by it yet."""
    from baremo.model.document import read_model, to_document
    from baremo.platform import clock
    from tests.scoring.forcing import put_in_force

    document = to_document(read_model(MODEL.read_text(encoding="utf-8")))
    document["scores"].append(COUNTED)
    put_in_force(document, clock.now())


class Crowd:
    """The contacts, drawn as often as they have events."""

    def __init__(self) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("select contact_id, count(*) from events group by contact_id")
            rows = cursor.fetchall()
        self.contacts = [row[0] for row in rows]
        self._sums = [0]
        for _, count in rows:
            self._sums.append(self._sums[-1] + count)
        self._chance = random.Random(5)
        self.drawn: Counter[int] = Counter()

    def draw(self, count: int) -> list[int]:
        """Return so many contacts, some of them several times; `drawn` says how often each was until now."""
        found = self._chance.choices(self.contacts, cum_weights=self._sums[1:], k=count)
        self.drawn.update(found)
        return found


def send(contacts: Sequence[int]) -> None:
    """Let something happen to contacts; it is stored when this returns."""
    from baremo.events.ingest.messages import Envelope
    from baremo.events.ingest.pipeline import take

    bodies = [json.dumps({"type": "track", "event": "arrived", "userId": f"u{each}"}).encode() for each in contacts]
    for begin in range(0, len(bodies), 500):
        take(bodies[begin : begin + 500], Envelope(source="key:1", received_at=time.time_ns() // 1000))


def score_all() -> tuple[float, int]:
    """Do what the loops of a worker do until nothing is left; return seconds and contacts."""
    from baremo.events.models import PendingContact
    from baremo.platform.clock import SYSTEM
    from baremo.platform.jobs.looping import run_loop
    from baremo.platform.jobs.loops import LOOPS

    contacts, stop = PendingContact.objects.count(), threading.Event()
    names = ("score_live", "score_backlog")
    threads = [threading.Thread(target=run_loop, args=(LOOPS[name], SYSTEM, stop)) for name in names]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    while PendingContact.objects.exists():
        time.sleep(0.02)
    seconds = time.perf_counter() - began
    stop.set()
    for thread in threads:
        thread.join()
    return seconds, contacts


def fetch_and_count(contacts: Iterable[int]) -> tuple[float, int]:
    """Fetch what the model reads of contacts and count it in DuckDB; return seconds and rows."""
    import duckdb
    import pyarrow as pa

    from baremo.engine.compile import find_reads
    from baremo.engine.history import CONTACT_COLUMNS, EVENT_COLUMNS
    from baremo.engine.layout import read_layout
    from baremo.events.bulk import read_events
    from baremo.platform.transactions import snapshot
    from baremo.scoring.in_force import load_model_in_force, with_memberships

    layout = read_layout(pa.schema(CONTACT_COLUMNS), pa.schema(EVENT_COLUMNS), None)
    reads = find_reads(with_memberships(load_model_in_force().model), layout)
    began, rows, left = time.perf_counter(), 0, sorted(contacts)
    with duckdb.connect(config={"threads": 1}) as engine:
        while left:
            with snapshot():
                read = read_events(left, reads, time.time_ns() // 1000, most=64 * 2**20)
            rows += read.table.num_rows
            engine.register("events", read.table)
            engine.execute("select contact, count(*) from events group by contact").fetchall()
            left = [each for each in left if each > read.contacts[-1]]
    return time.perf_counter() - began, rows


def measure_rate(crowd: Crowd, touched: int, rounds: int = 3) -> dict[str, object]:
    """Score a backlog of events several times; the first round, in which values are new, is told apart."""
    found = []
    for _ in range(rounds + 1):
        contacts = crowd.draw(touched)
        send(contacts)
        seconds, scored = score_all()
        floor, rows = fetch_and_count(set(contacts))
        found.append((touched / seconds, scored / seconds, seconds / floor, rows / scored))
    first, *others = found
    return {
        "events_per_second": round(median(each[0] for each in others)),
        "events_per_second_when_new": round(first[0]),
        "contacts_per_second": round(median(each[1] for each in others)),
        "ratio_to_floor": round(median(each[2] for each in others), 2),
        "rows_read_per_contact": round(median(each[3] for each in others)),
    }


class Watch(threading.Thread):
    """Looks at stored values again and again, and notes when each acknowledged event could be read."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._lock = threading.Lock()
        self._waiting: list[tuple[int, int, float]] = []
        self.is_over = threading.Event()
        self.seconds: list[float] = []

    def expect(self, wanted: Mapping[int, int], at: float) -> None:
        """Wait for values of contacts: what was acknowledged at a moment has made them at least so large."""
        with self._lock:
            self._waiting += [(contact, value, at) for contact, value in wanted.items()]

    def run(self) -> None:
        from django.db import connections

        from baremo.scoring.models import Definition
        from baremo.scoring.values import read_values

        edition = Definition.objects.get(key="arrived").edition_id or 0
        while not self.is_over.is_set() or self._waiting:
            with self._lock:
                waiting = list(self._waiting)
            values = read_values({each[0] for each in waiting}, [edition])
            now, seen = time.perf_counter(), set()
            for each in waiting:
                stored = values.get((each[0], edition))
                if stored is not None and (stored.value.millionths or 0) >= each[1] * SECOND:
                    seen.add(each)
                    self.seconds.append(now - each[2])
            with self._lock:
                self._waiting = [each for each in self._waiting if each not in seen]
            time.sleep(0.01)
        connections.close_all()


def measure_freshness(crowd: Crowd, options: argparse.Namespace) -> dict[str, object]:
    """Send at a steady rate, ten times a second, and tell how long it took until values could be read."""
    watch, late = Watch(), 0.0
    watch.start()
    begin = time.perf_counter()
    for turn in range(options.seconds * 10):
        time.sleep(max(0.0, begin + turn / 10 - time.perf_counter()))
        late = max(late, time.perf_counter() - begin - turn / 10)
        contacts = crowd.draw(options.rate // 10)
        send(contacts)
        watch.expect({each: crowd.drawn[each] for each in contacts}, time.perf_counter())
    watch.is_over.set()
    watch.join(60)
    cuts = quantiles(watch.seconds, n=100)
    return {
        "rate": options.rate,
        "p50_seconds": round(cuts[49], 3),
        "p99_seconds": round(cuts[98], 3),
        "most_seconds": round(max(watch.seconds), 3),
        "within_a_second": round(sum(each <= 1 for each in watch.seconds) / len(watch.seconds), 4),
        "sender_late_seconds": round(late, 2),
    }


def wait_for_worker(crowd: Crowd) -> None:
    """Wait until the worker has built the archive and scored some contacts: its start is not what is measured."""
    from baremo.events.archive.watching import is_built
    from baremo.events.models import PendingContact

    send(crowd.draw(100))
    while PendingContact.objects.exists() or not is_built():
        time.sleep(0.1)


def measure(options: argparse.Namespace, environment: Mapping[str, str]) -> dict[str, object]:
    """Fill a base, score a backlog, and watch a steady stream."""
    os.environ.update(environment)
    from baremo.platform.starting import start

    start()
    from baremo.platform.migrating import migrate

    migrate()
    began = time.perf_counter()
    fill(generate(options.size, options.bases))
    filled = time.perf_counter() - began
    publish()
    crowd = Crowd()
    rate = measure_rate(crowd, options.touched)
    with worker(environment):
        wait_for_worker(crowd)
        freshness = measure_freshness(crowd, options)
    return {"filled_seconds": round(filled), "scoring": rate, "freshness": freshness}


def main(arguments: list[str]) -> str:
    """Measure one database and return the figures as JSON."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    reader.add_argument("--size", choices=tuple(SIZES), default="medium")
    reader.add_argument("--bases", type=Path, default=Path(tempfile.gettempdir()) / "baremo-bases")
    for name, default in (("touched", 4000), ("rate", 300), ("seconds", 60)):
        reader.add_argument(f"--{name}", type=int, default=default)
    reader.add_argument("--out", type=Path)
    options = reader.parse_args(arguments)
    before = load_average()
    with tempfile.TemporaryDirectory() as folder, database(options.database, Path(folder)) as environment:
        figures = measure(options, environment)
    size = SIZES[options.size]
    facts = {"database": options.database, "contacts": size.contacts, "events": size.events, "load_before": before}
    written = json.dumps({**facts, **figures, "load_after": load_average(), "machine": describe_machine()}, indent=1)
    if options.out:
        options.out.write_text(written + "\n")
    return written + "\n"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]))
