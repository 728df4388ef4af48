"""The three rules of models/simple3.yaml as one would write them in SQL by hand: a yardstick.

    python -m benchmarks.peer BASE VALUES.parquet

It gives the same values, which run.py checks; it knows no next change, no bands and no explanation.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import duckdb

BY_HAND = """
    copy (
        select 'simple' as score, contacts.id as subject,
               coalesce(events.points, 0)
               + case when contacts.country in ('ES', 'PT', 'MX') then 10 else 0 end as value
        from read_parquet($contacts) contacts
        left join (
            select contact,
                   5 * count(*) filter (
                       kind = 'page_viewed' and url like 'https://www.example.com/pricing%'
                       and occurred_at > $now::timestamp - interval 90 days
                   ) + case when bool_or(kind = 'email_clicked') then 10 else 0 end as points
            from read_parquet($events)
            where kind in ('page_viewed', 'email_clicked')
              and not automated and occurred_at <= $now::timestamp
            group by contact
        ) events on events.contact = contacts.id
    ) to '{values}' (format parquet)
"""


def time_by_hand(base: Path, now: str, values: Path) -> float:
    """Score a base with the statement; give the seconds it took."""
    files = {"contacts": str(base / "contacts.parquet"), "events": str(base / "events.parquet")}
    began = time.perf_counter()
    with duckdb.connect() as connection:
        connection.execute(BY_HAND.format(values=values), {**files, "now": now})
    return time.perf_counter() - began


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m benchmarks.peer BASE VALUES.parquet")
    time_by_hand(Path(sys.argv[1]), "2026-01-01", Path(sys.argv[2]))
