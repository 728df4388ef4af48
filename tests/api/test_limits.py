"""How often somebody may ask, and what they are told when it was too often."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.test_bodies import problem
from tests.people import Door, People


class Hand:
    """A clock that is moved by hand, in seconds."""

    at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand(django_ready: Any, monkeypatch: pytest.MonkeyPatch) -> Hand:
    """Five requests at once, and two a second."""
    from baremo.platform.rates import Rates
    from baremo.platform.web import limits

    hand = Hand()
    rates = Rates(2, 5, hand)
    monkeypatch.setattr(limits, "rates", lambda: rates)
    return hand


def test_who_asks_too_often_is_told_when_to_come_back(people: People, hand: Hand) -> None:
    ana = people.door("ana")
    left = [ana.get("/api/me")["RateLimit-Remaining"] for _ in range(5)]
    assert left == ["4", "3", "2", "1", "0"]
    late = ana.get("/api/me")
    problem(late, 429, "too_many")
    assert (late["Retry-After"], late["RateLimit-Limit"], late["RateLimit-Reset"]) == ("1", "5", "3")
    hand.at += 1
    assert [ana.get("/api/me").status_code for _ in range(3)] == [200, 200, 429]
    hand.at += 1000
    assert ana.get("/api/me")["RateLimit-Remaining"] == "4", "nobody saves up more than the burst"


def test_everybody_has_their_own(people: People, hand: Hand) -> None:
    ana, bruno = people.door("ana"), people.door("bruno")
    keyed = [Door(key=people.key("api", "all")) for _ in range(2)]
    for door in (ana, bruno):
        assert [door.get("/api/me").status_code for _ in range(6)] == [200] * 5 + [429]
    for door in keyed:
        assert [door.get("/api/users").status_code for _ in range(6)] == [200] * 5 + [429]


def test_who_guesses_at_keys_is_slowed_down_and_nobody_else(people: People, hand: Hand) -> None:
    key = people.key("api", "all")
    guesses = [Door(key="baremo_api_0123456789_" + "0" * 40).get("/api/users").status_code for _ in range(7)]
    assert guesses == [401] * 5 + [429] * 2
    assert Door().get("/api/openapi.json").status_code == 429, "strangers of one network are counted together"
    assert Door(key=key).get("/api/users").status_code == 200


def test_refusals_count_and_say_how_many_are_left(people: People, hand: Hand) -> None:
    ana = people.door("ana")
    assert ana.get("/api/users/987654")["RateLimit-Remaining"] == "4"
    assert ana.post("/api/users", {"email": 1})["RateLimit-Remaining"] == "3"
    assert people.door("dani").get("/api/users")["RateLimit-Remaining"] == "4", "also where they may not go"


def test_health_and_metrics_are_not_counted(people: People, hand: Hand) -> None:
    assert {Door().get("/health").status_code for _ in range(20)} == {200}
