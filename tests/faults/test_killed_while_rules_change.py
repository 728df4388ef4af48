"""kill −9 of those who score, several at a time, while people click and rules change: all is right afterwards."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from tests.databases import Database
from tests.faults import traffic
from tests.faults.service import PLANTED
from tests.lanes import short_on
from tests.processes import ROOT, eventually, running

WORKERS = {"sqlite": 1, "postgresql": 2}


@contextlib.contextmanager
def working(database: Database, plant: str) -> Iterator[list[Any]]:
    """Run as many workers as the database permits."""
    planted = {"PYTHONPATH": f"{PLANTED}:{ROOT / 'src'}:{ROOT}", "FAULTS_PLANTED": plant} if plant else {}
    with contextlib.ExitStack() as stack:
        yield [
            stack.enter_context(running("tests.faults.scoring", **database.environment, **planted))
            for _ in range(WORKERS[database.vendor])
        ]


def has_scored(since: int) -> bool:
    """Whether somebody has scored since a number was drawn."""
    from baremo.scoring.models import ScoredContact

    return ScoredContact.objects.filter(turn__gt=since).exists()


def latest_turn() -> int:
    from baremo.scoring.models import ScoringTurn

    return ScoringTurn.objects.values_list("number", flat=True).get()


def kill_in_the_middle(database: Database, seed: int, *, rounds: int, plant: str = "") -> list[str]:
    """Kill workers at random moments while things happen; return what is wrong once all has been seen to."""
    from baremo.scoring.in_force import in_force

    chance, points = random.Random(seed), 5
    traffic.publish(points)
    with working(database, plant):
        eventually(in_force)
    for round_ in range(rounds):
        with working(database, plant) as workers:
            turn = latest_turn()
            for _ in range(40):
                traffic.happen(chance)
            if round_ % 2:
                points += 1
                traffic.publish(points)
            eventually(partial(has_scored, turn))
            until = time.monotonic() + chance.uniform(0.1, 1.5)
            while time.monotonic() < until:
                traffic.happen(chance)
            for worker in workers:
                worker.kill()
                worker.wait()
                traffic.happen(chance)
    with working(database, plant):
        eventually(traffic.is_at_rest)
    return traffic.find_wrong()


@short_on("postgresql")
def test_kill_9_of_those_who_score_leaves_everything_right(database: Database) -> None:
    seed = random.randrange(10**6)
    assert kill_in_the_middle(database, seed, rounds=3) == [], f"seed {seed}"


@pytest.mark.long
def test_kill_9_of_those_who_score_leaves_everything_right_many_times(database: Database) -> None:
    seed = random.randrange(10**6)
    assert kill_in_the_middle(database, seed, rounds=25) == [], f"seed {seed}"


@pytest.mark.long
@short_on("postgresql")
def test_that_values_apart_from_their_changes_are_noticed(database: Database) -> None:
    seed = random.randrange(10**6)
    assert kill_in_the_middle(database, seed, rounds=6, plant="values_apart"), f"it went unnoticed, seed {seed}"
