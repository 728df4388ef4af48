"""What the judge says about one subject in one score."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baremo.engine.history import History, Parquet
from baremo.engine.oracle import Standing, score, stand
from baremo.model.moments import DAY
from tests.cast import ANA, BEN, DAY_0
from tests.stories.conditions import event, field, prop, score_is
from tests.stories.telling import DEFAULT, Points, Story


def standing(story: Story, subject: str = ANA) -> Standing:
    return stand(story.model, story.history, story.now, score=DEFAULT, subject=subject)


def value(story: Story) -> Points | None:
    return standing(story).value


def statuses(story: Story) -> list[tuple[str | None, str]]:
    return [(award.event, award.status) for award in standing(story).awards]


def next_day(story: Story) -> tuple[float | None, list[tuple[str, str]]]:
    """Return the day of the next change, and its causes."""
    found = standing(story)
    day = None if found.next_change_at is None else (found.next_change_at - DAY_0) / DAY
    return day, [(cause.kind, cause.of) for cause in found.causes]


def assert_adds_up(found: Standing) -> None:
    total = sum(group.after for group in found.groups) + sum(line.gives for line in found.adjustments)
    assert found.total == found.value == total
    for group in found.groups:
        counted = (award.worth for award in found.awards if award.counts and award.group == group.group)
        assert sum(counted, Decimal(0)) == group.before


def test_the_lines_add_up_at_every_instant(story: Story):
    """P06."""
    story.rule("click", points=5, award="every", expires_after="3d").rule("pricing", points=20)
    story.event(ANA, "click").at(day=1).event(ANA, "pricing").at(day=2).adjust(ANA, "set", 50)
    story.at(day=3).adjust(ANA, "subtract", 4).event(ANA, "click")
    values = []
    for day in range(8):
        found = standing(story.at(day=day))
        assert_adds_up(found)
        values.append(found.value)
    assert values == [5, 25, 50, 51, 51, 51, 46, 46]
    assert [line.gives for line in found.adjustments] == [Decimal(50), Decimal(-4)]


def test_every_reason_for_not_counting_has_a_name(story: Story):
    story.rule("click", award="every", expires_after="5d", at_most=2)
    for day in (0, 1, 5, 6, 7):
        story.at(day=day).event(ANA, "click")
    story.at(day=1).adjust(ANA, "set", 0).at(day=7)
    reasons = ["cut_off", "expired", "beyond_at_most", "counts", "counts"]
    assert [status for _, status in statuses(story)] == reasons
    story.edit("rule-1", only_for={"tag": "vip"})
    assert [status for _, status in statuses(story)][3:] == ["only_for_is_false"] * 2
    assert standing(story).value == 0


def test_events_of_one_value_are_one_award_dated_by_the_latest(story: Story):
    story.rule("click", award="every", per="campaign")
    for day, campaign in enumerate(["C1", "c1", None, None, 7, "7.0"]):
        story.at(day=day).event(ANA, "click", campaign=campaign)
    assert [award.events for award in standing(story).awards] == [
        ("event-0001", "event-0002"),
        ("event-0003",),
        ("event-0004",),
        ("event-0005", "event-0006"),
    ]


def test_groups_are_limited_before_adjustments_and_scores_after(story: Story):
    story.score(groups={"mail": {"maximum": 12, "minimum": -5}}, maximum=30)
    story.rule("click", award="every", group="mail").rule("visit", points=1, award="every")
    story.event(ANA, "click").event(ANA, "click").event(ANA, "visit").adjust(ANA, "add", 7)
    found = standing(story)
    assert [group.group for group in found.groups] == ["mail", None]
    assert [group.before for group in found.groups] == [Decimal(20), Decimal(1)]
    assert [group.after for group in found.groups] == [Decimal(12), Decimal(1)]
    assert found.value == 20
    story.adjust(ANA, "add", 100)
    assert standing(story).total == 120
    assert value(story) == 30


@pytest.mark.parametrize(
    ("fading", "hours", "worth"),
    [
        ({"half_life": "2h"}, 0, "20"),
        ({"half_life": "2h"}, 2, "10"),
        ({"half_life": "2h"}, 3, "7.071068"),
        ({"fades_over": "8h"}, 6, "5"),
        ({"fades_over": "8h"}, 9, "0"),
    ],
)
def test_points_fade_by_the_full_hour(story: Story, fading: dict[str, str], hours: int, worth: str):
    story.rule("click", points=20, award="every", **fading).event(ANA, "click").at(hour=hours, minute=59)
    found = standing(story)
    assert found.value == Decimal(worth)
    assert next_day(story) == ((None, []) if hours == 9 else ((hours + 1) / 24, [("points_fade", "rule-1")]))


def test_an_award_within_the_hour_has_not_faded(story: Story):
    story.rule("click", points=20, award="every", half_life="1h")
    story.at(minute=30).event(ANA, "click").at(minute=59)
    assert standing(story).value == 20


def test_a_set_that_expires_takes_what_was_held_with_it(story: Story):
    story.rule({"tag": "vip"}, points=7, award="while").tag(ANA, "vip").rule("click", award="every")
    story.event(ANA, "click").at(day=1).adjust(ANA, "set", 50, held=7, expires_after="2d")
    assert (value(story), next_day(story)) == (50, (3, [("adjustment_expires", "1")]))
    story.at(day=3)
    assert standing(story).value == 7


def test_adjustments_of_one_moment_stand_in_their_order(story: Story):
    story.score().contact(ANA).adjust(ANA, "add", 1).adjust(ANA, "set", 10).adjust(ANA, "add", 2)
    assert standing(story).value == 12
    story.adjust(ANA, "reset").adjust(ANA, "add", 4)
    assert standing(story).value == 4


def test_a_future_adjustment_counts_from_its_moment_on(story: Story):
    story.score().contact(ANA).at(day=5).adjust(ANA, "add", 3).at(day=1)
    assert (value(story), next_day(story)) == (0, (5, [("adjustment_begins", "1")]))


def test_the_next_change_is_the_earliest_of_its_causes(story: Story):
    story.rule("click", award="every", expires_after="30d").rule(event("visit", within="9d"), award="while")
    story.event(ANA, "click").event(ANA, "visit").at(day=2).event(ANA, "visit").at(day=1)
    assert next_day(story) == (2, [("event_begins", "event-0003")])
    story.at(day=2)
    assert next_day(story) == (9, [("event_leaves", "event-0002")])
    story.at(day=9)
    assert next_day(story) == (11, [("event_leaves", "event-0003")])
    story.at(day=11)
    assert next_day(story) == (30, [("award_expires", "rule-1")])
    story.at(day=30)
    assert next_day(story) == (None, [])


def test_a_date_crosses_at_its_own_moment_and_after_a_duration(story: Story):
    story.rule(field("signed", "in_the_last", "3d"), award="while").field(ANA, signed="2026-01-03")
    assert next_day(story) == (2, [("date_crosses", "signed")])
    story.at(day=2)
    assert (value(story), next_day(story)) == (10, (5, [("date_crosses", "signed")]))
    story.at(day=5)
    assert (value(story), next_day(story)) == (0, (None, []))


def test_a_score_that_is_tested_passes_its_change_on_even_from_outside_the_audience(story: Story):
    story.rule("click", award="every", expires_after="4d", score="other")
    story.score("other", audience={"tag": "vip"})
    story.rule(score_is("other", "at_least", 1), award="while").event(ANA, "click")
    assert (value(story), next_day(story)) == (0, (4, [("score_changes", "other")]))
    story.score("other", active=False)
    assert next_day(story) == (None, [])


def test_what_lies_beyond_the_calendar_never_comes(story: Story):
    story.rule("click", award="every", expires_after="365000d").on("9500-01-01").event(ANA, "click")
    assert next_day(story) == (None, [])


def test_columns_win_over_properties_unless_empty(story: Story):
    story.rule(event("click", prop("place", "is", "column")), award="every").event(ANA, "click", place="json")
    story.events[0]["place"] = "column"
    story.event(ANA, "click", place="column")
    story.events[1]["place"] = ""
    assert standing(story).value == 20


def test_deals_and_contacts_that_nobody_knows_have_nothing(story: Story):
    story.score(subject="deal").rule(event("click"), award="every")
    story.rule(score_is("fit", "is_not_set"), points=1, award="while").score("fit")
    story.deal("deal-1", ANA).event(ANA, "click")
    assert standing(story, "deal-1").value == 10
    del story.contacts[ANA]
    story.contact(BEN)
    assert standing(story, "deal-1").value == 1


def test_a_history_may_lie_in_several_parquet_files(story: Story, tmp_path: Path):
    story.rule("click", award="every").rule(field("city", "is", "Madrid"), award="while")
    story.contact(ANA, city="Madrid").event(ANA, "click").event(ANA, "click")
    people, events = story.history.contacts, story.history.events
    assert isinstance(people, pa.Table)
    assert isinstance(events, pa.Table)
    paths = [str(tmp_path / f"{name}.parquet") for name in ("contacts", "first", "second")]
    for path, table in zip(paths, (people.select(["id", "city"]), events[:1], events[1:]), strict=True):
        pq.write_table(table, path)
    filed = History(contacts=Parquet((paths[0],)), events=Parquet(tuple(paths[1:])))
    assert score(story.model, filed, story.now) == story.look()
    assert value(story) == 30


def test_columns_may_have_any_type_of_fields(story: Story):
    cells = {
        "signed": pa.array([1], pa.timestamp("ns", "UTC")),
        "born": pa.array([1], pa.date32()),
        "vip": pa.array([True]),
        "size": pa.array([2.5], pa.float32()),
        "budget": pa.array([Decimal("1.50")]),
        "codes": pa.array([["A", None]]),
    }
    tests = [
        field("signed", "before", "1970-01-01T00:00:00.000001Z"),
        field("born", "on", "1970-01-02"),
        field("vip", "is", True),
        field("size", "is", 2.5),
        field("budget", "at_least", 1.5),
        field("codes", "contains", "a"),
    ]
    for test in tests:
        story.rule(test, points=1, award="while")
    history = History(contacts=pa.table({"id": [ANA], **cells}), events=story.history.events)
    assert score(story.model, history, story.now).values["value"].to_pylist() == [len(tests)]


def test_an_inactive_score_can_be_looked_at_but_has_no_rows(story: Story):
    story.score(active=False).rule("click").event(ANA, "click")
    assert standing(story).value == 10
    assert story.look().values.num_rows == 0
