"""Many processes at once: nobody is made twice, nothing is lost, and nobody waits in a circle."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from tests.databases import Database
from tests.events.telling import contact_of, count_rows, identify, kinds_of, list_people, send, track

WORKERS, ROUNDS, PEOPLE = 4, 12, 3


def at_once(works: list[Callable[[], None]]) -> None:
    """Do things in threads of their own, and raise what any of them raises."""
    failed: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        from django.db import connections

        try:
            work()
        except BaseException as wrong:  # noqa: BLE001  # told below
            failed.append(wrong)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert failed == []


def test_the_same_people_from_all_sides_become_one_each(database: Database) -> None:
    def worker(number: int) -> Callable[[], None]:
        chance = random.Random(number)

        def batches() -> Iterator[list[dict[str, Any]]]:
            for turn in range(ROUNDS):
                batch: list[dict[str, Any]] = []
                for person in chance.sample(range(PEOPLE), PEOPLE):
                    who, device = f"user-{person}", f"device-{person}-{chance.randrange(3)}"
                    batch.append(track("Seen", f"{number}-{turn}-{person}", anonymousId=device))
                    batch.append(identify(userId=who, anonymousId=device, email=f"{who}@example.org"))
                yield batch

        def work() -> None:
            for batch in batches():
                send(*batch)
                send(*batch)

        return work

    at_once([worker(number) for number in range(WORKERS)])
    assert len(list_people()) == count_rows("contacts") == PEOPLE
    for person in range(PEOPLE):
        assert kinds_of(f"user_id=user-{person}").count("Seen") == WORKERS * ROUNDS


def test_merging_both_ways_at_once_leaves_one(database: Database) -> None:
    from baremo.contacts.merging import find_contact_id
    from baremo.events.people import merge_contacts
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM

    for turn in range(5):
        send(track("Seen", userId=f"a{turn}"), track("Seen", userId=f"b{turn}"))
        one, other = contact_of(f"user_id=a{turn}"), contact_of(f"user_id=b{turn}")

        def merge(kept: int, gone: int) -> Callable[[], None]:
            def work() -> None:
                merge_contacts(kept, gone, SYSTEM, at=clock.now())

            return work

        late = track("Late", userId=f"b{turn}")
        at_once([merge(one, other), merge(other, one), partial(send, late)])
        assert find_contact_id(one) == find_contact_id(other) == contact_of(f"user_id=b{turn}")
        assert sorted(kinds_of(f"user_id=a{turn}")) == ["Late", "Seen", "Seen"]
