"""A PostgreSQL of our own: started in a temporary directory, on a socket, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

MISSING = (
    "PostgreSQL 15 or newer is needed for the tests and was not found, neither on the PATH nor in /usr/lib/postgresql. "
    "Debian: apt-get install postgresql; macOS: brew install postgresql@17 (and add its bin to the PATH)."
)


@dataclass(frozen=True)
class Server:
    """A running server."""

    directory: Path

    def url(self, name: str) -> str:
        return f"postgresql://baremo@/{name}?host={quote(str(self.directory), safe='')}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


def find_binaries() -> Path:
    """Return the directory that holds initdb and pg_ctl."""
    on_path = shutil.which("pg_ctl")
    places = [Path(on_path).resolve().parent] if on_path else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "pg_ctl").exists():
            return place
    raise FileNotFoundError(MISSING)


def _account() -> pwd.struct_passwd | None:
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
def run_server(*settings: str) -> Iterator[Server]:
    """Start a server and stop it afterwards."""
    binaries, account = find_binaries(), _account()
    home = Path(tempfile.mkdtemp(prefix="baremo-pg-", dir="/tmp"))
    who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    if account:
        os.chown(home, account.pw_uid, account.pw_gid)
    data, log = home / "data", home / "log"

    def call(*command: object) -> None:
        subprocess.run([*map(str, command)], check=True, cwd=home, stdout=subprocess.DEVNULL, **who)  # type: ignore[call-overload]

    try:
        # The server syncs as it would in earnest; making the directory need not.
        call(
            binaries / "initdb",
            "-D",
            data,
            "-U",
            "baremo",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        options = f"-k {home} -c listen_addresses='' -c max_connections=60 " + " ".join(
            f"-c {each}" for each in settings
        )
        call(binaries / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "-s", "start")
        yield Server(home)
    finally:
        subprocess.run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "-s", "stop"], check=False, cwd=home, **who)  # type: ignore[call-overload]
        shutil.rmtree(home, ignore_errors=True)
