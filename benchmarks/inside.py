"""Measures inside one process: the floor and the engine in turns, without the start of a process around them.

    python -m benchmarks.inside BASE MODEL ROUNDS OUT_FOLDER

Prints the seconds of each round as JSON, the first round, which warms up, left out.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from baremo.engine.duckdb import score_to_parquet
from baremo.engine.history import History, Parquet
from baremo.model.document import read_model
from benchmarks.floor import time_floor
from benchmarks.peer import time_by_hand

NOW = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) * 1_000_000


def history_of(base: Path) -> History:
    """Hand the files of a base over as they are."""
    return History(
        contacts=Parquet((str(base / "contacts.parquet"),)),
        events=Parquet((str(base / "events.parquet"),)),
    )


def time_score(base: Path, model_path: Path, folder: Path) -> float:
    """Score a base into Parquet; give the seconds it took, reading the model left out."""
    model = read_model(model_path.read_text())
    began = time.perf_counter()
    score_to_parquet(model, history_of(base), NOW, folder / "values.parquet", None)
    return time.perf_counter() - began


def take_rounds(base: Path, model_path: Path, rounds: int, folder: Path) -> dict[str, list[float]]:
    """Run floor, engine and hand-written peer by turns."""
    simple = Path(__file__).parent / "models" / "simple3.yaml"
    seconds: dict[str, list[float]] = {}
    for turn in range(rounds + 1):
        floor = time_floor(base)
        measured = {
            **floor,
            "floor": sum(floor.values()),
            "score": time_score(base, model_path, folder),
            "peer": time_by_hand(base, "2026-01-01", folder / "peer.parquet"),
            "score_of_peer": time_score(base, simple, folder),
        }
        for name, value in measured.items():
            seconds.setdefault(name, []).extend([round(value, 3)] if turn else [])
    return seconds


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("usage: python -m benchmarks.inside BASE MODEL ROUNDS OUT_FOLDER")
    print(json.dumps(take_rounds(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))))
