"""The clients that people have installed, unchanged: each event once, though requests are refused and answers lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.api.doubtful import doubtful_proxy
from tests.databases import Database
from tests.events.telling import history_of, kinds_of, list_people, list_refused, profile_of
from tests.lanes import short_on
from tests.node import CLIENTS, install_clients, run_node
from tests.people import People
from tests.processes import eventually, fetch, free_port, running


@pytest.fixture
def key(people: People) -> str:
    return people.key("write")


@pytest.fixture
def port(database: Database, key: str) -> Iterator[int]:
    port = free_port()
    settings = {**database.environment, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    with running("baremo", "web", **settings):
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        yield port


def send_by_python(client: Any, person: str) -> None:
    client.track(
        anonymous_id=f"{person}-device", event="Form Submitted", properties={"form": "demo", "words": "¿Qué tal?"}
    )
    client.page(anonymous_id=f"{person}-device", name="Pricing", properties={"url": "https://example.org/pricing"})
    traits = {"email": f"{person}@example.org", "firstName": "Ana"}
    client.identify(user_id=person, anonymous_id=f"{person}-device", traits=traits)
    client.group(user_id=person, group_id="g1", traits={"name": "Acme"})
    client.alias(previous_id=f"{person}-before", user_id=person)
    client.screen(user_id=person, name="Home")
    client.track(user_id=person, event="Seen", timestamp=datetime(2026, 2, 1, tzinfo=UTC))
    client.shutdown()


def segment_for_python(address: str, key: str, person: str) -> list[object]:
    from segment.analytics.client import Client

    troubles: list[object] = []
    send_by_python(Client(key, host=address, on_error=lambda error, _: troubles.append(error)), person)
    return troubles


def rudder_for_python(address: str, key: str, person: str) -> list[object]:
    from rudderstack.analytics.client import Client

    troubles: list[object] = []
    send_by_python(Client(key, host=address, on_error=lambda error, _: troubles.append(error)), person)
    return troubles


def by_node(script: str) -> Callable[[str, str, str], list[object]]:
    def send(address: str, key: str, person: str) -> list[object]:
        packages = install_clients()
        done = run_node(str(CLIENTS / script), address, key, person, NODE_PATH=str(packages))
        return [] if done.returncode == 0 else [done.stdout, done.stderr]

    return send


def count_duplicates() -> int:
    from baremo.events.models import IngestCount

    return sum(row.count for row in IngestCount.objects.filter(reason="duplicate"))


SENDERS = {
    "segment-python": segment_for_python,
    "rudder-python": rudder_for_python,
    "segment-node": by_node("segment.cjs"),
    "rudder-node": by_node("rudder.cjs"),
}


@short_on("postgresql")
def test_every_client_delivers_each_event_once_through_refusals_and_lost_answers(port: int, key: str) -> None:
    duplicates = 0
    for person, send in SENDERS.items():
        with doubtful_proxy(port, ["refuse", "lose"]) as (address, met):
            assert send(address, key, person) == [], person
            assert met[:2] == ["refuse", "lose"], person
            assert "pass" in met[2:], person
        assert count_duplicates() > duplicates, person
        duplicates = count_duplicates()
        events = [kind for kind in kinds_of(f"user_id={person}") if kind != "field_changed"]
        assert sorted(events) == ["Seen", "form_submitted", "page_viewed", "page_viewed"], person
        assert ("form_submitted", {"form": "demo", "words": "¿Qué tal?"}) in history_of(f"user_id={person}")
        fields = {"email": f"{person}@example.org", "first_name": "Ana", "company": "Acme", "company_id": "g1"}
        assert profile_of(f"user_id={person}").fields == fields
    assert list_refused() == []
    assert list_people() == {
        frozenset(
            {
                *(f"user_id={each}" for each in (person, f"{person}-before")),
                *(f"anonymous_id={each}" for each in (f"{person}-device", f"{person}-before")),
                f"email={person}@example.org",
            }
        )
        for person in SENDERS
    }


def test_the_lock_file_names_no_registry_and_pins_every_package() -> None:
    lock = json.loads((CLIENTS / "package-lock.json").read_text())
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert [name for name, each in packages.items() if "resolved" in each or "integrity" not in each] == []
    assert packages["node_modules/@segment/analytics-node"]["version"].startswith("3.")
    assert packages["node_modules/@rudderstack/rudder-sdk-node"]["version"].startswith("3.")
