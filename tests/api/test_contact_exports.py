"""Contacts are downloaded as CSV: those whom filters let through, in the columns that were chosen."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from tests.events.telling import contact_of, identify, send
from tests.people import Door, People


@pytest.fixture
def bruno(people: People) -> Door:
    send(identify(userId="eva", email="eva@example.org", city="León", name="=1+1"))
    send(identify(userId="leo", email="leo@example.org", city="Madrid", employees=-7))
    return people.door("bruno")


def export(door: Door, query: str = "") -> list[list[str]]:
    found = door.get(f"/api/contacts/export?{query}")
    assert found.status_code == 200, found.content
    text = b"".join(found.streaming_content).decode()
    return list(csv.reader(io.StringIO(text)))


def test_contacts_are_exported_in_the_columns_that_were_chosen(bruno: Door) -> None:
    header, leo, eva = export(bruno, "columns=email&columns=city&columns=tags&columns=employees")
    assert header == ["email", "city", "tags", "employees"]
    assert (leo, eva) == (["leo@example.org", "Madrid", "[]", "-7"], ["eva@example.org", "León", "[]", ""])
    assert export(bruno, "columns=email&city=madrid")[1:] == [["leo@example.org"]]
    assert export(bruno, "columns=email&search=nobody")[1:] == []


def test_no_cell_is_a_formula(bruno: Door) -> None:
    assert export(bruno, "columns=name&city=León")[1] == ["'=1+1"]


def test_every_contact_is_exported_however_many_there_are(bruno: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.api import contact_lists

    monkeypatch.setattr(contact_lists, "_WALKED", 1)
    rows = export(bruno)
    assert rows[0][0] == "id"
    assert [row[0] for row in rows[1:]] == [str(contact_of("user_id=leo")), str(contact_of("user_id=eva"))]


def test_sellers_export_their_own_and_it_is_written_down(bruno: Door, people: People) -> None:
    from baremo.contacts.models import Contact
    from baremo.platform.audit.models import AuditEntry

    Contact.objects.filter(pk=contact_of("user_id=eva")).update(owner=people.users["carla"])
    assert export(people.door("carla"), "columns=email")[1:] == [["eva@example.org"]]
    assert AuditEntry.objects.get(verb="exported").changes == {"columns": [None, ["email"]]}
    assert people.door("dani").get("/api/contacts/export").status_code == 403


@pytest.mark.parametrize(
    ("query", "path"),
    [("columns=nothing", "columns.0"), ("limit=3", "limit"), ("order=score.nothing", "order"), ("x=1", "x")],
)
def test_what_cannot_be_exported_is_refused_at_its_place(bruno: Door, query: str, path: str) -> None:
    found: Any = bruno.get(f"/api/contacts/export?{query}")
    assert found.status_code == 422
    assert [each["path"] for each in found.json()["errors"]] == [path]
