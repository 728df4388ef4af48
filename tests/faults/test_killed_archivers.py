"""kill −9 of whoever keeps the archive, between every two steps: nothing is lost and nothing stands twice."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.databases import Database
from tests.events.archiving import BEGIN, in_archive, in_database, is_said_anywhere, keep_all, place_of, work_in
from tests.events.telling import contact_of, identify, send, track
from tests.lanes import short_on
from tests.processes import ROOT, environment

ENOUGH = 15
"""Kills that there are at least, if none is left out; fewer would mean that the test misses the steps."""


class Keeper:
    """Lets the archive be kept by processes that die."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def keep(self, kill_at: int = 0) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{kill_at}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


@pytest.fixture
def keeper(database: Database) -> Iterator[Keeper]:
    command = [sys.executable, "-m", "tests.faults.archiving"]
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(database.environment), cwd=ROOT, **pipes) as process:
        yield Keeper(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(30) == 0


def make_news(number: int) -> None:
    """Let somebody come, be merged into somebody else, and somebody be erased; of each the archive knew a part."""
    from baremo.events.erasures import erase
    from baremo.events.people import merge_contacts
    from baremo.platform.actor import SYSTEM

    send(identify(f"i{number}", userId=f"stays{number}", city="Getafe"), track("Seen", f"a{number}", userId="everyone"))
    send(track("Seen", f"b{number}", userId=f"goes{number + 1}"))
    send(track(f"Secret {number + 1}", f"c{number}", userId=f"erased{number + 1}"))
    if number:
        merge_contacts(contact_of("user_id=everyone"), contact_of(f"user_id=goes{number}"), SYSTEM, at=BEGIN)
        erase(contact_of(f"user_id=erased{number}"), SYSTEM, at=BEGIN)


@short_on("postgresql")
@pytest.mark.parametrize("stride", [6, pytest.param(1, marks=pytest.mark.long)])
def test_kill_9_between_any_two_steps_leaves_an_archive_that_catches_up(
    stride: int, database: Database, keeper: Keeper, capsys: Any
) -> None:
    where, seed = place_of(database), random.randrange(10**6)
    with capsys.disabled():
        sys.stdout.write(f" seed={seed} ")
    make_news(0)
    keep_all(work_in(where))
    kills = 0
    for round_, step in enumerate(itertools.count(random.Random(seed).randint(1, stride), stride), 1):
        make_news(round_)
        ended = keeper.keep(step)
        in_archive(where)  # it can be read, and nothing stands twice
        assert keeper.keep() == "done", step
        assert in_archive(where) == in_database(), step
        assert is_said_anywhere(database, f"Secret {round_}'") == [], step
        if ended == "done":
            break
        assert ended == "killed"
        kills += 1
    assert kills > ENOUGH / stride
