"""Stories about points that end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast import ANA
from tests.stories.conditions import event, field, prop, times
from tests.stories.telling import Story


def test_points_end_after_thirty_days_and_do_not_come_back(story: Story):
    """S13."""
    story.rule(field("country", "is", "ES"), expires_after="30d").contact(ANA, country="ES")
    values = {}
    for day in (0, 29, 30, 31, 60):
        story.at(day=day)
        values[day] = story.value(ANA)
    assert values == {0: 10, 29: 10, 30: 0, 31: 0, 60: 0}


def test_fit_stays_while_engagement_ends(story: Story):
    """S14."""
    story.rule("fit_found", points=20, expires_after="never").rule("email_clicked", expires_after="60d")
    story.event(ANA, "fit_found").event(ANA, "email_clicked")
    values = {}
    for day in (59, 60, 3 * 365):
        story.at(day=day)
        values[day] = story.value(ANA)
    assert values == {59: 30, 60: 20, 3 * 365: 20}


def test_each_adjustment_ends_by_itself(story: Story):
    """S25."""
    story.score().contact(ANA).adjust(ANA, "add", 10, expires_after="60d")
    story.at(day=20).adjust(ANA, "add", 10, expires_after="60d")
    values = {}
    for day in (20, 60, 80):
        story.at(day=day)
        values[day] = story.value(ANA)
    assert values == {20: 20, 60: 10, 80: 0}


def test_what_a_set_cut_off_has_nothing_left_to_expire(story: Story):
    """S26."""
    story.score().contact(ANA).adjust(ANA, "add", 10, expires_after="30d").at(day=10).adjust(ANA, "set", 50)
    assert story.value(ANA) == 50
    assert story.next_change(ANA) is None
    story.at(day=30)
    assert story.value(ANA) == 50


@pytest.mark.parametrize("is_published_late", [False, True])
def test_an_open_of_the_last_thirty_days_is_dated_by_itself(story: Story, is_published_late: bool):
    """S39."""
    recently = event("email_opened", within="30d")
    story.rule(recently).rule(recently, award="while", score="now")
    story.event(ANA, "email_opened")
    days = (40,) if is_published_late else (0, 29, 30, 40)
    for day in days:
        story.at(day=day)
        assert story.value(ANA) == 10
        assert story.value(ANA, "now") == (10 if day < 30 else 0)
    story.edit("rule-1", expires_after="41d")
    assert story.value(ANA) == 10
    story.at(day=41)
    assert story.value(ANA) == 0


def test_an_event_leaves_the_window_at_the_very_moment(story: Story):
    """S39: true until just before day 30."""
    story.rule(event("email_opened", within="30d"), award="while").event(ANA, "email_opened")
    story.at(day=29, hour=23, minute=59)
    assert story.value(ANA) == 10
    story.at(day=30)
    story.now -= 1
    assert story.value(ANA) == 10
    story.now += 1
    assert story.value(ANA) == 0


def test_exactly_ninety_days_no_longer_count(story: Story):
    """S54."""
    story.score(expires_after="90d").rule("email_clicked", points=5, award="every")
    for day in (0, 1, 2):
        story.at(day=day).event(ANA, "email_clicked")
    story.at(day=91)
    assert story.value(ANA) == 5
    story.at(day=92)
    assert story.value(ANA) == 0


def test_awards_expire_by_the_time_of_their_event(story: Story):
    """S55."""
    story.at(day=0).event(ANA, "email_clicked").at(day=170).event(ANA, "email_clicked")
    story.at(day=200).score(expires_after="90d").rule("email_clicked", points=5, award="every")
    assert story.value(ANA) == 5


def test_the_score_rises_when_a_penalty_expires(story: Story):
    """S56."""
    story.score(expires_after="90d").rule("email_bounced", points=-10, award="every")
    story.rule("email_clicked", points=5, award="every")
    story.event(ANA, "email_bounced").at(day=10).event(ANA, "email_clicked").at(day=89)
    assert story.value(ANA) == -5
    story.at(day=90)
    assert story.value(ANA) == 5


def test_a_late_click_moves_the_award_in_any_order_of_arrival(story: Story):
    """P23."""
    story.rule("email_clicked", expires_after="30d").at(day=20).event(ANA, "email_clicked").at(day=25)
    assert story.value(ANA) == 10
    story.at(day=5).event(ANA, "email_clicked").at(day=25)
    assert story.value(ANA) == 10
    story.at(day=34)
    in_one_order = story.value(ANA)
    story.events.reverse()
    assert story.value(ANA) == in_one_order == 10
    story.at(day=35)
    in_one_order = story.value(ANA)
    story.events.reverse()
    assert story.value(ANA) == in_one_order == 0


def test_a_click_dated_tomorrow_counts_from_tomorrow(story: Story):
    """P23."""
    story.rule("email_clicked").at(day=1).event(ANA, "email_clicked").at(day=0)
    assert story.value(ANA) == 0
    assert story.next_change(ANA) == 86_400_000_000
    story.at(day=1)
    assert story.value(ANA) == 10


def test_a_day_has_twenty_four_hours_when_clocks_go_forward(story: Story):
    """P24."""
    story.rule("email_clicked", expires_after="1d")
    story.on("2026-03-28T12:00:00+01:00").event(ANA, "email_clicked")
    story.on("2026-03-29T12:59:59.999999+02:00")
    assert story.value(ANA) == 10
    story.on("2026-03-29T13:00:00+02:00")
    assert story.value(ANA) == 0


@pytest.mark.parametrize(("expires_after", "value"), [("never", 10), ("30d", 0), ("58d", 10), ("57d", 0)])
def test_three_visits_in_a_week_are_found_when_published_later(story: Story, expires_after: str, value: int):
    """P25."""
    for day in (1, 2, 3):
        story.at(day=day).event(ANA, "page_viewed")
    when = event("page_viewed", times=times("at_least", 3), within="7d")
    story.at(day=60).rule(when, expires_after=expires_after)
    assert story.value(ANA) == value


@pytest.mark.parametrize(("plan", "value"), [("pro", 25), ("free", 0)])
def test_two_trials_of_a_plan_within_two_weeks(story: Story, plan: str, value: int):
    """S76."""
    when = event("trial_started", prop("plan", "is", plan), times=times("at_least", 2), within="14d")
    story.rule(when, points=25)
    for day in (1, 9):
        story.at(day=day).event(ANA, "trial_started", plan="Pro")
    assert story.value(ANA) == value
    story.edit("rule-1", expires_after="30d").at(day=38)
    assert story.value(ANA) == value
    story.at(day=39)
    assert story.value(ANA) == 0


@pytest.mark.parametrize(
    "options", [{"per": "campaign"}, {"at_most": 5}, {"half_life": "300d"}, {"per": "campaign", "at_most": 5}]
)
def test_an_award_listed_by_itself_ends_to_the_microsecond(story: Story, options: dict[str, Any]):
    """S54 for rules whose awards are listed one by one: exactly 30 days later none is left."""
    story.rule("email_clicked", points=5, award="every", expires_after="30d", **options)
    story.event(ANA, "email_clicked", campaign="spring")
    story.at(day=30)
    assert story.value(ANA) == 0
