"""What attackers try first, on every address there is: taken from the tables of addresses, not from a list of ours."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator, Mapping
from statistics import median
from typing import Any

import pytest

from tests.api.asking import example_of, takes_members
from tests.api.test_access import address
from tests.api.test_bodies import problem
from tests.api.test_login import AUTH, Browser
from tests.databases import Database
from tests.events.telling import kinds_of
from tests.lanes import short_on
from tests.people import PASSWORD, Door, People
from tests.processes import eventually, fetch, free_port, running

TOLD = {"/api/model/describe"}
"""What is wrong with a draft is an answer there, and no refusal."""
OFFERED = {("filter", "owner"), ("action", "owner"), ("filter", "score")}
"""Contacts are chosen by who looks after them and by a score, and are given somebody who does."""
MIGHTIER = {
    "role": "administrator",
    "is_admin": True,
    "is_superuser": True,
    "scopes": ["all"],
    "score": 100,
    "owner": 1,
    "id": 1,
    "password": PASSWORD,
    "created_at": "2020-01-01T00:00:00Z",
    "__proto__": {"role": "administrator"},
}


@pytest.fixture
def ana(people: People) -> Door:
    people.users["ana"].set_password(PASSWORD)
    people.users["ana"].save()
    return people.door("ana")


_OPEN = ("fields", "lists", "mapping", "document", "scores", "segments", "when")
"""Members whose own members are names that people choose, or documents that the model checks."""


def objects(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every object of a body whose members are named by its schema, with its place."""
    if isinstance(value, dict):
        yield path, value
        for name, each in value.items():
            if name not in _OPEN:
                yield from objects(each, f"{path}.{name}".lstrip("."))
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from objects(each, f"{path}.{place}".lstrip("."))


def schema_at(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Mapping[str, Any]:
    name = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
    found: Mapping[str, Any] = document["components"]["schemas"][name]
    return found


def test_nobody_sets_in_any_body_what_it_does_not_offer(ana: Door) -> None:
    document = ana.get("/api/openapi.json").json()
    tried = 0
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if not takes_members(operation):
                continue
            named = schema_at(document, operation)["properties"]
            there = path.replace("{name}", "plan").replace("{key}", "interest")
            there = there.replace("{id}", "987654").replace("{number}", "987654")
            example = example_of(document, operation)
            for place, _ in objects(example):
                for name, value in MIGHTIER.items():
                    if (place == "" and name in named) or (place, name) in OFFERED or (place and path in TOLD):
                        continue
                    body = json.loads(json.dumps(example))
                    dict(objects(body))[place][name] = value
                    response = ana.ask(method.upper(), there, body)
                    found = problem(response, 422, "invalid")
                    assert f"{place}.{name}".lstrip(".") in [each["path"] for each in found["errors"]], (path, name)
                    tried += 1
    assert tried > 60


def test_every_address_that_takes_a_body_is_in_the_description(ana: Door, django_ready: Any) -> None:
    from baremo.platform.web.routes import list_routes

    document = ana.get("/api/openapi.json").json()
    described = {(method.upper(), path) for path, operations in document["paths"].items() for method in operations}
    routes = {
        (route.method, address_in_words(route.path))
        for route in list_routes()
        if route.path.startswith("/api/") and "/auth/" not in route.path and route.access is not None
    }
    undescribed = {path for _, path in routes - described}
    assert undescribed <= {"/api/openapi.json", "/api/docs", "/api/"}


def address_in_words(path: str) -> str:
    for kind in ("path:", "int:", "str:"):
        path = path.replace(f"<{kind}", "<")
    return path.replace("<", "{").replace(">", "}")


def test_no_page_of_another_site_changes_anything_anywhere(people: People, django_ready: Any) -> None:
    from baremo.platform.access import NOBODY
    from baremo.platform.web.routes import list_routes

    victim = people.door("ana", checks_csrf=True)
    tried = 0
    for route in list_routes():
        is_open = route.access is None or route.access in (NOBODY,) or not route.path.startswith("/api/")
        if route.method == "GET" or is_open:
            continue
        for headers in ({}, {"Origin": "https://evil.example"}, {"Referer": "https://evil.example/"}):
            for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
                response = victim.ask(route.method, address(route), {}, content_type=kind, **headers)
                assert (response.status_code, response.json()["code"]) == (403, "csrf"), (route, headers)
                tried += 1
    assert tried > 100


def test_members_that_make_mightier_do_nothing_in_the_forms_of_the_login(ana: Door, people: People) -> None:
    body = {"email": "dani@example.org", "password": PASSWORD, **MIGHTIER}
    people.users["dani"].set_password(PASSWORD)
    people.users["dani"].save()
    browser = Browser()
    logged_in = browser.post(f"{AUTH}/auth/login", {**body, "email": "dani@example.org"})
    assert logged_in.status_code == 200, logged_in.content
    me = browser.ask("GET", "/api/me").json()
    assert (me["role"], me["email"]) == ("viewer", "dani@example.org")


def count_attempt(email: str, where: str) -> None:
    """Count an attempt as a wrong password does; the hash is spared, it is the counting that is tried here."""
    from allauth.account.adapter import get_adapter
    from allauth.core import context
    from django.test import RequestFactory

    request = RequestFactory().post("/", REMOTE_ADDR=where)
    with context.request_context(request):
        get_adapter().pre_authenticate(request, email=email, password="Summer2026!")


def test_one_password_tried_on_many_accounts_stops_for_that_address_alone(ana: Door) -> None:
    for number in range(60):
        count_attempt(f"user{number}@example.org", "203.0.113.50")
    sprayed = Browser("203.0.113.50").log_in(password="Summer2026!")
    assert sprayed.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert Browser("192.0.2.78").log_in().status_code == 200


@short_on("postgresql")
def test_the_time_of_a_refusal_does_not_tell_who_has_an_account(ana: Door) -> None:
    def cost(email: str) -> float:
        began = time.process_time()
        Browser(f"198.51.100.{len(email)}").log_in(email=email, password="wrong")
        return time.process_time() - began

    for email in ("ana@example.org", "nobody@example.org"):
        cost(email)  # the first request imports what it needs
    known = median(cost("ana@example.org") for _ in range(5))
    unknown = median(cost("nobody@example.org") for _ in range(5))
    assert unknown > 0.6 * known, "whoever is unknown costs a hash, too"
    assert unknown < 1.7 * known


@pytest.fixture
def key(people: People) -> str:
    return people.key("write")


@pytest.fixture
def port(database: Database, key: str) -> Iterator[int]:
    port = free_port()
    settings = {**database.environment, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    with running("baremo", "web", **settings):
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        yield port


def say(port: int, text: bytes, seconds: float = 1) -> bytes:
    """Say something that no client would, and return everything that is answered."""
    heard = b""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        try:
            line.sendall(text)
            while part := line.recv(65536):
                heard += part
        except OSError:
            pass  # it was cut
    return heard


HIDDEN = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
BOTH = b"POST /v1/track HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
SMUGGLED = {
    "two lengths": BOTH % b"Content-Length: 0\r\nContent-Length: 44" + HIDDEN,
    "lengths in one": BOTH % b"Content-Length: 0, 44" + HIDDEN,
    "a length with a sign": BOTH % b"Content-Length: +0" + HIDDEN,
    "a negative length": BOTH % b"Content-Length: -1" + HIDDEN,
    "a length that is none": BOTH % b"Content-Length: 0x2c" + HIDDEN,
    "chunks of another kind": BOTH % b"Transfer-Encoding: xchunked" + HIDDEN,
    "chunks that are not last": BOTH % b"Transfer-Encoding: chunked, identity" + HIDDEN,
    "a space before the colon": BOTH % b"Transfer-Encoding : chunked\r\nContent-Length: 44" + HIDDEN,
    "a bad size": BOTH % b"Transfer-Encoding: chunked" + b"-1\r\n\r\n" + HIDDEN,
    "a line break in a name": BOTH % b"X-A\r: 1\r\nContent-Length: 0",
    "a null in a value": BOTH % b"X-A: a\0b\r\nContent-Length: 0",
}


@short_on("sqlite")
def test_no_request_hides_inside_of_another(port: int, key: str) -> None:
    for name, text in SMUGGLED.items():
        heard = say(port, text)
        assert b'"status": "ok"' not in heard, name
        assert heard.count(b"HTTP/1.1 ") <= 1, (name, heard)
        assert b"HTTP/1.1 5" not in heard, (name, heard)
    message = b'{"type": "track", "userId": "eva", "event": "Seen"}'
    chunked = (
        b"Authorization: Bearer %s\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close"
        % key.encode()
    )
    heard = say(port, BOTH % chunked + b"%x\r\n%s\r\n0\r\n\r\n" % (len(message), message))
    assert heard.count(b"HTTP/1.1 ") == 1, "chunks win over a length, or both are refused: never something in between"
    assert kinds_of("user_id=eva") == ["Seen"] if b" 200 " in heard else b" 400 " in heard


@short_on("sqlite")
def test_what_is_too_large_or_strange_is_refused_and_others_are_served(port: int) -> None:
    get = b"GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n"
    large = {
        "a header of 1 MB": get + b"X-A: " + b"a" * 2**20 + b"\r\n\r\n",
        "ten thousand headers": get + b"".join(b"X-%d: 1\r\n" % number for number in range(10_000)) + b"\r\n",
        "an address of 1 MB": b"GET /" + b"a" * 2**20 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "another host": get.replace(b"localhost", b"evil.example") + b"\r\n",
        "two hosts": get + b"Host: evil.example\r\n\r\n",
        "a host with an address in it": get.replace(b"localhost", b"localhost@evil.example") + b"\r\n",
        "no host": b"GET /api/openapi.json HTTP/1.1\r\n\r\n",
        "a method that is none": b"BREW /api/users HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "no http at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    }
    for name, text in large.items():
        heard = say(port, text)
        assert b"HTTP/1.1 2" not in heard, (name, heard[:200])
        assert b"HTTP/1.1 5" not in heard, (name, heard[:200])
        assert b"Traceback" not in heard, name
    assert fetch(f"http://127.0.0.1:{port}/health")[0] == 200


@short_on("sqlite")
def test_who_says_half_a_request_keeps_nobody_waiting(port: int) -> None:
    lines = []
    try:
        for number in range(200):
            line = socket.create_connection(("127.0.0.1", port), timeout=5)
            line.sendall(b"POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nX-%d: " % number)
            lines.append(line)
        began = time.monotonic()
        assert fetch(f"http://127.0.0.1:{port}/health")[0] == 200
        assert time.monotonic() - began < 5
    finally:
        for line in lines:
            line.close()
