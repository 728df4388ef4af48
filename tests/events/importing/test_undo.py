"""An import is taken back: what it made goes, what others have said or used since stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database
from tests.events.importing.files import AT, people, plan_of, take_in, undo, work, write
from tests.events.telling import count_rows, history_of, identify, list_people, profile_of, send, track


def test_taking_an_import_back_leaves_everything_as_it_was(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="ana", city="Vigo", email="ana@example.org"), track("seen", "m2", userId="ana"))
    before = people()
    path = write(
        tmp_path,
        "a.csv",
        "id,email,created_at,city,country,tags,lists",
        'ana,ana@new.org,2001-01-01,Lugo,ES,"[""vip""]","{""News"":""subscribed""}"',
        'bea,bea@example.org,2002-02-02,Lugo,ES,"[""vip""]",',
    )
    imported = take_in("contacts", path)
    assert people() != before
    back = undo(imported)
    assert people() == before
    assert (back.state, back.undone, back.kept) == ("undone", 2, 0)
    assert count_rows("imported_contacts") == 0


def test_what_somebody_has_changed_or_used_since_stays_and_is_counted(database: Database, tmp_path: Path) -> None:
    lines = ["ana,Lugo,ES", "bea,Lugo,ES", "eva,Lugo,ES"]
    imported = take_in("contacts", write(tmp_path, "a.csv", "id,city,country", *lines))
    at = int((AT + timedelta(minutes=1)).timestamp() * 1e6)
    send(track("seen", "m1", userId="ana"), at=at)
    send(identify("m2", userId="bea", city="Vigo"), at=at + 1)
    back = undo(imported)
    assert (back.undone, back.kept) == (1, 2)
    assert list_people() == {frozenset({"user_id=ana"}), frozenset({"user_id=bea"})}
    assert profile_of("user_id=ana").fields == {}
    assert profile_of("user_id=bea").fields == {"city": "Vigo"}
    assert [kind for kind, _ in history_of("user_id=ana")] == ["seen"]


def test_what_a_later_import_says_survives_taking_back_the_earlier(database: Database, tmp_path: Path) -> None:
    first = take_in("contacts", write(tmp_path, "a.csv", "id,city,country", "ana,Lugo,ES"))
    take_in("contacts", write(tmp_path, "b.csv", "id,city", "ana,Vigo"), at=AT + timedelta(minutes=1))
    undo(first)
    assert profile_of("user_id=ana").fields == {"city": "Vigo"}


def test_events_are_taken_back_and_may_come_again(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="ana"), track("seen", "m2", userId="ana"))
    before = people()
    path = write(
        tmp_path, "e.csv", "id,contact,kind,occurred_at", "e1,ana,bought,2020-01-01", "e2,bea,bought,2020-01-01"
    )
    imported = take_in("events", path)
    after = people()
    back = undo(imported)
    assert people() == before
    assert (back.undone, back.kept) == (2, 0)
    take_in("events", path, at=AT + timedelta(hours=2))
    assert [(who, history) for who, *_, history in people()] == [(who, history) for who, *_, history in after]


def test_only_the_events_of_one_of_two_imports_of_a_source_go(database: Database, tmp_path: Path) -> None:
    form = "id,contact,kind,occurred_at"
    first = take_in("events", write(tmp_path, "a.csv", form, "e1,ana,bought,2020-01-01"))
    take_in("events", write(tmp_path, "b.csv", form, "e2,ana,sold,2020-01-01"), at=AT + timedelta(minutes=1))
    undo(first)
    assert [kind for kind, _ in history_of("user_id=ana")] == ["sold"]


def test_merges_stay_and_are_counted(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="ana"))
    send(identify("m2", traits={}, email="ana@example.org", anonymousId="device-9"))
    imported = take_in("contacts", write(tmp_path, "a.csv", "id,email", "ana,ana@example.org"))
    assert imported.merged == 1
    undo(imported)
    assert count_rows("contacts") == 1


def test_an_import_can_be_taken_back_only_when_it_has_stopped_and_not_for_ever(
    database: Database, tmp_path: Path
) -> None:
    from baremo.events.importing import asking
    from baremo.platform.actor import SYSTEM
    from tests.events.importing.files import upload

    path = write(tmp_path, "a.csv", "id", "ana")
    waiting = upload("contacts", path)
    with pytest.raises(asking.ImportStateError):
        asking.undo(waiting.pk, SYSTEM, at=AT)
    asking.start(waiting.pk, plan_of({"id": "user_id"}), SYSTEM, at=AT)
    with pytest.raises(asking.ImportStateError):
        asking.undo(waiting.pk, SYSTEM, at=AT)
    asking.cancel(waiting.pk, SYSTEM, at=AT)
    asking.undo(waiting.pk, SYSTEM, at=AT)
    assert work(AT + timedelta(minutes=1)) == "done"
    done = take_in("contacts", path, at=AT + timedelta(minutes=5))
    with pytest.raises(asking.UndoTooLateError):
        asking.undo(done.pk, SYSTEM, at=AT + timedelta(days=31))


def test_of_a_contact_that_was_there_only_what_nobody_has_said_again_is_put_back(
    database: Database, tmp_path: Path
) -> None:
    send(identify("m1", userId="ana", city="Vigo", country="ES"))
    imported = take_in("contacts", write(tmp_path, "a.csv", "id,city,country", "ana,Lugo,PT"))
    send(identify("m2", userId="ana", city="León"), at=int((AT + timedelta(minutes=1)).timestamp() * 1e6))
    back = undo(imported)
    assert profile_of("user_id=ana").fields == {"city": "León", "country": "ES"}
    assert (back.undone, back.kept) == (0, 1)


def test_events_of_another_import_that_came_in_between_stay(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.events.importing import asking
    from baremo.events.importing import running as module
    from baremo.platform.actor import SYSTEM
    from tests.events.importing.files import upload

    def rows(kind: str, count: int) -> list[str]:
        return ["id,contact,kind,occurred_at", *(f"{kind}{n},ana,{kind},2020-01-01" for n in range(count))]

    store = module._store

    def store_and_cancel(run: Any, *given: Any) -> None:
        store(run, *given)
        run.is_cancelled.set()

    monkeypatch.setattr(module, "AT_ONCE", {"events": 10})
    monkeypatch.setattr(module, "_store", store_and_cancel)
    first = upload("events", write(tmp_path, "a.csv", *rows("bought", 15)))
    asking.start(first.pk, None, SYSTEM, at=AT)
    assert work(AT) == "cancelled"
    monkeypatch.setattr(module, "_store", store)
    take_in("events", write(tmp_path, "b.csv", *rows("sold", 5)), at=AT + timedelta(minutes=1))
    asking.resume(first.pk, SYSTEM, at=AT + timedelta(minutes=2))
    assert work(AT + timedelta(minutes=2)) == "done"
    undo(asking.find(first.pk))
    assert [kind for kind, _ in history_of("user_id=ana")] == ["sold"] * 5
