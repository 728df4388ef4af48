"""A score is switched off and on, copied, and its versions are compared; a model is applied as the text of its file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.people import Door, People
from tests.scoring.test_definitions import BUYERS, INTEREST, ask, edit, live_points, make, publish, with_points


@pytest.fixture
def bruno(people: People) -> Door:
    return people.door("bruno")


def activate(door: Door, shown: Any, *, active: bool, status: int = 200) -> Any:
    said = {"version": shown["version"], "live": shown["live"], "active": active, "reason": "a switch"}
    return ask(door, "POST", f"scores/{shown['key']}/activate", said, status)


def listed(door: Door, kind: str = "scores") -> Any:
    [found] = ask(door, "GET", kind)["items"]
    return found


def test_a_list_tells_what_a_score_is_about_whether_it_is_active_and_how_many_rules_it_has(bruno: Door) -> None:
    shown = make(bruno)
    assert [listed(bruno)[name] for name in ("subject", "is_active", "rules")] == ["contact", None, 1]
    publish(bruno, shown)
    assert listed(bruno)["is_active"] is True
    make(bruno, BUYERS, "segments")
    assert [listed(bruno, "segments")[name] for name in ("subject", "is_active", "rules")] == [None, None, None]


def test_what_counts_is_told_in_words_beside_the_draft(bruno: Door) -> None:
    made = make(bruno)
    assert (made["live_words"], "+5 points" in made["words"]) == ("", True)
    edited = edit(bruno, publish(bruno, made), with_points(9))
    assert ("+5 points" in edited["live_words"], "+9 points" in edited["words"]) == (True, True)


def test_a_draft_that_is_wrong_is_listed_like_any_other(bruno: Door) -> None:
    make(bruno, {"key": "odd", "rules": "none", "subject": 7})
    assert [listed(bruno)[name] for name in ("subject", "is_active", "rules")] == ["contact", None, 0]


def test_a_score_is_switched_off_and_on_and_says_the_same_otherwise(bruno: Door) -> None:
    shown = publish(bruno, make(bruno))
    off = activate(bruno, shown, active=False)
    assert (off["is_active"], off["has_changes"], off["live"]) == (False, False, 2)
    [told] = ask(bruno, "GET", "scores/interest/versions/2")["differences"]
    assert (told["attributes"], told["before"], told["after"]) == (["active"], "active", "inactive")
    on = activate(bruno, off, active=True)
    assert (on["is_active"], live_points(bruno)) == (True, [5])
    assert activate(bruno, on, active=True, status=409)["code"] == "nothing_to_publish"


def test_edits_of_the_draft_are_not_published_by_the_switch_and_not_lost(bruno: Door) -> None:
    edited = edit(bruno, publish(bruno, make(bruno)), with_points(9))
    off = activate(bruno, edited, active=False)
    assert (off["has_changes"], live_points(bruno)) == (True, [5])
    assert (off["document"]["active"], off["document"]["rules"][0]["points"]) == (False, 9)


def test_who_has_not_seen_what_counts_does_not_switch_it(people: People) -> None:
    bruno = people.door("bruno")
    shown = publish(bruno, make(bruno))
    publish(bruno, edit(bruno, shown, with_points(9)))
    assert activate(bruno, shown, active=False, status=409)["code"] == "draft_changed"
    activate(people.door("carla"), shown, active=False, status=403)
    draft = make(bruno, {**INTEREST, "key": "young"})
    assert activate(bruno, draft, active=False, status=404)["code"] == "not_found"


def test_a_copy_is_a_draft_with_exact_numbers_under_another_key(bruno: Door) -> None:
    exact = "-9007199254740993.123457"
    text = json.dumps({"document": {**INTEREST, "minimum": "exact"}}).replace('"exact"', exact)
    assert bruno.ask("POST", "/api/scores", text.encode()).status_code == 201
    response = bruno.ask("POST", "/api/scores/interest/copy", {"key": "second", "name": "Second"})
    assert response.status_code == 201, response.content
    assert f'"minimum": {exact}'.encode() in response.content
    made = response.json()
    assert (made["key"], made["name"], made["live"], made["rules"]) == ("second", "Second", None, 1)
    again = ask(bruno, "POST", "scores/interest/copy", {"key": "second", "name": "Third"}, 409)
    assert again["code"] == "key_taken"
    ask(bruno, "POST", "scores/nothing/copy", {"key": "third", "name": "Third"}, 404)


def test_a_version_is_compared_with_any_other_one(bruno: Door) -> None:
    shown = publish(bruno, make(bruno))
    for points in (7, 9):
        shown = publish(bruno, edit(bruno, shown, with_points(points)))
    [usual] = ask(bruno, "GET", "scores/interest/versions/3")["differences"]
    [wide] = ask(bruno, "GET", "scores/interest/versions/3?against=1")["differences"]
    [back] = ask(bruno, "GET", "scores/interest/versions/1?against=3")["differences"]
    assert [each["before"][:3] for each in (usual, wide, back)] == ["+7 ", "+5 ", "+9 "]
    assert [each["after"][:3] for each in (usual, wide, back)] == ["+9 ", "+9 ", "+5 "]
    assert ask(bruno, "GET", "scores/interest/versions/3?against=3")["differences"] == []
    ask(bruno, "GET", "scores/interest/versions/3?against=9", status=404)


def test_a_rule_that_differs_is_told_by_its_name(bruno: Door) -> None:
    shown = publish(bruno, make(bruno))
    named = with_points(7)
    named["rules"][0]["name"] = "Clicks"
    [told] = edit(bruno, shown, named)["differences"]
    assert (told["rule"], told["rule_name"]) == ("click", "Clicks")


def test_a_publication_tells_everything_that_it_changed(bruno: Door) -> None:
    first = publish(bruno, make(bruno))["published"]["id"]
    segment = publish(bruno, make(bruno, BUYERS, "segments"), kind="segments")["published"]["id"]
    told = [ask(bruno, "GET", f"publications/{each}/differences") for each in (first, segment)]
    assert [[(each["part"], each["turn"]) for each in found] for found in told] == [
        [("score", "added")],
        [("segment", "added")],
    ]
    ask(bruno, "GET", "publications/99/differences", status=404)


def test_a_model_is_planned_and_applied_as_the_text_of_its_file(bruno: Door) -> None:
    publish(bruno, make(bruno))
    text = bruno.get("/api/model?format=yaml").content.decode()
    assert ask(bruno, "POST", "model/plan", {"yaml": text})["differences"] == []
    changed = text.replace("points: 5", "points: 6")
    plan = ask(bruno, "POST", "model/plan", {"yaml": changed})
    assert [each["rule"] for each in plan["differences"]] == ["click"]
    ask(bruno, "PUT", "model", {"yaml": changed, "since": plan["since"], "reason": "the file of this week"})
    assert live_points(bruno) == [6]


def test_a_model_that_is_said_twice_or_wrong_is_refused_with_its_place(bruno: Door) -> None:
    for body in ({}, {"yaml": "scores: []", "document": {}}):
        assert ask(bruno, "POST", "model/plan", body, 422)["errors"][0]["path"] == "document"
    wrong = ask(bruno, "POST", "model/plan", {"yaml": "scores:\n  - {key: a, name: A, rules: 7}\n"}, 422)
    assert wrong["errors"][0]["path"] == "scores[0].rules"
    broken = ask(bruno, "POST", "model/plan", {"yaml": "scores: [\n"}, 422)
    assert "line" in broken["errors"][0]["message"]
