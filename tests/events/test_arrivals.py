"""The explorer of events: the latest arrivals of everybody, filtered, in pages, and what has come since."""

from __future__ import annotations

from typing import Any

import pytest

from tests.events.telling import identify, micros, send, track
from tests.people import Door, People

AT = micros("2026-03-01T12:00:00Z")
SECOND = 1_000_000


@pytest.fixture
def ana(people: People, monkeypatch: pytest.MonkeyPatch) -> Door:
    from baremo.model.moments import from_microseconds
    from baremo.platform import clock

    monkeypatch.setattr(clock, "now", lambda: from_microseconds(AT + 3600 * SECOND))
    return people.door("ana")


def read(door: Door, query: str = "") -> Any:
    found = door.get(f"/api/events?{query}")
    assert found.status_code == 200, found.content
    return found.json()


def kinds(door: Door, query: str = "") -> list[str]:
    return [each["kind"] for each in read(door, query)["items"]]


def tell(count: int = 5) -> None:
    """Events that arrive a second after one another, each having happened a day before the one before it."""
    for number in range(count):
        day = f"2026-02-{28 - number % 20:02}T00:00:00Z"
        url = f"https://www.acme.es/{'precios' if number % 2 else 'blog'}?n={number}"
        message = track(f"e{number}", userId=f"u{number % 2}", timestamp=day, url=url)
        send(message, source=f"key:{number % 2}", at=AT + number * SECOND)


def test_the_latest_arrivals_come_first_however_long_ago_they_happened(ana: Door) -> None:
    tell()
    send(identify(userId="u0", email="eva@example.org", first_name="Eva"), at=AT + 60 * SECOND)
    assert kinds(ana)[-5:] == ["e4", "e3", "e2", "e1", "e0"]
    shown = read(ana, "kind=e4")["items"][0]
    assert (shown["email"], shown["source"], shown["received_at"]) == (
        "eva@example.org",
        "key:0",
        "2026-03-01T12:00:04Z",
    )


def test_pages_follow_one_another(ana: Door) -> None:
    tell()
    first = read(ana, "limit=2")
    second = read(ana, f"limit=2&cursor={first['next']}")
    third = read(ana, f"limit=2&cursor={second['next']}")
    found = [each["kind"] for page in (first, second, third) for each in page["items"]]
    assert (found, third["next"]) == (["e4", "e3", "e2", "e1", "e0"], None)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind=e3", ["e3"]),
        ("source=key:1", ["e3", "e1"]),
        ("automated=true", []),
        ("automated=false&limit=1", ["e4"]),
        ("search=N%3D2", ["e2"]),
        ("url=/precios", ["e3", "e1"]),
        ("url=acme.es/blog", ["e4", "e2", "e0"]),
        ("url=/blog?n%3D2", ["e2"]),
        ("since=2026-03-01T12:00:03Z", ["e4", "e3"]),
        ("until=2026-03-01T12:00:02Z", ["e1", "e0"]),
        ("since=2026-03-01T12:00:01Z&until=2026-03-01T12:00:03Z&source=key:0", ["e2"]),
    ],
)
def test_events_are_filtered(ana: Door, query: str, expected: list[str]) -> None:
    tell()
    assert kinds(ana, query) == expected


def test_events_of_one_contact_are_found_however_old_they_are(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.contacts.models import Identity
    from baremo.events import arrivals

    tell()
    monkeypatch.setattr(arrivals, "LOOKED_AT", 2)
    contact = Identity.objects.get(value="u1").contact_id
    assert kinds(ana, f"contact={contact}") == ["e3", "e1"]
    found = read(ana, f"contact={contact}&url=/precios?n%3D1")
    assert ([each["kind"] for each in found["items"]], found["next"] is None) == (["e1"], False)
    assert ana.get("/api/events?contact=987654").status_code == 422


def test_who_looks_for_something_rare_is_told_how_far_was_looked_and_goes_on(
    ana: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.events import arrivals

    tell(9)
    monkeypatch.setattr(arrivals, "LOOKED_AT", 4)
    for query in ("kind=e1", "search=n%3D1"):
        first = read(ana, query)
        assert (first["items"], first["looked_back_to"]) == ([], "2026-03-01T12:00:05Z")
        second = read(ana, f"{query}&cursor={first['next']}")
        assert [each["kind"] for each in second["items"]] == ["e1"]
        third = read(ana, f"{query}&cursor={second['next']}")
        assert (third["items"], third["next"]) == ([], None)


def test_what_has_arrived_since_is_asked_for_and_nothing_is_passed_over(
    ana: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.model.moments import from_microseconds
    from baremo.platform import clock

    tell()
    monkeypatch.setattr(clock, "now", lambda: from_microseconds(AT + 5 * SECOND))
    latest = read(ana)["latest"]
    send(track("late", userId="u1"), at=AT + 2 * SECOND)  # its transaction was longer than that of those after it
    send(track("new", userId="u1"), at=AT + 6 * SECOND)
    monkeypatch.setattr(clock, "now", lambda: from_microseconds(AT + 20 * SECOND))
    since = read(ana, f"after={latest}")
    assert {"late", "new"} <= {each["kind"] for each in since["items"]}
    assert kinds(ana, f"after={since['latest']}") == []
    assert read(ana, f"after={since['latest']}")["latest"] == since["latest"]


def test_sellers_see_what_their_contacts_do(ana: Door, people: People) -> None:
    from baremo.contacts.models import Contact, Identity

    tell()
    owned = Identity.objects.get(value="u1").contact_id
    Contact.objects.filter(pk=owned).update(owner=people.users["carla"])
    carla = people.door("carla")
    assert kinds(carla) == ["e3", "e1"]
    other = Identity.objects.get(value="u0").contact_id
    assert carla.get(f"/api/events?contact={other}").status_code == 422


def test_a_key_for_events_alone_learns_no_names(ana: Door, people: People) -> None:
    send(identify(userId="u0", email="eva@example.org"), track("seen", userId="u0"), at=AT)
    found = read(people.door(key=people.key("api", "events:read")))["items"]
    assert {(each["email"], each["name"]) for each in found} == {(None, None)}


@pytest.mark.parametrize(
    "query", ["cursor=x", "after=MQ", "after=OTk5OTk5OTk5OTk5OTk5OTk5OTk5LjA", "kinds=x", "since=now"]
)
def test_what_cannot_be_asked_is_refused_where_it_stands(ana: Door, query: str) -> None:
    found = ana.get(f"/api/events?{query}")
    assert found.status_code == 422
    assert [each["path"] for each in found.json()["errors"]] == [query.partition("=")[0]]
