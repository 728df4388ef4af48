"""Directories of this machine that live as long as their process: files on their way, and files that somebody reads."""

from __future__ import annotations

import contextlib
import fcntl
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from baremo.errors import BaremoError
from baremo.language import Label

_LOCK = "lock"


class WorkDirectoryError(BaremoError):
    """Nothing can be written where files are worked on."""

    retry = True
    template = Label(
        es="no se puede escribir en {directory} ({reason}); libera espacio o da permiso",
        en="{directory} cannot be written to ({reason}); free some space or permit it",
    )


@contextlib.contextmanager
def working_directory(work: Path) -> Iterator[Path]:
    """Make a directory that is removed at the end, or by somebody else after the death of this process."""
    name = secrets.token_hex(8)
    hidden, directory = work / f".{name}", work / name
    try:
        # Nobody may see it before it is locked, or they would take it for abandoned.
        hidden.mkdir(mode=0o700, parents=True)
        lock = (hidden / _LOCK).open("w")
        fcntl.flock(lock, fcntl.LOCK_EX)
        hidden.rename(directory)
    except OSError as wrong:
        raise WorkDirectoryError(directory=work, reason=wrong.strerror) from wrong
    with lock:
        try:
            yield directory
        finally:
            shutil.rmtree(directory, ignore_errors=True)


def remove_abandoned(work: Path) -> None:
    """Remove the directories of processes that have died; nobody else can hold their locks."""
    for directory in work.glob("[!.]*"):
        with contextlib.suppress(OSError), (directory / _LOCK).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(directory, ignore_errors=True)
