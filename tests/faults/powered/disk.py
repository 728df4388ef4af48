"""A disk that forgets: what was written and not synced may be there after a power cut, or parts of it, or nothing.

SQLite reaches it through a VFS, the layer in which it asks an operating system for files.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import apsw

NAME = "powered"
SECTOR = 512


class PowerCutError(apsw.IOError):
    """There is no power any more."""


@dataclass
class Stored:
    """A file: what is on disk for sure, what the system has of it, and what it has done to it since the last sync."""

    safe: bytearray = field(default_factory=bytearray)
    seen: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Where which bytes were written; no bytes where the file was cut off."""

    def put(self, at: int, data: bytes | None) -> None:
        """Write, or cut off."""
        _put(self.seen, at, data)
        self.waiting.append((at, data))

    def sync(self) -> None:
        """Let all be safe that has been done."""
        self.safe, self.waiting = bytearray(self.seen), []

    def survive(self, chance: random.Random) -> bytes:
        """Return what is there when the power comes back."""
        found = bytearray(self.safe)
        for at, data in chance.choice((_keep_none, _keep_first, _keep_some, _keep_torn))(self.waiting, chance):
            _put(found, at, data)
        return bytes(found)


_Writes = list[tuple[int, bytes | None]]


def _put(content: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del content[at:]
        return
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(data)] = data


def _keep_none(waiting: _Writes, chance: random.Random) -> _Writes:
    return []


def _keep_first(waiting: _Writes, chance: random.Random) -> _Writes:
    return waiting[: chance.randint(0, len(waiting))]


def _keep_some(waiting: _Writes, chance: random.Random) -> _Writes:
    share = chance.random()
    return [each for each in waiting if chance.random() < share]


def _keep_torn(waiting: _Writes, chance: random.Random) -> _Writes:
    """Keep some sectors of what was written and others not."""
    kept: _Writes = []
    for at, data in waiting:
        if data is None:
            kept.append((at, data))
            continue
        pieces = [(at + begin, data[begin : begin + SECTOR]) for begin in range(0, len(data), SECTOR)]
        kept += [piece for piece in pieces if chance.random() < 0.5]
    return kept


class Disk(apsw.VFS):
    """Files in memory, until the power is cut."""

    def __init__(self) -> None:
        super().__init__(NAME, "")
        self.files: dict[str, Stored] = {}
        self.operations = 0
        self.cut_at = 0
        self.on_cut: Callable[[], None] = lambda: None

    def load(self, name: str, content: bytes, *, cut_at: int = 0) -> None:
        """Begin anew with one file; the power is cut at the given write or sync, if it is not 0."""
        self.files = {name: Stored(bytearray(content), bytearray(content))}
        self.operations, self.cut_at = 0, cut_at

    @property
    def is_cut(self) -> bool:
        """Whether the power is gone."""
        return bool(self.cut_at) and self.operations >= self.cut_at

    def operate(self) -> None:
        """Count a write or a sync, if there still is power for it."""
        self.operations += 1
        self.check()

    def check(self) -> None:
        """Refuse everything without power."""
        if self.is_cut:
            raise PowerCutError

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802  # SQLite's name
        self.check()
        flags[1] = flags[0]
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        return File(self, self.files.setdefault(path, Stored()) if path else Stored())

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: N802
        return pathname in self.files

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self.check()
        self.files.pop(filename, None)

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        return name


class File:
    """An open file."""

    def __init__(self, disk: Disk, stored: Stored) -> None:
        self._disk, self._stored = disk, stored

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        self._disk.check()
        return bytes(self._stored.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.operate()
        self._stored.put(offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._disk.operate()
        self._stored.put(newsize, None)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.operate()
        self._stored.sync()

    def xFileSize(self) -> int:  # noqa: N802
        return len(self._stored.seen)

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        # As SQLite believes of the disks of Linux: bytes beside those that are written keep what they hold.
        return int(apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE)

    def xSectorSize(self) -> int:  # noqa: N802
        return 4096

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: N802
        return False

    def xLock(self, level: int) -> None: ...  # noqa: N802

    def xUnlock(self, level: int) -> None: ...  # noqa: N802

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        return False

    def xClose(self) -> None: ...  # noqa: N802
