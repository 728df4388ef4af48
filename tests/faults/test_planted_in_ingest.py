"""A crash test that never failed proves nothing: with each of these faults planted, the tests of crashes fail."""

from __future__ import annotations

import random
import time

import pytest

from tests.databases import VENDORS, Database
from tests.faults.oracle import Verdict, judge
from tests.faults.senders import Load
from tests.faults.service import Service, make_write_key

ON_BOTH = [
    ("acknowledge_early", "lost", 2),
    ("no_ledger", "twice", 0),  # senders repeat themselves; nothing has to be killed
    ("ledger_apart", "lost", 2),
]
SHORT = [("sqlite", *ON_BOTH[0]), ("postgresql", *ON_BOTH[1]), ("postgresql", *ON_BOTH[2])]
CASES = [
    pytest.param(*case, marks=[] if case in SHORT else [pytest.mark.long])
    for case in ((vendor, *each) for vendor in VENDORS for each in ON_BOTH)
]


def load_and_kill(database: Database, plant: str, kills: int, seed: int) -> Verdict:
    """Kill a service again and again under load; return what is wrong afterwards."""
    chance = random.Random(seed)
    key, number = make_write_key()
    service = Service(database, "web", {"BAREMO_WEB_PROCESSES": "1"}, [plant])
    with service, Load(service.port, key, seed, pause=0.01) as load:
        for _ in range(kills):
            load.wait_for_more(40)
            time.sleep(chance.uniform(0, 0.2))
            service.kill("everything")
        load.wait_for_more(150 if kills else 400)
    time.sleep(0.3)
    return judge(load.told.acknowledged, number)


@pytest.mark.parametrize(("vendor", "plant", "shows", "kills"), CASES, indirect=["vendor"])
def test_a_fault_planted_in_ingest_is_noticed(database: Database, plant: str, shows: str, kills: int) -> None:
    seed = random.randrange(10**6)
    verdict = load_and_kill(database, plant, kills, seed)
    assert getattr(verdict, shows), f"{plant} went unnoticed, seed {seed}: {verdict}"
