"""The sample company is the same each time, and lives as companies do: seasons, weeks, few who do much, machines."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from baremo.demo.cast import CHARACTERS
from baremo.demo.company import Company, make_company
from baremo.demo.rhythm import DAY
from baremo.demo.site import HOST

NOW = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp())
SIZE = 3_000
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def company() -> Company:
    return make_company(1, NOW, SIZE)


def test_the_same_seed_and_moment_make_the_same_company_in_another_process(company: Company) -> None:
    code = f"from baremo.demo.company import make_company; print(make_company(1, {NOW}, {SIZE}).digest())"
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert told == company.digest()
    assert make_company(2, NOW, SIZE).digest() != told
    assert make_company(1, NOW + DAY, SIZE).digest() != told


def test_contacts_are_as_many_as_asked_for_and_nobody_is_there_twice(company: Company) -> None:
    assert len(company.people) == SIZE
    assert len({person.email for person in company.people}) == SIZE
    assert len({person.key for person in company.people}) == SIZE
    assert all(person.email.endswith(".example") for person in company.people), "nobody real gets mail"
    assert {person.name for person in company.people} >= {each.name for each in CHARACTERS}


def test_history_ends_now_and_nobody_acts_before_they_came(company: Company) -> None:
    came = {person.key: person.created_at for person in company.people}
    assert all(NOW - 366 * DAY < each.at < NOW for each in company.happenings)
    # Who is met through a form had visited a little before; a trial begins with a form five minutes earlier.
    assert [each for each in company.happenings if each.at < came[each.person] - DAY] == []


def test_mail_does_what_mail_does(company: Company) -> None:
    count = Counter((each.kind, each.automated) for each in company.happenings)
    sent = count["email_sent", False]
    assert 0.15 < count["email_opened", False] / sent < 0.30
    assert 0.15 < count["email_opened", True] / sent < 0.30, "mail proxies open nearly as much as people"
    assert 0.01 < count["email_clicked", False] / sent < 0.06
    assert 0.005 < count["email_bounced", False] / sent < 0.02
    assert 0.002 < count["list_unsubscribed", False] / sent < 0.008
    assert 0.03 < sum(each.automated for each in company.happenings) / len(company.happenings) < 0.15


def test_few_do_much_and_many_do_nothing(company: Company) -> None:
    count = Counter(each.person for each in company.happenings if each.kind == "page_viewed" and not each.automated)
    views = sorted(count.values(), reverse=True)
    assert sum(views[: SIZE // 100]) > 0.12 * sum(views), "one of a hundred"
    assert 0.2 < 1 - len(count) / SIZE < 0.7, "the silent"


def test_weeks_have_weekends_and_spain_has_an_august(company: Company) -> None:
    spaniards = {person.key for person in company.people if person.country.code == "ES"}
    views = [each for each in company.happenings if each.kind == "page_viewed" and each.person in spaniards]
    days = [datetime.fromtimestamp(each.at, UTC) for each in views]
    week = Counter(day.weekday() for day in days)
    assert week[6] < 0.35 * week[2]
    months = Counter(day.month for day in days)
    assert months[8] < 0.75 * months[7]
    assert months[8] < 0.75 * months[9]
    hours = Counter(day.hour for day in days)
    assert hours[2] < 0.1 * hours[10], "who sleeps does not read"


def test_a_funnel_narrows_at_each_step(company: Company) -> None:
    does = {
        kind: {each.person for each in company.happenings if each.kind == kind}
        for kind in ("page_viewed", "form_submitted", "trial_started", "subscription_started", "subscription_cancelled")
    }
    sizes = [len(people) for people in does.values()]
    assert sizes == sorted(sizes, reverse=True)
    assert 0.1 < len(does["subscription_started"]) / len(does["trial_started"]) < 0.6
    assert does["subscription_started"] - {"andres-gil"} <= does["trial_started"]


def test_pages_are_those_of_one_site(company: Company) -> None:
    urls = {str(each.properties["url"]) for each in company.happenings if each.kind == "page_viewed"}
    assert {url for url in urls if not url.startswith(HOST)} == set()
    assert {f"{HOST}{path}" for path in ("/pricing", "/demo", "/careers", "/docs/api")} <= urls
    assert 20 < len(urls) < 100
