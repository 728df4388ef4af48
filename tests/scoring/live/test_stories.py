"""What happens is in the score a moment later: events, moments that come, merges, adjustments, edits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from baremo.events.causes import QUIET, Cause
from baremo.model.moments import from_microseconds, to_microseconds
from baremo.model.numbers import shortest
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.noon import NOON
from tests.scoring.test_definitions import ask

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
        {
            "key": "fading",
            "name": "Fading",
            "rules": [
                {"key": "visit", "points": 8, "award": "every", "half_life": "1d", "when": {"event": "page_viewed"}}
            ],
        },
        {
            "key": "spain",
            "name": "Spain",
            "audience": {"field": "country", "operator": "is", "value": "ES"},
            "rules": [{"key": "seen", "points": 1, "when": {"event": "page_viewed"}}],
        },
    ],
    "segments": [{"key": "warm", "name": "Warm", "when": {"score": "interest", "operator": "at_least", "value": 5}}],
}


@pytest.fixture
def bruno(people: People, clock: FrozenClock) -> Door:
    put_in_force(MODEL, clock.now())
    return people.door("bruno")


def score(clock: FrozenClock) -> int:
    """Let the live loop look until nothing is left."""
    from baremo.scoring.live.scoring import score_pending

    total = 0
    while looked := score_pending(to_microseconds(clock.now())):
        total += looked
    return total


def click(at: str, who: str = "eva") -> Any:
    return track("Email Link Clicked", userId=who, timestamp=at)


def stored(contact: int) -> dict[str, tuple[str | None, str | None]]:
    """Return the stored values of somebody by score, and «member» for each segment they are in."""
    from baremo.scoring.models import ScoreValue
    from baremo.scoring.values import decode_value

    rows = ScoreValue.objects.filter(contact_id=contact).select_related("edition__definition")
    found: dict[str, tuple[str | None, str | None]] = {}
    for row in rows:
        value = decode_value(row.rank, row.beyond)
        is_segment = row.edition.definition.part == "segment"
        found[row.edition.definition.key] = (
            "member" if is_segment else None if value is None else shortest(value),
            row.band,
        )
    return found


def changes(contact: int) -> list[tuple[str, str | None, str | None, Cause]]:
    from baremo.scoring.models import ScoreChange

    rows = ScoreChange.objects.filter(contact_id=contact).order_by("pk").select_related("definition")
    return [(row.definition.key, row.before, row.after, Cause(row.causes)) for row in rows]


def at(text: str) -> Any:
    return from_microseconds(micros(text))


@pytest.fixture
def eva(bruno: Door, clock: FrozenClock) -> int:
    """Eva of Spain, who has clicked once and been scored."""
    send(identify(userId="eva", country="ES"), click(NOON), at=micros(NOON))
    score(clock)
    return contact_of("user_id=eva")


def test_an_event_counts_as_soon_as_the_loop_has_looked(bruno: Door, clock: FrozenClock) -> None:
    from baremo.events.models import PendingContact

    send(identify(userId="eva", country="ES"), click(NOON), at=micros(NOON))
    eva = contact_of("user_id=eva")
    assert score(clock) == 1
    assert stored(eva) == {
        "interest": ("5", "warm"),
        "fading": ("0", None),
        "spain": ("0", None),
        "warm": ("member", None),
    }
    assert changes(eva) == [("interest", None, "5", Cause.EVENT), ("warm", None, "1", Cause.EVENT)]
    assert not PendingContact.objects.exists()
    assert score(clock) == 0


def test_points_that_expire_are_gone_though_nothing_arrives(eva: int, clock: FrozenClock) -> None:
    clock.at = at("2026-03-31T11:59:59Z")
    assert score(clock) == 0
    clock.at = at("2026-03-31T12:00:00Z")
    assert score(clock) == 1
    assert stored(eva) == {"interest": ("0", None), "fading": ("0", None), "spain": ("0", None)}
    assert changes(eva)[2:] == [("interest", "5", "0", Cause.TIME), ("warm", "1", None, Cause.TIME)]
    assert score(clock) == 0


def test_an_event_of_the_future_counts_when_its_moment_comes(eva: int, clock: FrozenClock) -> None:
    send(click("2026-03-01T12:03:00Z"), at=micros(NOON))
    assert score(clock) == 1
    assert stored(eva)["interest"] == ("5", "warm")
    clock.at = at("2026-03-01T12:03:00Z")
    assert score(clock) == 1
    assert stored(eva)["interest"] == ("10", "hot")
    assert changes(eva)[-1] == ("interest", "5", "10", Cause.TIME)


def test_what_fades_is_looked_at_each_full_hour_and_no_oftener(eva: int, clock: FrozenClock) -> None:
    from baremo.scoring.models import ScoreValue

    send(track("page_viewed", userId="eva", timestamp=NOON), at=micros(NOON))
    score(clock)
    assert stored(eva)["fading"] == ("8", None)
    clock.at = at("2026-03-01T12:59:59Z")
    assert score(clock) == 0
    clock.at = at("2026-03-01T13:00:00Z")
    assert score(clock) == 1
    assert stored(eva)["fading"] == ("7.772256", None)
    rows = dict(ScoreValue.objects.filter(contact_id=eva).values_list("edition__definition__key", "updated_at"))
    assert rows["fading"] == micros("2026-03-01T13:00:00Z")
    assert rows["interest"] == micros(NOON), "what is not seen otherwise keeps the moment of its change"


def test_an_adjustment_a_set_and_taking_one_back_are_scored(bruno: Door, eva: int, clock: FrozenClock) -> None:
    path = f"contacts/{eva}/scores/interest/adjustments"
    ask(bruno, "POST", path, {"op": "add", "points": 2.5}, 201)
    score(clock)
    clock.at += timedelta(seconds=1)
    made = ask(bruno, "POST", path, {"op": "set", "points": 40}, 201)
    score(clock)
    ask(bruno, "DELETE", f"{path}/{made['id']}", status=204)
    score(clock)
    assert [each for each in changes(eva)[2:] if each[0] == "interest"] == [
        ("interest", "5", "7.5", Cause.ADJUSTMENT),
        ("interest", "7.5", "40", Cause.ADJUSTMENT),
        ("interest", "40", "7.5", Cause.UNDO),
    ]
    assert stored(eva)["interest"] == ("7.5", "warm")


def test_an_edited_field_moves_audience_and_rules(bruno: Door, eva: int, clock: FrozenClock) -> None:
    from baremo.scoring.models import WrittenAward

    version = ask(bruno, "GET", f"contacts/{eva}")["version"]
    ask(bruno, "PATCH", f"contacts/{eva}", {"version": version, "fields": {"country": "PT", "city": "Madrid"}})
    score(clock)
    assert stored(eva)["spain"] == (None, None)
    assert stored(eva)["interest"] == ("8", "warm")
    causes = {each[3] for each in changes(eva)[2:]}
    assert causes == {Cause.EDIT}
    [award] = WrittenAward.objects.filter(contact_id=eva)
    assert (award.rule.key, award.at) == ("metro", micros(NOON))


def test_a_written_award_stays_when_its_condition_has_stopped_being_true(eva: int, clock: FrozenClock) -> None:
    from baremo.scoring.models import WrittenAward

    for city in ("Madrid", "Toledo", "Madrid"):
        clock.at += timedelta(minutes=1)
        send(identify(userId="eva", city=city, timestamp=clock.at.isoformat()), at=to_microseconds(clock.at))
        score(clock)
        assert stored(eva)["interest"] == ("8", "warm"), city
    assert WrittenAward.objects.filter(contact_id=eva).count() == 1


def test_a_merge_leaves_the_values_of_one_and_is_quiet(bruno: Door, eva: int, clock: FrozenClock) -> None:
    send(click(NOON, "eve"), at=micros(NOON))
    score(clock)
    eve = contact_of("user_id=eve")
    ask(bruno, "POST", f"contacts/{eva}/merge", {"other": eve})
    assert score(clock) == 1
    assert stored(eva)["interest"] == ("10", "hot")
    assert stored(eve) == {}
    [*_, last] = changes(eva)
    assert last == ("interest", "5", "10", Cause.MERGE)
    assert last[3] & QUIET


def test_the_past_that_is_imported_is_quiet_and_what_meets_it_too(eva: int, clock: FrozenClock) -> None:
    from baremo.events.pending import note_pending

    send(click(NOON), at=micros(NOON))
    note_pending([eva], micros(NOON), Cause.PAST)
    score(clock)
    assert changes(eva)[-1] == ("interest", "5", "10", Cause.EVENT | Cause.PAST)


def test_who_is_erased_leaves_nothing_to_be_scored(bruno: Door, people: People, eva: int, clock: FrozenClock) -> None:
    send(click(NOON), at=micros(NOON))
    ask(people.door("ana"), "DELETE", f"contacts/{eva}", status=204)
    score(clock)
    assert stored(eva) == {}
    assert changes(eva) == []


def test_while_nothing_is_in_force_contacts_wait(people: People, clock: FrozenClock) -> None:
    from baremo.events.models import PendingContact

    send(click(NOON), at=micros(NOON))
    assert score(clock) == 0
    assert PendingContact.objects.count() == 1


def test_many_contacts_are_scored_some_at_a_time_those_who_waited_longest_first(
    bruno: Door, clock: FrozenClock
) -> None:
    from baremo.events.models import PendingContact
    from baremo.scoring.live.scoring import score_pending

    for number in range(7):
        send(click(NOON, f"user {number}"), at=micros(NOON) + number)
    assert [score_pending(micros(NOON), most=3) for _ in range(4)] == [3, 3, 1, 0]
    send(click(NOON, "user 5"), at=micros(NOON) + 3)
    send(click(NOON, "user 2"), at=micros(NOON) + 1)
    send(click(NOON, "user 4"), at=micros(NOON) + 2)
    score_pending(micros(NOON), most=2)
    assert [row.contact_id for row in PendingContact.objects.all()] == [contact_of("user_id=user 5")]
