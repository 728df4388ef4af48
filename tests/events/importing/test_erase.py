"""Who is erased is in no file and no list of refused rows that imports keep, and no import brings them back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.databases import Database
from tests.events.importing.files import AT, plan_of, rejects_of, take_in, upload, work, write
from tests.events.telling import contact_of, identify, list_people, send


def erase(identity: str) -> None:
    from baremo.events.erasures import erase
    from baremo.platform.actor import SYSTEM

    erase(contact_of(identity), SYSTEM, at=AT)


def uploads() -> list[Any]:
    from baremo.events.importing.uploads import folder

    return list(folder().iterdir()) if folder().is_dir() else []


def test_refused_rows_and_waiting_files_go_with_a_person(database: Database, tmp_path: Path) -> None:
    send(identify("m1", userId="7", email="ana@example.org"))
    lines = ["7,ANA@example.org,twelve", "17,bea@example.org,twelve", "eva,,x7x"]
    imported = take_in("contacts", write(tmp_path, "a.csv", "id,email,employees", *lines))
    assert len(rejects_of(imported)) == 3
    waiting = upload("contacts", write(tmp_path, "b.csv", "id", "7"))
    erase("user_id=7")
    assert [line for line, _, _ in rejects_of(imported)] == [3, 4]
    from baremo.events.importing import asking

    assert asking.find(waiting.pk).state == "expired"
    assert not [file for file in uploads() if file.name == waiting.upload]


def test_an_import_at_work_does_not_bring_an_erased_person_back(database: Database, tmp_path: Path) -> None:
    from baremo.events.importing import asking
    from baremo.events.importing.models import RejectedRow
    from baremo.platform.actor import SYSTEM

    send(identify("m1", userId="ana", email="ana@example.org"))
    path = write(tmp_path, "a.csv", "id,email", ",ana@example.org", "ana,", "bea,")
    imported = upload("contacts", path)
    asking.start(imported.pk, plan_of({"id": "user_id", "email": "email"}), SYSTEM, at=AT)
    erase("user_id=ana")
    assert work(AT + timedelta(seconds=1)) == "done"
    assert list_people() == {frozenset({"user_id=bea"})}
    assert rejects_of(imported) == [(2, "ERASED", ""), (3, "ERASED", "")]
    assert set(RejectedRow.objects.values_list("row", flat=True)) == {""}
    assert asking.find(imported.pk).erased == []


def test_files_go_when_an_import_ends_and_what_waits_too_long_goes_too(database: Database, tmp_path: Path) -> None:
    from baremo.events.importing.forgetting import forget_old
    from baremo.events.importing.models import Import, RejectedRow

    before = len(uploads())
    take_in("contacts", write(tmp_path, "a.csv", "id,email", "ana,nonsense"))
    assert len(uploads()) == before
    waiting = upload("contacts", write(tmp_path, "b.csv", "id", "ana"), at=AT)
    [kept] = [file for file in uploads() if file.name == waiting.upload]
    assert oct(kept.stat().st_mode)[-3:] == "600"
    assert oct(kept.parent.stat().st_mode)[-3:] == "700"
    forget_old(AT + timedelta(days=6))
    assert kept.exists()
    forget_old(AT + timedelta(days=8))
    assert not kept.exists()
    assert Import.objects.get(pk=waiting.pk).state == "expired"
    assert RejectedRow.objects.count() == 1
    forget_old(AT + timedelta(days=31))
    assert RejectedRow.objects.count() == 0
