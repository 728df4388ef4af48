"""Administrators make and change users and keys, and the trail tells of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.people import PASSWORD, Door, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def trail(door: Door, **filters: Any) -> list[dict[str, Any]]:
    query = "&".join(f"{name}={value}" for name, value in filters.items())
    found: list[dict[str, Any]] = door.get(f"/api/audit?{query}").json()["items"]
    return found


def test_ana_makes_a_user_who_can_log_in(ana: Door, people: People) -> None:
    made = ana.post("/api/users", {"email": " Eva@Example.org ", "role": "seller", "name": "Eva", "password": PASSWORD})
    assert made.status_code == 201
    assert (made.json()["email"], made.json()["role"]) == ("eva@example.org", "seller")
    assert "password" not in made.json()
    login = Door().post("/api/auth/browser/v1/auth/login", {"email": "EVA@example.org", "password": PASSWORD})
    assert login.status_code == 200


IMPOSSIBLE_USERS: list[tuple[Any, int, str]] = [
    ({"email": "ana@example.org", "role": "viewer"}, 409, "user_taken"),
    ({"email": "no address", "role": "viewer"}, 422, "invalid"),
    ({"email": "eva@example.org", "role": "king"}, 422, "invalid"),
    ({"email": "eva@example.org", "role": "viewer", "password": "12345"}, 422, "weak_password"),
    ({"email": "eva@example.org", "role": "viewer", "password": "eva@example.org"}, 422, "weak_password"),
]


def test_a_user_who_cannot_be_is_refused_with_the_reason(ana: Door) -> None:
    for body, status, code in IMPOSSIBLE_USERS:
        response = ana.post("/api/users", body)
        assert (response.status_code, response.json()["code"]) == (status, code)


def test_the_last_administrator_stays_one(ana: Door, people: People) -> None:
    number = people.users["ana"].pk
    for changes in ({"role": "viewer"}, {"is_active": False}):
        assert (
            ana.ask("PATCH", f"/api/users/{number}", {"version": 1, **changes}).json()["code"] == "last_administrator"
        )
    ana.ask("PATCH", f"/api/users/{people.users['bruno'].pk}", {"version": 1, "role": "administrator"})
    assert ana.ask("PATCH", f"/api/users/{number}", {"version": 1, "role": "viewer"}).status_code == 200


def test_a_key_is_shown_once_and_kept_as_a_digest(ana: Door) -> None:
    from baremo.platform.accounts.models import Key

    made = ana.post("/api/keys", {"kind": "api", "name": "reports", "scopes": ["contacts:read"]}).json()
    assert made["key"].startswith(made["prefix"] + "_")
    assert made["prefix"].startswith("baremo_api_")
    [listed] = ana.get("/api/keys").json()["items"]
    assert "key" not in listed
    secret = made["key"].removeprefix(made["prefix"])
    assert secret not in str(list(Key.objects.values()))
    assert len(secret) - 1 >= 40, "160 bits"


IMPOSSIBLE_KEYS = [
    {"kind": "api", "name": "n"},
    {"kind": "api", "name": "n", "scopes": ["everything"]},
    {"kind": "write", "name": "n", "scopes": ["users:read"]},
    {"kind": "master", "name": "n"},
    {"kind": "api", "name": " ", "scopes": ["all"]},
    {"kind": "write", "name": "n", "expires_at": "2020-01-01T00:00:00Z"},
    {"kind": "write", "name": "n", "expires_at": "2030-01-01T00:00:00"},
]


def test_a_key_that_cannot_be_is_refused(ana: Door) -> None:
    assert {ana.post("/api/keys", body).status_code for body in IMPOSSIBLE_KEYS} == {422}


def test_a_key_makes_nobody_mightier_than_itself(people: People) -> None:
    door = Door(key=people.key("api", "keys:write", "users:write"))
    assert door.post("/api/keys", {"kind": "api", "name": "n", "scopes": ["keys:read"]}).status_code == 201
    assert door.post("/api/keys", {"kind": "api", "name": "n", "scopes": ["all"]}).status_code == 403
    assert door.post("/api/users", {"email": "e@example.org", "role": "administrator"}).status_code == 403
    number = people.users["dani"].pk
    assert door.ask("PATCH", f"/api/users/{number}", {"version": 1, "role": "administrator"}).status_code == 403


def test_using_a_key_is_noted_coarsely(people: People) -> None:
    from baremo.platform import clock
    from baremo.platform.accounts.keys import find_key
    from baremo.platform.accounts.models import Key

    text = people.key("write")
    now = clock.now()
    key = find_key(text, now)
    for later, noted in ((timedelta(minutes=59), now), (timedelta(minutes=61), now + timedelta(minutes=61))):
        find_key(text, now + later)
        assert Key.objects.get(pk=key.pk).last_used_at == noted


def test_the_trail_tells_who_changed_what_with_before_and_after(ana: Door, people: People) -> None:
    bruno = people.users["bruno"]
    ana.ask("PATCH", f"/api/users/{bruno.pk}", {"version": 1, "role": "viewer"}, **{"X-Forwarded-For": "203.0.113.1"})
    [entry] = trail(ana, object_kind="user", object_id=bruno.pk, verb="changed")
    assert entry["changes"] == {"role": ["marketer", "viewer"]}
    assert (entry["actor_kind"], entry["actor_id"], entry["actor_name"]) == (
        "user",
        people.users["ana"].pk,
        "ana@example.org",
    )
    assert entry["address"] == "127.0.0.1", "what is said by proxies that are none of ours is not believed"
    assert entry["request"]


def test_secrets_stand_masked_in_the_trail(ana: Door) -> None:
    from baremo.platform.audit.trail import MASK

    ana.post("/api/users", {"email": "eva@example.org", "role": "viewer", "password": PASSWORD})
    key = ana.post("/api/keys", {"kind": "write", "name": "site"}).json()["key"]
    told = trail(ana, verb="created")
    assert [entry["changes"].get("password", entry["changes"].get("digest")) for entry in told[:2]] == [
        [None, MASK]
    ] * 2
    assert PASSWORD not in str(told)
    assert key not in str(told)
    assert "argon2" not in str(told)


def test_a_change_that_changes_nothing_leaves_no_trace(ana: Door, people: People) -> None:
    number = people.users["dani"].pk
    ana.ask("PATCH", f"/api/users/{number}", {"role": "viewer"})
    assert trail(ana, object_kind="user", object_id=number, verb="changed") == []


def test_the_trail_is_read_in_pages_that_do_not_shift(ana: Door, people: People) -> None:
    for number in range(5):
        ana.post("/api/users", {"email": f"user{number}@example.org", "role": "viewer"})
    seen: list[int] = []
    page = ana.get("/api/audit?limit=2").json()
    while True:
        seen += [entry["id"] for entry in page["items"]]
        ana.post("/api/keys", {"kind": "write", "name": "meanwhile"})
        if page["next"] is None:
            break
        page = ana.get(f"/api/audit?limit=2&cursor={page['next']}").json()
    assert seen == sorted(set(seen), reverse=True)
    assert len(seen) >= 9
    wrong = ana.get("/api/audit?cursor=nonsense")
    assert (wrong.status_code, wrong.json()["errors"][0]["path"]) == (422, "cursor")


def test_the_trail_cannot_be_rewritten_even_past_the_program(ana: Door) -> None:
    from django.db import Error, connection

    for statement in ("update audit_entries set verb = 'x'", "delete from audit_entries"):
        with pytest.raises(Error, match="written once"), connection.cursor() as cursor:
            cursor.execute(statement)
    assert len(trail(ana, limit=200)) >= 4


def test_everybody_may_change_their_own_name(people: People) -> None:
    dani = people.door("dani")
    assert dani.ask("PATCH", "/api/me", {"version": 1, "name": "Daniela", "language": "es"}).json()["name"] == "Daniela"
