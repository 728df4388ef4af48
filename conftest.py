"""What every test run needs before any test starts."""

from __future__ import annotations

import pytest

from tools.java import offer_java

pytest_plugins = ["tests.databases", "tests.people"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if any(item.get_closest_marker("spark") for item in items):
        offer_java()
