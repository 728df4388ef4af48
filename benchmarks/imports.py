"""Measures imports of contacts and events by the command, on both databases: rates and the memory of the process.

    python -m benchmarks.imports [--contacts 1000000] [--events 5000000] [--only sqlite|postgresql]
                                 [--parts contacts events poisoned] [--out FILE]

Each file is imported by a process of its own, the first into an empty database; events follow contacts. What the kernel
says of the process is its memory. A poisoned file of as many lines as contacts, every tenth of them bad, comes last.
Prints the figures as JSON, and writes them to a file if one is named.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.machine import describe_machine, load_average
from benchmarks.process import ENVIRONMENT, Run, run
from tests.postgresql import run_server

VENDORS = ("sqlite", "postgresql")
PARTS = ("contacts", "events", "poisoned")
_CITIES = ("Madrid", "Getafe", "Leganés", "Lugo", "Vigo", "Lisboa")
_BAD = ("{n},broken@,x,1", '{n},"open,x,1', "{n},a\0b,x,1", "{n},only,two", "{n},,x,many")


def main() -> None:
    """Measure what the options say."""
    options = read_options()
    results: dict[str, object] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": describe_machine()}
    with tempfile.TemporaryDirectory(prefix="baremo-imports-") as folder:
        files = make_files(Path(folder), options.contacts, options.events)
        for vendor in [options.only] if options.only else VENDORS:
            results[vendor] = measure(vendor, {name: files[name] for name in options.parts}, Path(folder))
    print(json.dumps(results, indent=2, ensure_ascii=False))
    if options.out:
        options.out.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--contacts", type=int, default=1_000_000)
    parser.add_argument("--events", type=int, default=5_000_000)
    parser.add_argument("--only", choices=VENDORS)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def make_files(folder: Path, contacts: int, events: int) -> dict[str, tuple[str, Path, int]]:
    """Write the files to be imported; the same numbers give the same files."""
    chance = random.Random(1)
    people, past, bad = folder / "contacts.csv", folder / "events.csv", folder / "poisoned.csv"
    with people.open("w") as file:
        file.write("id,email,name,city,employees,created_at,tags\n")
        for n in range(contacts):
            city, tag = chance.choice(_CITIES), '"[""fair""]"' if n % 5 == 0 else ""
            file.write(f"u{n},u{n}@example.org,Person {n},{city},{n % 500},2024-01-{n % 28 + 1:02},{tag}\n")
    with past.open("w") as file:
        file.write("id,contact,kind,occurred_at,url,campaign\n")
        for n in range(events):
            who, at = int(contacts * chance.random() ** 3), f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}T10:{n % 60:02}:00Z"
            file.write(f"e{n},u{who},page_viewed,{at},https://example.org/p{n % 100},c{n % 20}\n")
    with bad.open("w") as file:
        file.write("id,email,name,employees\n")
        for n in range(contacts):
            good = chance.random() >= 0.1
            line = f"p{n},p{n}@example.org,Person {n},7" if good else chance.choice(_BAD).format(n=f"p{n}")
            file.write(f"{line}\n")
    return {
        "contacts": ("contacts", people, contacts),
        "events": ("events", past, events),
        "poisoned": ("contacts", bad, contacts),
    }


def measure(vendor: str, files: dict[str, tuple[str, Path, int]], folder: Path) -> dict[str, object]:
    """Import all files into one database, each by a process of its own."""
    found: dict[str, object] = {}
    with database(vendor, folder) as around:
        ENVIRONMENT.update(around)
        for name, (kind, path, rows) in files.items():
            before = load_average()
            rejects = folder / f"{vendor}-{name}.csv"
            command = [sys.executable, "-m", "baremo", "import", kind, str(path), "--rejects", str(rejects)]
            found[name] = summarise(run(command), rows) | {"load": [before, load_average()]}
            print(vendor, name, found[name], file=sys.stderr)
    return found


def summarise(done: Run, rows: int) -> dict[str, object]:
    """Give seconds, rate and memory."""
    return {
        "rows": rows,
        "seconds": round(done.seconds, 1),
        "cpu_seconds": round(done.cpu_seconds, 1),
        "rows_per_second": round(rows / done.seconds),
        "peak_mib": round(done.mebibytes),
    }


@contextmanager
def database(vendor: str, folder: Path) -> Iterator[dict[str, str]]:
    """Give what a process needs to use an empty database."""
    directory = folder / f"data-{vendor}"
    around = {"BAREMO_DATA_DIR": str(directory), "BAREMO_LOG_LEVEL": "error", "BAREMO_LANGUAGE": "en"}
    with ExitStack() as stack:
        if vendor == "postgresql":
            server = stack.enter_context(run_server())
            server.execute("create database imports")
            around["BAREMO_DATABASE_URL"] = server.url("imports")
        else:
            around["BAREMO_DATABASE_URL"] = f"sqlite:///{directory / 'baremo.sqlite3'}"
        yield around


if __name__ == "__main__":
    main()
