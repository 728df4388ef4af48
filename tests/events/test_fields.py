"""Fields get their type from whoever declares them, or from the first value, and keep it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import identify, list_people, list_refused, profile_of, send, track


@pytest.fixture
def counted(database: Database) -> Any:
    from baremo.events.models import IngestCount

    return lambda: dict(IngestCount.objects.values_list("reason", "count"))


def fields() -> Any:
    return profile_of("user_id=ana").fields


def test_traits_become_the_fields_that_they_mean(database: Database) -> None:
    send(
        identify(
            userId="ana",
            firstName="Ana",
            last_name="Pérez",
            Phone="600 111 222",
            createdAt="2026-01-02T00:30:08+01:00",
            birthday="1990-05-04",
            address={"city": "León", "postalCode": "24001", "country": "ES", "geo": {}},
            company={"name": "Acme", "id": 7, "employee_count": 80},
            favouriteColour="green",
            unused=None,
        )
    )
    assert fields() == {
        "first_name": "Ana",
        "last_name": "Pérez",
        "phone": "600 111 222",
        "account_created_at": "2026-01-01T23:30:08Z",
        "birthday": "1990-05-04",
        "city": "León",
        "postal_code": "24001",
        "country": "ES",
        "company": "Acme",
        "company_id": "7",
        "employees": 80,
        "favouriteColour": "green",
    }


def test_the_first_value_decides_the_type_of_a_new_field(counted: Any) -> None:
    send(identify(userId="ana", seats=5, paying=True, hobbies=["chess", 7, "chess"], code="007", since="2026-01-01"))
    assert fields() == {"seats": 5, "paying": True, "hobbies": ["chess", "7"], "code": "007", "since": "2026-01-01"}
    send(identify(userId="ana", seats="6", paying="false", hobbies="go", code=8))
    assert fields() == {"seats": 6, "paying": False, "hobbies": ["go"], "code": "8", "since": "2026-01-01"}
    send(identify(userId="ana", seats="many", paying="perhaps", hobbies={"a": 1}, code=[1], employees=True))
    assert fields() == {"seats": 6, "paying": False, "hobbies": ["go"], "code": "8", "since": "2026-01-01"}
    assert counted() == {"field_type": 5}


def test_empty_text_removes_a_field(database: Database) -> None:
    send(identify(userId="ana", city="León", plan="free"))
    send(identify(userId="ana", city="", plan=None))
    assert fields() == {"plan": "free"}


def test_an_address_that_is_none_is_counted_and_the_rest_is_taken(counted: Any) -> None:
    send(identify(userId="ana", email="not an address", plan="free"))
    assert (fields(), counted()) == ({"plan": "free"}, {"junk_identity": 1})


def test_fields_that_cannot_be_called_so_are_counted(counted: Any) -> None:
    traits: dict[str, Any] = {"x" * 101: 1, "line\nbreak": 1, "": 1, "plan": "free"}
    send(identify(userId="ana", **traits))
    assert (fields(), counted()) == ({"plan": "free"}, {"field_name": 3})


def test_a_crowd_does_not_become_one_contact(database: Database) -> None:
    from baremo.contacts.limits import MAX_IDENTITIES

    send(*(identify(userId="test", anonymousId=f"device-{number}") for number in range(MAX_IDENTITIES + 5)))
    [person] = [each for each in list_people() if "user_id=test" in each]
    assert len(person) == MAX_IDENTITIES
    assert [reason for reason, _ in list_refused()] == ["too_many_identities"] * 6
    assert send(track("Seen", userId="test")).accepted == 1
