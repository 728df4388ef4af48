"""Both databases, real ones: every test that takes `database` runs on SQLite and on PostgreSQL, each with its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.postgresql import Server, find_place, run_server
from tests.recycling import Recycling

VENDORS = ("sqlite", "postgresql")
SECRET_KEY = "the secret key of the tests which is long enough"


@dataclass(frozen=True)
class Database:
    """The database of one test."""

    vendor: str
    url: str
    data_dir: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to use it."""
        return {
            "BAREMO_DATABASE_URL": self.url,
            "BAREMO_DATA_DIR": str(self.data_dir),
            "BAREMO_SECRET_KEY": SECRET_KEY,
            "BAREMO_LOG_FORMAT": "text",
        }


def use_database(url: str, **more: Any) -> None:
    """Let Django, which knows one database for its whole life, use another from now on; what is given counts more."""
    from django.conf import settings
    from django.db import connections

    from baremo.platform.database import configure_database

    connections.close_all()
    configured = {"default": configure_database(replace(settings.BAREMO, database_url=url)) | more}
    connections.settings["default"] = connections.configure_settings(configured)["default"]
    with contextlib.suppress(AttributeError):  # nobody has asked for it yet
        del connections["default"]


@pytest.fixture(scope="session")
def django_ready(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Django, set up once for this process."""
    for name in [name for name in os.environ if name.startswith("BAREMO_")]:
        del os.environ[name]
    os.environ["BAREMO_DATA_DIR"] = str(tmp_path_factory.mktemp("data"))
    os.environ["BAREMO_SECRET_KEY"] = SECRET_KEY
    os.environ["BAREMO_LOG_LEVEL"] = "error"
    # Tests ask more often than people do; those about limits set their own.
    os.environ["BAREMO_API_BURST"] = os.environ["BAREMO_API_RATE"] = "1000000"
    from baremo.platform.starting import start

    settings = start()
    for name in [name for name in os.environ if name.startswith("BAREMO_")]:
        del os.environ[name]
    return settings


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with run_server() as running:
        yield running


@pytest.fixture(scope="session")
def sqlite_template(django_ready: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from django.db import connections

    from baremo.platform.migrating import migrate

    file = tmp_path_factory.mktemp("template") / "template.sqlite3"
    use_database(f"sqlite:///{file}")
    migrate()
    connections.close_all()
    return file


@pytest.fixture(scope="session")
def postgresql_template(django_ready: Any, server: Server) -> str:
    from django.db import connections

    from baremo.platform.migrating import migrate

    server.execute("create database template_baremo")
    use_database(server.url("template_baremo"))
    migrate()
    connections.close_all()
    return "template_baremo"


@pytest.fixture(scope="session")
def recycling(server: Server, postgresql_template: str) -> Recycling:
    made = Recycling(server, postgresql_template)
    made.learn()
    return made


@pytest.fixture(params=VENDORS)
def vendor(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def own_directory() -> Iterator[Path]:
    """The data directory of a test: in memory if there is room, where syncing, which SQLite does, takes no time."""
    with tempfile.TemporaryDirectory(prefix="baremo-", dir=find_place(), ignore_cleanup_errors=True) as home:
        yield Path(home) / "data"


@pytest.fixture
def database(vendor: str, request: pytest.FixtureRequest, own_directory: Path) -> Iterator[Database]:
    """A database with all tables and nothing in them."""
    request.getfixturevalue("django_ready")
    own_directory.mkdir()
    if vendor == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), own_directory / "baremo.sqlite3")
        yield from _use(Database(vendor, f"sqlite:///{own_directory / 'baremo.sqlite3'}", own_directory))
        return
    recycling: Recycling = request.getfixturevalue("recycling")
    with recycling.lend() as name:
        yield from _use(Database(vendor, recycling.server.url(name), own_directory))


@pytest.fixture
def empty_database(vendor: str, request: pytest.FixtureRequest, own_directory: Path) -> Iterator[Database]:
    """A database without a table."""
    request.getfixturevalue("django_ready")
    if vendor == "sqlite":
        yield Database(vendor, f"sqlite:///{own_directory / 'baremo.sqlite3'}", own_directory)
        return
    running: Server = request.getfixturevalue("server")
    name = f"test_{uuid.uuid4().hex}"
    running.execute(f"create database {name}")
    yield Database(vendor, running.url(name), own_directory)
    running.execute(f"drop database {name} with (force)")


def _use(database: Database) -> Iterator[Database]:
    from django.db import connections

    from baremo.platform.jobs import periodic

    use_database(database.url)
    periodic.forget()
    yield database
    connections.close_all()
