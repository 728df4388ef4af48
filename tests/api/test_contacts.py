"""Contacts by the API: found, read, changed, merged, erased."""

from __future__ import annotations

from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import contact_of, count_rows, identify, kinds_of, list_people, send, track
from tests.people import Door, People


@pytest.fixture
def ana(people: People) -> Door:
    return people.door("ana")


def patch(door: Door, number: int, version: int, **changes: Any) -> Any:
    return door.ask("PATCH", f"/api/contacts/{number}", {"version": version, **changes})


def test_a_contact_shows_what_is_known_and_what_happened(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org", plan="free"), track("Seen", userId="eva", page=1))
    number = contact_of("user_id=eva")
    found = ana.get(f"/api/contacts/{number}").json()
    assert found["fields"] == {"email": "eva@example.org", "plan": "free"}
    assert [(each["source"], each["value"]) for each in found["identities"]] == [
        ("email", "eva@example.org"),
        ("user_id", "eva"),
    ]
    assert sorted(each["kind"] for each in found["events"]) == ["Seen", "field_changed", "field_changed"]
    assert [each["properties"] for each in found["events"] if each["kind"] == "Seen"] == [{"page": 1}]
    assert ana.get("/api/contacts/987654321").status_code == 404


def test_contacts_are_found_by_how_address_and_name_begin(ana: Door) -> None:
    for name in ("Ángel Pérez", "Ana Sanz", "Anabel", "100%", "Berta"):
        send(identify(userId=name, name=name, email=f"{name.split()[0].lower().strip('%')}@example.org"))

    def find(text: str) -> list[str]:
        items = ana.get(f"/api/contacts?search={text}").json()["items"]
        return sorted(each["fields"]["name"] for each in items)

    assert find("ANA") == ["Ana Sanz", "Anabel"]
    assert find("ana@") == ["Ana Sanz"]
    assert find("%C3%A1ngel") == ["Ángel Pérez"]
    assert find("100%25") == ["100%"]
    assert find("%25") == find("nobody") == []
    assert len(find("")) == 5


def test_pages_of_contacts_and_of_events_have_no_gaps(ana: Door) -> None:
    for number in range(5):
        send(track("Seen", userId=f"u{number}"))
    send(*(track("Seen", userId="u0", timestamp="2026-02-01T00:00:00Z", number=number) for number in range(6)))
    for path, expected in (("/api/contacts", 5), (f"/api/contacts/{contact_of('user_id=u0')}/events", 7)):
        seen: list[Any] = []
        page = ana.get(f"{path}?limit=2").json()
        while page["next"]:
            seen += page["items"]
            page = ana.get(f"{path}?limit=2&cursor={page['next']}").json()
        seen += page["items"]
        assert len({each["id"] for each in seen}) == len(seen) == expected
        assert ana.get(f"{path}?cursor=nonsense").status_code == 422


def test_changes_are_typed_become_events_and_make_the_contact_pending(ana: Door) -> None:
    send(track("Seen", userId="eva"))
    number = contact_of("user_id=eva")
    changed = patch(
        ana,
        number,
        1,
        fields={"first_name": "Eva", "employees": "80", "email": "EVA@example.org"},
        add_tags=["VIP"],
        lists={"news": "subscribed"},
    )
    assert changed.status_code == 200, changed.content
    shown = changed.json()
    assert shown["fields"] == {"email": "eva@example.org", "employees": 80, "first_name": "Eva"}
    assert (shown["tags"], shown["lists"], shown["version"]) == (["VIP"], {"news": "subscribed"}, 2)
    assert sorted(kinds_of("email=eva@example.org")) == [
        "Seen",
        "field_changed",
        "field_changed",
        "field_changed",
        "list_subscribed",
        "tag_added",
    ]
    again = patch(ana, number, 2, remove_tags=["vip"], fields={"first_name": None}, lists={"news": None})
    assert (again.json()["tags"], again.json()["lists"]) == ([], {})
    assert "first_name" not in again.json()["fields"]
    from baremo.events.models import PendingContact

    assert PendingContact.objects.get(pk=number).mark == 3


def test_who_changes_what_somebody_else_has_changed_is_told(ana: Door) -> None:
    send(track("Seen", userId="eva"))
    number = contact_of("user_id=eva")
    assert patch(ana, number, 1, fields={"city": "León"}).status_code == 200
    late = patch(ana, number, 1, fields={"city": "Lugo"})
    assert (late.status_code, late.json()["code"]) == (409, "contact_changed")
    send(identify(userId="eva", city="León"))
    assert patch(ana, number, 2, fields={"city": "Lugo"}).status_code == 200


def test_a_change_by_hand_counts_over_a_clock_that_is_ahead(ana: Door) -> None:
    from baremo.model.moments import to_microseconds, write_moment
    from baremo.platform import clock

    soon = write_moment(to_microseconds(clock.now()) + 3_600_000_000)
    send(identify(userId="eva", city="León", timestamp=soon), at=to_microseconds(clock.now()))
    number = contact_of("user_id=eva")
    assert patch(ana, number, 2, fields={"city": "Lugo"}).json()["fields"] == {"city": "Lugo"}


def test_wrong_changes_say_where_and_change_nothing(ana: Door) -> None:
    send(track("Seen", userId="eva"))
    number = contact_of("user_id=eva")
    wrong = patch(
        ana, number, 1, fields={"employees": "many", "shoe_size": 1, "email": "no"}, add_tags=[" "], lists={"news": ""}
    )
    assert wrong.status_code == 422
    assert [each["path"] for each in wrong.json()["errors"]] == [
        "fields.employees",
        "fields.shoe_size",
        "fields.email",
        "tag",
        "lists.news",
    ]
    assert patch(ana, number, 1, owner="me").status_code == 422
    assert count_rows("events") == 1


def test_an_address_is_not_taken_from_somebody_else(ana: Door) -> None:
    send(identify(userId="eva", email="eva@example.org"), track("Seen", userId="ada"))
    refused = patch(ana, contact_of("user_id=ada"), 1, fields={"email": "eva@example.org"})
    assert (refused.status_code, refused.json()["code"]) == (409, "address_taken")


def test_merging_by_hand_joins_two_for_good(ana: Door) -> None:
    send(identify(userId="eva", city="León"), identify(userId="ada", city="Lugo", plan="free"))
    kept, gone = contact_of("user_id=ada"), contact_of("user_id=eva")
    for _ in range(2):
        merged = ana.post(f"/api/contacts/{kept}/merge", {"other": gone})
        assert merged.status_code == 200, merged.content
        assert (merged.json()["id"], merged.json()["earlier_ids"]) == (kept, [gone])
    assert merged.json()["fields"] == {"city": "Lugo", "plan": "free"}
    assert ana.get(f"/api/contacts/{gone}").json()["id"] == kept
    send(track("Late", userId="eva"))
    assert kinds_of("user_id=ada").count("Late") == 1
    assert list_people() == {frozenset({"user_id=ada", "user_id=eva"})}
    assert ana.post(f"/api/contacts/{kept}/merge", {"other": kept}).status_code == 409
    assert ana.post(f"/api/contacts/{kept}/merge", {"other": 987654}).status_code == 404


def test_erasing_leaves_no_trace_in_any_table(ana: Door) -> None:
    mark = "maria.desaparecida"
    send(
        identify("m1", userId=mark, anonymousId=f"{mark}-1", email=f"{mark}@example.org", name=mark),
        track("Seen", "m2", userId=mark, words=mark),
        track("", "m3", userId=mark),
    )
    send(track("Seen", "m4", anonymousId=f"{mark}-2"))
    send(identify("m5", userId=mark, anonymousId=f"{mark}-2"), track("Seen", userId="ben"))
    number = contact_of(f"user_id={mark}")
    patch(ana, number, 2, fields={"title": mark}, add_tags=[mark])
    assert traces(mark)
    assert ana.ask("DELETE", f"/api/contacts/{number}").status_code == 204
    assert traces(mark) == []
    assert ana.get(f"/api/contacts/{number}").status_code == 404
    assert list_people() == {frozenset({"user_id=ben"})}
    assert kinds_of("user_id=ben") == ["Seen"]
    assert ana.ask("DELETE", f"/api/contacts/{number}").status_code == 404


def traces(text: str) -> list[str]:
    """Return the tables in which a text stands anywhere."""
    from django.db import connection

    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            found += [table] if any(text in str(cell) for row in cursor.fetchall() for cell in row) else []
    return found


def test_roles_may_do_what_is_theirs(people: People) -> None:
    send(track("Seen", userId="eva"), track("Seen", userId="ada"))
    kept, gone = contact_of("user_id=eva"), contact_of("user_id=ada")
    carla = people.door("carla")
    assert carla.get("/api/contacts").json()["items"] == []
    assert patch(carla, kept, 1, fields={"city": "carla"}).status_code == 404
    owned = patch(people.door("ana"), kept, 1, owner=people.users["carla"].pk)
    assert (owned.json()["owner"], owned.json()["version"]) == (people.users["carla"].pk, 2)
    assert [each["id"] for each in carla.get("/api/contacts").json()["items"]] == [kept]
    assert (
        carla.get(f"/api/contacts/{gone}").status_code == carla.get(f"/api/contacts/{gone}/events").status_code == 404
    )
    may_change = {"ana": 200, "bruno": 200, "carla": 200, "dani": 403}
    for version, (name, status) in enumerate(may_change.items(), start=2):
        assert patch(people.door(name), kept, version, fields={"city": name}).status_code == status
    assert patch(carla, kept, 5, owner=0).status_code == 403
    assert patch(people.door("ana"), kept, 5, owner=987654).status_code == 422
    assert patch(people.door("ana"), kept, 5, owner=0).json()["owner"] is None
    assert people.door("carla").post(f"/api/contacts/{kept}/merge", {"other": gone}).status_code == 403
    assert people.door("bruno").ask("DELETE", f"/api/contacts/{kept}").status_code == 403
    reader = Door(key=people.key("api", "contacts:read"))
    assert reader.get(f"/api/contacts/{kept}").status_code == 200
    assert patch(reader, kept, 6).status_code == 403


def test_the_database_is_one_of_both(database: Database) -> None:
    from django.db import connection

    assert connection.vendor == database.vendor
