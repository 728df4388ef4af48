"""The archive in a bucket, of a server that speaks the protocol of S3."""

from __future__ import annotations

import urllib.request
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from tests.databases import Database
from tests.events.archiving import BEGIN, in_archive, in_database, keep_all, place_of, work_in
from tests.events.telling import contact_of, identify, send, track
from tests.processes import eventually, free_port, running


def ask(url: str, method: str = "GET") -> bool:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=method), timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def store() -> Iterator[str]:
    """An object store."""
    port = free_port()
    with running("moto.server", "-H", "127.0.0.1", "-p", str(port)):
        eventually(lambda: ask(f"http://127.0.0.1:{port}/moto-api/"))
        yield f"127.0.0.1:{port}"


@pytest.fixture
def url(store: str) -> str:
    bucket = f"bucket-{uuid.uuid4().hex}"
    assert ask(f"http://{store}/{bucket}", "PUT")
    return f"s3://key:secret@{bucket}/the/archive?endpoint_override={store}&scheme=http&region=us-east-1"


def merge(survivor: str, other: str) -> None:
    from baremo.events.people import merge_contacts
    from baremo.platform.actor import SYSTEM

    merge_contacts(contact_of(survivor), contact_of(other), SYSTEM, at=BEGIN)


def erase(identity: str) -> None:
    from baremo.events.erasures import erase
    from baremo.platform.actor import SYSTEM

    erase(contact_of(identity), SYSTEM, at=BEGIN)


def test_the_archive_lives_in_a_bucket(database: Database, url: str) -> None:
    from baremo.events.archive.compacting import compact, fold
    from baremo.events.archive.rebuilding import rebuild

    where = place_of(database, url)
    work = work_in(where)
    for number in range(4):
        send(identify(f"i{number}", userId=f"u{number}"), track(f"Secret {number}", f"t{number}", userId=f"u{number}"))
        keep_all(work)
    merge("user_id=u0", "user_id=u1")
    erase("user_id=u2")
    keep_all(work)
    assert in_archive(where) == in_database()
    for step in (lambda: fold(work, most=1), lambda: compact(work), lambda: rebuild(work)):
        step()
        assert in_archive(where) == in_database()
    assert len(where.list_files()) == 2, "what is replaced is removed"
    assert list((database.data_dir / "archive-work").iterdir()) == []


def test_whoever_is_erased_stands_in_no_object(database: Database, url: str) -> None:
    where = place_of(database, url)
    work = work_in(where)
    send(track("Ana was here", "1", userId="ana"), track("Eva was here", "2", userId="eva"))
    keep_all(work)

    def contents() -> bytes:
        return b"".join(where.open(name).read() for name in where.list_files())

    assert b"Ana was here" in contents()
    erase("user_id=ana")
    keep_all(work)
    assert b"Ana was here" not in contents()
    assert b"Eva was here" in contents()


def test_a_store_that_does_not_answer_is_a_clear_error_and_loses_no_news(
    database: Database, url: str, monkeypatch: Any
) -> None:
    from baremo.events.archive.places import PlaceError

    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    send(track("Ana was here", "1", userId="ana"))
    nobody = url.replace(url.partition("endpoint_override=")[2].partition("&")[0], f"127.0.0.1:{free_port()}")
    with pytest.raises(PlaceError, match="s3://bucket-") as raised:
        keep_all(work_in(place_of(database, nobody)))
    assert "secret" not in str(raised.value)
    where = place_of(database, url)
    keep_all(work_in(where))
    assert in_archive(where) == in_database()
