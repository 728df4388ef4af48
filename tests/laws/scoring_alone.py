"""A process that scores everybody who waits, and says how long that took and how much memory it needed.

python -m tests.laws.scoring_alone
"""

from __future__ import annotations

import json
import resource
import sys
import time


def main() -> None:
    """Score until nobody waits."""
    from baremo.platform.starting import start

    start()
    from baremo.platform import clock
    from tests.scoring.settling import score_all

    began = time.perf_counter()
    looked = score_all(clock.now())
    # Linux counts kibibytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**10 if sys.platform == "linux" else 2**20)
    said = {"looked": looked, "seconds": round(time.perf_counter() - began, 2), "peak_mib": round(peak)}
    sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main()
