"""More than the service can do, and people who mean it no good: it says so, keeps its size, and serves the others."""

from __future__ import annotations

import base64
import contextlib
import gzip
import random
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from statistics import quantiles

import pytest

from tests.databases import Database
from tests.faults.oracle import judge
from tests.faults.senders import Load
from tests.faults.service import Service, Watch, make_write_key
from tests.lanes import short_on
from tests.processes import eventually, fetch

PATIENCE = 1.0
"""Seconds within which somebody who asks in order has to be answered, whatever others do."""
RECOVERY_SECONDS = 10
MEGABYTES = 2**20


def usual(seconds: Iterable[float]) -> float:
    """Return what nineteen of twenty do not exceed."""
    return quantiles(seconds, n=20)[-1]


def overload(database: Database, seconds: float) -> None:
    seed = random.randrange(10**6)
    key, number = make_write_key()
    with Service(database) as service:
        with Load(service.port, key, seed) as calm:
            calm.wait_for_more()
        before = service.memory()
        with Load(service.port, key, seed + 1, senders=400, pause=0.0, most=60, name="over") as load:
            eventually(lambda: load.told.answers[503] + load.told.answers[429] > 0)
            time.sleep(seconds)
            grown = service.memory() - before
        began = time.monotonic()
        eventually(lambda: answers_soon(service))
        assert time.monotonic() - began < RECOVERY_SECONDS
    verdict = judge(calm.told.acknowledged + load.told.acknowledged, number)
    assert verdict, f"seed {seed}: {verdict}"
    assert load.told.unexpected == []
    assert set(load.told.answers) <= {200, 429, 503}, load.told.answers
    assert load.told.without_advice == 0
    assert grown < 200 * MEGABYTES
    # Writers of SQLite do not queue up, so the last of them may wait longer than the others.
    assert usual(load.told.seconds) < 8 * PATIENCE


def answers_soon(service: Service) -> bool:
    began = time.monotonic()
    return service.is_well() and time.monotonic() - began < PATIENCE


@short_on("sqlite")
def test_what_comes_in_excess_is_told_to_come_back_and_nothing_of_it_is_lost(database: Database) -> None:
    overload(database, 1)


@pytest.mark.long
def test_a_long_overload_is_survived(database: Database) -> None:
    overload(database, 60)


def connect(service: Service) -> socket.socket:
    return socket.create_connection(("127.0.0.1", service.port), timeout=40)


@contextlib.contextmanager
def many(service: Service, count: int, said: bytes) -> Iterator[list[socket.socket]]:
    """Open connections on which something is begun and not ended."""
    opened = [connect(service) for _ in range(count)]
    try:
        for each in opened:
            each.sendall(said)
        yield opened
    finally:
        for each in opened:
            each.close()


HEAD = b"POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
SLOW: dict[str, tuple[int, bytes]] = {
    "connections on which nothing is said": (2000, b""),
    "headers that never end": (300, b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: "),
    "bodies that never end": (300, HEAD + b"Content-Length: 1000\r\n\r\n{"),
    "bodies in pieces that never end": (300, HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"),
    "large bodies that never end": (40, HEAD + b"Content-Length: 400000\r\n\r\n" + b" " * 300_000),
}


def bomb(service: Service, key: str) -> bytes:
    """Send much in little."""
    body = gzip.compress(b" " * 200_000_000)
    basic = base64.b64encode(f"{key}:".encode())
    head = HEAD + b"Content-Encoding: gzip\r\nAuthorization: Basic %b\r\nContent-Length: %d\r\n\r\n" % (
        basic,
        len(body),
    )
    return exchange(service, head + body)


def long_header(service: Service, key: str) -> bytes:
    return exchange(service, b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"a" * 10**6 + b"\r\n\r\n")


def many_headers(service: Service, key: str) -> bytes:
    headers = b"".join(b"X-%d: a\r\n" % number for number in range(2000))
    return exchange(service, b"GET /health HTTP/1.1\r\nHost: localhost\r\n" + headers + b"\r\n")


def exchange(service: Service, said: bytes) -> bytes:
    with connect(service) as opened:
        opened.sendall(said)
        return opened.recv(100).split(b"\r\n")[0]


EXCESSIVE: list[tuple[Callable[[Service, str], bytes], bytes]] = [
    (bomb, b"400"),
    (long_header, b"431"),
    (many_headers, b"431"),
]


@short_on("sqlite")
def test_whoever_asks_in_order_is_answered_soon_whatever_others_do(database: Database) -> None:
    key, _ = make_write_key()
    with Service(database) as service:
        fetch(f"{service.url}/health")
        before = service.memory()
        with Watch(service) as watch, Load(service.port, key, 1, senders=2, pause=0.1) as load:
            for what, (count, said) in SLOW.items():
                with many(service, count, said):
                    seen = len(watch.seen)
                    eventually(lambda seen=seen: len(watch.seen) > seen + 10)  # type: ignore[misc]  # mypy infers no default
                    assert usual(each[1] for each in watch.seen[seen:]) < PATIENCE, what
            for send, status in EXCESSIVE:
                assert status in send(service, key)
            load.wait_for_more()
        assert watch.statuses == {200}
        assert watch.longest < 3 * PATIENCE  # the tests beside this one take their share of the machine
        assert usual(load.told.seconds) < PATIENCE
        assert set(load.told.answers) == {200}
        assert service.memory() - before < 200 * MEGABYTES


@pytest.mark.long
@short_on("sqlite")
def test_who_never_ends_is_told_so_and_let_go(database: Database) -> None:
    with Service(database) as service:
        for what, (_, said) in SLOW.items():
            with many(service, 1, said) as opened:
                answer = opened[0].recv(100)
                assert answer == b"" or b" 408 " in answer.split(b"\r\n")[0], what
