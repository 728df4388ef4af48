"""The list of contacts, with filters, selected contacts and its dialogs."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.listing import Listed
from tests.browser.site import Site
from tests.processes import eventually

MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "list-interest",
            "name": "Interest",
            "bands": [{"name": "warm", "from": 5}, {"name": "hot", "from": 20}],
            "rules": [{"key": "visit", "points": 5, "award": "every", "when": {"event": "page_viewed"}}],
        }
    ],
    "segments": [
        {
            "key": "list-warm",
            "name": "Warm ones",
            "when": {"score": "list-interest", "operator": "at_least", "value": 5},
        }
    ],
}
NAMES = ["Lía Ruiz", "Olmo Gil", "Nora Vidal", "Saúl Prieto", "Alba Cano", "Íñigo Soto"]


def fill(site: Site) -> None:
    """Make contacts with values from 0 to 45, and 120 of whom little is known."""
    site.ask("PUT", "/api/model", {"document": MODEL, "reason": "for the list"})
    rows = ["user_id,email,first_name,last_name,company,country,tags"]
    for place, name in enumerate(NAMES):
        first, last = name.split()
        tags = '"[""list-fair""]"' if place % 2 else ""
        rows.append(f"list-{place},{first.lower()}@list.example,{first},{last},Acme,ES,{tags}")
    rows += [f"list-many-{place},many{place}@list.example,,,,PT," for place in range(120)]
    file = site.data_dir.parent / "list.csv"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    site.baremo("import", "contacts", str(file))
    for place in range(len(NAMES)):
        visit = {"type": "page", "userId": f"list-{place}", "properties": {"url": "https://list.example/"}}
        site.collect(*({**visit, "messageId": f"list-{place}-{each}"} for each in range(place * 2)))
    order = "/api/contacts?order=-score.list-interest&country=ES&limit=10"
    eventually(lambda: [each["score"]["value"] for each in _try(site, order)] == [50, 40, 30, 20, 10, 0], seconds=60)


def _try(site: Site, path: str) -> list[Any]:
    try:
        return list(site.ask("GET", path)["items"])
    except AssertionError:  # just published, and not computed yet
        return []


MANY = 2_500


def fill_many(site: Site) -> None:
    """Make thousands of contacts whose names are their places in the order of their numbers."""
    rows = ["user_id,first_name,country", *(f"list-row-{place},Row {place:04},FR" for place in range(MANY))]
    file = site.data_dir.parent / "many.csv"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    site.baremo("import", "contacts", str(file))


def select_two(page: Page) -> None:
    """Select the first two by the keys."""
    page.get_by_role("grid").focus()
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.get_by_role("region").filter(has=page.get_by_role("status"))).to_be_visible()


def open_columns(page: Page) -> None:
    """Open the dialog of the columns."""
    page.locator("button").filter(has_text="Colum").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


PAGES = [
    Listed(name="contacts", path="/contacts?order=-score.list-interest"),
    Listed(
        name="contacts-selected",
        path="/contacts?order=-score.list-interest&country=ES&segment=list-warm&at_least=10",
        prepare=select_two,
    ),
    Listed(name="contacts-columns", path="/contacts?order=-score.list-interest", prepare=open_columns),
    Listed(name="contacts-nobody", path="/contacts?search=nobody-at-all"),
]
