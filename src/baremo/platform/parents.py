"""A process must not outlive the one that looks after it."""

from __future__ import annotations

import os
import signal
import threading
import time

INTERVAL = 1.0


def leave_with_parent() -> None:
    """End this process, as if it had been told to, once its parent has gone."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(INTERVAL)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="parent", daemon=True).start()
