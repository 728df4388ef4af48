"""kill −9 of a worker loses no job and does none twice, and a worker that wakes too late writes nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from typing import Any

import pytest

from tests.databases import Database
from tests.faults.service import PLANTED
from tests.faults.trials import ask, find_wrong, is_over, written
from tests.faults.working import LEASE_SECONDS
from tests.lanes import short_on
from tests.processes import ROOT, eventually, running

pytestmark = pytest.mark.usefixtures("trial_jobs")


def wait_for_progress(jobs: list[Any]) -> None:
    before = len(written(jobs[-1]))
    eventually(lambda: len(written(jobs[-1])) > before or is_over(jobs))


def work(database: Database, plant: str = "") -> Any:
    planted = {"PYTHONPATH": f"{PLANTED}:{ROOT / 'src'}:{ROOT}", "FAULTS_PLANTED": plant} if plant else {}
    return running("tests.faults.working", **database.environment, **planted)


def kill_in_the_middle(database: Database, seed: int, plant: str = "") -> list[str]:
    """Kill workers at random moments until all jobs are done; return what was not done as it has to be."""
    chance = random.Random(seed)
    quick = [ask("fault_note") for _ in range(40)]
    long = ask("fault_steps", {"steps": 40})
    jobs, kills = [*quick, long], 0
    while kills < 5 and not is_over(jobs):
        with work(database, plant) as process:
            wait_for_progress(jobs)
            time.sleep(chance.uniform(0, 0.3))
            process.kill()
            process.wait()
            kills += 1
    assert kills >= 2, "the test proves nothing unless something was killed in the middle"
    with work(database, plant):
        eventually(lambda: is_over(jobs))
    return find_wrong(quick, long, 40)


def oversleep(database: Database, plant: str = "") -> tuple[Any, int]:
    """Stop a worker in the middle of a job until another has taken it; return the job, and who overslept."""
    job = ask("fault_steps", {"steps": 12, "seconds": 0.15})
    with work(database, plant) as sleeper:
        eventually(lambda: len(written(job)) >= 2)
        stop_between_steps(sleeper, job)
        before = len(written(job))
        time.sleep(LEASE_SECONDS)
        with work(database, plant):
            eventually(lambda: len(written(job)) > before + 1)
            sleeper.send_signal(signal.SIGCONT)
            eventually(lambda: is_over([job]))
        time.sleep(0.5)
        assert sleeper.poll() is None, "it lost the job, not its life"
    job.refresh_from_db()
    return job, sleeper.pid


def stop_between_steps(process: subprocess.Popen[bytes], job: Any) -> None:
    """Stop a process while it holds no lock: one that sleeps with the lock of SQLite lets nobody write."""
    from django.db import OperationalError, connection, transaction

    with connection.cursor() as cursor:
        cursor.execute("pragma busy_timeout = 100" if connection.vendor == "sqlite" else "select 1")
    while True:
        process.send_signal(signal.SIGSTOP)
        try:
            with transaction.atomic():
                type(job).objects.select_for_update(nowait=True).get(pk=job.pk)
        except OperationalError:
            process.send_signal(signal.SIGCONT)
            time.sleep(0.05)
        else:
            connection.close()
            return


def test_kill_9_in_the_middle_of_jobs_loses_none_and_does_none_twice(database: Database) -> None:
    seed = random.randrange(10**6)
    assert kill_in_the_middle(database, seed) == [], f"seed {seed}"


@short_on("sqlite")
def test_a_worker_that_was_asleep_while_another_took_its_job_writes_nothing(database: Database) -> None:
    job, sleeper = oversleep(database)
    assert written(job) == [str(number) for number in range(12)]
    assert job.worker.split(":")[1] != str(sleeper)


@short_on("sqlite")
def test_that_effects_apart_from_the_end_of_their_job_come_twice_is_noticed(database: Database) -> None:
    seed = random.randrange(10**6)
    assert kill_in_the_middle(database, seed, "effects_apart"), f"it went unnoticed, seed {seed}"


@short_on("postgresql")
def test_that_a_lease_without_a_token_lets_two_workers_write_is_noticed(database: Database) -> None:
    job, _ = oversleep(database, "no_fencing")
    assert len(written(job)) > len(set(written(job))), "it went unnoticed"


@short_on("postgresql")
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
