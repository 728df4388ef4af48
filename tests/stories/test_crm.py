"""Stories about what a CRM tells."""

from __future__ import annotations

from tests.cast import ANA
from tests.stories.conditions import event, field, prop
from tests.stories.telling import Story


def test_a_visit_a_click_and_a_meeting_make_thirty(story: Story):
    """S52."""
    story.rule("page_viewed", award="every").rule("email_clicked", points=5, award="every")
    story.rule(event("crm_activity", prop("type", "is", "meeting")), points=15, award="every")
    values = []
    for hour, kind in enumerate(("page_viewed", "email_clicked", "crm_activity")):
        story.at(hour=hour).event(ANA, kind, type="meeting")
        values.append(story.value(ANA))
    assert values == [10, 15, 30]


def test_an_activity_that_the_crm_deletes_is_gone(story: Story):
    """S65."""
    story.rule(event("crm_activity", prop("type", "is", "webinar")), points=20, award="every")
    for kind in ("webinar", "SMS", "webinar"):
        story.event(ANA, "crm_activity", type=kind)
    assert story.value(ANA) == 40
    story.events.pop()
    assert story.value(ANA) == 20


def test_points_for_fields_are_held_while_they_are_true(story: Story):
    """S66."""
    story.rule(field("industry", "is", "SaaS"), award="while")
    story.rule(field("employees", "more_than", 50), points=5, award="while")
    story.contact(ANA, industry="SaaS", employees=80)
    assert story.value(ANA) == 15
    story.change(ANA, industry="Retail")
    assert story.value(ANA) == 5
    story.change(ANA, employees=None)
    assert story.value(ANA) == 0
