"""Every page in every language and appearance is accessible, and fits on every screen."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.browser.browsing import Pages, check
from tests.browser.listing import Listed, list_pages, show
from tests.browser.site import Site

FIRST_LOAD = 350 * 1024
"""What a page may weigh at most on the way, when nothing of it is there yet."""


@pytest.mark.parametrize(("scheme", "language"), [("light", "es"), ("dark", "en")])
@pytest.mark.parametrize(("module", "listed"), list_pages(), ids=[listed.name for _, listed in list_pages()])
def test_axe_finds_nothing_nothing_sticks_out_and_it_is_light(
    pages: Pages, site: Site, module: ModuleType, listed: Listed, scheme: str, language: str
) -> None:
    page = show(pages, site, module, listed, scheme=scheme, language=language)
    assert 100 * 1024 < pages.loaded <= FIRST_LOAD
    check(page)
