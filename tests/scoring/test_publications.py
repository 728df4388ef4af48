"""Where a publication stands on its way into force, and taking it back before that."""

from __future__ import annotations

from typing import Any

import pytest

from tests.people import Door, FrozenClock, People
from tests.scoring.settling import settle
from tests.scoring.test_definitions import ask, edit, make, publish, with_points


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    return people.door("bruno")


def read(door: Door, number: int) -> Any:
    return ask(door, "GET", f"publications/{number}")


def cancel(door: Door, number: int, status: int = 200) -> Any:
    return ask(door, "POST", f"publications/{number}/cancel", {"reason": "typed wrong"}, status)


def test_a_publication_waits_and_then_is_in_force_until_another_takes_its_place(bruno: Door) -> None:
    shown = publish(bruno, make(bruno))
    number = shown["published"]["id"]
    assert (read(bruno, number)["state"], read(bruno, number)["in_force_at"]) == ("waiting", None)
    settle()
    assert read(bruno, number)["state"] == "in_force"
    second = publish(bruno, edit(bruno, shown, with_points(7)))["published"]["id"]
    assert [read(bruno, each)["state"] for each in (number, second)] == ["in_force", "waiting"]
    settle()
    assert [each["state"] for each in ask(bruno, "GET", "publications")["items"]] == ["in_force", "replaced"]


def test_what_keeps_it_from_beginning_is_told_in_both_languages(
    bruno: Door, people: People, clock: FrozenClock
) -> None:
    from baremo.scoring.rescoring.running import rescore
    from tests.scoring.settling import work_at

    number = publish(bruno, make(bruno))["published"]["id"]
    rescore(work_at(clock.now()))
    assert read(bruno, number)["waits_for"].startswith("the archive has not been built yet")
    assert read(people.door("dani", language="es"), number)["waits_for"].startswith("el archivo todavía no")


def test_cancelling_leaves_in_force_what_was_and_keeps_the_work_in_the_draft(bruno: Door) -> None:
    shown = publish(bruno, make(bruno))
    settle()
    edited = publish(bruno, edit(bruno, shown, with_points(7)))
    number = edited["published"]["id"]
    back = cancel(bruno, number)
    assert (back["state"], back["id"]) == ("in_force", number + 1)
    assert read(bruno, number)["state"] == "cancelled"
    now = ask(bruno, "GET", "scores/interest")
    assert now["live_document"]["rules"][0]["points"] == 5
    assert (now["document"]["rules"][0]["points"], now["has_changes"]) == (7, True)
    settle()
    again = publish(bruno, now)["published"]["id"]
    settle()
    assert read(bruno, again)["state"] == "in_force"


def test_a_first_publication_can_be_cancelled_too(bruno: Door) -> None:
    number = publish(bruno, make(bruno))["published"]["id"]
    cancel(bruno, number)
    shown = ask(bruno, "GET", "scores/interest")
    assert (shown["live"], shown["document"]["rules"][0]["points"]) == (None, 5)


def test_only_the_latest_can_be_cancelled_and_only_before_it_is_in_force(bruno: Door, people: People) -> None:
    shown = publish(bruno, make(bruno))
    number = shown["published"]["id"]
    later = publish(bruno, edit(bruno, shown, with_points(7)))["published"]["id"]
    assert cancel(bruno, number, 409)["code"] == "not_under_way"
    settle()
    assert "to go back, publish an earlier version" in cancel(bruno, later, 409)["detail"]
    cancel(bruno, later + 1, 404)
    assert people.door("dani").post(f"/api/publications/{later}/cancel", {"reason": "no"}).status_code == 403
    assert read(people.door("dani"), number)["state"] == "superseded"
