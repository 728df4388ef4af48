"""PostgreSQL stops at once, or is killed, under load and comes back: 503 meanwhile, nothing lost, no restart needed."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_service import baremo
from tests.databases import Database, use_database
from tests.faults.oracle import judge
from tests.faults.senders import Load
from tests.faults.service import Service, Watch, make_write_key
from tests.postgresql import Server, run_server
from tests.processes import eventually, fetch

ADDRESSES = ("/health", "/api/users", "/metrics", "/api/jobs")
SOON = 5.0
"""Seconds within which an answer has to come, and after which all has to go on, once the server is back."""


def stop_at_once(server: Server) -> None:
    """Stop it as one does who does not wait for anybody."""
    server.call("pg_ctl", "-D", server.data, "-m", "immediate", "-s", "-w", "stop")


def kill(server: Server) -> None:
    """Kill the first of its processes; the others notice and go."""
    os.kill(int((server.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    eventually(lambda: not server.answers())


def end_connections(server: Server) -> None:
    """End every connection but our own."""
    server.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend'"
        " and pid <> pg_backend_pid()"
    )


FAULTS: tuple[Callable[[Server], None], ...] = (stop_at_once, kill)


@pytest.fixture
def mortal(django_ready: Any, tmp_path: Path) -> Iterator[tuple[Server, Database]]:
    """A server that may be killed, and a database of it."""
    from django.db import connections

    from baremo.platform.migrating import migrate

    with run_server() as server:
        use_database(server.url("postgres"))
        migrate()
        yield server, Database("postgresql", server.url("postgres"), tmp_path)
        connections.close_all()


def ask_all(url: str, key: str) -> list[tuple[int, Any]]:
    return [fetch(f"{url}{path}", key) for path in ADDRESSES]


def restart_under_load(service: Service, load: Load, server: Server, api_key: str, fault: Callable[..., None]) -> None:
    """Let the server go away under load, look at what is answered meanwhile, and let it come back."""
    load.wait_for_more()
    fault(server)
    # Backends of a server that was killed may answer for a moment more.
    eventually(lambda: fetch(f"{service.url}/health")[0] == 503)
    answers = ask_all(service.url, api_key) + ask_all(service.url, api_key)
    assert {status for status, _ in answers} == {503}, answers
    server.start()
    began = time.monotonic()
    eventually(lambda: {status for status, _ in ask_all(service.url, api_key)} == {200}, 20)
    load.wait_for_more(10)
    assert time.monotonic() - began < 2 * SOON


def outlive(mortal: tuple[Server, Database], faults: list[Callable[[Server], None]]) -> None:
    from django.db import connections

    server, database = mortal
    seed = random.randrange(10**6)
    key, number = make_write_key()
    api_key = baremo("key", "create", "--kind", "api", "--name", "n", **database.environment).out.strip()
    with Service(database) as service:
        processes = service.list_answering()
        with Load(service.port, key, seed) as load, Watch(service) as watch:
            for fault in faults:
                restart_under_load(service, load, server, api_key, fault)
            end_connections(server)
            load.wait_for_more()
        assert watch.statuses == {200, 503}
        assert watch.longest < SOON
        assert service.list_answering() == processes, "nothing was started anew"
        eventually(lambda: fetch(f"{service.url}/api/jobs?state=done", api_key)[1]["items"])
    connections.close_all()  # ours have gone, too
    verdict = judge(load.told.acknowledged, number)
    assert verdict, f"seed {seed}: {verdict}"
    assert set(load.told.answers) <= {200, 503}, load.told.answers
    assert load.told.unexpected == []
    assert load.told.without_advice == 0


def test_the_service_outlives_a_postgresql_that_is_stopped_and_killed(mortal: tuple[Server, Database]) -> None:
    outlive(mortal, [*FAULTS])


@pytest.mark.long
def test_the_service_outlives_a_postgresql_that_is_stopped_and_killed_many_times(
    mortal: tuple[Server, Database],
) -> None:
    outlive(mortal, [*FAULTS] * 20)
