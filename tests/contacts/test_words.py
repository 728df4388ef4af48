"""By which words contacts are found, and that those words follow what is known of them."""

from __future__ import annotations

from typing import Any

import pytest

from baremo.contacts.words import list_words, read_search
from tests.databases import Database
from tests.events.telling import contact_of, identify, send, track
from tests.people import Door, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def find(door: Door, text: str) -> list[str]:
    items = door.client.get("/api/contacts", {"search": text, "limit": "200"}).json()["items"]
    return [each["fields"]["name"] for each in items]


@pytest.fixture
def crowd(database: Database) -> None:
    people = (
        ("María García López", "maria@empresa.example", "+34 600 11 22 33"),
        ("Íñigo García-Quintana", "inigo.gq@correo.example", ""),
        ("Mario Pérez", "mp@garcia.example", "91 555 00 11"),
        ("Łukasz O'Brien", "lukasz@x.example", ""),
    )
    for number, (name, address, phone) in enumerate(people):
        send(identify(userId=f"id-{number}", name=name, email=address, phone=phone, anonymousId=f"device {name}"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gar", ["Mario Pérez", "Íñigo García-Quintana", "María García López"]),
        ("GARCÍA", ["Mario Pérez", "Íñigo García-Quintana", "María García López"]),
        ("garcía quint", ["Íñigo García-Quintana"]),
        ("inigo", ["Íñigo García-Quintana"]),
        ("perez mar", ["Mario Pérez"]),
        ("maria@emp", ["María García López"]),
        ("@correo.example", ["Íñigo García-Quintana"]),
        ("correo.ex", ["Íñigo García-Quintana"]),
        ("600 11", ["María García López"]),
        ("+34600112233", ["María García López"]),
        ("915550", ["Mario Pérez"]),
        ("id-2", ["Mario Pérez"]),
        ("device Mario Pérez", ["Mario Pérez"]),
        ("brien", ["Łukasz O'Brien"]),
        ("%", []),
        ("_", []),
        ("nadie", []),
        ("@", []),
    ],
)
def test_people_are_found_by_what_people_type(ana: Door, crowd: None, text: str, expected: list[str]) -> None:
    assert find(ana, text) == expected


def test_words_follow_changes_and_merges(ana: Door, crowd: None) -> None:
    number = contact_of("email=mp@garcia.example")
    send(identify(userId="id-2", name="Mario Prieto", email="mp@garcia.example"))
    assert (find(ana, "pérez"), find(ana, "prieto")) == ([], ["Mario Prieto"])
    other = contact_of("email=inigo.gq@correo.example")
    assert ana.post(f"/api/contacts/{number}/merge", {"other": other}).status_code == 200
    assert find(ana, "prie") == ["Mario Prieto"]
    assert len(find(ana, "quintana")) == 0


def test_few_many_and_clustered_are_found_alike_and_page_by_page(ana: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it is looked up, the same contacts are found, the latest first."""
    from baremo.contacts import searching

    for number in range(24):
        name = f"{'Old' if number < 6 else 'New'} Word{number % 2}"
        send(identify(userId=f"u{number}", name=name), track("Seen", userId=f"u{number}"))

    def pages(text: str) -> list[int]:
        seen: list[int] = []
        page: Any = {"next": ""}
        while page["next"] is not None:
            page = ana.get(f"/api/contacts?search={text}&limit=4&cursor={page['next']}".removesuffix("&cursor=")).json()
            seen += [each["id"] for each in page["items"]]
        return seen

    everything = {text: pages(text) for text in ("w", "old", "word1%20new", "u7")}
    assert [len(found) for found in everything.values()] == [24, 6, 9, 1]
    assert all(found == sorted(found, reverse=True) for found in everything.values())
    monkeypatch.setattr(searching, "_FEW", 2)
    assert {text: pages(text) for text in everything} == everything
    monkeypatch.setattr(searching, "_WALKED", (3, 2))
    assert {text: pages(text) for text in everything} == everything


def test_sellers_find_among_their_own(people: People, crowd: None) -> None:
    from baremo.contacts.models import Contact

    mine = contact_of("email=mp@garcia.example")
    Contact.objects.filter(pk=mine).update(owner_id=people.users["carla"].pk)
    carla = people.door("carla")
    assert find(carla, "gar") == find(carla, "id-2") == ["Mario Pérez"]
    assert find(carla, "maria") == find(carla, "maria@empresa.example") == []


def test_words_are_few_and_short() -> None:
    fields = {"name": "x" * 4000 + " " + " ".join(f"w{number}" for number in range(500)), "phone": "12"}
    words = list_words(fields)
    assert len(words) <= 30
    assert max(map(len, words)) <= 100
    assert read_search("  ") == read_search("@") == []
    assert read_search("ana garcía") == ["garcia", "ana"]
