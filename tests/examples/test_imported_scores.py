"""Scores of what a server has imported are the scores of the files themselves."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.databases import Database
from tests.events.importing.files import AT, take_in, write

SHOP = Path(__file__).resolve().parents[2] / "examples" / "shop"


@pytest.fixture(autouse=True)
def data_directory(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))


def export(directory: Path) -> tuple[Path, Path]:
    """Write everybody that the server has, and what they did, in the form from which scores are computed."""
    from baremo.contacts.models import Contact
    from baremo.contacts.storing import load_profiles
    from baremo.events.table import list_of_contacts
    from baremo.model.moments import write_moment

    contacts, events = [], []
    names = {}
    for contact in Contact.objects.prefetch_related("identities"):
        profile = load_profiles([contact.pk])[contact.pk]
        names[contact.pk] = next(each.value for each in contact.identities.all() if each.source == "user_id")
        said = {"id": names[contact.pk], "created_at": contact.created_at.isoformat(), "fields": profile.fields}
        contacts.append({**said, "tags": list(profile.tags.values()), "lists": dict(profile.lists.values())})
    for row in list_of_contacts(list(names)):
        did: dict[str, Any] = {
            "id": row.id.hex(),
            "contact": names[row.contact_id],
            "kind": row.kind,
            "automated": row.automated,
        }
        events.append({**did, "occurred_at": write_moment(row.occurred_at), "properties": json.loads(row.properties)})
    return (
        write(directory, "exported_contacts.jsonl", *map(json.dumps, contacts)),
        write(directory, "exported_events.jsonl", *map(json.dumps, events)),
    )


def score(model: Path, contacts: Path, events: Path, at: str, directory: Path) -> list[str]:
    from baremo.cli.main import run

    out = directory / "values.csv"
    files = ["--contacts", str(contacts), "--events", str(events), "--at", at, "--out", str(out)]
    assert run(["score", str(model), *files], "en") == 0
    return sorted(out.read_text().splitlines())


def test_the_shop_of_the_examples(database: Database, tmp_path: Path) -> None:
    """A piece of the real history: the first people and all that they did."""
    contacts, events = cut_shop(tmp_path, 300)
    take_in("events", events)
    take_in("contacts", contacts, at=AT + timedelta(minutes=5))
    exported = export(tmp_path)
    for at in ("2026-01-01T00:00:00Z", last_moment(events)):
        ours = score(SHOP / "model.yaml", *exported, at, tmp_path)
        assert len(ours) > 300
        assert ours == score(SHOP / "model.yaml", contacts, events, at, tmp_path)


def cut_shop(directory: Path, people: int) -> tuple[Path, Path]:
    lines = (SHOP / "contacts.csv").read_text().splitlines()[: people + 1]
    known = {line.split(",", 1)[0] for line in lines}
    with gzip.open(SHOP / "events.csv.gz", "rt") as file:
        header = next(file).strip()
        column = header.split(",").index("contact")
        kept = [line.strip() for line in file if line.split(",")[column] in known]
    return write(directory, "contacts.csv", *lines), write(directory, "events.csv", header, *kept)


def last_moment(events: Path) -> str:
    header, *rows = events.read_text().splitlines()
    column = header.split(",").index("occurred_at")
    return max(row.split(",")[column] for row in rows)


MODEL = """
scores:
  - key: mixed
    name: Mixed
    subject: contact
    rules:
      - {key: lives, name: Lives there, points: 7, award: while, when: {field: city, operator: in, value: [Lugo, Vigo]}}
      - {key: old, name: Old, points: 5, when: {field: age, operator: at_least, value: 40}, expires_after: 90d}
      - {key: vip, name: Important, points: 3, when: {all: [{tag: vip}, {event: seen}]}, expires_after: 400d}
      - {key: news, name: Reads, points: 11, when: {list: News}}
      - {key: gone, name: Left, points: -2, award: while, when: {list: News, status: unsubscribed}}
      - {key: buys, name: Buys, points: 2, award: every, at_most: 3, half_life: 30d,
         when: {event: bought, where: {property: amount, operator: more_than, value: 10}}}
      - {key: moved, name: Moved, points: 13,
         when: {event: field_changed, where: {property: field, operator: is, value: city}}}
      - {key: young, name: New, points: 1, when: {field: created_at, operator: in_the_last, value: 500d}, award: while}
"""


def test_random_histories_with_facts_that_were_changed(database: Database, tmp_path: Path) -> None:
    chance = Random(11)
    model = tmp_path / "model.yaml"
    model.write_text(MODEL)
    contacts, events = make(chance, tmp_path)
    take_in("contacts", contacts)
    take_in("events", events, at=AT + timedelta(minutes=5))
    exported = export(tmp_path)
    for at in ("2025-06-01T00:00:00Z", "2026-01-01T00:00:00Z"):
        ours = score(model, *exported, at, tmp_path)
        assert len({line.split(",")[2] for line in ours}) > 10
        assert ours == score(model, contacts, events, at, tmp_path)


def make(chance: Random, directory: Path) -> tuple[Path, Path]:
    people: list[dict[str, Any]] = []
    did: list[dict[str, Any]] = []
    for number in range(200):
        said: dict[str, Any] = {
            "id": f"c{number}",
            "created_at": f"2025-{chance.randint(1, 12):02}-01",
            "age": str(chance.randint(20, 60)),
        }
        said |= {
            "city": chance.choice(["Lugo", "Vigo", "", "León"]),
            "tags": chance.choice([[], ["VIP"], ["vip", "x"]]),
        }
        people.append(said | {"lists": chance.choice([{}, {"news": "subscribed"}, {"News": "unsubscribed"}])})
        for event in range(chance.randint(0, 8)):
            at = f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T{chance.randint(0, 23):02}:00:00Z"
            kind, properties = chance.choice(
                [
                    ("seen", {}),
                    ("bought", {"amount": chance.choice([5, "12", 12.5])}),
                    ("field_changed", {"field": "city", "new": "Lugo"}),
                    ("tag_added", {"tag": "vip"}),
                    ("list_unsubscribed", {"list": "News"}),
                ]
            )
            automated = chance.random() < 0.1
            did.append(
                {"id": f"e{number}-{event}", "contact": f"c{number}", "kind": kind, "occurred_at": at}
                | {"automated": automated, "properties": properties}
            )
    return (
        write(directory, "contacts.jsonl", *map(json.dumps, people)),
        write(directory, "events.jsonl", *map(json.dumps, did)),
    )
