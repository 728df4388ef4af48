"""Imports over the network: upload, preview, start, follow, download, take back; and who may."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from http.client import HTTPConnection
from typing import Any

import pytest

from tests.databases import Database
from tests.events.importing.files import work
from tests.lanes import short_on
from tests.people import People
from tests.processes import eventually, fetch, free_port, running

FILE = b"Correo;Nombre;Edad\nana@example.org;Ana;30\nnobody;Bea;31\n"


@pytest.fixture(autouse=True)
def data_directory(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir, import_limit=10_000))


def send_file(door: Any, body: bytes = FILE, name: str = "a.csv", kind: str = "contacts") -> Any:
    return door.ask("POST", f"/api/imports/{kind}?name={name}", body, content_type="text/csv")


def test_a_file_is_uploaded_looked_at_started_followed_and_taken_back(people: People) -> None:
    from baremo.platform import clock

    bruno = people.door("bruno")
    uploaded = send_file(bruno)
    assert uploaded.status_code == 201, uploaded.content
    place = f"/api/imports/contacts/{uploaded.json()['id']}"
    seen = bruno.post(f"{place}/preview", {}).json()
    assert {each["name"]: each["target"] for each in seen["columns"]} == {
        "Correo": "email", "Nombre": "name", "Edad": "Edad:number",
    }  # fmt: skip
    assert (seen["read"], seen["created"], seen["refused"], seen["is_whole"]) == (2, 1, 1, True)
    assert seen["rows"][0]["fields"] == {"email": "ana@example.org", "name": "Ana", "Edad": 30}
    assert seen["problems"] == [
        {
            "line": 3,
            "reason": "no_email",
            "words": "Correo is no email address",
            "column": "Correo",
            "row": "nobody,Bea,31",
        }
    ]
    body = {"mapping": {"Correo": "email", "Nombre": "first_name"}, "options": {"tags": ["fair"]}}
    started = bruno.post(f"{place}/start", body).json()
    assert (started["state"], started["mapping"]) == ("waiting", body["mapping"])
    assert bruno.post(f"{place}/start", body).json()["code"] == "import_state"
    assert work(clock.now()) == "done"
    read = bruno.get(place).json()
    assert (read["state"], read["created"], read["refused"], read["done"], read["total"]) == ("done", 1, 1, 2, 2)
    rejects = bruno.get(f"{place}/rejects")
    assert b"".join(rejects.streaming_content).decode().splitlines()[1] == (
        'a.csv,3,Correo is no email address,Correo,"nobody,Bea,31"'
    )
    assert bruno.post(f"{place}/undo").json()["state"] == "undoing"
    assert work(clock.now() + timedelta(seconds=1)) == "done"
    assert bruno.get(place).json()["state"] == "undone"
    assert bruno.get("/api/imports/contacts").json()["items"][0]["undone"] == 1
    verbs = [each["verb"] for each in people.door("ana").get("/api/audit?object_kind=import").json()["items"]]
    assert verbs == ["undone", "started", "uploaded"]


def test_events_come_in_by_their_own_door(people: People) -> None:
    from baremo.platform import clock

    door = people.door(key=people.key("api", "events:write"))
    body = b'{"id":"e1","contact":"ana","kind":"seen","occurred_at":"2020-01-01","n":1}\n'
    uploaded = send_file(door, body, "e.jsonl", "events").json()
    assert door.get(f"/api/imports/contacts/{uploaded['id']}").status_code == 403
    assert people.door("ana").get(f"/api/imports/contacts/{uploaded['id']}").status_code == 404
    assert door.post(f"/api/imports/events/{uploaded['id']}/start", {}).status_code == 200
    assert work(clock.now()) == "done"
    assert door.get(f"/api/imports/events/{uploaded['id']}").json()["created"] == 1


@pytest.mark.parametrize(
    ("body", "name", "status"),
    [
        (b"", "a.csv", 422),
        (b"a,a\n1,2\n", "a.csv", 422),
        (b"PK", "a.xlsx", 422),
        (b"no gzip", "a.csv.gz", 422),
        (b"no parquet", "a.parquet", 422),
        (b"x" * 10_001, "a.csv", 413),
        (FILE, "", 422),
        (FILE, "../../a.csv", 201),
    ],
)
def test_files_that_cannot_be_read_are_refused_at_once_and_leave_nothing(
    people: People, database: Database, body: bytes, name: str, status: int
) -> None:
    answer = send_file(people.door("bruno"), body, name)
    assert answer.status_code == status, answer.content
    kept = list((database.data_dir / "imports").glob("*")) if (database.data_dir / "imports").exists() else []
    assert len(kept) == (status == 201)
    assert [place.parent for place in kept] == [database.data_dir / "imports"][: len(kept)]


def test_a_form_is_no_file(people: People) -> None:
    door = people.door("bruno")
    answer = door.ask(
        "POST", "/api/imports/contacts?name=a.csv", b"--x--", content_type="multipart/form-data; boundary=x"
    )
    assert (answer.status_code, answer.json()["code"]) == (415, "content_type")


@short_on("sqlite")
def test_a_file_that_does_not_say_how_large_it_is_is_not_taken(people: People, database: Database) -> None:
    """Cut off on its way, it would look whole."""
    port = free_port()
    here = {**database.environment, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    with running("baremo", "web", **here):
        eventually(lambda: fetch(f"http://127.0.0.1:{port}/health")[0] == 200)
        asked = HTTPConnection("127.0.0.1", port, timeout=20)
        headers = {"Authorization": f"Bearer {people.key('api', 'all')}", "Content-Type": "text/csv"}
        asked.request("POST", "/api/imports/contacts?name=a.csv", iter([FILE]), headers, encode_chunked=True)
        answer = asked.getresponse()
        assert (answer.status, json.loads(answer.read())["code"]) == (411, "length_needed")
    assert list((database.data_dir / "imports").glob("*")) == []


def test_a_plan_that_cannot_be_is_told_part_by_part(people: People) -> None:
    bruno = people.door("bruno", language="es")
    place = f"/api/imports/contacts/{send_file(bruno).json()['id']}"
    body = {"mapping": {"Correo": "email", "Apellido": "last_name", "Edad": "employees:text"}}
    answer = bruno.post(f"{place}/start", body)
    assert answer.status_code == 422
    assert {each["path"] for each in answer.json()["errors"]} == {"mapping.Apellido", "mapping.Edad"}
    assert bruno.post(f"{place}/start", {"options": {"time_zone": "Mars"}}).json()["errors"][0]["path"] == "time_zone"
    assert bruno.post(f"{place}/start", {"options": {"mode": "all"}}).status_code == 422
    assert bruno.post(f"{place}/start", {"nonsense": 1}).status_code == 422
    assert bruno.get(place).json()["state"] == "uploaded"
    assert bruno.ask("DELETE", place).status_code == 204
    assert bruno.get(place).status_code == 404


def test_an_upload_from_a_page_needs_the_token_against_forgery(people: People) -> None:
    door = people.door("bruno", checks_csrf=True)
    assert send_file(door).json()["code"] == "csrf"


def test_a_cancelled_import_is_resumed(people: People) -> None:
    from baremo.platform import clock

    bruno = people.door("bruno")
    place = f"/api/imports/contacts/{send_file(bruno).json()['id']}"
    bruno.post(f"{place}/start", {})
    assert bruno.post(f"{place}/cancel").json()["state"] == "cancelled"
    assert bruno.post(f"{place}/cancel").json()["code"] == "import_state"
    assert bruno.post(f"{place}/resume").json()["state"] == "waiting"
    assert work(clock.now() + timedelta(seconds=1)) == "done"
    assert json.loads(bruno.get(place).content)["created"] == 1
