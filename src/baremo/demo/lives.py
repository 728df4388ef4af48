"""What a contact did over the year: visits, webinars, a trial, calls, perhaps a purchase and the work that followed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from baremo.demo.chance import spread
from baremo.demo.happenings import Happening
from baremo.demo.people import Person
from baremo.demo.rhythm import DAY, DAYS, HOUR, MINUTE, Calendar, write_moment
from baremo.demo.site import submit, visit

VISITS = 0.65
"""How many visits an average contact makes in a year."""
WEBINARS = ("fleet-costs", "low-emission-zones", "peak-season", "driver-app-tour")
TRIAL_DAYS = 14
FEATURES = ("route_planned", "route_planned", "route_planned", "report_viewed", "driver_tracked")
LOST_REASONS = ("price", "went with another product", "no decision")


@lru_cache(maxsize=64)
def calendar_of(now: int, country: str, zone: str) -> Calendar:
    """Return the calendar of a country."""
    return Calendar(now, country, zone)


def live(random: Random, person: Person, now: int) -> Iterator[Happening]:
    """Give what a person did between their coming, or the beginning of the year, and a moment."""
    calendar = calendar_of(now, person.country.code, person.country.zone)
    since = max(person.created_at, now - DAYS * DAY + DAY)
    moments = sorted(calendar.draw(random, since) for _ in range(_count_visits(random, person, calendar, since)))
    for at in moments:
        yield from visit(random, person.key, at)
    if person.created_at >= since and person.source in ("organic search", "paid search", "newsletter"):
        yield submit(person.created_at + 90, person.key, "newsletter")
    yield from _attend(random, person, calendar, since)
    if random.random() < _chance_of_trial(person):
        yield from _try(random, person, calendar.draw(random, since), now)


def _count_visits(random: Random, person: Person, calendar: Calendar, since: int) -> int:
    share = calendar.share_since(since)
    return min(150, spread(random, VISITS * person.activity * (0.12 + share)))


def _attend(random: Random, person: Person, calendar: Calendar, since: int) -> Iterator[Happening]:
    chance = 0.35 if person.source == "webinar" else min(0.25, 0.03 * person.activity)
    if random.random() >= chance:
        return
    at, webinar = calendar.draw(random, since), random.choice(WEBINARS)
    person.tags.append("webinar")
    yield Happening(at, person.key, "webinar_registered", {"webinar": webinar})
    if random.random() < 0.55 and at + 3 * DAY < calendar.now:
        minutes = random.randrange(12, 58)
        yield Happening(at + 3 * DAY, person.key, "webinar_attended", {"webinar": webinar, "minutes": minutes})


def _chance_of_trial(person: Person) -> float:
    employer = person.employer
    fits = employer.fleet >= 10 and employer.industry not in ("education", "consulting")
    return min(0.5, (0.05 if fits else 0.012) * (0.6 + person.activity))


def _try(random: Random, person: Person, at: int, now: int) -> Iterator[Happening]:
    """Somebody asks for a trial, works with it, talks with sales, and buys or not."""
    yield submit(at - 5 * MINUTE, person.key, "trial")
    yield Happening(at, person.key, "trial_started", {"plan": "trial", "days": TRIAL_DAYS})
    zeal = random.random() ** 1.5
    yield from use(random, person.key, (at, min(now, at + TRIAL_DAYS * DAY)), 0.15 + zeal)
    if zeal > 0.35:
        yield Happening(at + DAY, person.key, "integration_connected", {"integration": random.choice(("erp", "shop"))})
    if at + TRIAL_DAYS * DAY > now:
        person.tags.append("trial")
        person.more |= {"stage": "trial", "plan": "trial"}
        return
    yield from _talk(random, person, at, min(now, at + TRIAL_DAYS * DAY))
    if random.random() < 0.12 + 0.5 * zeal:
        yield from _buy(random, person, at + TRIAL_DAYS * DAY, now)
    else:
        _lose(random, person)


def _talk(random: Random, person: Person, since: int, until: int) -> Iterator[Happening]:
    for kind in ("call", "meeting", "proposal")[: random.randrange(1, 4)]:
        at = since + int((until - since) * random.uniform(0.1, 0.95))
        yield Happening(
            at, person.key, "crm_activity", {"type": kind, "outcome": random.choice(("held", "held", "no answer"))}
        )


def _buy(random: Random, person: Person, at: int, now: int) -> Iterator[Happening]:
    plan = "pro" if person.employer.fleet > 25 else "starter"
    amount = max(1, person.employer.fleet) * (19 if plan == "pro" else 12)
    person.tags.append("customer")
    person.more |= {
        "stage": "customer",
        "plan": plan,
        "deal_value": amount * 12,
        "customer_since": write_moment(at)[:10],
    }
    yield Happening(at, person.key, "crm_activity", {"type": "deal_won", "value": amount * 12})
    yield Happening(at + HOUR, person.key, "subscription_started", {"plan": plan, "monthly": amount})
    zeal = random.random()
    leaves = random.random() < 0.15
    end = at + int((now - at) * random.uniform(0.2, 0.8)) if leaves else now
    yield from use(random, person.key, (at, end), 0.08 + 0.35 * zeal)
    if leaves:
        person.tags.remove("customer")
        person.more |= {"stage": "former customer"}
        yield Happening(
            end, person.key, "subscription_cancelled", {"plan": plan, "reason": random.choice(LOST_REASONS)}
        )


def _lose(random: Random, person: Person) -> None:
    person.more |= {"stage": "lost", "lost_reason": random.choice(LOST_REASONS)}


def use(random: Random, key: str, span: tuple[int, int], zeal: float) -> Iterator[Happening]:
    """Give days of work with the product: on most working days for the zealous, now and then for others."""
    day = span[0]
    while day < span[1]:
        if random.random() < zeal:
            at = day + random.randrange(HOUR)
            name = write_moment(at)[:10]
            yield Happening(at, key, "app_opened", {"day": name})
            for _ in range(spread(random, 1 + zeal)):
                at += random.randrange(2 * MINUTE, 30 * MINUTE)
                yield Happening(at, key, random.choice(FEATURES), {"day": name, "stops": random.randrange(5, 90)})
            if random.random() < 0.04:
                yield Happening(at + MINUTE, key, "teammate_invited", {"role": random.choice(("planner", "driver"))})
        day += DAY if random.random() < 0.75 else 3 * DAY
