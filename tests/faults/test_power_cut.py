"""The power is cut while the real ingest writes to SQLite: what was acknowledged is there when it comes back.

kill −9 cannot show this, because the system keeps what a killed process has written. Here only what SQLite has had
synced is kept for sure, and any part of the rest.
"""

from __future__ import annotations

import contextlib
import json
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Database, use_database
from tests.faults.oracle import Verdict, find_damage, judge
from tests.faults.powered.disk import Disk
from tests.faults.senders import Message, Script

FILE = "powered.sqlite3"
BATCHES = 10
pytestmark = pytest.mark.parametrize("vendor", ["sqlite"], indirect=True)


def take(batch: list[Message]) -> None:
    from baremo.events.ingest.messages import Envelope
    from baremo.events.ingest.pipeline import take as take_in
    from tests.events.telling import NOW

    take_in([json.dumps(each.body).encode() for each in batch], Envelope(source="key:1", received_at=NOW))


class Machine:
    """A machine whose database lies on a disk of ours, and that can be switched off at any write or sync."""

    def __init__(self, template: Path, database: Database, synchronous: str = "") -> None:
        self._template, self._database, self._synchronous = template.read_bytes(), database, synchronous
        self.disk = Disk()

    def run(self, script: Script, *, cut_at: int = 0, checkpoint: int = 1000) -> tuple[list[Message], list[Message]]:
        """Take batches in until the power goes; return what was acknowledged, and the batch that was under way."""
        from django.db import Error, connection

        self.disk.load(FILE, self._template, cut_at=cut_at)
        self._use_disk()
        acknowledged: list[Message] = []
        batch: list[Message] = []
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"pragma wal_autocheckpoint = {checkpoint}")
            for _ in range(BATCHES):
                batch = script.write(8)
                take(batch)
                acknowledged += batch
        except Error:
            assert self.disk.is_cut
        else:
            batch = []
        # At the latest now: nothing is closed in order.
        self.disk.cut_at = self.disk.operations
        with contextlib.suppress(Error):
            connection.close()
        return acknowledged, batch

    def _use_disk(self) -> None:
        """Let Django use the disk with the settings of the service; only a planted fault changes one of them."""
        from django.conf import settings

        from baremo.platform.database import configure_database

        options = dict(configure_database(replace(settings.BAREMO, database_url=self._database.url))["OPTIONS"])
        if self._synchronous:
            assert "synchronous=FULL" in options["init_command"]
            options["init_command"] = options["init_command"].replace("=FULL", f"={self._synchronous}")
        use_database(self._database.url, ENGINE="tests.faults.powered", NAME=FILE, OPTIONS=options)

    def come_back(self, chance: random.Random, home: Path) -> None:
        """Write down what the disk still knows, and let Django use that as the service does."""
        home.mkdir()
        for name, stored in self.disk.files.items():
            (home / name).write_bytes(stored.survive(chance))
        use_database(f"sqlite:///{home / FILE}")

    def read(self, pragma: str) -> Any:
        from django.db import connection

        self.disk.load(FILE, self._template)
        self._use_disk()
        with connection.cursor() as cursor:
            cursor.execute(f"pragma {pragma}")
            found = cursor.fetchone()[0]
        connection.close()
        return found


def cut(machine: Machine, home: Path, seed: int, most: int) -> Verdict:
    """Cut the power at a random moment; the sender repeats what was not acknowledged and says a little more."""
    from django.db import Error, connections

    chance = random.Random(seed)
    script = Script(chance)
    sent, under_way = machine.run(script, cut_at=chance.randint(1, most), checkpoint=chance.choice((5, 20, 1000)))
    machine.come_back(chance, home)
    try:
        verdict = Verdict(broken=find_damage())
        if verdict:
            for batch in (under_way, script.write(5)):
                take(batch)
                sent += batch
            verdict = judge(sent, 1)
    except Error as damaged:
        verdict = Verdict(broken=[str(damaged)])
    connections.close_all()
    for path in home.iterdir():
        path.unlink()
    return verdict


def cut_often(machine: Machine, times: int, home: Path) -> tuple[int, list[Verdict]]:
    """Cut the power many times; return the first seed, and what was wrong each time that something was."""
    seed = random.randrange(10**6)
    machine.run(Script(random.Random(seed)), checkpoint=20)
    most = machine.disk.operations
    verdicts = [cut(machine, home / str(number), seed + number, most) for number in range(times)]
    return seed, [verdict for verdict in verdicts if not verdict]


def survive(database: Database, template: Path, home: Path, times: int, capsys: Any) -> None:
    seed, wrong = cut_often(Machine(template, database), times, home)
    with capsys.disabled():
        sys.stdout.write(f" [seed={seed} cuts={times} wrong={len(wrong)}] ")
    assert not wrong, f"seed {seed}: {[str(each) for each in wrong]}"


def test_a_power_cut_loses_nothing_acknowledged_and_damages_nothing(
    database: Database, sqlite_template: Path, tmp_path: Path, capsys: Any
) -> None:
    survive(database, sqlite_template, tmp_path, 60, capsys)


@pytest.mark.long
def test_many_power_cuts_lose_nothing_acknowledged_and_damage_nothing(
    database: Database, sqlite_template: Path, tmp_path: Path, capsys: Any
) -> None:
    survive(database, sqlite_template, tmp_path, 1000, capsys)


def test_without_the_setting_full_power_cuts_lose_what_was_acknowledged(
    database: Database, sqlite_template: Path, tmp_path: Path
) -> None:
    _, wrong = cut_often(Machine(sqlite_template, database, "NORMAL"), 8, tmp_path)
    assert [verdict for verdict in wrong if verdict.lost], "NORMAL went unnoticed"


def test_without_any_sync_power_cuts_damage_the_database(
    database: Database, sqlite_template: Path, tmp_path: Path
) -> None:
    _, wrong = cut_often(Machine(sqlite_template, database, "OFF"), 12, tmp_path)
    assert [verdict for verdict in wrong if verdict.lost], "OFF went unnoticed"
    assert [verdict for verdict in wrong if verdict.broken], "OFF damaged nothing"


def test_connections_on_our_disk_and_those_of_the_service_are_set_alike(
    database: Database, sqlite_template: Path
) -> None:
    from django.db import connection

    machine = Machine(sqlite_template, database)
    pragmas = ("synchronous", "journal_mode", "foreign_keys", "secure_delete", "temp_store", "page_size")
    on_disk = {pragma: machine.read(pragma) for pragma in pragmas}
    use_database(database.url)
    with connection.cursor() as cursor:
        in_earnest = {pragma: cursor.execute(f"pragma {pragma}").fetchone()[0] for pragma in pragmas}
    assert on_disk == in_earnest
    assert (in_earnest["synchronous"], in_earnest["journal_mode"]) == (2, "wal")
