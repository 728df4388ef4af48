"""Loops of workers: they go on whatever happens, wait when nothing is left, and stop when told to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.databases import Database
from tests.processes import eventually, running


@pytest.fixture
def loops(django_ready: Any) -> Iterator[dict[str, Any]]:
    """The loops that there are, those of a test taken away in the end."""
    from baremo.platform.jobs.loops import LOOPS

    before = dict(LOOPS)
    yield LOOPS
    LOOPS.clear()
    LOOPS.update(before)


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.platform.jobs import looping

    monkeypatch.setattr(looping, "TROUBLE_SECONDS", 0.01)


def declare(name: str, look: Callable[[], int]) -> Any:
    from baremo.language import Label
    from baremo.platform.jobs.loops import LOOPS, loop

    loop(name, Label(es="prueba", en="trial"), idle=0.01)(lambda clock: look)
    return LOOPS[name]


def test_a_loop_outlives_failures_of_its_own_and_of_the_database(database: Database, loops: Any, hurry: None) -> None:
    from django.db import OperationalError

    from baremo.platform.clock import SYSTEM
    from baremo.platform.jobs.looping import run_loop

    stop, seen = threading.Event(), list[int]()

    def look() -> int:
        seen.append(len(seen))
        if len(seen) == 5:
            stop.set()
        if len(seen) < 3:
            raise (OperationalError if len(seen) == 1 else ZeroDivisionError)("trouble")
        return 1

    thread = threading.Thread(target=run_loop, args=(declare("trial", look), SYSTEM, stop))
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert seen == [0, 1, 2, 3, 4]


def test_two_loops_cannot_have_the_same_name(loops: Any) -> None:
    declare("trial", lambda: 0)
    with pytest.raises(ValueError, match="trial"):
        declare("trial", lambda: 0)


def test_a_worker_runs_the_loops_and_ends_them_in_order(database: Database, loops: Any) -> None:
    from baremo.platform.jobs.worker import Worker

    looked = threading.Event()

    def look() -> int:
        looked.set()
        return 0

    declare("trial", look)
    worker, ended = Worker(), list[bool]()
    thread = threading.Thread(target=lambda: ended.append(worker.work()))
    thread.start()
    assert looked.wait(10)
    worker.stop()
    thread.join(20)
    assert ended == [True]


def test_a_worker_scores_what_arrives_and_tells_how_it_is(database: Database) -> None:
    """A process of its own: what was sent is in the values a moment later, and in the metrics."""
    from baremo.platform import clock
    from baremo.scoring.live.watching import GAUGES_OF_LIVE
    from baremo.scoring.models import ScoreValue
    from tests.events.telling import send, track
    from tests.scoring.forcing import put_in_force

    rules = [{"key": "click", "points": 5, "award": "every", "when": {"event": "email_clicked"}}]
    put_in_force({"scores": [{"key": "interest", "name": "Interest", "rules": rules}]}, clock.now())
    send(track("Email Link Clicked", userId="eva"), at=int(clock.now().timestamp() * 10**6))
    told = {gauge.name: gauge.read(clock.now())[0][1] for gauge in GAUGES_OF_LIVE}
    assert told["baremo_pending_contacts"] == 1
    assert told["baremo_pending_seconds"] > 0
    with running("baremo", "worker", **database.environment) as worker:
        eventually(lambda: list(ScoreValue.objects.values_list("rank", flat=True)) == [5_000_000])
        worker.terminate()
        assert worker.wait(15) == 0
    told = {gauge.name: gauge.read(clock.now())[0][1] for gauge in GAUGES_OF_LIVE}
    assert (told["baremo_pending_contacts"], told["baremo_pending_seconds"]) == (0, 0)


def test_doctor_tells_when_scores_are_behind(database: Database) -> None:
    from datetime import timedelta

    from baremo.platform import clock
    from baremo.scoring.live.watching import examine_live
    from tests.events.telling import send, track
    from tests.scoring.forcing import put_in_force

    long_ago = int((clock.now() - timedelta(minutes=7)).timestamp() * 10**6)
    send(track("Email Link Clicked", userId="eva"), at=long_ago)
    assert list(examine_live()) == [], "before the first rescoring nobody has values"
    put_in_force({"scores": [{"key": "interest", "name": "Interest", "rules": []}]}, clock.now())
    [found] = examine_live()
    assert (found.id, found.problem.en) == ("scoring.behind", "scores are 7 minutes behind")
