"""Fields, tags and lists."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.listing import Listed
from tests.browser.site import Site
from tests.processes import eventually

DRAFT = {"key": "field-large", "name": "Large feet", "when": {"field": "shoe_size", "operator": "is", "value": "42"}}


def fill(site: Site) -> None:
    """Make contacts with a field of their own, tags and a list, and the draft of a segment that reads the field."""
    site.ask("POST", "/api/fields", {"name": "shoe_size", "type": "text", "label": "Shoe size", "description": "In EU"})
    for number, status in enumerate(("subscribed", "unsubscribed", "subscribed")):
        wish = {
            "identities": [{"source": "user_id", "value": f"field-{number}"}],
            "fields": {"shoe_size": str(38 + number)},
            "add_tags": ["field-fair", *(["field-webinar"] if number else [])],
            "lists": {"Field news": status},
        }
        site.ask("POST", "/api/contacts", wish)
    site.ask("POST", "/api/segments", DRAFT)
    eventually(lambda: site.ask("GET", "/api/tags?search=field-fair")["total"] == 1)


def open_new(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Make a field").or_(
        page.get_by_role("main").get_by_role("button", name="Crear un campo")
    ).click()
    page.get_by_role("dialog").wait_for()


def open_edit(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Shoe size").first.click()
    page.get_by_role("dialog").wait_for()


def open_removal(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Shoe size").last.click()
    page.get_by_role("dialog").get_by_role("alert").wait_for()


def open_removal_of_a_tag(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="field-webinar").click()
    page.get_by_role("dialog").locator("button[type=submit]").wait_for()


PAGES = [
    Listed(name="fields", path="/settings/fields"),
    Listed(name="new-field", path="/settings/fields", prepare=open_new),
    Listed(name="edit-field", path="/settings/fields?search=shoe", prepare=open_edit),
    Listed(name="remove-field", path="/settings/fields?search=shoe", prepare=open_removal),
    Listed(name="tags", path="/settings/tags", who="bruno"),
    Listed(name="lists", path="/settings/tags?show=lists"),
    Listed(name="remove-tag", path="/settings/tags?search=field-webinar", prepare=open_removal_of_a_tag),
]
