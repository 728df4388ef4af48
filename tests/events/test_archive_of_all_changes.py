"""Whatever changes contacts or events reaches the archive, by whichever door it comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database
from tests.events.archiving import BEGIN, in_archive, in_database, keep_all, place_of, work_in
from tests.events.importing.files import AT, take_in, undo, work, write
from tests.events.telling import contact_of, identify, send, track
from tests.people import Door, People

Change = Callable[[Door, Path], object]


def catch_up(task: Any) -> None:
    """Do what the worker does: make the archive anew if that is asked for, then take the news in."""
    from baremo.events.archive.models import ArchiveState
    from baremo.events.archive.rebuilding import rebuild

    state = ArchiveState.objects.first()
    if state is None or state.built_at is None:
        rebuild(task)
    keep_all(task)


def ask(door: Door, method: str, path: str, body: Any = None) -> Any:
    response = door.ask(method, f"/api/{path}", body)
    assert response.status_code < 300, response.content
    return response.json() if response.content else None


def change_contact(door: Door, **changes: Any) -> None:
    number = contact_of("user_id=eva")
    version = ask(door, "GET", f"contacts/{number}")["version"]
    ask(door, "PATCH", f"contacts/{number}", {"version": version, **changes})


def run_jobs() -> None:
    while work(AT + timedelta(days=1)):
        pass


def rewrite_field(door: Door, _: Path) -> None:
    ask(door, "PATCH", "fields/plan", {"version": ask(door, "GET", "fields/plan")["version"], "type": "number"})
    run_jobs()


def remove_field(door: Door, _: Path) -> None:
    version = ask(door, "GET", "fields/plan")["version"]
    ask(door, "DELETE", f"fields/plan?version={version}")
    run_jobs()


def import_contacts(_: Door, directory: Path) -> Any:
    file = write(directory, "people.csv", "id,email,city", "eva,,Lugo", "zoe,zoe@example.org,Vigo")
    return take_in("contacts", file)


def import_events(_: Door, directory: Path) -> Any:
    rows = ("id,contact,kind,occurred_at", "e1,eva,Seen,2025-01-01T00:00:00Z", "e2,new,Seen,2025-01-02T00:00:00Z")
    return take_in("events", write(directory, "events.csv", *rows))


CHANGES: dict[str, Change] = {
    "a message": lambda *_: send(track("Seen", userId="eva"), track("Seen", anonymousId="device")),
    "an identify": lambda *_: send(identify(userId="eva", city="León")),
    "a merge by alias": lambda *_: send({"type": "alias", "previousId": "eve", "userId": "eva"}),
    "a merge by hand": lambda door, _: ask(
        door, "POST", f"contacts/{contact_of('user_id=eva')}/merge", {"other": contact_of("user_id=eve")}
    ),
    "a new contact": lambda door, _: ask(
        door,
        "POST",
        "contacts",
        {"identities": [{"source": "user_id", "value": "new"}], "fields": {"city": "Ávila"}, "add_tags": ["vip"]},
    ),
    "a changed contact": lambda door, _: change_contact(door, fields={"city": None}, lists={"news": "subscribed"}),
    "a field of another type": rewrite_field,
    "a field that goes": remove_field,
    "an erased contact": lambda door, _: ask(door, "DELETE", f"contacts/{contact_of('user_id=eva')}"),
    "imported contacts": import_contacts,
    "imported events": import_events,
}


@pytest.fixture
def task(people: People, database: Database) -> Any:
    """Work on an archive that knows Eva, Eve and what they did."""
    found = work_in(place_of(database), BEGIN)
    send(identify(userId="eva", city="Getafe", plan="7"), identify(userId="eve", plan="9"))
    send(track("Opened", userId="eve"))
    catch_up(found)
    assert in_archive(found.where) == in_database()
    return found


@pytest.mark.parametrize("name", CHANGES)
def test_the_archive_says_what_the_database_says_after(name: str, task: Any, people: People, tmp_path: Path) -> None:
    before = in_database()
    CHANGES[name](people.door("ana"), tmp_path)
    assert in_database() != before
    catch_up(task)
    assert in_archive(task.where) == in_database()


@pytest.mark.parametrize("take", [import_contacts, import_events])
def test_what_was_imported_and_taken_back_leaves_the_archive(
    take: Change, task: Any, people: People, tmp_path: Path
) -> None:
    before = in_database()
    imported = take(people.door("ana"), tmp_path)
    catch_up(task)
    assert in_archive(task.where) == in_database() != before
    undo(imported)
    catch_up(task)
    assert in_archive(task.where) == in_database()
    assert in_archive(task.where)[1].keys() == before[1].keys()
