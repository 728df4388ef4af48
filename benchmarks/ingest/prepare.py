"""Makes the base of a size in the database that the environment names, if it is not there.

    python -m benchmarks.ingest.prepare SIZE ROUNDS

Prints how long that took and how large the base is, as JSON.
"""

from __future__ import annotations

import json
import sys
import time

from benchmarks.generate import SIZES


def main(name: str) -> None:
    """Fill the base."""
    from baremo.platform.starting import start

    start()
    from baremo.platform.migrating import migrate
    from benchmarks.ingest.base import fill, is_filled, measure_bytes

    migrate()
    began = time.perf_counter()
    is_there = is_filled(SIZES[name])
    if not is_there:
        fill(SIZES[name])
    print(
        json.dumps({"seconds": None if is_there else round(time.perf_counter() - began), "mib": measure_bytes() >> 20})
    )


if __name__ == "__main__":
    main(sys.argv[1])
