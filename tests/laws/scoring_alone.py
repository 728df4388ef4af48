"""A process that scores everybody who waits, and says how long that took and how much memory it needed.

python -m tests.laws.scoring_alone
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path


def main() -> None:
    """Score until nobody waits."""
    from baremo.platform.starting import start

    start()
    from baremo.platform import clock
    from tests.scoring.settling import score_all

    began = time.perf_counter()
    looked = score_all(clock.now())
    said = {"looked": looked, "seconds": round(time.perf_counter() - began, 2), "peak_mib": round(peak_mib())}
    sys.stdout.write(json.dumps(said) + "\n")


def peak_mib() -> float:
    """Return the most memory that this program has held."""
    status = Path("/proc/self/status")
    if status.exists():
        # What the kernel says of resources used begins with what the parent held when it made this process.
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


if __name__ == "__main__":
    main()
