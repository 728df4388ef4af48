"""Logs and numbers say what happened, and no secret."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from baremo.platform.logs import JsonFormatter, TextFormatter, request_id
from tests.people import PASSWORD, Door, People


def record(message: str, **extra: Any) -> logging.LogRecord:
    made = logging.LogRecord("baremo.web", logging.INFO, "file.py", 1, message, None, None)
    vars(made).update(extra)
    return made


def test_a_record_is_one_json_object_with_the_request_that_it_belongs_to() -> None:
    token = request_id.set("abc")
    try:
        said = json.loads(JsonFormatter().format(record("two\nlines", status=200)))
    finally:
        request_id.reset(token)
    assert (said["message"], said["status"], said["request_id"], said["level"]) == ("two\nlines", 200, "abc", "info")
    assert said["at"].endswith("Z")


def test_a_forged_line_break_does_not_make_two_lines() -> None:
    assert "\n" not in TextFormatter().format(record("harmless\n2026 error baremo: forged", name_given="x\ny"))


def test_no_secret_reaches_the_logs(people: People, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ana = people.door("ana")
    key = ana.post("/api/keys", {"kind": "api", "name": "n", "scopes": ["all"]}).json()["key"]
    Door(key=key).get("/api/users?search=private")
    ana.post("/api/users", {"email": "eva@example.org", "role": "viewer", "password": PASSWORD})
    Door().post("/api/auth/browser/v1/auth/login", {"email": "eva@example.org", "password": PASSWORD})
    Door().get("/hooks/7/a-secret-in-the-address")
    said = "\n".join(JsonFormatter().format(each) for each in caplog.records if each.name.startswith("baremo"))
    assert '"route": "/api/users"' in said
    for secret in (key, PASSWORD, "private", "a-secret-in-the-address", "eva@example.org"):
        assert secret not in said


def test_requests_and_jobs_are_counted(people: People) -> None:
    from baremo.platform.jobs.asking import ask
    from tests.people import BEGIN

    ask("tidy", at=BEGIN)
    ana = people.door("ana")
    ana.get("/api/users/5?x=1")
    told = ana.get("/metrics").content.decode()
    assert 'baremo_requests_total{method="GET",route="/api/users/<id>",status="404"}' in told
    assert 'baremo_jobs{kind="tidy",state="waiting"} 1.0' in told
    assert "baremo_jobs_late_seconds" in told
