"""The service under test as it runs in earnest: its processes by what they do, and what can be done to them."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.databases import Database
from tests.processes import ROOT, environment, eventually, fetch, free_port

PLANTED = Path(__file__).parent / "planted"
"""Where Python finds, before anything else, what is planted into the processes of a service."""


@dataclass(frozen=True)
class Process:
    """A process of the service."""

    pid: int
    parent: int
    command: str


def list_processes() -> list[Process]:
    """Return every process of the machine that runs."""
    told = subprocess.run(
        ["ps", "-ww", "-eo", "pid=,ppid=,stat=,args="], capture_output=True, text=True, check=True
    ).stdout
    split = [line.split(None, 3) for line in told.splitlines()]
    return [Process(int(each[0]), int(each[1]), each[3]) for each in split if len(each) == 4 and each[2][0] != "Z"]


@dataclass
class Service:
    """`baremo serve`, or another command, which is started again whenever it has been killed."""

    database: Database
    command: str = "serve"
    more: Mapping[str, str] = field(default_factory=dict)
    plants: Sequence[str] = ()
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def variables(self) -> dict[str, str]:
        """What its processes find in their environment."""
        given = environment({**self.database.environment, "BAREMO_BIND": f"127.0.0.1:{self.port}", **self.more})
        given["BAREMO_LOG_LEVEL"] = "error"
        if self.plants:
            given["PYTHONPATH"] = f"{PLANTED}:{given['PYTHONPATH']}"
            given["FAULTS_PLANTED"] = ",".join(self.plants)
        return given

    def start(self) -> None:
        """Start it without waiting."""
        command = [sys.executable, "-m", "baremo", self.command]
        self.process = subprocess.Popen(command, env=self.variables, cwd=ROOT, start_new_session=True)

    def __enter__(self) -> Service:
        self.start()
        eventually(self.is_well)
        return self

    def __exit__(self, *_: object) -> None:
        everybody = [each.pid for each in self.below()]
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        send(signal.SIGKILL, everybody)

    def is_well(self) -> bool:
        """Whether it answers, and serves."""
        return fetch(f"{self.url}/health")[0] == 200

    def below(self) -> list[Process]:
        """Return all processes below the first one."""
        everybody = list_processes()
        found = [each for each in everybody if self.process and each.parent == self.process.pid]
        for each in found:
            found += [child for child in everybody if child.parent == each.pid]
        return found

    def find(self, role: str) -> list[int]:
        """Return the processes that do something: `web` and `worker`, or `answering`, which are the web's own."""
        sought = "spawn_main" if role == "answering" else f"baremo {role}"
        return [each.pid for each in self.below() if sought in each.command]

    def list_answering(self) -> list[int]:
        """Return the processes that answer requests, of which there have to be some."""
        found = self.find("answering")
        assert found
        return sorted(found)

    def kill(self, role: str) -> None:
        """Kill one process of a role; the first of all, and `everything` at once, is started again at once."""
        assert self.process is not None
        first = [self.process.pid]
        everybody = [*first, *(each.pid for each in self.below())]
        found = {"everything": everybody, self.command: first}.get(role) or eventually(partial(self.find, role))[:1]
        send(signal.SIGKILL, found)
        if role in ("everything", self.command):
            # As a service manager would.
            self.process.wait()
            self.start()

    def memory(self) -> int:
        """Return the bytes that its processes hold in memory, those they share counted once for each."""
        pids = [each.pid for each in self.below()] + ([self.process.pid] if self.process else [])
        return sum(_resident(pid) for pid in pids)


def send(number: int, pids: Sequence[int]) -> None:
    """Send a signal to processes, those that have gone left out."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (FileNotFoundError, ProcessLookupError):
        return 0


class Watch(threading.Thread):
    """Somebody who asks a service for its health all the time, with a patience of some seconds."""

    def __init__(self, service: Service, path: str = "/health", key: str = "") -> None:
        super().__init__(daemon=True)
        self._service, self._path, self._key = service, path, key
        self._is_over = threading.Event()
        self.seen: list[tuple[float, float, int, Any]] = []
        """When it asked, how many seconds it waited, and what it was answered."""

    def run(self) -> None:
        while not self._is_over.wait(0.05):
            began = time.monotonic()
            status, told = fetch(f"{self._service.url}{self._path}", self._key)
            self.seen.append((began, time.monotonic() - began, status, told))

    def __enter__(self) -> Watch:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self.join(15)

    @property
    def statuses(self) -> set[int]:
        return {status for _, _, status, _ in self.seen}

    @property
    def longest(self) -> float:
        """How long the slowest answer took, in seconds."""
        return max(seconds for _, seconds, _, _ in self.seen)


def make_write_key() -> tuple[str, int]:
    """Make a write key in the database in use; return it and its number."""
    from baremo.platform import clock
    from baremo.platform.accounts.keys import create_key
    from baremo.platform.actor import SYSTEM

    row, key = create_key("write", "a key", SYSTEM, at=clock.now())
    return key, row.pk
