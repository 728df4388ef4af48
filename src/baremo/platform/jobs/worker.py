"""The worker: one thread for each lane and each loop, one heart for all, and an orderly end."""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import threading
from random import SystemRandom

from django.db import Error, close_old_connections, connections

from baremo.platform.clock import SYSTEM, Clock
from baremo.platform.jobs import leases
from baremo.platform.jobs.kinds import KINDS
from baremo.platform.jobs.looping import run_loop
from baremo.platform.jobs.loops import LOOPS
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.periodic import ask_for_periodic
from baremo.platform.jobs.running import Run, perform

_LOG = logging.getLogger("baremo.worker")
IDLE_SECONDS = 0.5
TROUBLE_SECONDS = 2.0
GRACE_SECONDS = 8.0


class Worker:
    """Takes jobs and does them until it is told to stop."""

    def __init__(self, *, name: str | None = None, clock: Clock = SYSTEM) -> None:
        """Work under a name that people find in the list of jobs."""
        self.name = name or f"{socket.gethostname()}:{os.getpid()}"[:100]
        self._clock = clock
        self._random = SystemRandom()
        self._stop = threading.Event()
        self._runs: dict[Lane, Run] = {}

    def stop(self) -> None:
        """Take no more jobs, and let those at work end or give them back."""
        self._stop.set()
        for run in list(self._runs.values()):
            run.is_stopped.set()

    def work(self) -> bool:
        """Work until told to stop; tell whether everything ended by itself."""
        lanes = [threading.Thread(target=self._serve, args=(lane,), name=lane.value, daemon=True) for lane in Lane]
        loops = [
            threading.Thread(target=run_loop, args=(loop, self._clock, self._stop), name=loop.name, daemon=True)
            for loop in LOOPS.values()
        ]
        heart = threading.Thread(target=self._beat, args=(lanes,), name="heart", daemon=True)
        for thread in (*lanes, *loops, heart):
            thread.start()
        _LOG.info("worker started", extra={"worker": self.name, "kinds": sorted(KINDS), "loops": sorted(LOOPS)})
        self._stop.wait()
        for thread in (*lanes, *loops):
            thread.join(GRACE_SECONDS / (len(lanes) + len(loops)))
        left = [run for lane, run in list(self._runs.items())]
        for run in left:
            with contextlib.suppress(leases.StaleLeaseError, Error):
                leases.release(run.id, run.token, self._clock.now())
        _LOG.info("worker stopped", extra={"worker": self.name, "given_back": len(left)})
        connections.close_all()
        return not left and not any(thread.is_alive() for thread in loops)

    def work_once(self, lane: Lane) -> str | None:
        """Take one job of a lane and do it; return how it ended, or None if none was due."""
        row = leases.claim(lane, self.name, self._clock.now())
        if row is None:
            return None
        run = self._runs[lane] = Run.of(row, self._clock)
        try:
            if self._stop.is_set():
                run.is_stopped.set()
            return perform(run, self._random)
        finally:
            del self._runs[lane]

    def _serve(self, lane: Lane) -> None:
        while not self._stop.is_set():
            try:
                close_old_connections()
                ended = self.work_once(lane)
            except Error as trouble:
                _LOG.warning("the database does not answer", extra={"lane": lane.value, "error": str(trouble)})
                self._drop_connection()
                self._stop.wait(TROUBLE_SECONDS)
                continue
            if ended is None:
                self._stop.wait(IDLE_SECONDS)
        connections.close_all()

    def _beat(self, lanes: list[threading.Thread]) -> None:
        # It goes on while the worker stops: what is still at work keeps its lease.
        since = leases.HEARTBEAT_SECONDS
        while any(thread.is_alive() for thread in lanes):
            try:
                close_old_connections()
                ask_for_periodic(self._clock.now())
                if since >= leases.HEARTBEAT_SECONDS:
                    self._renew()
                    since = 0.0
            except Error as trouble:
                _LOG.warning("the database does not answer", extra={"error": str(trouble)})
                self._drop_connection()
            self._clock.wait(1.0)
            since += 1.0
        connections.close_all()

    def _renew(self) -> None:
        for run in list(self._runs.values()):
            kind = KINDS.get(run.kind)
            # The transaction of an atomic job locks its row; the lock is its lease.
            if kind is not None and not kind.is_atomic:
                run.beat()

    def _drop_connection(self) -> None:
        with contextlib.suppress(Error):
            connections.close_all()
