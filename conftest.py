"""What every test run needs before any test starts."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tools.java import offer_java

# How long an example takes says how busy the machine is, and nothing about what is held.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

pytest_plugins = ["tests.databases", "tests.people"]


def pytest_make_parametrize_id(val: object) -> str | None:
    # The name of a test is in the environment of what it starts, where there is little room.
    return f"{len(val)}-long" if isinstance(val, str | bytes) and len(val) > 500 else None


def pytest_collection_finish(session: pytest.Session) -> None:
    if not getattr(session.config.option, "loadgroup", False):
        return
    for item in session.items:
        group = item.get_closest_marker("xdist_group")
        if group and not item.nodeid.endswith(f"@{group.args[0]}"):
            raise pytest.UsageError(
                "pytest-xdist does not know the groups of tests: is pytest newer than it can do with?"
            )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if any(item.get_closest_marker("spark") for item in items):
        offer_java()
