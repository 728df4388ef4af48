"""What happens from now on, hour by hour: the same for the same seed and hour, sent live or made up for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from baremo.demo.chance import Lot, spread, stream
from baremo.demo.happenings import Happening
from baremo.demo.lives import FEATURES
from baremo.demo.messages import Arrival, sender_of, write_messages
from baremo.demo.people import Person, country_of, make_people
from baremo.demo.rhythm import HOUR, MINUTE, weigh_day, weigh_hour, write_moment, zone
from baremo.demo.site import submit, visit

VISITS_A_DAY = 420
"""Visits on an ordinary day."""
_USES = 0.35
"""How often on an ordinary day somebody opens the product who has it."""
_NEW, _SAYS_WHO = 0.22, 0.18
"""Of visits, those of people whom nobody knows; and of these, those who say who they are."""
_HOURS_WEIGHT = 90.0
_LONGEST = 2
"""Hours that a visit may reach into others."""


@dataclass(frozen=True, slots=True)
class Regular:
    """A contact who comes again: country, how often against others, and whether they use the product."""

    key: str
    country: str
    weight: float
    has_product: bool


def choose_regulars(people: Sequence[Person], most: int = 4_000) -> list[Regular]:
    """Return who comes again: the liveliest, and nobody whom README names."""
    known = [each for each in people if not each.is_character]
    known.sort(key=lambda each: (-each.activity, each.key))
    return [
        Regular(each.key, each.country.code, round(each.activity, 3), bool({"trial", "customer"} & {*each.tags}))
        for each in known[:most]
    ]


class Present:
    """Everything that happens, hour after hour."""

    def __init__(self, seed: int, regulars: Sequence[Regular], pace: float = 1.0) -> None:
        """Know who comes; `pace` says how much happens, against an ordinary company of this size."""
        self._seed = seed
        self._pace = pace
        self._visitors = {code: _lot(found) for code, found in _by_country(regulars).items()}
        users = [each for each in regulars if each.has_product]
        self._users = _by_country(users)

    def between(self, since: int, until: int) -> list[Arrival]:
        """Return what arrives after one moment and up to another, in seconds since 1970, in the order of time."""
        first = since - since % HOUR - _LONGEST * HOUR
        found = [each for hour in range(first, until + 1, HOUR) for each in self._of_hour(hour)]
        return sorted((each for each in found if since < each.at <= until), key=lambda each: each.at)

    def _of_hour(self, hour: int) -> Iterator[Arrival]:
        """Give what begins in an hour."""
        random = stream(self._seed, "hour", hour)
        happenings: list[Happening] = []
        for code, visitors in sorted(self._visitors.items()):
            weight = self._pace * _weigh(hour, code)
            share = country_of(code).share / 100
            for _ in range(spread(random, VISITS_A_DAY * share * weight)):
                at = hour + random.randrange(HOUR)
                if random.random() < _NEW:
                    yield from self._meet(random, at)
                else:
                    happenings += visit(random, visitors.draw(random).key, at)
            users = self._users.get(code, [])
            for _ in range(spread(random, _USES * len(users) * weight)):
                happenings += _work(random, random.choice(users).key, hour + random.randrange(HOUR))
        for each, message in write_messages(happenings):
            yield Arrival(each.at, sender_of(each), message)

    def _meet(self, random: Random, at: int) -> Iterator[Arrival]:
        """Somebody new visits; some send a form and are known from then on, with what they had looked at."""
        device = f"device-{random.getrandbits(48):012x}"
        seen = list(visit(random, device, at))
        for each, message in write_messages(seen):
            yield Arrival(each.at, "site", message)
        if random.random() < _SAYS_WHO:
            yield from _introduce(random, device, seen[-1].at + MINUTE)


def _introduce(random: Random, device: str, at: int) -> Iterator[Arrival]:
    [person] = make_people(random, 1, at)
    key = f"n{device[-9:]}"
    traits = {**person.fields(), "email": person.email.replace("@", f".{device[-4:]}@"), "stage": "lead"}
    named = {"type": "identify", "userId": key, "anonymousId": device, "messageId": f"hello-{key}", "traits": traits}
    yield Arrival(at, "site", named | {"timestamp": write_moment(at)})
    form = submit(at + 1, key, random.choice(("demo", "contact", "newsletter", "newsletter")))
    for each, message in write_messages([form]):
        yield Arrival(each.at, "site", message)


def _work(random: Random, key: str, at: int) -> Iterator[Happening]:
    day = write_moment(at)[:10]
    yield Happening(at, key, "app_opened", {"day": day})
    for _ in range(random.randrange(3)):
        at += random.randrange(2 * MINUTE, 15 * MINUTE)
        yield Happening(at, key, random.choice(FEATURES), {"day": day, "stops": random.randrange(5, 90)})


def _weigh(hour: int, code: str) -> float:
    """Return what share of an ordinary day's traffic an hour has in a country."""
    local = datetime.fromtimestamp(hour, zone(country_of(code).zone))
    return weigh_day(local.date(), code) * weigh_hour(local.hour, code) / _HOURS_WEIGHT


def _by_country(regulars: Sequence[Regular]) -> Mapping[str, list[Regular]]:
    found: dict[str, list[Regular]] = {}
    for each in regulars:
        found.setdefault(each.country, []).append(each)
    return found


def _lot(regulars: Sequence[Regular]) -> Lot[Regular]:
    return Lot(regulars, [each.weight for each in regulars])
