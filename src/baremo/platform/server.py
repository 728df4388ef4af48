"""The web server."""

from __future__ import annotations

import contextlib
import multiprocessing
import resource

from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.server import Server

from baremo.platform.logs import describe_logs
from baremo.platform.settings import Settings

TARGET = "baremo.platform.web.wsgi:gateway"
GRACE_SECONDS = 8
RENEWAL_SECONDS = 10.0
"""How long the successor of a process has to get ready before the process is stopped."""
MAX_CONNECTIONS = 10_000
"""Connections that each process keeps open; those on which nothing is said for 30 s are closed."""


def serve_web(settings: Settings) -> None:
    """Answer requests until SIGTERM, finishing those under way; SIGHUP replaces the processes one by one."""
    # Fresh processes and not copies of this one: after an upgrade, renewed ones have to run the new program.
    multiprocessing.set_start_method("spawn", force=True)
    _allow_files()
    Server(
        TARGET,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.RSGI,
        # With HTTP/2, which only proxies would speak here, a connection on which nothing is said is never closed.
        http=HTTPModes.http1,
        workers=settings.web_processes,
        backpressure=MAX_CONNECTIONS,
        respawn_failed_workers=True,
        respawn_interval=RENEWAL_SECONDS,
        workers_kill_timeout=GRACE_SECONDS,
        websockets=False,
        log_access=False,
        log_level=LogLevels(settings.log_level),
        log_dictconfig=describe_logs(settings.log_format, settings.log_level),
    ).serve()


def _allow_files() -> None:
    """Let processes have as many files and connections open as the system permits."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):  # macOS says that there is no limit, and has one
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
