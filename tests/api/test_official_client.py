"""The client that people have installed already works as it is; only its address changes."""

from __future__ import annotations

import gzip
import http.client
import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.databases import Database
from tests.events.telling import history_of, kinds_of, list_people, list_refused, profile_of
from tests.lanes import short_on
from tests.people import People
from tests.processes import eventually, fetch, free_port, running


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


@short_on("postgresql")
def test_the_segment_client_for_python_works_unchanged(port: int, key: str) -> None:
    from segment.analytics.client import Client

    troubles: list[object] = []
    for is_compressed in (False, True):
        client = Client(
            key,
            host=f"http://127.0.0.1:{port}",
            gzip=is_compressed,
            on_error=lambda error, _: troubles.append(error),
            max_retries=1,
        )
        client.track(anonymous_id="a1", event="Form Submitted", properties={"form": "demo", "words": "¿Qué tal?"})
        client.page(anonymous_id="a1", name="Pricing", properties={"url": "https://example.org/pricing"})
        client.identify(user_id="ana", anonymous_id="a1", traits={"email": "ana@example.org", "firstName": "Ana"})
        client.group(user_id="ana", group_id="g1", traits={"name": "Acme"})
        client.alias(previous_id="a0", user_id="ana")
        client.screen(user_id="ana", name="Home")
        client.track(user_id="ana", event="Seen", timestamp=datetime(2026, 2, 1, tzinfo=UTC))
        client.shutdown()
    assert troubles == []
    assert list_refused() == []
    assert list_people() == {
        frozenset({"anonymous_id=a1", "user_id=ana", "email=ana@example.org", "user_id=a0", "anonymous_id=a0"})
    }
    events = [kind for kind in kinds_of("user_id=ana") if kind != "field_changed"]
    assert sorted(events) == sorted(["Seen", "form_submitted", "page_viewed", "page_viewed"] * 2)
    assert ("form_submitted", {"form": "demo", "words": "¿Qué tal?"}) in history_of("user_id=ana")
    fields = {"email": "ana@example.org", "first_name": "Ana", "company": "Acme", "company_id": "g1"}
    assert profile_of("user_id=ana").fields == fields


@short_on("postgresql")
def test_a_body_that_comes_in_pieces_is_read_to_its_end(port: int, key: str) -> None:
    body = json.dumps({"batch": [{"type": "track", "event": "Seen", "userId": "ana"}], "writeKey": key}).encode()
    packed = gzip.compress(body)
    for pieces, headers in (
        ([body[:10], body[10:]], {}),
        ([packed[:5], packed[5:]], {"Content-Encoding": "gzip"}),
    ):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("POST", "/v1/batch", iter(pieces), headers, encode_chunked=True)
        assert connection.getresponse().status == 200
        connection.close()
    assert kinds_of("user_id=ana") == ["Seen", "Seen"]
