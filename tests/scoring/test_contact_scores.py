"""What a contact's scores are, now and at earlier moments, why, and what people add by hand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from baremo.model.document import parse_model
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.settling import score_all, settle
from tests.scoring.test_definitions import ask

MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "minimum": 0,
            "maximum": 100,
            "bands": [{"name": "hot", "from": 25}, {"name": "cold", "from": 0}],
            "rules": [
                {
                    "key": "click",
                    "points": 5,
                    "award": "every",
                    "expires_after": "30d",
                    "when": {"event": "email_clicked"},
                },
                {
                    "key": "metro",
                    "points": 10,
                    "award": "while",
                    "when": {"field": "city", "operator": "is", "value": "Madrid"},
                },
            ],
        },
        {"key": "idle", "name": "Idle", "active": False, "rules": []},
    ]
}


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.publishing import Said, apply

    apply(parse_model(MODEL), Said(reason="the story", actor=SYSTEM, at=clock.now()))
    settle()
    return people.door("bruno")


def click(at: str, who: str = "eva") -> dict[str, Any]:
    return track("Email Link Clicked", userId=who, timestamp=at)


def values(door: Door, number: int, at: str = "") -> Any:
    from baremo.platform import clock

    score_all(clock.now())
    query = f"?at={at}" if at else ""
    return {each["score"]: each for each in ask(door, "GET", f"contacts/{number}/scores{query}")}


def value(door: Door, number: int, at: str = "") -> Any:
    return values(door, number, at)["interest"]["value"]


def adjust(door: Door, number: int, status: int = 201, **body: Any) -> Any:
    return ask(door, "POST", f"contacts/{number}/scores/interest/adjustments", body, status)


def explain(door: Door, number: int, query: str = "") -> Any:
    return ask(door, "GET", f"contacts/{number}/scores/interest/explanation{query}")


@pytest.fixture
def eva(bruno: Door) -> int:
    send(identify(userId="eva", city="Getafe"), at=micros("2026-01-10T00:00:00Z"))
    send(click("2026-02-20T00:00:00Z"), click("2026-01-15T00:00:00Z"), at=micros("2026-02-20T00:00:01Z"))
    send(identify(userId="eva", city="Madrid"), at=micros("2026-02-25T00:00:00Z"))
    return contact_of("user_id=eva")


def test_the_value_now_is_explained_line_by_line(bruno: Door, eva: int) -> None:
    shown = values(bruno, eva)
    assert list(shown) == ["interest"]
    assert (shown["interest"]["value"], shown["interest"]["band"]) == (15, "cold")
    assert shown["interest"]["next_change_at"] == "2026-03-22T00:00:00Z"
    found = explain(bruno, eva)
    assert found["value"] == "15"
    assert sorted((each["rule"], each["points"]) for each in found["lines"]) == [("click", "5"), ("metro", "10")]
    assert [each["reason"] for each in found["not_counting"]] == ["expired"]
    assert "= 15  in all" in found["words"]


def test_of_many_lines_the_latest_are_told_and_the_sum_of_the_others(bruno: Door, eva: int) -> None:
    send(*(click(f"2026-02-{day:02}T00:00:00Z") for day in range(1, 8)), at=micros("2026-02-26T00:00:00Z"))
    whole, short = explain(bruno, eva), explain(bruno, eva, "?lines=2")
    assert whole["more"] == []
    awards = [each["at"] for each in short["lines"] if each["rule"] == "click"]
    assert awards == ["2026-02-20T00:00:00Z", "2026-02-07T00:00:00Z"]
    [more] = [each for each in short["more"] if each["reason"] is None]
    assert (more["rule"], more["lines"], more["points"]) == ("click", 6, "30")
    assert (more["first_at"], more["last_at"]) == ("2026-02-01T00:00:00Z", "2026-02-06T00:00:00Z")
    points = [*short["lines"], more]
    assert str(sum(int(each["points"]) for each in points)) == short["value"] == whole["value"]


def test_any_past_moment_sees_the_facts_of_then(bruno: Door, eva: int) -> None:
    assert value(bruno, eva, "2026-01-12T00:00:00Z") == 0
    assert value(bruno, eva, "2026-01-20T00:00:00Z") == 5
    assert value(bruno, eva, "2026-02-21T00:00:00Z") == 5
    assert value(bruno, eva, "2026-02-26T00:00:00Z") == 15
    assert explain(bruno, eva, "?at=2026-02-21T00:00:00Z")["value"] == "5"
    assert value(bruno, eva, "2026-04-01T00:00:00Z") == 10


def test_a_late_event_changes_the_past(bruno: Door, eva: int) -> None:
    send(click("2026-02-10T00:00:00Z"), at=micros("2026-02-28T00:00:00Z"))
    assert (value(bruno, eva, "2026-02-11T00:00:00Z"), value(bruno, eva)) == (10, 20)


def test_points_by_hand_count_expire_and_can_be_taken_back(bruno: Door, eva: int, clock: FrozenClock) -> None:
    given = adjust(bruno, eva, op="add", points=12, expires_after="10d", reason="met at the fair")
    assert (given["by"], given["reason"]) == ("bruno@example.org", "met at the fair")
    assert given["expires_at"] == "2026-03-11T12:00:00Z"
    shown = values(bruno, eva)["interest"]
    assert (shown["value"], shown["band"]) == (27, "hot")
    adjust(bruno, eva, op="subtract", points=2.5)
    assert value(bruno, eva) == 24.5
    assert value(bruno, eva, "2026-03-12T00:00:00Z") == 12.5
    [last, first] = ask(bruno, "GET", f"contacts/{eva}/scores/interest/adjustments")["items"]
    ask(bruno, "DELETE", f"contacts/{eva}/scores/interest/adjustments/{first['id']}", status=204)
    assert (last["op"], value(bruno, eva)) == ("subtract", 12.5)
    ask(bruno, "DELETE", f"contacts/{eva}/scores/interest/adjustments/{first['id']}", status=404)


def test_a_set_is_exact_and_keeps_what_while_rules_hold(bruno: Door, eva: int, clock: FrozenClock) -> None:
    assert adjust(bruno, eva, op="set", points=40)["held"] == 10
    assert value(bruno, eva) == 40
    clock.at += timedelta(hours=6)
    send(click("2026-03-01T17:00:00Z"), at=micros("2026-03-01T17:00:01Z"))
    assert value(bruno, eva) == 45
    send(identify(userId="eva", city="Toledo"), at=micros("2026-03-01T17:30:00Z"))
    assert value(bruno, eva) == 35


def test_a_reset_begins_anew_and_undoing_it_brings_all_back(bruno: Door, eva: int) -> None:
    made = adjust(bruno, eva, op="reset")
    assert value(bruno, eva) == 10
    ask(bruno, "DELETE", f"contacts/{eva}/scores/interest/adjustments/{made['id']}", status=204)
    assert value(bruno, eva) == 15


def test_what_cannot_be_is_refused_with_its_place(bruno: Door, eva: int) -> None:
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"op": "add"}, "points"),
        ({"op": "add", "points": 0}, "points"),
        ({"op": "subtract", "points": -1}, "points"),
        ({"op": "add", "points": 0.0000001}, "points"),
        ({"op": "reset", "points": 1}, "points"),
        ({"op": "reset", "expires_after": "1d"}, "expires_after"),
        ({"op": "add", "points": 1, "expires_after": "soon"}, "expires_after"),
        ({"op": "add", "points": 1, "expires_after": "0d"}, "expires_after"),
        ({"op": "double", "points": 1}, "op"),
    ]
    for body, place in wrong:
        refused = adjust(bruno, eva, 422, **body)
        assert [each["path"] for each in refused["errors"]] == [place], body
    for points in (-1, 101):
        assert adjust(bruno, eva, 422, op="set", points=points)["code"] == "outside_limits"
    path = f"contacts/{eva}/scores"
    refused = ask(bruno, "POST", f"{path}/idle/adjustments", {"op": "add", "points": 1}, 409)
    assert refused["code"] == "score_inactive"
    assert ask(bruno, "POST", f"{path}/nothing/adjustments", {"op": "add", "points": 1}, 404)["code"] == "not_found"
    assert ask(bruno, "GET", f"{path}/nothing/explanation", status=404)["code"] == "not_found"
    assert ask(bruno, "GET", "contacts/987654/scores", status=404)["code"] == "not_found"
    assert ask(bruno, "GET", f"{path}/interest/adjustments")["items"] == []


def foresee(door: Door, number: int, status: int = 200, **body: Any) -> Any:
    return ask(door, "POST", f"contacts/{number}/scores/interest/adjustments/preview", body, status)


def test_the_effect_of_an_adjustment_is_told_before_and_is_what_it_then_is(bruno: Door, eva: int) -> None:
    orders: list[dict[str, Any]] = [
        {"op": "add", "points": 12},
        {"op": "subtract", "points": 2.5},
        {"op": "set", "points": 60},
    ]
    for wanted in orders:
        before, told = value(bruno, eva), foresee(bruno, eva, adjustment=wanted)
        assert told["before"]["value"] == before == value(bruno, eva)
        adjust(bruno, eva, **wanted)
        shown = values(bruno, eva)["interest"]
        assert told["after"] == {"value": shown["value"], "band": shown["band"]}
        assert told["after"]["value"] != before
    told = foresee(bruno, eva, adjustment={"op": "reset"})
    adjust(bruno, eva, op="reset")
    assert told["after"]["value"] == value(bruno, eva) == 10


def test_the_effect_of_taking_back_is_told_before(bruno: Door, eva: int) -> None:
    made = adjust(bruno, eva, op="set", points=60)
    told = foresee(bruno, eva, without=made["id"])
    assert (told["before"]["value"], told["after"]) == (60, {"value": 15, "band": "cold"})
    ask(bruno, "DELETE", f"contacts/{eva}/scores/interest/adjustments/{made['id']}", status=204)
    assert value(bruno, eva) == 15
    foresee(bruno, eva, status=404, without=made["id"])


def test_what_cannot_be_adjusted_is_not_foreseen(people: People, bruno: Door, eva: int) -> None:
    refused = foresee(bruno, eva, status=422, adjustment={"op": "add", "points": 5, "expires_after": "soon"})
    assert [each["path"] for each in refused["errors"]] == ["adjustment.expires_after"]
    refused = foresee(bruno, eva, status=422, adjustment={"op": "add", "points": -5})
    assert [each["path"] for each in refused["errors"]] == ["adjustment.points"]
    assert foresee(bruno, eva, status=422, adjustment={"op": "set", "points": 1000})["code"] == "outside_limits"
    foresee(bruno, eva, status=422)
    foresee(bruno, eva, status=422, adjustment={"op": "reset"}, without=1)
    foresee(people.door("dani"), eva, status=403, adjustment={"op": "reset"})


def test_adjustments_of_two_who_become_one_stand_in_one_order(bruno: Door, eva: int, clock: FrozenClock) -> None:
    send(click("2026-02-28T00:00:00Z", "eve"), at=micros("2026-02-28T00:00:01Z"))
    eve = contact_of("user_id=eve")
    adjust(bruno, eve, op="add", points=3)
    clock.at += timedelta(minutes=1)
    adjust(bruno, eva, op="add", points=4)
    merged = ask(bruno, "POST", f"contacts/{eva}/merge", {"other": eve})
    assert merged["id"] == eva
    assert value(bruno, eva) == 15 + 5 + 3 + 4
    assert len(ask(bruno, "GET", f"contacts/{eve}/scores/interest/adjustments")["items"]) == 2


def test_sellers_adjust_whom_they_own_and_viewers_look(people: People, bruno: Door, eva: int) -> None:
    carla, dani = people.door("carla"), people.door("dani")
    adjust(carla, eva, 404, op="add", points=1)
    version = ask(bruno, "GET", f"contacts/{eva}")["version"]
    owner = people.users["carla"].pk
    ask(bruno, "PATCH", f"contacts/{eva}", {"version": version, "owner": owner})
    adjust(carla, eva, op="add", points=1)
    adjust(dani, eva, 403, op="add", points=1)
    assert value(dani, eva) == 16


def test_an_adjustment_makes_the_contact_pending(bruno: Door, eva: int) -> None:
    from baremo.events.models import PendingContact

    PendingContact.objects.all().delete()
    adjust(bruno, eva, op="add", points=1)
    assert list(PendingContact.objects.values_list("contact_id", flat=True)) == [eva]


def test_without_a_published_model_there_is_nothing(people: People) -> None:
    send(identify(userId="eva", city="Getafe"))
    assert ask(people.door("bruno"), "GET", f"contacts/{contact_of('user_id=eva')}/scores") == []
