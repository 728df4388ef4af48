"""Ingest over HTTP, through real processes of the web and several senders, and the floor, by turns.

    python -m benchmarks.ingest.web SIZE ROUNDS

Senders, web and database share the machine. Prints for each size of batch the messages a second of each round and the
milliseconds of the requests as JSON, the first round, which warms up, left out.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import sys
import threading
import time
from statistics import median, quantiles
from typing import Any

from benchmarks.generate import SIZES
from benchmarks.ingest.base import forget_pending
from benchmarks.ingest.process import time_floor
from benchmarks.ingest.stream import Stream, write_batch
from tests.processes import eventually, fetch, free_port, running

# Messages in a request → requests in a turn.
TURNS = {10: 400, 100: 100, 500: 24}
SENDERS = 8


class Sender(threading.Thread):
    """Sends its share of the requests over one connection, each as soon as the one before is acknowledged."""

    def __init__(self, port: int, key: str, bodies: list[bytes]) -> None:
        """Keep what is to be sent."""
        super().__init__()
        self._port, self._bodies = port, bodies
        self._headers = {"Authorization": f"Basic {base64.b64encode(f'{key}:'.encode()).decode()}"}
        self.seconds: list[float] = []

    def run(self) -> None:
        """Send all."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        for body in self._bodies:
            began = time.perf_counter()
            connection.request("POST", "/v1/batch", body, self._headers)
            response = connection.getresponse()
            response.read()
            self.seconds += [time.perf_counter() - began] if response.status == 200 else []
        connection.close()


def time_web(port: int, key: str, bodies: list[bytes]) -> tuple[float, list[float]]:
    """Return the seconds that all requests took together, and each of them."""
    senders = [Sender(port, key, bodies[number::SENDERS]) for number in range(SENDERS)]
    forget_pending()
    began = time.perf_counter()
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    whole, each = time.perf_counter() - began, [second for sender in senders for second in sender.seconds]
    if len(each) != len(bodies):
        raise AssertionError(f"{len(bodies) - len(each)} requests were not acknowledged")
    return whole, each


def measure(size_name: str, rounds: int, port: int, key: str) -> list[dict[str, Any]]:
    """Measure every size of request."""
    stream = Stream(SIZES[size_name], seed=int(time.time()))
    results = []
    for messages, requests in TURNS.items():
        rates: dict[str, list[int]] = {"floor": [], "ingest": []}
        latencies: list[float] = []
        for turn in range(rounds + 1):
            floor = time_floor(stream, messages, requests)
            seconds, each = time_web(port, key, [write_batch(stream.draw(messages)) for _ in range(requests)])
            if turn:
                rates["floor"].append(round(messages * requests / floor))
                rates["ingest"].append(round(messages * requests / seconds))
                latencies += each
        results.append({"messages": messages, **_summarise(rates, latencies)})
    return results


def _summarise(rates: dict[str, list[int]], latencies: list[float]) -> dict[str, Any]:
    middle = {name: round(median(runs)) for name, runs in rates.items()}
    hundredths = quantiles(latencies, n=100)
    milliseconds = {"p50": round(hundredths[49] * 1000, 1), "p99": round(hundredths[98] * 1000, 1)}
    ratio = round(middle["ingest"] / middle["floor"], 2)
    return {**middle, "ratio": ratio, "milliseconds": milliseconds, "runs": rates}


def main(size_name: str, rounds: int) -> None:
    """Start the web, measure and print."""
    from baremo.platform.starting import start

    start()
    from baremo.platform import clock
    from baremo.platform.accounts.keys import create_key
    from baremo.platform.actor import SYSTEM

    key = create_key("write", "benchmark", SYSTEM, at=clock.now())[1]
    port = free_port()
    settings = {name: value for name, value in os.environ.items() if name.startswith("BAREMO_")}
    settings |= {"BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_INGEST_RATE": "100000"}
    with running("baremo", "web", **settings):
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        print(json.dumps(measure(size_name, rounds, port, key)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
