"""The pages on which rules are written: the editor of scores, and segments with their editor and members."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.browsing import ready
from tests.browser.listing import Listed
from tests.browser.site import Site

VISIT = {"event": "page_viewed", "where": {"property": "url", "operator": "starts_with", "value": "/pricing"}}
NESTED = {
    "all": [
        {"field": "city", "operator": "in", "value": ["Madrid", "Getafe"]},
        {"any": [{"tag": "customer"}, {"not": {"list": "news"}}]},
        {"event": "email_clicked", "times": {"operator": "at_least", "value": 2}, "within": "30d"},
    ]
}
SCORE: dict[str, Any] = {
    "key": "editing-interest",
    "name": "Interest",
    "expires_after": "120d",
    "groups": {"email": {"maximum": 60}},
    "bands": [{"name": "hot", "from": 75}, {"name": "warm", "from": 40}],
    "rules": [
        {"key": "visit", "name": "Looks at prices", "points": 15, "award": "every", "per": "session", "when": VISIT},
        {"key": "nested", "points": 10, "award": "while", "when": NESTED},
        {"key": "click", "points": 5, "award": "every", "group": "email", "when": {"event": "email_clicked"}},
        {"key": "leave", "points": -40, "when": {"event": "email_unsubscribed"}},
    ],
}
SEGMENT = {"key": "editing-madrid", "name": "In Madrid", "when": {"field": "city", "operator": "is", "value": "Madrid"}}


def fill(site: Site) -> None:
    """Make a few contacts, a score, and a segment that counts."""
    for number, city in enumerate(["Madrid", "Getafe", "Bilbao", "Madrid"]):
        identities = [{"source": "email", "value": f"editing{number}@example.org"}]
        fields = {"city": city, "first_name": f"Eva {number}"}
        site.ask("POST", "/api/contacts", {"identities": identities, "fields": fields, "add_tags": ["customer"]})
    site.ask("POST", "/api/scores", {"document": SCORE})
    site.ask("POST", "/api/segments", {"document": SEGMENT})
    site.ask("POST", "/api/segments/editing-madrid/publish", {"version": 1, "live": None, "reason": "for filters"})


def open_rules(page: Page) -> None:
    """Open the first two rules, whose forms show nearly all that there is."""
    for number in (0, 1):
        page.locator("main [id^=rule-]").nth(number).click()
    expect(page.locator("[role=radio]").first).to_be_visible()
    ready(page)


def open_yaml(page: Page) -> None:
    """Show the YAML beside the form."""
    page.get_by_role("button", name="YAML").click()
    expect(page.locator("textarea[wrap=off]")).to_have_value(re.compile(r"^key: "))


PAGES = [
    Listed(name="score-new", path="/scores/new"),
    Listed(name="score-edit", path="/scores/editing-interest/edit", prepare=open_rules),
    Listed(name="score-yaml", path="/scores/editing-interest/edit", prepare=open_yaml),
    Listed(name="segments", path="/segments"),
    Listed(name="segment-new", path="/segments/new"),
    Listed(name="segment-edit", path="/segments/editing-madrid/edit"),
    Listed(name="segment-members", path="/segments/editing-madrid"),
]
