"""The least that DuckDB needs for a base: a bare count per contact, and a scan of what the model reads.

    python -m benchmarks.floor BASE

Runs each query once in a fresh process and prints the seconds as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import duckdb

COUNT_PER_CONTACT = """
    select count(*), max(events)
    from (select contact, count(*) as events from read_parquet(?) group by contact)
"""
# The columns of events that models/mixed30.yaml reads. Ties of `at_most` need the ids too, which cost much to
# scan; they are left out here, so the floor is lower and the bar stricter.
SCAN = """
    select count(kind), sum(strlen(kind)), max(occurred_at), count(*) filter (automated),
           sum(strlen(properties)), sum(strlen(url)), sum(strlen(campaign))
    from read_parquet(?)
"""
SCAN_IDS = "select sum(strlen(id)) from read_parquet(?)"
QUERIES = {"count_per_contact": COUNT_PER_CONTACT, "scan": SCAN}


def time_query(connection: duckdb.DuckDBPyConnection, query: str, base: Path) -> float:
    """Run a query over the events of a base; give the seconds it took."""
    began = time.perf_counter()
    connection.execute(query, [str(base / "events.parquet")]).fetchall()
    return time.perf_counter() - began


def time_floor(base: Path) -> dict[str, float]:
    """Run both queries on a connection as DuckDB comes, one thread per core."""
    with duckdb.connect() as connection:
        return {name: time_query(connection, query, base) for name, query in QUERIES.items()}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m benchmarks.floor BASE")
    print(json.dumps(time_floor(Path(sys.argv[1]))))
