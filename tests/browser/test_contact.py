"""Journeys on the page of a contact: why is the value what it is, what was it before, and what can be changed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.browsing import Pages, ready
from tests.browser.pages.contact import make_person, publish, track
from tests.browser.site import Site
from tests.processes import eventually


@pytest.fixture
def person(site: Site) -> int:
    publish(site)
    if "person-journey" not in site.notes:
        site.notes["person-journey"] = make_person(site, "viaje")
    return int(site.notes["person-journey"])


def section(page: Page, name: str) -> Locator:
    """Return a part of the page by the name of its heading."""
    return page.locator(f"section[aria-labelledby={name}]")


def number(text: str) -> float:
    """Read a number as the page writes it in Spanish."""
    return float(text.replace("\u2212", "-").replace("+", "").replace(".", "").replace(",", "."))


def test_the_points_on_the_page_add_up_to_the_value_and_the_past_can_be_asked(
    pages: Pages, site: Site, person: int
) -> None:
    page = pages.open(f"/contacts/{person}?score=person-interest", "bruno", language="es")
    ready(page)
    # Every line adds to the sum above it, and the last sum is the value: all with all their digits.
    why = section(page, "why")
    rows = why.locator("table").first.locator("tbody > tr")
    points = [number(each) for each in rows.locator("td:nth-last-child(2)").all_inner_texts()]
    sums = [number(each) for each in rows.locator("td:last-child").all_inner_texts()]
    total = number(why.locator("tfoot td").inner_text())
    assert len(points) >= 4
    assert sums == pytest.approx([sum(points[: place + 1]) for place in range(len(points))])
    assert sums[-1] == total
    stored = {each["score"]: each["value"] for each in site.ask("GET", f"/api/contacts/{person}/scores")}
    assert total == pytest.approx(stored["person-interest"], abs=0.1)  # an hour of fading may lie between
    expect(why).to_contain_text("El grupo «person-email» no pasa de 8")
    # What does not count is there with its reason.
    why.get_by_role("button", name=re.compile("que no cuentan")).click()
    expect(why).to_contain_text("más veces de las que cuenta la regla")
    expect(why).to_contain_text("han caducado")
    expect(section(page, "coming")).to_contain_text("los puntos se desvanecen")
    ask_the_past(page)


def ask_the_past(page: Page) -> None:
    # With the keyboard alone: back to an earlier moment, and what changed since then.
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    moment = section(page, "moment")
    expect(moment).to_contain_text("Comparado con ahora")
    expect(slider).to_have_attribute("aria-valuenow", "0")
    differences = moment.locator("tbody td:last-child")
    expect(differences.first).to_be_visible()
    changed = [number(each) for each in differences.all_inner_texts()]
    assert sum(changed) == pytest.approx(number(moment.locator("tfoot td").last.inner_text()))
    assert "at=" in page.url
    # Two moments of the past, and back.
    moment.get_by_role("button", name="Comparar con otro momento").click()
    slider.focus()
    page.keyboard.press("End")
    expect(moment).not_to_contain_text("Comparado con ahora")
    page.get_by_role("slider").focus()
    page.keyboard.press("Escape")
    expect(moment).to_have_count(0)
    # The same as a table.
    page.get_by_role("button", name="Ver como tabla").click()
    page.get_by_role("button", name="¿Por qué aquí?").last.click()
    expect(section(page, "moment")).to_be_visible()


def test_points_are_adjusted_with_the_effect_told_before_and_taken_back(pages: Pages, site: Site, person: int) -> None:
    page = pages.open(f"/contacts/{person}?score=person-fit", "bruno")
    ready(page)
    card = page.get_by_role("button", name=re.compile("^Encaje"))
    expect(card).to_contain_text("10")
    page.get_by_role("button", name="Adjust points").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Points").fill("7.5")
    expect(dialog.get_by_role("status")).to_contain_text("17.5")
    dialog.get_by_role("textbox", name="Reason").fill("Met at the fair")
    dialog.get_by_role("button", name="Add the points").click()
    expect(dialog).to_have_count(0)
    expect(card).to_contain_text("17.5")
    expect(section(page, "why")).to_contain_text("7.5 points added")
    expect(section(page, "why")).to_contain_text("«Met at the fair»")
    adjustments = section(page, "adjustments")
    adjustments.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("17.5")
    page.get_by_role("dialog").get_by_role("button", name="Undo").click()
    expect(adjustments).to_contain_text("Nobody has given or taken points by hand.")
    expect(card).not_to_contain_text("17.5")
    page.get_by_role("tab", name="Changes").click()
    expect(page.get_by_role("region", name="Changes of Encaje")).to_contain_text("Somebody made an adjustment")


def test_details_are_edited_where_they_stand_and_nothing_that_was_typed_is_lost(pages: Pages, site: Site) -> None:
    publish(site)
    person = make_person(site, "editada")
    page = pages.open(f"/contacts/{person}?score=person-fit", "bruno")
    ready(page)
    details = section(page, "fields")
    details.get_by_role("button", name="City: Madrid. Edit").click()
    details.get_by_role("textbox", name="City").fill("León")
    # Somebody else changes another field meanwhile: that is no conflict.
    patch(site, person, fields={"company": "Otra"})
    page.keyboard.press("Enter")
    expect(details.get_by_role("button", name="City: León. Edit")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Encaje 0"))).to_be_visible()
    # Now the same one: both are shown, and who sits there decides.
    details.get_by_role("button", name="City: León. Edit").click()
    details.get_by_role("textbox", name="City").fill("Lugo")
    patch(site, person, fields={"city": "Cádiz"})
    page.keyboard.press("Enter")
    conflict = page.get_by_role("alert")
    expect(conflict).to_contain_text("Cádiz")
    expect(conflict).to_contain_text("Lugo")
    conflict.get_by_role("button", name="Keep mine").click()
    expect(details.get_by_role("button", name="City: Lugo. Edit")).to_be_visible()
    give_identity_and_tag(page)


def give_identity_and_tag(page: Page) -> None:
    # What a field cannot hold is told at the field.
    page.get_by_role("button", name="Add an identity").click()
    page.get_by_role("textbox", name="Identity").fill("no-address")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text(re.compile("or no email address"))).to_be_visible()
    page.get_by_role("textbox", name="Identity").fill("otra@example.org")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(section(page, "identities")).to_contain_text("otra@example.org")
    page.get_by_role("button", name="Tag", exact=True).click()
    page.get_by_role("combobox", name="New tag").fill("importante")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Remove the tag importante").click()
    expect(page.get_by_text("importante")).to_have_count(0)


def patch(site: Site, person: int, **changes: object) -> None:
    version = site.ask("GET", f"/api/contacts/{person}")["version"]
    site.ask("PATCH", f"/api/contacts/{person}", {"version": version, **changes})


def test_activity_is_filtered_and_told_in_days_of_the_reader(pages: Pages, site: Site, person: int) -> None:
    page = pages.open(f"/contacts/{person}?tab=activity", "dani", language="es")
    ready(page)
    activity = section(page, "activity")
    expect(activity).to_contain_text("automático")
    activity.get_by_text("Ocultar lo automático").click()
    expect(activity.get_by_text("automático", exact=True)).to_have_count(0)
    activity.get_by_role("combobox", name="Solo estos tipos de eventos").click()
    page.get_by_role("option", name=re.compile("Asistió a un webinar")).click()
    page.keyboard.press("Escape")
    line = activity.get_by_role("button", name=re.compile("Asistió a un webinar"))
    expect(line).to_have_count(1)
    line.click()
    expect(activity).to_contain_text("Puntuar")
    # Who only looks finds nothing to change.
    assert page.get_by_role("button", name=re.compile("Fusionar|Editar|Etiqueta|Ajustar|Suscribir")).count() == 0
    page.reload()
    ready(page)
    expect(line).to_have_count(1)


def test_two_contacts_become_one_and_one_is_erased(pages: Pages, site: Site) -> None:
    publish(site)
    kept = make_person(site, "gemela")
    other = make_twin(site)
    page = pages.open(f"/contacts/{kept}", "ana")
    ready(page)
    page.get_by_role("button", name="Merge").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").fill("Gemela")
    page.get_by_role("option", name=re.compile("Marta Gemela")).first.click()
    expect(dialog.get_by_role("row", name=re.compile("City"))).to_contain_text("stays")
    expect(dialog).to_contain_text("gemela-2")
    dialog.get_by_role("button", name="Merge for good").click()
    expect(dialog).to_have_count(0)
    expect(section(page, "identities")).to_contain_text("gemela-2")
    # The number of the one that is gone leads here.
    page.goto(f"/contacts/{other}?tab=activity")
    expect(page).to_have_url(re.compile(rf"/contacts/{kept}\?tab=activity"))
    expect(page.get_by_text(f"Contact {other} was merged into this one.")).to_be_visible()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="More actions").click()
        page.get_by_role("menuitem", name="Export everything as JSON").click()
    assert downloading.value.suggested_filename == f"contact-{kept}.json"
    erase_for_good(page)
    page.goto(f"/contacts/{kept}")
    expect(page.get_by_role("heading", name="Contact not found")).to_be_visible()


def make_twin(site: Site) -> int:
    body = {
        "identities": [{"source": "user_id", "value": "gemela-2"}],
        "fields": {"first_name": "Marta", "last_name": "Gemela", "city": "Lugo"},
    }
    number: int = site.ask("POST", "/api/contacts", body)["id"]
    site.collect(track("gemela-2", "demo_requested", 1))
    eventually(lambda: site.ask("GET", f"/api/contacts/{number}/events/kinds")["events"] > 0)
    return number


def erase_for_good(page: Page) -> None:
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Erase contact").click()
    dialog = page.get_by_role("dialog")
    erase = dialog.get_by_role("button", name="Erase for good")
    expect(erase).to_be_disabled()
    dialog.get_by_role("textbox").fill("Marta Gemela")
    erase.click()
    expect(dialog).to_have_count(0)


def test_sellers_do_not_find_contacts_of_others(pages: Pages, site: Site, person: int) -> None:
    page = pages.open(f"/contacts/{person}", "carla", language="es")
    expect(page.get_by_role("heading", name="Contacto no encontrado")).to_be_visible()
    expect(page.get_by_text("tú solo ves los tuyos")).to_be_visible()
