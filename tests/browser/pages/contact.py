"""The page of a contact, with a history that has something of everything."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.browsing import ready
from tests.browser.listing import Listed
from tests.browser.site import Site
from tests.processes import eventually

SCORES: list[dict[str, Any]] = [
    {
        "key": "person-interest",
        "name": "Interés comercial",
        "minimum": 0,
        "maximum": 100,
        "expires_after": "120d",
        "bands": [{"name": "Caliente", "from": 60}, {"name": "Templado", "from": 30}, {"name": "Frío", "from": 0}],
        "groups": {"person-email": {"maximum": 8}},
        "rules": [
            {
                "key": "prices",
                "name": "Visita los precios",
                "points": 8,
                "award": "every",
                "at_most": 3,
                "when": {
                    "event": "page_viewed",
                    "where": {"property": "url", "operator": "contains", "value": "/precios"},
                },
            },
            {
                "key": "click",
                "name": "Hace clic en un correo",
                "points": 5,
                "award": "every",
                "group": "person-email",
                "expires_after": "60d",
                "when": {"event": "email_clicked"},
            },
            {
                "key": "webinar",
                "name": "Asiste a un webinar",
                "points": 20,
                "award": "every",
                "half_life": "30d",
                "when": {"event": "webinar_attended"},
            },
            {"key": "demo", "name": "Pide una demo", "points": 30, "when": {"event": "demo_requested"}},
        ],
    },
    {
        "key": "person-fit",
        "name": "Encaje",
        "rules": [
            {
                "key": "city",
                "name": "Vive en Madrid",
                "points": 10,
                "award": "while",
                "when": {"field": "city", "operator": "is", "value": "Madrid"},
            }
        ],
    },
]
SEGMENT = {
    "key": "person-madrid",
    "name": "Gente de Madrid",
    "when": {"field": "city", "operator": "is", "value": "Madrid"},
}


def track(who: str, event: str, days: float, **properties: Any) -> dict[str, Any]:
    """Return a message about what somebody did some days ago."""
    at = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    named = f"{who}-{event}-{days}"
    return {
        "type": "track",
        "messageId": named,
        "userId": who,
        "event": event,
        "timestamp": at,
        "properties": properties,
    }


def make_person(site: Site, who: str, **fields: Any) -> int:
    """Make a contact with a history, and return its number."""
    made = site.ask(
        "POST",
        "/api/contacts",
        {
            "identities": [{"source": "user_id", "value": who}, {"source": "email", "value": f"{who}@example.org"}],
            "fields": {
                "first_name": "Marta",
                "last_name": who.title(),
                "city": "Madrid",
                "company": "Aceros",
                **fields,
            },
            "add_tags": ["feria"],
            "lists": {"Boletín": "subscribed"},
        },
    )
    visits = [
        track(who, "page_viewed", day, url="https://acme.es/precios/empresas")
        for day in (70, 40.01, 40, 39.99, 12, 5.01, 5)
    ]
    clicks = [track(who, "email_clicked", day, campaign=f"Campaña {day}") for day in (100, 30, 20, 10)]
    site.collect(
        *visits,
        *clicks,
        track(who, "webinar_attended", 33, title="Puntuar"),
        track(who, "email_opened", 10, campaign="Campaña 10", automated=True),
    )
    number: int = made["id"]
    eventually(lambda: is_settled(site, number))
    return number


def is_settled(site: Site, number: int) -> bool:
    """Tell whether everything about a contact has been counted."""
    events = site.ask("GET", f"/api/contacts/{number}/events/kinds")["events"]
    scores = site.ask("GET", f"/api/contacts/{number}/scores")
    return events >= 13 and bool(scores) and not any(each["is_pending"] for each in scores)


def publish(site: Site) -> None:
    """Publish the scores of these tests, once for each site, beside those that others have."""
    if "person-model" in site.notes:
        return
    site.notes["person-model"] = True
    for kind, document in [*(("scores", each) for each in SCORES), ("segments", SEGMENT)]:
        draft = site.ask("POST", f"/api/{kind}", document)
        said = {"version": draft["version"], "reason": "the page of a contact"}
        site.ask("POST", f"/api/{kind}/{document['key']}/publish", said)
    eventually(lambda: site.ask("GET", "/api/publications")["items"][0]["state"] == "in_force")


def fill(site: Site) -> None:
    """Make the contact that is looked at, one without anything, and who may be the same person."""
    publish(site)
    site.notes["person"] = make_person(site, "ibanez", phone="+34 600 100 200", employees=120)
    body = {"op": "add", "points": 5, "expires_after": "30d", "reason": "Nos vimos en la feria"}
    site.ask("POST", f"/api/contacts/{site.notes['person']}/scores/person-interest/adjustments", body)
    bare = {"identities": [{"source": "anonymous_id", "value": "person-browser"}]}
    site.notes["bare-person"] = site.ask("POST", "/api/contacts", bare)["id"]
    named = {"first_name": "Marta", "last_name": "Ibanez", "phone": "+34 600 999 999"}
    twin = {"identities": [{"source": "user_id", "value": "person-twin"}], "fields": named}
    site.notes["person-twin"] = site.ask("POST", "/api/contacts", twin)["id"]


def at(query: str = "", note: str = "person") -> Any:
    """Return the way to the page of a contact."""
    return lambda site: f"/contacts/{site.notes[note]}{query}"


def _ask_why(page: Page) -> None:
    slider = page.get_by_role("slider")
    slider.focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#moment")).to_be_visible()
    ready(page)


def _merge(page: Page) -> None:
    page.get_by_role("button", name="Merge").or_(page.get_by_role("button", name="Fusionar")).first.click()
    page.get_by_role("dialog").get_by_role("combobox").fill("Marta")
    page.get_by_role("option").first.click()
    expect(page.get_by_role("dialog").get_by_role("table")).to_be_visible()


def _erase(page: Page) -> None:
    page.get_by_role("main").locator("button[aria-haspopup=menu]").first.click()
    page.get_by_role("menuitem").last.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _adjust(page: Page) -> None:
    page.locator("section[aria-labelledby=adjustments] button").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_load_state("networkidle")


PAGES = [
    Listed(name="contact", path=at()),
    Listed(name="contact-why-here", path=at("?score=person-interest"), prepare=_ask_why),
    Listed(name="contact-activity", path=at("?tab=activity")),
    Listed(name="contact-changes", path=at("?tab=changes")),
    Listed(name="contact-bare", path=at(note="bare-person")),
    Listed(name="contact-merge", path=at(), prepare=_merge),
    Listed(name="contact-erase", path=at(), prepare=_erase),
    Listed(name="contact-adjust", path=at("?score=person-interest"), prepare=_adjust),
    Listed(name="contact-missing", path="/contacts/987654321"),
    Listed(name="contact-viewer", path=at(), who="dani"),
]
