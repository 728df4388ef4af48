"""Says what each rule of a model costs by itself, the dearest first.

    python -m benchmarks.rules BASE [MODEL.yaml]

A look for whoever makes the engine faster; nothing is recorded.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from baremo.engine.duckdb import score_to_parquet
from baremo.model.document import read_model
from baremo.model.scores import Model
from benchmarks.inside import NOW, history_of


def single_rules(model: Model) -> Iterator[tuple[str, Model]]:
    """Give a model of one score with one rule for each rule."""
    for score in model.scores:
        for rule in score.rules:
            alone = replace(score, rules=(rule,))
            yield f"{score.key}.{rule.key} ({rule.kind})", replace(model, scores=(alone,))


def time_rule(model: Model, base: Path, values: Path) -> float:
    """Score a base; give the seconds of the better of two runs."""
    seconds = []
    for _ in range(2):
        began = time.perf_counter()
        score_to_parquet(model, history_of(base), NOW, values, None)
        seconds.append(time.perf_counter() - began)
    return min(seconds)


def main() -> None:
    """Time every rule, print them in order."""
    base = Path(sys.argv[1])
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent / "models" / "mixed30.yaml"
    with tempfile.TemporaryDirectory() as folder:
        values = Path(folder) / "values.parquet"
        times = {name: time_rule(model, base, values) for name, model in single_rules(read_model(path.read_bytes()))}
    for name, seconds in sorted(times.items(), key=lambda item: -item[1]):
        print(f"{seconds:8.3f} s  {name}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python -m benchmarks.rules BASE [MODEL.yaml]")
    main()
