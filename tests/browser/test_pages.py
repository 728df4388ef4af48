"""Every page in every language and appearance is accessible, and fits on every screen."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.browser.browsing import Pages, check
from tests.browser.listing import Listed, list_pages, show
from tests.browser.site import Site


@pytest.mark.parametrize(("scheme", "language"), [("light", "es"), ("dark", "en")])
@pytest.mark.parametrize(("module", "listed"), list_pages(), ids=[listed.name for _, listed in list_pages()])
def test_axe_finds_nothing_nothing_sticks_out_and_it_is_light(
    pages: Pages, site: Site, module: ModuleType, listed: Listed, scheme: str, language: str
) -> None:
    page = show(pages, site, module, listed, scheme=scheme, language=language)
    weight = pages.loaded / 1000
    check(page)
    assert 100 < weight <= listed.kilobytes
