"""Writing rules: from the keyboard, as YAML, beside others who write, and without losing anything."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Pages, find_violations, ready
from tests.browser.pages import editors
from tests.browser.site import Site


@pytest.fixture
def filled(site: Site) -> Site:
    """A site that has what the pages of the editors show."""
    if editors.__name__ not in site.filled:
        editors.fill(site)
        site.filled.add(editors.__name__)
    return site


EVERYTHING: dict[str, Any] = {
    "key": "everything",
    "name": "Everything",
    "description": "All that a model can say",
    "subject": "contact",
    "active": True,
    "expires_after": "8w",
    "audience": {"not": {"tag": "employee"}},
    "minimum": -5.25,
    "maximum": 12345678901234567890,
    "groups": {"email": {"minimum": -10, "maximum": 60}},
    "bands": [{"name": "hot", "from": 75.5}, {"name": "cold", "from": -1}],
    "rules": [
        {
            "key": "every",
            "points": 5,
            "award": "every",
            "per": "url.query.utm_campaign",
            "at_most": 3,
            "only_for": {"all": [{"list": "news", "status": "subscribed"}, {"segment": "editing-madrid"}]},
            "group": "email",
            "expires_after": "never",
            "when": {
                "event": "page_viewed",
                "where": {
                    "any": [
                        {"property": "url", "operator": "matches", "value": "/blog/*"},
                        {"not": {"property": "amount", "operator": "between", "value": [1, 12345678901234567890]}},
                        {"property": "at", "operator": "before", "value": "2026-01-01T10:00:00+02:00"},
                    ]
                },
                "include_automated": True,
            },
        },
        {
            "key": "once",
            "name": "Once",
            "points": -7,
            "award": "once",
            "fades_over": "36h",
            "when": {
                "any": [
                    {"event": "any", "times": {"operator": "less_than", "value": 3}, "distinct": "url", "within": "2w"},
                    {"event": "x", "between": ["2026-01-01", "2026-01-31"]},
                    {"field": "city", "operator": "in", "value": ["Madrid", 28001, 7.5, True]},
                    {"field": "seen", "operator": "in_the_next", "value": "10d"},
                    {"field": "seen", "operator": "between", "value": ["2026-01-01", "2026-02-01"]},
                    {"field": "tags", "operator": "contains_all", "value": ["a", "b"]},
                    {"field": "city", "operator": "is_not_set"},
                    {"all": []},
                    {"not": {"not": {"tag": "x"}}},
                ]
            },
        },
        {"key": "faded", "points": 3, "half_life": "30d", "when": {"field": "n", "operator": "at_least", "value": 0.1}},
        {"key": "strange", "points": "five", "when": {"tag": "a", "list": "b"}, "colour": "red"},
    ],
}


def test_whatever_a_score_says_comes_out_of_the_editor_as_it_went_in(pages: Pages, filled: Site) -> None:
    filled.ask("POST", "/api/scores", {"document": EVERYTHING})
    page = pages.open("/scores/everything/edit")
    ready(page)
    rules = page.locator("main ol > li")
    expect(rules).to_have_count(4)
    for number in range(4):
        rules.nth(number).locator("[id^=rule-]").click()
    expect(page.get_by_text("The form cannot show this rule")).to_be_visible()
    # Every field is entered and left, and nothing is changed by that.
    for field in page.locator("main input:visible").all():
        field.focus()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Save draft")).to_be_disabled()
    page.get_by_label("Name", exact=True).fill("All of it")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    expected = copy.deepcopy(EVERYTHING)
    expected["name"] = "All of it"
    assert filled.ask("GET", "/api/scores/everything")["document"] == expected


def test_a_score_is_written_in_sentences_and_in_yaml(pages: Pages, filled: Site) -> None:
    page = pages.open("/scores/new", language="es")
    ready(page)
    page.keyboard.type("Interés de prueba")
    expect(page.get_by_label("Identificador", exact=True)).to_have_value("interes-de-prueba")
    page.locator("#add-rule").focus()
    page.keyboard.press("Enter")
    kind = page.locator("main ol input").first
    expect(kind).to_be_focused()
    expect(page.get_by_role("option", name=re.compile("enlace de un correo"))).to_be_visible()
    page.keyboard.type("enlace de un correo")
    page.keyboard.press("Enter")
    page.locator("main ol").get_by_label("Puntos", exact=True).fill("8")
    rule = page.locator("main ol > li").first
    expect(rule).to_contain_text("Cada vez que hace clic en un enlace de un correo")
    expect(rule.get_by_role("status")).to_contain_text("contactos")
    assert find_violations(page) == []
    page.keyboard.press("Control+s")
    page.wait_for_url(re.compile("/scores/interes-de-prueba/edit$"))
    [saved] = filled.ask("GET", "/api/scores/interes-de-prueba")["document"]["rules"]
    assert (saved["points"], saved["award"], saved["when"]) == (8, "every", {"event": "email_clicked"})

    page.get_by_role("button", name="YAML").click()
    text = page.locator("textarea[wrap=off]")
    expect(text).to_have_value(re.compile("points: 8"))
    text.fill(text.input_value().replace("points: 8", "points: 9"))
    expect(page.locator("main ol > li").first).to_contain_text("+9")
    text.fill(text.input_value().replace("points: 9", "points: nueve"))
    expect(page.get_by_role("button", name=re.compile("^Línea \\d+"))).to_be_visible()
    page.get_by_role("button", name="Deshacer").click()
    expect(page.locator("main ol > li").first).to_contain_text(re.compile(r"\+[89]"))


def test_what_somebody_else_saved_meanwhile_is_shown_and_what_was_typed_is_kept(pages: Pages, filled: Site) -> None:
    document = {**editors.SCORE, "key": "shared", "name": "Shared"}
    filled.ask("POST", "/api/scores", {"document": document})
    page = pages.open("/scores/shared/edit")
    ready(page)
    page.get_by_label("Name", exact=True).fill("Mine")
    filled.ask("PUT", "/api/scores/shared", {"document": {**document, "minimum": 0}, "version": 1})
    page.wait_for_timeout(600)  # until the browser has kept it
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.get_by_text("What you had not saved is here again")).to_be_visible()
    page.get_by_role("button", name="Save draft").click()
    conflict = page.get_by_role("alert").filter(has_text="Somebody else has saved meanwhile")
    expect(conflict.get_by_role("row")).to_have_count(3)
    assert find_violations(page) == []
    conflict.get_by_role("button", name="Keep mine").click()
    expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    assert filled.ask("GET", "/api/scores/shared")["document"] == {**document, "name": "Mine"}
    # Rules are moved with the arrows, and the way back is a step.
    page.locator("main ol > li").first.locator("[id^=handle-]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("main ol > li").nth(1)).to_contain_text("Looks at prices")
    page.keyboard.press("Control+z")
    expect(page.locator("main ol > li").first).to_contain_text("Looks at prices")
    page.locator("main ol > li").first.get_by_role("button", name="Actions of rule 1").click()
    page.get_by_role("menuitem", name="Duplicate").click()
    expect(page.locator("main ol > li")).to_have_count(5)
    page.get_by_role("link", name="Segments").click()
    expect(page.get_by_text("Leave without saving?")).to_be_visible()
    page.get_by_role("button", name="Stay here").click()
    expect(page).to_have_url(re.compile("/scores/shared/edit"))


def test_a_segment_is_counted_while_it_is_written_and_published(pages: Pages, filled: Site) -> None:
    page = pages.open("/segments/new", "bruno")
    ready(page)
    page.keyboard.type("Getafe people")
    page.get_by_role("button", name="Add condition").click()
    page.get_by_role("menuitem", name="A field").click()
    page.keyboard.type("city")
    page.keyboard.press("Enter")
    page.locator("main input[aria-label=Value]").fill("Getafe")
    page.keyboard.press("Escape")
    expect(page.locator("main").get_by_role("status").last).to_contain_text(re.compile(r"^1 of \d+ contacts"))
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url(re.compile("/segments/getafe-people/edit$"))
    page.get_by_role("button", name="Publish").click()
    page.get_by_label("Reason").fill("for the fair")
    page.get_by_role("dialog").get_by_role("button", name="Publish").click()
    page.wait_for_url(re.compile("/segments/getafe-people$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Getafe people")
    assert filled.ask("GET", "/api/segments/getafe-people")["live"] == 1
    viewer = pages.open("/segments", "dani", language="es")
    ready(viewer)
    expect(viewer.get_by_role("link", name="Getafe people")).to_be_visible()
    expect(viewer.get_by_role("link", name="Crear segmento")).to_have_count(0)
