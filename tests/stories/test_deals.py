"""Stories about deals."""

from __future__ import annotations

from tests.cast import ANA, DEAL
from tests.stories.conditions import event, field
from tests.stories.telling import Story


def test_a_stage_awards_once_however_often_the_deal_comes_back(story: Story):
    """S44."""
    story.score(subject="deal").rule(field("stage", "is", "In Contact"))
    story.rule(field("contact.income", "is", "high"))
    story.contact(ANA, income="high").deal(DEAL, ANA, stage="Lead")
    assert story.value(DEAL) == 10
    story.at(day=1).change(DEAL, stage="In Contact")
    assert story.value(DEAL) == 20
    story.at(day=2).change(DEAL, stage="Lead")
    assert story.value(DEAL) == 20
    story.at(day=3).change(DEAL, stage="In Contact")
    assert story.value(DEAL) == 20


def test_a_deal_sees_its_own_events_and_those_of_its_contact(story: Story):
    """S44."""
    story.score(subject="deal").rule(event("meeting_held"), points=1, award="every")
    story.deal(DEAL, ANA).deal("deal-2", ANA)
    story.event(ANA, "meeting_held").event(ANA, "meeting_held", deal=DEAL)
    story.event(ANA, "meeting_held", deal="deal-2").event(ANA, "meeting_held", deal="deal-2")
    assert story.values() == {DEAL: 2, "deal-2": 3}
