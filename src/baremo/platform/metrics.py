"""Numbers for Prometheus, added up over all processes of a machine."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"
_RESERVED = {"counter": 2**18, "histogram": 2**20}
_LOG = logging.getLogger("baremo.metrics")


def share_metrics(data_dir: Path, name: str) -> None:
    """Let the processes that this one starts count together, from zero; to be called before anything is counted."""
    if DIRECTORY in os.environ:
        return
    directory = data_dir / "metrics" / name
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True, exist_ok=True)
    os.environ[DIRECTORY] = str(directory)


def reserve_room() -> None:
    """Take now the room on disk that this process counts in; without any it counts for itself alone.

    The files are mapped into memory: who writes where a full disk has no room for it is killed by the system.
    """
    directory = os.environ.get(DIRECTORY)
    if directory is None:
        return
    try:
        for kind, size in _RESERVED.items():
            path = Path(directory) / f"{kind}_{os.getpid()}.db"
            if not path.exists():
                path.write_bytes(bytes(size))
    except OSError as full:
        _LOG.warning("the numbers of this process are not shared", extra={"error": str(full)})
        path.unlink(missing_ok=True)
        del os.environ[DIRECTORY]


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


def count_loop_failure(loop: str) -> None:
    """Count a look of a loop that failed."""
    from baremo.platform import counters

    counters.LOOP_FAILURES.labels(loop).inc()


def count_scored(contacts: int, seconds: float) -> None:
    """Count contacts that were scored together."""
    from baremo.platform import counters

    counters.SCORED.inc(contacts)
    counters.SCORE_SECONDS.observe(seconds)


def count_put_off(contacts: int) -> None:
    """Count contacts that could not be evaluated."""
    from baremo.platform import counters

    counters.PUT_OFF.inc(contacts)


def count_messages(outcome: str, count: int) -> None:
    """Count messages that arrived, by what became of them."""
    from baremo.platform import counters

    counters.MESSAGES.labels(outcome).inc(count)
