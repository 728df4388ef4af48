"""Fields, tags and lists: made, changed, and removed once it is said what goes with them."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Pages, ready
from tests.browser.site import Site


def make_contact(site: Site, name: str, **wish: Any) -> int:
    made = site.ask("POST", "/api/contacts", {"identities": [{"source": "user_id", "value": name}], **wish})
    return int(made["id"])


def test_a_field_is_made_by_the_keyboard_and_its_key_is_suggested(site: Site, pages: Pages) -> None:
    page = pages.open("/settings/fields", "bruno", language="es")
    ready(page)
    page.get_by_role("button", name="Crear un campo").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Nombre")).to_be_focused()
    page.keyboard.type("Email")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("Ya hay un campo «email»")).to_be_visible()
    dialog.get_by_label("Nombre").fill("Tamaño de la empresa")
    expect(dialog.get_by_label("Clave")).to_have_value("tamano_de_la_empresa")
    dialog.get_by_label("Clave").fill(" company size ")
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("sin espacios al principio ni al final")).to_be_visible()
    dialog.get_by_label("Clave").fill("company_size")
    page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has_text="company_size")
    expect(row).to_contain_text("Tamaño de la empresa")
    assert site.ask("GET", "/api/fields/company_size")["label"] == "Tamaño de la empresa"
    expect(page.get_by_role("button", name="Eliminar")).to_have_count(0)


def test_a_field_keeps_what_cannot_be_converted_and_what_somebody_else_wrote(site: Site, pages: Pages) -> None:
    site.ask("POST", "/api/fields", {"name": "licences", "type": "text", "label": "Licences"})
    make_contact(site, "licences-1", fields={"licences": "many"})
    page = pages.open("/settings/fields?search=licences")
    ready(page)
    page.get_by_role("button", name="Edit Licences").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Type").click()
    page.get_by_role("option", name="number").click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("change those first")
    dialog.get_by_role("combobox", name="Type").click()
    page.get_by_role("option", name="text", exact=True).click()
    dialog.get_by_label("Name").fill("Licences sold")
    site.ask("PATCH", "/api/fields/licences", {"version": 1, "description": "From the contract"})
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("From the contract")
    dialog.get_by_role("button", name="Keep mine").click()
    expect(page.get_by_role("row").filter(has_text="Licences sold")).to_be_visible()


def test_a_field_that_a_segment_reads_stays_until_it_does_not(site: Site, pages: Pages) -> None:
    site.ask("POST", "/api/fields", {"name": "budget", "type": "text", "label": "Budget"})
    make_contact(site, "budget-1", fields={"budget": "high"})
    condition = {"field": "budget", "operator": "is", "value": "high"}
    made = site.ask("POST", "/api/segments", {"key": "rich", "name": "Rich ones", "when": condition})
    page = pages.open("/settings/fields?search=budget")
    ready(page)
    remove = page.get_by_role("button", name="Remove Budget")
    remove.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link", name="Rich ones")).to_be_visible()
    expect(dialog.get_by_role("button", name="Remove")).to_have_count(0)
    dialog.get_by_role("button", name="Cancel").click()
    site.ask("POST", "/api/segments/rich/discard", {"version": made["version"]})
    remove.click()
    expect(dialog).to_contain_text("1 contact loses the value")
    dialog.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("Nothing of that name")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "show", "what", "words"),
    [
        ("en", "", "tag", ("Remove", "It is taken from 2 contacts", "Close", "Nothing of that name")),
        ("es", "show=lists&", "list", ("Eliminar", "2 contactos salen", "Cerrar", "Nada que se llame así")),
    ],
)
def test_a_tag_and_a_list_are_removed_from_everybody(
    site: Site, pages: Pages, language: str, show: str, what: str, words: tuple[str, ...]
) -> None:
    remove, said, close, nothing = words
    name = f"gone {what}"
    wish = {"add_tags": [name]} if what == "tag" else {"lists": {name: "subscribed"}}
    numbers = [make_contact(site, f"gone-{what}-{each}", **wish) for each in range(2)]
    page = pages.open(f"/settings/tags?{show}search=gone", "bruno", language=language)
    ready(page)
    row = page.get_by_role("row").filter(has_text=name)
    expect(row.get_by_role("link").last).to_have_text("2")
    row.get_by_role("button", name=remove).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(said)
    dialog.get_by_role("button", name=remove).click()
    expect(dialog.get_by_role("status")).to_be_visible()
    dialog.get_by_role("button", name=close).last.click()
    expect(page.get_by_text(nothing)).to_be_visible()
    shown = site.ask("GET", f"/api/contacts/{numbers[0]}")
    assert name not in shown["tags"]
    assert name not in shown["lists"]


def test_who_sells_sees_neither(pages: Pages) -> None:
    page = pages.open("/settings/fields", "carla")
    expect(page.get_by_role("heading", name="This page is not for your role")).to_be_visible()
