"""The clock of a running service jumps an hour back and three days ahead: nothing is lost, twice or left undone."""

from __future__ import annotations

import random
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.databases import Database
from tests.faults import trials
from tests.faults.clocks import ServiceClock
from tests.faults.oracle import fetch as rows
from tests.faults.oracle import judge
from tests.faults.senders import Load
from tests.faults.service import Service, Watch, make_write_key
from tests.lanes import short_on
from tests.processes import eventually

BACK, AHEAD = timedelta(hours=-1), timedelta(days=3)
pytestmark = pytest.mark.usefixtures("trial_jobs")


@short_on("postgresql")
def test_a_clock_that_jumps_loses_nothing_and_does_nothing_twice(database: Database, tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    clock = ServiceClock(tmp_path / "clock")
    key, number = make_write_key()
    quick, long = (
        [trials.ask("fault_note") for _ in range(30)],
        trials.ask("fault_steps", {"steps": 60, "seconds": 0.1}),
    )
    with Service(database, more=clock.variables, plants=["trial_jobs"]) as service, Watch(service) as watch:
        answering = service.list_answering()
        with Load(service.port, key, seed) as load:
            for jump in (BACK, AHEAD, timedelta()):
                load.wait_for_more()
                clock.set(jump)
                assert arrival_is_told_by(clock, load)
            load.wait_for_more()
        eventually(lambda: trials.is_over([*quick, long]))
        assert service.list_answering() == answering
    verdict = judge(load.told.acknowledged, number)
    assert verdict, f"seed {seed}: {verdict}"
    assert trials.find_wrong(quick, long, 60) == [], f"seed {seed}"
    assert set(load.told.answers) <= {200, 503}, load.told.answers
    assert load.told.unexpected == []
    assert watch.statuses <= {200, 503}


def arrival_is_told_by(clock: ServiceClock, load: Load) -> bool:
    """Whether what arrives now is marked with the time of that clock: the test proves nothing otherwise."""
    load.wait_for_more(80)  # more than can have been under way when the clock was set
    now = int(clock.now().timestamp() * 1e6)
    around = f"received_at between {now - 60_000_000} and {now + 60_000_000}"
    return bool(rows(f"select count(*) from events where {around}")[0][0])


@short_on("sqlite")
def test_a_lease_given_before_the_clock_was_set_back_ends_all_the_same(database: Database, tmp_path: Path) -> None:
    """The worker that held it is dead, and its lease ends three days from now by the clock that is right."""
    clock = ServiceClock(tmp_path / "clock")
    clock.set(AHEAD)
    job = trials.ask("fault_steps", {"steps": 8, "seconds": 0.1})
    with Service(database, more=clock.variables, plants=["trial_jobs"]) as service:
        eventually(lambda: len(trials.written(job)) >= 2)
        service.kill("worker")
        clock.set(timedelta())
        began = time.monotonic()
        eventually(lambda: trials.is_over([job]))
        assert time.monotonic() - began < 20
    assert trials.find_wrong([], job, 8) == []
