"""Bodies that are too large, too deep, broken, or say more than they may."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.api.asking import takes_members
from tests.lanes import short_on
from tests.people import Door, People

USER = {"email": "eva@example.org", "role": "viewer"}
NASTY = [
    "\x00",
    "\ud800",
    2**63,
    -(2**63) - 1,
    10**300,
    True,
    None,
    "x" * 100_000,
    "\u202eعربي\u200d🧑\u200d🚀",
    "__proto__",
    "{{7*7}}",
    "' or 1=1 --",
    "<svg onload=alert(1)>",
    "=cmd|' /C calc'!A0",
    [],
    {},
    1.5,
    "10000-01-01T00:00:00Z",
    "0000-00-00T00:00:00Z",
]


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def problem(response: Any, status: int, code: str) -> dict[str, Any]:
    assert (response.status_code, response.json()["code"]) == (status, code), response.content
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["detail"]
    found: dict[str, Any] = response.json()
    return found


PATHS = ["/api/users", "/api/auth/browser/v1/auth/login"]


def test_a_body_that_is_too_large_is_refused_before_it_is_read(ana: Door) -> None:
    for path in PATHS:
        problem(ana.post(path, b'"' + b"x" * 2**20 + b'"'), 413, "too_large")
        problem(ana.post(path, b"{}", **{"Content-Length": "-1"}), 413, "too_large")


def test_a_body_that_is_too_deep_is_refused(ana: Door) -> None:
    for path in PATHS:
        for body in (b"[" * 100_000, b'{"a":' * 40 + b"1" + b"}" * 40, b"[" * 500 + b"]" * 500):
            problem(ana.post(path, body), 422, "too_deep")


def test_the_place_that_is_too_deep_is_named(ana: Door) -> None:
    deep = b"[" * 40 + b"]" * 40
    found = problem(ana.post("/api/contacts", b'{"identities": [1, {"a[": %s}], "x": 1}' % deep), 422, "too_deep")
    assert "“identities.1.a[.0.0." in found["detail"]
    unclosed = problem(ana.post("/api/contacts", b'{"fields":' * 50), 422, "too_deep")
    assert "“fields.fields." in unclosed["detail"]


def test_brackets_inside_of_texts_are_no_depth(ana: Door) -> None:
    response = ana.post("/api/users", {**USER, "name": "[" * 100 + '"' + "\\"})
    assert response.status_code == 201, response.content
    assert response.json()["name"] == "[" * 100 + '"' + "\\"


NO_JSON = [
    b"{",
    b"not json",
    b'{"email": NaN, "role": "viewer"}',
    b'{"email": 1e999, "role": "viewer"}',
    b'{"email": "\xff", "role": "viewer"}',
    b'{"email": "\\ud800", "role": "viewer"}',
    b'{"email": ' + b"9" * 5000 + b"}",
    b'{"email": "a@example.org"}{}',
]


def test_a_body_that_is_no_json_is_refused(ana: Door) -> None:
    for body in NO_JSON:
        problem(ana.post("/api/users", body), 400, "not_json")


def test_a_null_character_is_refused_where_it_stands(ana: Door) -> None:
    found = problem(ana.post("/api/users", b'{"email": "a\\u0000@example.org", "role": "viewer"}'), 422, "invalid")
    assert found["errors"][0]["path"] == "email"
    problem(ana.get("/api/audit?verb=a%00b"), 400, "bad_request")
    problem(ana.get("/api/users/%00"), 400, "bad_request")


def test_a_missing_body_and_another_kind_of_body_are_told_apart(ana: Door) -> None:
    assert problem(ana.post("/api/users"), 422, "invalid")["errors"][0]["path"] == "body"
    problem(ana.post("/api/users", b"email=a", content_type="application/x-www-form-urlencoded"), 415, "content_type")
    problem(ana.post("/api/users", b"[]"), 422, "invalid")


@pytest.mark.parametrize(
    ("language", "words"), [("es", "no existe aquí"), ("en", "does not exist here"), ("fr, es;q=0.5", "no existe aquí")]
)
def test_members_that_are_not_offered_are_refused_in_the_readers_language(
    people: People, language: str, words: str
) -> None:
    ana = people.door("ana", language=language)
    for name in ("is_admin", "is_superuser", "id", "created_at", "score", "owner"):
        found = problem(ana.post("/api/users", {**USER, name: True}), 422, "invalid")
        assert found["errors"] == [{"path": name, "message": found["errors"][0]["message"]}]
        assert words in found["errors"][0]["message"]


def test_nobody_makes_themselves_mightier(people: People) -> None:
    dani = people.door("dani")
    for name, value in {"role": "administrator", "email": "x@example.org", "is_active": True, "password": "x"}.items():
        problem(dani.ask("PATCH", "/api/me", {"version": 1, name: value}), 422, "invalid")
    assert dani.get("/api/me").json()["role"] == "viewer"


def test_every_body_of_the_api_refuses_what_it_does_not_name(ana: Door) -> None:
    document = ana.get("/api/openapi.json").json()
    bodies = [
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
        for path in document["paths"].values()
        for operation in path.values()
        if takes_members(operation)
    ]
    assert len(bodies) >= 4
    schemas = document["components"]["schemas"]
    assert [name for name in bodies if schemas[name].get("additionalProperties") is not False] == []


@short_on("sqlite")
def test_nothing_that_is_sent_makes_the_service_fail(ana: Door) -> None:
    document = ana.get("/api/openapi.json").json()
    schemas = document["components"]["schemas"]
    tried = 0
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            body = operation["requestBody"] if takes_members(operation) else None
            names = schemas[body["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]] if body else {}
            for value in NASTY:
                for name in names.get("properties", ()):
                    sent = json.dumps({**USER, "kind": "api", "name": "n", name: value}).encode()
                    response = ana.ask(method.upper(), path.replace("{id}", "987654"), sent)
                    assert response.status_code < 500, (method, path, name, value)
                    tried += 1
    assert tried > 200


PLACES = [
    "users/",
    "jobs/",
    "users?limit=",
    "users?cursor=",
    "audit?actor_id=",
    "audit?object_id=",
    "jobs?state=",
    "../",
]
VALUES = ["-1", "0", "abc", str(2**63), "9" * 400, "1e9", "%ff", "%E2%80%AE", "1%2F2", "' or 1=1"]


def test_nothing_in_an_address_makes_the_service_fail(ana: Door) -> None:
    for place in PLACES:
        for value in VALUES:
            response = ana.get(f"/api/{place}{value}")
            assert response.status_code < 500, (place, value)
            if response.status_code >= 400:
                assert response["Content-Type"] == "application/problem+json"


def test_strange_headers_are_refused_in_words(people: People) -> None:
    for header in ("Basic !!!", "Basic /w==", "Bearer", "Digest x", "Bearer " + "x" * 10_000, "Bearer \x7f"):
        problem(people.door().get("/api/users", Authorization=header), 401, "invalid_key")
    unknown = people.door()
    unknown.client.defaults["SERVER_NAME"] = "evil.example"
    assert "BAREMO_PUBLIC_URL" in problem(unknown.get("/api/docs"), 400, "unknown_host")["detail"]
    assert unknown.get("/health").status_code == 200, "whoever watches over the service may call it by any address"


def test_the_description_of_the_api_says_how_to_show_a_key(ana: Door) -> None:
    document = ana.get("/api/openapi.json").json()
    assert document["components"]["securitySchemes"]["key"] == {"type": "http", "scheme": "bearer"}
    assert {"key": []} in document["security"]
    assert "NewUser" in document["components"]["schemas"], "what is added does not displace what there is"
