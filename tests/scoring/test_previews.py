"""What publishing drafts would do to everybody, seen before."""

from __future__ import annotations

import copy
import csv
import io
from pathlib import Path
from typing import Any

import pytest

from baremo.model.document import parse_model
from tests.events.telling import identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.test_definitions import ask

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
def data_dir(people: People, database: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data directory of the test's own, so that previews lie there; the archive is where `settle` keeps it."""
    from dataclasses import replace

    from django.conf import settings

    from baremo.scoring.whatif import asking, counting
    from tests.scoring.settling import place

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))
    for room in (asking, counting):
        monkeypatch.setattr(room, "find_place", lambda _: place())
    found: Path = database.data_dir
    return found


@pytest.fixture
def bruno(people: People, clock: FrozenClock, data_dir: Path) -> Door:
    put_in_force(MODEL, clock.now())
    tell_histories()
    return people.door("bruno")


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


def stored() -> dict[tuple[str, str, int], Any]:
    """What people see: by part, key and contact the value in millionths; of a segment the members."""
    from baremo.scoring.models import Definition, ScoreValue

    return {
        (row.part, row.key, value.contact_id): value.rank
        for row in Definition.objects.exclude(edition=None)
        for value in ScoreValue.objects.filter(edition=row.edition)
        if value.rank is not None
    }


@pytest.mark.parametrize(
    "drafts",
    [
        {"scores": [{**INTEREST, "rules": [{**CLICK, "points": 12}, METRO]}]},
        {"scores": [{**INTEREST, "rules": [{**CLICK, "half_life": "10d"}, {**METRO, "points": -4}]}]},
        {"scores": [{**INTEREST, "audience": {"field": "city", "operator": "is", "value": "León"}}]},
        {"scores": [{"key": "new", "name": "New", "rules": [FIRST]}]},
        {"segments": [{**BUYERS, "when": {"score": "interest", "operator": "at_least", "value": 5}}]},
    ],
    ids=["points", "fading", "audience", "once", "segment"],
)
def test_a_preview_is_what_publishing_then_gives(bruno: Door, clock: FrozenClock, drafts: Any) -> None:
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.publishing import Said, apply
    from tests.scoring.settling import settle

    settle()
    before = stored()
    made = ask(bruno, "POST", "scores/preview", drafts)
    parts = {
        name: {each["key"]: each for each in MODEL[name]} | {each["key"]: each for each in drafts.get(name, [])}
        for name in ("scores", "segments")
    }
    apply(
        parse_model({name: list(each.values()) for name, each in parts.items()}),
        Said(reason="as previewed", actor=SYSTEM, at=clock.now()),
    )
    settle()
    after = stored()
    told = made["result"]["effect"]
    assert told["scores"] or told["segments"]
    moves = {
        (kind, key, each["contact"]): (millionths(each["before"]), millionths(each["after"]))
        for kind in ("score", "segment")
        for key in [each[kind] for each in told[f"{kind}s"]]
        for each in movers(bruno, made["token"], f"{kind}={key}")["items"]
    }
    assert moves == {
        name: (before.get(name), after.get(name))
        for name in before.keys() | after.keys()
        if before.get(name) != after.get(name)
    }


def millionths(value: Any) -> int | None:
    if isinstance(value, bool):
        return 1_000_000 if value else None
    return None if value is None else round(value * 1_000_000)


def test_a_draft_that_cannot_be_published_says_why_as_publishing_would(bruno: Door) -> None:
    wrong = {**INTEREST, "rules": [{**CLICK, "when": {"event": "email_clicked", "times": {"operator": "often"}}}]}
    found = preview(bruno, wrong, status=422)
    assert found["code"] == "unpublishable"
    ask(bruno, "POST", "scores", {"document": {**wrong, "key": "wrong"}}, 201)
    told = ask(bruno, "POST", "scores/wrong/publish", {"reason": "x"}, 422)
    assert [each["path"].replace("wrong", "interest") for each in told["errors"]] == [
        each["path"] for each in found["errors"]
    ]
    refused = preview(bruno, "nobody", status=422)
    assert [each["path"] for each in refused["errors"]] == ["scores.0"]


def test_a_draft_that_stands_twice_is_refused(bruno: Door) -> None:
    found = preview(bruno, changed(), "interest", status=422)
    assert [each["path"] for each in found["errors"]] == ["scores.1"]
    assert preview(bruno, {"name": "Without a key"}, status=422)["code"] == "unpublishable"


def test_a_kept_draft_is_previewed_by_its_key(bruno: Door) -> None:
    ask(bruno, "PUT", "scores/interest", {"document": changed()})
    assert of_score(effect(bruno, "interest"))["movement"]["rose"] == 2


def test_without_a_difference_nothing_is_told(bruno: Door) -> None:
    found = effect(bruno, {**INTEREST, "name": "Another name"})
    assert (found["scores"], found["segments"], found["contacts"]) == ([], [], 3)


def test_once_rules_that_stay_the_same_keep_what_was_written(bruno: Door, clock: FrozenClock) -> None:
    from tests.scoring.settling import settle

    put_in_force({"scores": [{**INTEREST, "rules": [CLICK, FIRST]}]}, clock.now())
    settle()
    send(identify(userId="eva", city="León"), at=micros("2026-03-01T13:00:00Z"))
    clock.wait(7200)
    settle()
    found = of_score(effect(bruno, {**INTEREST, "rules": [CLICK, {**FIRST, "points": 30}]}))
    assert found["rules"][0]["after"] == {"contacts": 1, "awards": 1, "points": 30}
    other = {**FIRST, "when": {"field": "city", "operator": "is", "value": "Lugo"}}
    assert of_score(effect(bruno, {**INTEREST, "rules": [CLICK, other]}))["rules"][0]["after"]["awards"] == 0


def test_sellers_see_their_own_among_those_who_move_and_all_in_the_counts(bruno: Door, people: People) -> None:
    from baremo.contacts.models import Contact

    Contact.objects.filter(email="leo@example.org").update(owner=people.users["carla"])
    carla = people.door("carla")
    made = preview(carla, changed())
    assert of_score(made["result"]["effect"])["movement"]["rose"] == 2
    assert [each["name"] for each in movers(carla, made["token"])["items"]] == ["Leo"]
    exported = b"".join(carla.get(f"/api/previews/{made['token']}/export?score=interest").streaming_content).decode()
    assert ("leo@" in exported, "eva@" in exported) == (True, False)


def test_a_key_for_scores_alone_learns_no_names(bruno: Door, people: People) -> None:
    door = people.door(key=people.key("api", "scores:read"))
    made = preview(door, changed())
    assert [each["email"] for each in movers(door, made["token"])["items"]] == [None, None]
    preview(people.door(key=people.key("api", "contacts:read")), changed(), status=403)


def test_a_preview_can_be_read_for_an_hour_and_is_then_removed(bruno: Door, clock: FrozenClock, data_dir: Path) -> None:
    from baremo.scoring.whatif.keeping import sweep

    token = preview(bruno, changed())["token"]
    clock.wait(3599)
    assert ask(bruno, "GET", f"previews/{token}")["state"] == "done"
    clock.wait(1)
    ask(bruno, "GET", f"previews/{token}", status=404)
    ask(bruno, "GET", f"previews/{token}/movers?score=interest", status=404)
    assert (data_dir / "previews" / token).exists()
    sweep(clock.now())
    assert not (data_dir / "previews" / token).exists()


def test_only_so_many_previews_are_kept(bruno: Door, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.scoring.whatif import keeping

    monkeypatch.setattr(keeping, "MAX_KEPT", 2)
    tokens = []
    for _ in range(3):
        clock.wait(1)
        tokens.append(preview(bruno, changed())["token"])
    ask(bruno, "GET", f"previews/{tokens[0]}", status=404)
    assert [ask(bruno, "GET", f"previews/{token}")["state"] for token in tokens[1:]] == ["done", "done"]


def test_a_large_base_is_previewed_by_a_worker(
    bruno: Door, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker
    from baremo.scoring.whatif import asking

    monkeypatch.setattr(asking, "INLINE_EVENTS", -1)
    made = preview(bruno, changed(), status=202)
    assert (made["state"], made["result"]) == ("waiting", None)
    assert Worker(name="w", clock=clock).work_once(Lane.LONG) == "done"
    found = ask(bruno, "GET", f"previews/{made['token']}")
    assert of_score(found["result"]["effect"])["movement"]["rose"] == 2
    stopped = preview(bruno, changed(), status=202)
    assert ask(bruno, "POST", f"previews/{stopped['token']}/cancel")["state"] == "cancelled"
    assert Worker(name="w", clock=clock).work_once(Lane.LONG) is None


def test_a_preview_that_is_being_made_stops_when_it_is_cancelled(
    bruno: Door, clock: FrozenClock, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baremo.engine.tables import Tables
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.running import Run
    from baremo.platform.jobs.worker import Worker
    from baremo.scoring.whatif import asking

    runs: list[Run] = []
    watched = asking._watched

    def remember(run: Run, tables: Any) -> Any:
        runs.append(run)
        return watched(run, tables)

    def never_ends(self: Any, *_: Any) -> Any:
        runs[0].is_cancelled.set()
        self.rows("select count(*) from range(100000000000) as a, range(1000) as b")

    monkeypatch.setattr(asking, "_watched", remember)
    monkeypatch.setattr(asking, "INLINE_EVENTS", -1)
    monkeypatch.setattr(Tables, "lay_out", never_ends)
    token = preview(bruno, changed(), status=202)["token"]
    assert Worker(name="w", clock=clock).work_once(Lane.LONG) == "cancelled"
    assert ask(bruno, "GET", f"previews/{token}")["state"] == "cancelled"
    assert list((data_dir / "previews").iterdir()) == []


def test_movers_are_asked_for_of_one_part_and_by_bands(bruno: Door) -> None:
    token = preview(bruno, changed())["token"]
    ask(bruno, "GET", f"previews/{token}/movers", status=422)
    ask(bruno, "GET", f"previews/{token}/movers?score=interest&segment=buyers", status=422)
    ask(bruno, "GET", f"previews/{token}/movers?score=leans2", status=404)
    assert movers(bruno, token, "score=interest&before=warm&after=warm")["items"][0]["name"] == "Leo"
    assert movers(bruno, token, "score=interest&before=warm&after=hot")["items"] == []


def test_who_only_changes_band_moves_too(bruno: Door) -> None:
    swapped = {**INTEREST, "bands": [{"name": "warm", "from": 20}, {"name": "hot", "from": 5}]}
    made = preview(bruno, swapped)
    moved = of_score(made["result"]["effect"])["movement"]
    assert (moved["same"], moved["changed_band"]) == (3, 2)
    assert {
        (each["name"], each["band_before"], each["band_after"], each["change"])
        for each in movers(bruno, made["token"])["items"]
    } == {("Eva", "hot", "warm", 0), ("Leo", "warm", "hot", 0)}


def test_awards_count_for_those_for_whom_the_rule_is(bruno: Door) -> None:
    only = {**CLICK, "only_for": {"field": "city", "operator": "is", "value": "Madrid"}}
    [told] = of_score(effect(bruno, {**INTEREST, "rules": [only, METRO]}))["rules"]
    assert [told[side] for side in ("before", "after")] == [
        {"contacts": 2, "awards": 3, "points": 15},
        {"contacts": 1, "awards": 2, "points": 10},
    ]


def test_all_rules_are_told_if_asked(bruno: Door) -> None:
    told = of_score(effect(bruno, changed(), rules="all"))["rules"]
    assert {each["rule"]: each["after"]["points"] for each in told} == {"click": 36, "metro": 10}


def test_no_score_is_called_like_the_address_of_previews(bruno: Door) -> None:
    ask(bruno, "POST", "scores", {"document": {**INTEREST, "key": "preview"}}, 422)
