"""What publishing drafts would do to everybody, seen before."""

from __future__ import annotations

import copy
import csv
import io
from pathlib import Path
from typing import Any

import pytest

from baremo.model.document import parse_model
from baremo.model.moments import from_microseconds
from tests.events.telling import identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.test_definitions import ask

NOON = "2026-03-01T12:00:00Z"
CLICK = {"key": "click", "points": 5, "award": "every", "expires_after": "30d", "when": {"event": "email_clicked"}}
METRO = {
    "key": "metro",
    "points": 10,
    "award": "while",
    "when": {"field": "city", "operator": "is", "value": "Madrid"},
}
FIRST = {"key": "first", "points": 3, "when": {"field": "city", "operator": "is", "value": "Madrid"}}
INTEREST: dict[str, Any] = {
    "key": "interest",
    "name": "Interest",
    "maximum": 100,
    "bands": [{"name": "hot", "from": 20}, {"name": "warm", "from": 5}],
    "rules": [CLICK, METRO],
}
LEANS = {
    "key": "leans",
    "name": "Leans on it",
    "rules": [
        {
            "key": "high",
            "points": 1,
            "award": "while",
            "when": {"score": "interest", "operator": "at_least", "value": 20},
        }
    ],
}
BUYERS = {"key": "buyers", "name": "Buyers", "when": {"score": "interest", "operator": "at_least", "value": 15}}
MODEL: dict[str, Any] = {"scores": [INTEREST, LEANS], "segments": [BUYERS]}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FrozenClock:
    from baremo.platform import clock

    frozen = FrozenClock(from_microseconds(micros(NOON)))
    monkeypatch.setattr(clock, "now", frozen.now)
    return frozen


@pytest.fixture
def data_dir(people: People, database: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data directory of the test's own, so that previews and the archive lie there."""
    from dataclasses import replace

    from django.conf import settings

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))
    found: Path = database.data_dir
    return found


@pytest.fixture
def bruno(people: People, clock: FrozenClock, data_dir: Path) -> Door:
    put_in_force(MODEL, clock)
    tell_histories()
    return people.door("bruno")


def put_in_force(model: dict[str, Any], clock: FrozenClock) -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.models import Publication
    from baremo.scoring.publishing import Said, apply

    apply(parse_model(model), Said(reason="the story", actor=SYSTEM, at=clock.now()))
    Publication.objects.update(in_force_at=clock.now())


def tell_histories() -> None:
    """Eva clicked twice and lives in Madrid, Leo clicked once, Max did nothing."""
    for name, city in (("eva", "Madrid"), ("leo", "León"), ("max", "León")):
        send(
            identify(userId=name, city=city, email=f"{name}@example.org", name=name.title()),
            at=micros("2026-01-10T00:00:00Z"),
        )
    for name, at in (("eva", "2026-02-20"), ("eva", "2026-02-25"), ("leo", "2026-02-26"), ("leo", "2026-01-15")):
        send(track("Email Link Clicked", userId=name, timestamp=f"{at}T00:00:00Z"), at=micros(f"{at}T00:00:01Z"))


def changed(**more: Any) -> dict[str, Any]:
    """The score with each click worth twelve."""
    return {**copy.deepcopy(INTEREST), "rules": [{**CLICK, "points": 12}, METRO], **more}


def preview(door: Door, *scores: Any, status: int = 200, **more: Any) -> Any:
    return ask(door, "POST", "scores/preview", {"scores": list(scores), **more}, status)


def effect(door: Door, *scores: Any, **more: Any) -> Any:
    return preview(door, *scores, **more)["result"]["effect"]


def of_score(found: Any, key: str = "interest") -> Any:
    return next(each for each in found["scores"] if each["score"] == key)


def movers(door: Door, token: str, query: str = "score=interest") -> Any:
    return ask(door, "GET", f"previews/{token}/movers?{query}")


def test_the_effect_of_a_rule_is_known_before_it_is_published(bruno: Door) -> None:
    found = effect(bruno, changed())
    assert found["contacts"] == 3
    score = of_score(found)
    assert [score["before"][name] for name in ("minimum", "median", "maximum", "total")] == [0, 5, 20, 25]
    assert [score["after"][name] for name in ("minimum", "median", "maximum", "total")] == [0, 12, 34, 46]
    assert score["rules"] == [
        {
            "rule": "click",
            "before": {"contacts": 2, "awards": 3, "points": 15},
            "after": {"contacts": 2, "awards": 3, "points": 36},
        }
    ]
    moved = score["movement"]
    assert (moved["rose"], moved["fell"], moved["same"], moved["gained"], moved["largest_rise"]) == (2, 0, 1, 21, 14)


def test_what_leans_on_a_changed_score_is_told_too(bruno: Door) -> None:
    found = effect(bruno, changed(maximum=14))
    assert [each["score"] for each in found["scores"]] == ["interest", "leans"]
    assert of_score(found, "leans")["movement"]["fell"] == 1
    assert found["segments"] == [{"segment": "buyers", "before": 1, "after": 0, "entered": 0, "left": 1}]


def test_who_moves_is_listed_in_pages_and_exported(bruno: Door) -> None:
    made = preview(bruno, changed())
    shown = movers(bruno, made["token"])
    assert [(each["email"], each["before"], each["after"], each["change"]) for each in shown["items"]] == [
        ("eva@example.org", 20, 34, 14),
        ("leo@example.org", 5, 12, 7),
    ]
    first = movers(bruno, made["token"], "score=interest&limit=1&order=change")
    assert [each["name"] for each in first["items"]] == ["Leo"]
    rest = movers(bruno, made["token"], f"score=interest&limit=1&order=change&cursor={first['next']}")
    assert ([each["name"] for each in rest["items"]], rest["next"]) == (["Eva"], None)
    exported = bruno.get(f"/api/previews/{made['token']}/export?score=interest")
    rows = list(csv.DictReader(io.StringIO(b"".join(exported.streaming_content).decode())))
    assert [(row["email"], row["before"], row["after"], row["change"]) for row in rows] == [
        ("eva@example.org", "20", "34", "14"),
        ("leo@example.org", "5", "12", "7"),
    ]


def test_nothing_is_written(bruno: Door) -> None:
    from baremo.scoring.models import Definition, Publication, WrittenAward

    before = (Publication.objects.count(), list(Definition.objects.values("draft", "version", "live")))
    preview(bruno, {**INTEREST, "rules": [CLICK, FIRST]})
    assert (Publication.objects.count(), list(Definition.objects.values("draft", "version", "live"))) == before
    assert not WrittenAward.objects.exists()
