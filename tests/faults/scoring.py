"""A worker in a process of its own whose leases, those of contacts too, are short enough for a test.

python -m tests.faults.scoring
"""

from __future__ import annotations

import signal

from tests.faults.working import LEASE_SECONDS, hurry


def main() -> None:
    """Work until told to stop."""
    from baremo.platform.starting import start

    start()
    from baremo.platform.jobs.worker import Worker
    from baremo.scoring.live import taking

    hurry()
    taking.LEASE = int(LEASE_SECONDS * 1_000_000)
    working = Worker()
    signal.signal(signal.SIGTERM, lambda *_: working.stop())
    working.work()


if __name__ == "__main__":
    main()
