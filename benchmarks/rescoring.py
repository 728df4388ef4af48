"""Measures rescoring: how soon it begins after publishing, how long until everybody sees new values, and its memory.

    python -m benchmarks.rescoring [--database sqlite|postgresql] [--size small|medium|large] [--model FILE]
                                   [--stress none|hot|scores|leaves] [--out FILE]

A base of `generate.py` is poured into the store and the archive is built from it. A worker runs in a process of its
own; then a model is published, once for the first time and once more with other points, so that old values are there.
Beside it, in the same run and on the same files, stands the floor: DuckDB's bare count of events by contact, and a scan
of the columns that the model reads. `--stress` adds what is unusual: a contact with a million events; 300 scores; rules
with 500 leaves, one that matches everybody, and one about a kind that nobody sends.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.archive import database, timed
from benchmarks.generate import SIZES, generate
from benchmarks.machine import describe_machine, load_average

MODEL = Path(__file__).parent / "models" / "mixed30.yaml"
HOT_EVENTS = 1_000_000
_AT_ONCE = 50_000
_CONTACTS = """
select row_number() over (order by id) as number, epoch_us(created_at) as created_at, to_json(tags)::text as tags,
    coalesce(lists, '{}') as lists,
    json_merge_patch('{}', json_object('country', country, 'city', city, 'industry', industry, 'plan', plan,
        'employees', employees, 'vip', vip, 'renewal', renewal::text))::text as fields
from read_parquet(?) order by number
"""
_EVENTS = """
select (ltrim(contact[2:], '0') || '')::text as contact, epoch_us(occurred_at) as at, id, kind, automated,
    json_merge_patch(coalesce(properties, '{}'), json_object('url', url, 'campaign', campaign))::text as properties
from read_parquet(?)
"""
_FLOOR = {
    "count_per_contact": """select count(*), max(n)
        from (select count(*) as n from read_parquet({files}) group by contact)""",
    "scan": """select sum(strlen(kind)), max(occurred_at), count(*) filter (automated), sum(strlen(properties)),
        sum(strlen(contact)) from read_parquet({files})""",
}


def pour(base: Path, hot: int) -> None:
    """Put a generated base into the store; with `hot`, a contact more that has so many events."""
    import duckdb
    from django.db import connection, transaction

    from baremo.contacts.sql import insert_rows, stamp
    from baremo.events.table import EventRow, insert_events
    from baremo.model.moments import from_microseconds

    source = duckdb.connect()
    found = source.execute(_CONTACTS, [str(base / "contacts.parquet")])
    count = 0
    columns = "id, created_at, updated_at, version, email, name, fields, tags, lists, stamps"
    while rows := found.fetchmany(_AT_ONCE):
        with transaction.atomic():
            people = [
                (n, stamp(from_microseconds(at)), stamp(from_microseconds(at)), 1, "", "", fields, tags, lists, "{}")
                for n, at, tags, lists, fields in rows
            ]
            insert_rows("contacts", columns, people)
        count += len(rows)
    found = source.execute(_EVENTS, [str(base / "events.parquet")])
    while rows := found.fetchmany(_AT_ONCE):
        with transaction.atomic():
            insert_events(
                [
                    EventRow(
                        int(contact or 0) + 1, at, bytes.fromhex(number).ljust(16, b"\0"), at, kind, "key:1", auto, said
                    )
                    for contact, at, number, kind, auto, said in rows
                ]
            )
    for begin in range(0, hot, _AT_ONCE):
        with transaction.atomic():
            many = range(begin, min(begin + _AT_ONCE, hot))
            first = 1_760_000_000_000_000
            insert_events(
                [
                    EventRow(
                        1, first + n, b"hot" + n.to_bytes(13, "big"), first + n, "page_viewed", "key:1", False, "{}"
                    )
                    for n in many
                ]
            )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("select setval(pg_get_serial_sequence('contacts', 'id'), %s)", [count])
            cursor.execute("analyze")


@contextmanager
def worker(environment: Mapping[str, str], log: Path) -> Iterator[int]:
    """Run a worker in a process of its own; give its number."""
    more = {**os.environ, **environment, "BAREMO_LOG_LEVEL": "info"}
    with log.open("w") as lines:
        process = subprocess.Popen([sys.executable, "-m", "baremo", "worker"], env=more, stderr=lines)
        try:
            time.sleep(6)  # its start is not what is measured
            yield process.pid
        finally:
            process.terminate()
            process.wait(60)


def read_peak(process: int) -> float:
    """Return the most memory that a process has held, in mebibytes."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return round(int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024, 1)


def publish(document: dict[str, Any], process: int) -> dict[str, Any]:
    """Publish a model, wait until it is in force and everything after that is done, and return how long that took."""
    from baremo.model.document import parse_model
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.models import Rescoring
    from baremo.scoring.publishing import Said, apply

    began = clock.now()
    number = apply(parse_model(document), Said(reason="measured", actor=SYSTEM, at=began), removes_others=True).pk
    while not (row := Rescoring.objects.select_related("publication").get(publication=number)).ended_at:
        time.sleep(0.2)
    at = row.publication.in_force_at
    assert at is not None
    assert row.begun_at is not None
    return {
        "begins_after_seconds": round((row.begun_at - began).total_seconds(), 2),
        "in_force_after_seconds": round((at - began).total_seconds(), 2),
        "all_told_after_seconds": round((row.ended_at - began).total_seconds(), 2),
        "worker_peak_mib": read_peak(process),
    }


def list_stages(log: Path) -> list[dict[str, Any]]:
    """Return what the worker's log says of the stages of rescorings."""
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    kept = ("evaluated_seconds", "written_seconds", "switched_seconds")
    return [{name: line[name] for name in kept} for line in lines if "evaluated_seconds" in line]


def measure_floor() -> dict[str, float]:
    """Return how long DuckDB takes for the least, over the files of the archive, the better of two times."""
    import duckdb
    from django.conf import settings

    from baremo.engine.history import Parquet
    from baremo.events.archive.places import find_place
    from baremo.events.archive.reading import open_archive

    with open_archive(find_place(settings.BAREMO)) as archive:
        found = archive.history.events
        assert isinstance(found, Parquet)
        files = "[" + ", ".join(f"'{path}'" for path in found.paths) + "]"
        times: dict[str, float] = {}
        for name, statement in _FLOOR.items():
            for _ in range(2):
                with duckdb.connect() as connection:
                    query = statement.format(files=files)
                    seconds = timed(lambda c=connection, q=query: c.execute(q).fetchall())
                times[name] = min(times.get(name, seconds), seconds)
    return times


def stress(document: dict[str, Any], kind: str) -> dict[str, Any]:
    """Return the model with what is unusual in it."""
    document = copy.deepcopy(document)
    if kind == "scores":
        first = document["scores"][0]
        document["scores"] = [{**first, "key": f"{first['key']}{n}", "name": f"Score {n}"} for n in range(300)]
        document.pop("segments", None)
    if kind == "leaves":
        many = {
            "any": [
                {"event": "page_viewed", "where": {"property": "url", "operator": "is", "value": f"a/{n}"}}
                for n in range(250)
            ]
        }
        rules = document["scores"][0]["rules"]
        rules += [{"key": f"leaves{n}", "points": 1, "award": "while", "when": many} for n in range(4)]
        rules += [
            {"key": "everybody", "points": 1, "award": "while", "when": {"all": []}},
            {"key": "nobody", "points": 1, "award": "every", "when": {"event": "never_sent"}},
        ]
    return document


def with_other_points(document: dict[str, Any]) -> dict[str, Any]:
    """Return the model with twice the points for every rule."""
    document = copy.deepcopy(document)
    for score in document["scores"]:
        for rule in score["rules"]:
            rule["points"] *= 2
    return document


def measure(options: argparse.Namespace, environment: Mapping[str, str], folder: Path) -> dict[str, object]:
    """Pour, build, publish twice, and measure the floor beside it."""
    os.environ.update(environment)
    from baremo.platform.starting import start

    settings = start()
    from django.db import transaction

    from baremo.events.archive.keeping import Work
    from baremo.events.archive.places import find_place
    from baremo.events.archive.rebuilding import rebuild
    from baremo.model.document import read_model, to_document
    from baremo.platform import clock
    from baremo.platform.migrating import migrate

    migrate()
    base = generate(options.size, options.bases)
    pouring = timed(lambda: pour(base, HOT_EVENTS if options.stress == "hot" else 0))
    work = Work(where=find_place(settings), now=clock.now, step=transaction.atomic, tick=lambda: None)
    building = timed(lambda: rebuild(work))
    document = stress(to_document(read_model(options.model.read_bytes())), options.stress)
    log = folder / "worker.log"
    with worker(environment, log) as process:
        first = publish(document, process)
        second = publish(with_other_points(document), process)
    floor = measure_floor()
    stages = list_stages(log)
    least = sum(floor.values())
    return {
        "contacts": SIZES[options.size].contacts,
        "events": SIZES[options.size].events,
        "poured_seconds": pouring,
        "archive_built_seconds": building,
        "first_publication": first,
        "second_publication": second,
        "stages": stages,
        "floor_seconds": floor,
        "evaluation_by_floor": [round(each["evaluated_seconds"] / least, 2) for each in stages] if least else [],
    }


def main(arguments: list[str]) -> str:
    """Measure one database and return the figures as JSON."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    reader.add_argument("--size", choices=tuple(SIZES), default="medium")
    reader.add_argument("--model", type=Path, default=MODEL)
    reader.add_argument("--stress", choices=("none", "hot", "scores", "leaves"), default="none")
    reader.add_argument("--bases", type=Path, default=Path(tempfile.gettempdir()) / "baremo-bases")
    reader.add_argument("--out", type=Path)
    options = reader.parse_args(arguments)
    before = load_average()
    with tempfile.TemporaryDirectory() as folder, database(options.database, Path(folder)) as environment:
        figures = measure(options, environment, Path(folder))
    facts = {
        "database": options.database,
        "stress": options.stress,
        "load_before": before,
        "load_after": load_average(),
    }
    written = json.dumps({**facts, **figures, "machine": describe_machine()}, indent=1)
    if options.out:
        options.out.write_text(written + "\n")
    return written + "\n"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]))
