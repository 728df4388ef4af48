"""The stories of retroactivity, expiry, adjustments, resets and identity, in their numbers, told to the whole service.

S01 S03 S05 S06 S07 S08 S10 S11 S12 S40 (what a rule finds in the past), S13 S14 S25 S26 S39 S54 S55 S56 S76 P23 P24 P25
(points that end as time passes), S16 S18 S20 S24 S31 S53 P05 P11 P12 P13 P14 (adjustments and merging), S50 S51 S62 S63
P01 P02 P21 (what counts once), S58 P15 P22 S34 (rules that change, who has a value), S68 S69 P20 (resets), S37 S52 S66.
S77 and S46, and P06 at every instant, stand below in words of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from baremo.model.moments import from_microseconds, write_moment
from tests.cast import ANA, DAY_0
from tests.databases import VENDORS
from tests.events.telling import identify, track
from tests.lanes import short_on
from tests.people import FrozenClock, People
from tests.stories import (
    test_adjustments,
    test_crm,
    test_email,
    test_expiry,
    test_recalculation,
    test_reset,
    test_static,
    test_web,
)
from tests.stories.conditions import field
from tests.stories.service import ServiceStory

Teller = Callable[[Any], None]

PLAIN: list[Teller] = [
    test_static.test_who_matches_both_rules_has_twenty,
    test_static.test_values_are_neither_capped_nor_do_they_overflow,
    test_static.test_seven_clicks_in_three_campaigns_award_once,
    test_static.test_conditions_are_joined_by_and_or_by_or,
    test_static.test_a_rule_gives_the_points_that_it_says,
    test_static.test_points_can_be_subtracted,
    test_static.test_a_segment_finds_good_fits_who_are_not_engaged,
    test_static.test_a_band_changes_at_its_first_value,
    test_expiry.test_points_end_after_thirty_days_and_do_not_come_back,
    test_expiry.test_fit_stays_while_engagement_ends,
    test_expiry.test_each_adjustment_ends_by_itself,
    test_expiry.test_what_a_set_cut_off_has_nothing_left_to_expire,
    test_expiry.test_an_event_leaves_the_window_at_the_very_moment,
    test_expiry.test_exactly_ninety_days_no_longer_count,
    test_expiry.test_awards_expire_by_the_time_of_their_event,
    test_expiry.test_the_score_rises_when_a_penalty_expires,
    test_expiry.test_a_click_dated_tomorrow_counts_from_tomorrow,
    test_expiry.test_a_day_has_twenty_four_hours_when_clocks_go_forward,
    test_adjustments.test_three_opens_make_fifteen_by_rule_or_by_automation,
    test_adjustments.test_an_unsubscription_takes_points_away,
    test_adjustments.test_points_are_added_each_time_an_event_happens,
    test_adjustments.test_a_set_puts_the_value_whatever_it_came_from,
    test_adjustments.test_a_rule_counts_all_twelve_opens_of_an_hour,
    test_adjustments.test_who_was_set_to_zero_starts_like_who_never_scored,
    test_adjustments.test_a_set_to_zero_is_never_undone_by_editing_the_rule,
    test_adjustments.test_a_floor_is_an_option,
    test_adjustments.test_merged_contacts_have_one_history,
    test_recalculation.test_editing_a_rule_changes_what_its_awards_are_worth,
    test_recalculation.test_the_events_of_a_deleted_campaign_stay,
    test_recalculation.test_who_matches_nothing_has_zero_unless_outside_the_audience,
    test_reset.test_a_reset_leaves_what_is_true,
    test_reset.test_late_clicks_count_if_they_are_dated_after_the_reset,
    test_reset.test_a_reset_rearms_once_and_can_be_undone,
    test_reset.test_a_standing_fact_awards_again_at_once_after_a_reset,
    test_email.test_two_unique_emails_and_a_webinar_make_thirty,
    test_email.test_clicks_in_one_email_count_once,
    test_email.test_opens_of_one_email_count_once,
    test_email.test_a_click_implies_no_open_and_nothing_is_paid_twice,
    test_web.test_every_page_counts,
    test_web.test_rules_add_up,
    test_web.test_the_third_visit_adds_six,
    test_crm.test_a_visit_a_click_and_a_meeting_make_thirty,
]
CROWDED: list[Teller] = [
    test_static.test_a_rule_finds_whoever_clicked_before_it_existed,
    test_static.test_a_score_that_is_not_active_has_no_values,
]


def short_name(tell: Teller) -> str:
    return tell.__name__.removeprefix("test_")


@pytest.fixture
def story(people: People, monkeypatch: pytest.MonkeyPatch) -> ServiceStory:
    from baremo.platform import clock

    frozen = FrozenClock(from_microseconds(DAY_0))
    monkeypatch.setattr(clock, "now", frozen.now)
    # A key, because nobody stays logged in for as long as stories last.
    return ServiceStory(people.door(key=people.key("api", "all")), frozen)


@short_on("sqlite")
@pytest.mark.parametrize("tell", PLAIN[::2], ids=short_name)
def test_the_service_comes_to_the_numbers_of_the_story(tell: Teller, story: ServiceStory) -> None:
    tell(story)


@short_on("postgresql")
@pytest.mark.parametrize("tell", PLAIN[1::2], ids=short_name)
def test_the_service_comes_to_the_numbers_of_the_other_stories(tell: Teller, story: ServiceStory) -> None:
    tell(story)


@pytest.mark.parametrize("vendor", [pytest.param(each, marks=pytest.mark.long) for each in VENDORS], indirect=True)
@pytest.mark.parametrize("tell", CROWDED, ids=short_name)
def test_the_service_comes_to_the_numbers_of_many(tell: Teller, story: ServiceStory) -> None:
    tell(story)


@short_on("sqlite")
@pytest.mark.parametrize("is_published_late", [False, True])
def test_awards_stay_and_are_dated_by_the_past(story: ServiceStory, is_published_late: bool) -> None:
    """S06, S39."""
    test_static.test_awards_stay_when_the_condition_is_no_longer_true(story, is_published_late)


@short_on("postgresql")
@pytest.mark.parametrize("is_published_late", [False, True])
def test_an_open_of_the_last_thirty_days_is_dated_by_itself(story: ServiceStory, is_published_late: bool) -> None:
    """S39."""
    test_expiry.test_an_open_of_the_last_thirty_days_is_dated_by_itself(story, is_published_late)


@short_on("sqlite")
@pytest.mark.parametrize(("expires_after", "value"), [("never", 10), ("30d", 0), ("58d", 10), ("57d", 0)])
def test_three_visits_in_a_week_are_found_when_published_later(
    story: ServiceStory, expires_after: str, value: int
) -> None:
    """P25."""
    test_expiry.test_three_visits_in_a_week_are_found_when_published_later(story, expires_after, value)


@short_on("postgresql")
@pytest.mark.parametrize(("plan", "value"), [("pro", 25), ("free", 0)])
def test_two_trials_of_a_plan_within_two_weeks(story: ServiceStory, plan: str, value: int) -> None:
    """S76."""
    test_expiry.test_two_trials_of_a_plan_within_two_weeks(story, plan, value)


@short_on("sqlite")
@pytest.mark.parametrize("award", ["once", "while"])
def test_tags_can_be_asked_for_all_any_or_none(story: ServiceStory, award: str) -> None:
    """S40."""
    test_static.test_tags_can_be_asked_for_all_any_or_none(story, award)


def test_at_every_instant_the_lines_add_up_to_the_value(story: ServiceStory) -> None:
    """P06: clicks, an expiry, a set and a change by hand, which is one of the lines, with its author and reason."""
    story.rule("email_clicked", points=5, award="every", expires_after="10d")
    for day in (1, 3, 5):
        story.at(day=day).event(ANA, "email_clicked")
    story.at(day=6).adjust(ANA, "set", 20)
    story.at(day=7).event(ANA, "email_clicked").at(day=8).adjust(ANA, "subtract", 4)
    story.at(day=20)
    assert story.value(ANA) == 16
    path = f"contacts/{story.numbers[ANA]}/scores/score"
    steps = story.ask("GET", f"{path}/history?from=2026-01-01T00:00:00Z&to=2026-01-21T00:00:00Z")["series"]
    assert [step["value"] for step in steps] == [0, 5, 10, 15, 20, 25, 21, 16]
    for step in steps:
        told = story.ask("GET", f"{path}/explanation?at={step['at']}")
        assert sum(int(line["points"]) for line in told["lines"]) == int(told["value"]) == step["value"]
    [by_hand] = [line for line in told["lines"] if line.get("op") == "subtract"]
    assert told["adjustments"][str(by_hand["sequence"])] == {"by": "a key", "reason": "the story"}


@pytest.mark.parametrize("brings_views", [True, False])
def test_what_a_visitor_did_before_being_known_counts_by_its_own_dates(story: ServiceStory, brings_views: bool) -> None:
    """S77, with earlier views attributed."""
    story.rule("page_viewed", points=1, award="every", expires_after="30d").contact(ANA)
    for day in (0, 1, 2):
        story.at(day=day)
        story.arrive(track("page_viewed", anonymousId="cookie-1", timestamp=write_moment(story.now)))
    story.at(day=3)
    if brings_views:
        story.arrive(identify(userId=ANA, anonymousId="cookie-1"))
    for hour in (1, 2):
        story.at(day=3, hour=hour).event(ANA, "page_viewed")
    assert story.value(ANA) == (5 if brings_views else 2)
    story.at(day=31)
    assert story.value(ANA) == (3 if brings_views else 2)


def test_two_scores_are_two_rows_each_with_its_moment_of_change(story: ServiceStory) -> None:
    """S46."""
    story.rule("email_clicked", score="fit").rule("page_viewed", score="engagement")
    story.at(day=1).event(ANA, "email_clicked")
    story.look()
    story.at(day=2).event(ANA, "page_viewed")
    story.look()
    rows = story.ask("GET", f"contacts/{story.numbers[ANA]}/scores")
    assert [(row["score"], row["value"], row["updated_at"]) for row in rows] == [
        ("fit", 10, "2026-01-02T00:00:00Z"),
        ("engagement", 10, "2026-01-03T00:00:00Z"),
    ]


def test_points_for_fields_are_held_while_they_are_true(story: ServiceStory) -> None:
    """S66, a day between the changes: what is said of one field at one moment has no order."""
    story.rule(field("industry", "is", "SaaS"), award="while")
    story.rule(field("employees", "more_than", 50), points=5, award="while")
    story.contact(ANA, industry="SaaS", employees=80)
    assert story.value(ANA) == 15
    story.at(day=1).field(ANA, industry="Retail")
    assert story.value(ANA) == 5
    story.at(day=2).field(ANA, employees=None)
    assert story.value(ANA) == 0
    path = f"contacts/{story.numbers[ANA]}/scores/score"
    steps = story.ask("GET", f"{path}/history?from=2025-12-31T00:00:00Z")["series"]
    assert [step["value"] for step in steps] == [0, 15, 5, 0]
    assert [step["rules"] for step in steps[2:]] == [["rule-1"], ["rule-2"]]
