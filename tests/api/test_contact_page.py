"""What the page of a contact asks beside the rest: events by kind, what merging keeps, who may own a contact."""

from __future__ import annotations

from typing import Any

import pytest

from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def ask(door: Door, path: str, status: int = 200) -> Any:
    response = door.get(f"/api/{path}")
    assert response.status_code == status, response.content
    return response.json()


@pytest.fixture
def eva(ana: Door) -> int:
    day = "2026-01-{:02}T00:00:00Z"
    seen = [track("Seen", userId="eva", timestamp=day.format(number), number=number) for number in range(1, 6)]
    send(*seen, track("Bought", userId="eva", timestamp=day.format(3)), at=micros("2026-01-10T00:00:00Z"))
    send(
        track("Email Opened", userId="eva", timestamp=day.format(4), automated=True), at=micros("2026-01-10T00:00:00Z")
    )
    return contact_of("user_id=eva")


def kinds(page: Any) -> list[str]:
    return [each["kind"] for each in page["items"]]


def test_events_are_found_by_kind_by_moment_and_without_machines(ana: Door, eva: int) -> None:
    events = f"contacts/{eva}/events"
    assert kinds(ask(ana, f"{events}?kind=Bought")) == ["Bought"]
    assert kinds(ask(ana, f"{events}?kind=Bought&kind=Seen&until=2026-01-03T00:00:00Z")).count("Seen") == 3
    assert "email_opened" in kinds(ask(ana, events))
    assert "email_opened" not in kinds(ask(ana, f"{events}?automated=false"))
    assert kinds(ask(ana, f"{events}?automated=true")) == ["email_opened"]
    assert kinds(ask(ana, f"{events}?kind=nothing")) == []
    refused = ask(ana, f"{events}?until=yesterday", 422)
    assert [each["path"] for each in refused["errors"]] == ["until"]


def test_pages_of_one_kind_have_no_gaps(ana: Door, eva: int) -> None:
    seen: list[int] = []
    page = ask(ana, f"contacts/{eva}/events?kind=Seen&limit=2")
    while True:
        seen += [each["properties"]["number"] for each in page["items"]]
        if not page["next"]:
            break
        page = ask(ana, f"contacts/{eva}/events?kind=Seen&limit=2&cursor={page['next']}")
    assert seen == [5, 4, 3, 2, 1]


def test_the_kinds_of_a_contact_are_counted(ana: Door, eva: int) -> None:
    send(track("Seen", userId="another"))
    found = ask(ana, f"contacts/{eva}/events/kinds")
    assert found == {
        "items": [
            {"kind": "Seen", "events": 5, "automated": 0},
            {"kind": "Bought", "events": 1, "automated": 0},
            {"kind": "email_opened", "events": 1, "automated": 1},
        ],
        "events": 7,
    }


def test_what_merging_would_keep_is_what_merging_keeps(ana: Door) -> None:
    send(identify(userId="eva", city="León", plan="free"), at=micros("2026-01-01T00:00:00Z"))
    send(identify(userId="ada", city="Lugo", phone="600"), at=micros("2026-01-02T00:00:00Z"))
    kept, gone = contact_of("user_id=eva"), contact_of("user_id=ada")
    for number, tag, status in ((kept, "VIP", "subscribed"), (gone, "vip", "unsubscribed")):
        version = ask(ana, f"contacts/{number}")["version"]
        changed = ana.ask(
            "PATCH", f"/api/contacts/{number}", {"version": version, "add_tags": [tag], "lists": {"News": status}}
        )
        assert changed.status_code == 200, changed.content
    found = ask(ana, f"contacts/{kept}/merge?other={gone}")
    wins = {(each["part"], each["name"]): each["wins"] for each in found["parts"]}
    assert wins[("field", "city")] == "other"
    assert (wins[("field", "plan")], wins[("field", "phone")]) == ("this", "other")
    assert found["other"]["events"] == ask(ana, f"contacts/{gone}/events/kinds")["events"]
    merged = ana.post(f"/api/contacts/{kept}/merge", {"other": gone}).json()
    foreseen = {each["name"]: each["result"] for each in found["parts"] if each["part"] == "field"}
    assert merged["fields"] == foreseen
    assert merged["tags"] == [each["result"] for each in found["parts"] if each["part"] == "tag"]
    assert merged["lists"] == {each["name"]: each["result"] for each in found["parts"] if each["part"] == "list"}


def test_a_merge_is_foreseen_for_those_who_may_merge(people: People, ana: Door, eva: int) -> None:
    send(track("Seen", userId="another"))
    other = contact_of("user_id=another")
    ask(people.door("bruno"), f"contacts/{eva}/merge?other={other}")
    for name in ("carla", "dani"):
        ask(people.door(name), f"contacts/{eva}/merge?other={other}", 403)
    assert ask(ana, f"contacts/{eva}/merge?other={eva}", 409)["code"] == "same_contact"
    ask(ana, f"contacts/{eva}/merge?other=987654", 404)


def test_everybody_learns_who_may_look_after_contacts_and_no_more(people: People) -> None:
    found = ask(people.door("dani"), "owners")["items"]
    assert [(each["name"], each["role"]) for each in found] == [
        ("Ana", "administrator"),
        ("Bruno", "marketer"),
        ("Carla", "seller"),
        ("Dani", "viewer"),
    ]
    assert set(found[0]) == {"id", "name", "role", "is_active"}
