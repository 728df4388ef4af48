"""When a `once` rule awarded."""

from __future__ import annotations

from baremo.engine.oracle import Award, stand
from baremo.model.moments import DAY
from tests.cast import ANA, DAY_0
from tests.stories.conditions import both, either, event, field, negation, score_is, times
from tests.stories.telling import DEFAULT, Story


def award(story: Story) -> Award | None:
    awards = stand(story.model, story.history, story.now, score=DEFAULT, subject=ANA).awards
    return awards[0] if awards else None


def dated(story: Story) -> tuple[float, str | None, str] | None:
    """Return the day, the event and what dates the award."""
    found = award(story)
    if found is None or found.at is None:
        return None
    return (found.at - DAY_0) / DAY, found.event, found.dated_by


def write(story: Story, *, day: int, event: str | None) -> None:
    """Write an award of the first rule down."""
    row = {"score": DEFAULT, "rule": "rule-1", "subject": ANA, "at": DAY_0 + day * DAY, "event": event}
    story.writings.append(row)


def test_an_event_dates_the_award_and_of_several_the_smallest_id(story: Story):
    story.rule("visit").at(day=3).event(ANA, "visit").event(ANA, "visit").at(day=9)
    assert dated(story) == (3, "event-0001", "event")
    assert story.look().awards.num_rows == 0


def test_a_field_has_held_since_its_latest_change(story: Story):
    story.rule(field("city", "is", "Madrid")).at(day=2).change(ANA, city="Vigo")
    story.at(day=4).change(ANA, city="Madrid").at(day=9)
    assert dated(story) == (4, "event-0002", "event")
    assert story.dated(ANA) == [4]


def test_a_field_that_never_changed_is_dated_by_the_first_evaluation(story: Story):
    story.rule(field("city", "is", "Madrid")).field(ANA, city="Madrid").at(day=9)
    assert dated(story) == (9, None, "evaluation")
    story.look()
    story.at(day=12)
    assert dated(story) == (9, None, "writing")


def test_changes_of_deals_and_of_other_fields_do_not_date_a_field(story: Story):
    story.rule(field("city", "is", "Madrid")).field(ANA, city="Madrid").at(day=2)
    story.event(ANA, "field_changed", field="city", deal="deal-1").event(ANA, "field_changed", field="City")
    story.at(day=9)
    assert dated(story) == (9, None, "evaluation")


def test_the_negation_of_a_field_has_held_since_its_latest_change(story: Story):
    story.rule(negation(field("city", "is", "Madrid"))).at(day=4).change(ANA, city="Vigo").at(day=9)
    assert dated(story) == (4, "event-0001", "event")


def test_tags_and_lists_have_their_own_changes(story: Story):
    story.rule(either({"tag": "VIP"}, {"list": "News"}))
    story.contact(ANA, tags=["vip"], lists='{"news": "Subscribed"}')
    story.at(day=2).event(ANA, "list_joined", list="NEWS").at(day=3).event(ANA, "tag_added", tag="Vip")
    story.at(day=9)
    assert dated(story) == (2, "event-0001", "event")
    story.contact(ANA, lists='{"news": "unsubscribed"}')
    assert dated(story) == (3, "event-0002", "event")


def test_a_fact_and_an_event_are_dated_by_the_later(story: Story):
    story.rule(both(field("city", "is", "Madrid"), event("visit")))
    story.at(day=2).event(ANA, "visit").at(day=4).change(ANA, city="Madrid")
    story.at(day=5).event(ANA, "visit").at(day=9)
    assert dated(story) == (4, "event-0002", "event")


def test_what_was_true_of_itself_is_dated_by_the_first_evaluation(story: Story):
    story.rule(event("visit", times=times("at_most", 1))).at(day=2).event(ANA, "visit").at(day=9)
    assert dated(story) == (9, None, "evaluation")
    story.event(ANA, "visit")
    assert dated(story) is None


def test_a_count_that_is_exact_is_dated_though_it_is_over(story: Story):
    story.rule(event("visit", times=times("exactly", 1))).at(day=2).event(ANA, "visit")
    story.at(day=3).event(ANA, "visit").at(day=9)
    assert dated(story) == (2, "event-0001", "event")


def test_history_does_not_tell_of_windows_that_empty(story: Story):
    story.rule(both(event("visit"), negation(event("click", within="1d"))))
    story.at(day=1).event(ANA, "visit").event(ANA, "click").at(day=9)
    assert dated(story) == (9, None, "evaluation")


def test_history_does_not_tell_of_scores_and_relative_dates(story: Story):
    story.score("other").adjust(ANA, "add", 5, score="other")
    untold = either(score_is("other", "at_least", 5), field("born", "in_the_last", "9d"))
    story.rule(both(event("visit"), untold))
    story.at(day=1).event(ANA, "visit").at(day=9)
    assert dated(story) == (9, None, "evaluation")


def test_the_earlier_of_history_and_writing_dates(story: Story):
    story.rule("visit").at(day=5).event(ANA, "visit")
    write(story, day=3, event="gone")
    story.at(day=9)
    assert dated(story) == (3, "gone", "writing")
    story.at(day=2).event(ANA, "visit").at(day=9)
    assert dated(story) == (2, "event-0002", "event")


def test_a_writing_after_now_or_before_the_reset_does_not_exist(story: Story):
    story.rule("visit").contact(ANA)
    write(story, day=3, event=None)
    story.at(day=2)
    assert dated(story) is None
    story.at(day=3)
    assert dated(story) == (3, None, "writing")
    story.at(day=4).adjust(ANA, "reset")
    assert dated(story) is None


def test_events_of_a_segment_from_before_the_reset_still_count(story: Story):
    story.segment("visitors", event("visit")).rule({"segment": "visitors"})
    story.at(day=2).event(ANA, "visit").at(day=9)
    assert dated(story) == (2, "event-0001", "event")
    story.adjust(ANA, "reset").at(day=12)
    assert dated(story) == (12, None, "evaluation")


def test_nothing_is_evaluated_first_outside_the_audience(story: Story):
    story.score(audience={"tag": "vip"}).rule(field("city", "is", "Madrid"))
    story.field(ANA, city="Madrid").at(day=9)
    assert dated(story) is None
    story.at(day=2).change(ANA, city="Madrid").at(day=9)
    assert dated(story) == (2, "event-0001", "event")
    assert story.look().awards.num_rows == 0
