"""The Segment HTTP API: how keys are shown, what is answered, and what stands in the way of too much."""

from __future__ import annotations

import base64
import gzip
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.events.telling import count_rows, kinds_of, list_people, list_refused, profile_of, track
from tests.people import Door, People

SEEN = {"userId": "ana", "event": "Seen"}


@pytest.fixture
def key(people: People) -> str:
    return people.key("write")


def send(key: str, path: str, body: Any, **headers: str) -> Any:
    basic = base64.b64encode(f"{key}:".encode()).decode()
    return Door().post(path, body, **{"Authorization": f"Basic {basic}", **headers})


def shown(text: str) -> str:
    return "Basic " + base64.b64encode(text.encode()).decode()


def test_every_call_is_taken(key: str) -> None:
    calls = {
        "identify": {"userId": "ana", "traits": {"email": "ana@example.org"}},
        "track": SEEN,
        "page": {"anonymousId": "a1", "name": "Pricing", "properties": {"url": "https://example.org/pricing"}},
        "screen": {"userId": "ana", "name": "Home"},
        "group": {"userId": "ana", "groupId": "g1", "traits": {"name": "Acme"}},
        "alias": {"previousId": "a1", "userId": "ana"},
    }
    for call, body in calls.items():
        response = send(key, f"/v1/{call}", body)
        assert (response.status_code, response.json()) == (200, {"success": True}), call
    assert list_people() == {
        frozenset({"user_id=ana", "user_id=a1", "anonymous_id=a1", "email=ana@example.org"}),
    }
    events = [kind for kind in kinds_of("user_id=ana") if kind != "field_changed"]
    assert sorted(events) == ["Seen", "page_viewed", "page_viewed"]
    assert profile_of("user_id=ana").fields["company"] == "Acme"


def test_a_key_may_be_shown_in_every_way_that_libraries_have(key: str) -> None:
    ways: list[tuple[dict[str, str], dict[str, str]]] = [
        ({"Authorization": shown(f"{key}:")}, {}),
        ({"Authorization": shown(key)}, {}),
        ({"Authorization": f"Bearer {key}"}, {}),
        ({}, {"writeKey": key}),
        ({"Authorization": "Bearer a-token-of-another-house"}, {"writeKey": key}),
        ({"Authorization": shown(f"{key}:")}, {"writeKey": "anything"}),
    ]
    for headers, more in ways:
        response = Door().post("/v1/track", {**SEEN, **more}, **headers)
        assert response.status_code == 200, (headers, more, response.content)
    assert kinds_of("user_id=ana") == ["Seen"] * len(ways)


def test_wrong_keys_are_told_so_and_leave_nothing(people: People) -> None:
    wrong: list[tuple[dict[str, str], dict[str, str]]] = [
        ({}, {}),
        ({}, {"writeKey": "unknown"}),
        ({"Authorization": shown("unknown:")}, {}),
        ({"Authorization": "Basic %%%"}, {}),
    ]
    for headers, more in wrong:
        response = Door().post("/v1/batch", {"batch": [{"type": "track", **SEEN}], **more}, **headers)
        assert response.status_code == 401, (headers, more)
    for forbidden in (people.key("api", "all"),):
        assert Door(key=forbidden).post("/v1/track", SEEN).status_code == 403
    assert (count_rows("contacts"), count_rows("refused_messages")) == (0, 0)


def test_a_compressed_batch_is_expanded_and_its_frame_holds_for_all(key: str) -> None:
    body = {
        "batch": [
            {"type": "track", "event": "Seen", "userId": 7, "timestamp": "2026-02-01T00:00:00Z"},
            {"type": "page", "anonymousId": None, "userId": "7", "context": {"campaign": {"name": "own"}}},
        ],
        "sentAt": "2026-02-01T00:00:10Z",
        "context": {"campaign": {"name": "spring"}, "page": {"url": "https://example.org/"}},
    }
    response = send(key, "/v1/batch", gzip.compress(json.dumps(body).encode()), **{"Content-Encoding": "gzip"})
    assert response.status_code == 200
    from tests.events.telling import history_of

    seen, viewed = history_of("user_id=7")
    assert seen == ("Seen", {"utm_campaign": "spring"})
    assert viewed == ("page_viewed", {"url": "https://example.org/", "utm_campaign": "own"})


BOMB = gzip.compress(b"[" * 50_000_000)


@pytest.mark.parametrize(
    ("path", "body", "headers", "code"),
    [
        ("/v1/batch", b"", {}, "not_json"),
        ("/v1/batch", b"{", {}, "not_json"),
        ("/v1/batch", b"[]", {}, "not_json"),
        ("/v1/batch", b"{}", {}, "not_json"),
        ("/v1/batch", b'{"batch": {}}', {}, "not_json"),
        ("/v1/batch", b'{"batch": ' + b"[" * 100_000, {}, "not_json"),
        ("/v1/track", b'"track"', {}, "not_json"),
        ("/v1/track", b"[" * 10_000, {}, "not_json"),
        ("/v1/track", b'{"a":' * 10_000, {}, "not_json"),
        ("/v1/track", json.dumps({**SEEN, "properties": {"x": "x" * 33_000}}).encode(), {}, "too_large"),
        ("/v1/batch", json.dumps({"batch": [{}] * 2501}).encode(), {}, "too_large"),
        ("/v1/batch", b" " * (500 * 1024 + 1), {}, "too_large"),
        ("/v1/batch", BOMB, {"Content-Encoding": "gzip"}, "too_large"),
        ("/v1/batch", b"no gzip", {"Content-Encoding": "gzip"}, "bad_encoding"),
        ("/v1/batch", gzip.compress(b'{"batch":[]}', mtime=0)[:-4], {"Content-Encoding": "gzip"}, "bad_encoding"),
        ("/v1/batch", b"{}", {"Content-Length": "-1"}, "bad_length"),
    ],
    ids=range(16),
)
def test_what_is_no_batch_at_all_is_refused(
    key: str, path: str, body: bytes, headers: dict[str, str], code: str
) -> None:
    response = send(key, path, body, **headers)
    assert (response.status_code, response.json()["code"]) == (400, code)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert count_rows("contacts") == 0


NASTY = [
    rb'"\u0000"',
    rb'"\ud800"',
    b'"\xff"',
    b"NaN",
    b"1e999",
    b"9" * 5000,
    b"9223372036854775808",
    b"18446744073709551616",
    b"-0.0",
    b'"' + b"x" * 30_000 + b'"',
    '"\u202eعربي\u200d🧑‍🚀e\u0301"'.encode(),
    b'"10000-01-01T00:00:00Z"',
    b'"0000-00-00T00:00:00Z"',
    b'"__proto__"',
    b"[" * 30 + b"]" * 30,
    b'{"a":' * 30 + b"1" + b"}" * 30,
    b"[" * 900 + b"]" * 900,
    b"[" * 50_000 + b"]" * 50_000,
    b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    b'{"a": 1, "a": 2}',
    b"true",
    b"[]",
    b"{}",
]
PLACES = [
    b'{"type": "track", "userId": "nasty", "event": "Seen", "properties": {"p": %s}}',
    b'{"type": "track", "userId": "nasty", "event": %s}',
    b'{"type": "track", "userId": %s, "event": "Seen"}',
    b'{"type": "track", "userId": "nasty", "event": "Seen", "messageId": %s}',
    b'{"type": "track", "userId": "nasty", "event": "Seen", "timestamp": %s}',
    b'{"type": "identify", "userId": "nasty", "traits": {"age": %s, "email": %s}}',
    b'{"type": "identify", "userId": "nasty", "traits": %s, "context": %s}',
    b'{"type": "group", "userId": "nasty", "groupId": %s, "traits": {"name": %s, "employees": %s}}',
    b'{"type": "page", "userId": "nasty", "name": %s, "context": {"page": %s, "campaign": {"name": %s}}}',
    b'{"type": "track", "userId": "nasty", "event": "Tag Added", "properties": {"tag": %s}}',
    b'{"type": "track", "userId": "nasty", "event": "Unsubscribed", "properties": {"list": %s}}',
    b'{"type": %s, "previousId": %s, "userId": "nasty"}',
    b"%s",
]


@pytest.mark.parametrize("place", PLACES, ids=range(len(PLACES)))
def test_nothing_nasty_breaks_a_batch_or_takes_others_with_it(key: str, place: bytes) -> None:
    good = b'{"type": "track", "userId": "ana", "event": "Seen"}'
    for value in NASTY:
        bad = place.replace(b"%s", value)
        response = send(key, "/v1/batch", b'{"batch": [' + good + b"," + bad + b"," + good + b"]}")
        assert response.status_code == 200, (value[:40], response.content)
        single = send(key, "/v1/track", bad)
        assert single.status_code in (200, 400), (value[:40], single.content)
    assert kinds_of("user_id=ana") == ["Seen"] * 2 * len(NASTY)


@pytest.mark.parametrize("member", [b'"sentAt": %s', b'"context": %s', b'"writeKey": %s', b'"integrations": %s'])
def test_a_nasty_frame_does_not_lose_the_messages(key: str, member: bytes) -> None:
    taken = 0
    for value in NASTY:
        body = (
            b'{"batch": [{"type": "track", "userId": "ana", "event": "Seen"}], ' + member.replace(b"%s", value) + b"}"
        )
        response = send(key, "/v1/batch", body)
        assert response.status_code in (200, 400), (value[:40], response.content)
        taken += response.status_code == 200
    assert kinds_of("user_id=ana") == ["Seen"] * taken
    assert taken >= len(NASTY) - 2


def test_what_a_message_lacks_is_kept_for_people_to_see(key: str) -> None:
    bad: list[Any] = [
        {"userId": "ana"},
        {"type": "dance", "userId": "ana"},
        {"type": "track", "userId": "ana"},
        {"type": "track", "event": "Seen"},
        {"type": "track", "event": "Seen", "userId": "null", "anonymousId": " "},
        {"type": "track", "event": "field_changed", "userId": "ana"},
        {"type": "track", "event": "x" * 201, "userId": "ana"},
        {"type": "track", "event": "Seen", "userId": "x" * 256},
        {"type": "track", "event": "Seen", "userId": "ana", "messageId": "x" * 101},
        {"type": "track", "event": "Seen", "userId": "ana", "timestamp": "yesterday"},
        {"type": "track", "event": "Seen", "userId": "ana", "timestamp": "1066-10-14T00:00:00Z"},
        {"type": "group", "userId": "ana"},
        {"type": "alias", "userId": "ana"},
        {"type": "track", "event": "Seen", "userId": "ana", "properties": {"x": "x" * 33_000}},
        "text",
    ]
    assert send(key, "/v1/batch", {"batch": bad}).status_code == 200
    assert [reason for reason, _ in list_refused()] == [
        "unknown_type",
        "unknown_type",
        "no_event_name",
        "no_identity",
        "no_identity",
        "reserved_kind",
        "name_too_long",
        "id_too_long",
        "id_too_long",
        "unreadable_time",
        "time_out_of_range",
        "no_group",
        "no_previous",
        "too_large",
        "unreadable",
    ]
    assert count_rows("contacts") == count_rows("accepted_messages") == 0


def test_pages_of_any_site_may_send(key: str) -> None:
    preflight = Door().ask("OPTIONS", "/v1/track", Origin="https://shop.example")
    assert preflight.status_code == 204
    assert preflight["Access-Control-Allow-Origin"] == "*"
    assert "Authorization" in preflight["Access-Control-Allow-Headers"]
    plain = Door().post("/v1/t", json.dumps({**SEEN, "writeKey": key}).encode(), content_type="text/plain")
    assert (plain.status_code, plain["Access-Control-Allow-Origin"]) == (200, "*")
    assert "Access-Control-Allow-Origin" not in Door().get("/api/contacts")


def test_only_posts_are_taken(key: str) -> None:
    for method in ("GET", "PUT", "DELETE"):
        assert Door(key=key).ask(method, "/v1/track").status_code == 405


def test_who_sends_too_much_is_told_when_to_come_back(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.api.collect import views
    from baremo.platform.rates import Rates

    now = [0.0]
    rates = Rates(per_second=0.1, burst=2, tell_time=lambda: now[0])
    monkeypatch.setattr(views, "find_rates", lambda: rates)
    answers = [send(key, "/v1/track", SEEN) for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert (answers[2]["Retry-After"], answers[2]["X-RateLimit-Reset"]) == ("10", "10")
    now[0] = 10.0
    assert send(key, "/v1/track", SEEN).status_code == 200
    assert kinds_of("user_id=ana") == ["Seen"] * 3


def test_a_key_may_send_as_many_requests_as_the_setting_says(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    from baremo.api.collect.rates import find_rates

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, ingest_rate=1))
    find_rates.cache_clear()
    try:
        answers = [send(key, "/v1/track", SEEN) for _ in range(3)]
    finally:
        find_rates.cache_clear()
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "1"


def test_who_would_have_to_wait_too_long_is_asked_to_come_back(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.api.collect import views
    from baremo.events.ingest.grouping import Group

    busy = Group(patience=0.05)
    monkeypatch.setattr(views, "GROUP", busy)
    with busy._turn:  # as while another request is being stored
        response = send(key, "/v1/track", SEEN)
    assert (response.status_code, response.json()["code"], response["Retry-After"]) == (503, "overloaded", "5")
    assert count_rows("events") == 0
    assert send(key, "/v1/track", SEEN).status_code == 200
    assert kinds_of("user_id=ana") == ["Seen"]


def test_a_full_disk_is_said_before_anything_is_stored(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.api.collect import views
    from baremo.platform.space import SpaceError

    def full() -> None:
        raise SpaceError(directory="/data", megabytes=3)

    monkeypatch.setattr(views, "check_space", full)
    response = send(key, "/v1/track", SEEN)
    assert (response.status_code, response["Retry-After"]) == (503, "5")


def test_batches_are_counted_for_prometheus(key: str, people: People) -> None:
    send(key, "/v1/batch", {"batch": [track("Seen", "m1", userId="ana"), track("", userId="ana")]})
    text = people.door("ana").get("/metrics").content.decode()
    assert 'baremo_messages_total{outcome="accepted"}' in text
    assert 'baremo_messages_total{outcome="no_event_name"}' in text
