"""Somebody sees what a change does, publishes it, and goes back; nothing is lost or counts by accident."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsing import Pages, ready
from tests.browser.pages.publishing import SCORE, edit, fill, more_for_clicks, publish
from tests.browser.site import Site

SLOW = 60_000


@pytest.fixture(scope="module")
def filled(site: Site) -> Site:
    if "tests.browser.pages.publishing" not in site.filled:
        fill(site)
        site.filled.add("tests.browser.pages.publishing")
    return site


@pytest.fixture
def score(filled: Site) -> Site:
    """The score as it was published at first, with a draft in which clicks are worth more."""
    shown = filled.ask("GET", "/api/scores/courtesy")
    if shown["live_document"]["rules"] != SCORE["rules"] or not shown["is_active"]:
        publish(filled, {"scores": [{**SCORE, "active": True}]}, "As at first")
    edit(filled, more_for_clicks())
    return filled


def live(site: Site) -> Any:
    return site.ask("GET", "/api/scores/courtesy")["live_document"]


def press(page: Page, name: str) -> None:
    """Use a button by the keyboard."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def test_a_change_is_looked_at_published_and_taken_back(pages: Pages, score: Site) -> None:
    page = pages.open("/scores", "bruno")
    row = page.get_by_role("row", name="Courtesy")
    expect(row).to_contain_text("Unpublished changes")
    expect(row.get_by_role("img", name="from 0 to")).to_be_visible()
    row.get_by_role("link", name="Courtesy").click()
    expect(page.get_by_role("heading", name="Courtesy", level=1)).to_be_focused()
    expect(page.get_by_text("+5 points each time they click")).to_be_visible()
    page.get_by_role("link", name="See changes and publish").click()
    changes = page.get_by_role("table", name="What changes in Courtesy")
    expect(changes.get_by_role("row", name="Clicks a link")).to_contain_text("+8 points each time")
    expect(changes.get_by_role("row", name="Lives in Madrid")).to_contain_text("removed")

    rules = page.get_by_role("table", name="Rule by rule")
    in_madrid = score.ask("POST", "/api/conditions/count", {"when": SCORE["rules"][1]["when"]})["contacts"]
    expect(rules.get_by_role("row", name="Lives in Madrid")).to_contain_text(str(in_madrid), timeout=SLOW)
    page.get_by_role("radiogroup", name="Show as").get_by_text("Table").click()
    expect(page.get_by_role("table", name="How many contacts have which value")).to_be_visible()
    moves = page.get_by_role("table", name="Who changes band").get_by_role("button").first
    said = moves.inner_text()
    moves.focus()
    page.keyboard.press("Enter")
    movers = page.get_by_role("table", name="Who moves")
    expect(movers.locator("tbody tr")).to_have_count(min(20, int(said)))
    with page.expect_download() as taken:
        page.get_by_role("link", name="Download as CSV").click()
    with Path(taken.value.path()).open(encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == int(said)
    assert live(score)["rules"] == SCORE["rules"]

    page.get_by_label("Reason").fill("Clicks are worth more than a city")
    press(page, "Publish")
    expect(page.get_by_role("heading", name="Publication", level=1)).to_be_visible()
    expect(page.get_by_text("In force: everybody has the new values")).to_be_visible(timeout=SLOW)
    expect(page.get_by_text("Clicks are worth more than a city")).to_be_visible()
    expect(page.get_by_role("row", name="Lives in Madrid")).to_contain_text("removed")

    page.get_by_role("link", name="History").click()
    page.get_by_role("button", name="A better name").click()
    press(page, "Roll back to this version")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("row", name="Lives in Madrid")).to_contain_text("new")
    dialog.get_by_label("Reason").fill("Madrid matters after all")
    page.keyboard.press("Tab")
    press(page, "Roll back")
    expect(page.get_by_text("In force: everybody has the new values")).to_be_visible(timeout=SLOW)
    assert live(score)["rules"] == SCORE["rules"]
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Publications").click()
    expect(page.get_by_role("row", name="Madrid matters after all")).to_contain_text("In force")
    expect(page.get_by_role("row", name="Clicks are worth more than a city")).to_contain_text("Replaced")


def test_who_was_slower_is_told_and_keeps_the_reason(pages: Pages, score: Site) -> None:
    page = pages.open("/publish?score=courtesy", "bruno", language="es")
    expect(page.get_by_role("table", name="Regla a regla")).to_be_visible(timeout=SLOW)
    page.get_by_label("Motivo").fill("Los clics valen más")
    edit(score, more_for_clicks(9))
    press(page, "Publicar")
    expect(page.get_by_role("alert").filter(has_text="lo ha cambiado")).to_be_visible()
    expect(page.get_by_role("alert").filter(has_text="Alguien se ha adelantado")).to_contain_text("Courtesy")
    expect(page.get_by_role("row", name="Clicks a link").first).to_contain_text("+9 puntos")
    expect(page.get_by_label("Motivo")).to_have_value("Los clics valen más")
    assert live(score)["rules"] == SCORE["rules"]
    page.get_by_role("navigation", name="Principal").get_by_role("link", name="Puntuaciones").click()
    expect(page.get_by_role("dialog", name="¿Salir sin guardar?")).to_be_visible()
    press(page, "Quedarme aquí")
    expect(page.get_by_role("heading", name="Antes de publicar")).to_be_visible()


def test_a_score_is_switched_off_copied_and_deleted_with_what_is_lost_said_before(pages: Pages, score: Site) -> None:
    page = pages.open("/scores", "bruno", language="es")
    ready(page)
    page.get_by_role("switch", name="Courtesy está activa").focus()
    page.keyboard.press("Space")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("dejan de tener valor")
    expect(dialog).to_contain_text("Los cambios de su borrador siguen sin publicarse")
    press(page, "Desactivar")
    expect(page.get_by_role("switch", name="Courtesy está activa")).not_to_be_checked()
    off = score.ask("GET", "/api/scores/courtesy")
    assert (off["is_active"], off["live_document"]["rules"], off["has_changes"]) == (False, SCORE["rules"], True)

    page.get_by_role("button", name="Acciones para Courtesy").click()
    page.get_by_role("menuitem", name="Duplicar").click()
    dialog.get_by_label("Nombre").fill("Cortesía de prueba")
    key = dialog.get_by_label("Clave").input_value()
    dialog.get_by_label("Clave").fill("courtesy")
    press(page, "Duplicar")
    expect(dialog.get_by_role("alert")).to_contain_text("elige otra clave")
    dialog.get_by_label("Clave").fill(key)
    press(page, "Duplicar")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.goto("/scores")
    page.get_by_role("button", name="Acciones para Cortesía de prueba").click()
    page.get_by_role("menuitem", name="Eliminar").click()
    expect(page.get_by_role("dialog")).to_contain_text("Se pierde para siempre")
    press(page, "Eliminar")
    expect(page.get_by_role("link", name="Cortesía de prueba")).to_have_count(0)
    assert all(each["key"] != key for each in score.ask("GET", "/api/scores?limit=200")["items"])

    page.get_by_role("button", name="Acciones para Courtesy").click()
    page.get_by_role("menuitem", name="Eliminar").click()
    page.get_by_role("dialog").get_by_label("Motivo").fill("Ya no la usamos")
    press(page, "Eliminar")
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("friends")


def test_a_file_is_planned_before_it_is_published_and_viewers_only_look(pages: Pages, score: Site) -> None:
    page = pages.open("/model", "bruno")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download what is published").click()
    with Path(taken.value.path()).open(encoding="utf-8") as file:
        text = file.read()
    assert "courtesy" in text
    page.get_by_label("Content of the file").fill("scores: [{key: a, name: A, rules: 7}]")
    press(page, "Show what would change")
    expect(page.get_by_role("alert")).to_contain_text("rules")
    page.get_by_label("Content of the file").fill(text.replace("name: Courtesy", "name: Kindness"))
    press(page, "Show what would change")
    expect(page.get_by_role("row", name="Name")).to_contain_text("Kindness")
    page.get_by_label("Reason").fill("Another name")
    press(page, "Publish the file")
    expect(page.get_by_text("In force: everybody has the new values")).to_be_visible(timeout=SLOW)
    assert live(score)["name"] == "Kindness"

    viewer = pages.open("/publish?score=courtesy", "dani")
    expect(viewer.get_by_role("table", name="What changes in Courtesy")).to_be_visible()
    expect(viewer.get_by_label("Reason")).to_have_count(0)
    viewer.goto("/scores")
    ready(viewer)
    expect(viewer.get_by_role("link", name="New score")).to_have_count(0)
    seller = pages.open("/publish", "carla")
    expect(seller.get_by_role("heading", name="This page is not for your role")).to_be_visible()
