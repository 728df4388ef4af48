"""A worker in a process of its own, with leases short enough for a test, and jobs whose effects can be counted.

python -m tests.faults.working
"""

from __future__ import annotations

import signal
import time
from datetime import timedelta
from typing import Any

LEASE_SECONDS = 1.5


def declare_kinds() -> None:
    """Declare the jobs of these tests."""
    from baremo.language import Label
    from baremo.platform.actor import SYSTEM
    from baremo.platform.audit.trail import record_of
    from baremo.platform.jobs.kinds import job
    from baremo.platform.jobs.models import Lane

    label = Label(es="prueba", en="trial")

    def write(run: Any, what: object) -> None:
        record_of(SYSTEM, "did", (f"job {run.id}", what), at=run.clock.now())

    @job("fault_note", label, attempts=1000)
    def note(run: Any) -> None:
        write(run, "begun")
        time.sleep(0.02)
        write(run, "done")

    @job("fault_steps", label, lane=Lane.LONG, is_atomic=False, attempts=1000)
    def steps(run: Any) -> None:
        for number in range(run.cursor or 0, run.payload["steps"]):
            time.sleep(run.payload.get("seconds", 0.02))
            with run.step() as row:
                write(run, number)
                row.cursor = number + 1


def hurry() -> None:
    """Shorten leases and waits."""
    from baremo.platform.jobs import leases, worker
    from baremo.scoring.live import taking

    leases.LEASE = timedelta(seconds=LEASE_SECONDS)
    leases.HEARTBEAT_SECONDS = 0.5
    worker.IDLE_SECONDS = 0.05
    taking.LEASE = int(LEASE_SECONDS * 10**6)


def main() -> None:
    """Work until told to stop."""
    from baremo.platform.starting import start

    start()
    from baremo.platform.jobs import worker

    hurry()
    declare_kinds()
    working = worker.Worker()
    signal.signal(signal.SIGTERM, lambda *_: working.stop())
    working.work()


if __name__ == "__main__":
    main()
