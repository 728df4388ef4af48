"""Laws that hold whatever the model says and whatever happens (scoring.md §7)."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from baremo.engine.history import Scored
from baremo.model.durations import UNITS
from tests.cast import ANA, BEN, DAY_0
from tests.stories.conditions import Document, both, either, event, field, negation, prop, score_is, times
from tests.stories.telling import Story

KINDS = st.sampled_from(["visit", "click", "field_changed"])
NUMBERS = st.integers(0, 3)
LENGTHS = st.sampled_from(["1h", "1d", "3d"])
COUNTS = st.sampled_from(["at_least", "more_than", "exactly", "at_most", "less_than"])


@st.composite
def event_tests(draw: st.DrawFn) -> Document:
    options: Document = {}
    if draw(st.booleans()):
        operator = draw(COUNTS)
        smallest = 1 if operator in ("at_least", "less_than") else 0
        options["times"] = times(operator, max(smallest, draw(NUMBERS)))
    if draw(st.booleans()):
        options["within"] = draw(LENGTHS)
    if draw(st.booleans()):
        options["distinct"] = "campaign"
    return event(draw(KINDS), draw(st.sampled_from([None, prop("campaign", "is", "c1")])), **options)


STANDING = st.sampled_from(
    [
        field("city", "is", "Madrid"),
        field("signed", "in_the_last", "3d"),
        field("signed", "more_than_ago", "1d"),
        field("signed", "in_the_next", "1d"),
        {"tag": "vip"},
        {"segment": "visitors"},
        score_is("first", "at_least", 5),
    ]
)
CONDITIONS = st.recursive(
    st.one_of(event_tests(), STANDING),
    lambda parts: st.one_of(st.builds(negation, parts), st.builds(both, parts, parts), st.builds(either, parts, parts)),
    max_leaves=4,
)
ENDS: st.SearchStrategy[Document] = st.sampled_from(
    [{}, {"expires_after": "2d"}, {"half_life": "1d"}, {"fades_over": "3d"}]
)
LIMITS: st.SearchStrategy[Document] = st.sampled_from(
    [{}, {"only_for": {"tag": "vip"}}, {"per": "campaign"}, {"at_most": 2}]
)


@st.composite
def rules(draw: st.DrawFn) -> Document:
    award = draw(st.sampled_from(["once", "every", "while"]))
    points = draw(st.sampled_from([-3, 1, 10]))
    if award == "while":
        return {"when": draw(CONDITIONS), "award": award, "points": points}
    rule = {"award": award, "points": points, **draw(ENDS)}
    if award == "once":
        return {"when": draw(CONDITIONS), **rule}
    return {"when": event(draw(KINDS)), **rule, **draw(LIMITS)}


MOMENTS = st.integers(0, 8 * 24).map(lambda hours: hours * UNITS["h"] // 2)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    story = Story("oracle")
    story.rule("visit", award="every", points=5, expires_after="1d", score="first")
    story.segment("visitors", event("visit", times=times("at_least", 2)))
    for rule in draw(st.lists(rules(), min_size=1, max_size=3)):
        story.rule(rule.pop("when"), **rule)
    if draw(st.booleans()):
        story.score(audience=event("visit", within="2d"))
    story.contact(ANA, city="Madrid", tags=["vip"], signed="2026-01-03T06:00:00Z").contact(BEN)
    for at in sorted(draw(st.lists(MOMENTS, max_size=8))):
        story.now = DAY_0 + at
        campaign = draw(st.sampled_from(["c1", "C1", "c2", None]))
        story.event(draw(st.sampled_from([ANA, BEN])), draw(KINDS), campaign=campaign, field="city")
    for at in sorted(draw(st.lists(MOMENTS, max_size=2))):
        story.now = DAY_0 + at
        operation = draw(st.sampled_from(["add", "subtract", "set", "reset"]))
        story.adjust(ANA, operation, None if operation == "reset" else 7, expires_after=draw(LENGTHS))
    story.now = DAY_0 + draw(MOMENTS)
    return story


def rows(scored: Scored) -> list[dict[str, Any]]:
    return scored.values.to_pylist()


@settings(deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_in_which_events_arrive_does_not_matter(story: Story, random: Random):
    before = rows(story.engine.score(story.model, story.history, story.now))
    random.shuffle(story.events)
    assert rows(story.engine.score(story.model, story.history, story.now)) == before


@settings(deadline=None)
@given(stories(), st.lists(MOMENTS, max_size=3))
def test_nothing_changes_before_the_next_change(story: Story, steps: list[int]):
    now = story.now
    for key, subject in product(("score", "first"), (ANA, BEN)):
        value, until = story.value(subject, key), story.next_change(subject, key)
        moments = [now + step for step in steps] + ([] if until is None else [DAY_0 + until - 1])
        for moment in moments:
            if until is None or moment < DAY_0 + until:
                story.now = moment
                assert story.value(subject, key) == value
        story.now = now


@settings(deadline=None)
@given(stories(), st.lists(MOMENTS, max_size=4))
def test_looking_step_by_step_gives_what_rescoring_gives(story: Story, steps: list[int]):
    last = story.now
    for step in sorted(steps):
        if DAY_0 + step < last:
            story.now = DAY_0 + step
            story.look()
    story.now = last
    live = rows(story.look())
    assert rows(story.look()) == live
    assert story.look().awards.num_rows == 0
