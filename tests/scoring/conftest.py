"""The clock of the stories of scoring."""

from __future__ import annotations

import pytest

from baremo.model.moments import from_microseconds
from tests.databases import Database
from tests.events.telling import micros
from tests.people import FrozenClock
from tests.scoring.noon import NOON


@pytest.fixture
def clock(database: Database, monkeypatch: pytest.MonkeyPatch) -> FrozenClock:
    """The clock of the service over the test's own database, which stands still until the story says otherwise."""
    from baremo.platform import clock

    frozen = FrozenClock(from_microseconds(micros(NOON)))
    monkeypatch.setattr(clock, "now", frozen.now)
    return frozen
