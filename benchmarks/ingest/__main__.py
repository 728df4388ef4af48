"""Measures ingest and writes the figures, with the facts of the machine, as JSON.

    python -m benchmarks.ingest [--size large] [--database sqlite postgresql] [--only process web] [--rounds 5]
                                [--data FOLDER] [--name NAME]

The floor is the same rows written by the database's own bulk statement, in transactions of the same size; floor and
ingest take turns. `process`: from the bytes of a batch to its commit, in one process. `web`: over HTTP, through real
`baremo web` processes and several senders on the same machine. Bases are made on first use and kept.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.generate import SIZES
from benchmarks.machine import describe_machine, load_average
from benchmarks.process import run
from benchmarks.run import HERE, module_command

DATABASES = ("sqlite", "postgresql")
PARTS = ("process", "web")


@contextmanager
def find_database(vendor: str, folder: Path) -> Iterator[str]:
    """Give the address of a database, running as long as it is used."""
    folder.mkdir(parents=True, exist_ok=True)
    if vendor == "sqlite":
        yield f"sqlite:///{folder / 'baremo.sqlite3'}"
        return
    from benchmarks.ingest.server import kept_server

    with kept_server(folder / "server") as server:
        yield server.url("postgres")


def measure(vendor: str, options: argparse.Namespace) -> dict[str, Any]:
    """Measure one database, each part in processes of its own."""
    size, folder = SIZES[options.size], options.data / f"ingest-{options.size}-{vendor}"
    result: dict[str, Any] = {"database": vendor, "contacts": size.contacts, "events": size.events}
    result["load_before"] = load_average()
    with find_database(vendor, folder) as url:
        settings = {"BAREMO_DATABASE_URL": url, "BAREMO_DATA_DIR": str(folder), "BAREMO_LOG_LEVEL": "error"}
        for part in ("prepare", *options.only):
            command = module_command(f"ingest.{part}", options.size, str(options.rounds))
            result[part] = json.loads(run(command, settings).output)
    result["load_after"] = load_average()
    return result


def read_options() -> argparse.Namespace:
    """Read what is to be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ingest", description=__doc__)
    parser.add_argument("--size", choices=[*SIZES], default="large")
    parser.add_argument("--database", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--data", type=Path, default=HERE / "data")
    parser.add_argument("--name", default="latest-ingest")
    return parser.parse_args()


def main() -> None:
    """Measure, write the figures, say where."""
    options = read_options()
    report: dict[str, Any] = {"name": options.name, "taken_at": datetime.now(UTC).isoformat(timespec="seconds")}
    report |= {"machine": describe_machine(), "rounds": options.rounds}
    report["ingest"] = [measure(vendor, options) for vendor in options.database]
    path = HERE / "results" / f"{options.name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(report, indent=2) + "\n")
    print(path)


if __name__ == "__main__":
    main()
