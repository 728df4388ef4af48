"""Stories about email."""

from __future__ import annotations

from tests.cast import ANA
from tests.stories.conditions import both, event, negation, prop
from tests.stories.telling import Story


def test_an_important_campaign_adds_more(story: Story):
    """S17, with rules."""
    story.rule("email_opened", points=5, award="every")
    story.rule(event("email_opened", prop("campaign", "is", "Lanzamiento")), points=15, award="every")
    story.event(ANA, "email_opened", campaign="lanzamiento")
    assert story.value(ANA) == 20


def test_a_forwarded_email_makes_six(story: Story):
    """S21, with a rule."""
    story.rule("email_forwarded", points=6, award="every").event(ANA, "email_forwarded", campaign="C1")
    assert story.value(ANA) == 6


def test_only_the_chosen_link_of_the_campaign_counts(story: Story):
    """S23."""
    link = both(prop("campaign", "is", "C"), prop("url", "starts_with", "/demo"))
    story.rule(event("email_clicked", link), points=7, award="every")
    story.event(ANA, "email_clicked", campaign="C", url="https://x.com/demo")
    story.event(ANA, "email_clicked", campaign="C", url="https://x.com/blog")
    assert story.value(ANA) == 7


def test_an_open_by_a_privacy_proxy_is_no_open(story: Story):
    """S41."""
    story.rule("email_opened", score="opened", award="while")
    story.rule("email_clicked", score="clicked", award="while")
    story.rule(negation(event("email_opened")), score="not opened", award="while")
    story.rule(event("email_opened", include_automated=True), score="any open", award="while")
    story.event(ANA, "email_opened", automated=True)
    values = [story.value(ANA, key) for key in ("opened", "not opened", "any open", "clicked")]
    assert values == [0, 10, 10, 0]
    story.at(hour=1).event(ANA, "email_clicked")
    values = [story.value(ANA, key) for key in ("opened", "not opened", "any open", "clicked")]
    assert values == [0, 10, 10, 10]


def test_clicks_of_bots_lose_their_points_when_filtered(story: Story):
    """S42."""
    story.rule(event("email_clicked", include_automated=True), points=5, award="every")
    for hour in range(3):
        story.at(hour=hour).event(ANA, "email_clicked", automated=True)
    assert story.value(ANA) == 15
    story.edit("rule-1", when=event("email_clicked"))
    assert story.value(ANA) == 0
    story.at(day=1).event(ANA, "email_clicked", automated=True)
    assert story.value(ANA) == 0
    story.at(day=2).event(ANA, "email_clicked")
    assert story.value(ANA) == 5
    story.events[-1]["automated"] = True
    assert story.value(ANA) == 0


def test_two_unique_emails_and_a_webinar_make_thirty(story: Story):
    """S50."""
    story.rule("email_clicked", points=5, award="every", per="campaign")
    webinar = event("crm_activity", prop("type", "is", "Asistencia a un seminario web"))
    story.rule(webinar, points=20, award="every")
    story.event(ANA, "email_clicked", campaign="C1").event(ANA, "email_clicked", campaign="C2")
    story.event(ANA, "crm_activity", type="asistencia a un seminario WEB")
    assert story.value(ANA) == 30


def test_clicks_in_one_email_count_once(story: Story):
    """S51."""
    story.rule("email_clicked", points=5, award="every", per="campaign")
    for hour in range(4):
        story.at(hour=hour).event(ANA, "email_clicked", campaign="C1")
    assert story.value(ANA) == 5
    story.at(day=1).event(ANA, "email_clicked", campaign="C2")
    assert story.value(ANA) == 10


def test_there_is_no_floor_by_default(story: Story):
    """S53."""
    story.rule("email_bounced", points=-10, award="every")
    story.rule("email_unsubscribed", points=-15, award="every")
    story.rule(event("page_viewed", prop("url", "is", "/careers")), points=-5, award="every")
    story.contact(ANA).adjust(ANA, "add", 20).event(ANA, "email_bounced").event(ANA, "email_unsubscribed")
    story.event(ANA, "page_viewed", url="https://www.x.com/careers/")
    assert story.value(ANA) == -10


def test_an_open_from_each_of_five_senders_makes_ten(story: Story):
    """S64."""
    story.rule("email_opened", points=2, award="every").rule("email_clicked", points=5, award="every")
    for sender in ("mailchimp", "activecampaign", "brevo", "hubspot", "own"):
        story.event(ANA, "email_opened", sender=sender)
    assert story.value(ANA) == 10


def test_opens_of_one_email_count_once(story: Story):
    """P01."""
    story.rule("email_opened", points=3, award="every", per="campaign")
    values = []
    for hour, campaign in enumerate(("C1", "C1", "C2")):
        story.at(hour=hour).event(ANA, "email_opened", campaign=campaign)
        values.append(story.value(ANA))
    assert values == [3, 3, 6]


def test_a_click_implies_no_open_and_nothing_is_paid_twice(story: Story):
    """P02."""
    story.rule("email_opened", points=2, award="every", per="campaign")
    story.rule("email_clicked", points=5, award="every", per="campaign")
    values = []
    for hour, kind in enumerate(("email_clicked", "email_opened", "email_opened")):
        story.at(hour=hour).event(ANA, kind, campaign="C1")
        values.append(story.value(ANA))
    assert values == [5, 7, 7]


def test_a_form_counts_once_though_a_company_comes_with_it(story: Story):
    """P03."""
    story.rule(event("form_sent", prop("form", "is", "Contact us")), award="every")
    story.contact(ANA, company="Acme").event(ANA, "form_sent", form="Contact us", company="Acme")
    story.event(ANA, "field_changed", field="company")
    assert story.value(ANA) == 10
