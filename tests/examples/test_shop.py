"""The example of the web shop: its converter, its two models, and what they come to."""

from __future__ import annotations

import csv
import gzip
import hashlib
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import yaml

import baremo
from examples.demo import rank
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


@pytest.fixture(scope="module")
def values() -> pa.Table:
    scored = baremo.score(SHOP / "model.yaml", SHOP / "contacts.csv", SHOP / "events.csv.gz", at="2024-06-30T00:00:00Z")
    return scored.values


def test_the_leaderboard_stays_as_it_is(values: pa.Table) -> None:
    leaders = rank(values.to_pylist(), "interest")[:5]
    assert [(row["subject"], f"{row['value']:.1f}", row["band"]) for row in leaders] == [
        ("user_0231", "159.0", "hot"),
        ("user_0440", "149.0", "hot"),
        ("user_0371", "145.9", "hot"),
        ("user_0079", "145.2", "hot"),
        ("user_0364", "140.9", "hot"),
    ]


def test_every_contact_has_a_value_of_both_scores_and_a_fifth_is_hot(values: pa.Table) -> None:
    rows = values.to_pylist()
    assert len(rows) == 1_200
    assert sum(row["score"] == "interest" and row["band"] == "hot" for row in rows) == 117


def nameless(part: Any) -> Any:
    """Leave names and descriptions out of a document."""
    if isinstance(part, dict):
        return {key: nameless(value) for key, value in part.items() if key not in ("name", "description")}
    return [nameless(each) for each in part] if isinstance(part, list) else part


def test_both_models_say_the_same_in_two_languages() -> None:
    english, spanish = (yaml.safe_load((SHOP / name).read_text()) for name in ("model.yaml", "modelo.yaml"))
    assert nameless(english) == nameless(spanish)
    assert english != spanish
