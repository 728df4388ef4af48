"""Journeys through the list of contacts: by the keys, with filters, to a contact and back, and many at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsing import Pages, ready
from tests.browser.pages import contacts
from tests.browser.site import Site, serving

HOTTEST = "/contacts?order=-score.list-interest"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of its own: the tests know everybody in it."""
    with serving(tmp_path_factory.mktemp("contacts") / "data") as served:
        yield served


@pytest.fixture
def filled(site: Site) -> Site:
    if contacts.__name__ not in site.filled:
        contacts.fill(site)
        site.filled.add(contacts.__name__)
    return site


def rows(page: Page) -> list[str]:
    return [each.split("\n")[0] for each in page.get_by_role("rowheader").all_inner_texts()]


def expect_first(page: Page, name: str) -> None:
    expect(page.get_by_role("rowheader").first).to_contain_text(name)


def test_the_hottest_are_found_opened_and_left_by_the_keys_alone(filled: Site, pages: Pages) -> None:
    page = pages.open(HOTTEST, "bruno")
    ready(page)
    assert rows(page)[:6] == [*reversed(contacts.NAMES)]
    grid = page.get_by_role("grid")
    grid.focus()
    for key in ("j", "j", "ArrowDown", "k"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/contacts/\d+$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Saúl Prieto")
    page.go_back()
    expect_first(page, "Íñigo Soto")
    expect(grid).to_have_attribute("aria-activedescendant", "contact-row-2")
    grid.focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Open the contact")
    page.keyboard.press("Escape")
    grid.focus()
    page.keyboard.press("/")
    expect(page.get_by_label("Search contacts")).to_be_focused()
    page.keyboard.type("olmo g")
    expect(page).to_have_url(re.compile("search=olmo"))
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect_first(page, "Olmo Gil")


def test_a_long_list_is_scrolled_and_found_again_where_it_was_left(filled: Site, pages: Pages) -> None:
    page = pages.open("/contacts?order=score.list-interest&country=PT", "ana", height=600)
    ready(page)
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", "121")
    page.evaluate("document.querySelector('[role=grid]').scrollTop = 5600")
    expect(page.locator("#contact-row-115 a")).to_be_visible()
    assert len(page.get_by_role("row").all()) < 60
    page.evaluate("document.querySelector('[role=grid]').scrollTop = 4000")
    link = page.locator("#contact-row-80 a")
    expect(link).to_be_visible()
    name, place = link.inner_text(), link.bounding_box()
    link.click()
    expect(page).to_have_url(re.compile(r"/contacts/\d+$"))
    page.go_back()
    again = page.locator("#contact-row-80 a")
    expect(again).to_have_text(name)
    assert place is not None
    box = again.bounding_box()
    assert box is not None
    assert abs(box["y"] - place["y"]) < 3


def test_thousands_of_rows_are_scrolled_through_few_are_drawn_and_the_way_back_is_right(
    filled: Site, pages: Pages
) -> None:
    contacts.fill_many(filled)
    page = pages.open("/contacts?order=created_at&country=FR", "ana", height=700)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/contacts?" in request.url else None)
    ready(page)
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(contacts.MANY + 1))
    for place in [*range(90, contacts.MANY, 100), contacts.MANY - 1]:
        expect_at(page, place)
    end = len(asked)
    assert len(set(asked)) == end, "on the way down every page is read once"
    for place in (1_200, 150, 0):
        expect_at(page, place)
    assert set(asked[end:]) & set(asked[:end]), "what was far away had been forgotten"


def expect_at(page: Page, place: int) -> None:
    """Scroll to a row, which is then drawn, and few others."""
    page.evaluate("(top) => { document.querySelector('[role=grid]').scrollTop = top }", place * 52)
    expect(page.locator(f"#contact-row-{place} a")).to_have_text(f"Row {place:04}")
    assert page.get_by_role("row").count() < 60


def test_filters_are_said_in_words_and_saved_as_a_segment(filled: Site, pages: Pages) -> None:
    page = pages.open("/contacts?order=-score.list-interest", "bruno", language="es")
    ready(page)
    page.get_by_role("button", name="Filtrar", exact=True).click()
    page.get_by_role("menuitem", name="Puntuación").click()
    page.get_by_label("Puntos").fill("20")
    page.get_by_role("button", name="Aplicar").click()
    expect(page.get_by_role("button", name="Interest al menos 20", exact=True)).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(4)
    page.get_by_role("button", name="Filtrar", exact=True).click()
    page.get_by_role("menuitem", name="Etiqueta").click()
    page.get_by_role("combobox", name="Etiquetas").fill("list-f")
    page.get_by_role("option", name="list-fair").click()
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Aplicar").click()
    expect(page.get_by_role("button", name="Etiqueta: list-fair", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("tag=list-fair"))
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("button", name="Guardar como segmento").click()
    page.get_by_label("Nombre del segmento").fill("Feria caliente")
    page.get_by_role("button", name="Guardar el segmento").click()
    expect(page.get_by_text("Segmento «Feria caliente» guardado")).to_be_visible()
    saved = filled.ask("GET", "/api/segments/feria-caliente")
    assert saved["live_document"]["when"] == {
        "all": [{"score": "list-interest", "operator": "at_least", "value": 20}, {"tag": "list-fair"}]
    }
    page.get_by_role("button", name="Quitar el filtro: Etiqueta: list-fair").click()
    expect(page.get_by_role("rowheader")).to_have_count(4)


def test_many_are_tagged_at_once_and_the_list_shows_it(filled: Site, pages: Pages) -> None:
    page = pages.open("/contacts?order=-score.list-interest&country=ES&columns=tags", "bruno")
    ready(page)
    page.get_by_role("grid").focus()
    for key in ("x", "Shift+ArrowDown"):
        page.keyboard.press(key)
    expect(page.get_by_text("2 selected")).to_be_visible()
    page.get_by_role("button", name="Select all 6").click()
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Add a tag").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("6 contacts")
    dialog.get_by_role("combobox", name="Tag").fill("list-called")
    dialog.get_by_role("button", name="Add the tag").click()
    expect(dialog).to_contain_text("Done: 6 contacts changed", timeout=30_000)
    dialog.get_by_role("button", name="Close").last.click()
    expect(page.get_by_role("row").filter(has_text="list-called")).to_have_count(6)


def test_roles_see_their_contacts_and_their_buttons(filled: Site, pages: Pages) -> None:
    page = pages.open(HOTTEST, "dani")
    ready(page)
    expect_first(page, "Íñigo Soto")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    expect(page.get_by_role("button", name="New contact")).to_have_count(0)
    page = pages.open(HOTTEST, "carla", width=360)
    ready(page)
    expect(page.get_by_text("Nobody has a value in this score yet")).to_be_visible()
    page.get_by_role("button", name="New contact").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Email").fill("nonsense")
    dialog.get_by_role("button", name="Create the contact").click()
    expect(dialog.get_by_role("alert").or_(dialog.locator("[class*=error]")).first).to_be_visible()
    dialog.get_by_label("Email").fill("nueva@list.example")
    dialog.get_by_label("First name").fill("Nueva")
    dialog.get_by_role("button", name="Create the contact").click()
    expect(page).to_have_url(re.compile(r"/contacts/\d+$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nueva")
