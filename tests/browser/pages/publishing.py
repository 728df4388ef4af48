"""The pages of scores, of what a change does, of publications and versions, and the model as a file."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.listing import Listed
from tests.browser.site import Site
from tests.processes import eventually

CITIES = ["Madrid", "Lisboa", "Sevilla"]
SCORE: dict[str, Any] = {
    "key": "courtesy",
    "name": "Courtesy",
    "description": "How friendly somebody has been lately",
    "bands": [{"name": "hot", "from": 20}, {"name": "warm", "from": 10}],
    "rules": [
        {"key": "click", "name": "Clicks a link", "points": 5, "award": "every", "when": {"event": "email_clicked"}},
        {
            "key": "madrid",
            "name": "Lives in Madrid",
            "points": 10,
            "award": "while",
            "when": {"field": "city", "operator": "is", "value": "Madrid"},
        },
    ],
}
FRIENDS = {"key": "friends", "name": "Friends", "when": {"score": "courtesy", "operator": "at_least", "value": 20}}


def fill(site: Site) -> None:
    """Sixty people, of whom a third lives in Madrid and some click; a score of two versions, and drafts."""
    people = [
        {"type": "identify", "userId": f"p{number}", "traits": {"city": CITIES[number % 3], "name": f"Person {number}"}}
        for number in range(60)
    ]
    clicks = [
        {"type": "track", "userId": f"p{number}", "event": "Email Link Clicked", "properties": {"campaign": str(time)}}
        for number in range(60)
        for time in range(number % 5)
    ]
    site.collect(*people, *clicks)
    publish(site, {"scores": [{**SCORE, "name": "Politeness"}], "segments": [FRIENDS]}, "A first try")
    publish(site, {"scores": [SCORE]}, "A better name")
    edit(site, more_for_clicks())
    site.ask("POST", "/api/scores", {"key": "unready", "name": "Unready", "rules": [{"key": "half", "points": "five"}]})


def publish(site: Site, document: Any, reason: str) -> int:
    """Let a model count, and wait until everybody has the new values."""
    number: int = site.ask("PUT", "/api/model", {"document": document, "reason": reason})["id"]
    eventually(lambda: site.ask("GET", f"/api/publications/{number}")["state"] == "in_force", seconds=60)
    return number


def edit(site: Site, document: Any) -> None:
    """Replace a draft, whichever is there."""
    site.ask("PUT", f"/api/scores/{document['key']}", document)


def more_for_clicks(points: int = 8) -> dict[str, Any]:
    """The score with each click worth more, another band and a rule less."""
    changed = deepcopy(SCORE)
    changed["rules"] = [{**changed["rules"][0], "points": points}]
    changed["bands"][0]["from"] = 24
    return changed


def see_effect(page: Page) -> None:
    """Wait until the effect is there, with the list of who moves."""
    expect(page.get_by_role("tabpanel").get_by_role("table").last).to_be_visible(timeout=60_000)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def open_menu(page: Page) -> None:
    """Open the actions of a score."""
    page.get_by_role("row", name="Courtesy").get_by_role("button").last.click()


def ask_for_removal(page: Page) -> None:
    """Open the question whether a score is to be deleted."""
    open_menu(page)
    page.get_by_role("menuitem").last.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def latest(site: Site) -> str:
    """Return where the latest publication is."""
    return f"/publications/{site.ask('GET', '/api/publications?limit=1')['items'][0]['id']}"


PAGES = [
    Listed(name="scores", path="/scores"),
    Listed(name="scores-of-a-viewer", path="/scores", who="dani"),
    Listed(name="scores-removal", path="/scores", prepare=ask_for_removal),
    Listed(name="score", path="/scores/courtesy"),
    Listed(name="score-unready", path="/scores/unready"),
    Listed(name="score-history", path="/scores/courtesy/history?version=2"),
    Listed(name="before-publishing", path="/publish?score=courtesy", prepare=see_effect),
    Listed(name="before-publishing-a-segment", path="/publish?score=courtesy&show=segment:friends", prepare=see_effect),
    Listed(name="publications", path="/publications"),
    Listed(name="publication", path=latest),
    Listed(name="model-file", path="/model"),
]
