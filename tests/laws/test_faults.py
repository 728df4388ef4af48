"""Whoever breaks a law is found out: faults planted in scoring, and the stories at whose end the laws notice them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest

from baremo.model.document import parse_model
from tests.events.telling import identify, track
from tests.lanes import short_on
from tests.laws.steps import Adjusted, Call, Looked, Merged, Published, Rescored, Rested, Sent, Step, TakenBack, Waited
from tests.laws.test_laws import archive, live
from tests.laws.world import DAY

__all__ = ["archive"]


def model(points: int) -> Any:
    click = {"key": "click", "points": points, "award": "every", "expires_after": "7d", "when": {"event": "login"}}
    madrid = {"key": "madrid", "points": 3, "when": {"field": "city", "operator": "is", "value": "Madrid"}}
    hot = {"key": "hot", "name": "Hot", "when": {"score": "interest", "operator": "at_least", "value": 10}}
    score = {"key": "interest", "name": "Interest", "rules": [click, madrid]}
    return parse_model({"scores": [score], "segments": [hot]})


def login(who: str, number: int) -> Sent:
    return Sent((Call({"userId": who}, track("login"), 0, f"m{number}"),))


MADRID = Sent((Call({"userId": "ana"}, identify(city="Madrid"), 0, "m0"),))
REST = Rested()
EARLY, LATE = range(1, 16, 2), range(16, 32)
"""At which of its points something happens in the middle of a rescoring: before the switch, and about it."""


def in_the_middle(point: int) -> list[Step]:
    """Tell of somebody who logs in, and is scored, while everybody is scored anew."""
    meanwhile = (login("ana", 2), Looked(200))
    return [login("ana", 1), login("ben", 3), REST, Published(model(6)), Rescored(point, meanwhile), REST]


def nothing(_: Any) -> Callable[..., None]:
    return lambda *given, **named: None


def end_all(end: Any) -> Callable[..., None]:
    """Take contacts for scored whose history has changed since it was read."""
    return lambda taken, waits: end(
        taken, {contact: wait._replace(mark=taken.contacts[contact].mark) for contact, wait in waits.items()}
    )


@dataclass(frozen=True)
class Fault:
    """Where something is planted, what, and stories of which one at least has to notice it."""

    module: str
    name: str
    make: Callable[[Any], Any]
    stories: tuple[list[Step], ...]

    def plant(self, monkeypatch: pytest.MonkeyPatch) -> None:
        holder, _, attribute = self.name.rpartition(".")
        place = getattr(import_module(self.module), holder) if holder else import_module(self.module)
        monkeypatch.setattr(place, attribute, self.make(getattr(place, attribute)))


FAULTS = {
    "what happens meanwhile is forgotten": Fault(
        "baremo.scoring.live.keeping",
        "_end",
        end_all,
        ([login("ana", 1), Rescored(0), login("ana", 2), Looked(200, (login("ana", 3),)), REST],),
    ),
    "moments that come are not seen": Fault(
        "baremo.scoring.live.scoring", "note_due", nothing, ([login("ana", 1), REST, Waited(8 * DAY), REST],)
    ),
    "awards are not written down": Fault(
        "baremo.scoring.live.keeping", "_write_awards", nothing, ([login("ben", 1), REST, MADRID, REST],)
    ),
    "changes are not told": Fault(
        "baremo.scoring.live.keeping", "_write_changes", nothing, ([login("ana", 1), REST, login("ana", 2), REST],)
    ),
    "taking points back is not noted": Fault(
        "baremo.scoring.adjusting",
        "note_pending",
        nothing,
        (
            [
                login("ana", 1),
                REST,
                Adjusted("ana", 0, "add", Decimal(5), None),
                login("ana", 2),
                REST,
                TakenBack(0),
                REST,
            ],
        ),
    ),
    "merging is not noted": Fault(
        "baremo.events.people",
        "note_pending",
        nothing,
        ([login("ana", 1), login("ben", 2), REST, Merged("ana", "ben"), REST],),
    ),
    "whom live scored during a rescoring is forgotten": Fault(
        "baremo.scoring.rescoring.catching_up",
        "Stragglers.find",
        lambda _: lambda self: {},
        tuple(map(in_the_middle, EARLY)),
    ),
    "what a switch changed is not told before what follows": Fault(
        "baremo.scoring.live.keeping", "tell_first", nothing, tuple(map(in_the_middle, LATE))
    ),
}


def notices(archive: Any, stories: tuple[list[Step], ...]) -> bool:
    for story in stories:
        try:
            live(archive, model(5), story)
        except AssertionError:
            return True
    return False


@pytest.mark.parametrize("fault", FAULTS)
@short_on("sqlite")
def test_that_a_fault_is_noticed(fault: str, archive: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    FAULTS[fault].plant(monkeypatch)
    assert notices(archive, FAULTS[fault].stories), "it went unnoticed"


@pytest.mark.long
@short_on("sqlite")
def test_the_same_stories_end_well_without_a_fault(archive: Any) -> None:
    stories = {str(story): story for fault in FAULTS.values() for story in fault.stories}
    assert not notices(archive, tuple(stories.values()))
