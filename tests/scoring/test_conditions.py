"""Who passes a single condition, before it is saved anywhere."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from baremo.engine.tables import Tables
from tests.events.telling import identify, micros, send, track
from tests.people import Door, People
from tests.scoring.settling import place
from tests.scoring.test_definitions import ask
from tests.scoring.test_previews import bruno, data_dir

__all__ = ["bruno", "data_dir"]
CLICKED = {"event": "email_clicked"}


def count(door: Door, when: Any, status: int = 200, **more: Any) -> Any:
    return ask(door, "POST", "conditions/count", {"when": when, **more}, status)


def test_a_condition_is_counted_with_a_sample_and_why(bruno: Door) -> None:
    found = count(bruno, CLICKED)
    assert (found["contacts"], found["of"], found["is_estimate"], found["margin"]) == (2, 3, False, None)
    assert [(each["email"], each["name"], each["event"]["occurred_at"]) for each in found["sample"]] == [
        ("leo@example.org", "Leo", "2026-02-26T00:00:00Z"),
        ("eva@example.org", "Eva", "2026-02-25T00:00:00Z"),
    ]


@pytest.mark.parametrize(
    ("when", "contacts"),
    [
        ({"field": "city", "operator": "is", "value": "Madrid"}, 1),
        ({"not": {"field": "city", "operator": "is", "value": "Madrid"}}, 2),
        ({"event": "email_clicked", "within": "4d"}, 1),
        ({"score": "interest", "operator": "at_least", "value": 5}, 2),
        ({"all": [{"segment": "buyers"}, CLICKED]}, 1),
        ({"all": []}, 3),
    ],
)
def test_fields_windows_scores_and_segments_can_be_asked_about(bruno: Door, when: Any, contacts: int) -> None:
    assert count(bruno, when)["contacts"] == contacts


def test_an_address_is_found_whatever_was_sent_as_one(bruno: Door) -> None:
    """The archive has addresses that are text in a column of their own, and others where they stand."""
    from tests.events.archiving import keep_all, work_in

    urls = ("https://example.org/pricing?x=1", 7, ["a", "b"], "")
    for name, url in zip(("eva", "leo", "max", "max"), urls, strict=True):
        send(track("Visit", userId=name, url=url), at=micros("2026-02-27T00:00:00Z"))
    keep_all(work_in(place()))
    for where, contacts in (
        ({"property": "url", "operator": "contains", "value": "/pricing"}, 1),
        ({"property": "url.host", "operator": "is", "value": "example.org"}, 1),
        ({"property": "url", "operator": "at_least", "value": 5}, 1),
        ({"property": "url", "operator": "contains_any", "value": ["a"]}, 1),
        ({"property": "url", "operator": "is_set"}, 3),
        ({"property": "url", "operator": "is_not_set"}, 1),
    ):
        assert count(bruno, {"event": "Visit", "where": where})["contacts"] == contacts, where


def test_what_is_denied_is_no_reason(bruno: Door) -> None:
    found = count(bruno, {"not": {"event": "page_viewed"}})
    assert (found["contacts"], {each["event"] for each in found["sample"]}) == (3, {None})


def test_a_wrong_condition_is_named_where_it_is_wrong(bruno: Door) -> None:
    found = count(bruno, {"any": [CLICKED, {"field": "city", "operator": "iss", "value": "x"}]}, status=422)
    assert [each["path"] for each in found["errors"]] == ["when.any[1].operator"]
    found = count(bruno, {"segment": "nobody"}, status=422)
    assert [each["path"] for each in found["errors"]] == ["when.segment"]


def test_a_seller_sees_their_own_in_the_sample_and_everybody_in_the_count(bruno: Door, people: People) -> None:
    from baremo.contacts.models import Contact

    Contact.objects.filter(email="eva@example.org").update(owner=people.users["carla"])
    found = count(people.door("carla"), CLICKED)
    assert (found["contacts"], [each["name"] for each in found["sample"]]) == (2, ["Eva"])


def list_passing(door: Door, when: Any, status: int = 200, **more: Any) -> Any:
    return ask(door, "POST", "conditions/contacts", {"when": when, **more}, status)


def test_who_passes_is_listed_in_pages_the_newest_first(bruno: Door, people: People) -> None:
    first = list_passing(bruno, {"all": []}, limit=2)
    assert ([each["fields"]["name"] for each in first["items"]], first["contacts"]) == (["Max", "Leo"], 3)
    second = list_passing(bruno, {"all": []}, limit=2, cursor=first["next"])
    assert ([each["fields"]["name"] for each in second["items"]], second["next"]) == (["Eva"], None)
    found = list_passing(bruno, {"score": "interest", "operator": "at_least", "value": 20})
    assert [each["fields"]["name"] for each in found["items"]] == ["Eva"]
    wrong = list_passing(bruno, {"field": "city", "operator": "iss", "value": "x"}, status=422)
    assert [each["path"] for each in wrong["errors"]] == ["when.operator"]


def test_who_passes_is_shown_to_whom_they_belong(bruno: Door, people: People) -> None:
    from baremo.contacts.models import Contact

    Contact.objects.filter(email="eva@example.org").update(owner=people.users["carla"])
    found = list_passing(people.door("carla"), CLICKED)
    assert [each["fields"]["name"] for each in found["items"]] == ["Eva"]
    for scopes, status in (
        (["segments:read"], 403),
        (["contacts:read"], 403),
        (["contacts:read", "segments:read"], 200),
    ):
        list_passing(people.door(key=people.key("api", *scopes)), CLICKED, status=status)


def test_a_list_that_takes_too_long_has_those_of_a_sample(bruno: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.scoring.whatif import counting

    others = [identify(userId=f"u{number}", city="Vigo") for number in range(60)]
    send(*others, at=micros("2026-02-01T00:00:00Z"))
    monkeypatch.setattr(counting, "FEWEST", 10)
    exact, looks = Tables.lay_out, list[int]()

    def slow_at_first(self: Any, *given: Any) -> Any:
        looks.append(1)
        if len(looks) == 1:
            self.rows("select count(*) from range(100000000000) as a, range(1000) as b")
        return exact(self, *given)

    monkeypatch.setattr(Tables, "lay_out", slow_at_first)
    found = list_passing(bruno, {"field": "city", "operator": "is", "value": "Vigo"}, seconds=0.2)
    assert (found["is_sample"], len(looks)) == (True, 2)
    assert 0 < len(found["items"]) < 60


def test_a_key_for_segments_alone_learns_no_names(bruno: Door, people: People) -> None:
    found = count(people.door(key=people.key("api", "segments:read")), CLICKED)
    assert [(each["email"], each["name"]) for each in found["sample"]] == [(None, None)] * 2
    found = count(people.door(key=people.key("api", "segments:read", "contacts:read")), CLICKED)
    assert [each["name"] for each in found["sample"]] == ["Leo", "Eva"]
    count(people.door(key=people.key("api", "contacts:read")), CLICKED, status=403)


def test_a_count_that_takes_too_long_becomes_an_estimate(bruno: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.scoring.whatif import counting

    others = [identify(userId=f"u{number}", city="Vigo") for number in range(60)]
    send(*others, at=micros("2026-02-01T00:00:00Z"))
    monkeypatch.setattr(counting, "FEWEST", 10)
    exact = Tables.lay_out
    looks: list[int] = []

    def slow_at_first(self: Any, *given: Any) -> Any:
        looks.append(1)
        if len(looks) == 1:
            self.rows("select count(*) from range(100000000000) as a, range(1000) as b")
        return exact(self, *given)

    monkeypatch.setattr(Tables, "lay_out", slow_at_first)
    found = count(bruno, {"field": "city", "operator": "is", "value": "Vigo"}, seconds=0.2)
    assert (found["is_estimate"], found["of"], len(looks)) == (True, 63, 2)
    assert abs(found["contacts"] - 60) <= found["margin"]


def test_a_newer_question_of_the_same_session_supersedes_the_older(
    bruno: Door, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import connections

    exact, began = Tables.lay_out, threading.Event()

    def slow_at_first(self: Any, *given: Any) -> Any:
        if not began.is_set():
            began.set()
            self.rows("select count(*) from range(100000000000) as a, range(1000) as b")
        return exact(self, *given)

    monkeypatch.setattr(Tables, "lay_out", slow_at_first)
    first: list[Any] = []

    def ask_first() -> None:
        answer = people.door("bruno").post("/api/conditions/count", {"when": CLICKED, "session": "editor"})
        first.append((answer.status_code, answer.json()["code"]))
        connections.close_all()

    asking = threading.Thread(target=ask_first)
    asking.start()
    assert began.wait(20)
    assert count(bruno, {"all": []}, session="editor")["contacts"] == 3
    asking.join(20)
    assert first == [(409, "superseded")]
