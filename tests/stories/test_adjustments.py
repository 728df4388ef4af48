"""Stories about points that automations and people give."""

from __future__ import annotations

from decimal import Decimal

from baremo.engine.explain import explain
from tests.cast import ANA, BEN, DEAL
from tests.stories.conditions import event, field
from tests.stories.telling import Story

MICRO = Decimal("0.000001")


def test_three_opens_make_fifteen_by_rule_or_by_automation(story: Story):
    """S16."""
    story.rule("email_opened", points=5, award="every", score="by rule").score("by automation")
    for number in range(3):
        story.at(hour=number).event(ANA, "email_opened", campaign=f"C{number}")
        story.adjust(ANA, "add", 5, score="by automation")
    assert story.value(ANA, "by rule") == story.value(ANA, "by automation") == 15


def test_an_unsubscription_takes_points_away(story: Story):
    """S18."""
    story.score().contact(ANA).adjust(ANA, "add", 35).adjust(ANA, "subtract", 20)
    assert story.value(ANA) == 15


def test_points_are_added_each_time_an_event_happens(story: Story):
    """S20."""
    story.rule("trial_started", points=8, award="every")
    story.event(ANA, "trial_started").event(ANA, "trial_started").event(ANA, "login")
    assert story.value(ANA) == 16


def test_a_set_puts_the_value_whatever_it_came_from(story: Story):
    """S24."""
    story.rule("email_clicked", points=20, award="every").rule("pricing_viewed")
    story.rule(field("city", "is", "Madrid"), points=7, award="while").contact(ANA, city="Madrid")
    story.event(ANA, "email_clicked").event(ANA, "pricing_viewed").at(day=1)
    assert story.value(ANA) == 37
    story.adjust(ANA, "set", 50, held=7)
    assert story.value(ANA) == 50
    story.at(day=2).adjust(ANA, "set", 0, held=7)
    assert story.value(ANA) == 0
    story.at(day=3).adjust(ANA, "add", 5)
    assert story.value(ANA) == 5
    story.field(ANA, city="Vigo")
    assert story.value(ANA) == -2


def test_a_rule_counts_all_twelve_opens_of_an_hour(story: Story):
    """S31."""
    story.rule("email_opened", points=5, award="every")
    for number in range(12):
        story.at(minute=5 * number).event(ANA, "email_opened")
    assert story.value(ANA) == 60


def test_a_deal_loses_points_as_it_goes_without_contact(story: Story):
    """S45."""
    story.score(subject="deal").deal(DEAL, ANA).adjust(DEAL, "set", 100)
    for day in (16, 18, 20):
        story.at(day=day).adjust(DEAL, "subtract", 5)
    assert story.value(DEAL) == 85


def test_who_was_set_to_zero_starts_like_who_never_scored(story: Story):
    """P05."""
    story.rule("form_sent", points=9, award="every").contact(ANA, BEN).adjust(ANA, "set", 0)
    story.at(hour=1).event(ANA, "form_sent").event(BEN, "form_sent")
    assert story.values() == {ANA: 9, BEN: 9}


def test_a_set_to_zero_is_never_undone_by_editing_the_rule(story: Story):
    """P11."""
    story.rule("email_clicked", award="every")
    for number in range(100):
        story.at(hour=number).event(ANA, "email_clicked")
    story.at(day=5)
    assert story.value(ANA) == 1_000
    story.adjust(ANA, "set", 0)
    assert story.value(ANA) == 0
    story.at(day=6).edit("rule-1", points=3)
    assert story.value(ANA) == 0
    story.event(ANA, "email_clicked").event(ANA, "email_clicked")
    assert story.value(ANA) == 6


def test_a_floor_is_an_option(story: Story):
    """P12."""
    story.rule("email_bounced", points=-10, award="every", score="floored").score("floored", minimum=0)
    story.rule("email_bounced", points=-10, award="every", score="free")
    story.event(ANA, "email_bounced")
    assert (story.value(ANA, "floored"), story.value(ANA, "free")) == (0, -10)
    for key in ("floored", "free"):
        story.adjust(ANA, "add", 15, score=key)
    assert (story.value(ANA, "floored"), story.value(ANA, "free")) == (5, 5)


def test_merged_contacts_have_one_history(story: Story):
    """P13, P14."""
    story.rule("pricing_viewed").rule("email_clicked", points=5, award="every", per="campaign")
    story.rule(event("email_clicked"), points=1, award="every", score="other")
    for name, campaigns, points in ((ANA, ("C1", "C2"), 7), (BEN, ("C2", "C3"), 3)):
        story.event(name, "pricing_viewed").adjust(name, "add", points)
        for campaign in campaigns:
            story.event(name, "email_clicked", campaign=campaign)
    assert story.values() == {ANA: 27, BEN: 23}
    story.merge(BEN, into=ANA)
    assert story.values() == {ANA: 35}
    assert story.values("other") == {ANA: 4}


def test_values_of_thirty_eight_digits_are_exact(story: Story):
    """Sums have 32 digits before the point and 6 after it, wherever the points come from."""
    most, least = Decimal("9" * 32), Decimal("-" + "9" * 32)
    story.score(groups={"all": {"minimum": least, "maximum": most}}, minimum=least, maximum=most)
    story.rule("page_viewed", points=10**15 - 1, award="every", group="all", at_most=10)
    story.rule("page_viewed", points=-3).rule(field("city", "is_set"), points=10**15, award="while")
    story.contact(ANA, city="Vigo")
    for _ in range(12):
        story.event(ANA, "page_viewed")
    assert written(story) == "10999999999999987.000000"
    story.adjust(ANA, "add", Decimal(10) ** 31).adjust(ANA, "subtract", MICRO)
    assert written(story) == "10000000000000010999999999999986.999999"
    # From here on the awards do not count; the rule that counts while Ana has a city gives 10^15 more than it held.
    story.at(hour=1).adjust(ANA, "set", Decimal("99999999999999998000000000000000"), held=MICRO).adjust(
        ANA, "add", MICRO
    )
    story.adjust(ANA, "subtract", 7 * MICRO)
    assert written(story) == "99999999999999998999999999999999.999993"
    story.adjust(ANA, "add", 10**15)
    assert written(story) == f"{most}.000000"
    story.at(hour=2).adjust(ANA, "set", least).adjust(ANA, "subtract", 9 * MICRO)
    assert written(story) == "-99999999999999998999999999999999.000009"
    (told,) = explain(story.model, story.history, ANA, story.now)
    assert f"{told.value:f}" == written(story)


def written(story: Story) -> str:
    """Return Ana's value in full."""
    return f"{story.value(ANA):f}"
