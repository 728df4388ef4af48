"""The laws of scoring.md §7 on the whole service: whatever happens in whatever order, at rest everything is right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from baremo.model.scores import Model
from tests.databases import Database
from tests.laws.steps import Rested, Step, steps
from tests.laws.world import World, forget
from tests.strategies.models import models

RARELY = settings(
    max_examples=5,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking takes minutes
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def archive(database: Database, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The place of the archive, in a data directory that belongs to the database."""
    from django.conf import settings as django_settings

    from tests.scoring.settling import place

    monkeypatch.setattr(django_settings, "BAREMO", replace(django_settings.BAREMO, data_dir=database.data_dir))
    return place()


def live(archive: Any, model: Model, taken: list[Step]) -> World:
    """Let a model be published before there is anybody, and let things happen."""
    forget()
    world = World(archive)
    world.publish(model)
    for step in (*taken, Rested()):
        world.do_all([step])
    return world


def note_all(model: Model, taken: list[Step]) -> None:
    """Let a failure tell the whole story."""
    for each in (model, *taken):
        note(str(each))


@given(model=models(), taken=st.lists(steps(), min_size=8, max_size=30))
@RARELY
def test_whatever_happens_stored_values_are_right_once_it_has_been_seen_to(
    archive: Any, model: Model, taken: list[Step]
) -> None:
    note_all(model, taken)
    live(archive, model, taken)


@pytest.mark.long
@given(model=models(), taken=st.lists(steps(), min_size=10, max_size=60))
@settings(RARELY, max_examples=300)
def test_whatever_happens_stored_values_are_right_once_it_has_been_seen_to_at_length(
    archive: Any, model: Model, taken: list[Step]
) -> None:
    note_all(model, taken)
    live(archive, model, taken)
