"""A lost second factor, a way back for who was erased, and what the trail and the system tell of it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.browsing import Pages, ready
from tests.browser.site import Site


def test_a_lost_second_factor_is_reset_and_the_trail_tells_it_in_words(site: Site, pages: Pages) -> None:
    site.ask("POST", "/api/users", {"email": "noa@example.org", "role": "viewer", "name": "Noa"})
    site.python("tests.browser.second_factor")
    page = pages.open("/settings/users")
    ready(page)
    row = page.get_by_role("row").filter(has_text="noa@example.org")
    expect(row.get_by_text("second factor", exact=True)).to_be_visible()
    reset = row.get_by_role("button", name="Reset second factor")
    reset.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("their sessions end")
    dialog.get_by_role("button", name="Reset second factor").press("Enter")
    expect(reset).to_have_count(0)
    expect(row.get_by_text("second factor", exact=True)).to_have_count(0)

    trail = pages.open("/settings/audit", language="es")
    ready(trail)
    trail.get_by_role("combobox", name="Qué hizo").click()
    trail.get_by_role("option", name="restableció el segundo factor").click()
    entry = trail.get_by_role("row").nth(1)
    expect(entry).to_contain_text("Ana")
    expect(entry).to_contain_text("usuario Noa")
    trail.get_by_role("combobox", name="A qué").click()
    trail.get_by_role("option", name="clave", exact=True).click()
    expect(trail.get_by_text("Nada con estos filtros")).to_be_visible()
    trail.get_by_role("button", name="Quitar los filtros").click()
    expect(trail.get_by_role("row").nth(2)).to_be_visible()


def test_somebody_who_was_erased_may_come_back(site: Site, pages: Pages) -> None:
    email = {"source": "email", "value": "eva@back.example"}
    made = site.ask("POST", "/api/contacts", {"identities": [email, {"source": "user_id", "value": "back-1"}]})
    site.ask("DELETE", f"/api/contacts/{made['id']}")
    page = pages.open("/settings/erased")
    ready(page)
    let = page.get_by_role("button", name="Let them come back")
    expect(let).to_be_disabled()
    page.get_by_label("Exactly what").fill("nobody@back.example")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Nobody is kept away by that")
    page.get_by_label("Exactly what").fill("Eva@back.example")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="They may come back")).to_contain_text("2 identities")
    site.ask("POST", "/api/contacts", {"identities": [email]})


def test_the_system_says_that_all_is_well_and_marketers_see_their_part(pages: Pages) -> None:
    page = pages.open("/settings/system")
    ready(page)
    expect(page.get_by_text("SQLite")).to_be_visible()
    page.get_by_role("combobox", name="Which jobs").click()
    page.get_by_role("option", name="Ended").or_(page.get_by_role("option", name="Done")).click()
    expect(page).to_have_url("/settings/system?state=done")
    theirs = pages.open("/settings/system?state=cancelled", "bruno", language="es")
    expect(theirs.get_by_text("Nadie ha cancelado nada")).to_be_visible()
    expect(theirs.get_by_text("SQLite")).to_have_count(0)
