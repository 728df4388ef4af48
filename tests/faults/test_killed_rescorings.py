"""kill −9 of whoever rescores, between every two steps: nobody ever sees half, and the next one ends it."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import contact_of, identify, micros, send, track
from tests.lanes import short_on
from tests.processes import ROOT, environment

ENOUGH = 40
"""Kills that there are at least, if none is left out; fewer would mean that the test misses the steps."""
WHO = [f"user{number}" for number in range(8)]
NOON = "2026-03-01T12:00:00Z"


class Rescorer:
    """Lets processes rescore that die."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def rescore(self, kill_at: int = 0) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{kill_at}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


@pytest.fixture
def rescorer(database: Database) -> Iterator[Rescorer]:
    command = [sys.executable, "-m", "tests.faults.rescoring"]
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(database.environment), cwd=ROOT, **pipes) as process:
        yield Rescorer(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(30) == 0


def model(points: int) -> dict[str, Any]:
    """Return a model by which everybody has so many points in one score and twice as many in another."""
    return {
        "scores": [
            {
                "key": key,
                "name": key,
                "rules": [
                    {"key": "seen", "points": each, "award": "every", "when": {"event": "Seen"}},
                    {
                        "key": "city",
                        "points": each,
                        "when": {"field": "city", "operator": "is_not", "value": f"no {points}"},
                    },
                ],
            }
            for key, each in (("one", points), ("two", 2 * points))
        ],
        "segments": [{"key": "many", "name": "Many", "when": {"score": "two", "operator": "more_than", "value": 41}}],
    }


def expected(points: int) -> dict[str, Any]:
    return {"one": 2 * points, "two": 4 * points, **({"many": 1} if 4 * points > 41 else {})}


def find_shown() -> list[dict[str, Any]]:
    """Return every state in which somebody is seen, each once."""
    from tests.scoring.test_rescoring import values

    found: list[dict[str, Any]] = []
    for each in map(values, WHO):
        found += [each] if each not in found else []
    return found


def shown_as(values: dict[str, Any], key: str) -> str | None:
    return str(values[key]) if key in values else None


def check_rest(points: int, before: int) -> None:
    """Check that all is as if nobody had died: values, changes told once, and nothing left over."""
    from baremo.scoring.models import Definition, Edition, ScoreChange, ScoreValue, WrittenAward
    from tests.scoring.test_rescoring import changes

    assert find_shown() == [expected(points)]
    shown = set(Definition.objects.filter(edition__isnull=False).values_list("edition", flat=True))
    assert set(Edition.objects.values_list("pk", flat=True)) == shown
    assert set(ScoreValue.objects.values_list("edition_id", flat=True)) <= shown
    assert WrittenAward.objects.count() == 2 * len(WHO)
    was, became = expected(before), expected(points)
    wanted = sorted((key, shown_as(was, key), shown_as(became, key)) for key in {**was, **became})
    for who in WHO:
        assert sorted(change[:3] for change in changes(who)) == [each for each in wanted if each[1] != each[2]]
    ScoreChange.objects.all().delete()


@short_on("postgresql")
@pytest.mark.parametrize("stride", [15, pytest.param(1, marks=pytest.mark.long)])
def test_kill_9_between_any_two_steps_shows_nobody_half(
    stride: int, database: Database, rescorer: Rescorer, capsys: Any
) -> None:
    from tests.faults.rescoring import AT
    from tests.scoring.forcing import publish

    seed = random.randrange(10**6)
    with capsys.disabled():
        sys.stdout.write(f" seed={seed} ")
    for who in WHO:
        send(identify(userId=who, city="Getafe"), track("Seen", userId=who), at=micros(NOON))
    assert [contact_of(f"user_id={who}") for who in WHO]
    publish(model(5), AT)
    assert rescorer.rescore() == "done"
    kills, before = 0, 5
    for round_, kill_at in enumerate(itertools.count(random.Random(seed).randint(1, stride), stride)):
        points = 7 + round_
        publish(model(points), AT)
        ended = rescorer.rescore(kill_at)
        assert find_shown() in ([expected(before)], [expected(points)]), kill_at
        assert rescorer.rescore() == "done", kill_at
        check_rest(points, before)
        before = points
        if ended == "done":
            break
        assert ended == "killed"
        kills += 1
    assert kills > ENOUGH / stride
