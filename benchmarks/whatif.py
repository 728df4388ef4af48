"""Measures previews and counts of conditions over files laid out like the archive, beside the floor of DuckDB.

    python -m benchmarks.whatif [--size medium] [--rounds 3] [--data FOLDER] [--out FILE]

The base is that of `benchmarks.generate`, written once as the archive has it: properties in one JSON column. The floor
of a kind of event scans its rows and groups them by contact. What is compared runs by turns in one process; seconds of
the wall and of the processors stand beside each other, since others may use the machine. Threads: as many as cores.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from baremo.engine.duckdb import Evaluator, Limits
from baremo.engine.history import History, Parquet
from baremo.model.document import parse_model, read_model
from baremo.model.scores import Model
from baremo.scoring.whatif.comparing import Comparing
from baremo.scoring.whatif.pairing import AFTER, BEFORE, pair_models
from benchmarks.generate import SIZES, generate
from benchmarks.machine import describe_machine, load_average

HERE = Path(__file__).parent
NOW = 1_767_225_600_000_000  # 2026-01-01
MIXED = HERE / "models" / "mixed30.yaml"
CLICK = {"event": "email_clicked"}
PRICES = {"event": "page_viewed", "where": {"property": "url", "operator": "contains", "value": "/pricing"}}
CITY = {"field": "city", "operator": "is", "value": "Madrid"}

_CONTACTS = """
copy (
    select (substr(id, 2)::bigint + 1)::varchar as id, created_at, coalesce(tags, []) as tags,
        coalesce(lists, '{{}}') as lists, json_object('country', country, 'city', city, 'industry', industry,
            'plan', plan, 'employees', employees, 'vip', vip, 'renewal', renewal::varchar)::varchar as fields
    from read_parquet('{base}/contacts.parquet') order by id
) to '{out}' (format parquet, compression zstd, row_group_size 122880)
"""
_EVENTS = """
copy (
    select substr(md5(id), 1, 32) as id, (substr(contact, 2)::bigint + 1)::varchar as contact, kind, occurred_at,
        coalesce(automated, false) as automated, json_merge_patch(coalesce(properties, '{{}}')::json,
            json_object('url', url, 'campaign', campaign))::varchar as properties
    from read_parquet('{base}/events.parquet') order by contact, occurred_at
) to '{out}' (format parquet, compression zstd, row_group_size 122880)
"""
_FLOORS = {
    "group all events by contact": "select contact, count(*) from {events} group by contact",
    "scan and group clicks": "select contact, count(*) from {events} where kind = 'email_clicked' group by contact",
    "scan and group page views with their properties": """
        select contact, count(*), sum(strlen(properties)) from {events} where kind = 'page_viewed' group by contact""",
    "scan fields of contacts": "select count(*), sum(strlen(fields)) from {contacts}",
}


def lay_out(size: str, data: Path) -> Path:
    """Write a base as the archive has it, unless it is there."""
    folder = data / f"archive-{size}"
    if not (folder / "events.parquet").exists():
        folder.mkdir(parents=True, exist_ok=True)
        base = generate(size, data)
        with duckdb.connect(config={"memory_limit": "4GiB", "temp_directory": str(folder / "spill")}) as connection:
            connection.execute("set TimeZone = 'UTC'")
            connection.execute(_CONTACTS.format(base=base, out=folder / "contacts.parquet"))
            connection.execute(_EVENTS.format(base=base, out=folder / "making.parquet"))
        (folder / "making.parquet").rename(folder / "events.parquet")
    return folder


def add_rule_of(when: dict[str, Any]) -> Model:
    """Return the mixed model with a score more, of one rule."""
    [added] = parse_model(
        {
            "scores": [
                {
                    "key": "added",
                    "name": "Added",
                    "bands": [{"name": "hot", "from": 20}],
                    "rules": [{"key": "rule", "points": 5, "award": "every", "when": when}],
                }
            ]
        }
    ).scores
    mixed = read_model(MIXED.read_text())
    return Model(scores=(*mixed.scores, added), segments=mixed.segments)


def change_points() -> Model:
    """Return the mixed model with other points for the first rule, of fourteen in its score."""
    text = MIXED.read_text()
    return read_model(text.replace("points: 5", "points: 7", 1))


def preview(evaluator: Evaluator, history: History, after: Model, folder: Path) -> int:
    """Compare the mixed model with another as a preview does; return how many contacts move."""
    pairing = pair_models(read_model(MIXED.read_text()), after)
    told = [
        (pairing.names[side, ("score", pair.key)], rule)
        for pair in pairing.scores
        for side in (BEFORE, AFTER)
        if pair.side(side)
        for rule in pair.changed
    ]
    with evaluator.open_tables(history) as tables:
        comparing = Comparing(tables, tables.lay_out(pairing.model, NOW, told), pairing)
        effects = [comparing.compare_score(pair, folder / "movers.parquet") for pair in pairing.scores]
    return sum(each.movement.rose + each.movement.fell + each.movement.entered for each in effects)


def count(evaluator: Evaluator, history: History, when: dict[str, Any], one_of: int = 1) -> int:
    """Count who passes a condition as the editor does."""
    after = parse_model({"segments": [{"key": "condition", "when": when}]})
    pairing = pair_models(Model(), after)
    with evaluator.open_tables(history, one_of=one_of) as tables:
        laid = tables.lay_out(pairing.model, NOW)[pairing.names[AFTER, ("segment", "condition")]]
        [(found,)] = tables.rows(f"select count({laid.value}) from {laid.table}")
    return int(found)


def contestants(evaluator: Evaluator, base: Path, folder: Path) -> dict[str, Callable[[], object]]:
    """Return what is measured, by name."""
    contacts, events = (f"{base}/{name}.parquet" for name in ("contacts", "events"))
    history = History(contacts=Parquet((contacts,)), events=Parquet((events,)))
    words = {"contacts": f"read_parquet('{contacts}')", "events": f"read_parquet('{events}')"}
    connection = duckdb.connect()

    def floor(query: str) -> Callable[[], object]:
        return lambda: connection.execute(f"select count(*) from ({query.format(**words)})").fetchall()

    found: dict[str, Callable[[], object]] = {f"floor: {name}": floor(query) for name, query in _FLOORS.items()}
    for name, when in (("clicks", CLICK), ("views of a page", PRICES), ("a field", CITY)):
        found[f"count: {name}"] = lambda when=when: count(evaluator, history, when)  # type: ignore[misc]
        found[f"estimate: {name}"] = lambda when=when: count(evaluator, history, when, 32)  # type: ignore[misc]
    found["preview: a new score of one rule about clicks"] = lambda: preview(
        evaluator, history, add_rule_of(CLICK), folder
    )
    found["preview: a new score of one rule about a page"] = lambda: preview(
        evaluator, history, add_rule_of(PRICES), folder
    )
    found["preview: one rule of fourteen"] = lambda: preview(evaluator, history, change_points(), folder)
    return found


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Run everything by turns; the first turn warms up."""
    base = lay_out(options.size, options.data)
    seconds: dict[str, list[tuple[float, float]]] = {}
    before = load_average()
    with tempfile.TemporaryDirectory() as folder, Evaluator(Limits(memory=2**30, temporary=folder)) as evaluator:
        for turn in range(options.rounds + 1):
            for name, work in contestants(evaluator, base, Path(folder)).items():
                wall, processors = time.perf_counter(), time.process_time()
                work()
                took = time.perf_counter() - wall, time.process_time() - processors
                seconds.setdefault(name, []).extend([took] if turn else [])
    size = SIZES[options.size]
    figures = {
        name: {
            "seconds": round(median(wall for wall, _ in runs), 3),
            "processor_seconds": round(median(used for _, used in runs), 3),
            "runs": [round(wall, 3) for wall, _ in runs],
        }
        for name, runs in seconds.items()
    }
    facts = {"size": options.size, "contacts": size.contacts, "events": size.events, "rounds": options.rounds}
    loads = {"load_before": before, "load_after": load_average()}
    return {**facts, **loads, "figures": figures, "machine": describe_machine()}


def main(arguments: list[str]) -> str:
    """Measure, and return the figures as JSON."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--size", choices=SIZES, default="medium")
    reader.add_argument("--rounds", type=int, default=3)
    reader.add_argument("--data", type=Path, default=HERE / "data")
    reader.add_argument("--out", type=Path)
    options = reader.parse_args(arguments)
    written = json.dumps(measure(options), indent=1)
    if options.out:
        options.out.write_text(written + "\n")
    return written + "\n"


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1:]))
