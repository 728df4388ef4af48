"""A value over time: what the model in force says of every moment, and the changes that people saw."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from baremo.model.moments import write_moment
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.noon import NOON
from tests.scoring.settling import score_all
from tests.scoring.test_definitions import ask

DAY = 24 * 3600 * 10**6
SPAIN = {"field": "country", "operator": "is", "value": "ES"}
MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "maximum": 40,
            "audience": {"not": {"field": "country", "operator": "is", "value": "XX"}},
            "groups": {"clicks": {"maximum": 12}},
            "bands": [{"name": "hot", "from": 20}, {"name": "warm", "from": 10}],
            "rules": [
                {
                    "key": "click",
                    "points": 5,
                    "award": "every",
                    "group": "clicks",
                    "expires_after": "10d",
                    "when": {"event": "email_clicked"},
                },
                {"key": "spain", "points": 10, "award": "while", "when": SPAIN},
                {
                    "key": "busy",
                    "points": 3,
                    "award": "once",
                    "expires_after": "20d",
                    "when": {
                        "event": "email_clicked",
                        "times": {"operator": "at_least", "value": 2},
                        "within": "3d",
                    },
                },
                {
                    "key": "webinar",
                    "points": 8,
                    "award": "every",
                    "half_life": "2d",
                    "expires_after": "3d",
                    "when": {"event": "Webinar"},
                },
            ],
        },
        {"key": "idle", "name": "Idle", "active": False, "rules": []},
    ],
    "segments": [{"key": "warm", "name": "Warm", "when": {"score": "interest", "operator": "at_least", "value": 10}}],
}


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    put_in_force(MODEL, clock.now())
    return people.door("bruno")


def click(at: str, who: str = "eva") -> dict[str, Any]:
    return track("Email Link Clicked", userId=who, timestamp=at)


@pytest.fixture
def eva(bruno: Door) -> int:
    """Somebody with a past: clicks, a webinar, and a country that came, went and became another."""
    send(identify(userId="eva", country="FR"), at=micros("2026-01-10T00:00:00Z"))
    for day in ("2026-01-12T08:00:00Z", "2026-01-13T09:00:00Z", "2026-01-13T09:30:00Z", "2026-02-05T10:00:00Z"):
        send(click(day), at=micros(day))
    send(identify(userId="eva", country="ES"), at=micros("2026-01-20T00:00:00Z"))
    send(identify(userId="eva", country="XX"), at=micros("2026-02-01T00:00:00Z"))
    send(identify(userId="eva", country="ES"), at=micros("2026-02-03T00:00:00Z"))
    send(
        track("Webinar", userId="eva", timestamp="2026-02-10T10:20:00Z"),
        at=micros("2026-02-10T10:20:00Z"),
    )
    return contact_of("user_id=eva")


def history(door: Door, number: int, query: str = "", status: int = 200) -> Any:
    return ask(door, "GET", f"contacts/{number}/scores/interest/history{query}", status=status)


def value_at(door: Door, number: int, at: int) -> tuple[Any, Any]:
    [found] = ask(door, "GET", f"contacts/{number}/scores?at={write_moment(at)}")
    return found["value"], found["band"]


def test_every_step_is_what_the_scores_say_of_that_moment_and_of_the_moment_before(bruno: Door, eva: int) -> None:
    shown = history(bruno, eva, "?from=2026-01-01T00:00:00Z")
    assert (shown["from"], shown["to"], shown["is_complete"]) == ("2026-01-01T00:00:00Z", NOON, True)
    steps = shown["series"]
    assert len(steps) > 60
    before = None
    for step in steps[:12] + steps[12::9]:
        at = micros(step["at"])
        assert value_at(bruno, eva, at) == (step["value"], step["band"]), step
        assert before is None or micros(before["at"]) < at
        before = step
    for step, following in list(itertools.pairwise(steps))[:12]:
        assert value_at(bruno, eva, micros(following["at"]) - 1) == (step["value"], step["band"])


def test_each_step_names_what_caused_it(bruno: Door, eva: int, clock: FrozenClock) -> None:
    clicks = [each["id"] for each in ask(bruno, "GET", f"contacts/{eva}/events")["items"] if "click" in each["kind"]]
    adjust = ask(bruno, "POST", f"contacts/{eva}/scores/interest/adjustments", {"op": "add", "points": 2}, 201)
    steps = {step["at"]: step for step in history(bruno, eva, "?from=2026-01-01T00:00:00Z")["series"]}
    first = steps["2026-01-12T08:00:00Z"]
    assert (first["value"], first["rules"], first["events"]) == (5, ["click"], [clicks[-1]])
    assert steps["2026-01-13T09:00:00Z"]["rules"] == ["click", "busy"]
    assert steps["2026-01-22T08:00:00Z"]["events"] == []  # a click expires by itself ...
    assert "2026-01-22T08:00:00Z" in steps  # ... and the group had cut it off, as one of three
    moved = steps["2026-01-20T00:00:00Z"]
    assert (moved["rules"], len(moved["events"])) == (["spain"], 1)
    outside = steps["2026-02-01T00:00:00Z"]
    assert (outside["value"], outside["band"]) == (None, None)
    assert steps[NOON]["adjustments"] == [adjust["id"]]


def test_of_very_many_changes_the_lowest_and_the_highest_stay(bruno: Door, eva: int) -> None:
    whole = history(bruno, eva, "?from=2026-01-01T00:00:00Z&points=2000")
    thinned = history(bruno, eva, "?from=2026-01-01T00:00:00Z&points=12")
    assert (whole["is_complete"], thinned["is_complete"]) == (True, False)
    assert len(thinned["series"]) <= 12
    all_steps = {step["at"]: step for step in whole["series"]}
    assert all(all_steps[step["at"]] == step for step in thinned["series"])
    assert thinned["series"][0] == whole["series"][0]
    assert thinned["series"][-1] == whole["series"][-1]
    known = [step["value"] for step in whole["series"] if step["value"] is not None]
    assert max(known) in [step["value"] for step in thinned["series"]]
    assert None in [step["value"] for step in thinned["series"]]


def test_the_series_goes_up_to_now_and_ninety_days_back_unless_said(bruno: Door, eva: int, clock: FrozenClock) -> None:
    shown = history(bruno, eva)
    assert (shown["from"], shown["to"]) == ("2025-12-01T12:00:00Z", NOON)
    later = history(bruno, eva, "?from=2026-02-28T00:00:00Z&to=2026-04-01T00:00:00Z")
    assert later["series"][-1]["at"] < NOON
    assert len(later["series"]) == 1


def test_what_cannot_be_asked_is_named(bruno: Door, eva: int) -> None:
    for query, place in (
        ("?from=2026-03-01T12:00:00Z&to=2026-03-01T12:00:00Z", "to"),
        ("?from=2000-01-01T00:00:00Z", "to"),
        ("?from=yesterday", "from"),
        ("?points=1", "points"),
        ("?points=2001", "points"),
    ):
        refused = history(bruno, eva, query, 422)
        assert [each["path"] for each in refused["errors"]] == [place], refused
    assert ask(bruno, "GET", f"contacts/{eva}/scores/nothing/history", status=404)["code"] == "not_found"
    idle = ask(bruno, "GET", f"contacts/{eva}/scores/idle/history")
    assert (idle["state"], idle["series"]) == ("inactive", [])


def test_too_many_events_are_refused_with_another_way(
    bruno: Door, eva: int, monkeypatch: pytest.MonkeyPatch, people: People
) -> None:
    monkeypatch.setattr("baremo.scoring.tracing.MAX_TRACED_EVENTS", 3)
    refused = history(people.door("bruno", language="es"), eva, status=422)
    assert refused["code"] == "too_many_events"
    assert "changes" in refused["detail"]


def changes(door: Door, query: str = "", status: int = 200) -> Any:
    return ask(door, "GET", f"score-changes{query}", status=status)


@pytest.fixture
def moved(bruno: Door, clock: FrozenClock) -> tuple[int, int]:
    """Two contacts whose values people saw change: by events, by hand, by time."""
    send(identify(userId="eva", country="ES"), click("2026-03-01T11:00:00Z"), at=micros("2026-03-01T11:00:00Z"))
    send(click("2026-03-01T11:30:00Z", "ben"), at=micros("2026-03-01T11:30:00Z"))
    score_all(clock.now())
    eva, ben = contact_of("user_id=eva"), contact_of("user_id=ben")
    clock.wait(3600)
    ask(bruno, "POST", f"contacts/{ben}/scores/interest/adjustments", {"op": "add", "points": 20}, 201)
    score_all(clock.now())
    clock.wait(11 * 24 * 3600)
    score_all(clock.now())
    return eva, ben


@pytest.fixture
def later(people: People, moved: tuple[int, int]) -> Door:
    """Bruno, who has logged in again days later."""
    return people.door("bruno")


def test_what_people_saw_change_is_told_with_its_causes_in_both_languages(
    people: People, later: Door, moved: tuple[int, int]
) -> None:
    _eva, ben = moved
    seen = ask(later, "GET", f"contacts/{ben}/scores/interest/changes")["items"]
    assert [(each["before"], each["after"], each["causes"]) for each in seen] == [
        (25, 20, ["time"]),
        (5, 25, ["adjustment"]),
        (None, 5, ["event"]),
    ]
    assert [(each["band_before"], each["band_after"]) for each in seen[:2]] == [("hot", "hot"), (None, "hot")]
    assert [each["words"] for each in seen] == [
        "time passed",
        "somebody made an adjustment",
        "something new of the contact arrived",
    ]
    spanish = ask(people.door("bruno", language="es"), "GET", f"contacts/{ben}/scores/interest/changes")["items"]
    assert spanish[0]["words"] == "pasó el tiempo"
    assert all(not each["is_quiet"] and each["contact"] == ben for each in seen)


def test_changes_of_everybody_are_filtered_and_come_in_pages(
    later: Door, moved: tuple[int, int], clock: FrozenClock
) -> None:
    eva, ben = moved
    everything = changes(later)["items"]
    assert {(each["score"], each["segment"]) for each in everything} == {("interest", None), (None, "warm")}
    assert [each["id"] for each in everything] == sorted((each["id"] for each in everything), reverse=True)
    pages: list[Any] = []
    cursor = None
    while cursor is not None or not pages:
        page = changes(later, f"?limit=2{f'&cursor={cursor}' if cursor else ''}")
        pages.append(page["items"])
        cursor = page["next"]
    assert [each for page in pages for each in page] == everything
    assert {each["contact"] for each in changes(later, "?segment=warm")["items"]} == {eva, ben}
    assert {each["contact"] for each in changes(later, "?score=interest&band=hot")["items"]} == {ben}
    assert {tuple(each["causes"]) for each in changes(later, "?cause=adjustment")["items"]} == {("adjustment",)}
    since = write_moment(micros(NOON) + 60_000_000)
    assert {each["at"] >= since for each in changes(later, f"?since={since}")["items"]} == {True}
    assert len(changes(later, f"?since={since}")["items"]) == len([e for e in everything if e["at"] >= since]) > 0
    assert changes(later, "?since=2030-01-01T00:00:00Z")["items"] == []


def test_sellers_see_changes_of_contacts_that_they_own(people: People, later: Door, moved: tuple[int, int]) -> None:
    eva, _ben = moved
    carla = people.door("carla")
    assert changes(carla)["items"] == []
    ask(carla, "GET", f"contacts/{eva}/scores/interest/changes", status=404)
    ask(carla, "GET", f"contacts/{eva}/scores/interest/history", status=404)
    version = ask(later, "GET", f"contacts/{eva}")["version"]
    ask(later, "PATCH", f"contacts/{eva}", {"version": version, "owner": people.users["carla"].pk})
    assert {each["contact"] for each in changes(carla)["items"]} == {eva}
    assert changes(people.door("dani"))["items"]
    assert changes(people.door(key=people.key("api", "scores:read")))["items"]
    assert changes(people.door(key=people.key("api", "contacts:read")), status=403)["code"] == "not_allowed"


def test_a_wrong_filter_is_refused_with_what_there_is(later: Door, moved: tuple[int, int]) -> None:
    refused = changes(later, "?cause=magic", 422)
    assert [each["path"] for each in refused["errors"]] == ["cause"]
    assert "adjustment" in refused["detail"]
    assert [each["path"] for each in changes(later, "?score=interest&segment=warm", 422)["errors"]] == ["segment"]
    assert [each["path"] for each in changes(later, "?score=nothing", 422)["errors"]] == ["score"]


def test_the_waiting_moment_is_no_change(bruno: Door, eva: int, clock: FrozenClock) -> None:
    """The series is recomputed, and needs nobody to have been scored."""
    assert changes(bruno)["items"] == []
    assert len(history(bruno, eva)["series"]) > 10
    clock.wait(3600)
    assert history(bruno, eva)["to"] == "2026-03-01T13:00:00Z"
