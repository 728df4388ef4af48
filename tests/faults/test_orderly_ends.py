"""Processes that are stopped, renewed or put to sleep under load: nothing is lost, and senders need only try again."""

from __future__ import annotations

import random
import signal
import time

from tests.databases import Database
from tests.faults.oracle import judge
from tests.faults.senders import Load
from tests.faults.service import Service, Watch, make_write_key, send
from tests.lanes import short_on
from tests.processes import eventually

RENEWAL_SECONDS = 60


@short_on("postgresql")
def test_stopping_under_load_ends_in_time_and_loses_nothing(database: Database) -> None:
    seed = random.randrange(10**6)
    key, number = make_write_key()
    with Service(database) as service, Load(service.port, key, seed, pause=0.0) as load:
        assert service.process is not None
        load.wait_for_more()
        began = time.monotonic()
        service.process.terminate()
        assert service.process.wait(20) == 0
        assert time.monotonic() - began <= 10
        service.start()
        load.wait_for_more()
    verdict = judge(load.told.acknowledged, number)
    assert verdict, f"seed {seed}: {verdict}"
    assert load.told.unexpected == []


@short_on("sqlite")
def test_renewing_under_load_fails_no_request_that_cannot_be_repeated(database: Database) -> None:
    """Connections may be cut between two requests, and none of the requests is half done; who comes anew is let in.

    On a machine that has too much to do somebody may be slower than the patience of a process that ends.
    """
    seed = random.randrange(10**6)
    key, number = make_write_key()
    with Service(database) as service, Load(service.port, key, seed) as load, Watch(service) as watch:
        assert service.process is not None
        load.wait_for_more()
        before = set(service.list_answering())
        service.process.send_signal(signal.SIGHUP)
        eventually(lambda: not before & set(service.find("answering")), RENEWAL_SECONDS)
        eventually(lambda: len(service.find("answering")) == len(before), RENEWAL_SECONDS)
        load.wait_for_more()
        cut = load.told.answers[0]
    verdict = judge(load.told.acknowledged, number)
    assert verdict, f"seed {seed}: {verdict}"
    assert load.told.unexpected == []
    assert cut <= 2 * len(before) * len(load.senders), "only connections to processes that ended are cut"
    turned_away = [each for each in watch.seen if each[2] != 200]
    assert len(turned_away) <= len(watch.seen) / 100, turned_away


@short_on("postgresql")
def test_processes_that_oversleep_lose_nothing_and_write_nothing_twice(database: Database) -> None:
    """A process that is asleep may hold SQLite's only lock; then the others say so until it wakes."""
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    key, number = make_write_key()
    with Service(database) as service, Load(service.port, key, seed) as load:
        for _ in range(4):
            load.wait_for_more()
            asleep = [chance.choice(service.list_answering())]
            send(signal.SIGSTOP, asleep)
            time.sleep(chance.uniform(0.2, 1.5))
            send(signal.SIGCONT, asleep)
        load.wait_for_more()
    verdict = judge(load.told.acknowledged, number)
    assert verdict, f"seed {seed}: {verdict}"
    assert load.told.unexpected == []
    assert load.told.without_advice == 0
