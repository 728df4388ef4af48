"""A file of contacts: uploaded, looked at, its columns chosen, imported, and taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Pages, ready
from tests.browser.site import Site

WORDS = {
    "es": ("Subir y ver qué pasaría", "Qué se hace con «Aforo»", "Dato nuevo «aforo» (número)",
           "Qué pasaría", "Empezar la importación", "terminada", "Descargar las rechazadas", "Deshacer", "deshecha"),
    "en": ("Upload and see what would happen", "What becomes of “Seats”", "New field “seats” (number)",
           "What would happen", "Start the import", "done", "Download refused rows", "Undo", "undone"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["es", "en"])
def test_bruno_imports_a_file_and_takes_it_back(site: Site, pages: Pages, language: str) -> None:
    send, column, field, outlook, start, done, rejects, undo, undone = WORDS[language]
    name = {"es": "aforo", "en": "seats"}[language]  # a declared field stays when an import is taken back
    text = f"Correo,{name.title()}\nuna-{language}@example.com,12\nmal,3\notra-{language}@example.com,40\n"
    page = pages.open("/imports/new", "bruno", language=language)
    ready(page)
    page.locator("input[type=file]").set_input_files(
        {"name": f"leads-{language}.csv", "mimeType": "text/csv", "buffer": text.encode()}
    )
    page.get_by_role("button", name=send).click()
    expect(page.get_by_role("heading", name=f"leads-{language}.csv")).to_be_visible()
    page.get_by_role("combobox", name=column).click()
    page.get_by_role("option", name=field).click()
    expect(page.get_by_role("region", name=outlook)).to_contain_text("Correo")
    page.get_by_role("button", name=start).click()
    expect(page.get_by_text(done, exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name=rejects).click()
    assert "mal" in download.value.path().read_text()
    found = site.ask("GET", "/api/fields")["items"]
    assert [each["type"] for each in found if each["name"] == name] == ["number"]
    page.get_by_role("button", name=undo).click()
    page.get_by_role("dialog").get_by_role("button", name=undo).click()
    expect(page.get_by_text(undone, exact=True)).to_be_visible()
