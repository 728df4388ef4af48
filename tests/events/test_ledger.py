"""The ledger of messages: whatever part of a batch was there before, exactly the rest is new."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.databases import Database
from tests.events.telling import count_rows, kinds_of, send, track

NUMBERS = st.sets(st.integers(0, 40))
SOMETIMES = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def entries(numbers: set[int], fingerprint: bytes) -> dict[bytes, bytes]:
    return {number.to_bytes(16): fingerprint for number in numbers}


@given(before=NUMBERS, batch=NUMBERS)
@SOMETIMES
def test_entering_returns_what_was_there_and_enters_the_rest(
    database: Database, before: set[int], batch: set[int]
) -> None:
    from django.db import connection, transaction

    from baremo.events import ledger

    with connection.cursor() as cursor:
        cursor.execute("delete from accepted_messages")
    with transaction.atomic():
        assert ledger.enter(entries(before, b"12345678")) == {}
    with transaction.atomic():
        assert ledger.enter(entries(batch, b"abcdefgh")) == entries(before & batch, b"12345678")
    with connection.cursor() as cursor:
        cursor.execute("select id, fingerprint from accepted_messages")
        stored = {bytes(number): bytes(fingerprint) for number, fingerprint in cursor.fetchall()}
    assert stored == entries(batch, b"abcdefgh") | entries(before, b"12345678")


@pytest.mark.parametrize("known", [range(0, 7), range(3, 10), range(0, 20, 3), range(20)])
def test_a_batch_of_which_a_part_was_there_stores_the_rest(database: Database, known: range) -> None:
    def messages(numbers: range) -> list[dict[str, object]]:
        moment = "2026-02-01T00:00:00Z"
        return [track("Seen", f"m{number}", userId="ana", timestamp=moment) for number in numbers]

    send(*messages(known))
    taken = send(*messages(range(20)))
    assert (taken.accepted, len(taken.counted), taken.refused) == (20 - len(known), len(known), ())
    assert kinds_of("user_id=ana") == ["Seen"] * 20
    assert count_rows("accepted_messages") == 20
