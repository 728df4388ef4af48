"""Somebody who rescores and kills himself between two steps, as often as he is told to.

python -m tests.faults.rescoring

Each line of standard input is a number: before or after so many transactions the process that works for it is killed; 0
lets it live. It answers «killed» or «done».
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def work(kill_at: int) -> None:
    """Rescore; die at a step."""
    from django.db import transaction

    from baremo.scoring.rescoring import filling, running, work
    from tests.scoring.settling import keep_archive, work_at

    reached = 0

    def reach() -> None:
        nonlocal reached
        reached += 1
        if reached == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    @contextlib.contextmanager
    def step() -> Iterator[Any]:
        reach()
        with transaction.atomic():
            yield None
        reach()

    # Many small transactions instead of a few large ones, so that there are steps to die at.
    filling._FIRST_STEP = 3
    work.Pace.size = lambda self, before, **more: 3  # type: ignore[method-assign]
    keep_archive(AT)
    running.rescore(work_at(AT, step=step, tick=reach))


def answer(kill_at: int) -> str:
    """Let a process of its own work, and return how it ended."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work(kill_at)
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "killed"
    return "done" if status == 0 else "failed"


def main() -> None:
    """Answer every line."""
    from baremo.platform.starting import start

    start()
    for line in sys.stdin:
        sys.stdout.write(f"{answer(int(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
