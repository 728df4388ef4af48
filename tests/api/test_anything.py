"""Whatever is asked, the service answers as its description says; and who asks finds what would break."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.api.asking import Findings, Service, ask_nastily, draw_requests
from tests.databases import Database
from tests.events.telling import count_rows, identify, send, track
from tests.lanes import short_on
from tests.people import People
from tests.processes import eventually, fetch, free_port, running


@pytest.fixture
def service(database: Database, people: People) -> Iterator[Service]:
    """A running service with a little of everything in it, asked by a key that may do all."""
    from baremo.platform import clock
    from baremo.platform.jobs.asking import ask

    for number in range(8):
        send(
            identify(userId=f"u{number}", email=f"{number}@example.org", plan="free"),
            track("Seen", userId=f"u{number}"),
        )
        send({"type": "track", "userId": f"u{number}"})
        people.key("write")
        ask("tidy", at=clock.now())
    key = people.key("api", "all")
    port = free_port()
    settings = {
        **database.environment,
        "BAREMO_BIND": f"127.0.0.1:{port}",
        "BAREMO_WEB_PROCESSES": "1",
        "BAREMO_API_RATE": "1000000",
        "BAREMO_API_BURST": "1000000",
    }
    url = f"http://127.0.0.1:{port}"
    with running("baremo", "web", **settings):
        eventually(lambda: fetch(f"{url}/health")[0] == 200)
        yield Service(url, fetch(f"{url}/api/openapi.json")[1], {"Authorization": f"Bearer {key}"})


@short_on("sqlite")
def test_whatever_is_asked_no_answer_is_a_failure_or_undeclared(service: Service) -> None:
    findings = Findings()
    draw_requests(service, 3, findings)
    assert findings.faults == {}
    assert findings.asked > 120
    assert {200, 201, 204, 404, 409, 422} <= set(findings.statuses), "the questions reach what they ask for"
    assert fetch(f"{service.url}/api/users", service.headers["Authorization"].split()[1])[0] == 200


@pytest.mark.long
def test_whatever_is_asked_for_long_no_answer_is_a_failure_or_undeclared(service: Service) -> None:
    findings = Findings()
    draw_requests(service, 400, findings)
    assert findings.faults == {}
    assert findings.asked > 10_000


# Nineteen is prime to how many values there are, so that each value and each place has its turn.
@pytest.mark.parametrize("one_of", [19, pytest.param(1, marks=pytest.mark.long)])
def test_no_nasty_value_in_any_place_makes_the_service_fail(service: Service, one_of: int) -> None:
    findings = Findings()
    ask_nastily(service, findings, one_of)
    assert findings.faults == {}
    assert findings.asked > 1200 / one_of
    assert count_rows("users") < 50


TEXT = {"type": "object", "properties": {"value": {"type": "string"}}, "example": {"value": "a"}}
NUMBER = {"type": "object", "properties": {"value": {"type": "integer"}}, "example": {"value": 1}}
ANYTHING = {"type": "object", "properties": {"value": {}}, "example": {"value": {"a": 1}}}
PLANTED = {"/nul": TEXT, "/number": NUMBER, "/deep": ANYTHING}


class Fragile(http.server.BaseHTTPRequestHandler):
    """Three addresses, each of which breaks in its own way."""

    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # an answer goes out whole

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            value = self.look(body)
            status = 200 if value is not None else 422
        except (RecursionError, OverflowError, LookupError):
            status = 500
        answer = json.dumps({}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def look(self, body: bytes) -> Any:
        try:
            if self.path == "/deep":
                return json.loads(body)  # raises RecursionError
            value = json.loads(body)["value"]
        except (ValueError, KeyError, TypeError, RecursionError) as wrong:
            if self.path == "/deep" and isinstance(wrong, RecursionError):
                raise
            return None
        if self.path == "/number" and isinstance(value, int):
            value.to_bytes(8, signed=True)  # raises OverflowError
        if self.path == "/nul" and isinstance(value, str) and "\x00" in value:
            raise LookupError
        return value

    def log_message(self, *_: Any) -> None:
        """Be silent."""


def test_who_asks_finds_three_planted_crashes_of_three() -> None:
    responses = {status: {"description": "x"} for status in ("200", "422")}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Fragile", "version": "1"},
        "components": {"schemas": {}},
        "paths": {
            path: {
                "post": {
                    "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}},
                    "responses": responses,
                }
            }
            for path, schema in PLANTED.items()
        },
    }
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Fragile)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        service = Service(f"http://127.0.0.1:{server.server_port}", document)
        findings = Findings()
        ask_nastily(service, findings)
        assert {label for label, faults in findings.faults.items() if any("500" in fault for fault in faults)} == {
            f"POST {path}" for path in PLANTED
        }
        drawn = Findings()
        draw_requests(service, 200, drawn)
        assert {"POST /nul", "POST /number"} <= set(drawn.faults), "the values of our list are drawn, too"
    finally:
        server.shutdown()
        server.server_close()
