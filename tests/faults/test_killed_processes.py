"""kill −9 of any process at random moments under load: nothing acknowledged is lost, nothing counts twice."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from typing import Any

import pytest

from tests.databases import Database
from tests.faults import trials
from tests.faults.oracle import judge
from tests.faults.senders import Load
from tests.faults.service import Service, make_write_key
from tests.processes import eventually

ROLES = ("answering", "worker", "serve", "web")
pytestmark = pytest.mark.usefixtures("trial_jobs")


def kill_all_round(service: Service, load: Load, roles: Sequence[str], chance: random.Random) -> None:
    """Kill one process after another, each at a random moment after the load has found its way again."""
    for role in roles:
        load.wait_for_more(chance.randint(1, 60))
        time.sleep(chance.uniform(0, 0.3))
        service.kill(role)


def tell(capsys: Any, **facts: Any) -> None:
    """Write what somebody needs to repeat the test, also if it passes."""
    with capsys.disabled():
        sys.stdout.write(" [" + " ".join(f"{name}={value}" for name, value in facts.items()) + "] ")


def kill_and_judge(database: Database, kills: int, capsys: Any) -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    # Everything at once, as if the machine had gone down, and then one here and one there.
    roles = [ROLES[number % len(ROLES)] for number in range(kills - 1)]
    chance.shuffle(roles)
    key, number = make_write_key()
    quick, long = (
        [trials.ask("fault_note") for _ in range(20 * kills)],
        trials.ask("fault_steps", {"steps": 20 * kills}),
    )
    with Service(database, plants=["trial_jobs"]) as service:
        with Load(service.port, key, seed) as load:
            kill_all_round(service, load, ["everything", *roles], chance)
            load.wait_for_more()
        eventually(lambda: trials.is_over([*quick, long]))
    verdict = judge(load.told.acknowledged, number)
    tell(capsys, seed=seed, kills=kills, acknowledged=load.count, answers=dict(load.told.answers))
    assert verdict, f"seed {seed}: {verdict}"
    assert trials.find_wrong(quick, long, 20 * kills) == [], f"seed {seed}"
    assert load.told.unexpected == []
    assert load.told.without_advice == 0


def test_nothing_acknowledged_is_lost_and_no_job_is_done_twice_whatever_is_killed(
    database: Database, capsys: Any
) -> None:
    kill_and_judge(database, 4, capsys)


@pytest.mark.long
def test_nothing_acknowledged_is_lost_in_many_kills(database: Database, capsys: Any) -> None:
    kill_and_judge(database, 60, capsys)
