"""kill −9 of workers that score: everybody's values are right in the end, and each change was told exactly once."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import identify, send, track
from tests.faults.service import PLANTED
from tests.lanes import short_on
from tests.processes import ROOT, eventually, running
from tests.scoring.forcing import put_in_force

PEOPLE = 12
PATIENCE = 8
"""How many times four workers are killed until a fault must have been noticed."""
MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "hot", "from": 50}],
            "rules": [
                {"key": "click", "points": 5, "award": "every", "when": {"event": "email_clicked"}},
                {"key": "metro", "points": 3, "when": {"field": "city", "operator": "is", "value": "Madrid"}},
            ],
        }
    ],
    "segments": [{"key": "hot", "name": "Hot", "when": {"score": "interest", "operator": "at_least", "value": 50}}],
}


def now() -> int:
    return time.time_ns() // 1000


@contextlib.contextmanager
def sending(seed: int) -> Iterator[None]:
    """Let people click, and move from town to town, until the end of the block."""
    from django.db import connections

    chance, is_over = random.Random(seed), threading.Event()

    def go_on() -> None:
        while not is_over.wait(chance.uniform(0, 0.02)):
            who = f"user {chance.randrange(PEOPLE)}"
            moved = identify(userId=who, city=chance.choice(("Madrid", "Toledo", "Soria")))
            send(track("Email Link Clicked", userId=who), *([moved] if chance.random() < 0.3 else []), at=now())
        connections.close_all()

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def work(database: Database, plant: str = "") -> Any:
    planted = {"PYTHONPATH": f"{PLANTED}:{ROOT / 'src'}:{ROOT}", "FAULTS_PLANTED": plant} if plant else {}
    return running("tests.faults.working", **database.environment, **planted)


def kill_in_the_middle(database: Database, seed: int, plant: str = "") -> list[str]:
    """Kill workers at random moments while things happen, let one finish, and return what is wrong."""
    from baremo.events.models import PendingContact
    from baremo.platform import clock
    from baremo.scoring.models import ScoreChange

    put_in_force(MODEL, clock.now())
    chance = random.Random(seed)
    with work(database, plant) as witness:
        with sending(seed):
            for _ in range(4):
                before = ScoreChange.objects.count()
                with work(database, plant) as victim:
                    eventually(partial(has_more_changes_than, before + 5))
                    time.sleep(chance.uniform(0, 0.3))
                    victim.kill()
                    victim.wait()
        eventually(lambda: not PendingContact.objects.exists())
        assert witness.poll() is None
    return find_wrong()


def is_noticed(database: Database, seed: int, plant: str) -> bool:
    """Whether a planted fault shows: in what is stored, or in workers that end by themselves or never get done."""
    try:
        return bool(kill_in_the_middle(database, seed, plant))
    except AssertionError:
        return True


def has_more_changes_than(count: int) -> bool:
    from baremo.scoring.models import ScoreChange

    return ScoreChange.objects.count() > count


def find_wrong() -> list[str]:
    """Return what is stored otherwise than an evaluation gives it, and changes that do not follow from one another."""
    from baremo.contacts.models import Contact
    from baremo.model.numbers import shortest
    from baremo.scoring.explaining import judge_contact
    from baremo.scoring.models import ScoreChange, ScoreValue, WrittenAward
    from baremo.scoring.values import decode_value

    wrong = []
    for contact in Contact.objects.values_list("pk", flat=True):
        [expected] = judge_contact(contact, now())
        row = ScoreValue.objects.filter(contact_id=contact, edition__definition__key="interest").first()
        stored = None if row is None else decode_value(row.rank, row.beyond)
        if stored != expected.value:
            wrong.append(f"contact {contact} has {stored} and not {expected.value}")
        told: dict[str, str | None] = {}
        for change in ScoreChange.objects.filter(contact_id=contact).select_related("definition").order_by("pk"):
            key = change.definition.key
            if told.get(key) != change.before:
                wrong.append(f"{key} of contact {contact} went from {change.before} and was {told.get(key)}")
            told[key] = change.after
        if stored is not None and told.get("interest") != shortest(stored) and stored:
            wrong.append(f"the last change of contact {contact} tells {told.get('interest')} and not {stored}")
        if WrittenAward.objects.filter(contact_id=contact).count() > 1:
            wrong.append(f"contact {contact} was awarded twice")
    return wrong


def test_kill_9_of_workers_that_score_loses_nothing_and_tells_each_change_once(database: Database) -> None:
    seed = random.randrange(10**6)
    assert kill_in_the_middle(database, seed) == [], f"seed {seed}"


@short_on("sqlite")
@pytest.mark.parametrize("plant", ["values_apart", "marks_ignored"])
def test_a_fault_planted_in_scoring_is_noticed(database: Database, plant: str) -> None:
    # Whether a kill hits the moment that the fault needs is chance, so there are more kills until one does.
    seed = random.randrange(10**6)
    noticed = any(is_noticed(database, seed + more, plant) for more in range(PATIENCE))
    assert noticed, f"{plant} went unnoticed, seed {seed}"
