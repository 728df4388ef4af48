"""A value over time where the judge is easily missed: sets, windows, thresholds, a score that tests a fading one."""

from __future__ import annotations

import itertools
from decimal import Decimal

from baremo.engine.oracle import stand
from baremo.engine.timeline import Past, Series, Window, trace
from baremo.model.durations import HOUR
from tests.cast import ANA, DAY_0
from tests.stories.conditions import event, score_is, times
from tests.stories.telling import Story

DAY = 24 * HOUR


def story_of_ana() -> Story:
    story = Story("oracle")
    story.rule("email_clicked", points=5, award="every", per="campaign", at_most=3)
    story.rule(event("page_viewed", within="2d", times=times("at_least", 2)), points=7, award="while")
    story.rule(event("page_viewed", times=times("at_least", 3)), points=11, expires_after="6d")
    story.rule("webinar", points=20, award="every", half_life="1d", score="warmth")
    story.rule(score_is("warmth", "at_least", 9), points=13, award="while")
    story.at(hour=1).event(ANA, "email_clicked", campaign="a").event(ANA, "page_viewed")
    story.at(hour=9).event(ANA, "page_viewed").event(ANA, "webinar")
    story.at(day=2).event(ANA, "email_clicked", campaign="b")
    story.at(day=3).adjust(ANA, "set", 40, held=13)
    story.at(day=4).event(ANA, "email_clicked", campaign="a").event(ANA, "page_viewed")
    for hour, campaign in enumerate(("c", "d", "e")):
        story.at(day=5, hour=hour).event(ANA, "email_clicked", campaign=campaign)
    story.at(day=6).adjust(ANA, "add", 3, expires_after="1d").at(day=8).adjust(ANA, "reset")
    return story.at(day=9).event(ANA, "email_clicked", campaign="a")


def trace_ana(story: Story, points: int = 1000) -> Series:
    window = Window(start=DAY_0, end=DAY_0 + 12 * DAY, points=points)
    return trace(story.model, "score", story.history, Past(), window)


def test_every_half_hour_is_what_the_judge_says() -> None:
    story = story_of_ana()
    series = trace_ana(story)
    steps = {point.at for point in series.points}
    moments = steps | {at - 1 for at in steps} | {DAY_0 + half * HOUR // 2 for half in range(12 * 48)}
    for moment in sorted(moment for moment in moments if moment >= DAY_0):
        found = [point for point in series.points if point.at <= moment][-1]
        judged = stand(story.model, story.history, moment, score="score", subject=ANA)
        assert found.value == judged.value, (moment - DAY_0) / HOUR
    assert series.is_complete


def test_values_that_stay_are_no_points() -> None:
    values = [point.value for point in trace_ana(story_of_ana()).points]
    assert all(one != other for one, other in itertools.pairwise(values))
    assert len(values) > 10


def test_few_points_keep_the_ends_and_the_extremes() -> None:
    whole, few = trace_ana(story_of_ana()), trace_ana(story_of_ana(), points=6)
    assert len(few.points) <= 6 < len(whole.points)
    assert not few.is_complete
    assert (few.points[0], few.points[-1]) == (whole.points[0], whole.points[-1])
    values = [point.value or Decimal(0) for point in whole.points]
    assert {max(values), min(values)} <= {point.value for point in few.points}
