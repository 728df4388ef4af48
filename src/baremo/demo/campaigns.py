"""Mail: a campaign each month and what became of it, machines that open and scan mail included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from baremo.demo.happenings import Happening
from baremo.demo.people import Person
from baremo.demo.rhythm import DAY, HOUR, MINUTE
from baremo.demo.site import view, visit

NEWSLETTER = "newsletter"
_SUBJECTS = (
    "route-planning-guide", "peak-season-checklist", "new-driver-app", "customer-story-frutas-duero",
    "low-emission-zones", "webinar-fleet-costs", "summer-capacity", "autumn-release", "pricing-update",
    "benchmark-report", "black-friday-deliveries", "year-in-review", "electric-fleets",
)  # fmt: skip
_OPENED, _PROXIED, _CLICKED, _SCANNED, _BOUNCED, _LEFT = 0.75, 0.21, 0.16, 0.05, 0.012, 0.0045
"""Of readiness to open; of all; of those who opened; of all; of all; of those who opened or not."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A mail to many, and when it was sent, in seconds since 1970."""

    name: str
    sent_at: int


def plan_campaigns(now: int) -> list[Campaign]:
    """Return the campaigns of the year: one in each 30 days on a Tuesday at 9:10 UTC, the last one a few days ago."""
    found = []
    for back, subject in enumerate(_SUBJECTS):
        day = datetime.fromtimestamp(now - 3 * DAY, UTC) - timedelta(days=28 * back)
        day -= timedelta(days=(day.weekday() - 1) % 7)
        at = int(day.replace(hour=9, minute=10, second=0).timestamp())
        if at > now - 364 * DAY:
            found.append(Campaign(f"{day:%Y-%m}-{subject}", at))
    return found[::-1]


def send_all(random: Random, people: Sequence[Person], now: int) -> Iterator[Happening]:
    """Give what the campaigns of a year led to; who leaves or bounces gets no more mail."""
    campaigns = plan_campaigns(now)
    for person in people:
        for campaign in campaigns:
            if person.lists.get(NEWSLETTER) != "subscribed" or person.created_at > campaign.sent_at:
                continue
            if random.random() < 0.55:  # a campaign goes to those whom it may interest
                yield from receive(random, person, campaign, now)


def receive(random: Random, person: Person, campaign: Campaign, now: int) -> Iterator[Happening]:
    """Give what one person did with one mail."""
    at = campaign.sent_at + random.randrange(20 * MINUTE)
    properties = {"campaign": campaign.name}
    yield Happening(at, person.key, "email_sent", properties)
    if random.random() < _BOUNCED:
        person.lists[NEWSLETTER] = "bounced"
        yield Happening(at + 60, person.key, "email_bounced", properties | {"reason": "mailbox unavailable"})
        return
    if random.random() < _PROXIED:
        yield Happening(at + 5 + random.randrange(60), person.key, "email_opened", properties, automated=True)
    if random.random() < _SCANNED:
        yield from _scan(random, person, campaign, at)
    if random.random() < person.mail * _OPENED:
        at += int(random.expovariate(1 / (7 * HOUR))) + MINUTE
        if at < now:
            yield from _read(random, person, campaign, at)
    if random.random() < _LEFT and at + HOUR < now:
        person.lists[NEWSLETTER] = "unsubscribed"
        yield Happening(at + HOUR, person.key, "list_unsubscribed", properties | {"list": NEWSLETTER})


def _scan(random: Random, person: Person, campaign: Campaign, at: int) -> Iterator[Happening]:
    """A gateway follows every link before anybody has seen the mail."""
    seconds = at + 2 + random.randrange(8)
    properties = {"campaign": campaign.name, "url": "https://www.veleta.example/pricing"}
    yield Happening(seconds, person.key, "email_clicked", properties, automated=True)
    yield view(seconds + 1, person.key, "/pricing", f"scan-{seconds:x}", automated=True)


def _read(random: Random, person: Person, campaign: Campaign, at: int) -> Iterator[Happening]:
    yield Happening(at, person.key, "email_opened", {"campaign": campaign.name})
    if random.random() < _CLICKED:
        path = random.choice(("/pricing", "/product", "/blog/fleet-kpis", "/customers/frutas-duero"))
        at += 20 + random.randrange(120)
        url = f"https://www.veleta.example{path}"
        yield Happening(at, person.key, "email_clicked", {"campaign": campaign.name, "url": url})
        yield from visit(random, person.key, at + 2, first=path, campaign=campaign.name)
