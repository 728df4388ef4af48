"""The example of the web shop: its converter, its two models, and what they come to."""

from __future__ import annotations

import csv
import gzip
import hashlib
from pathlib import Path

import pytest

from examples.shop.convert import convert

SHOP = Path(__file__).resolve().parents[2] / "examples" / "shop"

LOG = """\
user_id,session_id,event,timestamp,platform,acquisition_channel,user_cohort,user_lifecycle
ben,s3,purchase,2024-02-01 08:00:00,tablet,direct,2024-02,new
ana,s1,home,2024-01-05 10:00:00,mobile,email,2024-01,new
ana,s1,payment_details,2024-01-05 10:02:00,mobile,email,2024-01,new
ana,s2,add_to_cart,2024-03-09 21:30:00,desktop,email,2024-01,returning
ana,s2,payment_error,2024-03-09 21:40:00,desktop,email,2024-01,returning
"""


def read(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return list(csv.DictReader(text.splitlines()))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv.gz"
    path.write_bytes(gzip.compress(LOG.encode()))
    return path


def test_a_user_becomes_a_contact_as_the_latest_visit_says(log: Path, tmp_path: Path) -> None:
    convert(log, tmp_path / "out")
    ana, ben = read(tmp_path / "out" / "contacts.csv")
    assert ana == {
        "id": "ana",
        "created_at": "2024-01-05T10:00:00Z",
        "channel": "email",
        "cohort": "2024-01",
        "lifecycle": "returning",
    }
    assert (ben["id"], ben["lifecycle"]) == ("ben", "new")


def test_every_row_becomes_an_event_and_so_does_a_change_of_lifecycle(log: Path, tmp_path: Path) -> None:
    convert(log, tmp_path / "out")
    events = read(tmp_path / "out" / "events.csv.gz")
    assert [(event["contact"], event["kind"]) for event in events] == [
        ("ana", "page_viewed"),
        ("ana", "checkout_reached"),
        ("ana", "field_changed"),
        ("ana", "cart_updated"),
        ("ana", "payment_failed"),
        ("ben", "order_completed"),
    ]
    assert (events[0]["url"], events[1]["step"], events[2]["field"]) == ("/", "payment", "lifecycle")
    assert len({event["id"] for event in events}) == len(events)


def test_the_same_log_gives_the_same_bytes(log: Path, tmp_path: Path) -> None:
    convert(log, tmp_path / "one")
    convert(log, tmp_path / "two")
    one, two = ((tmp_path / name / "events.csv.gz").read_bytes() for name in ("one", "two"))
    assert hashlib.sha256(one).digest() == hashlib.sha256(two).digest()


def test_the_shop_that_ships_is_whole() -> None:
    contacts, events = read(SHOP / "contacts.csv"), read(SHOP / "events.csv.gz")
    assert len(contacts) == 600
    assert len(events) == 31_106 + sum(event["kind"] == "field_changed" for event in events)
    assert {event["contact"] for event in events} == {contact["id"] for contact in contacts}
