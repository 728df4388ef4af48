"""Why a stored value is what it is: the contact by name, lines that lead to events and people, and what would help."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.model.moments import from_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.settling import score_all
from tests.scoring.test_definitions import ask

MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "hot", "from": 20}, {"name": "warm", "from": 10}],
            "rules": [
                {
                    "key": "click",
                    "name": "Clicks",
                    "points": 5,
                    "award": "every",
                    "expires_after": "30d",
                    "when": {"event": "email_clicked"},
                },
                {
                    "key": "metro",
                    "name": "Metro",
                    "points": 3,
                    "expires_after": "60d",
                    "when": {"field": "city", "operator": "is", "value": "Madrid"},
                },
            ],
        },
    ],
}


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    put_in_force(MODEL, clock.now())
    return people.door("bruno")


@pytest.fixture
def eva(bruno: Door, clock: FrozenClock) -> int:
    send(identify(userId="eva", first_name="Eva", last_name="Ruiz", city="Madrid"), at=micros("2026-03-01T08:00:00Z"))
    click = track("Email Link Clicked", userId="eva", timestamp="2026-02-20T00:00:00Z")
    send(click, at=micros("2026-03-01T08:00:01Z"))
    score_all(clock.now())
    return contact_of("user_id=eva")


def explain(door: Door, number: int, query: str = "") -> Any:
    return ask(door, "GET", f"contacts/{number}/scores/interest/explanation{query}")


def stored(door: Door, number: int) -> Any:
    [found] = ask(door, "GET", f"contacts/{number}/scores")
    return found


def test_the_contact_goes_by_name_or_address_or_number(people: People, bruno: Door, eva: int) -> None:
    shown = explain(bruno, eva)
    assert (shown["called"], shown["subject"]) == ("Eva Ruiz", str(eva))
    assert shown["words"].startswith("Interest: 8 — Eva Ruiz, March 1, 2026 at 12:00 UTC")
    send(identify(userId="ben", email="ben@example.org"), identify(userId="cid"))
    assert explain(bruno, contact_of("user_id=ben"))["called"] == "ben@example.org"
    nameless = contact_of("user_id=cid")
    assert explain(people.door("bruno", language="es"), nameless)["called"] == f"contacto {nameless}"


def test_at_rest_the_explanation_is_the_stored_value_and_pending_it_says_so(
    people: People, bruno: Door, eva: int, clock: FrozenClock
) -> None:
    shown = explain(bruno, eva)
    assert shown["stored"] == stored(bruno, eva)
    assert (shown["value"], shown["stored"]["value"], shown["stored"]["is_pending"]) == ("8", 8, False)
    assert "stored" not in shown["words"]
    send(track("Email Link Clicked", userId="eva"), at=micros("2026-03-01T11:00:00Z"))
    shown = explain(bruno, eva)
    assert (shown["value"], shown["stored"]["value"], shown["stored"]["is_pending"]) == ("13", 8, True)
    assert "not in the stored value yet" in shown["words"]
    assert "aún no está en el valor guardado" in explain(people.door("bruno", language="es"), eva)["words"]
    score_all(clock.now())
    shown = explain(bruno, eva)
    assert (shown["value"], shown["band"], shown["stored"]["is_pending"]) == ("13", "warm", False)
    assert (shown["stored"]["value"], shown["stored"]["band"]) == (13, "warm")
    assert explain(bruno, eva, "?at=2026-02-25T00:00:00Z")["stored"] is None


def test_a_fact_that_has_gone_still_counts_because_its_award_is_written(
    bruno: Door, eva: int, clock: FrozenClock
) -> None:
    send(identify(userId="eva", city="Toledo"), at=micros("2026-03-01T11:00:00Z"))
    score_all(clock.now())
    shown = explain(bruno, eva)
    assert (shown["value"], shown["stored"]["value"]) == ("8", 8)
    [metro] = [line for line in shown["lines"] if line["rule"] == "metro"]
    assert (metro["dated_by"], metro["at"]) == ("writing", "2026-03-01T08:00:00Z")


def test_lines_lead_to_events_and_adjustments_to_who_made_them(bruno: Door, eva: int) -> None:
    ask(
        bruno,
        "POST",
        f"contacts/{eva}/scores/interest/adjustments",
        {"op": "subtract", "points": 4, "reason": "A competitor"},
        201,
    )
    shown = explain(bruno, eva)
    events = {each["id"]: each["kind"] for each in ask(bruno, "GET", f"contacts/{eva}/events")["items"]}
    [click] = [line for line in shown["lines"] if line.get("rule") == "click"]
    assert events[click["event"]["id"]] == "email_clicked"
    [line] = [line for line in shown["lines"] if line["kind"] == "adjustment"]
    assert line["points"] == "-4"
    assert shown["adjustments"][str(line["sequence"])] == {"by": "bruno@example.org", "reason": "A competitor"}


def test_adjustments_of_all_scores_stand_in_one_list(people: People, bruno: Door, eva: int, clock: FrozenClock) -> None:
    send(identify(userId="ben"))
    ben = contact_of("user_id=ben")
    put_in_force({"scores": [*MODEL["scores"], {"key": "fit", "name": "Fit", "rules": []}]}, clock.now())
    for key, points in (("interest", 4), ("fit", 7)):
        body = {"op": "add", "points": points, "expires_after": "1d"}
        ask(bruno, "POST", f"contacts/{eva}/scores/{key}/adjustments", body, 201)
    shown = ask(bruno, "GET", f"contacts/{eva}/adjustments")["items"]
    assert [(each["score"], each["points"], each["expires_at"]) for each in shown] == [
        ("fit", 7, "2026-03-02T12:00:00Z"),
        ("interest", 4, "2026-03-02T12:00:00Z"),
    ]
    assert ask(bruno, "GET", f"contacts/{ben}/adjustments")["items"] == []
    first = ask(bruno, "GET", f"contacts/{eva}/adjustments?limit=1")
    assert ask(bruno, "GET", f"contacts/{eva}/adjustments?limit=1&cursor={first['next']}")["items"] == shown[1:]
    assert ask(people.door("carla"), "GET", f"contacts/{eva}/adjustments", status=404)["code"] == "not_found"


def test_doing_what_is_suggested_reaches_the_band(people: People, bruno: Door, eva: int, clock: FrozenClock) -> None:
    shown = explain(bruno, eva)
    ahead = shown["next_band"]
    assert (ahead["name"], ahead["missing"]) == ("warm", "2")
    [suggestion] = [each for each in ahead["suggestions"] if each["reaches"]]
    assert (suggestion["rule"], suggestion["times"], suggestion["value"]) == ("click", 1, "13")
    assert "Any one of these is enough" in shown["words"]
    assert "Para llegar basta una de estas cosas" in explain(people.door("bruno", language="es"), eva)["words"]
    send(track("Email Link Clicked", userId="eva"), at=micros("2026-03-01T11:00:00Z"))
    score_all(clock.now())
    assert (stored(bruno, eva)["value"], stored(bruno, eva)["band"]) == (13, "warm")


def test_the_value_falls_below_its_band_at_the_moment_that_was_told(
    people: People, bruno: Door, eva: int, clock: FrozenClock
) -> None:
    send(track("Email Link Clicked", userId="eva"), at=micros("2026-03-01T11:00:00Z"))
    score_all(clock.now())
    shown = explain(bruno, eva)
    cools = shown["outlook"]["cools"]
    assert (shown["band"], cools["at"], cools["value"]) == ("warm", "2026-03-22T00:00:00Z", "8")
    assert "It will leave the band “warm”" in shown["words"]
    clock.at = from_microseconds(micros(cools["at"]) - 1)
    score_all(clock.now())
    assert stored(people.door("bruno"), eva)["band"] == "warm"
    clock.at = from_microseconds(micros(cools["at"]))
    score_all(clock.now())
    late = people.door("bruno")
    assert (stored(late, eva)["value"], stored(late, eva)["band"]) == (8, None)
    assert explain(late, eva)["value"] == "8"
