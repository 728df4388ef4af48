"""The first steps, each as an administrator finds it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.listing import Listed


def make_key(page: Page) -> None:
    """Make a write key, so that there is something to send with."""
    page.get_by_role("main").get_by_role("button", name="key").or_(page.get_by_role("button", name="clave")).click()
    expect(page.get_by_role("tabpanel")).to_contain_text("baremo_write_")


PAGES = [
    Listed(name="setup-scores", path="/setup?step=scores"),
    Listed(name="setup-sending", path="/setup?step=sending"),
    Listed(name="setup-sending-with-key", path="/setup?step=sending&way=curl", prepare=make_key),
    Listed(name="setup-contacts", path="/setup?step=contacts"),
    Listed(name="setup-colleagues", path="/setup?step=colleagues"),
    Listed(name="setup-done", path="/setup?step=done"),
]
