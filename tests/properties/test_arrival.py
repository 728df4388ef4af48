"""However messages arrive — in any order, repeated, in any batches — the same people did the same things."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.databases import Database
from tests.events.telling import count_rows, everything, identify, list_people, send, track

TABLES = (
    "events",
    "accepted_messages",
    "pending_contacts",
    "identities",
    "contact_aliases",
    "contact_words",
    "refused_messages",
    "ingest_counts",
    "contacts",
)
RARELY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def forget() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"delete from {table}")


def ids(person: str) -> dict[str, list[str]]:
    return {"user": [f"{person}-user"], "email": [f"{person}@example.org"], "device": [f"{person}-1", f"{person}-2"]}


@st.composite
def messages(draw: st.DrawFn, *, devices: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Give messages about three people, each with an id and a time of its own; devices, if given, are everybody's."""
    found = []
    for number in range(draw(st.integers(1, 8))):
        person = ids(draw(st.sampled_from(("ana", "ben", "cid"))))
        device = draw(st.sampled_from(devices or person["device"]))
        who = draw(
            st.sampled_from(
                (
                    {"userId": person["user"][0]},
                    {"anonymousId": device},
                    {"userId": person["user"][0], "anonymousId": device},
                )
            )
        )
        around = {"messageId": f"m{number}", "timestamp": f"2026-02-01T00:00:{draw(st.integers(0, 59)):02}.{number}Z"}
        call = draw(st.sampled_from(("track", "identify", "email", "alias")))
        if call == "track":
            found.append({**track(draw(st.sampled_from(("Seen", "Bought"))), number=number, **who), **around})
        elif call == "alias":
            found.append({"type": "alias", "previousId": device, "userId": person["user"][0], **around})
        else:
            traits = {"plan": draw(st.sampled_from("abc"))}
            traits |= {"email": person["email"][0]} if call == "email" and not devices else {}
            found.append({**identify(**who, **traits), **around})
    return found


def arrive(data: st.DataObject, sent: list[dict[str, Any]]) -> None:
    """Let messages arrive in some order and batches, some of them again."""
    again = data.draw(st.lists(st.sampled_from(sent), max_size=4))
    left = data.draw(st.permutations([*sent, *again]))
    while left:
        size = data.draw(st.integers(1, len(left)))
        send(*left[:size])
        left = left[size:]


@given(sent=messages(), data=st.data())
@RARELY
def test_neither_order_nor_repetition_nor_batches_matter(
    database: Database, sent: list[dict[str, Any]], data: st.DataObject
) -> None:
    forget()
    send(*sent)
    expected = everything()
    forget()
    arrive(data, sent)
    assert everything() == expected
    assert count_rows("accepted_messages") == len(sent)


@given(sent=messages(devices=("shared", "lent")), data=st.data())
@RARELY
def test_shared_devices_never_make_one_of_two_who_are_known(
    database: Database, sent: list[dict[str, Any]], data: st.DataObject
) -> None:
    sent = [each for each in sent if each["type"] != "alias"]
    if not sent:
        return
    forget()
    arrive(data, sent)
    assert all(sum(each.startswith("user_id=") for each in person) <= 1 for person in list_people())
    tracked = sum(each["type"] == "track" for each in sent)
    changes = sum(row[2] != "field_changed" for person in everything() for row in person[2])
    assert changes == tracked
    assert count_rows("contacts") == len(list_people())


@pytest.mark.long
@given(sent=messages(), data=st.data())
@settings(RARELY, max_examples=400)
def test_neither_order_nor_repetition_nor_batches_matter_at_length(
    database: Database, sent: list[dict[str, Any]], data: st.DataObject
) -> None:
    forget()
    send(*sent)
    expected = everything()
    forget()
    arrive(data, sent)
    assert everything() == expected
