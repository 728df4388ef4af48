"""Shows how often applications with some sign were approved, in the first period: where the points come from.

    python examples/bpi2012/signals.py FOLDER [DAYS]

FOLDER holds what convert.py wrote. All applications are seen at one age, and only those not decided by then.
"""

from __future__ import annotations

import sys

import duckdb

SIGNS = {
    "all": "true",
    "complete enough for an offer": "accepted > 0",
    "not yet complete": "accepted = 0",
    "two or more offers": "offers > 1",
    "offer came back": "returned > 0",
    "offer out, not back": "offers > 0 and returned = 0",
    "being examined": "validations > 0",
    "two or more calls about documents": "document_calls > 1",
    "one call to complete": "completion_calls = 1",
    "two or three calls to complete": "completion_calls between 2 and 3",
    "six or more calls to complete": "completion_calls > 5",
    "came in as a lead": "leads > 0",
    "idle for a week": "idle_days >= 7",
    "below 5,000": "amount < 5000",
    "5,000 to 14,999": "amount between 5000 and 14999",
    "15,000 to 19,999": "amount between 15000 and 19999",
    "20,000 to 39,999": "amount between 20000 and 39999",
    "40,000 and more": "amount > 39999",
}

# A row for each application of the first period not decided at that age, with what had happened by then.
SEEN = """
    select o.deal, o.outcome = 'approved' as approved, any_value(d.amount) as amount,
           count(*) filter (kind = 'application_accepted') as accepted,
           count(*) filter (kind = 'offer_sent') as offers,
           count(*) filter (kind = 'offer_returned') as returned,
           count(*) filter (kind = 'validation_started') as validations,
           count(*) filter (kind = 'documents_call_completed') as document_calls,
           count(*) filter (kind = 'completion_call_completed') as completion_calls,
           count(*) filter (kind = 'lead_handling_scheduled') as leads,
           date_diff('hour', max(e.occurred_at), any_value(o.applied_at) + to_days($days)) / 24 as idle_days
    from read_csv($outcomes) o
    join read_csv($deals) d on d.id = o.deal
    join read_csv($events) e on e.deal = o.deal and e.occurred_at <= o.applied_at + to_days($days)
    where o.applied_at < '2011-12-01' and o.decided_at > o.applied_at + to_days($days)
    group by o.deal, o.outcome
"""


def print_signs(folder: str, days: int) -> None:
    """Print a line for each sign: how many applications had it, and how many of them were approved."""
    connection = duckdb.connect()
    connection.execute("set timezone = 'UTC'")
    files = {
        "deals": f"{folder}/deals.csv",
        "events": f"{folder}/events.csv.gz",
        "outcomes": f"{folder}/outcomes.csv",
    }
    connection.sql(SEEN, params={**files, "days": days}).create("seen")
    print(f"{'at the age of ' + str(days) + ' days':36} {'applications':>12} {'approved':>9}")
    for sign, condition in SIGNS.items():
        query = f"select count(*), avg(approved::int) from seen where {condition}"
        count, rate = connection.execute(query).fetchone() or (0, None)
        print(f"{sign:36} {count:12,} {'–' if rate is None else format(rate, '.0%'):>9}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python examples/bpi2012/signals.py FOLDER [DAYS]")
    print_signs(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 7)
