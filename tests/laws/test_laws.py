"""The laws of scoring.md §7 on the whole service: whatever happens in whatever order, at rest everything is right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from baremo.model.document import to_document
from baremo.model.scores import Model
from tests.databases import Database
from tests.events.archiving import place_of
from tests.laws.steps import Rested, Step, steps
from tests.laws.world import World, forget
from tests.strategies.models import models

RARELY = settings(
    max_examples=12,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking takes minutes
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def place(database: Database, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The place of the archive, in a data directory that belongs to the database."""
    from django.conf import settings as django_settings

    monkeypatch.setattr(django_settings, "BAREMO", replace(django_settings.BAREMO, data_dir=database.data_dir))
    return place_of(database)


def live(place: Any, model: Model, taken: list[Step]) -> World:
    """Let a model be in force before there is anybody, and let things happen."""
    from tests.scoring.forcing import put_in_force

    forget()
    world = World(place)
    put_in_force(to_document(model), world.at)
    for step in (*taken, Rested()):
        note(str(step))
        world.do(step)
    return world


@given(model=models(), taken=st.lists(steps(publishes=False), min_size=5, max_size=25))
@RARELY
def test_whatever_happens_stored_values_are_right_once_it_has_been_seen_to(
    place: Any, model: Model, taken: list[Step]
) -> None:
    live(place, model, taken)


@pytest.mark.long
@given(model=models(), taken=st.lists(steps(publishes=False), min_size=10, max_size=50))
@settings(RARELY, max_examples=300)
def test_whatever_happens_stored_values_are_right_once_it_has_been_seen_to_at_length(
    place: Any, model: Model, taken: list[Step]
) -> None:
    live(place, model, taken)
