"""Machines are told from people where that can be told, and never guessed at where a server has spoken."""

from __future__ import annotations

from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import contact_of, send, track

CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
PERSON = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
)
BROWSER = {"library": {"name": "analytics.js"}}
SERVER = {"library": {"name": "analytics-python"}}


def is_automated(**message: Any) -> bool:
    from baremo.events.table import list_latest

    send(track("Seen", userId="ana", **message))
    return list_latest(contact_of("user_id=ana"), 1)[0].automated


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ({"context": {**BROWSER, "userAgent": CRAWLER}}, True),
        ({"context": {**BROWSER, "userAgent": PERSON}}, False),
        ({"context": BROWSER}, False),
        ({"context": {"userAgent": CRAWLER}, "channel": "browser"}, True),
        ({"context": {**SERVER, "userAgent": CRAWLER}}, False),
        ({"context": {**SERVER, "userAgent": "python-requests/2.32"}, "channel": "server"}, False),
        ({"context": {"userAgent": CRAWLER}}, False),
        ({"context": SERVER, "machine": True}, True),
        ({"context": SERVER, "automated": True}, True),
        ({"context": {**BROWSER, "userAgent": CRAWLER}, "automated": False}, False),
        ({"context": {"library": "odd", "userAgent": ["odd"]}, "channel": "browser"}, False),
    ],
)
def test_only_what_a_browser_sent_is_guessed_at(database: Database, message: dict[str, Any], expected: bool) -> None:
    assert is_automated(**message) == expected
