"""Every address admits whom it says, and nobody else: taken from the table of addresses, not from a list of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.databases import Database
from tests.people import ROLES, Door, People

if TYPE_CHECKING:
    from baremo.platform.access import Access
    from baremo.platform.web.routes import Route


@pytest.fixture
def routes(django_ready: Any) -> list[Route]:
    from baremo.platform.web.routes import list_routes

    return list_routes()


def address(route: Route) -> str:
    """An address that fits the route; nothing has that number."""
    return re.sub(r"<[^>]+>", "987654321", route.path)


def refuses(door: Door, route: Route) -> bool:
    """Whether the gate refuses; what a view answers to a request without a sensible body is its own affair."""
    response = door.ask(route.method, address(route))
    assert response.status_code != 500, response.content
    if response.status_code < 400:
        return False
    assert response["Content-Type"].startswith("application/problem+json"), (route, response["Content-Type"])
    return response.json()["code"] in ("login_needed", "invalid_key", "not_allowed")


def test_every_address_declares_who_may_reach_it(routes: list[Route]) -> None:
    assert [route for route in routes if route.access is None] == []
    assert len(routes) > 20


def test_an_address_that_declares_nothing_is_closed_and_found(people: People, planted: Any) -> None:
    from baremo.platform.web.routes import list_routes

    assert [route.path for route in list_routes() if route.access is None] == ["/planted", "/api/forgotten"]
    for door in (Door(), people.door("ana"), Door(key=people.key("api", "all"))):
        assert {door.get(path).status_code for path in ("/planted", "/api/forgotten")} == {404}


def has_role(role: str, access: Access) -> bool:
    return access.is_public or role in access.roles


def ways_in(people: People) -> Iterator[tuple[str, Callable[[], Door], Callable[[Access], bool]]]:
    """Everybody who may ask: how to open their door anew, and what they should reach."""
    from baremo.platform.roles import ALL

    def keyed(key: str) -> Callable[[], Door]:
        return lambda: Door(key=key)

    yield "nobody", people.door, lambda access: access.is_public
    for name, role in ROLES.items():
        yield role, partial(people.door, name), partial(has_role, role)
    yield "write key", keyed(people.key("write")), lambda access: access.is_public or access.is_ingest
    yield "key for all", keyed(people.key("api", ALL)), lambda access: access.is_public or access.scope is not None
    scopes = ("users:read", "audit:read")
    yield "read-only key", keyed(people.key("api", *scopes)), lambda access: access.is_public or access.scope in scopes
    yield "unknown key", keyed("baremo_api_0123456789_" + "0" * 40), lambda access: access.is_public
    yield "nonsense", keyed("nonsense"), lambda access: access.is_public


def test_every_address_admits_whom_it_declares_and_nobody_else(routes: list[Route], people: People) -> None:
    from baremo.platform.access import NOBODY

    wrong = []
    for name, open_door, expects in ways_in(people):
        door = open_door()
        for route in routes:
            if route.access is None or route.access == NOBODY:
                continue
            session = door.client.cookies.get("baremo")
            if refuses(door, route) == expects(route.access):
                wrong.append((name, route.method, route.path))
            if door.client.cookies.get("baremo") != session:
                door = open_door()  # that one ended the session
    assert wrong == []


def test_closed_addresses_are_nowhere(routes: list[Route], people: People) -> None:
    from baremo.platform.access import NOBODY

    closed = [route for route in routes if route.access == NOBODY]
    assert len(closed) > 5
    ana = people.door("ana")
    assert {ana.ask(route.method, address(route)).status_code for route in closed} == {404}


def test_users_who_may_not_log_in_any_more_are_nobody_at_once(people: People) -> None:
    from baremo.platform.accounts.users import change_user
    from baremo.platform.actor import SYSTEM
    from tests.people import BEGIN

    bruno = people.door("bruno")
    assert bruno.get("/api/me").status_code == 200
    change_user(people.users["bruno"].pk, {"is_active": False}, SYSTEM, at=BEGIN)
    assert bruno.get("/api/me").status_code == 401


def test_another_role_ends_the_session(people: People) -> None:
    bruno = people.door("bruno")
    assert bruno.get("/api/me").status_code == 200
    changed = people.door("ana").ask(
        "PATCH", f"/api/users/{people.users['bruno'].pk}", {"version": 1, "role": "viewer"}
    )
    assert changed.json()["role"] == "viewer"
    assert bruno.get("/api/me").status_code == 401


def test_keys_that_were_revoked_or_have_expired_open_nothing(people: People) -> None:
    from baremo.platform import clock
    from baremo.platform.accounts.keys import find_key, revoke_key
    from baremo.platform.accounts.models import Key
    from baremo.platform.actor import SYSTEM

    revoked, expired = people.key("api", "all"), people.key("api", "all")
    now = clock.now()
    assert Door(key=revoked).get("/api/users").status_code == 200
    revoke_key(find_key(revoked, now).pk, SYSTEM, at=now)
    Key.objects.filter(pk=find_key(expired, now).pk).update(expires_at=now - timedelta(seconds=1))
    for text in (revoked, expired):
        response = Door(key=text).get("/api/users")
        assert (response.status_code, response.json()["code"]) == (401, "invalid_key")


def test_a_wrong_key_is_refused_even_beside_a_good_session(people: People) -> None:
    assert people.door("ana").get("/api/users", Authorization="Bearer wrong").status_code == 401


def test_a_write_key_reaches_ingest_by_either_way_of_showing_it(people: People, planted: Any) -> None:
    import base64

    key = people.key("write")
    basic = base64.b64encode(f"{key}:".encode()).decode()
    assert Door().post("/planted-ingest", {}, Authorization=f"Basic {basic}").status_code == 200
    assert Door(key=key).post("/planted-ingest", {}).status_code == 200
    assert Door(key=people.key("api", "all")).post("/planted-ingest", {}).status_code == 403
    assert people.door("ana").post("/planted-ingest", {}).status_code == 403
    assert Door().post("/planted-ingest", {}).status_code == 401


def test_what_belongs_to_others_does_not_exist(people: People) -> None:
    from baremo.platform.accounts.identify import user_actor
    from baremo.platform.jobs.asking import ask
    from tests.people import BEGIN

    own = ask("tidy", at=BEGIN, actor=user_actor(people.users["bruno"]))
    other = ask("tidy", at=BEGIN, actor=user_actor(people.users["ana"]))
    bruno = people.door("bruno")
    assert [job["id"] for job in bruno.get("/api/jobs").json()["items"]] == [own.pk]
    for method, path in (("GET", ""), ("POST", "/retry"), ("POST", "/cancel")):
        hidden, missing = (bruno.ask(method, f"/api/jobs/{number}{path}") for number in (other.pk, 987654))
        assert hidden.status_code == missing.status_code == 404
        assert {**hidden.json(), "request": ""} == {**missing.json(), "request": ""}
    assert bruno.post(f"/api/jobs/{own.pk}/cancel").json()["state"] == "cancelled"
    assert len(people.door("ana").get("/api/jobs").json()["items"]) == 2


@pytest.fixture
def planted(django_ready: Any) -> Iterator[None]:
    """Three addresses more: two that declare nothing, and one for write keys."""
    from django.http import HttpRequest, HttpResponse
    from django.urls import clear_url_caches, path
    from ninja import Router

    from baremo.api.door import Door as Api
    from baremo.platform.access import Access, declare
    from baremo.platform.web import urls

    def undeclared(request: HttpRequest) -> HttpResponse:
        return HttpResponse("open")

    def forgotten(request: HttpRequest) -> str:
        return "open"

    def ingest(request: HttpRequest) -> HttpResponse:
        return HttpResponse("taken")

    ingest.csrf_exempt = True  # type: ignore[attr-defined]
    declare(Access(is_ingest=True))(ingest)
    api, router = Api(), Router()
    api.urls_namespace = "planted"
    router.get("/forgotten")(forgotten)
    api.add_router("", router)
    operation = next(each for each in api.urls[0] if str(each.pattern) == "forgotten")
    assert operation.callback is not None
    more = [
        path("planted", undeclared),
        path("planted-ingest", ingest),
        path("api/forgotten", operation.callback),
    ]
    urls.urlpatterns[:0] = more  # the last address is the app's, which answers whatever is nobody else's
    _forget(clear_url_caches)
    yield
    del urls.urlpatterns[: len(more)]
    _forget(clear_url_caches)


def _forget(clear: Callable[[], None]) -> None:
    from django.urls import get_resolver

    get_resolver().__dict__.pop("url_patterns", None)
    clear()


def test_the_database_is_one_of_both(database: Database) -> None:
    from django.db import connection

    assert connection.vendor == database.vendor
