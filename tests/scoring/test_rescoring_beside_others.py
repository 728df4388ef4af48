"""While everybody is scored anew others read, send, are merged or erased: nobody sees half, and nothing is left."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import FrozenClock
from tests.scoring import forcing
from tests.scoring.noon import NOON
from tests.scoring.settling import keep_archive, score_all, settle, work_at
from tests.scoring.test_rescoring import values

WHO = [f"user{number}" for number in range(30)]


def model(points: int) -> dict[str, Any]:
    return {
        "scores": [
            {
                "key": key,
                "name": key,
                "rules": [{"key": "seen", "points": each, "award": "every", "when": {"event": "Seen"}}],
            }
            for key, each in (("one", points), ("two", 2 * points))
        ]
    }


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[list[BaseException]]:
    """Do something again and again in a thread of its own; what went wrong there fails the test."""
    from django.db import connections

    over, wrong = threading.Event(), []

    def repeat() -> None:
        try:
            while not over.is_set():
                work()
        except BaseException as error:  # noqa: BLE001  # it is told in the thread of the test
            wrong.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=repeat)
    thread.start()
    try:
        yield wrong
    finally:
        over.set()
        thread.join()
    assert wrong == []


def read_all() -> set[tuple[int, int]]:
    """Return the pairs of values that people have at one moment."""
    from baremo.platform.transactions import snapshot
    from baremo.scoring.models import Definition, ScoreValue

    with snapshot():
        shown = {row.edition_id: row.key for row in Definition.objects.exclude(edition=None)}
        found: dict[int, dict[str, int]] = {}
        for row in ScoreValue.objects.filter(edition_id__in=list(shown)):
            found.setdefault(row.contact_id, {})[shown[row.edition_id]] = (row.rank or 0) // 10**6
    assert len(found) == len(WHO)
    return {(each["one"], each["two"]) for each in found.values()}


def test_whoever_reads_meanwhile_sees_all_of_the_old_or_all_of_the_new(clock: FrozenClock) -> None:
    for who in WHO:
        send(track("Seen", userId=who), at=micros(NOON))
    forcing.publish(model(1), clock.now())
    settle()
    seen: set[tuple[int, int]] = set()

    def read() -> None:
        [pair] = read_all()
        seen.add(pair)

    with beside(read):
        for points in range(2, 5):
            forcing.publish(model(points), clock.now())
            settle()
    assert seen <= {(points, 2 * points) for points in range(1, 5)}
    assert len(seen) > 1


def test_what_is_sent_meanwhile_is_scored_by_both_and_told_in_one_chain(clock: FrozenClock) -> None:
    from baremo.scoring.models import ScoreChange

    for who in WHO:
        send(identify(userId=who), at=micros(NOON))
    forcing.publish(model(1), clock.now())
    settle()
    sent: list[str] = []

    def send_and_score() -> None:
        who = WHO[len(sent) % len(WHO)]
        send(track("Seen", userId=who), at=micros(NOON))
        sent.append(who)
        score_all(clock.now())

    with beside(send_and_score):
        for points in range(2, 5):
            forcing.publish(model(points), clock.now())
            settle()
    settle()
    for who in WHO:
        assert values(who) == {"one": 4 * sent.count(who), "two": 8 * sent.count(who)}
        last: dict[int, str | None] = {}
        rows = ScoreChange.objects.filter(contact=contact_of(f"user_id={who}")).order_by("pk")
        for row in rows:
            assert last.get(row.definition_id, row.before) == row.before
            last[row.definition_id] = row.after
        if rows:
            assert set(last.values()) == {str(4 * sent.count(who)), str(8 * sent.count(who))}


@pytest.mark.parametrize("stage", ["fill_awards", "fill_values", "catch_up"])
def test_of_who_is_erased_or_merged_meanwhile_nothing_is_written(clock: FrozenClock, stage: str) -> None:
    from baremo.contacts.models import Contact
    from baremo.events.erasures import erase
    from baremo.events.people import merge_contacts
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.models import ScoredContact, ScoreValue
    from baremo.scoring.rescoring import catching_up, filling, running

    for who in WHO[:4]:
        send(track("Seen", userId=who), at=micros(NOON))
    forcing.publish(model(1), clock.now())
    settle()
    forcing.publish(model(3), clock.now())
    keep_archive(clock.now())
    original = vars(catching_up if stage == "catch_up" else filling)[stage]

    def lose_people(*parts: Any) -> Any:
        erase(contact_of("user_id=user1"), SYSTEM, at=clock.now())
        merge_contacts(contact_of("user_id=user2"), contact_of("user_id=user3"), SYSTEM, at=clock.now())
        return original(*parts)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, stage, lose_people)
        running.rescore(work_at(clock.now()))
    settle()
    left = set(Contact.objects.values_list("pk", flat=True))
    assert set(ScoreValue.objects.values_list("contact_id", flat=True)) == left
    assert set(ScoredContact.objects.values_list("pk", flat=True)) == left
    assert values("user2") == {"one": 6, "two": 12}
