"""The web server."""

from __future__ import annotations

import contextlib
import multiprocessing
import resource
import socket
import time
from collections.abc import Callable, Iterable
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.net import SocketSpec  # type: ignore[attr-defined]  # it is where granian's servers find it
from granian.server.mp import MPServer

from baremo.platform.logs import describe_logs
from baremo.platform.settings import Settings

if TYPE_CHECKING:
    from baremo.platform.web.gateway import Gateway

GRACE_SECONDS = 8
READY_SECONDS = 30.0
"""How long the successor of a process may take to get ready before the process is stopped all the same."""
MAX_CONNECTIONS = 10_000
"""Connections that each process keeps open; those on which nothing is said for 30 s are closed."""
_TICK = 0.1


def serve_web(settings: Settings) -> None:
    """Answer requests until SIGTERM, finishing those under way; SIGHUP replaces the processes one by one."""
    # Fresh processes and not copies of this one: after an upgrade, renewed ones have to run the new program.
    multiprocessing.set_start_method("spawn", force=True)
    _allow_files()
    ready, telling = multiprocessing.Pipe(duplex=False)
    server = WebServer(
        "baremo",
        address=settings.host,
        port=settings.port,
        interface=Interfaces.RSGI,
        # With HTTP/2, which only proxies would speak here, a connection on which nothing is said is never closed.
        http=HTTPModes.http1,
        workers=settings.web_processes,
        backpressure=MAX_CONNECTIONS,
        respawn_failed_workers=True,
        workers_kill_timeout=GRACE_SECONDS,
        websockets=False,
        log_access=False,
        log_level=LogLevels(settings.log_level),
        log_dictconfig=describe_logs(settings.log_format, settings.log_level),
    )
    server.ready = ready
    load: Callable[..., Any] = partial(load_gateway, telling)
    server.serve(target_loader=load, wrap_loader=False)


def load_gateway(telling: Connection) -> Gateway:
    """Load the application in a new process, which tells when it is about to answer."""
    from baremo.platform.web.wsgi import gateway

    gateway.tell_ready = partial(telling.send_bytes, b"ready")
    return gateway


class WebServer(MPServer):
    """granian's server, with one queue for all processes, and successors that are ready before anybody leaves.

    On Linux granian lets each process listen for itself, and whoever stands in the queue of one that ends is cut off
    unless the system is told otherwise (tcp_migrate_req). One socket that all share, as elsewhere, outlives each of
    them. And granian gives successors a fixed time, which is too long on most machines and too short on some.
    """

    ready: Connection
    """From it comes something of each process that is ready."""

    def _init_shared_socket(self) -> None:
        held: Any = SocketSpec(self.bind_addr, self.bind_port, self.backlog).build()
        self._shd, self._sfd = held, held.get_fd()
        self._sso = socket.socket(fileno=self._sfd)
        self._sso.set_inheritable(True)

    def _respawn_workers(self, workers: Iterable[int], spawn_target: Any, target_loader: Any, delay: float = 0) -> None:
        """Let each of these processes, which may have ended already, be followed by another."""
        for index in workers:
            old: Any = self.wrks[index]
            new: Any = self._spawn_worker(index, spawn_target, target_loader)
            while self.ready.poll():  # from those that began before
                self.ready.recv_bytes()
            self.respawned_wrks[index] = time.monotonic()
            self.wrks[index] = new
            new.start()
            if old.is_alive():
                self._wait_until_ready(new)
                _end(old)

    def _wait_until_ready(self, process: Any) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while process.is_alive() and not self.interrupt_signal and time.monotonic() < deadline:
            if self.ready.poll(_TICK):
                return


def _end(process: Any) -> None:
    process.terminate()
    process.join(GRACE_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()


def _allow_files() -> None:
    """Let processes have as many files and connections open as the system permits."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):  # macOS says that there is no limit, and has one
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
