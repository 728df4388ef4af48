"""Stories about rules that change, and about who has a value."""

from __future__ import annotations

from tests.cast import ANA, BEN, DAN
from tests.stories.conditions import event, negation, score_is
from tests.stories.telling import Story


def test_editing_a_rule_changes_what_its_awards_are_worth(story: Story):
    """S58."""
    story.rule("email_clicked", points=5, award="every", per="campaign")
    story.event(ANA, "email_clicked", campaign="C1").event(ANA, "email_clicked", campaign="C2")
    assert story.value(ANA) == 10
    story.edit("rule-1", points=8)
    assert story.value(ANA) == 16
    story.delete("rule-1")
    assert story.value(ANA) == 0


def test_the_events_of_a_deleted_campaign_stay(story: Story):
    """P22."""
    story.rule("email_clicked", points=5, award="every", per="campaign")
    story.event(ANA, "email_clicked", campaign="C")
    assert story.value(ANA) == 5
    story.at(day=100)
    assert story.value(ANA) == 5


def test_who_matches_nothing_has_zero_unless_outside_the_audience(story: Story):
    """P15."""
    story.rule("email_clicked", score="open").score("closed", audience=event("any"))
    story.rule("email_clicked", score="closed")
    for key in ("open", "closed"):
        story.segment(f"{key}-low", score_is(key, "less_than", 10))
        story.rule({"segment": f"{key}-low"}, points=1, award="while", score=f"{key}-is-low")
    story.rule(negation(score_is("closed", "less_than", 10)), points=1, award="while", score="not-low")
    story.contact(DAN).event(BEN, "page_viewed").event(ANA, "email_clicked")
    assert (story.value(DAN, "open"), story.value(DAN, "closed")) == (0, None)
    assert story.values("closed") == {BEN: 0, ANA: 10}
    assert story.values("open-is-low") == {DAN: 1, BEN: 1, ANA: 0}
    assert story.values("closed-is-low") == {DAN: 0, BEN: 1, ANA: 0}
    assert story.values("not-low") == {DAN: 1, BEN: 0, ANA: 1}
