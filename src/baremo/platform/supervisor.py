"""Keeps the processes of one machine alive, and ends them in order."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

_LOG = logging.getLogger("baremo.serve")
GRACE_SECONDS = 9.0
_TICK = 0.2
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
_STEADY_SECONDS = 60.0


@dataclass
class Child:
    """One command that has to run."""

    command: str
    process: subprocess.Popen[bytes] | None = None
    wait: float = _FIRST_WAIT
    began: float = 0.0
    next_start: float = field(default=0.0)

    def start(self, now: float) -> None:
        """Start it."""
        # Its own process group: a Ctrl-C reaches it through us, once and in order.
        command = [sys.executable, "-m", "baremo", self.command, "--under-serve"]
        self.process = subprocess.Popen(command, start_new_session=True)
        self.began = now

    def look_after(self, now: float) -> None:
        """Start it if it does not run, waiting longer each time that it dies early."""
        if self.process is None:
            if now >= self.next_start:
                self.start(now)
            return
        code = self.process.poll()
        if code is None:
            return
        is_steady = code == 0 or now - self.began > _STEADY_SECONDS
        self.wait = _FIRST_WAIT if is_steady else min(self.wait * 2, _LONGEST_WAIT)
        level = logging.ERROR if code else logging.INFO
        _LOG.log(level, "a process ended", extra={"command": self.command, "code": code, "again_in": self.wait})
        self.process, self.next_start = None, now + self.wait

    def send(self, number: int) -> None:
        """Send it a signal, if it runs."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(number)


class Supervisor:
    """Runs commands until it is told to stop."""

    def __init__(self, commands: Sequence[str]) -> None:
        """Look after these commands."""
        self._children = [Child(command) for command in commands]
        self._is_stopping = False
        self._is_renewing = False

    def run(self) -> int:
        """Run until SIGTERM or SIGINT; return 0 if all ended in time."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.signal(signal.SIGHUP, self._renew)
        while not self._is_stopping:
            for child in self._children:
                child.look_after(time.monotonic())
            if self._is_renewing:
                self._is_renewing = False
                self._renew_children()
            time.sleep(_TICK)
        return self._end()

    def _stop(self, *_: object) -> None:
        self._is_stopping = True

    def _renew(self, *_: object) -> None:
        self._is_renewing = True

    def _renew_children(self) -> None:
        # The web renews its processes without a gap; a worker ends, and its successor takes up what it gave back.
        for child in self._children:
            child.send(signal.SIGHUP if child.command == "web" else signal.SIGTERM)

    def _end(self) -> int:
        for child in self._children:
            child.send(signal.SIGTERM)
        deadline = time.monotonic() + GRACE_SECONDS
        is_clean = True
        for child in self._children:
            if child.process is None:
                continue
            try:
                child.process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.process.kill()
                is_clean = False
        return 0 if is_clean else 1
