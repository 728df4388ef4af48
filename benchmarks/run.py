"""Measures `baremo` on this machine and writes the figures, with the facts of the machine, as JSON.

    python -m benchmarks.run [--size SIZE …] [--only PART …] [--rounds 3] [--data FOLDER] [--name NAME]

Parts: rescoring, inside, start, many. What is compared runs by turns in the same minutes; figures are medians
and every run is kept beside its median. Bases are made on first use under benchmarks/data.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import duckdb

from benchmarks.generate import SIZES, generate
from benchmarks.machine import describe_machine, load_average
from benchmarks.many import write_many_scores
from benchmarks.process import Run, run, summarise, take_turns

HERE = Path(__file__).parent
MIXED = HERE / "models" / "mixed30.yaml"
SIMPLE = HERE / "models" / "simple3.yaml"
BAREMO = str(Path(sys.executable).with_name("baremo"))
NOW = "2026-01-01T00:00:00Z"

Result = dict[str, object]


# ------------------------------------------------------------------------------------------- commands


def score_command(model: Path, base: Path, out: Path) -> list[str]:
    """Say how a person would score the base."""
    files = ["--contacts", str(base / "contacts.parquet"), "--events", str(base / "events.parquet")]
    return [BAREMO, "score", str(model), *files, "--at", NOW, "--out", str(out)]


def module_command(module: str, *arguments: Path | str) -> list[str]:
    """Say how a module of the benchmarks is run by the same Python."""
    return [sys.executable, "-m", f"benchmarks.{module}", *map(str, arguments)]


def running(command: list[str]) -> Callable[[], Run]:
    """Give the running of a command as something that takes turns."""
    return lambda: run(command)


# ------------------------------------------------------------------------------------------- parts


def measure_rescoring(base: Path, rounds: int, folder: Path) -> Result:
    """Compare whole processes: floor, 30 mixed rules, three simple rules, and those three written by hand."""
    results = take_turns(
        {
            "floor": running(module_command("floor", base)),
            "score": running(score_command(MIXED, base, folder / "values.parquet")),
            "peer": running(module_command("peer", base, folder / "peer.parquet")),
            "score_of_peer": running(score_command(SIMPLE, base, folder / "simple.parquet")),
        },
        rounds,
    )
    check_same(folder / "peer.parquet", folder / "simple.parquet")
    summary: Result = {name: summarise(runs) for name, runs in results.items()}
    summary["ratio_to_floor"] = ratio(results["score"], results["floor"])
    summary["ratio_to_peer"] = ratio(results["score_of_peer"], results["peer"])
    return summary


def check_same(one: Path, other: Path) -> None:
    """Stop if two files of values differ: a fast wrong answer is no answer."""
    differing = "select count(*) from (select subject, value from {} except select subject, value from {})"
    with duckdb.connect() as connection:
        for left, right in ((one, other), (other, one)):
            query = differing.format(f"read_parquet('{left}')", f"read_parquet('{right}')")
            if connection.execute(query).fetchone() != (0,):
                raise ValueError(f"{left} and {right} differ")


def ratio(ours: list[Run], theirs: list[Run]) -> float:
    """Divide the medians."""
    return round(median(each.seconds for each in ours) / median(each.seconds for each in theirs), 2)


def measure_inside(base: Path, rounds: int, folder: Path) -> Result:
    """Compare within one process, where neither starting nor checking the files counts."""
    measured = run(module_command("inside", base, MIXED, str(rounds), folder))
    seconds: dict[str, list[float]] = json.loads(measured.output)
    summary: Result = {name: {"seconds": round(median(runs), 3), "runs": runs} for name, runs in seconds.items()}
    summary["ratio_to_floor"] = round(median(seconds["score"]) / median(seconds["floor"]), 2)
    summary["ratio_to_peer"] = round(median(seconds["score_of_peer"]) / median(seconds["peer"]), 2)
    return summary


def measure_start(base: Path, folder: Path, rounds: int = 10) -> Result:
    """Time commands that have next to nothing to do, beside a Python that has nothing to do."""
    contestants = {
        "python": running([sys.executable, "-c", "pass"]),
        "score": running(score_command(MIXED, base, folder / "tiny.parquet")),
        "score_simple": running(score_command(SIMPLE, base, folder / "tiny.parquet")),
        "check": running([BAREMO, "check", str(MIXED)]),
        "help": running([BAREMO, "--help"]),
    }
    return {name: summarise(runs) for name, runs in take_turns(contestants, rounds).items()}


def measure_many(base: Path, folder: Path, count: int = 10_000) -> Result:
    """Score a tiny base with ten thousand scores of one rule, once."""
    model = folder / "many.yaml"
    write_many_scores(model, count)
    check = run([BAREMO, "check", str(model)])
    score = run(score_command(model, base, folder / "many.parquet"))
    return {"scores": count, "check": summarise([check]), "score": summarise([score])}


# ------------------------------------------------------------------------------------------- report


def measure_size(name: str, options: argparse.Namespace, folder: Path) -> Result:
    """Measure rescoring on a base of one size."""
    base, size = generate(name, options.data), SIZES[name]
    result: Result = {"size": name, "contacts": size.contacts, "events": size.events}
    result["load_before"] = load_average()
    if "rescoring" in options.only:
        result["whole_process"] = measure_rescoring(base, options.rounds, folder)
    if "inside" in options.only:
        result["in_process"] = measure_inside(base, options.rounds, folder)
    result["load_after"] = load_average()
    return result


def measure(options: argparse.Namespace, folder: Path) -> Result:
    """Measure all parts that are asked for."""
    report: Result = {
        "name": options.name,
        "taken_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": describe_machine(),
        "rounds": options.rounds,
    }
    if {"rescoring", "inside"} & set(options.only):
        report["rescoring"] = [measure_size(name, options, folder) for name in options.size]
    tiny = generate("tiny", options.data)
    if "start" in options.only:
        report["start"] = measure_start(tiny, folder)
    if "many" in options.only:
        report["many_scores"] = measure_many(tiny, folder)
    return report


def read_options() -> argparse.Namespace:
    """Read what is to be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parts = ["rescoring", "inside", "start", "many"]
    parser.add_argument("--size", nargs="+", choices=[*SIZES], default=["small", "medium", "large"])
    parser.add_argument("--only", nargs="+", choices=parts, default=parts)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, default=HERE / "data")
    parser.add_argument("--name", default="latest")
    return parser.parse_args()


def main() -> None:
    """Measure, write the figures, say where."""
    options = read_options()
    with tempfile.TemporaryDirectory() as folder:
        report = measure(options, Path(folder))
    path = HERE / "results" / f"{options.name}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(report, indent=2) + "\n")
    print(path)


if __name__ == "__main__":
    main()
