"""Ingest from the bytes of a batch to its commit, and the floor, by turns in one process.

    python -m benchmarks.ingest.process SIZE ROUNDS

Prints for each size of batch the messages a second of each round as JSON, the first round, which warms up, left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from benchmarks.generate import SIZES
from benchmarks.ingest.base import END, forget_pending
from benchmarks.ingest.floor import make_rows, write
from benchmarks.ingest.stream import Stream, write_batch

# Messages in a transaction → transactions in a turn. A request holds 2,500 at most; imports store 10,000 at once.
TURNS = {100: 50, 500: 16, 2500: 4, 10_000: 2}


def time_floor(stream: Stream, messages: int, transactions: int) -> float:
    """Return the seconds that the rows take."""
    from baremo.contacts.sql import reserve_contact_ids

    drawn = [stream.draw(messages) for _ in range(transactions)]
    new = iter(reserve_contact_ids(sum(not each.user for batch in drawn for each in batch)))
    return _time(write, [make_rows(batch, new, END) for batch in drawn])


def time_ingest(stream: Stream, messages: int, transactions: int) -> float:
    """Return the seconds that ingest takes."""
    return _time(take_batch, [write_batch(stream.draw(messages)) for _ in range(transactions)])


def take_batch(body: bytes) -> None:
    """Do what the door does with the body of a request."""
    from baremo.events.ingest.decode import open_batch
    from baremo.events.ingest.messages import Envelope
    from baremo.events.ingest.pipeline import take

    bodies, sent_at, context = open_batch(body)
    taken = take(bodies, Envelope(source="key:1", received_at=END, sent_at=sent_at, context=context))
    if taken.accepted != len(bodies):
        raise AssertionError(taken)


def _time(work: Callable[[Any], None], batches: Sequence[Any]) -> float:
    forget_pending()
    began = time.perf_counter()
    for batch in batches:
        work(batch)
    return time.perf_counter() - began


def measure(size_name: str, rounds: int) -> list[dict[str, Any]]:
    """Measure every size of batch."""
    stream = Stream(SIZES[size_name], seed=int(time.time()))
    return [_measure_batches(stream, messages, rounds) for messages in TURNS]


def _measure_batches(stream: Stream, messages: int, rounds: int) -> dict[str, Any]:
    transactions = TURNS[messages]
    rates: dict[str, list[int]] = {"floor": [], "ingest": []}
    for turn in range(rounds + 1):
        for name, measured in (("floor", time_floor), ("ingest", time_ingest)):
            seconds = measured(stream, messages, transactions)
            rates[name] += [round(messages * transactions / seconds)] if turn else []
    middle = {name: round(median(runs)) for name, runs in rates.items()}
    return {"messages": messages, **middle, "ratio": round(middle["ingest"] / middle["floor"], 2), "runs": rates}


def main(size_name: str, rounds: int) -> None:
    """Measure and print."""
    from baremo.platform.starting import start

    start()
    print(json.dumps(measure(size_name, rounds)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
