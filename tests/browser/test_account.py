"""Logging in and what belongs to it, as people do it: by keyboard, in both languages, and when things go wrong."""

from __future__ import annotations

import base64
import hmac
import quopri
import re
import struct
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsing import Pages, check, ready, speak
from tests.browser.site import Site
from tests.people import PASSWORD

WORDS = {
    "es": ("Inicia sesión", "Correo electrónico", "Contraseña", "Mi cuenta", "Cerrar sesión"),
    "en": ("Log in", "Email address", "Password", "My account", "Log out"),
}


def log_in(page: Page, email: str, password: str = PASSWORD) -> None:
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Log in").click()


def log_out(page: Page) -> None:
    page.get_by_role("button", name="Account:").click()
    page.get_by_role("menuitem", name="Log out").click()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()


def confirm(page: Page) -> None:
    page.get_by_role("dialog", name="Is it really you?").get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()


def press_until(page: Page, key: str, beginnings: tuple[str, ...]) -> None:
    for _ in range(15):
        page.keyboard.press(key)
        if page.evaluate("document.activeElement.textContent").startswith(beginnings):
            return
    raise AssertionError(f"{key} never leads to {beginnings}")


def totp(secret: str) -> str:
    """What an authenticator app shows (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    offset = digest[-1] & 15
    return f"{(struct.unpack_from('>I', digest, offset)[0] & 0x7FFFFFFF) % 1_000_000:06}"


@pytest.mark.parametrize("language", ["es", "en"])
def test_with_the_keyboard_alone_dani_gets_in_where_they_wanted_to_go_and_out_again(
    pages: Pages, language: str
) -> None:
    title, email, password, account, leave = WORDS[language]
    page = pages.open("/settings/account?from=mail", None, language=language)
    expect(page).to_have_title(f"{title} · Baremo")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.get_by_label(email)).to_be_focused()
    page.keyboard.type("dani@example.org")
    page.keyboard.press("Tab")
    expect(page.get_by_label(password, exact=True)).to_be_focused()
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label(password, exact=True).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(PASSWORD)
    # The language of the page before the login is the browser's; that of the user counts afterwards.
    speak(page.context, language)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=account, level=1)).to_be_focused()
    assert page.url.endswith("/settings/account?from=mail")
    press_until(page, "Shift+Tab", ("Account:", "Cuenta:"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    press_until(page, "ArrowDown", (leave,))
    expect(page.get_by_role("menuitem", name=leave)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name=title)).to_be_visible()


def test_a_link_that_leads_elsewhere_after_the_login_leads_nowhere(pages: Pages) -> None:
    page = pages.open("/login?next=https%3A%2F%2Fevil.example%2F", None)
    log_in(page, "dani@example.org")
    expect(page).not_to_have_url(re.compile("evil"))


def test_a_second_factor_is_set_up_asked_for_and_turned_off(pages: Pages) -> None:
    page = pages.open("/login?next=/settings/account", None)
    log_in(page, "bruno@example.org")
    page.get_by_role("button", name="Set up a second factor").click()
    expect(page.get_by_role("img", name="Picture with the key")).to_be_visible()
    secret = page.locator("code").filter(has_text=re.compile("^[A-Z2-7]{16,}$")).inner_text()
    page.get_by_label("Code that the app shows").fill(totp(secret))
    page.get_by_role("button", name="Turn on").click()
    confirm(page)
    page.get_by_role("button", name="Show the codes").click()
    codes = page.get_by_role("list", name="Recovery codes").get_by_role("listitem")
    expect(codes).to_have_count(10)
    recovery = codes.first.inner_text()
    check(page)
    log_out(page)
    log_in(page, "bruno@example.org")
    page.get_by_label("Code").fill(recovery)
    page.get_by_role("button", name="Log in").click()
    ready(page)
    page.goto("/settings/account")
    expect(page.get_by_text("9 are left.")).to_be_visible()
    page.get_by_role("button", name="Turn off the second factor").click()
    page.get_by_role("dialog").get_by_role("button", name="Turn off the second factor").click()
    confirm(page)
    expect(page.get_by_role("button", name="Set up a second factor")).to_be_visible()


def test_a_forgotten_password_is_set_anew_by_the_link_in_the_mail(pages: Pages, site: Site) -> None:
    # Somebody of her own: others go on with the password that they have.
    site.baremo("user", "create", "--email", "nora@example.org", "--role", "seller", "--password-stdin", stdin=PASSWORD)
    page = pages.open("/login", None)
    page.get_by_role("link", name="Forgotten your password?").click()
    page.get_by_label("Email address").fill("nora@example.org")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("If nora@example.org has an account here")).to_be_visible()
    [mail] = [mail for mail in site.python("tests.browser.mailed") if mail["to"] == ["nora@example.org"]]
    text = quopri.decodestring(mail["text"]).decode()
    [link] = re.findall(rf"{site.url}/password/\S+", text)
    page.goto(link)
    page.get_by_label("New password").fill("12345678")
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_label("New password")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("New password").fill(PASSWORD + " once more")
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_text("The password has been set")).to_be_visible()
    page.goto(link)
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_text("this one does not work any more")).to_be_visible()
    page.goto("/login")
    log_in(page, "nora@example.org", PASSWORD + " once more")
    ready(page)
    _put_back(page)


def _put_back(page: Page) -> None:
    """Carla gets her password back, as somebody who changes it; others find her as she was."""
    page.goto("/settings/account")
    page.get_by_label("Present password").fill("wrong")
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Change the password").click()
    expect(page.get_by_label("Present password")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Present password").fill(PASSWORD + " once more")
    page.get_by_role("button", name="Change the password").click()
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()


def test_a_session_that_ends_over_a_half_filled_form_costs_nothing_that_was_typed(pages: Pages) -> None:
    page = pages.open("/settings/account", "dani")
    page.get_by_label("Name", exact=True).fill("Dani of the library")
    page.context.clear_cookies(name="baremo")
    page.get_by_role("button", name="Save the name").click()
    dialog = page.get_by_role("dialog", name="Your session has ended")
    expect(dialog.get_by_label("Email address")).to_have_value("dani@example.org")
    dialog.get_by_label("Password", exact=True).fill(PASSWORD)
    dialog.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("The name has been saved")).to_be_visible()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Dani of the library")
    page.get_by_label("Name", exact=True).fill("Dani")
    page.get_by_role("button", name="Save the name").click()
    expect(page.get_by_role("button", name="Save the name")).to_be_disabled()


def test_a_lost_connection_is_told_and_nothing_typed_is_lost(pages: Pages) -> None:
    page = pages.open("/settings/account", "ana")
    page.get_by_label("Name", exact=True).fill("Ana María")
    page.context.set_offline(True)
    page.get_by_role("button", name="Save the name").click()
    expect(page.get_by_role("alert")).to_contain_text("The server cannot be reached")
    expect(page.get_by_role("status").filter(has_text="we keep trying")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("status").filter(has_text="we keep trying")).to_have_count(0)
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ana María")
    page.get_by_role("button", name="Save the name").click()
    expect(page.get_by_text("The name has been saved")).to_be_visible()
    page.get_by_label("Name", exact=True).fill("Ana")
    page.get_by_role("button", name="Save the name").click()
    expect(page.get_by_role("button", name="Save the name")).to_be_disabled()


def test_somebody_else_has_saved_meanwhile_and_both_versions_are_shown(pages: Pages, site: Site) -> None:
    page = pages.open("/settings/account", "dani")
    page.get_by_label("Name", exact=True).fill("Dani one")
    [dani] = [user for user in site.ask("GET", "/api/users")["items"] if user["email"] == "dani@example.org"]
    site.ask("PATCH", f"/api/users/{dani['id']}", {"version": dani["version"], "name": "Dani two"})
    page.get_by_role("button", name="Save the name").click()
    conflict = page.get_by_role("alert").filter(has_text="Somebody else has saved meanwhile")
    expect(conflict).to_contain_text("Dani two")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Dani one")
    conflict.get_by_role("button", name="Keep mine").click()
    expect(conflict).to_have_count(0)
    assert "Dani one" in [user["name"] for user in site.ask("GET", "/api/users")["items"]]


def test_whoever_leaves_with_something_unsaved_is_asked(pages: Pages) -> None:
    page = pages.open("/settings/account", "ana")
    page.get_by_label("Name", exact=True).fill("Somebody")
    page.get_by_role("link", name="Baremo").first.click()
    question = page.get_by_role("dialog", name="Leave without saving?")
    question.get_by_role("button", name="Stay here").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Somebody")


def test_the_language_is_that_of_the_user_wherever_they_log_in(pages: Pages, site: Site) -> None:
    page = pages.open("/login?next=/settings/account", None)
    log_in(page, "dani@example.org")
    page.get_by_role("button", name="Account:").click()
    page.get_by_role("menuitemradio", name="Español").click()
    expect(page.get_by_role("heading", name="Mi cuenta")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Mi cuenta")).to_be_visible()
    elsewhere = pages.open("/login?next=/settings/account", None)
    log_in(elsewhere, "dani@example.org")
    expect(elsewhere.get_by_role("heading", name="Mi cuenta")).to_be_visible()
    [dani] = [user for user in site.ask("GET", "/api/users")["items"] if user["email"] == "dani@example.org"]
    assert dani["language"] == "es"
    site.ask("PATCH", f"/api/users/{dani['id']}", {"version": dani["version"], "language": "en"})


def test_on_a_phone_the_navigation_is_a_drawer_that_closes_when_a_page_is_chosen(pages: Pages) -> None:
    page = pages.open("/settings/account", "ana", width=360)
    entry = page.get_by_role("navigation", name="Main").get_by_role("link", name="Settings")
    expect(entry).not_to_be_in_viewport()
    page.get_by_role("button", name="Menu").click()
    expect(entry).to_be_in_viewport()
    check(page, is_wide_only=True)


def test_the_appearance_stays_chosen_from_the_first_moment_on(pages: Pages) -> None:
    page = pages.open("/settings/account", "ana")
    page.get_by_text("Dark", exact=True).click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.goto("/login", wait_until="commit")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
