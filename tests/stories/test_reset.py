"""Stories about new lives of a score."""

from __future__ import annotations

from tests.cast import ANA
from tests.stories.conditions import event, field
from tests.stories.telling import Story


def test_a_reset_leaves_what_is_true(story: Story):
    """S68."""
    story.rule("email_clicked", points=5, award="every").rule("page_viewed", award="every")
    story.rule("crm_activity", points=20, award="every")
    story.rule(field("stage", "is", "lead"), award="while").contact(ANA, stage="lead")
    story.event(ANA, "email_clicked").event(ANA, "page_viewed").event(ANA, "crm_activity").at(hour=22)
    assert story.value(ANA) == 45
    story.at(hour=23).adjust(ANA, "reset")
    assert story.value(ANA) == 10
    story.at(hour=23, minute=30).event(ANA, "email_clicked")
    assert story.value(ANA) == 15
    story.at(day=1)
    assert story.value(ANA) == 15
    story.at(day=1, minute=10).event(ANA, "email_clicked")
    assert story.value(ANA) == 20


def test_late_clicks_count_if_they_are_dated_after_the_reset(story: Story):
    """S69."""
    story.rule("email_clicked", points=5, award="every").contact(ANA).at(hour=10).adjust(ANA, "reset")
    for hour in (9, 10, 18):
        story.at(hour=hour).event(ANA, "email_clicked")
    story.at(day=1, hour=12)
    assert story.value(ANA) == 10
    story.undo()
    assert story.value(ANA) == 15


def test_a_reset_rearms_once_and_can_be_undone(story: Story):
    """P20."""
    story.rule("pricing_viewed").rule("email_clicked", points=5, award="every").at(day=1)
    story.event(ANA, "pricing_viewed").event(ANA, "email_clicked")
    assert story.value(ANA) == 15
    story.at(day=1, hour=23).adjust(ANA, "reset")
    assert story.value(ANA) == 0
    story.at(day=1, hour=23, minute=30).event(ANA, "pricing_viewed")
    story.at(day=1, hour=23, minute=40).event(ANA, "email_clicked")
    assert story.value(ANA) == 15
    story.at(day=1, hour=23, minute=50).undo()
    assert story.value(ANA) == 20


def test_a_standing_fact_awards_again_at_once_after_a_reset(story: Story):
    """Section 5 of the contract."""
    story.rule(field("stage", "is", "lead"), expires_after="30d").contact(ANA, stage="lead")
    assert story.value(ANA) == 10
    story.at(day=30)
    assert story.value(ANA) == 0
    story.at(day=40).adjust(ANA, "reset")
    assert story.value(ANA) == 10
    story.at(day=69)
    assert story.value(ANA) == 10
    story.at(day=70)
    assert story.value(ANA) == 0


def test_only_for_and_audience_go_on_seeing_everything_after_a_reset(story: Story):
    """Section 5 of the contract."""
    story.score(audience=event("signed_up"))
    story.rule("email_clicked", award="every", only_for=event("signed_up"))
    story.event(ANA, "signed_up").at(day=1).adjust(ANA, "reset").at(day=2).event(ANA, "email_clicked")
    assert story.value(ANA) == 10
