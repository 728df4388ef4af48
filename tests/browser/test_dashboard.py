"""What somebody sees who opens the app in the morning."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Pages
from tests.browser.pages import dashboard
from tests.browser.site import Site


@pytest.fixture
def danced(site: Site) -> Site:
    if dashboard.__name__ not in site.filled:
        dashboard.fill(site)
        site.filled.add(dashboard.__name__)
    return site


def test_the_dashboard_says_in_spanish_who_is_hot_and_shows_what_arrives(danced: Site, pages: Pages) -> None:
    page = pages.open("/?score=charm", "bruno", language="es")
    hottest = page.get_by_role("list", name="Los más calientes ahora")
    expect(hottest.get_by_role("listitem").first).to_contain_text("Dancer 0")
    expect(hottest.get_by_role("listitem").first).to_contain_text("dazzling")
    expect(hottest.get_by_role("listitem").first).to_contain_text("50")
    new = page.get_by_role("list", name="Nuevos en el nivel más alto")
    expect(new.get_by_role("listitem")).to_have_count(3)
    expect(page.get_by_role("list", name="A punto de enfriarse")).to_contain_text("Dancer 1")
    expect(page.get_by_role("list", name="Contactos en cada nivel")).to_contain_text("pleasant")
    danced.collect(dashboard.dance(9))
    expect(page.get_by_role("list", name="Lo último")).to_contain_text("Dancer 9", timeout=15_000)
    hottest.get_by_role("link", name="Dancer 0").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dancer 0")


def test_a_seller_sees_only_their_own_and_no_health(danced: Site, pages: Pages) -> None:
    page = pages.open("/?score=charm", "carla", language="en")
    expect(page.get_by_role("heading", name="Hottest now")).to_be_visible()
    expect(page.get_by_text("Nobody has moved this week.")).to_be_visible()
    expect(page.get_by_role("heading", name="Health")).to_have_count(0)
    expect(page.get_by_text("Dancer")).to_have_count(0)
