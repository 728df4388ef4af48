"""The scores that people begin with are right, say what they should, and suit the sales cycle."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.events.kinds import kind_of
from baremo.language import LANGUAGES
from baremo.model.document import parse_model
from baremo.model.starters import BUSINESSES, LONGEST, SHORTEST, Business, write_starter
from tests.people import Door, People


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("days", [SHORTEST, 30, 90, LONGEST])
@pytest.mark.parametrize("business", BUSINESSES, ids=lambda each: each.key)
def test_every_starter_is_a_model(business: Business, days: int, language: Any) -> None:
    model = parse_model(write_starter(business, days, language))
    assert [score.key for score in model.scores] == ["interest", "fit", "disengagement"]
    expiry = model.score("interest").expires_after
    assert expiry is not None
    assert expiry != "never"
    in_days = expiry.microseconds / (24 * 3600 * 10**6)
    assert days < in_days <= days * 1.25 + 7


@pytest.mark.parametrize("business", BUSINESSES, ids=lambda each: each.key)
def test_visits_are_worth_more_than_clicks_and_these_more_than_opens(business: Business) -> None:
    points = {rule.key: rule.points for rule in parse_model(write_starter(business, 30, "en")).score("interest").rules}
    assert points["visit"] > points["click"] > points["open"] > 0
    assert 0 > points["bounce"] > points["careers"] >= points["unsubscribe"]
    assert min(points[rule.key] for rule in business.interest) > points["visit"]


@pytest.mark.parametrize("business", BUSINESSES, ids=lambda each: each.key)
def test_both_languages_say_the_same_model_by_other_names(business: Business) -> None:
    def without_names(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: without_names(value) for key, value in part.items() if key not in ("name", "description")}
        return [without_names(each) for each in part] if isinstance(part, list) else part

    spanish, english = (write_starter(business, 45, language) for language in LANGUAGES)
    assert without_names(spanish) == without_names(english)
    names = [[rule.name for score in parse_model(each).scores for rule in score.rules] for each in (spanish, english)]
    assert set(names[0]).isdisjoint(names[1])


def test_starters_are_served_in_the_language_of_who_asks(people: People) -> None:
    def read(door: Door, query: str = "") -> Any:
        return door.get(f"/api/starters?{query}").json()

    found = read(people.door("ana", language="es"), "sales_cycle_days=40&business=services")["items"]
    assert [each["business"] for each in found] == ["services"]
    assert (found[0]["expiry_days"], found[0]["document"]["scores"][0]["name"]) == (50, "Interés")
    english = read(people.door("ana", language="es"), "language=en")["items"]
    assert [each["business"] for each in english] == [each.key for each in BUSINESSES]
    assert english[0]["document"]["scores"][0]["name"] == "Interest"
    refused = people.door("ana").get("/api/starters?business=farm")
    assert refused.json()["errors"][0]["path"] == "business"
    assert people.door("ana").get("/api/starters?sales_cycle_days=0").status_code == 422


def test_a_starter_is_made_and_published_as_it_is(people: People) -> None:
    bruno = people.door("bruno")
    document = bruno.get("/api/starters?business=b2b_software").json()["items"][0]["document"]
    applied = bruno.ask("PUT", "/api/model", {"document": document, "reason": "To begin with"})
    assert applied.status_code == 200, applied.content


def test_what_email_tools_send_counts_as_the_rules_say() -> None:
    """The names are those of calls, as senders know them; a rule for a kind that nothing becomes would never count."""
    sent = {
        kind_of(name)
        for name in ("Form Submitted", "Email Link Clicked", "Email Opened", "Email Bounced", "Unsubscribed")
    }
    for business in BUSINESSES:
        model = write_starter(business, 30, "en")
        rules = {rule["key"]: rule for score in model["scores"] for rule in score["rules"]}
        named = {rules[key]["when"]["event"] for key in ("form", "click", "open", "bounce", "unsubscribe", "leaves")}
        assert named == sent
        spam = rules["complains"]["when"]
        assert spam["event"] == kind_of("Email Marked as Spam")
        assert spam["where"]["value"] == "complaint"
