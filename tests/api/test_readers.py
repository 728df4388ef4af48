"""What reads a field, a tag or a list is told, and a field that is read stays."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.test_bodies import problem
from tests.events.telling import identify, send
from tests.people import Door, People

MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "fit",
            "name": "Fit",
            "rules": [
                {
                    "key": "plan",
                    "points": 5,
                    "award": "while",
                    "when": {"all": [{"not": {"field": "plan", "operator": "is", "value": "free"}}, {"tag": "VIP"}]},
                }
            ],
        }
    ],
    "segments": [{"key": "members", "name": "Members", "when": {"list": "News"}}],
}


@pytest.fixture
def ana(people: People) -> Door:
    door = people.door("ana")
    send(identify(userId="a", plan="paid", size="3"))
    answer = door.ask("PUT", "/api/model", {"document": MODEL, "reason": "for the readers"})
    assert answer.status_code in (200, 201, 202), answer.content
    return door


def readers(door: Door, question: str) -> list[tuple[str, str, bool]]:
    items = door.get(f"/api/readers?{question}").json()["items"]
    return [(each["part"], each["key"], each["is_live"]) for each in items]


def test_conditions_however_deep_are_found_by_what_they_read(ana: Door) -> None:
    assert readers(ana, "field=plan") == [("score", "fit", True)]
    assert readers(ana, "tag=vip") == [("score", "fit", True)], "tags compare without regard to case"
    assert readers(ana, "list=news") == [("segment", "members", True)]
    assert readers(ana, "field=Plan") == readers(ana, "field=size") == readers(ana, "tag=News") == []
    problem(ana.get("/api/readers"), 422, "invalid")
    problem(ana.get("/api/readers?tag=vip&list=news"), 422, "invalid")
    problem(ana.get("/api/readers?other=1"), 422, "invalid")


def test_a_field_that_is_read_stays_and_who_reads_it_is_named(ana: Door) -> None:
    refused = problem(ana.ask("DELETE", "/api/fields/plan"), 409, "field_in_use")
    assert "“Fit”" in refused["detail"]
    assert ana.get("/api/fields/plan").json()["contacts"] == 1
    assert ana.ask("DELETE", "/api/fields/size").status_code == 204


def test_a_draft_reads_as_well(ana: Door) -> None:
    draft = {"key": "large", "name": "Large", "when": {"field": "size", "operator": "is", "value": "3"}}
    made = ana.post("/api/segments", draft)
    assert made.status_code == 201, made.content
    assert readers(ana, "field=size") == [("segment", "large", False)]
    problem(ana.ask("DELETE", "/api/fields/size"), 409, "field_in_use")
