"""A site and a browser, shared by all tests that look at pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.browsing import Pages, browser_running
from tests.browser.site import Site, serving


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups when its own turn comes
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # One process serves and looks: a second site and a second browser would cost more than they gain.
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The service with a user of each role; what a test adds, the next one finds."""
    with serving(tmp_path_factory.mktemp("site") / "data") as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Not for the whole session: while it runs, this process is an asynchronous one, which Django and others mind.
    with browser_running() as running:
        yield running


@pytest.fixture
def pages(browser: Browser, site: Site) -> Iterator[Pages]:
    """Opens pages; whatever a page complains of in its console fails the test."""
    opened = Pages(browser, site)
    yield opened
    opened.close()
    assert opened.problems == []
