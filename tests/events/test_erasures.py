"""Erased people do not come back by themselves: not by messages, not by hand, not with a restored backup."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database, use_database
from tests.events.telling import contact_of, count_rows, identify, kinds_of, list_people, list_refused, send, track
from tests.people import Door, FrozenClock, People
from tests.processes import environment


@pytest.fixture(autouse=True)
def directory(database: Database, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the list of erasures beside the database of the test."""
    from django.conf import settings

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))
    return database.data_dir


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def erase(identity: str, **how: Any) -> None:
    from baremo.events.erasures import erase
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM

    erase(contact_of(identity), SYSTEM, at=clock.now(), **how)


def lift(source: str, value: str) -> int:
    from baremo.contacts.identities import make_claim
    from baremo.events.erasures import lift_suppression
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM

    claim = make_claim(source, value)
    assert claim is not None
    return lift_suppression(claim, SYSTEM, at=clock.now())


def listed(directory: Path) -> Any:
    from baremo.contacts.erasure_list import FILE, read_list

    return read_list(directory / FILE)


def replay(directory: Path) -> tuple[int, int]:
    from baremo.events.erasures import replay_erasures
    from baremo.platform import clock

    done = replay_erasures(listed(directory), at=clock.now())
    return done.erasures, done.contacts


def reasons(taken: Any) -> list[str]:
    return [each.value for each in taken.counted]


def test_messages_about_the_erased_are_refused_counted_and_not_kept(database: Database) -> None:
    send(identify(userId="eva", email="Eva@example.org", anonymousId="eva-phone"), track("Seen", userId="ben"))
    erase("user_id=eva")
    again = send(
        track("Seen", "m1", userId="eva"),
        track("Seen", "m2", anonymousId="eva-phone"),
        identify("m3", userId="new", email="EVA@example.org"),
        track("", "m4", userId="eva"),
        track("Seen", "m5", userId="ben"),
        b'{"userId": "eva", broken',
    )
    assert again.accepted == 1
    assert reasons(again) == ["suppressed"] * 3
    assert [each.reason.value for each in again.refused] == ["no_event_name", "unreadable"]
    assert list_refused() == []
    assert list_people() == {frozenset({"user_id=ben"})}
    # What was not taken in is not in the ledger, so it may come again once the suppression is lifted.
    assert lift("email", "eva@example.org") == 3
    back = send(track("Seen", "m1", userId="eva"))
    assert (back.accepted, reasons(back)) == (1, [])


def test_a_device_of_the_erased_is_passed_over_beside_somebody_else(database: Database) -> None:
    send(identify(userId="eva", anonymousId="tablet"))
    erase("user_id=eva")
    taken = send(track("Seen", userId="ben", anonymousId="tablet"))
    assert (taken.accepted, list_people()) == (1, {frozenset({"user_id=ben"})})
    assert kinds_of("user_id=ben") == ["Seen"]


def test_who_is_erased_without_suppression_may_come_back(database: Database) -> None:
    send(identify(userId="eva", plan="free"))
    erase("user_id=eva", suppresses=False)
    assert send(track("Seen", userId="eva")).accepted == 1
    assert kinds_of("user_id=eva") == ["Seen"]


def test_the_erased_are_not_given_to_others_by_hand(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org"), track("Seen", userId="ben"))
    erase("user_id=eva")
    body = {"version": 1, "fields": {"email": "eva@example.org"}}
    refused = ana.ask("PATCH", f"/api/contacts/{contact_of('user_id=ben')}", body)
    assert (refused.status_code, refused.json()["code"]) == (409, "suppressed")


def test_while_nobody_is_suppressed_nothing_is_digested(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.contacts import suppressing

    def fail(*_: object) -> bytes:
        raise AssertionError("a digest was computed for nothing")

    monkeypatch.setattr(suppressing, "_digest", fail)
    assert send(track("Seen", userId="eva"), track("", userId="ben")).accepted == 1


def test_refused_messages_go_only_with_those_whom_they_name(database: Database) -> None:
    send(track("Seen", userId="eva"), track("Seen", userId="17"))
    for who in ("eva", "evan", "mar.eva", "eva-2", "EVA"):
        send(track("", userId=who))
    send(b'{"type": "track", "userId": 17}', b'{"type": "track", "userId": 175}', b'{"type": "track", "userId": 17.0}')
    erase("user_id=eva")
    assert [json.loads(body)["userId"] for _, body in list_refused()] == ["evan", "mar.eva", "eva-2", 17, 175, 17.0]
    erase("user_id=17")
    assert [json.loads(body)["userId"] for _, body in list_refused()] == ["evan", "mar.eva", "eva-2", 175]


def test_names_are_found_however_they_are_written() -> None:
    from baremo.contacts.loose_texts import make_matcher

    matches = make_matcher(["ñandú@example.org", "u-1", 'a"b\\c/d', "emoji😀id"])
    for text in (
        "to ÑANDÚ@Example.org.",
        "nandu: n\u0303andu\u0301@example.org",
        '{"email": "\\u00f1and\\u00FA@example.org"}',
        "https://x.org/?email=%C3%B1and%C3%BA%40example.org",
        '["u-1"]',
        '{"userId": " u-1 "}',
        '{"id": "a\\"b\\\\c\\/d"}',
        '{"id": "emoji\\ud83d\\ude00id"}',
    ):
        assert matches(text), text
    for text in ("fiñandú@example.org", "ñandú@example.org.uk", '["u-12"]', "u-1", "emoji😀ids", ""):
        assert not matches(text), text


def test_many_are_erased_by_a_job_that_goes_on_where_it_stopped(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.events import erasures
    from baremo.platform import clock
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker

    monkeypatch.setattr(erasures, "TOGETHER", 2)
    for number in range(7):
        send(identify(userId=f"u{number}", email=f"u{number}@example.org"))
    ids = [contact_of(f"user_id=u{number}") for number in range(6)]
    asked = ana.post("/api/erasures", {"ids": [*ids, 987654]})
    assert asked.status_code == 202, asked.content
    worker = Worker(name="eraser", clock=FrozenClock(clock.now() + timedelta(seconds=1)))
    assert worker.work_once(Lane.LONG) == "done"
    shown = ana.get(f"/api/jobs/{asked.json()['id']}").json()
    assert (shown["state"], shown["done"], shown["total"]) == ("done", 7, 7)
    assert list_people() == {frozenset({"user_id=u6", "email=u6@example.org"})}
    assert reasons(send(track("Seen", userId="u3"))) == ["suppressed"]
    erased = ana.get("/api/audit?verb=erased").json()["items"]
    assert sorted(int(each["object_id"]) for each in erased) == sorted(ids)
    assert {each["actor_kind"] for each in erased} == {"user"}


def test_the_suppression_is_lifted_by_one_identity_for_all_of_an_erasure(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org"))
    erase("user_id=eva")
    wrong = ana.post("/api/erasures/lift", {"source": "email", "value": "ada@example.org"})
    assert wrong.status_code == 404
    lifted = ana.post("/api/erasures/lift", {"source": "email", "value": " EVA@example.org "})
    assert (lifted.status_code, lifted.json()) == (200, {"identities": 2})
    assert send(track("Seen", userId="eva")).accepted == 1
    assert ana.post("/api/erasures/lift", {"source": "user_id", "value": "eva"}).status_code == 404


def test_an_erasure_that_fails_is_taken_back_from_the_list(
    database: Database, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.events import erasures

    send(identify(userId="eva", plan="free"))
    monkeypatch.setattr(erasures, "record_of", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        erase("user_id=eva")
    assert listed(directory).entries == ()
    assert kinds_of("user_id=eva") == ["field_changed"]


def test_the_list_survives_a_torn_line_and_is_for_its_owner_alone(database: Database, directory: Path) -> None:
    from baremo.contacts.erasure_list import FILE

    for name in ("eva", "ada"):
        send(track("Seen", userId=name))
    erase("user_id=eva")
    with (directory / FILE).open("a") as file:
        file.write('{"erasure": "torn by a power c')
    erase("user_id=ada")
    found = listed(directory)
    assert (len(found.entries), found.unreadable) == (2, (2,))
    assert (directory / FILE).stat().st_mode & 0o777 == 0o600
    assert "eva" not in (directory / FILE).read_text()


@pytest.fixture
def backup(database: Database, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """A backup that is taken at one moment and restored at another."""
    from django.db import connections

    copy = tmp_path / "backup.sqlite3"
    if database.vendor == "sqlite":

        def take() -> None:
            connections["default"].cursor().execute("pragma wal_checkpoint(truncate)")
            shutil.copy(directory_of(database), copy)

        def restore() -> None:
            connections.close_all()
            for file in database.data_dir.glob("baremo.sqlite3*"):
                file.unlink()
            shutil.copy(copy, directory_of(database))
    else:
        server = request.getfixturevalue("server")
        name = database.url.rpartition("/")[2].partition("?")[0]

        def take() -> None:
            connections.close_all()
            server.execute(f"create database {name}_backup template {name}")

        def restore() -> None:
            connections.close_all()
            server.execute(f"drop database {name} with (force)")
            server.execute(f"create database {name} template {name}_backup")
            server.execute(f"drop database {name}_backup")

    yield take, restore
    use_database(database.url)


def directory_of(database: Database) -> Path:
    return database.data_dir / "baremo.sqlite3"


def test_a_restored_backup_brings_nobody_back(database: Database, directory: Path, backup: Any) -> None:
    take, restore = backup
    send(identify(userId="eva", email="eva@example.org"), identify(userId="ada", plan="a"), track("Seen", userId="ben"))
    send(identify(userId="cid", plan="c"))
    take()
    erase("user_id=eva")
    erase("user_id=ada", suppresses=False)
    erase("user_id=cid")
    assert lift("user_id", "cid") == 1
    # In the database that comes back, this number will be another person's.
    send(track("Seen", userId="late"))
    erase("user_id=late")
    restore()
    send(track("Seen", userId="first-after-the-backup"))
    assert len(list_people()) == 5
    assert replay(directory) == (4, 3)
    assert list_people() == {frozenset({"user_id=ben"}), frozenset({"user_id=first-after-the-backup"})}
    assert reasons(send(track("Seen", userId="eva"), track("Seen", userId="late"))) == ["suppressed"] * 2
    # Those who may come back do, and no replay takes them away again.
    assert send(track("Seen", userId="ada"), track("Seen", userId="cid")).accepted == 2
    assert replay(directory) == (0, 0)
    assert len(list_people()) == 4


def test_who_has_come_back_by_themselves_is_not_erased_again(database: Database, directory: Path, backup: Any) -> None:
    from baremo.model.moments import to_microseconds
    from baremo.platform import clock

    take, restore = backup
    send(track("Seen", userId="eva"), at=to_microseconds(clock.now()))
    erase("user_id=eva", suppresses=False)
    send(track("Seen", userId="eva"), at=to_microseconds(clock.now()))
    take()
    restore()
    from baremo.contacts.models import Erasure

    Erasure.objects.all().delete()  # as if the backup were older than the erasure
    assert replay(directory) == (1, 0)
    assert kinds_of("user_id=eva") == ["Seen"]


def test_the_list_of_another_installation_is_refused(database: Database, directory: Path) -> None:
    from django.db import connection

    from baremo.events.erasures import OtherKeyError
    from baremo.platform.secrets import encrypt

    send(track("Seen", userId="eva"))
    erase("user_id=eva")
    with connection.cursor() as cursor:
        cursor.execute("delete from suppressed_identities")
        cursor.execute("delete from erasures")
        cursor.execute("update suppression_keys set key = %s", [encrypt("00" * 32, "contacts.suppressionkey.key")])
    with pytest.raises(OtherKeyError):
        replay(directory)


def test_migrate_replays_doctor_tells_and_lift_lifts(database: Database, directory: Path, backup: Any) -> None:
    import subprocess
    import sys

    def baremo(*arguments: str) -> tuple[int, str]:
        run = subprocess.run(  # noqa: PLW1510  # the code it ends with is what is asked for
            [sys.executable, "-m", "baremo", *arguments, "--language", "en"],
            env=environment(database.environment),
            capture_output=True,
            text=True,
        )
        return run.returncode, run.stdout + run.stderr

    take, restore = backup
    send(identify(userId="eva", email="eva@example.org"))
    take()
    erase("user_id=eva")
    restore()
    from django.db import connections

    connections.close_all()
    code, said = baremo("erasure", "replay", "--file", str(directory / "nothing"))
    assert (code, "there is no" in said) == (1, True)
    code, said = baremo("migrate")
    assert (code, "contacts erased: 1" in said) == (0, True), said
    assert "contacts erased" not in baremo("migrate")[1]
    assert count_rows("contacts") == 0
    assert "one of the two" in baremo("erasure", "lift")[1]
    assert baremo("erasure", "lift", "--email", "eva@example.org") == (0, "Lifted the suppression of 2 identities.\n")
    assert baremo("erasure", "lift", "--user-id", "eva")[0] == 1


def test_doctor_finds_erasures_that_the_database_does_not_know(database: Database, directory: Path) -> None:
    from baremo.contacts.models import Erasure
    from baremo.events.examining import examine_erasures

    send(track("Seen", userId="eva"))
    erase("user_id=eva")
    assert list(examine_erasures()) == []
    Erasure.objects.all().delete()
    assert [finding.id for finding in examine_erasures()] == ["erasures.not_replayed"]
