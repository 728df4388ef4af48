"""The web server."""

from __future__ import annotations

import multiprocessing

from granian.constants import Interfaces
from granian.server import Server

from baremo.platform.logs import describe_logs
from baremo.platform.settings import Settings

TARGET = "baremo.platform.web.wsgi:application"
GRACE_SECONDS = 8
RENEWAL_SECONDS = 5.0
"""How long the successor of a process has to get ready before the process is stopped."""


def serve_web(settings: Settings) -> None:
    """Answer requests until SIGTERM, finishing those under way; SIGHUP replaces the processes one by one."""
    # Fresh processes and not copies of this one: after an upgrade, renewed ones have to run the new program.
    multiprocessing.set_start_method("spawn", force=True)
    Server(
        TARGET,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        workers=settings.web_processes,
        blocking_threads=settings.web_threads,
        respawn_failed_workers=True,
        respawn_interval=RENEWAL_SECONDS,
        workers_kill_timeout=GRACE_SECONDS,
        websockets=False,
        log_access=False,
        log_dictconfig=describe_logs(settings.log_format, settings.log_level),
    ).serve()
