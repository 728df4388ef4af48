"""Whoever writes a condition chooses among what there is: fields, kinds, properties and their values, with counts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.events.telling import identify, micros, send, track
from tests.people import Door, People


@pytest.fixture
def ana(people: People) -> Door:
    from baremo.contacts.suggesting import FIELD_VALUES
    from baremo.events.sampling import KINDS

    FIELD_VALUES.forget()
    KINDS.forget()
    return people.door("ana")


def values(door: Door, query: str, address: str = "field-values") -> list[tuple[Any, int]]:
    found = door.get(f"/api/{address}?{query}")
    assert found.status_code == 200, found.content
    return [(each["value"], each["count"]) for each in found.json()["items"]]


def tell() -> None:
    cities = ["Madrid", "madrid", "León", None, "Madrid"]
    for number, city in enumerate(cities):
        more = {"city": city} if city else {}
        send(identify(userId=f"u{number}", email=f"u{number}@example.org", employees=number, **more))
        send(
            track(
                "Page viewed", userId=f"u{number}", url="https://www.acme.es/Precios/?utm=1", depth=2, day="2026-01-31"
            )
        )
    send(track("Page viewed", userId="u0", url="https://shop.acme.es", tags=["a", "b"]))


def test_values_of_a_field_come_with_counts_and_are_searched(ana: Door) -> None:
    tell()
    assert values(ana, "field=city") == [("Madrid", 3), ("León", 1)]
    assert values(ana, "field=city&search=EÓN") == [("León", 1)]
    assert values(ana, "field=city&limit=1") == [("Madrid", 3)]
    assert values(ana, "field=employees&search=4") == [(4, 1)]
    assert values(ana, "field=phone") == []
    missing = ana.get("/api/field-values?field=nothing")
    assert (missing.status_code, [each["path"] for each in missing.json()["errors"]]) == (422, ["field"])
    found = ana.get("/api/field-values?field=city").json()
    assert (found["contacts"], found["of"], found["is_sample"]) == (5, 5, False)


def test_values_of_events_come_with_counts_and_urls_as_paths(ana: Door) -> None:
    tell()
    page = "kind=page_viewed&property="
    assert values(ana, f"{page}url", "events/values") == [("/precios", 5), ("/", 1)]
    assert values(ana, f"{page}url.host", "events/values") == [("acme.es", 5), ("shop.acme.es", 1)]
    assert values(ana, f"{page}tags", "events/values") == [("a", 1), ("b", 1)]
    assert values(ana, "kind=any&property=depth", "events/values") == [(2, 5)]
    assert values(ana, "kind=none&property=depth", "events/values") == []
    [shown] = [each for each in ana.get("/api/events/kinds").json()["items"] if each["kind"] == "page_viewed"]
    types = {each["name"]: each["types"] for each in shown["properties"]}
    assert (types["day"], types["depth"]) == (["date", "text"], ["number"])


def test_kinds_tell_how_many_are_recent_and_when_the_last_was(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.model.moments import from_microseconds
    from baremo.platform import clock

    now = from_microseconds(micros("2026-06-01T00:00:00Z"))
    monkeypatch.setattr(clock, "now", lambda: now)
    for day in ("2026-05-20", "2026-04-01", "2025-01-01"):
        send(track("Seen", userId="u1", timestamp=f"{day}T10:00:00Z"), at=micros(f"{day}T10:00:00Z"))
    [seen] = [each for each in ana.get("/api/events/kinds").json()["items"] if each["kind"] == "Seen"]
    assert (seen["count"], seen["count_30_days"], seen["count_90_days"]) == (3, 1, 2)
    assert seen["last_at"] == "2026-05-20T10:00:00Z"


def test_a_sample_says_that_it_is_one(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.contacts import suggesting

    tell()
    monkeypatch.setattr(suggesting, "SAMPLE", 2)
    found = ana.get("/api/field-values?field=city").json()
    assert (found["contacts"], found["of"], found["is_sample"]) == (2, 5, True)


def test_sellers_choose_among_what_their_contacts_have(ana: Door, people: People) -> None:
    from baremo.contacts.models import Contact

    tell()
    Contact.objects.filter(email="u2@example.org").update(owner=people.users["carla"])
    carla = people.door("carla")
    assert values(carla, "field=city") == [("León", 1)]
    assert values(carla, "field=email") == [("u2@example.org", 1)]
    assert values(carla, "kind=any&property=url", "events/values") == [("/precios", 1)]
    kinds = {each["kind"]: each["count"] for each in carla.get("/api/events/kinds").json()["items"]}
    assert kinds["page_viewed"] == 1
