"""kill −9 of a worker loses no job and does none twice, and a worker that wakes too late writes nothing."""

from __future__ import annotations

import random
import signal
import sys
import time
from typing import Any

import pytest

from tests.databases import Database
from tests.faults.trials import ask, find_wrong, is_over, written
from tests.faults.working import LEASE_SECONDS
from tests.processes import eventually, running

pytestmark = pytest.mark.usefixtures("trial_jobs")


def wait_for_progress(jobs: list[Any]) -> None:
    before = len(written(jobs[-1]))
    eventually(lambda: len(written(jobs[-1])) > before or is_over(jobs))


def work(database: Database) -> Any:
    return running("tests.faults.working", **database.environment)


def test_kill_9_in_the_middle_of_jobs_loses_none_and_does_none_twice(database: Database, capsys: Any) -> None:
    seed = random.randrange(10**6)
    with capsys.disabled():
        sys.stdout.write(f" seed={seed} ")
    chance = random.Random(seed)
    quick = [ask("fault_note") for _ in range(60)]
    long = ask("fault_steps", {"steps": 60})
    jobs, kills = [*quick, long], 0
    while kills < 5 and not is_over(jobs):
        with work(database) as process:
            wait_for_progress(jobs)
            time.sleep(chance.uniform(0, 0.4))
            process.kill()
            process.wait()
            kills += 1
    assert kills >= 2, "the test proves nothing unless something was killed in the middle"
    with work(database):
        eventually(lambda: is_over(jobs))
    assert find_wrong(quick, long, 60) == []


def test_a_worker_that_was_asleep_while_another_took_its_job_writes_nothing(database: Database) -> None:
    job = ask("fault_steps", {"steps": 12, "seconds": 0.15})
    with work(database) as sleeper:
        eventually(lambda: len(written(job)) >= 2)
        sleeper.send_signal(signal.SIGSTOP)
        before = len(written(job))
        time.sleep(LEASE_SECONDS)
        with work(database):
            eventually(lambda: len(written(job)) > before + 1)
            sleeper.send_signal(signal.SIGCONT)
            eventually(lambda: is_over([job]))
        time.sleep(0.5)
        assert sleeper.poll() is None, "it lost the job, not its life"
    job.refresh_from_db()
    assert written(job) == [str(number) for number in range(12)]
    assert job.worker.split(":")[1] != str(sleeper.pid)


def test_a_worker_that_is_told_to_stop_ends_soon_and_its_job_goes_on_elsewhere_at_once(database: Database) -> None:
    job = ask("fault_steps", {"steps": 40, "seconds": 0.1})
    with work(database) as process:
        eventually(lambda: len(written(job)) >= 2)
        began = time.monotonic()
        process.terminate()
        assert process.wait(10) == 0
        assert time.monotonic() - began < 10
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("waiting", 0)
    with work(database):
        eventually(lambda: is_over([job]))
    assert written(job) == [str(number) for number in range(40)]
