"""Users and keys, as administrators set them up."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsing import Pages, ready
from tests.browser.site import Site


def open_edit(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Edit {name}").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_ana_adds_somebody_changes_their_role_and_deactivates_them(site: Site, pages: Pages) -> None:
    page = pages.open("/settings/users")
    ready(page)
    page.get_by_role("button", name="Add somebody").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Email address")).to_be_focused()
    page.keyboard.type("ana@example.org")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("there is a user with the address ana@example.org already")).to_be_visible()
    dialog.get_by_label("Email address").fill("zoe@example.org")
    dialog.get_by_label("Name").fill("Zoe")
    dialog.get_by_role("radio", name="Seller").click()
    dialog.get_by_role("button", name="Add").click()
    expect(dialog.get_by_text(f"{site.url}/password")).to_be_visible()
    dialog.get_by_role("button", name="Got it").click()
    row = page.get_by_role("row").filter(has_text="zoe@example.org")
    expect(row).to_contain_text("Seller")

    # Somebody else changes Zoe while the form is open: nothing is overwritten unasked.
    open_edit(page, "Zoe")
    user = next(each for each in site.ask("GET", "/api/users")["items"] if each["email"] == "zoe@example.org")
    site.ask("PATCH", f"/api/users/{user['id']}", {"version": user["version"], "name": "Zoe Prado"})
    dialog.get_by_role("radio", name="Viewer").click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Zoe Prado")
    dialog.get_by_label("Name").fill("Zoe Prado")
    dialog.get_by_role("button", name="Keep mine").click()
    expect(row).to_contain_text("Viewer")

    row.get_by_role("button", name="Deactivate").click()
    dialog.get_by_role("button", name="Deactivate").click()
    expect(row).to_contain_text("deactivated")
    row.get_by_role("button", name="Activate").click()
    expect(row.get_by_role("button", name="Deactivate")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "es",
            ("Crear una clave", "Usar la API", "Eventos", "leer y cambiar", "Crear", "Ya la he guardado", "Revocar"),
        ),
        ("en", ("Make a key", "Use the API", "Events", "read and change", "Make", "I have kept it", "Revoke")),
    ],
)
def test_a_key_is_shown_once_works_and_is_revoked(
    site: Site, pages: Pages, language: str, words: tuple[str, ...]
) -> None:
    new, use, area, level, make, kept, revoke = words
    name = f"CRM {language}"
    page = pages.open("/settings/keys", language=language)
    ready(page)
    page.get_by_role("button", name=new).press("Enter")
    dialog = page.get_by_role("dialog")
    page.keyboard.type(name)
    dialog.get_by_role("radio", name=use).click()
    dialog.get_by_label(area).select_option(level)
    dialog.get_by_role("button", name=make, exact=True).click()
    key = dialog.locator("pre, code").inner_text()
    assert key.startswith("baremo_api_")
    page.keyboard.press("Escape")
    expect(dialog.get_by_text(key)).to_be_visible()
    dialog.get_by_role("button", name=kept).click()
    row = page.get_by_role("row").filter(has_text=name)
    expect(row).to_contain_text(f"{area}: {level}")
    assert key not in page.content()
    shown = next(each for each in site.ask("GET", "/api/keys")["items"] if each["name"] == name)
    assert shown["scopes"] == ["contacts:read", "events:write"]
    row.get_by_role("button", name=revoke).click()
    dialog.get_by_role("button", name=revoke).click()
    expect(row.get_by_role("button", name=revoke)).to_have_count(0)
    assert site.ask("GET", "/api/keys")["items"][0]["revoked_at"]


def test_who_is_no_administrator_sees_neither_users_nor_keys(pages: Pages) -> None:
    page = pages.open("/settings/users", "bruno")
    expect(page.get_by_role("heading", name="This page is not for your role")).to_be_visible()
    expect(page.get_by_role("link", name="Keys")).to_have_count(0)
