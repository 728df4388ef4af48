"""What happens while contacts are being scored: changes, merges, other workers, deaths, another model."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from baremo.events.causes import Cause
from baremo.model.moments import to_microseconds
from tests.databases import Database
from tests.events.telling import contact_of, micros, send
from tests.people import Door, FrozenClock
from tests.scoring.forcing import put_in_force
from tests.scoring.live.test_stories import bruno, changes, click, eva, score, stored
from tests.scoring.noon import NOON
from tests.scoring.test_definitions import ask

__all__ = ["bruno", "eva"]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], None]:
    """Let something happen once, after histories were read and before anything is kept."""
    from baremo.scoring.live import scoring
    from baremo.scoring.live.evaluator import evaluate_warm as evaluate

    def arrange(happen: Callable[[], Any]) -> None:
        def evaluate_and_wait(*given: Any) -> Any:
            monkeypatch.setattr(scoring, "evaluate_warm", evaluate)
            found = evaluate(*given)
            happen()
            return found

        monkeypatch.setattr(scoring, "evaluate_warm", evaluate_and_wait)

    return arrange


def look_once(clock: FrozenClock, most: int = 200) -> int:
    from baremo.scoring.live.scoring import score_pending

    return score_pending(to_microseconds(clock.now()), most=most)


def test_what_arrives_during_an_evaluation_is_seen_by_the_next(eva: int, clock: FrozenClock, meanwhile: Any) -> None:
    from baremo.events.models import PendingContact

    send(click(NOON), at=micros(NOON))
    meanwhile(lambda: send(click(NOON), at=micros(NOON)))
    assert look_once(clock) == 1
    assert stored(eva)["interest"] == ("10", "hot")
    assert PendingContact.objects.get().lease == 0
    assert look_once(clock) == 1
    assert stored(eva)["interest"] == ("15", "hot")
    assert not PendingContact.objects.exists()


def test_a_quiet_cause_does_not_stick_to_what_comes_after_it(eva: int, clock: FrozenClock, meanwhile: Any) -> None:
    from baremo.events.pending import note_pending

    note_pending([eva], micros(NOON), Cause.REWRITE)
    meanwhile(lambda: send(click(NOON), at=micros(NOON)))
    look_once(clock)
    look_once(clock)
    assert changes(eva)[-1] == ("interest", "5", "10", Cause.EVENT)


def test_a_contact_merged_away_during_its_evaluation_leaves_nothing(
    bruno: Door, eva: int, clock: FrozenClock, meanwhile: Any
) -> None:
    from baremo.scoring.models import ScoredContact

    send(click(NOON, "eve"), at=micros(NOON))
    eve = contact_of("user_id=eve")
    meanwhile(lambda: ask(bruno, "POST", f"contacts/{eva}/merge", {"other": eve}))
    score(clock)
    assert stored(eve) == {}
    assert list(ScoredContact.objects.values_list("pk", flat=True)) == [eva]
    assert stored(eva)["interest"] == ("10", "hot")


def test_a_contact_erased_during_its_evaluation_leaves_nothing(
    people: Any, eva: int, clock: FrozenClock, meanwhile: Any
) -> None:
    send(click(NOON), at=micros(NOON))
    meanwhile(lambda: ask(people.door("ana"), "DELETE", f"contacts/{eva}", status=204))
    score(clock)
    assert (stored(eva), changes(eva)) == ({}, [])


def test_another_publication_in_force_meanwhile_lets_nothing_of_the_old_one_be_kept(
    eva: int, clock: FrozenClock, meanwhile: Any
) -> None:
    from baremo.scoring.models import ScoreValue

    rules = [{"key": "click", "points": 7, "award": "every", "when": {"event": "email_clicked"}}]
    other = {"scores": [{"key": "interest", "name": "Interest", "rules": rules}]}
    numbers = []
    send(click(NOON), at=micros(NOON))
    meanwhile(lambda: numbers.append(put_in_force(other, clock.now())))
    assert look_once(clock) == 1
    assert changes(eva)[2:] == []
    assert look_once(clock) == 1
    [row] = ScoreValue.objects.filter(contact_id=eva, edition__publication=numbers[0])
    assert row.rank == 14_000_000


def test_who_overslept_keeps_nothing_of_contacts_that_another_has_scored(
    eva: int, clock: FrozenClock, meanwhile: Any
) -> None:
    def be_late() -> None:
        clock.at += timedelta(seconds=31)
        send(click(NOON), at=micros(NOON))
        assert look_once(clock) == 1

    send(click(NOON), at=micros(NOON))
    meanwhile(be_late)
    look_once(clock)
    assert changes(eva)[2:] == [("interest", "5", "15", Cause.EVENT)]
    assert stored(eva)["interest"] == ("15", "hot")


def test_who_overslept_keeps_nothing_of_contacts_that_another_has_taken(
    eva: int, clock: FrozenClock, meanwhile: Any
) -> None:
    from baremo.scoring.live.taking import take

    def be_late() -> None:
        clock.at += timedelta(seconds=31)
        assert list(take(to_microseconds(clock.now()), 10).contacts) == [eva]

    send(click(NOON), at=micros(NOON))
    meanwhile(be_late)
    look_once(clock)
    assert changes(eva)[2:] == []
    assert look_once(clock) == 0, "the other one has it still"
    clock.at += timedelta(seconds=31)
    assert look_once(clock) == 1
    assert changes(eva)[2:] == [("interest", "5", "10", Cause.EVENT)]


def test_contacts_of_a_dead_worker_move_on_when_its_lease_runs_out(eva: int, clock: FrozenClock) -> None:
    from baremo.scoring.live.taking import take

    send(click(NOON), at=micros(NOON))
    assert list(take(micros(NOON), 10).contacts) == [eva]
    assert score(clock) == 0
    clock.at += timedelta(seconds=30)
    assert score(clock) == 1
    assert changes(eva)[2:] == [("interest", "5", "10", Cause.EVENT)], "the causes of what was taken are not lost"


def test_a_clock_that_was_set_back_strands_nobody(eva: int, clock: FrozenClock) -> None:
    from baremo.scoring.live.taking import take

    send(click(NOON), at=micros(NOON))
    take(micros(NOON) + 3600 * 10**6, 10)
    assert score(clock) == 1


def test_a_contact_that_cannot_be_evaluated_keeps_nobody_waiting(
    eva: int, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.scoring.live import scoring
    from baremo.scoring.live.evaluator import evaluate_warm as evaluate

    def fail_for_eva(live: Any, history: Any, now: int) -> Any:
        if str(eva) in history.contacts["id"].to_pylist():
            raise ArithmeticError("too large")
        return evaluate(live, history, now)

    for who in ("eva", "ada", "leo", "zoe"):
        send(click(NOON, who), at=micros(NOON))
    with monkeypatch.context() as broken:
        broken.setattr(scoring, "evaluate_warm", fail_for_eva)
        assert score(clock) == 4
        for who in ("ada", "leo", "zoe"):
            assert stored(contact_of(f"user_id={who}"))["interest"] == ("5", "warm")
        clock.at += timedelta(seconds=59)
        assert score(clock) == 0
    clock.at += timedelta(seconds=1)
    assert score(clock) == 1
    assert changes(eva)[-1] == ("interest", "5", "10", Cause.EVENT)


def test_long_histories_are_evaluated_some_at_a_time(
    bruno: Door, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.scoring.live import reading
    from baremo.scoring.live.scoring import Looked, choose_most, look

    for number in range(6):
        send(*(click(NOON, f"user {number}") for _ in range(5)), at=micros(NOON))
    monkeypatch.setattr(reading, "MOST_BYTES", 600)
    looks = [look(lambda: micros(NOON), 6) for _ in range(3)]
    assert (looks[0].taken, looks[0].scored) == (6, 2)
    assert sum(each.scored for each in looks) == 6
    assert choose_most(200, Looked(200, 30)) == 30
    assert choose_most(200, Looked(200, 200)) == 800
    assert choose_most(30, Looked(12, 12)) == 120
    values = [stored(contact_of(f"user_id=user {number}"))["interest"] for number in range(6)]
    assert values == [("25", "hot")] * 6


def test_of_many_who_wait_a_look_leaves_half_to_others_and_takes_a_few_at_once(
    bruno: Door, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.scoring.live import scoring

    send(*(click(NOON, f"user {number}") for number in range(20)), at=micros(NOON))
    monkeypatch.setattr(scoring, "FEWEST", 4)
    assert [scoring.look(lambda: micros(NOON), 8).taken for _ in range(5)] == [8, 6, 4, 2, 0]


def test_workers_never_have_the_same_contact_at_once_and_leave_nobody_out(
    bruno: Door, clock: FrozenClock, database: Database
) -> None:
    from django.db import connections

    from baremo.scoring.live.taking import take

    send(*(click(NOON, f"user {number}") for number in range(90)), at=micros(NOON))
    found: list[list[int]] = []

    def work() -> None:
        while taken := list(take(micros(NOON), 7).contacts):
            found.append(taken)
        connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    everybody = [contact for taken in found for contact in taken]
    assert len(everybody) == len(set(everybody)) == 90


def test_who_helps_leaves_to_the_other_what_has_only_just_come(bruno: Door, clock: FrozenClock) -> None:
    from baremo.scoring.live.scoring import look

    send(*(click(NOON, f"user {number}") for number in range(5)), at=micros(NOON))
    assert look(lambda: micros(NOON) + 99, 10, waited=100).taken == 0
    assert look(lambda: micros(NOON) + 100, 10, waited=100).taken == 5
