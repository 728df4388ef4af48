"""Running a loop until it is told to stop, whatever happens to the database meanwhile."""

from __future__ import annotations

import contextlib
import logging
import threading

from django.db import Error, close_old_connections, connections

from baremo.platform import metrics
from baremo.platform.clock import Clock
from baremo.platform.jobs.loops import Loop

_LOG = logging.getLogger("baremo.worker")
TROUBLE_SECONDS = 2.0


def run_loop(loop: Loop, clock: Clock, stop: threading.Event) -> None:
    """Look again and again; after a failure wait a little, since the next look may be luckier."""
    look = loop.begin(clock)
    while not stop.is_set():
        try:
            close_old_connections()
            found = look()
        except Error as trouble:
            _LOG.warning("the database does not answer", extra={"loop": loop.name, "error": str(trouble)})
            _recover(loop, stop)
        except Exception:  # noqa: BLE001  # a loop goes on whatever happened
            _LOG.exception("a loop failed", extra={"loop": loop.name})
            _recover(loop, stop)
        else:
            if not found:
                stop.wait(loop.idle)
    connections.close_all()


def _recover(loop: Loop, stop: threading.Event) -> None:
    metrics.count_loop_failure(loop.name)
    with contextlib.suppress(Error):
        connections.close_all()
    stop.wait(TROUBLE_SECONDS)
