"""The dashboard: who moved, who is hot and who cools, what arrives, and whether everything keeps up."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.model.moments import from_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.noon import NOON
from tests.scoring.settling import score_all
from tests.scoring.test_definitions import ask

DAY = 24 * 3600 * 10**6
NOW = micros(NOON)
MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "warm", "from": 5}, {"name": "hot", "from": 10}],
            "rules": [
                {
                    "key": "click",
                    "points": 5,
                    "award": "every",
                    "expires_after": "10d",
                    "when": {"event": "email_clicked"},
                }
            ],
        },
        {"key": "plain", "name": "Plain", "rules": []},
    ]
}


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    """Eva clicked thrice in the last days, Leo's two clicks of long ago have expired, and Max clicks now and then."""
    from baremo.events.arrival_counts import ARRIVALS_BY_HOUR
    from baremo.scoring.overview import MOVERS

    ARRIVALS_BY_HOUR.forget()
    MOVERS.forget()
    put_in_force(MODEL, clock.now())
    for name in ("eva", "leo", "max"):
        send(identify(userId=name, email=f"{name}@example.org", name=name.title()), at=NOW - 30 * DAY)
    click("leo", 15)
    click("leo", 14)
    score(8)
    click("max", 6)
    score(5)
    click("eva", 3)
    click("eva", 2)
    score(1)
    click("eva", 1)
    score(0)
    return people.door("bruno")


def click(name: str, days_ago: int) -> None:
    send(track("Email Link Clicked", userId=name), at=NOW - days_ago * DAY)


def score(days_ago: int) -> None:
    score_all(from_microseconds(NOW - days_ago * DAY))


def names(found: list[dict[str, Any]], *more: str) -> list[Any]:
    return [tuple(each[name] for name in ("name", *more)) for each in found]


def test_movers_are_who_rose_and_who_fell_most(bruno: Door) -> None:
    found = ask(bruno, "GET", "dashboard/movers?score=interest")
    assert names(found["rises"], "change", "value", "band") == [("Eva", 15, 15, "hot"), ("Max", 5, 5, "warm")]
    assert names(found["falls"], "change", "value", "band") == [("Leo", -10, 0, None)]
    assert ask(bruno, "GET", "dashboard/movers?score=interest&days=2")["rises"] == found["rises"][:1]
    assert ask(bruno, "GET", "dashboard/movers?score=interest&limit=1")["rises"] == found["rises"][:1]


def test_a_publication_is_no_movement(bruno: Door) -> None:
    from baremo.events.causes import Cause
    from baremo.scoring.models import Definition, ScoreChange

    ScoreChange.objects.create(
        contact_id=contact_of("user_id=max"),
        definition=Definition.objects.get(key="interest"),
        at=NOW,
        before="5",
        after="500",
        causes=int(Cause.PUBLICATION),
    )
    assert names(ask(bruno, "GET", "dashboard/movers?score=interest")["rises"], "change")[0] == ("Eva", 15)


def test_movers_of_very_many_changes_say_back_to_when_they_were_looked_for(
    bruno: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.scoring import overview

    whole = ask(bruno, "GET", "dashboard/movers?score=interest")
    monkeypatch.setattr(overview, "LOOKED_AT", 1)
    overview.MOVERS.forget()
    found = ask(bruno, "GET", "dashboard/movers?score=interest")
    assert len(found["rises"]) == 1
    assert found["since"] > whole["since"]


def test_who_became_hot_and_who_will_cool(bruno: Door) -> None:
    hot = ask(bruno, "GET", "dashboard/hot?score=interest")["items"]
    assert names(hot, "band", "value") == [("Eva", "hot", 10)]
    cooling = ask(bruno, "GET", "dashboard/cooling?score=interest&days=30")["items"]
    assert names(cooling, "band", "value") == [("Eva", "hot", 15)]
    assert cooling[0]["next_change_at"] == "2026-03-08T12:00:00Z"
    assert ask(bruno, "GET", "dashboard/cooling?score=interest&days=3")["items"] == []
    for address in ("hot", "cooling"):
        assert ask(bruno, "GET", f"dashboard/{address}?score=plain")["items"] == []
    ask(bruno, "GET", "dashboard/hot?score=nothing", status=422)


def test_sellers_see_their_contacts(bruno: Door, people: People) -> None:
    from baremo.contacts.models import Contact

    Contact.objects.filter(pk=contact_of("user_id=max")).update(owner=people.users["carla"])
    carla = people.door("carla")
    found = ask(carla, "GET", "dashboard/movers?score=interest")
    assert (names(found["rises"]), found["falls"]) == ([("Max",)], [])
    assert ask(carla, "GET", "dashboard/hot?score=interest")["items"] == []
    assert ask(carla, "GET", "dashboard/cooling?score=interest&days=30")["items"] == []
    days = ask(carla, "GET", "dashboard/arrivals")["days"]
    assert [each["at"][:10] for each in days if each["count"]] == ["2026-02-23"]
    assert carla.get("/api/dashboard/health").status_code == 403


def test_arrivals_are_counted_by_hour_and_day(bruno: Door) -> None:
    found = ask(bruno, "GET", "dashboard/arrivals")
    assert (len(found["hours"]), len(found["days"])) == (48, 30)
    days = {each["at"]: each["count"] for each in found["days"] if each["count"]}
    assert days["2026-02-27T00:00:00Z"] == 1
    hours = {each["at"]: each["count"] for each in found["hours"] if each["count"]}
    assert hours == {"2026-02-28T12:00:00Z": 1}
    assert (found["days"][-1]["at"], found["hours"][-1]["at"]) == ("2026-03-01T00:00:00Z", "2026-03-01T12:00:00Z")


def test_health_tells_of_sources_jobs_and_lags(bruno: Door, people: People, clock: FrozenClock) -> None:
    from baremo.events.archive.models import ArchiveNews
    from baremo.platform.accounts.models import Key
    from baremo.platform.jobs.asking import ask as ask_job

    people.key("write")
    key = Key.objects.get(kind="write")
    source = f"key:{key.pk}"
    send(track("Seen", userId="eva"), at=NOW - 60 * 10**6, source=source)
    send(track("", userId="eva"), at=NOW - 60 * 10**6, source=source)
    ask_job("tidy", at=clock.now())
    ArchiveNews.objects.update(noted_at=NOW - 120 * 10**6)
    found = ask(bruno, "GET", "dashboard/health")
    [shown] = found["sources"]
    assert (shown["source"], shown["events_last_hour"], shown["refused_today"]) == (source, 1, 1)
    assert shown["last_event_at"] == "2026-03-01T11:59:00Z"
    assert {"kind": "tidy", "state": "waiting", "count": 1} in found["jobs"]
    assert (found["pending_contacts"], found["pending_seconds"], found["is_counted_out"]) == (1, 60, False)
    assert found["archive_seconds"] == 120


def test_a_key_for_scores_alone_learns_no_names(bruno: Door, people: People) -> None:
    key = people.door(key=people.key("api", "scores:read"))
    found = ask(key, "GET", "dashboard/movers?score=interest")
    assert names(found["rises"]) == [(None,), (None,)]
