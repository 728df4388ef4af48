"""The archive says what the database says, whatever happens to contacts and files."""

from __future__ import annotations

import itertools
import random
from datetime import timedelta
from typing import Any

import pytest

from tests.databases import VENDORS, Database
from tests.events.archiving import (
    BEGIN,
    in_archive,
    in_database,
    is_said_anywhere,
    keep_all,
    place_of,
    read_history,
    work_in,
)
from tests.events.telling import contact_of, identify, send, track


@pytest.fixture
def where(database: Database) -> Any:
    return place_of(database)


@pytest.fixture
def work(where: Any) -> Any:
    return work_in(where)


def merge(survivor: str, other: str) -> None:
    from baremo.events.people import merge_contacts
    from baremo.platform.actor import SYSTEM

    merge_contacts(contact_of(survivor), contact_of(other), SYSTEM, at=BEGIN)


def erase(identity: str) -> None:
    from baremo.events.erasures import erase
    from baremo.platform.actor import SYSTEM

    erase(contact_of(identity), SYSTEM, at=BEGIN)


def list_files() -> list[tuple[str, int, int]]:
    from baremo.events.archive.models import ArchiveFile

    return list(ArchiveFile.objects.filter(state="counts").order_by("pk").values_list("part", "level", "rows"))


def test_what_is_sent_stands_in_the_archive_after_the_next_look(where: Any, work: Any) -> None:
    send(identify("1", userId="ana", email="ana@example.org", city="Leganés"), track("Price seen", "2", userId="ana"))
    send(track("Tag Added", "3", userId="ana", tag="vip"), track("Subscribed", "4", userId="ana", list="news"))
    assert keep_all(work) == 1
    people, happened = in_archive(where)
    assert (people, happened) == in_database()
    assert [person[1:3] for person in people.values()] == [(["vip"], {"news": "subscribed"})]
    assert "Price seen" in {event[1] for event in happened.values()}


def test_a_look_at_no_news_changes_nothing(where: Any, work: Any) -> None:
    send(track("Opened", "1", userId="ana"))
    keep_all(work)
    before = list_files()
    assert keep_all(work) == 0
    assert list_files() == before


def test_what_was_read_before_a_merge_belongs_to_the_survivor_afterwards(where: Any, work: Any) -> None:
    send(track("Opened", "1", userId="ana"), track("Opened", "2", userId="eva"), track("Opened", "3", userId="mia"))
    keep_all(work)
    send(track("Clicked", "4", userId="eva"))
    merge("user_id=ana", "user_id=eva")
    merge("user_id=mia", "user_id=ana")
    keep_all(work)
    assert in_archive(where) == in_database()
    assert {event[0] for event in in_archive(where)[1].values()} == {str(contact_of("user_id=eva"))}


def test_a_merge_that_is_told_twice_copies_nothing_twice(where: Any, work: Any, monkeypatch: Any) -> None:
    from baremo.events.archive import keeping

    send(track("Opened", "1", userId="ana"), track("Opened", "2", userId="eva"))
    keep_all(work)
    send(identify("3", userId="eva", city="Getafe"))
    merge("user_id=ana", "user_id=eva")
    # The news of the change and that of the merge are looked at one after the other, both after the merge.
    monkeypatch.setattr(keeping, "MOST_EVENTS", 1)
    assert keep_all(work) == 2
    assert in_archive(where) == in_database()


def test_whoever_is_erased_stands_in_no_file(database: Database, where: Any, work: Any) -> None:
    send(identify("1", userId="ana", city="Brunete"), track("Ana was here", "2", userId="ana"))
    send(identify("3", userId="eva", city="Pinto"), track("Eva was here", "4", userId="eva"))
    send(track("Device of Ana", "5", anonymousId="phone"))
    keep_all(work)
    merge("user_id=ana", "anonymous_id=phone")
    keep_all(work)
    assert is_said_anywhere(database, "Brunete", "Ana was here", "Device of Ana")
    erase("user_id=ana")
    keep_all(work)
    assert is_said_anywhere(database, "Brunete", "Ana was here", "Device of Ana") == []
    assert is_said_anywhere(database, "Pinto", "Eva was here")
    assert in_archive(where) == in_database()


def test_whoever_is_erased_before_the_archive_has_heard_of_them_never_gets_into_it(
    database: Database, where: Any, work: Any
) -> None:
    send(identify("1", userId="ana", city="Brunete"), track("Ana was here", "2", userId="ana"))
    erase("user_id=ana")
    keep_all(work)
    assert is_said_anywhere(database, "Brunete", "Ana was here") == []
    assert in_archive(where) == in_database() == ({}, {})


def test_compaction_leaves_one_file_in_order_and_the_same_history(database: Database, where: Any, work: Any) -> None:
    from baremo.events.archive.compacting import compact

    for number in range(12):
        send(identify(f"i{number}", userId=f"u{number % 5}", step=number), track("Step", f"t{number}", userId="u1"))
        keep_all(work)
    merge("user_id=u0", "user_id=u1")
    keep_all(work)
    before = in_archive(where)
    assert compact(work) > 0
    assert in_archive(where) == before == in_database()
    people, happened = before
    assert list_files() == [("contacts", 2, len(people)), ("events", 2, len(happened))]
    assert len(where.list_files()) == 2


def test_base_files_do_not_overlap_and_have_about_the_same_size(where: Any, work: Any, monkeypatch: Any) -> None:
    from baremo.events.archive import shapes
    from baremo.events.archive.compacting import compact
    from baremo.events.archive.models import ArchiveFile

    small = shapes.Part("events", shapes.EVENTS.schema, "contact", shapes.EVENTS.words, 40)
    monkeypatch.setitem(shapes.PARTS, "events", small)
    for number in range(6):
        send(*(track("Step", f"{number}-{each}", userId=f"u{each % 23}") for each in range(50)))
        keep_all(work)
    compact(work)
    files = (
        ArchiveFile.objects.filter(part="events", state="counts").order_by("first").values_list("first", "last", "rows")
    )
    assert len(files) >= 6
    assert all(one[1] < other[0] for one, other in itertools.pairwise(files))
    assert max(rows for *_, rows in files) <= 2 * 40
    assert in_archive(where) == in_database()


def test_many_deltas_become_one_run(where: Any, work: Any) -> None:
    from baremo.events.archive.compacting import MOST_DELTAS, fold

    for number in range(MOST_DELTAS + 1):
        send(track("Step", f"t{number}", userId="ana"))
        keep_all(work)
    fold(work)
    assert [file for file in list_files() if file[0] == "events"] == [("events", 1, MOST_DELTAS + 1)]
    assert in_archive(where) == in_database()


def test_a_rebuild_says_what_the_archive_kept_up_says(where: Any, work: Any) -> None:
    from baremo.events.archive.rebuilding import rebuild

    send(*(identify(f"i{n}", userId=f"u{n}", email=f"u{n}@example.org", city="Parla") for n in range(20)))
    send(*(track("Step", f"t{n}", userId=f"u{n % 20}", step=n) for n in range(200)))
    keep_all(work)
    merge("user_id=u3", "user_id=u4")
    erase("user_id=u5")
    keep_all(work)
    kept_up = in_archive(where)
    send(track("After", "a", userId="u6"))
    rebuild(work)
    assert in_archive(where) == in_database()
    assert len(in_archive(where)[1]) == len(kept_up[1]) + 1
    assert keep_all(work) == 0, "the rebuild has taken the news in"


def test_a_rebuild_that_was_overtaken_begins_again(where: Any, work: Any, monkeypatch: Any) -> None:
    from baremo.events.archive import rebuilding

    send(identify("1", userId="ana", city="Parla"))
    keep_all(work)
    read: Any = vars(rebuilding)["all_events"]
    overtaken: list[bool] = []

    def read_slowly(*given: Any) -> Any:
        if not overtaken:
            overtaken.append(True)
            send(identify("2", userId="ana", city="Getafe"))
            keep_all(work)
        return read(*given)

    monkeypatch.setattr(rebuilding, "all_events", read_slowly)
    rebuilding.rebuild(work)
    assert overtaken
    assert in_archive(where) == in_database()


def test_who_reads_goes_on_reading_while_the_archive_is_compacted_and_people_are_erased(where: Any, work: Any) -> None:
    from baremo.events.archive.compacting import compact
    from baremo.events.archive.reading import open_archive

    send(*(track("Step", f"t{n}", userId=f"u{n % 7}") for n in range(70)))
    keep_all(work)
    before = in_database()
    with open_archive(where) as archive:
        erase("user_id=u1")
        keep_all(work)
        compact(work)
        assert read_history(archive.history) == before
    assert in_archive(where) == in_database() != before


def test_a_reader_whose_file_has_just_been_replaced_finds_its_heir(where: Any, work: Any, monkeypatch: Any) -> None:
    from baremo.events.archive import reading
    from baremo.events.archive.compacting import compact

    send(track("One", "1", userId="ana"))
    keep_all(work)
    send(track("Two", "2", userId="ana"))
    keep_all(work)
    times: list[bool] = []
    hold: Any = vars(reading)["hold"]

    def hold_too_late(*given: Any) -> Any:
        if not times:
            compact(work)
        times.append(True)
        return hold(*given)

    monkeypatch.setattr(reading, "hold", hold_too_late)
    assert in_archive(where) == in_database()
    assert len(times) == 3, "the first attempt met a file that was gone"


def test_the_reader_says_of_whom_the_database_knows_more(where: Any, work: Any) -> None:
    from baremo.events.archive.reading import open_archive

    send(track("One", "1", userId="ana"), track("One", "2", userId="eva"), track("One", "3", userId="mia"))
    keep_all(work)
    with open_archive(where) as archive:
        assert archive.newer == frozenset()
    send(track("Two", "4", userId="ana"))
    numbers = {name: contact_of(f"user_id={name}") for name in ("ana", "eva", "mia")}
    merge("user_id=eva", "user_id=mia")
    with open_archive(where) as archive:
        assert archive.newer == set(numbers.values())


def test_compaction_that_was_overtaken_by_an_erasure_brings_nobody_back(
    database: Database, where: Any, work: Any, monkeypatch: Any
) -> None:
    from baremo.events.archive import compacting
    from baremo.events.archive.manifest import OvertakenError

    send(track("Ana was here", "1", userId="ana"), track("Eva was here", "2", userId="eva"))
    keep_all(work)
    place: Any = vars(compacting)["place"]

    def place_late(*given: Any, **options: Any) -> Any:
        placed = list(place(*given, **options))
        if options["level"] == 1 and placed[0].part == "events":
            erase("user_id=ana")
            keep_all(work)
        return placed

    monkeypatch.setattr(compacting, "place", place_late)
    with pytest.raises(OvertakenError):
        compacting.compact(work)
    assert is_said_anywhere(database, "Ana was here") == []
    monkeypatch.setattr(compacting, "place", place)
    compacting.compact(work)
    assert in_archive(where) == in_database()


def test_what_killed_processes_leave_is_swept(database: Database, where: Any, work: Any) -> None:
    from baremo.events.archive.compacting import sweep
    from baremo.platform import clock

    send(track("One", "1", userId="ana"))
    keep_all(work)
    root = database.data_dir / "archive"
    (root / "events-orphan.parquet").write_bytes(b"never entered in the list")
    (root / "work" / "dead").mkdir()
    (root / "work" / "dead" / "lock").touch()
    sweep(work_in(where, clock.now()))
    assert (root / "events-orphan.parquet").exists(), "it could be about to be entered"
    sweep(work_in(where, clock.now() + timedelta(hours=2)))
    assert not (root / "events-orphan.parquet").exists()
    assert list((root / "work").iterdir()) == []
    assert in_archive(where) == in_database()


class Fate:
    """Does something to people or to the archive, by chance."""

    def __init__(self, seed: int, work: Any) -> None:
        self.chance, self.work, self.sent = random.Random(seed), work, 0

    def act(self) -> None:
        common = [self.tell] * 8 + [self.look] * 6 + [self.merge] * 3 + [self.erase]
        rare = [self.fold, self.compact, self.rebuild]
        self.chance.choice(rare if self.chance.random() < 0.1 else common)()

    def tell(self) -> None:
        self.sent += 1
        person, device = f"u{self.chance.randrange(8)}", f"d{self.chance.randrange(12)}"
        if self.chance.random() < 0.5:
            send(identify(f"i{self.sent}", userId=person, anonymousId=device, step=self.sent))
        devices = [f"d{self.chance.randrange(12)}" for _ in range(3)]
        send(*(track("Seen", f"{self.sent}.{each}", anonymousId=name) for each, name in enumerate(devices)))

    def merge(self) -> None:
        from baremo.events.people import merge_contacts
        from baremo.platform.actor import SYSTEM

        known = self.known()
        if len(known) > 1:
            survivor, other = self.chance.sample(known, 2)
            merge_contacts(survivor, other, SYSTEM, at=BEGIN)

    def erase(self) -> None:
        from baremo.events.erasures import erase
        from baremo.platform.actor import SYSTEM

        known = self.known()
        if known:
            erase(self.chance.choice(known), SYSTEM, at=BEGIN)

    def look(self) -> None:
        from baremo.events.archive.keeping import keep_up

        for _ in range(self.chance.randrange(4)):
            keep_up(self.work)

    def fold(self) -> None:
        from baremo.events.archive.compacting import fold

        fold(self.work, most=1)

    def compact(self) -> None:
        from baremo.events.archive.compacting import compact

        compact(self.work)

    def rebuild(self) -> None:
        from baremo.events.archive.rebuilding import rebuild

        rebuild(self.work)

    def known(self) -> list[int]:
        from baremo.contacts.models import Contact

        return list(Contact.objects.order_by("pk").values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("vendor", "seed"),
    [
        pytest.param(vendor, seed, marks=[] if (seed < 2) == (vendor == "sqlite") else pytest.mark.long)
        for vendor in VENDORS
        for seed in range(4)
    ],
    indirect=["vendor"],
)
def test_after_anything_in_any_order_the_archive_is_the_database(
    seed: int, where: Any, work: Any, monkeypatch: Any
) -> None:
    from baremo.events.archive import keeping

    monkeypatch.setattr(keeping, "MOST_EVENTS", 5)
    fate = Fate(seed, work)
    for step in range(80):
        fate.act()
        if fate.chance.random() < 0.15:
            keep_all(work)
            assert in_archive(where) == in_database(), step
    keep_all(work)
    fate.compact()
    assert in_archive(where) == in_database()


def test_transactions_that_end_in_another_order_than_they_began_are_all_told(
    database: Database, where: Any, work: Any
) -> None:
    """On PostgreSQL the first to get a number may be the last to end; SQLite lets nobody in meanwhile."""
    from django.db import connection, transaction

    from baremo.events.archive.models import ArchiveNews

    if database.vendor == "sqlite":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("select count(*) from archive_news")
            assert keep_all(work) == 0, "who reads is not kept out by who writes"
        return
    slow = connection.copy()
    with slow.cursor() as cursor:
        cursor.execute("begin")
        cursor.execute("select nextval(pg_get_serial_sequence('archive_news', 'id'))")
        [[early]] = cursor.fetchall()
    send(track("Seen", "1", userId="ana"))
    moved = ArchiveNews.objects.get()
    with slow.cursor() as cursor:
        cursor.execute(
            "insert into archive_news (id, noted_at, events, contacts) values (%s, 0, %s, %s)",
            [early, bytes(moved.events), bytes(moved.contacts)],
        )
        ArchiveNews.objects.all().delete()
        send(track("Seen", "2", userId="eva"))
        assert keep_all(work) == 1
        cursor.execute("commit")
    slow.close()
    assert in_archive(where) != in_database()
    assert keep_all(work) == 1
    assert in_archive(where) == in_database()


def test_the_worker_leaves_the_archive_alone_while_it_is_rebuilt(
    database: Database, where: Any, work: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from django.conf import settings

    from baremo.events.archive.manifest import pause
    from baremo.events.archive.models import ArchiveNews
    from baremo.platform.jobs.models import Job, Lane
    from baremo.platform.jobs.periodic import ask_for_periodic
    from baremo.platform.jobs.worker import Worker
    from tests.people import FrozenClock

    monkeypatch.setattr(settings, "BAREMO", replace(settings.BAREMO, data_dir=database.data_dir))
    clock = FrozenClock()
    worker = Worker(name="keeper", clock=clock)
    ask_for_periodic(clock.now())
    assert worker.work_once(Lane.STANDING) == "done"
    send(track("Seen", "1", userId="ana"))
    pause(clock.now() + timedelta(minutes=2))
    clock.wait(2)
    assert worker.work_once(Lane.STANDING) == "done"
    assert ArchiveNews.objects.exists()
    clock.wait(120)
    assert worker.work_once(Lane.STANDING) == "done"
    assert in_archive(where) == in_database()
    assert Job.objects.filter(kind="keep_archive").count() == 1
