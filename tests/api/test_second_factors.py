"""Administrators help a colleague who has lost their second factor, and see how the service is."""

from __future__ import annotations

import pytest

from tests.api.test_bodies import problem
from tests.people import Door, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def give_factor(people: People, name: str) -> None:
    from allauth.mfa.models import Authenticator

    for kind in ("totp", "recovery_codes"):
        Authenticator.objects.create(user=people.users[name], type=kind, data={})


def factors(door: Door) -> dict[str, bool]:
    return {
        each["email"].partition("@")[0]: each["has_second_factor"] for each in door.get("/api/users").json()["items"]
    }


def test_a_lost_second_factor_is_reset_recorded_and_ends_the_sessions(ana: Door, people: People) -> None:
    bruno, carla = people.door("bruno"), people.door("carla")
    give_factor(people, "bruno")
    number = people.users["bruno"].pk
    assert factors(ana) == {"ana": False, "bruno": True, "carla": False, "dani": False}
    assert ana.get(f"/api/users/{number}").json()["has_second_factor"] is True
    assert ana.ask("DELETE", f"/api/users/{number}/second-factor").status_code == 204
    assert factors(ana)["bruno"] is False
    assert bruno.get("/api/me").status_code == 401
    assert carla.get("/api/me").status_code == 200
    entry = ana.get("/api/audit?verb=reset_second_factor").json()["items"][0]
    assert (entry["object_kind"], entry["object_id"]) == ("user", str(number))
    problem(ana.ask("DELETE", f"/api/users/{number}/second-factor"), 409, "no_second_factor")


def test_nobody_resets_their_own_and_only_administrators_anybodys(ana: Door, people: People) -> None:
    give_factor(people, "ana")
    own = f"/api/users/{people.users['ana'].pk}/second-factor"
    problem(ana.ask("DELETE", own), 409, "own_second_factor")
    assert people.door("bruno").ask("DELETE", own).status_code == 403
    assert factors(ana)["ana"] is True
    problem(ana.ask("DELETE", "/api/users/999999/second-factor"), 404, "not_found")


def test_a_key_that_may_not_all_resets_no_administrator(ana: Door, people: People) -> None:
    give_factor(people, "ana")
    made = ana.post("/api/keys", {"kind": "api", "name": "Directory", "scopes": ["users:write"]}).json()
    answer = Door(key=made["key"]).ask("DELETE", f"/api/users/{people.users['ana'].pk}/second-factor")
    assert answer.status_code == 403
    assert factors(ana)["ana"] is True


def test_the_system_tells_its_version_its_database_and_the_room_that_is_left(ana: Door, people: People) -> None:
    from django.db import connection

    shown = ana.get("/api/system").json()
    assert (shown["database"], shown["status"], shown["reasons"]) == (connection.vendor, "ok", [])
    assert shown["version"]
    assert shown["database_bytes"] > 0
    assert 0 < shown["disk_free_bytes"] < shown["disk_total_bytes"]
    assert people.door("bruno").get("/api/system").status_code == 403
