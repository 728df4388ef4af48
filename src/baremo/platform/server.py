"""The web server."""

from __future__ import annotations

from granian.constants import Interfaces
from granian.server import Server

from baremo.platform.logs import describe_logs
from baremo.platform.settings import Settings

TARGET = "baremo.platform.web.wsgi:application"
GRACE_SECONDS = 8


def serve_web(settings: Settings) -> None:
    """Answer requests until SIGTERM, finishing those under way; SIGHUP replaces the processes one by one."""
    Server(
        TARGET,
        address=settings.host,
        port=settings.port,
        interface=Interfaces.WSGI,
        workers=settings.web_processes,
        blocking_threads=settings.web_threads,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=GRACE_SECONDS,
        websockets=False,
        log_access=False,
        log_dictconfig=describe_logs(settings.log_format, settings.log_level),
    ).serve()
