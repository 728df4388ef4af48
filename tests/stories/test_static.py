"""Stories about rules that award once, and about what contacts are."""

from __future__ import annotations

import pytest

from tests.cast import ANA, BEN, CID, DEAL
from tests.stories.conditions import both, either, event, field, negation, prop, score_is, times
from tests.stories.telling import Story


def test_who_matches_both_rules_has_twenty(story: Story):
    """S01."""
    story.rule(field("city", "in", ["Madrid", "Getafe"])).rule("pricing_viewed")
    story.contact(ANA, BEN, city="Madrid").contact(CID, city="Vigo").event(ANA, "pricing_viewed")
    assert story.values() == {ANA: 20, BEN: 10, CID: 0}


def test_a_score_has_values_only_on_its_own_kind_of_subject(story: Story):
    """S02."""
    story.rule("page_viewed", score="fit").score("worth", subject="deal").rule("page_viewed", score="worth")
    story.deal(DEAL, ANA).event(ANA, "page_viewed")
    assert story.values("fit") == {ANA: 10}
    assert story.values("worth") == {DEAL: 10}


def test_values_are_neither_capped_nor_do_they_overflow(story: Story):
    """S03."""
    story.score().contact(ANA).adjust(ANA, "add", 3_000_000_000).adjust(ANA, "add", 3_000_000_000)
    assert story.value(ANA) == 6_000_000_000


def test_three_hundred_and_one_scores_are_independent(story: Story):
    """S04."""
    keys = [f"score-{number}" for number in range(301)]
    for key in keys[:300]:
        story.rule("page_viewed", points=1, score=key)
    story.event(ANA, "page_viewed")
    assert [story.values(key) for key in (keys[0], keys[299])] == [{ANA: 1}, {ANA: 1}]
    story.rule("page_viewed", points=1, score=keys[300])
    rows = story.look().values.to_pylist()
    assert [(row["score"], row["subject"], row["value"]) for row in rows] == [(key, ANA, 1) for key in keys]


def test_seven_clicks_in_three_campaigns_award_once(story: Story):
    """S05."""
    story.rule("email_clicked")
    for number in range(7):
        story.at(hour=number).event(ANA, "email_clicked", campaign=f"C{number % 3}")
    assert story.value(ANA) == 10


@pytest.mark.parametrize("is_published_late", [False, True])
def test_awards_stay_when_the_condition_is_no_longer_true(story: Story, is_published_late: bool):
    """S06."""
    for number, points in ((1, 5), (2, 5), (3, 5), (4, 20)):
        when = event("page_viewed", times=times("exactly", number), distinct="session")
        story.rule(when, points=points)
    values = []
    for session in range(4):
        for view in range(6):
            story.at(day=session, minute=view).event(ANA, "page_viewed", session=f"S{session}")
        if not is_published_late or session == 3:
            values.append(story.value(ANA))
    assert values == ([35] if is_published_late else [5, 10, 15, 35])


def test_a_rule_finds_whoever_clicked_before_it_existed(story: Story):
    """S07."""
    for number in range(500):
        story.contact(f"contact-{number}")
        if number < 120:
            story.at(hour=number).event(f"contact-{number}", "email_clicked")
    story.at(day=365).rule("email_clicked", score="first").rule("email_clicked", score="second")
    expected = {f"contact-{number}": 10 if number < 120 else 0 for number in range(500)}
    assert story.values("first") == story.values("second") == expected


def test_a_score_that_is_not_active_has_no_values(story: Story):
    """S08."""
    story.score(active=False).rule("email_clicked")
    for number in range(120):
        story.event(f"contact-{number}", "email_clicked")
    story.at(day=1)
    assert story.values() == {}
    story.score(active=True)
    assert list(story.values().values()) == [10] * 120
    story.score(active=False)
    assert story.values() == {}
    story.at(day=2).event(ANA, "email_clicked").score(active=True)
    assert list(story.values().values()) == [10] * 121


def test_conditions_are_joined_by_and_or_by_or(story: Story):
    """S10."""
    parts = event("email_clicked"), field("country", "is", "ES")
    story.rule(both(*parts), score="and").rule(either(*parts), score="or")
    story.contact(ANA, CID, country="ES").contact(BEN)
    story.event(ANA, "email_clicked").event(BEN, "email_clicked")
    assert story.values("and") == {ANA: 10, BEN: 0, CID: 0}
    assert story.values("or") == {ANA: 10, BEN: 10, CID: 10}


def test_a_rule_gives_the_points_that_it_says(story: Story):
    """S11."""
    story.rule("email_clicked").edit("rule-1", points=25).event(ANA, "email_clicked")
    story.at(day=4_000)
    assert story.value(ANA) == 25


def test_points_can_be_subtracted(story: Story):
    """S12."""
    story.rule(field("country", "in", ["KP", "CU"]), points=-15).contact(ANA, country="KP")
    assert story.value(ANA) == -15
    story.rule("email_clicked").event(ANA, "email_clicked")
    assert story.value(ANA) == -5


@pytest.mark.parametrize("award", ["once", "while"])
def test_tags_can_be_asked_for_all_any_or_none(story: Story, award: str):
    """S40."""
    tags = [{"tag": "engaged"}, {"tag": "champion"}, {"tag": "new"}]
    story.rule(both(*tags), score="all", award=award)
    story.rule(either(*tags), score="any", award=award)
    story.rule(negation(either(*tags)), score="none", award=award)
    story.tag("jane", "engaged", "champion", "new").tag("martino", "Engaged").tag("macy")
    assert story.values("all") == {"jane": 10, "martino": 0, "macy": 0}
    assert story.values("any") == {"jane": 10, "martino": 10, "macy": 0}
    assert story.values("none") == {"jane": 0, "martino": 0, "macy": 10}


def test_two_product_interests_are_two_scores(story: Story):
    """S33."""
    for product in ("a", "b"):
        page = event("page_viewed", prop("url", "contains", f"/{product}/"))
        link = event("email_clicked", prop("url", "contains", f"/{product}/"))
        story.rule(page, points=5, award="every", score=product)
        story.rule(link, points=10, award="every", score=product)
    for number in (1, 2):
        story.event(ANA, "page_viewed", url=f"https://x.com/a/{number}")
    story.event(ANA, "email_clicked", url="https://x.com/a/1")
    assert (story.value(ANA, "a"), story.value(ANA, "b")) == (20, 0)


def test_a_segment_finds_good_fits_who_are_not_engaged(story: Story):
    """S34."""
    story.rule(field("industry", "is", "SaaS"), points=40, award="while", score="fit")
    story.rule("email_clicked", points=3, award="every", score="engagement")
    story.segment("nurture", both(score_is("fit", "at_least", 30), score_is("engagement", "less_than", 10)))
    story.rule({"segment": "nurture"}, points=1, award="while")
    story.contact(ANA, BEN, industry="SaaS").event(ANA, "email_clicked")
    for _ in range(20):
        story.event(BEN, "email_clicked")
    assert story.values("fit") == {ANA: 40, BEN: 40}
    assert story.values("engagement") == {ANA: 3, BEN: 60}
    assert story.values() == {ANA: 1, BEN: 0}


def test_a_new_customer_who_is_not_engaged_after_two_weeks_needs_help(story: Story):
    """S35."""
    story.rule("email_clicked", points=4, award="every", score="engagement")
    new = both(field("created_at", "in_the_last", "30d"), field("created_at", "more_than_ago", "14d"))
    story.rule(both(new, score_is("engagement", "less_than", 5)), points=1, award="while")
    story.contact(ANA, BEN, created_at=story.now)
    for _ in range(3):
        story.event(BEN, "email_clicked")
    assert story.values() == {ANA: 0, BEN: 0}
    story.at(day=14)
    assert story.values() == {ANA: 1, BEN: 0}
    story.at(day=30)
    assert story.values() == {ANA: 0, BEN: 0}


def test_a_band_changes_at_its_first_value(story: Story):
    """S37."""
    bands = [("every 2 days", 80), ("weekly", 40), ("monthly", 0)]
    story.score(bands=[{"name": name, "from": start} for name, start in bands])
    story.contact(ANA).adjust(ANA, "add", 79)
    assert story.band(ANA) == "weekly"
    story.adjust(ANA, "add", 1)
    assert story.band(ANA) == "every 2 days"


def test_a_deal_above_fifteen_has_sixteen(story: Story):
    """S46."""
    story.score("size", subject="deal").score("big", subject="deal")
    story.rule(score_is("size", "more_than", 15), points=1, award="while", score="big")
    story.deal("deal-15", ANA).deal("deal-16", ANA)
    story.adjust("deal-15", "add", 15, score="size").adjust("deal-16", "add", 16, score="size")
    assert story.values("big") == {"deal-15": 0, "deal-16": 1}
