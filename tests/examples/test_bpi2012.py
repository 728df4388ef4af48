"""The converter of the loan log, on a log of two applications made up here."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pytest

from examples.bpi2012.convert import LEFT_OUT, convert

CASES = """\
case,reg_date,amount_req
7,2011-10-01 08:00:00.000+00:00,15000
8,2011-10-02 09:00:00.500+00:00,4000
"""
LOG = """\
case,ts,activity,lifecycle,resource
7,2011-10-01 08:00:00.000+00:00,A_SUBMITTED,COMPLETE,112
7,2011-10-01 09:00:00.000+00:00,W_Nabellen offertes,START,
7,2011-10-01 09:01:30.000+00:00,W_Nabellen offertes,COMPLETE,10862
7,2011-10-05 10:00:00.000+00:00,O_ACCEPTED,COMPLETE,10862
7,2011-10-05 10:00:00.010+00:00,A_APPROVED,COMPLETE,10862
7,2011-10-05 10:00:02.000+00:00,W_Nabellen offertes,COMPLETE,10862
8,2011-10-02 09:00:00.500+00:00,A_SUBMITTED,COMPLETE,112
"""


def read(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return list(csv.DictReader(text.splitlines()))


@pytest.fixture
def converted(tmp_path: Path) -> Path:
    (tmp_path / "events.csv.gz").write_bytes(gzip.compress(LOG.encode()))
    (tmp_path / "cases.csv").write_text(CASES)
    convert(tmp_path / "events.csv.gz", tmp_path / "cases.csv", tmp_path / "out")
    return tmp_path / "out"


def test_an_application_is_a_deal_of_its_applicant(converted: Path) -> None:
    assert [contact["id"] for contact in read(converted / "contacts.csv")] == ["person-7", "person-8"]
    deal = read(converted / "deals.csv")[0]
    assert (deal["id"], deal["contact"], deal["amount"]) == ("loan-7", "person-7", "15000")


def test_events_have_our_kinds_and_say_how_long_a_call_took(converted: Path) -> None:
    events = read(converted / "events.csv.gz")
    assert [event["kind"] for event in events if event["deal"] == "loan-7"] == [
        "application_submitted",
        "offer_call_started",
        "offer_call_completed",
        "offer_call_completed",
    ]
    minutes = [json.loads(event["properties"]).get("minutes") for event in events]
    assert minutes == [None, None, 1.5, None, None]


def test_nothing_that_is_scored_tells_how_it_ended(converted: Path) -> None:
    told = [json.loads(event["properties"])["activity"] for event in read(converted / "events.csv.gz")]
    assert not LEFT_OUT & set(told)
    assert set(read(converted / "deals.csv")[0]) == {"id", "contact", "amount", "applied_at"}


def test_outcomes_stand_apart_with_the_moment_they_were_first_known(converted: Path) -> None:
    approved, still_open = read(converted / "outcomes.csv")
    assert (approved["outcome"], approved["decided_at"]) == ("approved", "2011-10-05T10:00:00.000+00:00")
    assert (still_open["outcome"], still_open["decided_at"]) == ("", "")
