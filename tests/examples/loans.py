"""The loan log through the service: taken in, exported, and scored beside the files that it was made of.

python -m tests.examples.loans EVENTS.csv.gz CASES.csv FOLDER     does so with the real log, on SQLite
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from examples.bpi2012.convert import convert

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "examples" / "bpi2012" / "model.yaml"
AT = "2012-02-01T00:00:00Z"
_BATCH = 2000


def take_in(events: Path) -> int:
    """Send every event to the service as a tracked one; return how many it has taken."""
    from baremo.events.ingest.messages import Envelope
    from baremo.events.ingest.pipeline import take
    from baremo.model.moments import parse_moment

    arrival = parse_moment("2026-01-01")
    assert arrival is not None
    envelope, taken = Envelope(source="import:1", received_at=arrival.microseconds), 0
    with gzip.open(events, "rt", newline="") as file:
        rows = csv.DictReader(file)
        while batch := [_message(row) for row in islice(rows, _BATCH)]:
            found = take(batch, envelope)
            assert found.refused == (), found.refused[:3]
            taken += found.accepted
    return taken


def _message(row: dict[str, str]) -> bytes:
    properties = {**json.loads(row["properties"]), "deal": row["deal"]}
    names = {"userId": row["contact"], "messageId": row["id"], "event": row["kind"], "timestamp": row["occurred_at"]}
    return json.dumps({"type": "track", "properties": properties, **names}).encode()


def score(contacts: Path, events: Path, deals: Path) -> list[tuple[Any, ...]]:
    """Return every line of the scores of contacts and deals."""
    from baremo import scoring_api

    scored = scoring_api.score(MODEL, contacts, events, deals=deals, at=AT)
    return sorted(tuple(row.values()) for row in scored.values.to_pylist())


def compare(log: Path, cases: Path, folder: Path, form: Any) -> tuple[list[Any], list[Any]]:
    """Return the scores of the original files, and those of what the service exports after it has taken them in."""
    from baremo.events.exporting.export import export
    from baremo.events.exporting.naming import read_naming
    from baremo.files.writing import Outputs

    convert(log, cases, folder)
    deals = folder / "deals.csv"
    original = score(folder / "contacts.csv", folder / "events.csv.gz", deals)
    take_in(folder / "events.csv.gz")
    with Outputs() as outputs:
        export(folder / "export", form, read_naming("user_id"), outputs, lambda *_: None)
    return original, score(folder / "export" / f"contacts.{form}", folder / "export" / f"events.{form}", deals)


def main(arguments: list[str]) -> Iterator[str]:
    """Compare the real log, in every form of export."""
    log, cases, folder = map(Path, arguments)
    os.environ["BAREMO_DATA_DIR"] = str(folder / "data")
    from baremo.platform.starting import start

    start()
    from baremo.platform.migrating import migrate

    migrate()
    for form in ("parquet", "jsonl", "csv"):
        original, exported = compare(log, cases, folder, form)
        yield f"{form}: {len(original)} lines, {'equal' if original == exported else 'DIFFERENT'}\n"


if __name__ == "__main__":
    sys.stdout.writelines(main(sys.argv[1:]))
