"""When something happened: read leniently, corrected by the sender's clock, and never far ahead."""

from __future__ import annotations

from typing import Any

import pytest

from tests.databases import Database
from tests.events.telling import contact_of, history_of, micros, send, track

RECEIVED = micros("2026-02-01T12:00:00Z")


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("2026-01-02T00:30:08.276Z", "2026-01-02T00:30:08.276Z"),
        ("2026-1-2T0:30:08Z", "2026-01-02T00:30:08Z"),
        ("2026-01-02 00:30:08", "2026-01-02T00:30:08Z"),
        ("2026-01-02t00:30:08z", "2026-01-02T00:30:08Z"),
        ("2026-01-02T00:30:08+0200", "2026-01-01T22:30:08Z"),
        ("2026-01-02T00:30:08.123456789+02:00", "2026-01-01T22:30:08.123456Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("2026-01-02", "2026-01-02"),
        (1767313808, "2026-01-02T00:30:08Z"),
        ("1767313808276", "2026-01-02T00:30:08.276Z"),
        (1767313808.5, "2026-01-02T00:30:08.5Z"),
        (1767313808276000000, "2026-01-02T00:30:08.276Z"),
    ],
)
def test_dates_are_read_as_libraries_write_them(sent: Any, meant: str) -> None:
    from baremo.events.ingest.date import read_moment

    assert read_moment(sent) == micros(meant)


@pytest.mark.parametrize("sent", ["", "soon", "2026-13-01", "2026-02-30T00:00:00Z", True, [], {}, -5, 10**30, "1" * 30])
def test_what_is_no_date_is_none(sent: Any) -> None:
    from baremo.events.ingest.date import read_moment

    assert read_moment(sent) is None


def when(**times: Any) -> int:
    from baremo.events.table import list_latest

    around: dict[str, Any] = {"sent_at": micros(times.pop("batch"))} if "batch" in times else {}
    send(track("Seen", userId="ana", **times), at=RECEIVED, **around)
    return list_latest(contact_of("user_id=ana"), 1)[0].occurred_at


@pytest.mark.parametrize(
    ("times", "meant"),
    [
        ({}, "2026-02-01T12:00:00Z"),
        ({"timestamp": "2026-01-31T00:00:00Z"}, "2026-01-31T00:00:00Z"),
        # The sender's clock is three hours slow: it happened ten seconds before it was sent.
        ({"timestamp": "2026-02-01T09:00:00Z", "sentAt": "2026-02-01T09:00:10Z"}, "2026-02-01T11:59:50Z"),
        ({"timestamp": "2026-02-01T09:00:00Z", "batch": "2026-02-01T09:00:10Z"}, "2026-02-01T11:59:50Z"),
        (
            {"originalTimestamp": "2026-02-01T09:00:00Z", "timestamp": "2020-01-01", "sentAt": "2026-02-01T09:00:10Z"},
            "2026-02-01T11:59:50Z",
        ),
        ({"timestamp": "2026-02-02T11:00:00Z"}, "2026-02-02T11:00:00Z"),
        ({"timestamp": "2026-02-03T00:00:00Z"}, "2026-02-01T12:00:00Z"),
        ({"timestamp": "9999-12-31T00:00:00Z"}, "2026-02-01T12:00:00Z"),
    ],
)
def test_events_are_dated_by_the_corrected_clock(database: Database, times: dict[str, Any], meant: str) -> None:
    assert when(**times) == micros(meant)


def test_a_date_too_far_ahead_is_kept_beside_the_event(database: Database) -> None:
    when(timestamp="9999-12-31T00:00:00Z")
    assert history_of("user_id=ana") == [("Seen", {"original_timestamp": "9999-12-31T00:00:00Z"})]
