"""Requests that arrive together share a transaction: none waits for company, and none spoils the others' day."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import NOW, contact_of, count_rows, kinds_of, list_refused, track
from tests.processes import eventually


class Gate:
    """The storing of parcels, which can be held up; it keeps how many came together each time."""

    def __init__(self) -> None:
        self.is_open = threading.Event()
        self.sizes: list[int] = []

    def store(self, parcels: Sequence[Any]) -> list[Any]:
        from baremo.events.ingest.storing import store_parcels

        self.sizes.append(len(parcels))
        assert self.is_open.wait(30)
        return store_parcels(parcels)


def make_parcel(*messages: dict[str, Any], source: str = "key:1") -> Any:
    from baremo.events.ingest.messages import Draft, Envelope
    from baremo.events.ingest.pipeline import prepare
    from baremo.events.ingest.storing import Parcel

    envelope = Envelope(source=source, received_at=NOW)
    prepared = [prepare(json.dumps(each).encode(), envelope, NOW) for each in messages]
    return Parcel([each for each in prepared if isinstance(each, Draft)], [], envelope)


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.is_open.set()


class Requests:
    """Requests in threads of their own, and what came of each."""

    def __init__(self, group: Any) -> None:
        self.group = group
        self.outcomes: dict[str, Any] = {}
        self.threads: list[threading.Thread] = []

    def start(self, name: str, parcel: Any) -> None:
        """Begin a request, and go on once it stands in the queue or is being stored."""
        before = len(self.group._gathered)
        thread = threading.Thread(target=self._store, args=(name, parcel))
        self.threads.append(thread)
        thread.start()
        first = len(self.threads) == 1
        eventually(lambda: self.group._turn.locked() if first else len(self.group._gathered) > before)

    def finish(self) -> dict[str, Any]:
        for thread in self.threads:
            thread.join(60)
        assert not any(thread.is_alive() for thread in self.threads)
        return self.outcomes

    def _store(self, name: str, parcel: Any) -> None:
        from django.db import connections

        try:
            self.outcomes[name] = self.group.store(parcel)
        except Exception as wrong:  # noqa: BLE001  # looked at by the test
            self.outcomes[name] = wrong
        finally:
            connections.close_all()


def make_requests(store: Callable[[Sequence[Any]], list[Any]], **options: Any) -> Requests:
    from baremo.events.ingest.grouping import Group

    return Requests(Group(store, **options))


def begin(requests: Requests, gate: Gate, *parcels: tuple[str, Any]) -> None:
    """Let the first request hold the database up while the others gather."""
    (name, parcel), *others = parcels
    requests.start(name, parcel)
    eventually(lambda: gate.sizes == [1])
    for name, parcel in others:
        requests.start(name, parcel)


def test_what_arrives_during_a_transaction_shares_the_next_one(database: Database, gate: Gate) -> None:
    requests = make_requests(gate.store)
    names = [f"m{number}" for number in range(6)]
    begin(requests, gate, *((name, make_parcel(track("Seen", name, userId=name))) for name in names))
    gate.is_open.set()
    assert {name: stored.accepted for name, stored in requests.finish().items()} == dict.fromkeys(names, 1)
    assert gate.sizes == [1, 5]
    assert count_rows("events") == count_rows("accepted_messages") == 6


def test_each_request_of_a_group_is_told_what_became_of_its_own_messages(database: Database, gate: Gate) -> None:
    requests = make_requests(gate.store)
    seen, other = track("Seen", "m1", userId="ana"), track("Bought", "m1", userId="ana")
    begin(
        requests,
        gate,
        ("first", make_parcel(track("Hello", userId="ana"))),
        ("new", make_parcel(seen, track("Left", "m2", userId="ben"))),
        ("again", make_parcel(seen)),
        ("conflict", make_parcel(other)),
        ("elsewhere", make_parcel(other, source="key:2")),
    )
    gate.is_open.set()
    told = {
        name: (stored.accepted, stored.counted, [each.reason for each in stored.refused])
        for name, stored in requests.finish().items()
    }
    assert told == {
        "first": (1, [], []),
        "new": (2, [], []),
        "again": (0, ["duplicate"], []),
        "conflict": (0, [], ["conflict"]),
        "elsewhere": (1, [], []),
    }
    assert gate.sizes == [1, 4]
    assert sorted(kinds_of("user_id=ana")) == ["Bought", "Hello", "Seen"]
    assert [reason for reason, _ in list_refused()] == ["conflict"]


def test_a_request_that_cannot_be_stored_fails_alone(database: Database, gate: Gate) -> None:
    requests = make_requests(gate.store)
    poisoned = make_parcel(track("Seen", "bad", userId="ana"))
    # No step lets this pass; the database would refuse it.
    poisoned.drafts[0].occurred_at = None
    begin(
        requests,
        gate,
        ("first", make_parcel(track("Seen", userId="ana"))),
        ("good", make_parcel(track("Seen", "g1", userId="ben"))),
        ("poisoned", poisoned),
        ("better", make_parcel(track("Seen", "g2", userId="cid"))),
    )
    gate.is_open.set()
    outcomes = requests.finish()
    assert isinstance(outcomes.pop("poisoned"), Exception)
    assert {name: stored.accepted for name, stored in outcomes.items()} == {"first": 1, "good": 1, "better": 1}
    assert gate.sizes == [1, 3, 1, 1, 1]
    assert count_rows("events") == count_rows("accepted_messages") == 3
    assert contact_of("user_id=cid")


def test_if_the_database_is_gone_all_are_told_and_it_is_asked_once() -> None:
    from django.db import OperationalError

    asked: list[int] = []
    is_open = threading.Event()

    def fail(parcels: Sequence[Any]) -> list[Any]:
        asked.append(len(parcels))
        assert is_open.wait(30)
        raise OperationalError("gone")

    requests = make_requests(fail)
    for name in ("first", "second", "third"):
        requests.start(name, make_parcel(track("Seen", name, userId="ana")))
    is_open.set()
    assert [type(outcome) for outcome in requests.finish().values()] == [OperationalError] * 3
    assert asked == [1, 2]


def test_who_waits_too_long_is_sent_away_and_nothing_of_it_is_stored(database: Database, gate: Gate) -> None:
    from baremo.platform.refusals import OverloadedError

    requests = make_requests(gate.store, patience=0.2)
    first, late = (make_parcel(track("Seen", name, userId="ana")) for name in ("first", "late"))
    begin(requests, gate, ("first", first), ("late", late))
    eventually(lambda: "late" in requests.outcomes)
    gate.is_open.set()
    outcomes = requests.finish()
    assert isinstance(outcomes["late"], OverloadedError)
    assert (outcomes["late"].status, outcomes["late"].retry, outcomes["first"].accepted) == (503, True, 1)
    requests.group.store(make_parcel(track("Seen", "next", userId="ana")))
    assert gate.sizes == [1, 1]
    assert count_rows("accepted_messages") == 2


def test_a_group_has_a_most(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.events.ingest import grouping
    from baremo.events.ingest.storing import Stored

    monkeypatch.setattr(grouping, "MOST_PARCELS", 3)
    monkeypatch.setattr(grouping, "MOST_MESSAGES", 4)
    sizes: list[list[int]] = []

    def store(parcels: Sequence[Any]) -> list[Any]:
        assert gate.is_open.wait(30)
        sizes.append([len(each.drafts) for each in parcels])
        return [Stored(accepted=len(each.drafts)) for each in parcels]

    requests = make_requests(store)
    counts = (1, 1, 1, 1, 3, 2, 9, 1)
    for number, count in enumerate(counts):
        requests.start(str(number), make_parcel(*[track("Seen", userId="ana")] * count))
    gate.is_open.set()
    assert [requests.finish()[str(number)].accepted for number in range(len(counts))] == list(counts)
    assert sizes == [[1], [1, 1, 1], [3], [2], [9], [1]]
