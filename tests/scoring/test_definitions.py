"""Scores and segments are edited as drafts, published with a reason, and rolled back; nobody's work is lost."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from tests.people import Door, People

INTEREST: dict[str, Any] = {
    "key": "interest",
    "name": "Interés",
    "rules": [{"key": "click", "points": 5, "award": "every", "when": {"event": "email_clicked"}}],
}
BUYERS: dict[str, Any] = {
    "key": "buyers",
    "name": "Compradores",
    "when": {"score": "interest", "operator": "at_least", "value": 75},
}


@pytest.fixture
def bruno(people: People) -> Door:
    return people.door("bruno")


def ask(door: Door, method: str, path: str, body: Any = None, status: int = 200) -> Any:
    response = door.ask(method, f"/api/{path}", body)
    assert response.status_code == status, response.content
    return response.json() if response.content else None


def make(door: Door, document: dict[str, Any] = INTEREST, kind: str = "scores") -> Any:
    return ask(door, "POST", kind, {"document": document}, 201)


def publish(door: Door, shown: Any, reason: str = "a first try", kind: str = "scores") -> Any:
    said = {"version": shown["version"], "live": shown["live"], "reason": reason}
    return ask(door, "POST", f"{kind}/{shown['key']}/publish", said)


def with_points(points: int) -> dict[str, Any]:
    document = deepcopy(INTEREST)
    document["rules"][0]["points"] = points
    return document


def edit(door: Door, shown: Any, document: dict[str, Any], status: int = 200) -> Any:
    return ask(door, "PUT", f"scores/{shown['key']}", {"version": shown["version"], "document": document}, status)


def live_points(door: Door) -> Any:
    from baremo.scoring.stored import load_live_model

    return [rule.points for score in load_live_model().model.scores for rule in score.rules]


def test_a_draft_counts_once_it_is_published(bruno: Door) -> None:
    made = make(bruno)
    assert (made["live"], made["has_changes"], made["problems"], made["published"]) == (None, True, [], None)
    assert [each["words"] for each in made["differences"]] == ["New: score “interest”"]
    assert "+5 points each time they click a link in an email" in made["words"]
    assert live_points(bruno) == []
    published = publish(bruno, made)
    assert (published["live"], published["has_changes"]) == (1, False)
    assert published["published"]["by"] == "bruno@example.org"
    assert published["published"]["reason"] == "a first try"
    assert live_points(bruno) == [5]
    [listed] = ask(bruno, "GET", "scores")["items"]
    assert (listed["key"], listed["name"], listed["live"]) == ("interest", "Interés", 1)


def test_an_edit_changes_nothing_until_it_is_published_and_can_be_thrown_away(bruno: Door) -> None:
    shown = publish(bruno, make(bruno))
    edited = edit(bruno, shown, with_points(7))
    assert edited["has_changes"]
    assert [each["attributes"] for each in edited["differences"]] == [["points"]]
    assert live_points(bruno) == [5]
    discarded = ask(bruno, "POST", "scores/interest/discard", {"version": edited["version"]})
    assert (discarded["has_changes"], discarded["document"]["rules"][0]["points"]) == (False, 5)
    again = publish(bruno, edit(bruno, discarded, with_points(9)), "more for clicks")
    assert (again["live"], live_points(bruno)) == (2, [9])


def test_two_people_who_edit_at_once_lose_nothing(people: People) -> None:
    ana, bruno = people.door("ana"), people.door("bruno")
    read_by_both = make(ana)
    edit(bruno, read_by_both, with_points(7))
    refused = edit(ana, read_by_both, with_points(8), 409)
    assert refused["code"] == "draft_changed"
    assert "bruno@example.org" in refused["detail"]
    assert ask(ana, "GET", "scores/interest")["document"]["rules"][0]["points"] == 7
    said = {"version": read_by_both["version"], "live": None, "reason": "mine"}
    assert ask(ana, "POST", "scores/interest/publish", said, 409)["code"] == "draft_changed"


def test_who_has_not_seen_what_counts_does_not_replace_it(people: People) -> None:
    bruno = people.door("bruno")
    first = publish(bruno, make(bruno))
    second = edit(bruno, first, with_points(7))
    stale = {"version": second["version"], "live": None, "reason": "blind"}
    assert ask(bruno, "POST", "scores/interest/publish", stale, 409)["code"] == "live_changed"


def test_a_draft_may_be_wrong_and_says_where_but_is_not_published(bruno: Door) -> None:
    wrong = {**INTEREST, "rules": [{**INTEREST["rules"][0], "award": "evry"}, {"key": "half"}]}
    made = make(bruno, wrong)
    places = [each["path"] for each in made["problems"]]
    assert "scores.interest.rules[0].award" in places
    assert made["document"] == wrong
    said = {"version": made["version"], "live": None, "reason": "now"}
    refused = ask(bruno, "POST", "scores/interest/publish", said, 422)
    assert refused["code"] == "unpublishable"
    assert [each["path"] for each in refused["errors"]] == places
    assert live_points(bruno) == []


def test_what_refers_to_one_another_is_published_together_or_in_order(bruno: Door) -> None:
    segment = make(bruno, BUYERS, "segments")
    assert "interest" in segment["problems"][0]["message"]
    score = make(bruno, {**INTEREST, "audience": {"not": {"tag": "staff"}}})
    said = {"version": segment["version"], "live": None, "reason": "alone"}
    assert ask(bruno, "POST", "segments/buyers/publish", said, 422)["errors"][0]["path"].startswith("segments.buyers")
    parts = [
        {"part": part, "key": shown["key"], "version": shown["version"], "live": None}
        for part, shown in (("segment", segment), ("score", score))
    ]
    together = ask(bruno, "POST", "model/publish", {"parts": parts, "reason": "both"})
    assert together["reason"] == "both"
    assert ask(bruno, "GET", "segments/buyers")["live"] == ask(bruno, "GET", "scores/interest")["live"] == 1
    assert len(ask(bruno, "GET", "model/publications")["items"]) == 1


def test_nothing_that_something_refers_to_is_removed(bruno: Door) -> None:
    score = publish(bruno, make(bruno))
    segment = publish(bruno, make(bruno, BUYERS, "segments"), kind="segments")
    query = f"version={score['version']}&live=1&reason=gone"
    refused = ask(bruno, "DELETE", f"scores/interest?{query}", status=422)
    assert refused["errors"][0]["path"].startswith("segments.buyers")
    ask(bruno, "DELETE", f"segments/buyers?version={segment['version']}&live=1&reason=gone", status=204)
    ask(bruno, "DELETE", f"scores/interest?{query}", status=204)
    assert ask(bruno, "GET", "scores")["items"] == []
    assert ask(bruno, "GET", "scores/interest", status=404)["code"] == "not_found"
    versions = ask(bruno, "GET", "scores/interest/versions")["items"]
    assert [(each["number"], each["is_removal"]) for each in versions] == [(2, True), (1, False)]
    revived = publish(bruno, make(bruno, with_points(3)), "back again")
    assert (revived["live"], live_points(bruno)) == (3, [3])


def test_an_earlier_version_comes_back_as_a_new_one_and_edits_stay(bruno: Door) -> None:
    first = publish(bruno, make(bruno))
    second = publish(bruno, edit(bruno, first, with_points(7)), "more")
    edited = edit(bruno, second, with_points(8))
    said = {"version": edited["version"], "live": 2, "to": 1, "reason": "seven was too much"}
    back = ask(bruno, "POST", "scores/interest/roll-back", said)
    assert (back["live"], back["has_changes"], live_points(bruno)) == (3, True, [5])
    assert back["document"]["rules"][0]["points"] == 8
    whole = ask(bruno, "GET", "scores/interest/versions/3")
    [told] = [each["words"] for each in whole["differences"]]
    assert told == (
        "Rule “click”: before, +7 points each time they click a link in an email; "
        "now, +5 points each time they click a link in an email"
    )
    assert whole["publication"]["reason"] == "seven was too much"
    same = {"version": back["version"], "live": 3, "to": 1, "reason": "again"}
    assert ask(bruno, "POST", "scores/interest/roll-back", same, 409)["code"] == "nothing_to_publish"
    missing = {**same, "to": 99}
    assert ask(bruno, "POST", "scores/interest/roll-back", missing, 404)["code"] == "not_found"


def test_a_program_may_send_the_document_itself_and_name_no_versions(bruno: Door) -> None:
    made = ask(bruno, "POST", "scores", INTEREST, 201)
    assert (made["document"], made["problems"]) == (INTEREST, [])
    ask(bruno, "PUT", "scores/interest", with_points(7))
    assert ask(bruno, "POST", "scores/interest/publish", {"reason": "by the nightly job"})["live"] == 1
    ask(bruno, "PUT", "scores/interest", with_points(9))
    assert ask(bruno, "POST", "scores/interest/publish", {"reason": "again"})["live"] == 2
    assert live_points(bruno) == [9]
    ask(bruno, "DELETE", "scores/interest", status=204)
    assert live_points(bruno) == []


def test_keys_are_checked_and_never_change(bruno: Door) -> None:
    for key in ("", " interest", "a/b", "x" * 201, None, 7):
        refused = ask(bruno, "POST", "scores", {"document": {**INTEREST, "key": key}}, 422)
        assert [each["path"] for each in refused["errors"]] == ["document.key"], key
    shown = make(bruno)
    assert ask(bruno, "POST", "scores", {"document": INTEREST}, 409)["code"] == "key_taken"
    assert edit(bruno, shown, {**INTEREST, "key": "other"}, 422)["errors"][0]["path"] == "document.key"
    twice = b'{"document": {"key": "x", "key": "y"}}'
    response = bruno.ask("POST", "/api/scores", twice)
    assert response.status_code == 422
    assert "document.key" in response.json()["errors"][0]["path"]


def test_numbers_stay_exact(bruno: Door) -> None:
    exact = "-9007199254740993.123457"
    text = json.dumps({"document": {**INTEREST, "minimum": "exact"}}).replace('"exact"', exact)
    response = bruno.ask("POST", "/api/scores", text.encode())
    assert response.status_code == 201, response.content
    publish(bruno, response.json())
    for path in ("scores/interest", "scores/interest/versions/1", "model"):
        assert f'"minimum": {exact}'.encode() in bruno.get(f"/api/{path}").content, path


def test_a_reason_is_needed_and_kept(bruno: Door) -> None:
    made = make(bruno)
    for reason in ("", "   ", "x" * 501):
        said = {"version": made["version"], "live": None, "reason": reason}
        assert ask(bruno, "POST", "scores/interest/publish", said, 422)["errors"][0]["path"] == "reason"


def test_sellers_and_viewers_read_and_change_nothing(people: People) -> None:
    made = make(people.door("bruno"))
    for name in ("carla", "dani"):
        door = people.door(name)
        assert ask(door, "GET", "scores/interest")["key"] == "interest"
        edit(door, made, with_points(9), 403)
        said = {"version": made["version"], "live": None, "reason": "no"}
        ask(door, "POST", "scores/interest/publish", said, 403)


def test_the_trail_tells_who_published_what(people: People) -> None:
    publish(people.door("bruno"), make(people.door("bruno")))
    entries = ask(people.door("ana"), "GET", "audit")["items"]
    told = [(each["actor_name"], each["verb"]) for each in entries]
    assert told[:2] == [("bruno@example.org", "published"), ("bruno@example.org", "created")]
