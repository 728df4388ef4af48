"""People who click, move and are given points while rules change; and what has to be stored of them afterwards."""

from __future__ import annotations

import random
from collections import defaultdict
from decimal import Decimal
from typing import Any

from baremo.model.document import parse_model
from baremo.model.moments import to_microseconds
from tests.events.telling import contact_of, identify, send, track

HOUR = 3600 * 10**6
PEOPLE = [f"person-{number}" for number in range(25)]


def model(points: int) -> Any:
    """Return a model of which a part fades away by itself, and a part has to be written down."""
    interest = {
        "key": "interest",
        "name": "Interest",
        "bands": [{"name": "hot", "from": 20}],
        "rules": [
            {
                "key": "click",
                "points": points,
                "award": "every",
                "expires_after": "1h",
                "when": {"event": "email_clicked"},
            },
            {"key": "madrid", "points": 4, "when": {"field": "city", "operator": "is", "value": "Madrid"}},
            {"key": "vip", "points": 2, "award": "while", "when": {"tag": "vip"}},
        ],
    }
    ever = {
        "key": "ever",
        "name": "Ever hot",
        "rules": [{"key": "hot", "points": 3, "when": {"score": "interest", "operator": "at_least", "value": 20}}],
    }
    hot = {"key": "hot", "name": "Hot", "when": {"score": "interest", "operator": "at_least", "value": 20}}
    return parse_model({"scores": [interest, ever], "segments": [hot]})


def now() -> int:
    from baremo.platform import clock

    return to_microseconds(clock.now())


def publish(points: int) -> None:
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.publishing import Said, apply

    apply(model(points), Said(reason="the story", actor=SYSTEM, at=clock.now()), removes_others=True)


def happen(chance: random.Random) -> None:
    """Let something happen to somebody; clicks are so old that their points expire within seconds."""
    who, at = chance.choice(PEOPLE), now()
    what = chance.choice(("click", "click", "click", "move", "tag", "adjust", "quick"))
    if what == "adjust":
        adjust(who, chance)
    elif what == "move":
        send(identify(userId=who, city=chance.choice(("Madrid", "Getafe"))), at=at)
    elif what == "tag":
        send(track(chance.choice(("Tag Added", "Tag Removed")), userId=who, tag="vip"), at=at)
    else:
        ago = HOUR - chance.randrange(1, 8_000_000) if what == "quick" else chance.randrange(HOUR // 2)
        send(track("Email Link Clicked", userId=who, timestamp=(at - ago) / 1_000_000), at=at)


def adjust(who: str, chance: random.Random) -> None:
    from baremo.contacts.models import Identity
    from baremo.model.durations import Duration
    from baremo.platform import clock
    from baremo.platform.actor import SYSTEM
    from baremo.scoring.adjusting import Wanted
    from baremo.scoring.adjusting import adjust as give

    if Identity.objects.filter(source="user_id", value=who).exists():
        lasting = Duration(HOUR, 1, "h") if chance.random() < 0.3 else None
        wanted = Wanted(op="add", points=Decimal(chance.randrange(1, 9)), expires_after=lasting)
        give(contact_of(f"user_id={who}"), "interest", wanted, SYSTEM, at=clock.now())


def is_at_rest() -> bool:
    """Whether everything has been seen to: nobody waits, and what was published last is in force and told."""
    from baremo.events.models import PendingContact
    from baremo.scoring.in_force import in_force
    from baremo.scoring.models import Rescoring
    from baremo.scoring.stored import latest_publication

    is_told = not Rescoring.objects.filter(phase__in=["waiting", "scoring", "telling"], publication=in_force()).exists()
    return in_force() == latest_publication() and is_told and not PendingContact.objects.exists()


def check() -> Any:
    """Compare all that is stored with what the judge says."""
    from baremo.contacts.models import Contact
    from baremo.scoring.checking.check import check_contacts

    return check_contacts(list(Contact.objects.values_list("pk", flat=True)), now)


def find_wrong() -> list[str]:
    """Return what is not as it has to be, once everything is at rest."""
    return [str(each) for each in check().differences] + find_broken_chains() + find_doubled_writings()


def find_broken_chains() -> list[str]:
    """Return changes that do not begin with what the one before them ended with, or do not end with what is stored."""
    from baremo.scoring.models import ScoreChange
    from tests.laws.laws import read_seen

    told: dict[tuple[int, int], tuple[str | None, str | None]] = defaultdict(lambda: (None, None))
    broken = []
    for row in ScoreChange.objects.order_by("pk"):
        place = (row.contact_id, row.definition_id)
        begins = place not in told and (row.before, row.band_before) == ("0", None)  # nobody is told of a first 0
        if told[place] != (row.before, row.band_before) and not begins:
            broken.append(f"{place}: {told[place]} before {row.before}")
        told[place] = (row.after, row.band_after)
    for place, seen in read_seen().items():
        if told.get(place, ("0", None)) != seen:
            broken.append(f"{place}: {told.get(place)} but stored {seen}")
    return broken


def find_doubled_writings() -> list[str]:
    from baremo.scoring.models import WrittenAward

    rows = list(WrittenAward.objects.values_list("contact_id", "rule_id", "at"))
    return [f"award {row} stands twice" for row in set(rows) if rows.count(row) > 1]
