"""After publishing everybody is scored by the new rules, beside what people see, and then all of it changes over."""

from __future__ import annotations

from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest

from baremo.events.causes import Cause
from baremo.model.moments import from_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import FrozenClock
from tests.scoring import forcing
from tests.scoring.noon import NOON
from tests.scoring.settling import keep_archive, score_all, settle, work_at

MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "hot", "from": 10}, {"name": "warm", "from": 5}],
            "rules": [
                {
                    "key": "click",
                    "points": 5,
                    "award": "every",
                    "expires_after": "30d",
                    "when": {"event": "email_clicked"},
                },
                {"key": "metro", "points": 3, "when": {"field": "city", "operator": "is", "value": "Madrid"}},
            ],
        },
        {"key": "seen", "name": "Seen", "rules": [{"key": "seen", "points": 1, "when": {"event": "page_viewed"}}]},
    ],
    "segments": [{"key": "warm", "name": "Warm", "when": {"score": "interest", "operator": "at_least", "value": 5}}],
}


def publish(model: dict[str, Any], clock: FrozenClock) -> int:
    return forcing.publish(model, clock.now())


def changed(change: Any) -> dict[str, Any]:
    model = deepcopy(MODEL)
    change(model)
    return model


def with_points(points: int, rule: int = 0) -> dict[str, Any]:
    def change(model: Any) -> None:
        model["scores"][0]["rules"][rule]["points"] = points

    return changed(change)


def values(who: str) -> dict[str, Any]:
    """Return what people see of somebody: numbers in scores, 1 for segments."""
    from baremo.scoring.models import Definition, ScoreValue

    shown = {row.edition_id: row.key for row in Definition.objects.exclude(edition=None)}
    rows = ScoreValue.objects.filter(contact_id=contact_of(f"user_id={who}"), edition_id__in=list(shown))
    return {shown[row.edition_id]: None if row.rank is None else row.rank / 10**6 for row in rows}


def changes(who: str) -> list[tuple[Any, ...]]:
    from baremo.scoring.models import ScoreChange

    rows = ScoreChange.objects.filter(contact_id=contact_of(f"user_id={who}")).order_by("pk")
    return [(row.definition.key, row.before, row.after, Cause(row.causes)) for row in rows.select_related("definition")]


def click(who: str, at: str = "2026-02-20T00:00:00Z") -> dict[str, Any]:
    return track("Email Link Clicked", userId=who, timestamp=at)


def test_a_rule_counts_for_all_that_has_happened_before_it(clock: FrozenClock) -> None:
    send(identify(userId="eva", city="Madrid"), click("eva"), click("eva", "2026-02-21T00:00:00Z"))
    send(identify(userId="leo", city="Toledo"), click("leo", "2026-01-05T00:00:00Z"))
    first = publish(MODEL, clock)
    assert values("eva") == {}
    settle()
    assert values("eva") == {"interest": 13, "seen": 0, "warm": 1}
    assert values("leo") == {"interest": 0, "seen": 0}
    second = publish(with_points(7), clock)
    assert values("eva") == {"interest": 13, "seen": 0, "warm": 1}
    settle()
    assert values("eva") == {"interest": 17, "seen": 0, "warm": 1}
    assert changes("eva") == [("interest", "13", "17", Cause.PUBLICATION)]
    assert second > first


def test_only_what_is_affected_gets_new_values(clock: FrozenClock) -> None:
    from baremo.scoring.models import Definition, Edition, ScoreValue

    send(identify(userId="eva", city="Madrid"), click("eva"))
    publish(MODEL, clock)
    settle()
    before = dict(Definition.objects.values_list("key", "edition"))
    publish(with_points(7), clock)
    settle()
    after = dict(Definition.objects.values_list("key", "edition"))
    assert {key for key in after if after[key] != before[key]} == {"interest", "warm"}
    assert Edition.objects.count() == 3
    assert set(ScoreValue.objects.values_list("edition_id", flat=True)) == set(after.values())


def test_who_has_never_done_anything_has_values_too(clock: FrozenClock) -> None:
    send(identify(userId="eva"))
    publish(MODEL, clock)
    settle()
    assert values("eva") == {"interest": 0, "seen": 0}


def test_what_happens_between_reading_and_switching_is_in_the_new_values(clock: FrozenClock) -> None:
    send(identify(userId="eva", city="Madrid"), identify(userId="leo"), identify(userId="ida"))
    publish(MODEL, clock)
    settle()
    publish(with_points(7), clock)
    keep_archive(clock.now())
    from baremo.scoring.rescoring import filling, running

    def fill_values(found: Any, target: Any, work: Any) -> None:
        original(found, target, work)
        send(click("eva"), at=micros(NOON))  # scored by the rules in force before the switch
        score_all(clock.now())
        send(click("leo"), at=micros(NOON))  # waits when the switch comes
        send(identify(userId="new"), click("new"), at=micros(NOON))

    original = filling.fill_values
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "fill_values", fill_values)
        running.rescore(work_at(clock.now()))
    assert values("eva") == {"interest": 10, "seen": 0, "warm": 1}
    assert values("leo") == {"interest": 0, "seen": 0}
    score_all(clock.now())
    assert values("leo") == {"interest": 7, "seen": 0, "warm": 1}
    assert values("new") == {"interest": 7, "seen": 0, "warm": 1}
    assert changes("eva") == [
        ("interest", "3", "8", Cause.EVENT),
        ("warm", None, "1", Cause.EVENT),
        ("interest", "8", "10", Cause.PUBLICATION),
    ]
    assert changes("leo") == [("interest", "0", "7", Cause.EVENT), ("warm", None, "1", Cause.EVENT)]


def test_names_alone_come_into_force_at_once(clock: FrozenClock) -> None:
    from baremo.scoring.in_force import in_force
    from baremo.scoring.models import Rescoring

    publish(MODEL, clock)
    settle()
    number = publish(changed(lambda model: model["scores"][0].update(name="Interés")), clock)
    assert in_force() == number
    assert not Rescoring.objects.filter(publication=number).exists()


def test_a_score_that_is_removed_or_inactive_has_no_values_at_once(clock: FrozenClock) -> None:
    from baremo.scoring.in_force import in_force
    from baremo.scoring.models import Edition

    send(identify(userId="eva", city="Madrid"), click("eva"))
    publish(MODEL, clock)
    settle()
    number = publish(changed(lambda model: model["scores"][1].update(active=False)), clock)
    assert in_force() == number
    assert values("eva") == {"interest": 8, "warm": 1}
    settle()
    assert Edition.objects.count() == 2
    publish(MODEL, clock)
    settle()
    assert values("eva") == {"interest": 8, "seen": 0, "warm": 1}
    assert changes("eva") == []


def test_a_newer_publication_takes_the_place_of_one_under_way(clock: FrozenClock) -> None:
    from baremo.scoring.in_force import in_force
    from baremo.scoring.models import Edition
    from baremo.scoring.rescoring import filling, running

    send(identify(userId="eva", city="Madrid"), click("eva"))
    publish(MODEL, clock)
    settle()
    base = in_force()
    publish(with_points(7), clock)
    keep_archive(clock.now())

    def fill_values(found: Any, target: Any, work: Any) -> None:
        original(found, target, work)
        publish(with_points(9), clock)

    original = filling.fill_values
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "fill_values", fill_values)
        running.rescore(work_at(clock.now()))
    assert in_force() == base
    assert values("eva") == {"interest": 8, "seen": 0, "warm": 1}
    settle()
    assert values("eva") == {"interest": 12, "seen": 0, "warm": 1}
    assert Edition.objects.count() == 3
    assert changes("eva") == [("interest", "8", "12", Cause.PUBLICATION)]


def written(who: str) -> list[tuple[str, str]]:
    from baremo.scoring.in_force import in_force, load_rule_names
    from baremo.scoring.models import WrittenAward

    names = load_rule_names(in_force())
    rows = WrittenAward.objects.filter(contact_id=contact_of(f"user_id={who}"), rule__in=list(names)).order_by("at")
    return [(names[row.rule_id][1], from_microseconds(row.at).isoformat()) for row in rows]


def test_editing_points_keeps_what_was_written_and_editing_the_condition_drops_it(clock: FrozenClock) -> None:
    from baremo.scoring.models import WrittenAward

    send(identify(userId="eva", city="Madrid"), at=micros("2026-02-25T00:00:00Z"))
    publish(MODEL, clock)
    settle()
    assert written("eva") == [("metro", "2026-02-25T00:00:00+00:00")]
    send(identify(userId="eva", city="Toledo"), at=micros("2026-03-01T11:00:00Z"))
    settle()
    publish(with_points(4, rule=1), clock)
    settle()
    assert values("eva")["interest"] == 4
    assert len(written("eva")) == 1

    def elsewhere(model: Any) -> None:
        model["scores"][0]["rules"][1]["when"]["value"] = "Getafe"

    clock.at += timedelta(hours=1)
    publish(changed(elsewhere), clock)
    settle()
    assert (values("eva")["interest"], written("eva")) == (0, [])
    publish(MODEL, clock)  # back to what it was: what had been written was dropped, and Toledo is not Madrid
    settle()
    assert (values("eva")["interest"], written("eva")) == (0, [])
    assert WrittenAward.objects.count() == 0


def test_publications_that_never_came_into_force_drop_nothing(clock: FrozenClock) -> None:
    send(identify(userId="eva", city="Madrid"), at=micros("2026-02-25T00:00:00Z"))
    publish(MODEL, clock)
    settle()
    send(identify(userId="eva", city="Toledo"), at=micros("2026-03-01T11:00:00Z"))
    settle()

    def elsewhere(model: Any) -> None:
        model["scores"][0]["rules"][1]["when"]["value"] = "Getafe"

    publish(changed(elsewhere), clock)
    assert written("eva") == [("metro", "2026-02-25T00:00:00+00:00")]
    publish(MODEL, clock)
    settle()
    assert (values("eva")["interest"], len(written("eva"))) == (3, 1)


def test_awards_found_through_a_changed_segment_are_unseen_until_the_switch(clock: FrozenClock) -> None:
    from baremo.scoring.models import WrittenAward
    from baremo.scoring.rescoring import filling, running

    model: dict[str, Any] = {
        "scores": [
            {"key": "bonus", "name": "Bonus", "rules": [{"key": "in", "points": 9, "when": {"segment": "chosen"}}]}
        ],
        "segments": [
            {"key": "chosen", "name": "Chosen", "when": {"field": "city", "operator": "is", "value": "Madrid"}}
        ],
    }
    send(identify(userId="eva", city="Toledo"))
    publish(model, clock)
    settle()
    assert values("eva") == {"bonus": 0}
    model["segments"][0]["when"]["value"] = "Toledo"
    publish(model, clock)
    keep_archive(clock.now())

    def fill_values(*parts: Any) -> None:
        assert WrittenAward.objects.count() == 1
        assert written("eva") == []
        original(*parts)

    original = filling.fill_values
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "fill_values", fill_values)
        running.rescore(work_at(clock.now()))
    assert len(written("eva")) == 1
    assert values("eva") == {"bonus": 9, "chosen": 1}


def test_what_is_scored_in_the_last_moment_before_the_switch_is_looked_at_again(clock: FrozenClock) -> None:
    from baremo.scoring.rescoring import running, switching

    send(identify(userId="eva"))
    publish(MODEL, clock)
    settle()
    publish(with_points(7), clock)
    keep_archive(clock.now())
    original = switching.switch

    def switch(*parts: Any) -> None:
        send(click("eva"), at=micros(NOON))
        score_all(clock.now())  # by the rules in force, after everybody has caught up
        original(*parts)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "switch", switch)
        running.rescore(work_at(clock.now()))
    score_all(clock.now())
    assert values("eva") == {"interest": 7, "seen": 0, "warm": 1}
    told = [change for change in changes("eva") if change[0] == "interest"]
    assert told[0] == ("interest", "0", "5", Cause.EVENT)
    assert (told[1][1], told[-1][2]) == ("5", "7")
    assert all(Cause.EVENT not in change[3] for change in told[1:])  # the click was told once


def test_whoever_changes_before_the_switch_is_told_of_has_changes_that_join_up(clock: FrozenClock) -> None:
    from baremo.scoring.rescoring import running, switching

    send(identify(userId="eva"), click("eva"), at=micros(NOON))
    publish(MODEL, clock)
    settle()
    publish(with_points(7), clock)
    keep_archive(clock.now())
    original = switching.switch

    def switch(*parts: Any) -> None:
        original(*parts)
        send(click("eva", "2026-02-21T00:00:00Z"), at=micros(NOON))
        score_all(clock.now())

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "switch", switch)
        running.rescore(work_at(clock.now()))
    assert changes("eva") == [
        ("interest", "5", "7", Cause.PUBLICATION),
        ("interest", "7", "14", Cause.EVENT),
    ]


def test_a_publication_from_before_there_were_rescorings_comes_into_force_too(clock: FrozenClock) -> None:
    from baremo.scoring.models import Rescoring, WrittenRule

    send(identify(userId="eva", city="Madrid"), at=micros(NOON))
    publish(MODEL, clock)
    Rescoring.objects.all().delete()
    WrittenRule.objects.all().delete()
    settle()
    assert values("eva") == {"interest": 3, "seen": 0}
    assert len(written("eva")) == 1
