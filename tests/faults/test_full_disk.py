"""The disk runs full under load and is freed again: 503 meanwhile, nothing lost, and no restart needed afterwards."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.databases import Database, use_database
from tests.faults.disks import SmallDisk, small_disk
from tests.faults.oracle import judge
from tests.faults.senders import RETRIABLE, Load
from tests.faults.service import Service, Watch, make_write_key
from tests.postgresql import Server, account_of_server, run_server
from tests.processes import eventually, fetch

RECOVERY_SECONDS = 10
SMALL_WAL = ("min_wal_size=32MB", "max_wal_size=32MB", "shared_buffers=8MB")


@contextmanager
def on_sqlite(template: Path, home: Path) -> Iterator[tuple[Database, SmallDisk]]:
    """Give a SQLite database on a small disk."""
    with small_disk(home, 64) as disk:
        shutil.copy(template, home / "baremo.sqlite3")
        database = Database("sqlite", f"sqlite:///{home / 'baremo.sqlite3'}", home)
        use_database(database.url)
        yield database, disk


@contextmanager
def on_postgresql(data_dir: Path) -> Iterator[tuple[Database, SmallDisk, Server]]:
    """Give a database of a PostgreSQL whose disk is small; that of the service is not."""
    from django.db import connections

    from baremo.platform.migrating import migrate

    home = Path(tempfile.mkdtemp(prefix="baremo-small-", dir="/tmp"))
    account = account_of_server()
    owner = (account.pw_uid, account.pw_gid) if account else None
    with small_disk(home, 160, owner) as disk, run_server(*SMALL_WAL, home=home) as server:
        use_database(server.url("postgres"))
        migrate()
        yield Database("postgresql", server.url("postgres"), data_dir), disk, server
        connections.close_all()


def fill_and_free(service: Service, load: Load, disk: SmallDisk, server: Server | None = None) -> Watch:
    """Fill the disk under load, look for a while, free it, and wait until all goes on."""
    with Watch(service) as watch:
        load.wait_for_more()
        disk.fill()
        eventually(lambda: load.told.answers[503] > 10)
        time.sleep(1.5)
        disk.free()
        if server is not None and not server.answers():
            server.start()  # PostgreSQL ends when it cannot write its log; who looks after it starts it again
        began = time.monotonic()
        load.wait_for_more(20)
        assert time.monotonic() - began < RECOVERY_SECONDS
    return watch


def check_answers(load: Load) -> None:
    assert load.told.unexpected == [], "nothing but 503, and never a word of success too much"
    assert set(load.told.answers) <= {200, *RETRIABLE}
    assert load.told.without_advice == 0, "every 503 says when to come back"


@pytest.mark.parametrize("plants", [(), ("blind_to_space",)], ids=["it is seen in time", "in the middle of commits"])
def test_a_full_disk_under_sqlite_loses_nothing_and_needs_no_restart(
    sqlite_template: Path, tmp_path: Path, plants: tuple[str, ...]
) -> None:
    seed = random.randrange(10**6)
    with on_sqlite(sqlite_template, tmp_path / "small") as (database, disk):
        key, number = make_write_key()
        with Service(database, plants=plants) as service, Load(service.port, key, seed) as load:
            answering = service.list_answering()
            watch = fill_and_free(service, load, disk)
            assert service.list_answering() == answering, "nothing was started anew"
            assert fetch(f"{service.url}/health")[1]["status"] == "ok"
        assert "degraded" in {told["status"] for _, _, status, told in watch.seen if status == 200}
        verdict = judge(load.told.acknowledged, number)
        assert verdict, f"seed {seed}: {verdict}"
        check_answers(load)


def test_a_full_disk_under_postgresql_loses_nothing_and_needs_no_restart(django_ready: object, tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    with on_postgresql(tmp_path) as (database, disk, server):
        key, number = make_write_key()
        with Service(database) as service, Load(service.port, key, seed) as load:
            answering = service.list_answering()
            watch = fill_and_free(service, load, disk, server)
            assert service.list_answering() == answering, "nothing was started anew"
        verdict = judge(load.told.acknowledged, number)
        assert verdict, f"seed {seed}: {verdict}"
        check_answers(load)
        assert watch.statuses <= {200, 503}


def test_that_success_is_told_of_what_no_longer_fitted_is_noticed(sqlite_template: Path, tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    with on_sqlite(sqlite_template, tmp_path / "small") as (database, disk):
        key, number = make_write_key()
        plants = ["blind_to_space", "acknowledge_failures"]
        with Service(database, "web", plants=plants) as service, Load(service.port, key, seed) as load:
            load.wait_for_more()
            disk.fill()
            load.wait_for_more(300)
            disk.free()
        assert judge(load.told.acknowledged, number).lost, "it went unnoticed"
