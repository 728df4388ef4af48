"""The pages of the login and of one's own account."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.listing import Listed


def open_first(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", expanded=False).first.click()


PAGES = [
    Listed(name="login", path="/login", who=None),
    Listed(name="forgotten-password", path="/password", who=None),
    Listed(name="new-password", path="/password/abc-def", who=None),
    Listed(name="account", path="/settings/account"),
    Listed(name="reference", path="/api-reference?search=adjustment", prepare=open_first),
    Listed(name="missing", path="/nowhere/at/all"),
]
