"""The events as they arrive, and those that were refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from tests.browser.listing import Listed
from tests.browser.site import Site

VISITORS = ("irene", "jorge", "nuria")


def fill(site: Site) -> None:
    """Visits of three people, one by a machine, and messages that cannot be taken in."""
    now = datetime.now(UTC)
    visits = [
        {
            "type": "page",
            "userId": name,
            "messageId": f"seen-{name}-{number}",
            "timestamp": (now - timedelta(minutes=number)).isoformat(),
            "properties": {"url": f"https://example.org/pricing?plan={number}", "title": "Pricing"},
        }
        for name in VISITORS
        for number in range(3)
    ]
    people = [
        {"type": "identify", "userId": name, "traits": {"email": f"{name}@example.com"}, "messageId": f"who-{name}"}
        for name in VISITORS
    ]
    site.collect(*people, *visits)
    collect_wrong(site, "shown")


def collect_wrong(site: Site, name: str) -> None:
    """Send what is refused: a date that nobody understands, and an event without a name."""
    site.collect(
        {"type": "track", "event": "Seen", "userId": "irene", "messageId": f"{name}-1", "timestamp": "next Tuesday"},
        {"type": "track", "userId": "irene", "messageId": f"{name}-2", "properties": {"plan": "pro"}},
    )


def open_first(page: Page) -> None:
    # On a phone each row is a card.
    page.locator("main tbody th button, main ul[aria-label] li button").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


PAGES = [
    Listed(name="events", path="/events"),
    Listed(name="event", path="/events", prepare=open_first),
    Listed(name="events-none", path="/events?search=nothing-has-this"),
    Listed(name="refused", path="/events/refused"),
    Listed(name="refused-message", path="/events/refused?reason=unreadable_time", prepare=open_first),
]
