"""A PostgreSQL whose base stays from one measurement to the next."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgresql import Server
from tests.postgresql import account_of_server as find_account

# What whoever runs a base of this size on such a machine sets; durability is left as it comes.
SETTINGS = ("shared_buffers=2GB", "max_wal_size=8GB", "maintenance_work_mem=512MB", "checkpoint_timeout=15min")


@contextmanager
def kept_server(directory: Path) -> Iterator[Server]:
    """Start the server of a directory, made if it is not there, and stop it afterwards."""
    server = Server(directory, SETTINGS)
    if not server.data.exists():
        directory.mkdir(parents=True)
        account = find_account()
        if account:
            os.chown(directory, account.pw_uid, account.pw_gid)
        server.call("initdb", "-D", server.data, "-U", "baremo", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    server.start()
    try:
        yield server
    finally:
        server.call("pg_ctl", "-D", server.data, "-m", "fast", "-s", "stop", check=False)
