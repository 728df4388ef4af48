"""Jobs: taken by one, done once, tried again, given up, cancelled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.databases import Database
from tests.people import BEGIN, FrozenClock

if TYPE_CHECKING:
    from baremo.platform.jobs.models import Job
    from baremo.platform.jobs.running import Run
    from baremo.platform.jobs.worker import Worker


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def worker(database: Database, clock: FrozenClock) -> Worker:
    from baremo.platform.jobs.worker import Worker

    return Worker(name="first", clock=clock)


@pytest.fixture
def kinds(django_ready: Any) -> Iterator[None]:
    """Kinds of jobs that only tests have; what they do stands in the trail, once for each time."""
    from baremo.errors import BaremoError
    from baremo.language import Label
    from baremo.platform.jobs.kinds import KINDS, job
    from baremo.platform.jobs.models import Lane

    label = Label(es="prueba", en="trial")

    class HopelessError(BaremoError):
        template = Label(es="no tiene remedio", en="beyond hope")

    @job("note", label)
    def note(run: Run) -> None:
        write(run)

    @job("stumble", label, attempts=3)
    def stumble(run: Run) -> None:
        write(run)
        raise OSError("the line is busy")

    @job("give_up", label)
    def give_up(run: Run) -> None:
        raise HopelessError

    @job("steps", label, lane=Lane.LONG, is_atomic=False)
    def steps(run: Run) -> None:
        for number in range(run.cursor or 0, run.payload["steps"]):
            with run.step() as row:
                write(run, number)
                row.cursor, row.done, row.total = number + 1, number + 1, run.payload["steps"]
            if number == run.payload.get("pause_at"):
                PAUSES[0](run)

    yield
    for name in ("note", "stumble", "give_up", "steps"):
        del KINDS[name]


@pytest.fixture
def trouble(django_ready: Any) -> Iterator[list[Exception]]:
    """A standing job, and what is raised by its runs."""
    from baremo.language import Label
    from baremo.platform.jobs.kinds import KINDS, job
    from baremo.platform.jobs.models import Lane

    raised: list[Exception] = []
    label = Label(es="prueba", en="trial")

    @job("stand", label, lane=Lane.STANDING, is_atomic=False, again=timedelta(seconds=2), attempts=2)
    def stand(run: Run) -> None:
        write(run)
        for each in raised:
            raise each

    yield raised
    del KINDS["stand"]


PAUSES: list[Any] = [lambda run: None]


def write(run: Run, what: object = "done") -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.platform.audit.trail import record_of

    record_of(SYSTEM, "did", (f"job {run.id}", what), at=run.clock.now())


def written(job: Job) -> list[str]:
    from baremo.platform.audit.models import AuditEntry

    entries = AuditEntry.objects.filter(object_kind=f"job {job.pk}").order_by("pk")
    return list(entries.values_list("object_id", flat=True))


def ask(kind: str, payload: Any = None, **options: Any) -> Job:
    from baremo.platform.jobs import asking

    return asking.ask(kind, payload, **{"at": BEGIN, **options})


def again(job: Job) -> Job:
    job.refresh_from_db()
    return job


def test_a_job_is_done_once_and_not_before_its_time(worker: Worker, clock: FrozenClock, kinds: None) -> None:
    from baremo.platform.jobs.models import Lane

    job = ask("note", due_at=BEGIN + timedelta(minutes=1))
    assert worker.work_once(Lane.QUICK) is None
    clock.wait(60)
    assert worker.work_once(Lane.QUICK) == "done"
    assert worker.work_once(Lane.QUICK) is None
    assert (again(job).state, job.attempts, written(job)) == ("done", 1, ["done"])


def test_the_same_key_is_the_same_job(worker: Worker, kinds: None) -> None:
    from baremo.platform.jobs.models import Job, Lane

    first = ask("note", key="welcome-7")
    assert ask("note", key="welcome-7").pk == first.pk
    worker.work_once(Lane.QUICK)
    assert ask("note", key="welcome-7").state == "done"
    assert Job.objects.count() == 1


def test_asking_is_part_of_the_transaction_that_asks(database: Database, kinds: None) -> None:
    from django.db import transaction

    from baremo.platform.jobs.models import Job

    class ChangedMyMindError(Exception):
        pass

    def ask_and_fail() -> None:
        with transaction.atomic():
            ask("note", key="never")
            raise ChangedMyMindError

    with pytest.raises(ChangedMyMindError):
        ask_and_fail()
    assert Job.objects.count() == 0


def test_what_a_failed_run_wrote_is_gone_and_it_is_tried_again_later_each_time(
    worker: Worker, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs.models import Lane

    job = ask("stumble")
    waits = []
    for _ in range(3):
        assert worker.work_once(Lane.QUICK) == "failed"
        assert worker.work_once(Lane.QUICK) is None
        due_at = again(job).due_at
        if due_at:
            waits.append((due_at - clock.now()).total_seconds())
            clock.wait(waits[-1])
    assert (job.state, job.attempts, written(job)) == ("dead", 3, [])
    assert job.last_error == "OSError: the line is busy"
    assert 4 <= waits[0] <= 6
    assert 16 <= waits[1] <= 24


def test_what_has_no_hope_is_not_tried_again_until_a_person_says_so(worker: Worker, kinds: None) -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.platform.audit.models import AuditEntry
    from baremo.platform.jobs.asking import JobStateError, retry_job
    from baremo.platform.jobs.models import Lane

    job = ask("give_up")
    worker.work_once(Lane.QUICK)
    assert (again(job).state, job.last_error) == ("dead", "HopelessError: beyond hope")
    retry_job(job.pk, SYSTEM, at=BEGIN)
    assert (again(job).state, job.attempts) == ("waiting", 0)
    with pytest.raises(JobStateError):
        retry_job(job.pk, SYSTEM, at=BEGIN)
    assert AuditEntry.objects.get(verb="retried").object_id == str(job.pk)


def test_a_kind_that_this_version_does_not_know_is_told_and_not_dropped(worker: Worker, kinds: None) -> None:
    from baremo.platform.jobs.models import Job, Lane

    job = ask("note")
    Job.objects.update(kind="from_the_future")
    assert worker.work_once(Lane.QUICK) == "failed"
    assert (again(job).state, "from_the_future" in job.last_error) == ("dead", True)


def test_two_workers_fight_for_a_lease_and_the_stale_one_writes_nothing(
    database: Database, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.models import Lane

    job = ask("steps", {"steps": 1})
    first = leases.claim(Lane.LONG, "first", clock.now())
    assert first is not None
    assert leases.claim(Lane.LONG, "second", clock.now()) is None
    clock.wait(31)
    second = leases.claim(Lane.LONG, "second", clock.now())
    assert second is not None
    assert (second.pk, second.token) == (job.pk, first.token + 1)
    stale = (job.pk, first.token)
    for refused in (
        lambda: leases.hold(*stale),
        lambda: leases.renew(*stale, clock.now()),
        lambda: leases.finish(*stale, clock.now()),
        lambda: leases.fail(*stale, OSError(), clock.now(), Random(0)),
        lambda: leases.release(*stale, clock.now()),
        lambda: leases.stop(*stale, clock.now()),
    ):
        with pytest.raises(leases.StaleLeaseError):
            in_transaction(refused)
    in_transaction(lambda: leases.finish(job.pk, second.token, clock.now()))
    assert again(job).state == "done"
    with pytest.raises(leases.StaleLeaseError):
        in_transaction(lambda: leases.finish(job.pk, second.token, clock.now()))


def in_transaction(act: Any) -> None:
    from django.db import transaction

    with transaction.atomic():
        act()


def test_a_run_that_lost_its_lease_in_the_middle_goes_no_step_further(
    worker: Worker, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker

    job = ask("steps", {"steps": 3, "pause_at": 0})

    def sleep_too_long(run: Run) -> None:
        PAUSES[0] = lambda run: None
        clock.wait(31)
        assert Worker(name="second", clock=clock).work_once(Lane.LONG) == "done"

    PAUSES[0] = sleep_too_long
    assert worker.work_once(Lane.LONG) == "lost"
    assert (again(job).state, job.worker, written(job)) == ("done", "second", ["0", "1", "2"])


def test_a_heartbeat_keeps_the_lease(worker: Worker, clock: FrozenClock, kinds: None) -> None:
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.models import Lane

    job = ask("steps", {"steps": 2, "pause_at": 0})

    def work_for_minutes(run: Run) -> None:
        for _ in range(12):
            clock.wait(10)
            run.beat()
            assert leases.claim(Lane.LONG, "second", clock.now()) is None

    PAUSES[0] = work_for_minutes
    assert worker.work_once(Lane.LONG) == "done"
    assert again(job).attempts == 1


def test_a_clock_set_back_makes_no_lease_immortal(database: Database, clock: FrozenClock, kinds: None) -> None:
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.models import Lane

    ask("note")
    assert leases.claim(Lane.QUICK, "first", clock.now() + timedelta(days=3)) is not None
    assert leases.claim(Lane.QUICK, "second", clock.now()) is not None


def test_a_job_that_kills_its_process_each_time_is_given_up(
    database: Database, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs import leases
    from baremo.platform.jobs.models import Lane

    job = ask("stumble")
    for _ in range(3):
        assert leases.claim(Lane.QUICK, "dies", clock.now()) is not None
        clock.wait(31)
    assert leases.claim(Lane.QUICK, "survives", clock.now()) is None
    assert (again(job).state, "vanished 3 times" in job.last_error) == ("dead", True)


def test_a_long_job_tells_how_far_it_is_and_stops_when_cancelled(
    worker: Worker, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.platform.jobs.asking import cancel_job
    from baremo.platform.jobs.models import Job, Lane

    job = ask("steps", {"steps": 9, "pause_at": 3})

    def cancel(run: Run) -> None:
        seen = Job.objects.get(pk=job.pk)
        assert (seen.done, seen.total) == (4, 9)
        cancel_job(job.pk, SYSTEM, at=clock.now())
        run.beat()

    PAUSES[0] = cancel
    assert worker.work_once(Lane.LONG) == "cancelled"
    assert (again(job).state, written(job)) == ("cancelled", ["0", "1", "2", "3"])


def test_a_worker_that_is_told_to_stop_gives_back_what_it_has_and_another_goes_on(
    worker: Worker, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker

    job = ask("steps", {"steps": 4, "pause_at": 1})
    PAUSES[0] = lambda run: worker.stop()
    assert worker.work_once(Lane.LONG) == "released"
    assert (again(job).state, job.attempts, job.cursor) == ("waiting", 0, 2)
    PAUSES[0] = lambda run: None
    assert Worker(name="second", clock=clock).work_once(Lane.LONG) == "done"
    assert written(job) == ["0", "1", "2", "3"]


def test_a_periodic_job_comes_once_in_each_stretch_however_many_workers_ask(
    database: Database, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs import periodic
    from baremo.platform.jobs.models import Job

    for _ in range(3):
        periodic.forget()
        periodic.ask_for_periodic(clock.now())
        clock.wait(3600)
    assert Job.objects.filter(kind="tidy").count() == 1
    clock.wait(6 * 3600)
    periodic.ask_for_periodic(clock.now())
    assert Job.objects.filter(kind="tidy").count() == 2


def test_a_standing_job_is_one_row_that_is_due_again_and_again(
    worker: Worker, clock: FrozenClock, trouble: list[Exception]
) -> None:
    from baremo.platform.jobs.models import Job, Lane
    from baremo.platform.jobs.periodic import ask_for_periodic, forget

    for _ in range(3):
        forget()
        ask_for_periodic(clock.now())
    Job.objects.exclude(kind="stand").delete()
    [job] = Job.objects.all()
    for _ in range(3):
        assert worker.work_once(Lane.STANDING) == "done"
        assert worker.work_once(Lane.STANDING) is None
        clock.wait(2)
    assert (again(job).state, job.attempts, len(written(job))) == ("waiting", 0, 3)


def test_nothing_makes_a_standing_job_give_up_and_it_waits_a_minute_at_most(
    worker: Worker, clock: FrozenClock, trouble: list[Exception]
) -> None:
    from baremo.platform.jobs.models import Job, Lane

    job = ask("stand", key="standing")
    trouble.append(OSError("the line is busy"))
    for _ in range(12):
        assert worker.work_once(Lane.STANDING) == "failed"
        clock.wait(60)
    Job.objects.filter(pk=job.pk).update(state="running", due_at=clock.now(), attempts=100)
    trouble.clear()
    assert worker.work_once(Lane.STANDING) == "done", "not even if it has killed its process a hundred times"
    assert (again(job).state, job.last_error, job.attempts) == ("waiting", "", 0)


def test_what_has_ended_is_tidied_away_and_what_died_stays_to_be_seen(
    worker: Worker, clock: FrozenClock, kinds: None
) -> None:
    from baremo.platform.jobs.models import Job, Lane

    ask("note"), ask("give_up")
    worker.work_once(Lane.QUICK)
    worker.work_once(Lane.QUICK)
    clock.wait(8 * 86400)
    ask("tidy", at=clock.now())
    assert worker.work_once(Lane.QUICK) == "done"
    assert list(Job.objects.order_by("kind").values_list("kind", flat=True)) == ["give_up", "tidy"]


def test_mail_without_a_server_waits_for_somebody_to_name_one(worker: Worker, kinds: None) -> None:
    from django.core.mail import send_mail

    from baremo.platform.jobs.models import Job, Lane
    from baremo.platform.jobs.worker import Worker

    send_mail("Subject", "a secret link", None, ["ana@example.org"])
    job = Job.objects.get(kind="mail")
    assert "secret link" not in str(job.payload)
    from baremo.platform.clock import SYSTEM

    assert Worker(clock=SYSTEM).work_once(Lane.QUICK) == "failed"
    assert (again(job).state, "BAREMO_MAIL_URL" in job.last_error) == ("dead", True)
