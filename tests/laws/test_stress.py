"""Models and contacts as nobody should have them stall nothing, and the memory of whoever scores stays bounded."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from baremo.model.moments import to_microseconds
from tests.databases import Database
from tests.lanes import short_on
from tests.processes import ROOT, environment
from tests.scoring.forcing import put_in_force

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
_BATCH = 20_000
Document = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A model, and how many events of how many contacts; one of them has many more."""

    document: Document
    contacts: int
    events: int
    hot: int = 0


def rule(key: str, when: Any, **more: Any) -> Document:
    return {"key": key, "points": 1, "award": "every", "when": when, **more}


def score(key: str, *rules: Document) -> Document:
    return {"key": key, "name": key, "rules": list(rules)}


SEEN = {"event": "page_viewed"}


def plain() -> Document:
    """Return a model that counts what happens, and how it fades."""
    fading = rule("fades", SEEN, half_life="30d")
    often = {"key": "often", "points": 5, "when": {**SEEN, "times": {"operator": "at_least", "value": 3}}}
    return {"scores": [score("all", rule("each", SEEN)), score("lately", fading, often)]}


def many_scores(count: int) -> Document:
    return {"scores": [score(f"s{number}", rule("each", SEEN), by_place(number)) for number in range(count)]}


def by_place(number: int) -> Document:
    where = {"property": "place", "operator": "is", "value": f"p{number % 7}"}
    return rule("place", {**SEEN, "where": where}, expires_after="900d")


def everybody_and_nobody() -> Document:
    """Return a model with a rule that matches everybody, and one over a kind that nobody sends."""
    everybody = {"key": "everybody", "points": 1, "when": {"field": "unheard_of", "operator": "is_not_set"}}
    nobody = rule("nobody", {"event": "never_sent"})
    not_nobody = {"key": "not", "points": 1, "award": "while", "when": {"not": {"event": "never_sent"}}}
    return {"scores": [score("all", rule("each", SEEN), everybody, nobody, not_nobody)]}


def many_leaves(count: int) -> Document:
    """Return a model with rules of as many leaves as a rule may have."""
    places = [{"property": "place", "operator": "contains", "value": f"p{number}"} for number in range(count - 1)]
    fields = [{"field": f"f{number}", "operator": "is", "value": "x"} for number in range(count - 1)]
    wide = rule("wide", {**SEEN, "where": {"any": places}})
    standing = {"key": "standing", "points": 1, "award": "while", "when": {"any": [*fields, SEEN]}}
    return {"scores": [score("all", rule("each", SEEN), wide, standing)]}


SMALL: dict[str, Callable[[], Case]] = {
    "a hot contact": lambda: Case(plain(), contacts=50, events=5, hot=10_000),
    "many scores": lambda: Case(many_scores(25), contacts=50, events=5),
    "everybody and nobody": lambda: Case(everybody_and_nobody(), contacts=200, events=3),
    "many leaves": lambda: Case(many_leaves(40), contacts=50, events=5),
}
LARGE: dict[str, Callable[[], Case]] = {
    "a hot contact": lambda: Case(plain(), contacts=1000, events=5, hot=1_000_000),
    "many scores": lambda: Case(many_scores(300), contacts=5000, events=10),
    "everybody and nobody": lambda: Case(everybody_and_nobody(), contacts=50_000, events=5),
    "many leaves": lambda: Case(many_leaves(500), contacts=5000, events=10),
}


def fill(case: Case) -> None:
    """Store contacts with their events, all of them waiting to be scored."""
    from baremo.contacts.models import Contact
    from baremo.events.causes import Cause
    from baremo.events.pending import note_pending
    from baremo.events.table import insert_events

    made = Contact.objects.bulk_create(
        [Contact(created_at=BEGIN, updated_at=BEGIN) for _ in range(case.contacts)], batch_size=5000
    )
    numbers = [row.pk for row in made]
    batch: list[Any] = []
    for row in list_rows(case, numbers):
        batch.append(row)
        if len(batch) == _BATCH:
            insert_events(batch)
            batch = []
    insert_events(batch)
    note_pending(numbers, to_microseconds(BEGIN), Cause.EVENT)


def list_rows(case: Case, numbers: list[int]) -> Iterator[Any]:
    from baremo.events.table import EventRow

    begin, place = to_microseconds(BEGIN), 0
    for number in numbers:
        for _ in range(case.hot if case.hot and number == numbers[0] else case.events):
            place += 1
            properties = f'{{"place":"p{place % 7}"}}'
            at = begin + place * 1_000_000
            yield EventRow(number, at, place.to_bytes(16, "big"), at, "page_viewed", "key:1", False, properties)


def score_alone(database: Database) -> Any:
    """Let a process of its own score everybody; return what it says."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.laws.scoring_alone"],
        env=environment(database.environment),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=True,
    )
    return json.loads(ran.stdout.splitlines()[-1])


def stress(database: Database, case: Case) -> Any:
    """Score a case from the beginning to the end, and check what came out."""
    from baremo.contacts.models import Contact
    from baremo.events.models import PendingContact
    from baremo.platform import clock
    from baremo.scoring.checking.check import check_contacts
    from baremo.scoring.checking.comparing import read_stored
    from tests.scoring.settling import score_all

    put_in_force(case.document, BEGIN)
    fill(case)
    said = score_alone(database)
    assert said["looked"] >= case.contacts
    assert not PendingContact.objects.exists()
    numbers = list(Contact.objects.order_by("pk").values_list("pk", flat=True))
    if case.hot:
        hot = read_stored([numbers[0]])[numbers[0]]
        assert hot["score", "all"].value == Decimal(case.hot)
        numbers = numbers[1:]
    score_all(clock.now())  # an hour may have passed
    found = check_contacts([*numbers[:15], *numbers[-15:]], lambda: to_microseconds(clock.now()))
    assert [str(each) for each in found.differences] == []
    assert found.contacts == 30
    return said


@pytest.mark.parametrize("name", SMALL)
@short_on("sqlite")
def test_nothing_stalls(name: str, database: Database) -> None:
    said = stress(database, SMALL[name]())
    assert said["peak_mib"] < 800, said


@pytest.mark.long
@pytest.mark.parametrize("name", LARGE)
def test_nothing_stalls_at_full_size(name: str, database: Database) -> None:
    said = stress(database, LARGE[name]())
    sys.stdout.write(f"{name}, {database.vendor}: {said}\n")
    assert said["peak_mib"] < 2048, said
