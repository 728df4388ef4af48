"""Whoever breaks a law is found out: faults planted in scoring, which random stories have to notice."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from baremo.model.scores import Model
from tests.lanes import short_on
from tests.laws.steps import Step, steps
from tests.laws.test_laws import archive, live
from tests.strategies.models import models

__all__ = ["archive"]
pytestmark = pytest.mark.long
HUNT = settings(
    max_examples=150, phases=(Phase.generate,), deadline=None, suppress_health_check=list(HealthCheck), database=None
)


def nothing(_: Any) -> Callable[..., None]:
    return lambda *given, **named: None


def end_all(end: Any) -> Callable[..., None]:
    """Take contacts for scored whose history has changed since it was read."""
    return lambda taken, waits: end(
        taken, {contact: wait._replace(mark=taken.contacts[contact].mark) for contact, wait in waits.items()}
    )


FAULTS: dict[str, tuple[str, str, Callable[[Any], Any]]] = {
    "what happens meanwhile is forgotten": ("baremo.scoring.live.keeping", "_end", end_all),
    "moments that come are not seen": ("baremo.scoring.live.scoring", "note_due", nothing),
    "awards are not written down": ("baremo.scoring.live.keeping", "_write_awards", nothing),
    "values that a rescoring changed are not told first": ("baremo.scoring.live.keeping", "tell_first", nothing),
    "taking points back is not noted": ("baremo.scoring.adjusting", "note_pending", nothing),
    "merging is not noted": ("baremo.events.people", "note_pending", nothing),
    "whom live scored during a rescoring is forgotten": (
        "baremo.scoring.rescoring.catching_up",
        "Stragglers.find",
        lambda _: lambda self: {},
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
@short_on("sqlite")
def test_that_a_fault_is_noticed(fault: str, archive: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, make = FAULTS[fault]
    holder, _, attribute = name.rpartition(".")
    place = getattr(import_module(module), holder) if holder else import_module(module)
    monkeypatch.setattr(place, attribute, make(getattr(place, attribute)))

    @HUNT
    @given(model=models(), taken=st.lists(steps(), min_size=15, max_size=40))
    def tell_stories(model: Model, taken: list[Step]) -> None:
        live(archive, model, taken)

    with pytest.raises(AssertionError):
        tell_stories()
