"""One person by the API: made, known by more and by less, chosen from, and exported whole."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest

from tests.api.test_bodies import problem
from tests.databases import Database
from tests.events.telling import contact_of, identify, kinds_of, list_people, profile_of, send, track
from tests.people import BEGIN, Door, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def known(**by: str) -> list[dict[str, str]]:
    return [{"source": source, "value": value} for source, value in by.items()]


def patch(door: Door, number: int, version: int, **changes: Any) -> Any:
    return door.ask("PATCH", f"/api/contacts/{number}", {"version": version, **changes})


def test_a_contact_is_made_once_and_then_added_to(ana: Door) -> None:
    body = {
        "identities": known(email="EVA@example.org", user_id="eva"),
        "fields": {"first_name": "Eva"},
        "add_tags": ["VIP"],
        "lists": {"news": "subscribed"},
    }
    made = ana.post("/api/contacts", body)
    assert made.status_code == 201, made.content
    shown = made.json()
    assert shown["fields"] == {"email": "eva@example.org", "first_name": "Eva"}
    assert (shown["tags"], shown["lists"], shown["owner"]) == (["VIP"], {"news": "subscribed"}, None)
    assert sorted(kinds_of("user_id=eva")) == ["field_changed", "field_changed", "list_subscribed", "tag_added"]
    again = ana.post("/api/contacts", body)
    assert (again.status_code, again.json()["id"], again.json()["version"]) == (200, shown["id"], shown["version"])
    more = {"identities": known(anonymous_id="a1", user_id="eva"), "fields": {"city": "León"}}
    assert ana.post("/api/contacts", more).json()["fields"]["city"] == "León"
    assert list_people() == {frozenset({"user_id=eva", "email=eva@example.org", "anonymous_id=a1"})}


def test_what_cannot_be_made_says_why_and_leaves_nothing(ana: Door) -> None:
    send(track("Seen", userId="a"), track("Seen", userId="b"))
    two = problem(
        ana.post("/api/contacts", {"identities": known(user_id="a")[:1] + known(user_id="b")}), 409, "several_contacts"
    )
    assert f"{contact_of('user_id=a')}, {contact_of('user_id=b')}" in two["detail"]
    before = list_people()
    for body, path in (
        ({}, "identities"),
        ({"identities": []}, "identities"),
        ({"identities": known(email="nonsense")}, "identities.0.value"),
        ({"identities": known(user_id="null")}, "identities.0.value"),
        ({"identities": known(phone="1")}, "identities.0.source"),
        ({"identities": known(user_id="c"), "fields": {"unknown": 1}}, "fields.unknown"),
        ({"identities": known(user_id="c"), "fields": {"employees": "many"}}, "fields.employees"),
        ({"identities": known(user_id="c"), "owner": 987654}, "owner"),
    ):
        assert problem(ana.post("/api/contacts", body), 422, "invalid")["errors"][0]["path"] == path
    assert list_people() == before


def test_sellers_make_contacts_of_their_own_and_do_not_reach_those_of_others(people: People) -> None:
    carla, ana = people.door("carla"), people.door("ana")
    own = carla.post("/api/contacts", {"identities": known(user_id="eva")})
    assert (own.status_code, own.json()["owner"]) == (201, people.users["carla"].pk)
    assert carla.post("/api/contacts", {"identities": known(user_id="eva"), "add_tags": ["x"]}).json()["tags"] == ["x"]
    ana.post("/api/contacts", {"identities": known(user_id="other")})
    problem(
        carla.post("/api/contacts", {"identities": known(user_id="other"), "add_tags": ["x"]}), 409, "identity_taken"
    )
    assert profile_of("user_id=other").tags == {}
    problem(carla.post("/api/contacts", {"identities": known(user_id="c"), "owner": 1}), 403, "not_allowed")
    assert people.door("dani").post("/api/contacts", {"identities": known(user_id="d")}).status_code == 403


def test_identities_are_given_and_taken(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org"), track("Seen", userId="other"))
    number = contact_of("user_id=eva")
    changed = patch(
        ana, number, 2, add_identities=known(anonymous_id="a1"), remove_identities=known(email="Eva@Example.org")
    )
    assert changed.status_code == 200, changed.content
    shown = changed.json()
    assert [(each["source"], each["value"]) for each in shown["identities"]] == [
        ("anonymous_id", "a1"),
        ("user_id", "eva"),
    ]
    assert (shown["fields"], shown["version"]) == ({}, 4), "an address that is no identity is no field either"
    taken = problem(patch(ana, number, 4, add_identities=known(user_id="other")), 409, "identity_taken")
    assert str(contact_of("user_id=other")) in taken["detail"]
    gone = known(anonymous_id="a1") + known(user_id="eva")
    problem(patch(ana, number, 4, remove_identities=gone), 409, "last_identity")
    wrong = problem(patch(ana, number, 4, add_identities=known(email="x")), 422, "invalid")
    assert wrong["errors"][0]["path"] == "add_identities.0.value"
    assert len(ana.get(f"/api/contacts/{number}").json()["identities"]) == 2
    entries = ana.get(f"/api/audit?object_kind=contact&object_id={number}").json()["items"]
    assert [each["changes"] for each in entries] == [{"parts": [None, ["field:email", "identities"]]}]


def test_tags_and_lists_are_counted_whatever_their_case(ana: Door) -> None:
    from baremo.contacts.models import Contact

    assert ana.get("/api/tags").json() == {"items": [], "total": 0}
    for number, tag in enumerate(["VIP", "VIP", "vip", 'fair "26"', "100%"]):
        status = "subscribed" if number < 2 else "unsubscribed"
        body = {
            "identities": known(user_id=f"u{number}"),
            "add_tags": [tag],
            "lists": {"News" if number else "news": status},
        }
        assert ana.post("/api/contacts", body).status_code == 201
    assert Contact.objects.count() == 5
    tags = ana.get("/api/tags").json()
    assert tags["items"][0] == {"tag": "VIP", "contacts": 3}
    assert {each["tag"] for each in tags["items"][1:]} == {'fair "26"', "100%"}
    assert ana.get("/api/tags?search=Vi").json() == {"items": [{"tag": "VIP", "contacts": 3}], "total": 1}
    assert ana.get("/api/tags?limit=1").json()["total"] == 3
    lists = [{"list": "News", "contacts": 5, "statuses": {"subscribed": 2, "unsubscribed": 3}}]
    assert ana.get("/api/lists").json() == {"items": lists, "total": 1}


def test_kinds_of_events_are_shown_with_their_properties(ana: Door) -> None:
    assert ana.get("/api/events/kinds").json() == {"items": [], "contacts": 0, "events": 0, "is_whole": True}
    send(
        *(track("Seen", userId="a", page=number, tags=["x"]) for number in range(3)),
        track("Seen", userId="b", page="one"),
    )
    send(track("Order Placed", userId="a", total=12.5, paid=True, of={"a": 1}))
    shown = ana.get("/api/events/kinds").json()
    assert (shown["contacts"], shown["events"], shown["is_whole"]) == (2, 5, True)
    seen, placed = shown["items"]
    assert (seen["kind"], seen["count"]) == ("Seen", 4)
    assert seen["properties"] == [
        {"name": "page", "count": 4, "types": ["number", "text"]},
        {"name": "tags", "count": 3, "types": ["list"]},
    ]
    assert {each["name"]: each["types"] for each in placed["properties"]} == {
        "of": ["object"],
        "paid": ["boolean"],
        "total": ["number"],
    }
    send(*(track("Seen", userId="busy", number=number) for number in range(60)))
    assert ana.get("/api/events/kinds").json()["is_whole"] is False


def test_of_many_contacts_a_sample_is_counted(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.contacts import usage

    monkeypatch.setattr(usage, "SAMPLE", 10)
    send(*(identify(userId=f"u{number}", plan="free") for number in range(40)))
    shown = ana.get("/api/fields/plan").json()
    assert (shown["contacts"], shown["is_estimate"]) == (40, True)


def test_a_count_that_takes_long_is_kept_for_twenty_times_as_long() -> None:
    from baremo.platform.remembering import Remembered

    now, counted = [0.0], [0]

    def count() -> int:
        counted[0] += 1
        now[0] += took
        return counted[0]

    remembered = Remembered(count, lambda: now[0])
    took = 0.05
    assert [remembered.get() for _ in range(2)] == [1, 2], "what is quick is made anew"
    took = 2.0
    assert remembered.get() == 3
    now[0] += 37
    assert remembered.get() == 3
    now[0] += 1.1
    assert remembered.get() == 4


def test_a_count_may_be_kept_for_a_minute_at_least() -> None:
    from baremo.platform.remembering import Remembered

    now, counted = [0.0], [0]

    def count() -> int:
        counted[0] += 1
        now[0] += 0.2
        return counted[0]

    remembered = Remembered(count, lambda: now[0], least=lambda number: 60 if number == 1 else 0)
    assert remembered.get() == 1
    now[0] += 59
    assert remembered.get() == 1
    now[0] += 1
    assert remembered.get() == 2
    now[0] += 4
    assert remembered.get() == 3, "of the second one nothing was said"


def export(door: Door, number: int) -> dict[str, Any]:
    response = door.get(f"/api/contacts/{number}/export")
    assert response.status_code == 200, response.content
    assert response["Content-Disposition"] == f'attachment; filename="contact-{number}.json"'
    found: dict[str, Any] = json.loads(b"".join(response.streaming_content))
    return found


def point_at(number: int, planted: str) -> None:
    """Let a row of each table that no message fills point to a contact."""
    from django.db import connection

    from baremo.events.importing.models import Import, ImportedContact
    from baremo.scoring.models import (
        Adjustment,
        Definition,
        Edition,
        Publication,
        ScoreChange,
        ScoredContact,
        ScoreValue,
        WrittenAward,
        WrittenRule,
    )

    with connection.cursor() as cursor:
        cursor.execute(f"insert into {planted} (id, contact_id, said) values (1, %s, 'hello')", [number])
    imported = Import.objects.create(kind="contacts", name="people.csv", created_at=BEGIN)
    ImportedContact.objects.create(imported=imported, contact_id=number)
    score = Definition.objects.create(part="score", key="interest", edited_at=BEGIN)
    Adjustment.objects.create(score=score, contact_id=number, at=0, op="add", points="5", reason="met at the fair")
    publication = Publication.objects.create(at=BEGIN, reason="first", actor_kind="system", actor_name="system")
    edition = Edition.objects.create(definition=score, publication=publication)
    rule = WrittenRule.objects.create(definition=score, key="fair", begun=publication)
    WrittenAward.objects.create(contact_id=number, rule=rule, at=0)
    ScoredContact.objects.create(contact_id=number, scored_at=0, turn=1)
    ScoreValue.objects.create(contact_id=number, edition=edition, rank=5_000_000, updated_at=0)
    ScoreChange.objects.create(contact_id=number, definition=score, at=0, after="5", causes=1)


def test_an_export_holds_every_row_of_every_table_that_points_to_contacts(
    ana: Door, database: Database, planted: str
) -> None:
    from django.db import connection

    from baremo.contacts.relatives import list_relatives

    send(track("Seen", anonymousId="a1", page=1), track("Seen", userId="eva"))
    old = contact_of("anonymous_id=a1")
    send(identify(userId="eva", anonymousId="a1", email="eva@example.org", plan="free"))
    send(*(track("Seen", userId="eva", number=number) for number in range(1100)))
    send({"type": "track", "userId": "eva@example.org", "event": ""}, {"type": "track", "userId": "bob@example.org"})
    number = contact_of("user_id=eva")
    patch(
        ana,
        number,
        ana.get(f"/api/contacts/{number}").json()["version"],
        add_tags=["VIP"],
        lists={"news": "subscribed"},
    )
    point_at(number, planted)
    found = export(ana, number)
    tables = {each.table: each.column for each in list_relatives()}
    assert planted in tables
    for table, column in tables.items():
        with connection.cursor() as cursor:
            cursor.execute(f"select count(*) from {table} where {column} = %s", [number])
            [count] = cursor.fetchone()
        assert len(found[table]) == count > 0, table
    assert found[planted] == [{"id": 1, "said": "hello"}]
    contact = found["contact"]
    assert contact["fields"] == {"email": "eva@example.org", "plan": "free"}
    assert (contact["tags"], contact["lists"]) == (["VIP"], {"news": "subscribed"})
    assert set(contact["said_at"]) == {"field:email", "field:plan", "tag:vip", "list:news"}
    assert len({each["id"] for each in found["events"]}) == len(found["events"]) > 1100
    assert {each["old_id"] for each in found["contact_aliases"]} | {number} >= {old}
    assert ["eva@example.org" in each["body"] for each in found["refused_messages"]] == [True]
    assert [each["verb"] for each in found["audit_entries"]] == ["changed", "exported"]


def test_an_export_is_for_those_who_answer_for_the_data_and_is_noted(people: People) -> None:
    send(track("Seen", userId="eva"))
    number = contact_of("user_id=eva")
    statuses = {name: people.door(name).get(f"/api/contacts/{number}/export").status_code for name in people.users}
    assert statuses == {"ana": 200, "bruno": 200, "carla": 403, "dani": 403}
    entries = people.door("ana").get("/api/audit?verb=exported").json()["items"]
    assert [each["object_id"] for each in entries] == [str(number)] * 2


def test_a_long_history_is_exported_page_by_page(ana: Door) -> None:
    from baremo.events.table import EventRow, insert_events

    send(track("Seen", userId="eva"))
    number = contact_of("user_id=eva")
    text = json.dumps({"text": "x" * 2000})
    insert_events([EventRow(number, at, at.to_bytes(16), at, "Seen", "key:1", False, text) for at in range(1, 12_001)])
    response = ana.get(f"/api/contacts/{number}/export")
    tracemalloc.start()
    size = sum(len(piece) for piece in response.streaming_content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size > 24e6
    assert peak < 8e6


@pytest.fixture
def planted(database: Database) -> Iterator[str]:
    """One more table that points to contacts, as a room above would bring it."""
    from django.apps import apps
    from django.db import connection, models

    from baremo.contacts.models import Contact

    class Planted(models.Model):
        contact = models.ForeignKey(Contact, models.CASCADE, related_name="+", db_constraint=False)
        said = models.TextField()
        after_merge = "move"

        class Meta:
            app_label = "contacts"
            db_table = "planted"

    with connection.cursor() as cursor:
        cursor.execute("create table planted (id bigint primary key, contact_id bigint, said text)")
    apps.clear_cache()
    yield "planted"
    del apps.all_models["contacts"]["planted"]
    apps.clear_cache()
    Contact._meta._expire_cache()  # type: ignore[attr-defined]  # as Django does when models are added
