"""Contacts in the order of a score, those whom filters let through, page by page while values change."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from baremo.model.moments import to_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.noon import NOON
from tests.scoring.test_definitions import ask

CLICK = {"key": "click", "points": 5, "award": "every", "expires_after": "30d", "when": {"event": "email_clicked"}}
BEYOND = 10**31
MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "hot", "from": 15}, {"name": "warm", "from": 5}],
            "rules": [CLICK],
        },
        {
            "key": "spain",
            "name": "Spain",
            "audience": {"field": "country", "operator": "is", "value": "ES"},
            "rules": [{"key": "seen", "points": 7, "award": "every", "when": {"event": "page_viewed"}}],
        },
        {"key": "idle", "name": "Idle", "active": False, "rules": []},
        {"key": "size", "name": "Size", "subject": "deal", "rules": []},
    ],
    "segments": [
        {"key": "warm", "name": "Warm", "when": {"score": "interest", "operator": "at_least", "value": 5}},
        {"key": "recent", "when": {"event": "email_clicked", "within": "10d"}},
    ],
}


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    put_in_force(MODEL, clock.now())
    return people.door("bruno")


def score(clock: FrozenClock) -> None:
    """Let the live loop look until nothing is left."""
    from baremo.scoring.live.scoring import score_pending

    while score_pending(to_microseconds(clock.now())):
        pass


def click(who: str, times: int = 1, at: str = NOON) -> None:
    send(*(track("Email Link Clicked", userId=who, timestamp=at) for _ in range(times)), at=micros(at))


@pytest.fixture
def program(people: People, bruno: Door) -> Door:
    """A key, which time does not log out."""
    return people.door(key=people.key("api", "all"))


@pytest.fixture
def crowd(bruno: Door, clock: FrozenClock) -> dict[int, str]:
    """Ada has 5 points, Bea 15, Cid 5, Dan none, Eva 20; Bea and Eva are in Spain."""
    for name, times, country in (
        ("Ada", 1, "FR"),
        ("Bea", 3, "ES"),
        ("Cid", 1, "PT"),
        ("Dan", 0, "FR"),
        ("Eva", 4, "es"),
    ):
        send(identify(userId=name, name=f"{name} Sanz", country=country, email=f"{name}@x.example"), at=micros(NOON))
        click(name, times)
    score(clock)
    return {contact_of(f"user_id={name}"): name for name in ("Ada", "Bea", "Cid", "Dan", "Eva")}


def names(door: Door, crowd: dict[int, str], query: str, status: int = 200) -> list[str]:
    return [crowd[each["id"]] for each in ask(door, "GET", f"contacts?{query}", status=status)["items"]]


def refused(door: Door, query: str) -> tuple[str, str]:
    [wrong] = ask(door, "GET", f"contacts?{query}", status=422)["errors"]
    return wrong["path"], wrong["message"]


def change(door: Door, number: int, **changes: Any) -> None:
    version = ask(door, "GET", f"contacts/{number}")["version"]
    ask(door, "PATCH", f"contacts/{number}", {"version": version, **changes})


def number_of(crowd: dict[int, str], name: str) -> int:
    return next(number for number, each in crowd.items() if each == name)


def test_the_highest_come_first_and_of_equals_the_older(bruno: Door, crowd: dict[int, str]) -> None:
    page = ask(bruno, "GET", "contacts?order=-score.interest")
    assert [crowd[each["id"]] for each in page["items"]] == ["Eva", "Bea", "Ada", "Cid", "Dan"]
    assert [(each["score"]["value"], each["score"]["band"]) for each in page["items"]] == [
        (20, "hot"),
        (15, "hot"),
        (5, "warm"),
        (5, "warm"),
        (0, None),
    ]
    first = page["items"][0]["score"]
    assert (first["score"], first["name"], first["updated_at"], first["is_pending"]) == (
        "interest",
        "Interest",
        NOON,
        False,
    )
    assert first["next_change_at"] == "2026-03-31T12:00:00Z"
    assert names(bruno, crowd, "order=score.interest") == ["Dan", "Cid", "Ada", "Bea", "Eva"]


def test_whoever_is_outside_the_audience_is_in_no_order(bruno: Door, crowd: dict[int, str]) -> None:
    assert names(bruno, crowd, "order=-score.spain") == ["Bea", "Eva"]
    assert names(bruno, crowd, "order=score.spain") == ["Eva", "Bea"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("order=-score.interest&band=hot", ["Eva", "Bea"]),
        ("order=-score.interest&band=warm", ["Ada", "Cid"]),
        ("order=-score.interest&at_least=5&at_most=15", ["Bea", "Ada", "Cid"]),
        ("order=-score.interest&at_least=5.000001", ["Eva", "Bea"]),
        ("order=-score.interest&at_most=4.999999", ["Dan"]),
        ("order=-score.interest&band=hot&at_most=19.9999999", ["Bea"]),
        ("order=-score.spain&score=interest&at_least=16", ["Eva"]),
        ("order=-score.interest&score=spain", ["Eva", "Bea"]),
        ("score=interest&band=warm", ["Cid", "Ada"]),
        ("order=-score.interest&segment=warm", ["Eva", "Bea", "Ada", "Cid"]),
        ("segment=warm", ["Eva", "Cid", "Bea", "Ada"]),
        ("segment=warm&country=fr", ["Ada"]),
        ("order=-score.interest&country=FR", ["Ada", "Dan"]),
        ("order=-score.interest&tag=vip&tag=Fair", ["Cid"]),
        ("tag=VIP", ["Cid", "Ada"]),
        ("list=news", ["Dan", "Ada"]),
        ("list=News&status=Subscribed", ["Ada"]),
        ("order=-score.interest&list=news&status=unsubscribed", ["Dan"]),
        ("order=-score.interest&owner=CARLA", ["Bea", "Ada"]),
        ("order=-score.interest&owner=0&band=warm", ["Cid"]),
        ("order=-score.interest&search=sanz", ["Eva", "Bea", "Ada", "Cid", "Dan"]),
        ("order=-score.interest&search=Bea", ["Bea"]),
        ("order=-score.interest&search=bea%20sanz", ["Bea"]),
        ("search=san&country=fr", ["Dan", "Ada"]),
        ("order=-score.interest&search=nobody", []),
        ("tag=nobody&search=sanz", []),
        ("country=", None),
    ],
)
def test_whoever_is_listed_passes_all_filters(
    bruno: Door, crowd: dict[int, str], people: People, query: str, expected: list[str] | None
) -> None:
    carla = people.users["carla"].pk
    wishes: dict[str, dict[str, Any]] = {
        "Ada": {"add_tags": ["VIP"], "lists": {"news": "subscribed"}, "owner": carla},
        "Bea": {"add_tags": ["vipper"], "owner": carla},
        "Cid": {"add_tags": ["vip", "fair"]},
        "Dan": {"lists": {"news": "unsubscribed", "newsletter": "subscribed"}},
    }
    for name, wish in wishes.items():
        change(bruno, number_of(crowd, name), **wish)
    if expected is None:
        assert refused(bruno, query)[0] == query.rstrip("=")
    else:
        asked = query.replace("CARLA", str(carla))
        assert names(bruno, crowd, asked) == expected
        counted = ask(bruno, "GET", f"contacts/count?{asked}")
        assert counted == {"contacts": len(expected), "is_exact": True}


def test_a_list_shows_other_scores_and_the_last_activity_if_asked(bruno: Door, crowd: dict[int, str]) -> None:
    page = ask(bruno, "GET", "contacts?order=created_at&values=spain&values=interest&activity=true")
    shown = {crowd[each["id"]]: [value["value"] for value in each["values"]] for each in page["items"]}
    assert shown == {"Ada": [None, 5], "Bea": [0, 15], "Cid": [None, 5], "Dan": [None, 0], "Eva": [0, 20]}
    active = {crowd[each["id"]]: each["active_at"] for each in page["items"]}
    assert active == dict.fromkeys(shown, NOON)
    made = ask(bruno, "POST", "contacts", {"identities": [{"source": "user_id", "value": "Fay"}]}, status=201)["id"]
    newest = ask(bruno, "GET", "contacts?activity=true&limit=1")["items"][0]
    assert (newest["id"], newest["active_at"]) == (made, None)
    plain = ask(bruno, "GET", "contacts")["items"][0]
    assert (plain["values"], plain["active_at"]) == ([], None)
    assert refused(bruno, "values=intrest")[0] == "values"


def test_a_whole_condition_is_a_filter_like_any_other(bruno: Door, crowd: dict[int, str]) -> None:
    from baremo.scoring.whatif import passing

    passing.KEPT.filters.clear()
    spanish = {"field": "country", "operator": "is", "value": "ES"}
    clicked = {"event": "email_clicked", "times": {"operator": "at_least", "value": 3}}
    both = quote(json.dumps({"any": [clicked, {"field": "name", "operator": "starts_with", "value": "Dan"}]}))
    assert names(bruno, crowd, f"when={both}") == ["Eva", "Dan", "Bea"]
    assert names(bruno, crowd, f"when={both}&order=-score.interest&segment=warm") == ["Eva", "Bea"]
    assert names(bruno, crowd, f"when={quote(json.dumps(spanish))}&search=bea") == ["Bea"]
    assert ask(bruno, "GET", f"contacts/count?when={both}&country=fr") == {"contacts": 1, "is_exact": True}
    assert refused(bruno, "when=nonsense")[0] == "when"
    assert refused(bruno, f"when={quote(json.dumps({'segment': 'wam'}))}")[0].startswith("when")
    most = passing.MOST
    passing.KEPT.filters.clear()
    passing.MOST = 2
    try:
        told = ask(bruno, "GET", f"contacts?when={both}", status=422)
        assert (told["code"], "ore than 2 contacts" in told["detail"]) == ("condition_too_wide", True)
    finally:
        passing.MOST = most


def test_what_lists_go_by_is_named(people: People, bruno: Door) -> None:
    shown = ask(bruno, "GET", "leaderboards")
    assert [(each["key"], each["name"], each["bands"]) for each in shown["scores"]] == [
        ("interest", "Interest", [{"name": "warm", "at_least": 5}, {"name": "hot", "at_least": 15}]),
        ("spain", "Spain", []),
    ]
    assert shown["segments"] == [{"key": "warm", "name": "Warm"}, {"key": "recent", "name": "recent"}]
    program = people.door(key=people.key("api", "scores:read"))
    assert ask(program, "GET", "leaderboards")["segments"] == []


def test_the_oldest_come_first_page_by_page(bruno: Door, crowd: dict[int, str]) -> None:
    everybody = ["Ada", "Bea", "Cid", "Dan", "Eva"]
    assert names(bruno, crowd, "order=created_at") == everybody
    assert names(bruno, crowd, "order=created_at&search=sanz") == everybody
    assert names(bruno, crowd, "order=created_at&country=fr") == ["Ada", "Dan"]
    first = ask(bruno, "GET", "contacts?order=created_at&limit=2")
    assert names(bruno, crowd, f"order=created_at&limit=2&cursor={first['next']}") == ["Cid", "Dan"]


def test_a_count_has_those_whom_the_list_has(bruno: Door, people: People, crowd: dict[int, str]) -> None:
    from baremo.api import leaderboards

    change(bruno, number_of(crowd, "Ada"), owner=people.users["carla"].pk)
    carla = people.door("carla")
    assert ask(bruno, "GET", "contacts/count")["contacts"] == 5
    assert ask(bruno, "GET", "contacts/count?order=-score.spain")["contacts"] == 2
    assert ask(carla, "GET", "contacts/count")["contacts"] == 1
    assert ask(carla, "GET", "contacts/count?order=-score.interest&search=sanz")["contacts"] == 1
    assert ask(carla, "GET", "contacts/count?segment=warm&country=es")["contacts"] == 0
    most = leaderboards.MOST_COUNTED
    leaderboards.MOST_COUNTED = 2
    try:
        assert ask(bruno, "GET", "contacts/count?search=sanz") == {"contacts": 2, "is_exact": False}
        assert ask(bruno, "GET", "contacts/count?search=sanz&segment=warm") == {"contacts": 2, "is_exact": False}
        assert ask(bruno, "GET", "contacts/count?country=fr") == {"contacts": 2, "is_exact": True}
        assert ask(bruno, "GET", "contacts/count") == {"contacts": 5, "is_exact": True}
    finally:
        leaderboards.MOST_COUNTED = most


def test_owners_are_named_to_everybody(people: People) -> None:
    shown = ask(people.door("carla"), "GET", "owners")["items"]
    assert [(each["name"], each["role"], each["is_active"]) for each in shown][:2] == [
        ("Ana", "administrator", True),
        ("Bruno", "marketer", True),
    ]


def test_filters_follow_what_is_changed(bruno: Door, crowd: dict[int, str]) -> None:
    ada = number_of(crowd, "Ada")
    change(bruno, ada, add_tags=["vip"], lists={"news": "subscribed"})
    assert names(bruno, crowd, "tag=vip") == names(bruno, crowd, "list=news") == ["Ada"]
    change(bruno, ada, remove_tags=["vip"], lists={"news": None}, fields={"country": "IT"})
    assert names(bruno, crowd, "tag=vip") == names(bruno, crowd, "list=news") == []
    assert names(bruno, crowd, "country=it") == ["Ada"]


def test_a_name_that_is_wrong_is_told_with_the_nearest(bruno: Door, crowd: dict[int, str]) -> None:
    assert refused(bruno, "order=-score.intrest") == (
        "order",
        "there is no published score of the key “intrest”; did you mean “interest”?",
    )
    assert refused(bruno, "segment=wam")[1].endswith("did you mean “warm”?")
    assert refused(bruno, "order=-score.interest&band=hott") == (
        "band",
        "“interest” has no band “hott”; did you mean “hot”?",
    )
    assert refused(bruno, "order=name")[0] == "order"
    assert refused(bruno, "order=score.")[0] == "order"
    assert refused(bruno, "band=hot") == (
        "band",
        "says something of a value, but not of which score; name it in score or in order",
    )
    assert refused(bruno, "status=subscribed")[0] == "status"
    assert refused(bruno, "order=-score.idle")[1].startswith("“idle” is inactive")
    assert refused(bruno, "score=size")[1].startswith("“size” scores deals")
    assert refused(bruno, f"order=-score.{'x' * 200}")[0] == "order"


def test_a_score_that_is_being_computed_says_so(bruno: Door, crowd: dict[int, str]) -> None:
    document = {"key": "new", "name": "New", "rules": [CLICK]}
    made = ask(bruno, "POST", "scores", {"document": document}, 201)
    assert refused(bruno, "order=-score.new")[1].startswith("there is no published score")
    ask(bruno, "POST", "scores/new/publish", {"version": made["version"], "reason": "a try"})
    assert "is being computed" in refused(bruno, "order=-score.new")[1]
    assert names(bruno, crowd, "order=-score.interest")[0] == "Eva", "the scores in force are still read"


def test_a_removed_score_has_no_order_once_that_is_in_force(
    bruno: Door, crowd: dict[int, str], clock: FrozenClock
) -> None:
    put_in_force({"scores": [MODEL["scores"][1]]}, clock.now())
    assert refused(bruno, "order=-score.interest")[0] == "order"


def test_pages_have_no_gaps_and_each_cursor_belongs_to_its_order(bruno: Door, crowd: dict[int, str]) -> None:
    for order in ("-score.interest", "score.interest", "-created_at"):
        whole = names(bruno, crowd, f"order={order}")
        for limit in (1, 2, 4):
            page = ask(bruno, "GET", f"contacts?order={order}&limit={limit}")
            seen = page["items"]
            while page["next"]:
                page = ask(bruno, "GET", f"contacts?order={order}&limit={limit}&cursor={page['next']}")
                seen += page["items"]
            assert [crowd[each["id"]] for each in seen] == whole
    page = ask(bruno, "GET", "contacts?order=-score.interest&limit=1")
    cursor = f"&cursor={page['next']}"
    assert names(bruno, crowd, f"order=-score.interest&at_most=15{cursor}") == ["Bea", "Ada", "Cid", "Dan"]
    third = ask(bruno, "GET", "contacts?order=-score.interest&limit=3")["next"]
    assert names(bruno, crowd, f"order=-score.interest&at_most=4&cursor={third}") == ["Dan"], "no equals from outside"
    for wrong in (page["next"], "nonsense", "OTIyMzM3MjAzNjg1NDc3NTgwOC4xLjE"):
        assert refused(bruno, f"order=score.interest&cursor={wrong}")[0] == "cursor"


def test_who_is_merged_or_erased_is_gone_at_once(bruno: Door, people: People, crowd: dict[int, str]) -> None:
    eva, bea = number_of(crowd, "Eva"), number_of(crowd, "Bea")
    ask(people.door("ana"), "DELETE", f"contacts/{eva}", status=204)
    assert names(bruno, crowd, "order=-score.interest") == ["Bea", "Ada", "Cid", "Dan"]
    ask(bruno, "POST", f"contacts/{number_of(crowd, 'Ada')}/merge", {"other": bea})
    assert names(bruno, crowd, "order=-score.interest") == ["Ada", "Cid", "Dan"]
    [row] = [
        each for each in ask(bruno, "GET", "contacts?order=-score.interest")["items"] if crowd[each["id"]] == "Ada"
    ]
    assert row["score"]["is_pending"], "what the other one did is not counted yet"
    assert ask(bruno, "GET", "segments/warm")["members"] == 2


def test_values_too_large_for_a_rank_are_shown_exactly(bruno: Door, crowd: dict[int, str], clock: FrozenClock) -> None:
    from baremo.scoring.models import Definition, ScoreValue
    from baremo.scoring.values import encode_value

    edition = Definition.objects.get(key="interest").edition_id or 0
    for name, value in (("Dan", BEYOND + 1), ("Ada", -BEYOND)):
        rank, beyond = encode_value(value * 10**6)
        ScoreValue.objects.filter(contact_id=number_of(crowd, name), edition_id=edition).update(
            rank=rank, beyond=beyond
        )
    found = bruno.get("/api/contacts?order=-score.interest")
    assert f'"value":{BEYOND + 1},'.encode() in found.content
    assert f'"value":-{BEYOND},'.encode() in found.content
    assert names(bruno, crowd, "order=-score.interest") == ["Dan", "Eva", "Bea", "Cid", "Ada"]
    assert names(bruno, crowd, "order=-score.interest&at_least=9000000000000") == ["Dan"]
    assert refused(bruno, "order=-score.interest&at_least=9000000000001")[0] == "at_least"
    assert sum(each["contacts"] for each in ask(bruno, "GET", "scores/interest/distribution")["bins"]) == 5


def test_sellers_see_what_they_own(people: People, crowd: dict[int, str], bruno: Door) -> None:
    carla = people.users["carla"].pk
    change(bruno, number_of(crowd, "Ada"), owner=carla)
    change(bruno, number_of(crowd, "Dan"), owner=carla)
    door = people.door("carla")
    for query in ("order=-score.interest", "search=sanz&order=-score.interest"):
        assert names(door, crowd, query) == ["Ada", "Dan"]
    assert names(door, crowd, "order=-score.interest&owner=0") == []
    assert names(door, crowd, "segment=warm") == ["Ada"]
    assert names(door, crowd, "tag=x") == []
    assert names(door, crowd, "country=fr") == ["Dan", "Ada"]
    assert [crowd[each["id"]] for each in ask(door, "GET", "segments/warm/contacts")["items"]] == ["Ada"]
    for path in ("scores", "segments"):
        ask(door, "GET", f"contacts/{number_of(crowd, 'Eva')}/{path}", status=404)


def test_a_key_learns_of_values_and_members_only_what_its_scopes_say(people: People, crowd: dict[int, str]) -> None:
    reader = people.door(key=people.key("api", "contacts:read"))
    both = people.door(key=people.key("api", "contacts:read", "scores:read"))
    assert len(ask(reader, "GET", "contacts")["items"]) == 5
    for query in ("order=-score.interest", "score=interest&band=hot", "segment=warm"):
        ask(reader, "GET", f"contacts?{query}", status=403)
    ask(both, "GET", "contacts?order=-score.interest")
    ask(both, "GET", "contacts?segment=warm", status=403)


def test_a_value_says_when_something_is_not_counted_yet(
    program: Door, crowd: dict[int, str], clock: FrozenClock
) -> None:
    ada = number_of(crowd, "Ada")

    def interest() -> tuple[Any, ...]:
        found = {each["score"]: each for each in ask(program, "GET", f"contacts/{ada}/scores")}
        assert list(found) == ["interest", "spain"]
        assert found["spain"]["value"] is None
        return found["interest"]["value"], found["interest"]["band"], found["interest"]["is_pending"]

    assert interest() == (5, "warm", False)
    clock.wait(60)
    click("Ada", 2)
    assert interest() == (5, "warm", True)
    score(clock)
    assert interest() == (15, "hot", False)
    clock.at += timedelta(days=30)
    assert interest() == (15, "hot", True), "its time has come"
    score(clock)
    assert interest() == (0, None, False)
    past = {each["score"]: each["value"] for each in ask(program, "GET", f"contacts/{ada}/scores?at={NOON}")}
    assert past["interest"] == 15, "the past is computed, with what happened by then"


def test_a_newcomer_has_no_values_until_looked_at(bruno: Door, crowd: dict[int, str]) -> None:
    send(identify(userId="Flo"), at=micros(NOON))
    flo = contact_of("user_id=Flo")
    found = ask(bruno, "GET", f"contacts/{flo}/scores")
    assert [(each["value"], each["updated_at"], each["is_pending"]) for each in found] == [(None, None, True)] * 2


def test_members_are_counted_listed_and_follow_scores_and_time(
    program: Door, crowd: dict[int, str], clock: FrozenClock
) -> None:
    def members(key: str) -> tuple[Any, list[str]]:
        items = ask(program, "GET", f"segments/{key}/contacts")["items"]
        counted = ask(program, "GET", f"segments/{key}")
        listed = {each["key"]: each["members"] for each in ask(program, "GET", "segments")["items"]}
        assert listed[key] == counted["members"]
        assert to_microseconds(clock.now()) == micros(counted["counted_at"])
        return counted["members"], [crowd[each["id"]] for each in items]

    assert members("warm") == members("recent") == (4, ["Eva", "Cid", "Bea", "Ada"])
    clock.at += timedelta(days=9)
    click("Dan", at="2026-03-10T12:00:00Z")
    score(clock)
    assert members("warm") == members("recent") == (5, ["Eva", "Dan", "Cid", "Bea", "Ada"])
    dan = ask(program, "GET", f"contacts/{number_of(crowd, 'Dan')}/segments")
    assert [(each["segment"], each["name"], each["since"]) for each in dan] == [
        ("warm", "Warm", "2026-03-10T12:00:00Z"),
        ("recent", "recent", "2026-03-10T12:00:00Z"),
    ]
    clock.at += timedelta(days=2)
    score(clock)
    assert members("recent") == (1, ["Dan"])
    assert members("warm")[0] == 5
    clock.at += timedelta(days=20)
    score(clock)
    assert (members("warm"), members("recent")) == ((1, ["Dan"]), (0, []))
    assert [each["members"] for each in ask(program, "GET", "scores")["items"]] == [None] * 4


def test_pages_of_members_have_no_gaps(bruno: Door, crowd: dict[int, str]) -> None:
    first = ask(bruno, "GET", "segments/warm/contacts?limit=3")
    rest = ask(bruno, "GET", f"segments/warm/contacts?limit=3&cursor={first['next']}")
    assert [crowd[each["id"]] for each in first["items"] + rest["items"]] == ["Eva", "Cid", "Bea", "Ada"]
    assert rest["next"] is None
    assert {each["since"] for each in first["items"]} == {NOON}
    ask(bruno, "GET", f"segments/recent/contacts?cursor={first['next']}", status=422)
    ask(bruno, "GET", "segments/nobody/contacts", status=404)


def test_a_distribution_counts_every_value_once(bruno: Door, crowd: dict[int, str]) -> None:
    found = ask(bruno, "GET", "scores/interest/distribution")
    assert (found["contacts"], found["outside"], found["counted_at"]) == (5, 0, NOON)
    assert {each["band"]: each["contacts"] for each in found["bands"]} == {"hot": 2, "warm": 2, None: 1}
    counted = {each["at_least"]: each["contacts"] for each in found["bins"] if each["contacts"]}
    assert counted == {0: 1, 4: 2, 14: 1, 20: 1}
    assert found["bins"][0]["at_most"] == 1.999999
    spain = ask(bruno, "GET", "scores/spain/distribution")
    assert (spain["contacts"], spain["outside"]) == (2, 3)
    assert [(each["at_least"], each["contacts"]) for each in spain["bins"]] == [(0, 2)]
    ask(bruno, "GET", "scores/idle/distribution", status=422)
    ask(bruno, "GET", "scores/nobody/distribution", status=404)


def test_problems_are_told_in_spanish(people: People, crowd: dict[int, str]) -> None:
    door = people.door("bruno", language="es")
    assert refused(door, "order=-score.intrest")[1] == (
        "no hay una puntuación publicada con la clave «intrest»; ¿quizá «interest»?"
    )
    assert refused(door, f"order={quote('nombre')}")[1].startswith("no es un orden")
