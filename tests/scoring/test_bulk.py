"""The same done to many contacts: chosen, counted, done once, told, and taken back where that can be."""

from __future__ import annotations

from typing import Any

import pytest

from tests.events.telling import contact_of, identify, micros, send
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.noon import NOON
from tests.scoring.test_definitions import INTEREST, ask

NAMES = ["eva", "leo", "max"]


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    """Eva and Max live in León, Leo in Madrid; Max is Carla's."""
    from baremo.contacts.models import Contact

    put_in_force({"scores": [INTEREST]}, clock.now())
    for name, city in zip(NAMES, ("León", "Madrid", "León"), strict=True):
        send(identify(userId=name, email=f"{name}@example.org", city=city), at=micros(NOON) - 10**9)
    Contact.objects.filter(pk=contact_of("user_id=max")).update(owner=people.users["carla"])
    return people.door("bruno")


def numbers(*names: str) -> list[int]:
    return [contact_of(f"user_id={name}") for name in names]


def bulk(door: Door, action: dict[str, Any], status: int = 202, **selection: Any) -> Any:
    expected = selection.pop("expected", len(selection.get("ids", [])))
    return ask(door, "POST", "contacts/bulk", {**selection, "expected": expected, "action": action}, status)


def work(clock: FrozenClock) -> str:
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker

    clock.wait(1)
    return str(Worker(name="first", clock=clock).work_once(Lane.LONG))


def tags_of(name: str) -> list[str]:
    from baremo.contacts.storing import load_profiles

    [number] = numbers(name)
    return sorted(load_profiles([number])[number].tags.values())


def test_a_filter_is_counted_and_what_it_finds_is_tagged(bruno: Door, clock: FrozenClock) -> None:
    selection: dict[str, Any] = {"filter": {"city": "León"}}
    assert ask(bruno, "POST", "contacts/bulk/count", selection) == {"contacts": 2, "is_too_many": False}
    job = bulk(bruno, {"verb": "add_tag", "tag": "fair"}, **selection, expected=2)
    assert work(clock) == "done"
    done = ask(bruno, "GET", f"contacts/bulk/{job['id']}")
    assert (done["state"], done["done"], done["changed"], done["refused"]) == ("done", 2, 2, [])
    assert [tags_of(name) for name in NAMES] == [["fair"], [], ["fair"]]
    again = bulk(bruno, {"verb": "add_tag", "tag": "fair"}, ids=numbers(*NAMES))
    assert work(clock) == "done"
    assert ask(bruno, "GET", f"contacts/bulk/{again['id']}")["changed"] == 1
    bulk(bruno, {"verb": "remove_tag", "tag": "fair"}, ids=numbers("eva"))
    work(clock)
    assert tags_of("eva") == []


def test_owners_and_lists_are_set(bruno: Door, people: People, clock: FrozenClock) -> None:
    from baremo.contacts.models import Contact
    from baremo.contacts.storing import load_profiles

    bulk(bruno, {"verb": "set_owner", "owner": people.users["carla"].pk}, ids=numbers("eva", "leo"))
    bulk(bruno, {"verb": "set_list", "list": "News", "status": "subscribed"}, ids=numbers("eva"))
    assert [work(clock), work(clock)] == ["done", "done"]
    assert Contact.objects.filter(owner=people.users["carla"]).count() == 3
    [eva] = numbers("eva")
    assert list(load_profiles([eva])[eva].lists.values()) == [("News", "subscribed")]


def test_another_selection_than_was_seen_is_refused(bruno: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.api import bulk as rooms

    refused = bulk(bruno, {"verb": "add_tag", "tag": "a"}, 409, filter={}, expected=9)
    assert refused["code"] == "selection_changed"
    assert (
        bulk(bruno, {"verb": "add_tag", "tag": "a"}, 409, ids=[*numbers("eva"), 987654])["code"] == "selection_changed"
    )
    monkeypatch.setattr(rooms, "MOST", 2)
    assert bulk(bruno, {"verb": "add_tag", "tag": "a"}, 422, filter={}, expected=3)["code"] == "too_many_selected"
    assert ask(bruno, "POST", "contacts/bulk/count", {"filter": {}}) == {"contacts": 2, "is_too_many": True}


def test_points_are_given_once_though_the_job_is_killed_and_can_be_taken_back(
    bruno: Door, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.scoring import adjusting
    from baremo.scoring import bulk as doing
    from baremo.scoring.models import Adjustment

    monkeypatch.setattr(doing, "TOGETHER", 1)
    exact, calls = adjusting.adjust, list[int]()

    def killed_at_the_second(*given: Any, **more: Any) -> Any:
        calls.append(1)
        row = exact(*given, **more)
        if len(calls) == 2:
            raise RuntimeError("killed")
        return row

    monkeypatch.setattr(doing, "adjust", killed_at_the_second)
    action = {
        "verb": "adjust",
        "score": "interest",
        "op": "add",
        "points": 10,
        "expires_after": "30d",
        "reason": "Fair",
    }
    job = bulk(bruno, action, ids=numbers(*NAMES))
    assert work(clock) == "failed"
    assert Adjustment.objects.count() == 1, "what the second step had begun is undone"
    clock.wait(3600)
    assert work(clock) == "done"
    assert sorted(Adjustment.objects.values_list("contact_id", flat=True)) == sorted(numbers(*NAMES))
    assert ask(bruno, "GET", f"contacts/bulk/{job['id']}")["can_undo"] is True
    undone = ask(bruno, "POST", f"contacts/bulk/{job['id']}/undo", status=202)
    assert work(clock) == "done"
    assert (Adjustment.objects.count(), ask(bruno, "GET", f"contacts/bulk/{undone['id']}")["changed"]) == (0, 3)


def test_whom_it_cannot_be_done_to_is_passed_over_and_told(bruno: Door, people: People, clock: FrozenClock) -> None:
    from baremo.contacts.models import Contact

    ids = numbers("eva", "max")
    job = bulk(people.door("carla"), {"verb": "add_tag", "tag": "mine"}, ids=numbers("max"))
    Contact.objects.filter(pk=ids[1]).update(owner=None)
    assert work(clock) == "done"
    told = ask(people.door("carla"), "GET", f"contacts/bulk/{job['id']}")
    assert (told["changed"], told["refused_count"]) == (0, 1)
    assert (told["refused"][0]["contact"], told["refused"][0]["code"]) == (ids[1], "not_found")
    assert set(told["refused"][0]["message"]) == {"es", "en"}


def test_sellers_act_on_their_own_and_administrators_alone_erase(
    bruno: Door, people: People, clock: FrozenClock
) -> None:
    from baremo.contacts.models import Contact

    carla = people.door("carla")
    assert ask(carla, "POST", "contacts/bulk/count", {"filter": {}})["contacts"] == 1
    bulk(carla, {"verb": "add_tag", "tag": "a"}, 409, ids=numbers("eva"))
    bulk(carla, {"verb": "set_owner", "owner": people.users["carla"].pk}, 403, ids=numbers("max"))
    bulk(bruno, {"verb": "erase"}, 403, ids=numbers("leo"))
    bulk(people.door("dani"), {"verb": "add_tag", "tag": "a"}, 403, ids=numbers("leo"))
    key = people.door(key=people.key("api", "contacts:write"))
    bulk(key, {"verb": "adjust", "score": "interest", "op": "add", "points": 1}, 403, ids=numbers("leo"))
    bulk(people.door("ana"), {"verb": "erase"}, ids=numbers("leo"))
    assert work(clock) == "done"
    assert Contact.objects.count() == 2


@pytest.mark.parametrize(
    ("action", "path"),
    [
        ({"verb": "add_tag"}, "action.tag"),
        ({"verb": "set_owner"}, "action.owner"),
        ({"verb": "set_owner", "owner": 987654}, "owner"),
        ({"verb": "adjust", "score": "interest"}, "action.op"),
        ({"verb": "adjust", "score": "interest", "op": "add"}, "points"),
        (
            {"verb": "adjust", "score": "interest", "op": "add", "points": 1, "expires_after": "x"},
            "action.expires_after",
        ),
    ],
)
def test_what_could_be_done_to_nobody_is_refused_at_its_place(bruno: Door, action: dict[str, Any], path: str) -> None:
    refused = bulk(bruno, action, 422, ids=numbers("eva"))
    assert [each["path"] for each in refused["errors"]] == [path]


@pytest.mark.parametrize(
    ("selection", "path"),
    [({}, "ids"), ({"ids": [1], "filter": {}}, "ids"), ({"filter": {"limit": 5}}, "filter.limit")],
)
def test_a_selection_says_one_thing(bruno: Door, selection: dict[str, Any], path: str) -> None:
    refused = ask(bruno, "POST", "contacts/bulk/count", selection, 422)
    assert [each["path"] for each in refused["errors"]] == [path]


def test_a_job_can_be_cancelled_by_who_asked_and_is_nothing_to_others(bruno: Door, people: People) -> None:
    job = bulk(bruno, {"verb": "add_tag", "tag": "a"}, ids=numbers("eva"))
    ask(people.door("carla"), "GET", f"contacts/bulk/{job['id']}", status=404)
    assert ask(bruno, "POST", f"contacts/bulk/{job['id']}/cancel")["state"] == "cancelled"
    ask(bruno, "POST", f"contacts/bulk/{job['id']}/undo", status=404)
