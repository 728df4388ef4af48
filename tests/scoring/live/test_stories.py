"""What happens is in the score a moment later: events, moments that come, merges, adjustments, edits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from baremo.events.causes import Cause
from baremo.model.moments import from_microseconds, to_microseconds
from tests.events.telling import contact_of, identify, micros, send, track
from tests.people import Door, FrozenClock, People
from tests.scoring.forcing import put_in_force
from tests.scoring.test_definitions import ask

DAY = 24 * 3600 * 10**6
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
            "key": "spain",
            "name": "Spain",
            "audience": {"field": "country", "operator": "is", "value": "ES"},
            "rules": [{"key": "seen", "points": 1, "when": {"event": "page_viewed"}}],
        },
    ],
    "segments": [{"key": "warm", "name": "Warm", "when": {"score": "interest", "operator": "at_least", "value": 5}}],
}
NOON = "2026-03-01T12:00:00Z"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FrozenClock:
    from baremo.platform import clock

    frozen = FrozenClock(from_microseconds(micros(NOON)))
    monkeypatch.setattr(clock, "now", frozen.now)
    return frozen


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
            "member" if is_segment else None if value is None else str(value),
            row.band,
        )
    return found


def changes(contact: int) -> list[tuple[str, str | None, str | None, Cause]]:
    from baremo.scoring.models import ScoreChange

    rows = ScoreChange.objects.filter(contact_id=contact).order_by("pk").select_related("definition")
    return [(row.definition.key, row.before, row.after, Cause(row.causes)) for row in rows]


def test_an_event_counts_as_soon_as_the_loop_has_looked(bruno: Door, clock: FrozenClock) -> None:
    from baremo.events.models import PendingContact

    send(identify(userId="eva", country="ES"), click(NOON), at=micros(NOON))
    eva = contact_of("user_id=eva")
    assert score(clock) == 1
    assert stored(eva) == {"interest": ("5.000000", "warm"), "spain": ("0.000000", None), "warm": ("member", None)}
    assert changes(eva) == [("interest", None, "5", Cause.EVENT), ("warm", None, "1", Cause.EVENT)]
    assert not PendingContact.objects.exists()
    assert score(clock) == 0
