"""A worker in a process of its own, with leases and chunks short enough for a test.

python -m tests.events.importing.working
"""

from __future__ import annotations

import signal
from datetime import timedelta


def main() -> None:
    """Work until told to stop."""
    from baremo.platform.starting import start

    start()
    from baremo.events.importing import running
    from baremo.platform.jobs import leases, worker

    leases.LEASE = timedelta(seconds=1.5)
    leases.HEARTBEAT_SECONDS = 0.5
    worker.IDLE_SECONDS = 0.05
    running.AT_ONCE = {"contacts": 200, "events": 300}
    working = worker.Worker()
    signal.signal(signal.SIGTERM, lambda *_: working.stop())
    working.work()


if __name__ == "__main__":
    main()
