"""The events explorer and the refused messages, as marketers use them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Pages, ready
from tests.browser.pages.events import collect_wrong
from tests.browser.site import Site


def test_events_join_the_list_as_they_arrive_and_wait_while_it_is_paused(site: Site, pages: Pages) -> None:
    page = pages.open("/events?search=watched")
    expect(page.get_by_text("None matches the filters")).to_be_visible()

    def send(number: int) -> None:
        site.collect(
            {"type": "track", "event": "Plan watched", "userId": "vera", "messageId": f"watched-{number}",
             "properties": {"plan": f"watched-{number}"}}
        )  # fmt: skip

    send(1)
    first = page.get_by_role("row").filter(has_text="watched-1")
    expect(first).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    send(2)
    page.wait_for_timeout(4000)  # longer than the list takes to look again
    expect(page.get_by_role("row").filter(has_text="watched-2")).to_have_count(0)
    page.get_by_role("button", name="Go live").click()
    expect(page.get_by_role("row").filter(has_text="watched-2")).to_be_visible()
    first.get_by_role("button", name="Plan watched").press("Enter")
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_role("heading", name="Properties")).to_be_visible()
    drawer.get_by_role("button", name="Show this contact only").click()
    expect(page).to_have_url(re.compile("contact="))
    page.get_by_label("Contains").fill("watched-2")
    expect(first).to_have_count(0)
    page.get_by_role("button", name="Clear the filters").click()
    expect(page).to_have_url(re.compile(r"/events$"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ("No se entiende la fecha", "Corregir", "El mensaje corregido", "Enviar corregido", "ha entrado")),
        ("en", ("The date cannot be understood", "Mend", "The mended message", "Send it mended", "was taken in")),
    ],
)
def test_a_refused_message_is_mended_until_it_is_taken_in(
    site: Site, pages: Pages, language: str, words: tuple[str, ...]
) -> None:
    reason, mend, label, send, accepted = words
    collect_wrong(site, f"mended-{language}")
    page = pages.open("/events/refused?reason=unreadable_time", language=language)
    ready(page)
    # The latest stands first.
    page.get_by_role("main").get_by_role("row").nth(1).get_by_role("button", name=reason).press("Enter")
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("mark")).to_contain_text("next Tuesday")
    drawer.get_by_role("button", name=mend, exact=True).press("Enter")
    text = drawer.get_by_label(label)
    body = text.input_value()
    text.fill(body[:-1])
    expect(drawer.get_by_role("button", name=send)).to_be_disabled()
    text.fill(body.replace("next Tuesday", "yesterday"))
    drawer.get_by_role("button", name=send).click()
    expect(drawer.get_by_role("alert").filter(has_text=reason.lower()[:10]).first).to_be_visible()
    expect(drawer.locator("mark")).to_contain_text("yesterday")
    drawer.get_by_role("button", name=mend, exact=True).click()
    text.fill(body.replace("next Tuesday", "2026-11-01T10:00:00Z"))
    drawer.get_by_role("button", name=send).click()
    expect(page.get_by_text(accepted)).to_be_visible()
    expect(drawer).to_have_count(0)


def test_all_refused_messages_of_a_reason_are_tried_again_or_discarded(site: Site, pages: Pages) -> None:
    collect_wrong(site, "many")
    page = pages.open("/events/refused", "bruno")
    ready(page)
    page.get_by_role("combobox", name="Reason").click()
    page.get_by_role("option", name="The name of the event is missing").click()
    expect(page.get_by_role("row").filter(has_text="cannot be understood")).to_have_count(0)
    page.get_by_role("button", name="Try all again").click()
    page.get_by_role("dialog").get_by_role("button", name="Try again").click()
    expect(page.get_by_text("tried again.")).to_be_visible()
    page.get_by_role("button", name="Discard all").click()
    page.get_by_role("dialog").get_by_role("button", name="Discard all").click()
    expect(page.get_by_text("No message matches the filters")).to_be_visible()
