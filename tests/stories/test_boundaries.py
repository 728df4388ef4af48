"""Stories about the very last thing that counts and the first that does not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.cast import ANA, BEN
from tests.stories.conditions import event, prop
from tests.stories.telling import Points, Story


def test_points_for_a_campaign_last_from_its_latest_click(story: Story):
    """The clicks of a campaign are one award, which expires by the latest of them."""
    story.rule("email_clicked", points=5, award="every", per="campaign", expires_after="10d")
    story.event(ANA, "email_clicked", campaign="spring").at(day=6).event(ANA, "email_clicked", campaign="SPRING")
    values = [story.at(day=day).value(ANA) for day in (0, 9, 10, 15, 16)]
    assert values == [5, 5, 5, 5, 0]
    assert story.at(day=6).next_change(ANA) == 16 * 86_400_000_000


@pytest.mark.parametrize("options", [{}, {"at_most": 9}, {"half_life": "1w"}, {"expires_after": "1d"}])
def test_an_event_without_the_property_is_an_award_of_its_own(story: Story, options: dict[str, Any]):
    story.rule("page_viewed", points=5, award="every", per="session", **options)
    sessions: list[object] = ["S1", None, "", "s1", [], "S2", {}]
    for session in sessions:
        story.event(ANA, "page_viewed", session=session)
    assert story.value(ANA) == 5 * (2 + 4)


@pytest.mark.parametrize("per", [None, "session"])
def test_of_more_awards_than_may_count_the_latest_do(story: Story, per: str | None):
    """They are worth more than those that have faded longer, and they expire later."""
    options = {"award": "every", "at_most": 2} if per is None else {"award": "every", "at_most": 2, "per": per}
    story.rule("page_viewed", points=8, half_life="1h", score="fades", **options)
    story.rule("page_viewed", points=8, expires_after="10h", score="ends", **options)
    for hour in range(3):
        story.at(hour=hour).event(ANA, "page_viewed", session=f"S{hour}")
    assert (story.value(ANA, "fades"), story.value(ANA, "ends")) == (12, 16)
    assert story.next_change(ANA, "ends") == 11 * 3_600_000_000
    assert [story.at(hour=hour).value(ANA, "ends") for hour in (10, 11, 12)] == [16, 8, 0]


@pytest.mark.parametrize(("points", "value"), [(1, "0.007813"), (-1, "-0.007813"), (5, "0.039063"), (-5, "-0.039063")])
def test_half_a_millionth_is_rounded_away_from_zero(story: Story, points: int, value: str):
    """After seven half-lives there is one 128th of the points, which has seven decimals, the last of them a 5."""
    story.rule("page_viewed", points=points, award="every", half_life="1h")
    story.event(ANA, "page_viewed").at(hour=7)
    assert story.value(ANA) == Decimal(value)


@pytest.mark.parametrize(("clicks", "value"), [(0, 0), (1, -4), (2, -5), (3, -5)])
def test_a_group_takes_no_more_than_its_minimum(story: Story, clicks: int, value: Points):
    story.score(groups={"spam": {"minimum": -5}}).rule("email_complained", points=-4, award="every", group="spam")
    story.contact(ANA)
    for _ in range(clicks):
        story.event(ANA, "email_complained")
    assert story.value(ANA) == value
    story.rule("page_viewed", points=-20).event(ANA, "page_viewed")
    assert story.value(ANA) == value - 20


@pytest.mark.parametrize(("clicks", "value"), [(0, 0), (2, 8), (3, 10), (9, 10)])
def test_a_group_gives_no_more_than_its_maximum_and_the_score_has_its_own(story: Story, clicks: int, value: Points):
    """What comes from elsewhere, from people or another group, is not limited by the group."""
    story.score(groups={"mail": {"maximum": 10}, "web": {"maximum": 3}}, minimum=-3, maximum=14).contact(ANA)
    story.rule("email_clicked", points=4, award="every", group="mail")
    story.rule("page_viewed", points=2, award="every", group="web").rule("email_complained", points=-30)
    for _ in range(clicks):
        story.event(ANA, "email_clicked")
    assert story.value(ANA) == value
    story.event(ANA, "page_viewed").event(ANA, "page_viewed")
    assert story.value(ANA) == value + 3
    story.adjust(ANA, "add", 4)
    assert story.value(ANA) == min(value + 7, 14)
    story.event(ANA, "email_complained")
    assert story.value(ANA) == -3


@pytest.mark.parametrize(
    ("to", "last", "first_not"),
    [
        ("2026-01-09T12:00:00Z", "2026-01-09T11:59:59.999999Z", "2026-01-09T12:00:00Z"),
        ("2026-01-09", "2026-01-09T23:59:59.999999Z", "2026-01-10"),
    ],
)
def test_events_between_two_moments_include_the_first_and_not_the_last(
    story: Story, to: str, last: str, first_not: str
):
    """An end without a time includes its day."""
    story.rule(event("page_viewed", between=["2026-01-05", to]), award="while")
    moments = {"before": "2026-01-04T23:59:59.999999Z", "first": "2026-01-05", "last": last, "after": first_not}
    for name, text in moments.items():
        story.on(text).event(name, "page_viewed")
    story.on("2026-02-01")
    assert story.values() == {"before": 0, "first": 10, "last": 10, "after": 0}


def test_of_a_parameter_of_a_url_the_first_counts_with_its_signs_decoded(story: Story):
    story.rule(event("page_viewed", prop("url.query.Q", "is", "big shoes")), award="every")
    story.event(ANA, "page_viewed", url="https://x.com/?a=1&q=Big+Shoes&q=hats")
    story.event(BEN, "page_viewed", url="https://x.com/?q=hats&q=big%20shoes")
    assert story.values() == {ANA: 10, BEN: 0}
