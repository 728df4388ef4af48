"""What happens from now on is known beforehand, hour by hour, whoever asks and however often."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from baremo.demo.cast import CHARACTERS
from baremo.demo.company import make_company
from baremo.demo.people import plain
from baremo.demo.present import Present, choose_regulars
from baremo.demo.rhythm import DAY, HOUR

NOW = int(datetime(2026, 11, 17, 10, tzinfo=UTC).timestamp())  # a Tuesday


@pytest.fixture(scope="module")
def present() -> Present:
    return Present(1, choose_regulars(make_company(1, NOW, 1_000).people))


def test_pieces_of_time_are_the_same_as_the_whole(present: Present) -> None:
    whole = present.between(NOW, NOW + 5 * HOUR)
    stops = [NOW, *(each.at for each in whole[5:40:7]), NOW + 2 * HOUR, NOW + 5 * HOUR]  # also where something is
    pieces = [each for since, until in pairwise(sorted(stops)) for each in present.between(since, until)]
    assert [each.message for each in pieces] == [each.message for each in whole]
    assert len({each.message["messageId"] for each in whole}) == len(whole) > 50


def test_nights_are_quiet_and_a_calm_company_sends_a_few_a_minute(present: Present) -> None:
    day = present.between(NOW - 10 * HOUR, NOW + 14 * HOUR)
    hours = Counter(datetime.fromtimestamp(each.at, UTC).hour for each in day)
    assert hours[4] < 0.4 * hours[15]
    assert 800 < len(day) < 4_000
    sunday = present.between(NOW + 5 * DAY - 10 * HOUR, NOW + 5 * DAY + 14 * HOUR)
    assert len(sunday) < 0.5 * len(day)


def test_pace_makes_more_or_nothing_of_it(present: Present) -> None:
    regulars = choose_regulars(make_company(1, NOW, 1_000).people)
    assert Present(1, regulars, 0).between(NOW, NOW + DAY) == []
    usual = len(present.between(NOW, NOW + 6 * HOUR))
    assert 6 * usual < len(Present(1, regulars, 10).between(NOW, NOW + 6 * HOUR)) < 15 * usual


def test_those_whom_readme_names_keep_their_scores(present: Present) -> None:
    named = {plain(each.name) for each in CHARACTERS}
    told = {each.message.get("userId") for each in present.between(NOW, NOW + 3 * DAY)}
    assert told & named == set()


def test_some_who_come_as_strangers_say_who_they_are(present: Present) -> None:
    day = present.between(NOW, NOW + DAY)
    strangers = {each.message["anonymousId"] for each in day if "userId" not in each.message}
    known = {each.message["anonymousId"] for each in day if each.message["type"] == "identify"}
    assert 3 < len(known) < len(strangers)
