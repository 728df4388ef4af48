"""The list of erasures beside the database: a restored backup brings people back, and by this list they go again.

One line of JSON an entry, only ever added to; it holds digests and moments, and nothing of anybody.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from django.conf import settings

from baremo.contacts.suppressing import tell_key
from baremo.platform.data_directory import DataDirectoryError

FILE = "erasures.jsonl"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """Who was erased, and when."""

    erasure: str
    at: datetime
    digests: tuple[bytes, ...]
    is_suppressing: bool
    key: str


@dataclass(frozen=True, slots=True)
class ErasureList:
    """What a list says: erasures that took place, those whose suppression was lifted, and unreadable lines."""

    entries: tuple[Entry, ...]
    lifted: frozenset[str]
    unreadable: tuple[int, ...]


def list_path() -> Path:
    """Return where this installation keeps its list."""
    return Path(settings.BAREMO.data_dir) / FILE


class Promise:
    """Enters erasures in the list before they are committed, and takes them back if they are not.

    It surrounds the transaction. Killed in between, the list has one more than the database: somebody was asked to be
    erased, and is, at the next replay. The other way round a restored backup would bring people back.
    """

    def __init__(self) -> None:
        """Promise nothing yet."""
        self._entered: list[str] = []

    def enter(self, entry: Entry) -> None:
        """Promise an erasure."""
        self._entered.append(entry.erasure)
        _add(
            {
                "erasure": entry.erasure,
                "at": entry.at.isoformat(),
                "suppress": entry.is_suppressing,
                "key": entry.key,
                "digests": [digest.hex() for digest in entry.digests],
            }
        )

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Take back what was promised if it did not come to be."""
        if kind is not None:
            for erasure in self._entered:
                _add({"void": erasure})


def note_lifted(erasure: str) -> None:
    """Enter that an erasure keeps nobody away any more."""
    _add({"lifted": erasure})


def make_entry(erasure: str, at: datetime, digests: Iterable[bytes], *, is_suppressing: bool) -> Entry:
    """Return the entry of an erasure in this installation."""
    return Entry(
        erasure=erasure, at=at, digests=tuple(sorted(set(digests))), is_suppressing=is_suppressing, key=tell_key()
    )


def read_list(path: Path) -> ErasureList:
    """Read a list; none is an empty one. A line that was torn by a power cut belongs to what was never committed."""
    entries: dict[str, Entry] = {}
    lifted: set[str] = set()
    unreadable: list[int] = []
    for number, line in enumerate(_lines(path), start=1):
        try:
            said = json.loads(line)
            if "erasure" in said:
                entries[said["erasure"]] = _read_entry(said)
            elif "void" in said:
                entries.pop(said["void"], None)
            else:
                lifted.add(said["lifted"])
        except (ValueError, KeyError, TypeError):
            unreadable.append(number)
    return ErasureList(tuple(entries.values()), frozenset(lifted), tuple(unreadable))


def _lines(path: Path) -> Iterator[str]:
    if path.exists():
        with path.open(encoding="utf-8", errors="replace") as file:
            yield from (line for line in file if line.strip())


def _read_entry(said: dict[str, object]) -> Entry:
    digests = said["digests"]
    if not isinstance(digests, list):
        raise TypeError("digests")
    return Entry(
        erasure=str(said["erasure"]),
        at=datetime.fromisoformat(str(said["at"])),
        digests=tuple(bytes.fromhex(each) for each in digests),
        is_suppressing=bool(said["suppress"]),
        key=str(said["key"]),
    )


def _add(said: dict[str, object]) -> None:
    path = list_path()
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "r+b", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            torn = b"\n" if _is_torn(file.fileno()) else b""
            file.write(torn + json.dumps(said).encode() + b"\n")
            os.fsync(file.fileno())
        _sync_directory(path.parent)
    except OSError as wrong:
        raise DataDirectoryError(directory=path.parent, reason=wrong.strerror) from wrong


def _is_torn(descriptor: int) -> bool:
    size = os.fstat(descriptor).st_size
    return size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"


def _sync_directory(directory: Path) -> None:
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
