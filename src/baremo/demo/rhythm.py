"""When people of a country are at work: seasons, days of the week, hours, and the growth of a young company."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from random import Random
from zoneinfo import ZoneInfo

from baremo.demo.chance import Lot

DAYS = 365
DAY, HOUR, MINUTE = 86_400, 3_600, 60
_WEEK = (1.0, 1.15, 1.15, 1.1, 0.8, 0.14, 0.12)
"""Monday to Sunday."""
_OFFICE = (0, 0, 0, 0, 0, 0.1, 0.4, 2, 6, 9, 10, 10, 8, 6, 6, 7, 8, 6, 4, 2, 1.5, 1.2, 0.8, 0.3)
_SPAIN = (0, 0, 0, 0, 0, 0, 0.2, 1, 4, 9, 11, 11, 10, 7, 2.5, 3, 7, 8, 6, 3, 1.5, 1.2, 1, 0.4)
_QUIET = 0.7
"""What the first day of the year had of the traffic of the last one."""
_BREAKS = {"ES": (8, 0.3), "FR": (8, 0.4), "IT": (8, 0.35), "PT": (8, 0.5), "DE": (7, 0.75), "AR": (1, 0.4)}
"""The month of the long holidays, and how much of the usual is left in it."""


@lru_cache(maxsize=32)
def zone(name: str) -> ZoneInfo:
    """Return a time zone."""
    return ZoneInfo(name)


def weigh_day(day: date, country: str) -> float:
    """Return how much happens on a day, against an ordinary one."""
    month, left = _BREAKS.get(country, (12, 1.0))
    weight = _WEEK[day.weekday()] * (left if day.month == month else 1.0)
    if (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 6):
        return weight * 0.25
    return weight


def weigh_hour(hour: int, country: str) -> float:
    """Return how much happens in an hour of the local clock, of a sum that is about 90 in all countries."""
    return (_SPAIN if country == "ES" else _OFFICE)[hour]


class Calendar:
    """The days up to a moment, and how they are filled in a country."""

    def __init__(self, now: int, country: str, zone_name: str) -> None:
        """Know the year before a moment, in seconds since 1970."""
        self.now = now
        self._zone = zone(zone_name)
        self._last = datetime.fromtimestamp(now, self._zone).date()
        days = [self._last - timedelta(days=DAYS - 1 - each) for each in range(DAYS)]
        grown = [_QUIET + (1 - _QUIET) * each / DAYS for each in range(DAYS)]
        self._days = Lot(days, [weigh_day(day, country) * more for day, more in zip(days, grown, strict=True)])
        self._hours = Lot(range(24), [weigh_hour(hour, country) for hour in range(24)])

    def draw(self, random: Random, since: int) -> int:
        """Return a moment at work between one and the present, in seconds since 1970; or that one if none is left."""
        place = self._place(since)
        for _ in range(4):
            at = self._at(self._days.draw(random, place), random)
            if since <= at < self.now:
                return at
        return min(since + int(random.random() * HOUR), self.now - 1)

    def share_since(self, since: int) -> float:
        """Return what share of the year's traffic came after a moment."""
        return self._days.share(self._place(since))

    def at_hour(self, random: Random, day: date) -> int:
        """Return a moment of a day, in seconds since 1970."""
        return self._at(day, random)

    def _place(self, since: int) -> int:
        first = self._days.things[0]
        return min(DAYS - 2, (datetime.fromtimestamp(since, self._zone).date() - first).days - 1)

    def _at(self, day: date, random: Random) -> int:
        hour = self._hours.draw(random)
        local = datetime.combine(day, time(hour), self._zone)
        return int(local.timestamp()) + int(random.random() * HOUR)


def write_moment(at: int) -> str:
    """Return a moment, in seconds since 1970, as ISO 8601."""
    return f"{datetime.fromtimestamp(at, UTC).isoformat()[:19]}Z"
