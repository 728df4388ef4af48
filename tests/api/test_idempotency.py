"""A request with an Idempotency-Key is done once, however often and in whatever company it arrives."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.api.test_bodies import problem
from tests.databases import Database
from tests.events.telling import contact_of, count_rows, identify, kinds_of, send
from tests.people import Door, People
from tests.processes import ROOT, environment

EVA = {"email": "eva@example.org", "role": "viewer"}
KEY = "5e1f6f3c-3f0e-4c8b-8a2f-1f0c2f3b9d11"


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def ask(door: Door, method: str, path: str, body: Any = None, key: str = KEY) -> Any:
    return door.ask(method, path, body, **{"Idempotency-Key": key})


def same(first: Any, again: Any) -> bool:
    assert again["Idempotency-Replayed"] == "true"
    return (first.status_code, first.content) == (again.status_code, again.content)


def test_a_repeated_request_is_answered_as_the_first_time_and_done_once(ana: Door) -> None:
    first = ask(ana, "POST", "/api/users", EVA)
    assert (first.status_code, first.headers.get("Idempotency-Replayed")) == (201, None)
    assert same(first, ask(ana, "POST", "/api/users", EVA))
    assert same(first, ask(ana, "POST", "/api/users", EVA, f'"{KEY}"')), "as the draft writes it, it is the same key"
    entries = ana.get("/api/audit?object_kind=user&verb=created").json()["items"]
    assert len([each for each in entries if each["object_id"] == str(first.json()["id"])]) == 1


def test_a_change_and_a_removal_are_repeated_too(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org"))
    number = contact_of("user_id=eva")
    change = {"version": 1, "fields": {"city": "León"}}
    send(identify(userId="eva", email="eva@example.org"))
    version = ana.get(f"/api/contacts/{number}").json()["version"]
    change["version"] = version
    first = ask(ana, "PATCH", f"/api/contacts/{number}", change)
    assert first.status_code == 200, first.content
    assert same(first, ask(ana, "PATCH", f"/api/contacts/{number}", change)), "the version has moved on, the key not"
    assert kinds_of("user_id=eva").count("field_changed") == 2
    gone = ask(ana, "DELETE", f"/api/contacts/{number}", key="another")
    assert gone.status_code == 204
    assert same(gone, ask(ana, "DELETE", f"/api/contacts/{number}", key="another"))


def test_a_key_stands_for_one_request_of_one_person(ana: Door, people: People) -> None:
    assert ask(ana, "POST", "/api/users", EVA).status_code == 201
    for method, path, body in (
        ("POST", "/api/users", {**EVA, "name": "Eva"}),
        ("POST", "/api/users?x=1", EVA),
        ("POST", "/api/keys", EVA),
        ("PATCH", "/api/me", {"version": 1, "name": "Ana"}),
    ):
        problem(ask(ana, method, path, body), 422, "idempotency_reused")
    other = Door(key=people.key("api", "all"))
    assert problem(ask(other, "POST", "/api/users", EVA), 409, "user_taken"), "another's key is another key"


def test_what_was_refused_is_not_kept_and_may_be_mended(ana: Door) -> None:
    problem(ask(ana, "POST", "/api/users", {**EVA, "role": "king"}), 422, "invalid")
    problem(ask(ana, "POST", "/api/users", {**EVA, "password": "password"}), 422, "weak_password")
    assert count_rows("kept_answers") == 0
    assert ask(ana, "POST", "/api/users", EVA).status_code == 201


def test_a_key_that_is_none_is_refused(ana: Door) -> None:
    for key in ("", " ", '""', "a b", "x" * 256, "ñ"):
        problem(ask(ana, "POST", "/api/users", EVA, key), 400, "idempotency_key")
    assert ask(ana, "GET", "/api/users", key="a b").status_code == 200, "what changes nothing needs no key"


def test_the_secret_of_a_key_is_not_kept(ana: Door) -> None:
    wanted = {"kind": "api", "name": "CRM", "scopes": ["contacts:read"]}
    first, again = (ask(ana, "POST", "/api/keys", wanted) for _ in range(2))
    assert first.json()["key"].startswith("baremo_api_")
    assert again.json() == {**first.json(), "key": None}
    from baremo.platform.idempotency.models import KeptAnswer

    assert first.json()["key"] not in (KeptAnswer.objects.get().body or "")


def test_answers_are_kept_for_a_day(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.platform import clock
    from baremo.platform.idempotency.models import KeptAnswer

    first = ask(ana, "POST", "/api/keys", {"kind": "write", "name": "site"})

    def age(hours: float) -> None:
        KeptAnswer.objects.update(created_at=clock.now() - timedelta(hours=hours))

    age(23.9)
    assert ask(ana, "POST", "/api/keys", {"kind": "write", "name": "site"}).json()["id"] == first.json()["id"]
    _forget(clock.now())
    assert count_rows("kept_answers") == 1
    age(24.1)
    assert ask(ana, "POST", "/api/keys", {"kind": "write", "name": "site"}).json()["id"] != first.json()["id"]
    age(24.1)
    _forget(clock.now())
    assert count_rows("kept_answers") == 0


def _forget(at: datetime) -> None:
    from baremo.platform.idempotency.chores import forget_answers
    from baremo.platform.jobs.running import Run
    from tests.people import FrozenClock

    forget_answers(Run(id=1, kind="forget_answers", payload={}, token=1, clock=FrozenClock(at)))


def test_after_an_erasure_no_kept_answer_tells_of_the_person_and_nothing_is_done_twice(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org"))
    number = contact_of("user_id=eva")
    change = {"version": 2, "fields": {"city": "León"}}
    assert ask(ana, "PATCH", f"/api/contacts/{number}", change).status_code == 200
    assert ana.ask("DELETE", f"/api/contacts/{number}").status_code == 204
    from baremo.platform.idempotency.models import KeptAnswer

    assert [each.body for each in KeptAnswer.objects.all()] == [None]
    problem(ask(ana, "PATCH", f"/api/contacts/{number}", change), 409, "answer_gone")


def test_of_many_at_once_one_is_done(people: People, database: Database) -> None:
    key = people.key("api", "all")
    answers: list[Any] = []
    together = threading.Barrier(6)

    def send_one() -> None:
        from django.db import connections

        together.wait()
        answers.append(ask(Door(key=key), "POST", "/api/keys", {"kind": "write", "name": "once"}))
        connections.close_all()

    threads = [threading.Thread(target=send_one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    from baremo.platform.accounts.models import Key

    assert Key.objects.filter(name="once").count() == 1
    done = [each for each in answers if each.status_code == 201]
    waiting = [each for each in answers if each.status_code == 409]
    assert len(done) + len(waiting) == 6
    assert done
    assert len({each.json()["id"] for each in done}) == 1
    if database.vendor == "sqlite":
        assert waiting == [], "writers of SQLite wait for one another, so they find the answer"


def test_while_the_first_is_in_progress_the_second_is_told_to_come_back(people: People, database: Database) -> None:
    if database.vendor == "sqlite":
        return  # there it waits, see above
    import hashlib

    import psycopg

    user = people.users["ana"]
    number = hashlib.sha256(f"user:{user.pk}\n{KEY}".encode()).hexdigest()
    with psycopg.connect(database.url) as other:
        other.execute("select pg_advisory_xact_lock(%s)", [int(number[:16], 16) - 2**63])
        response = ask(people.door("ana"), "POST", "/api/users", EVA)
        problem(response, 409, "in_progress")
        assert response["Retry-After"] == "1"
        other.rollback()
        assert ask(people.door("ana"), "POST", "/api/users", EVA).status_code == 201


DIES = """
import os, signal, sys
from baremo.platform.starting import start
start()
from django.test import Client
from baremo.platform.web import once
place = sys.argv[2]
keep = once.keep_answer
def die(*a, **k):
    if place == "after":
        keep(*a, **k)
    os.kill(os.getpid(), signal.SIGKILL)
once.keep_answer = die
headers = {"Authorization": "Bearer " + sys.argv[1], "Idempotency-Key": "k"}
Client(headers=headers, SERVER_NAME="localhost").post(
    "/api/keys", '{"kind": "write", "name": "half"}', content_type="application/json")
"""


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_crash_between_the_effect_and_the_kept_answer_leaves_neither(
    people: People, database: Database, place: str
) -> None:
    from baremo.platform.accounts.models import Key

    key = people.key("api", "all")
    child = subprocess.run(
        [sys.executable, "-c", DIES, key, place], env=environment(database.environment), cwd=ROOT, check=False
    )
    assert child.returncode == -9
    assert (Key.objects.filter(name="half").count(), count_rows("kept_answers")) == (0, 0)
    made = ask(Door(key=key), "POST", "/api/keys", {"kind": "write", "name": "half"}, "k")
    assert (made.status_code, made.headers.get("Idempotency-Replayed")) == (201, None)


def test_every_address_that_writes_takes_a_key_or_says_that_it_does_not(people: People, django_ready: Any) -> None:
    from baremo.platform.web.routes import list_routes
    from tests.api.test_access import address

    ana = people.door("ana")
    routes = [
        route
        for route in list_routes()
        if route.path.startswith("/api/") and "/auth/" not in route.path and route.method != "GET"
    ]
    assert len(routes) > 8
    for route in routes:
        for attempt in range(2):
            response = ask(ana, route.method, address(route), {}, f"{route.method}-{route.path}".replace(" ", ""))
            assert response.status_code < 500, (route, attempt, response.content)
