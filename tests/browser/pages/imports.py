"""Imports: the list, a file that waits to be started, one that is done, and the upload."""

from __future__ import annotations

import json
import urllib.request

from tests.browser.listing import Listed
from tests.browser.site import Site
from tests.processes import eventually

LEADS = "Correo,Nombre,Plazas\nlola@example.com,Lola,12\nmal,Nadie,3\npau@example.com,Pau,40\n"


def upload(site: Site, text: str) -> int:
    """Upload a file of contacts, and return the number of its import."""
    headers = {"Authorization": f"Bearer {site.keys['api']}", "Content-Type": "application/octet-stream"}
    address = f"{site.url}/api/imports/contacts?name=leads.csv"
    with urllib.request.urlopen(urllib.request.Request(address, text.encode(), headers)) as response:
        return int(json.load(response)["id"])


def fill(site: Site) -> None:
    """A file that waits, and one that was imported."""
    site.notes["import"] = upload(site, LEADS)
    done = site.notes["imported"] = upload(site, LEADS)
    site.ask("POST", f"/api/imports/contacts/{done}/start", {})
    eventually(lambda: site.ask("GET", f"/api/imports/contacts/{done}")["state"] == "done")


PAGES = [
    Listed(name="imports", path="/imports"),
    Listed(name="imports-none", path="/imports?kind=events"),
    Listed(name="import-upload", path="/imports/new"),
    Listed(name="import-plan", path=lambda site: f"/imports/contacts/{site.notes['import']}"),
    Listed(name="import-done", path=lambda site: f"/imports/contacts/{site.notes['imported']}"),
]
