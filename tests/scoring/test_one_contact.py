"""Of one contact only what scores look at is read, and what is said of the contact is the same."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.engine.explain import explain, explain_facts
from baremo.engine.oracle import judge, judge_facts
from baremo.model.moments import to_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.settling import score_all

CLICKS = {"event": "email_clicked", "where": {"property": "campaign", "operator": "is", "value": "spring"}}
MODEL: dict[str, Any] = {
    "scores": [
        {
            "key": "interest",
            "name": "Interest",
            "bands": [{"name": "hot", "from": 30}, {"name": "cold", "from": 0}],
            "rules": [
                {"key": "click", "points": 5, "award": "every", "expires_after": "30d", "when": CLICKS},
                {
                    "key": "pages",
                    "points": 4,
                    "when": {
                        "event": "page_viewed",
                        "distinct": "url",
                        "within": "20d",
                        "times": {"operator": "at_least", "value": 2},
                    },
                },
                {"key": "metro", "points": 3, "when": {"field": "city", "operator": "is", "value": "Madrid"}},
            ],
        },
        {
            "key": "mood",
            "name": "Mood",
            "rules": [
                {
                    "key": "warm",
                    "points": 2,
                    "award": "while",
                    "when": {"score": "interest", "operator": "at_least", "value": 5},
                },
                {"key": "bought", "points": 9, "when": {"event": "order_completed"}},
            ],
        },
    ],
}


@pytest.fixture
def eva(people: People, clock: FrozenClock) -> int:
    """Somebody who did a few things that scores look at, and many that none of them reads."""
    put_in_force(MODEL, clock.now())
    at = micros("2026-03-01T08:00:00Z")
    send(identify(userId="eva", city="Madrid"), at=at)
    did = [
        ("Email Link Clicked", {"campaign": "spring"}),
        ("Email Link Clicked", {"campaign": 7}),
        ("Opened a door", {}),
    ]
    for day in range(10, 25):
        name, properties = did[day % 3]
        send(track(name, userId="eva", timestamp=f"2026-02-{day}T00:00:00Z", properties=properties), at=at)
        page = {"type": "page", "userId": "eva", "timestamp": f"2026-02-{day}T01:00:00Z"}
        send({**page, "messageId": f"page-{day}", "properties": {"url": f"https://a.example/{day % 4}"}}, at=at)
    send(identify(userId="eva", city="Toledo"), at=at + 1)
    score_all(clock.now())
    return contact_of("user_id=eva")


@pytest.mark.parametrize("key", ["interest", "mood"])
@pytest.mark.parametrize("day", [None, "2026-02-20T00:00:00Z", "2026-04-01T00:00:00Z"])
def test_what_is_read_of_a_contact_says_what_all_of_it_says(
    eva: int, clock: FrozenClock, key: str, day: str | None
) -> None:
    from baremo.scoring.histories import load_history
    from baremo.scoring.in_force import load_model_in_force
    from baremo.scoring.one_contact import load_one

    live, at = load_model_in_force(), None if day is None else micros(day)
    now = to_microseconds(clock.now()) if at is None else at
    whole = load_history([eva], publication=live.publication, at=at)
    facts = load_one(eva, live, [live.model.score(key)], at=at).facts()
    [one], [other] = (
        explain_facts(live.model, facts, str(eva), now, key),
        explain(live.model, whole, str(eva), now, key),
    )
    assert one.to_json() == other.to_json()
    judged = [judge_facts(live.model, facts, now), judge(live.model, whole, now)]
    one_standing, other_standing = (each.standing(key, each.facts.contacts[str(eva)]) for each in judged)
    assert one_standing == other_standing


def test_events_are_read_of_the_kinds_that_a_score_and_those_it_tests_look_at(eva: int) -> None:
    from baremo.scoring.in_force import load_model_in_force
    from baremo.scoring.one_contact import load_one

    live = load_model_in_force()
    read = {key: load_one(eva, live, [live.model.score(key)]).events for key in ("interest", "mood")}
    kinds = {key: {event.kind for event in events} for key, events in read.items()}
    assert kinds == {key: {"email_clicked", "page_viewed", "field_changed"} for key in read}
    assert len(load_one(eva, live, live.model.scores, most=2).events) == 3, (
        "one more than asked for tells that there are more"
    )
