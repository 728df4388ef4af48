"""Every story is told to both engines."""

from __future__ import annotations

from typing import cast

import pytest

from tests.stories.telling import Story


@pytest.fixture(params=["oracle", "duckdb"])
def engine(request: pytest.FixtureRequest) -> str:
    return cast("str", request.param)


@pytest.fixture
def story(engine: str) -> Story:
    return Story(engine)
