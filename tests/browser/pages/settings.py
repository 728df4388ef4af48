"""What administrators set up: users, keys, and who may come back."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.listing import Listed


def open_new(page: Page) -> None:
    page.get_by_role("main").get_by_role("button").first.click()
    page.get_by_role("dialog").wait_for()


def open_api_key(page: Page) -> None:
    open_new(page)
    page.get_by_role("dialog").get_by_role("radio").nth(1).click()


PAGES = [
    Listed(name="users", path="/settings/users"),
    Listed(name="new-user", path="/settings/users", prepare=open_new),
    Listed(name="keys", path="/settings/keys"),
    Listed(name="new-key", path="/settings/keys", prepare=open_api_key),
    Listed(name="erased", path="/settings/erased"),
]
