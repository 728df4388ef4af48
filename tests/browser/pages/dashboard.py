"""The dashboard, with people of all temperatures."""

from __future__ import annotations

from typing import Any

from tests.browser.listing import Listed
from tests.browser.site import Site
from tests.processes import eventually

CHARM: dict[str, Any] = {
    "key": "charm",
    "name": "Charm",
    "bands": [{"name": "dazzling", "from": 30}, {"name": "pleasant", "from": 10}],
    "rules": [
        {
            "key": "dance",
            "name": "Comes to the dance",
            "points": 10,
            "award": "every",
            "expires_after": "5d",
            "when": {"event": "danced"},
        }
    ],
}


def fill(site: Site) -> None:
    """Twelve people; the first two have danced most, and their points run out within days."""
    document = {"document": {"scores": [CHARM]}, "reason": "Who dances well?"}
    number = site.ask("PUT", "/api/model", document)["id"]
    people = [
        {"type": "identify", "userId": f"d{place}", "traits": {"name": f"Dancer {place}", "company": "Tango & Sons"}}
        for place in range(12)
    ]
    site.collect(*people)
    eventually(lambda: site.ask("GET", f"/api/publications/{number}")["state"] == "in_force", seconds=60)
    # After that: a publication moves values, and nobody has become hot by it.
    site.collect(*(dance(place) for place in range(12) for _ in range(max(0, 5 - place))))
    first = site.ask("GET", "/api/contacts?search=Dancer&limit=50")["items"]
    site.notes["dancers"] = {each["fields"]["name"]: each["id"] for each in first}
    best = f"/api/contacts/{site.notes['dancers']['Dancer 0']}/scores"
    eventually(lambda: any(each["value"] == 50 for each in site.ask("GET", best)), seconds=60)


def dance(place: int) -> dict[str, Any]:
    """Let one of them dance."""
    return {"type": "track", "userId": f"d{place}", "event": "danced", "properties": {}}


PAGES = [Listed(name="dashboard", path="/?score=charm")]
