"""Numbers for Prometheus, added up over all processes of a machine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"


def share_metrics(data_dir: Path, name: str) -> None:
    """Let the processes that this one starts count together, from zero; to be called before anything is counted."""
    if DIRECTORY in os.environ:
        return
    directory = data_dir / "metrics" / name
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True, exist_ok=True)
    os.environ[DIRECTORY] = str(directory)


def count_request(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request."""
    from baremo.platform import counters

    counters.REQUESTS.labels(method, route, str(status)).inc()
    counters.REQUEST_SECONDS.labels(method, route).observe(seconds)


def count_run(kind: str, outcome: str, seconds: float) -> None:
    """Count a run of a job."""
    from baremo.platform import counters

    counters.RUNS.labels(kind, outcome).inc()
    counters.RUN_SECONDS.labels(kind).observe(seconds)
