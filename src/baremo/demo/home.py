"""The directory of a sample installation: what it was made from, how to log in, and that it is one."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from baremo.demo.messages import Sender
from baremo.demo.present import Regular
from baremo.errors import BaremoError
from baremo.language import Label, Language

_STATE, _REGULARS, _LOCK = "demo.json", "demo-visitors.json", "demo.lock"


class NotSampleError(BaremoError):
    """The directory holds something else."""

    template = Label(
        es="{directory} no está vacío ni es de una demostración; elige otro con --dir",
        en="{directory} is not empty and not that of a demo; choose another with --dir",
    )


class AlreadyRunningError(BaremoError):
    """A demo runs there."""

    template = Label(
        es="ya hay una demostración en marcha en {directory}; ciérrala o elige otro directorio con --dir",
        en="a demo is running in {directory} already; stop it or choose another directory with --dir",
    )


class OtherVersionError(BaremoError):
    """The directory was made by a version whose notes this one does not read."""

    template = Label(
        es="{file} no es de esta versión; empieza de nuevo con --fresh",
        en="{file} is not of this version; begin anew with --fresh",
    )


class State(msgspec.Struct, kw_only=True):
    """What is known of a sample installation; moments are in seconds since 1970."""

    seed: int
    now: int
    contacts: int
    language: Language
    password: str
    keys: Mapping[Sender, str] = {}
    sources: Mapping[Sender, str] = {}
    through: int = 0
    """Up to when everything that happens has been sent; 0 until the installation is filled."""


class Home:
    """The directory."""

    def __init__(self, directory: Path) -> None:
        """Nothing is made before something is written."""
        self.directory = directory

    @contextlib.contextmanager
    def hold(self) -> Iterator[None]:
        """Have the directory alone; it is made if there is none, and refused if it is somebody else's."""
        self.check()
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.directory / _LOCK).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as held:
                raise AlreadyRunningError(directory=self.directory) from held
            yield

    def check(self) -> None:
        """Refuse a directory in which something else is."""
        if not self.directory.exists():
            return
        if not self.directory.is_dir():
            raise NotSampleError(directory=self.directory)
        names = {each.name for each in self.directory.iterdir()}
        if names - {_LOCK} and _STATE not in names:
            raise NotSampleError(directory=self.directory)

    def clear(self) -> None:
        """Remove everything but the lock; only a directory that is a demo's gets here."""
        self.check()
        for each in self.directory.iterdir():
            if each.name == _LOCK:
                continue
            # The mark goes last: whatever interrupts this, the directory stays one that may be cleared.
            if each.name != _STATE:
                shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()
        (self.directory / _STATE).unlink(missing_ok=True)

    def read(self) -> State | None:
        """Return what is known, if the directory has been filled."""
        file = self.directory / _STATE
        if not file.exists():
            return None
        try:
            state = msgspec.json.decode(file.read_bytes(), type=State)
        except msgspec.MsgspecError as wrong:
            raise OtherVersionError(file=file) from wrong
        return state if state.through else None

    def write(self, state: State) -> None:
        """Keep what is known, for the eyes of the owner."""
        self._write(_STATE, msgspec.json.encode(state))

    def read_regulars(self) -> list[Regular]:
        """Return who comes again."""
        return msgspec.json.decode((self.directory / _REGULARS).read_bytes(), type=list[Regular])

    def write_regulars(self, regulars: Sequence[Regular]) -> None:
        """Keep who comes again."""
        self._write(_REGULARS, msgspec.json.encode(regulars))

    def _write(self, name: str, text: bytes) -> None:
        part = self.directory / f"{name}.part"
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(text)
        part.replace(self.directory / name)
