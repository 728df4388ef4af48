"""A PostgreSQL of our own: started in a temporary directory, on a socket, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

MISSING = (
    "PostgreSQL 15 or newer is needed for the tests and was not found, neither on the PATH nor in /usr/lib/postgresql. "
    "Debian: apt-get install postgresql; macOS: brew install postgresql@17 (and add its bin to the PATH)."
)

ROOM = 4 * 2**30


@dataclass(frozen=True)
class Server:
    """A running server."""

    directory: Path
    settings: tuple[str, ...] = ()

    def url(self, name: str) -> str:
        return f"postgresql://baremo@/{name}?host={quote(str(self.directory), safe='')}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def answers(self) -> bool:
        try:
            self.execute("select 1")
        except psycopg.OperationalError:
            return False
        return True

    def start(self) -> None:
        """Start it; after a crash the orphans of the one before may need some seconds to go."""
        given = ("listen_addresses=''", "max_connections=60", "max_wal_size=256MB", *self.settings)
        options = f"-k {self.directory} " + " ".join(f"-c {each}" for each in given)
        for attempt in range(20):
            how = ("-D", self.data, "-l", self.directory / "log", "-o", options, "-w", "-s", "start")
            if self.call("pg_ctl", *how, check=attempt == 19) == 0:
                return
            time.sleep(0.5)

    @property
    def data(self) -> Path:
        return self.directory / "data"

    def call(self, name: str, *arguments: object, check: bool = True) -> int:
        """Run one of the server's programs as whom the server runs."""
        account = account_of_server()
        who: Any = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        command = [str(find_binaries() / name), *map(str, arguments)]
        silent = subprocess.DEVNULL
        return subprocess.run(command, check=check, cwd=self.directory, stdout=silent, stderr=silent, **who).returncode


def find_binaries() -> Path:
    """Return the directory that holds initdb and pg_ctl."""
    on_path = shutil.which("pg_ctl")
    places = [Path(on_path).resolve().parent] if on_path else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "pg_ctl").exists():
            return place
    raise FileNotFoundError(MISSING)


def find_place() -> Path:
    """Return where servers are to be: in memory if there is room, where syncing, which they do, takes no time."""
    memory = Path("/dev/shm")
    return memory if memory.exists() and shutil.disk_usage(memory).free > ROOM else Path("/tmp")


def account_of_server() -> pwd.struct_passwd | None:
    """Return whom the server runs as; it refuses to be root."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise LookupError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")


@contextmanager
def run_server(*settings: str, home: Path | None = None) -> Iterator[Server]:
    """Start a server, in a directory if one is given, and stop it afterwards."""
    find_binaries()
    account = account_of_server()
    home = home or Path(tempfile.mkdtemp(prefix="baremo-pg-", dir=find_place()))
    if account:
        os.chown(home, account.pw_uid, account.pw_gid)
    server = Server(home, settings)
    try:
        # The server syncs as it would in earnest; making the directory need not.
        made = ("-U", "baremo", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        server.call("initdb", "-D", server.data, *made)
        server.start()
        yield server
    finally:
        server.call("pg_ctl", "-D", server.data, "-m", "immediate", "-s", "stop", check=False)
        shutil.rmtree(home, ignore_errors=True)
