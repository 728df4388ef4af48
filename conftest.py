"""What every test run needs before any test starts."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tools.java import offer_java

# How long an example takes says how busy the machine is, and nothing about what is held.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

pytest_plugins = ["tests.databases", "tests.people"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if any(item.get_closest_marker("spark") for item in items):
        offer_java()
