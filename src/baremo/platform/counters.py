"""The counters themselves; importing them fixes where they are kept."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60)

REQUESTS = Counter("baremo_requests", "Requests answered", ["method", "route", "status"])
REQUEST_SECONDS = Histogram("baremo_request_seconds", "Time to answer a request", ["method", "route"], buckets=_BUCKETS)
RUNS = Counter("baremo_job_runs", "Runs of jobs ended", ["kind", "outcome"])
RUN_SECONDS = Histogram("baremo_job_run_seconds", "Time that runs of jobs took", ["kind"], buckets=_BUCKETS)
LOOP_FAILURES = Counter("baremo_loop_failures", "Looks of loops that failed", ["loop"])
SCORED = Counter("baremo_contacts_scored", "Contacts scored by the live loop")
SCORE_SECONDS = Histogram("baremo_score_seconds", "Time to score some contacts together", buckets=_BUCKETS)
PUT_OFF = Counter("baremo_contacts_put_off", "Contacts that could not be evaluated, and are tried again later")
MESSAGES = Counter("baremo_messages", "Messages, or parts of them, by what became of them", ["outcome"])
