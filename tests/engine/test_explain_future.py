"""What would have to happen to reach the next band, and what will change by itself."""

from __future__ import annotations

from baremo.engine.explain import Explanation, explain
from baremo.engine.explain.suggestions import NextBand
from baremo.model.moments import DAY
from tests.cast import ANA, DAY_0, DEAL
from tests.stories.conditions import both, either, event, field, negation, prop, times
from tests.stories.telling import Story

BANDS = [{"name": "warm", "from": 20}, {"name": "hot", "from": 75}]


def explained(story: Story, subject: str = ANA) -> Explanation:
    return explain(story.model, story.history, subject, story.now)[0]


def ahead(story: Story, subject: str = ANA) -> NextBand:
    found = explained(story, subject).next_band
    assert found is not None
    return found


def said(story: Story, subject: str = ANA) -> list[tuple[object, ...]]:
    found = ahead(story, subject).suggestions
    return [(each.rule.key, each.times, each.value, each.reaches) for each in found]


def days(story: Story) -> list[tuple[object, ...]]:
    return [((each.at - DAY_0) / DAY, each.value) for each in explained(story).outlook.changes]


def test_so_many_times_alone_reach_the_band(story: Story):
    pricing = event("email_clicked", prop("url", "contains", "/pricing"))
    story.score(bands=BANDS).rule(pricing, points=5, award="every", per="campaign")
    story.event(ANA, "email_clicked", url="/pricing", campaign="c1")
    assert ahead(story).band.name == "warm"
    assert ahead(story).missing == 15
    assert said(story) == [("rule-1", 3, 20, True)]
    assert (
        "3 veces más, con campañas distintas: hace clic en un enlace de un correo que contiene /pricing "
        "(+5 puntos cada vez) → 20"
    ) in explained(story).words("es")


def test_what_limits_points_limits_suggestions(story: Story):
    story.score(bands=BANDS, groups={"mail": {"maximum": 12}})
    story.rule("click", points=5, award="every", group="mail").rule("visit", points=5, award="every", at_most=2)
    story.rule("login", points=1, award="every", per="day").contact(ANA)
    assert said(story) == [("rule-3", 20, 20, True), ("rule-1", 3, 12, False), ("rule-2", 2, 10, False)]
    assert "→ 12; more times give no more" in explained(story).words("en")


def test_nothing_is_suggested_that_gives_nothing(story: Story):
    story.score(bands=BANDS, maximum=15).rule("click", award="every", at_most=1).rule("seen", points=3)
    story.rule("bounce", points=-5, award="every").event(ANA, "click").event(ANA, "seen")
    assert said(story) == []
    assert "No rule can give more points now." in explained(story).words("en")


def test_the_floor_and_what_is_owed_are_counted(story: Story):
    story.score(bands=BANDS, minimum=0).rule("click", points=10, award="every")
    story.rule("bounce", points=-10, award="every").event(ANA, "bounce")
    assert said(story) == [("rule-1", 3, 20, True)]


def test_conditions_are_made_true_where_that_is_simple(story: Story):
    story.score(bands=BANDS)
    story.rule(both({"tag": "vip"}, field("size", "more_than", 50)), points=25, award="while")
    story.rule(event("visit", times=times("at_least", 3), within="7d"), points=30)
    story.rule(either({"list": "news"}, field("name", "regex", "^x")), points=5)
    story.rule(negation({"tag": "cold"}), points=15, award="while")
    story.tag(ANA, "cold").event(ANA, "visit")
    assert said(story) == [
        ("rule-1", None, 25, True),
        ("rule-2", 2, 30, True),
        ("rule-4", None, 15, False),
        ("rule-3", None, 5, False),
    ]


def test_what_cannot_be_made_up_is_told_without_a_claim(story: Story):
    story.score(bands=BANDS).rule(event("visit", prop("url", "regex", "^x+y")), points=50, award="every")
    story.contact(ANA)
    assert said(story) == [("rule-1", None, None, False)]
    assert "These give points, too (not worked out)" in explained(story).words("en")


def test_nobody_is_created_again(story: Story):
    story.score(bands=BANDS).rule(field("created_at", "in_the_last", "7d"), points=50).contact(ANA)
    assert said(story) == [("rule-1", None, None, False)]


def test_rules_that_pull_against_each_other_are_told_as_they_are(story: Story):
    """The same click that gives points also makes a rule true that takes some."""
    story.score(bands=BANDS).rule("click", points=10, award="every")
    story.rule(event("click", times=times("at_least", 2)), points=-15, award="while").contact(ANA)
    assert said(story) == [("rule-1", 4, 25, True)]


def test_awards_that_wait_for_a_tag_say_so(story: Story):
    story.score(bands=BANDS).rule("click", award="every", only_for={"tag": "vip"})
    story.event(ANA, "click").event(ANA, "click")
    assert said(story) == [("rule-1", None, 20, True)]
    assert "«rule-1»: tiene la etiqueta «vip» → 20" in explained(story).words("es")


def test_together_they_may_reach_what_none_does_alone(story: Story):
    story.score(bands=BANDS).rule("click", points=12).rule({"tag": "vip"}, points=9, award="while").contact(ANA)
    assert ahead(story).together == 21
    assert ahead(story).together_reach


def test_a_deal_has_suggestions_of_its_own(story: Story):
    story.score(subject="deal", bands=BANDS).rule(field("stage", "is", "offer"), points=20, award="while")
    story.rule(field("contact.city", "is", "Madrid"), points=30, award="while").deal(DEAL, ANA)
    assert said(story, DEAL) == [("rule-2", None, 30, True), ("rule-1", None, 20, True)]


def test_in_the_highest_band_there_is_no_next_one(story: Story):
    story.score(bands=BANDS).rule("click", points=80).event(ANA, "click")
    assert explained(story).next_band is None
    assert "This is the highest band." in explained(story).words("en")


def test_changes_to_come_and_when_it_cools(story: Story):
    story.score(bands=BANDS).rule("click", points=10, award="every", expires_after="10d")
    for day in (0, 2, 4):
        story.at(day=day).event(ANA, "click")
    assert days(story) == [(10, 20), (12, 10), (14, 0)]
    cools = explained(story).outlook.cools
    assert cools is not None
    assert (cools.at - DAY_0) / DAY == 12
    assert "Dejará el nivel «warm» el 13 de enero de 2026 a las 00:00 UTC: 10." in explained(story).words("es")


def test_a_moment_at_which_the_value_stays_is_no_change(story: Story):
    story.score(maximum=10).rule("click", award="every", expires_after="10d")
    for day in (0, 2):
        story.at(day=day).event(ANA, "click")
    assert days(story) == [(12, 0)]


def test_fading_is_told_by_when_it_leaves_the_band(story: Story):
    story.score(bands=BANDS).rule("click", points=40, award="every", half_life="10d").event(ANA, "click")
    outlook = explained(story).outlook
    assert outlook.fades
    assert outlook.cools is not None
    # At exactly one half-life it is worth 20, the hour after it less.
    assert outlook.cools.at - DAY_0 == 10 * DAY + DAY // 24
    assert [round((each.at - DAY_0) / DAY) for each in outlook.changes] == [7, 30, 90]


def test_a_once_award_found_true_now_keeps_its_date(story: Story):
    """The first evaluation dates it, and looking ahead does not date it again."""
    story.score(bands=BANDS).rule({"tag": "vip"}, points=30, expires_after="5d").tag(ANA, "vip").at(day=1)
    assert days(story) == [(6, 0)]


def test_very_many_events_get_fewer_answers_not_late_ones(story: Story):
    story.score(bands=BANDS).rule("click", points=1, award="every", at_most=5)
    for number in range(40):
        story.rule(f"visit {number}", points=80)
    story.events = [
        {
            "id": f"e{number}",
            "contact": ANA,
            "kind": "click",
            "occurred_at": DAY_0,
            "automated": False,
            "properties": "{}",
        }
        for number in range(20_000)
    ]
    story.contact(ANA)
    found = explained(story)
    assert found.value == 5
    assert found.next_band is not None
    assert {each.value for each in found.next_band.suggestions} == {None}
