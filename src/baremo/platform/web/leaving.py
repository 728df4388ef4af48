"""A process of the web that has been told to end lets nobody in before it goes.

The server closes at once the connections on which it has read nothing yet, even those that it has just accepted from
the socket that all processes share, and whose request is on its way. So the process first stops accepting, which
leaves newcomers to the other processes, gives those whom it let in the time to speak, and only then tells the server.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path

LINGER_SECONDS = 1.0
"""Longer than a request takes to follow its connection, and a small part of the server's patience."""


def leave_politely(loop: asyncio.AbstractEventLoop) -> None:
    """Let SIGTERM end this process in two steps; SIGINT, which is the server's own, ends it at once."""
    loop.add_signal_handler(signal.SIGTERM, _begin_to_leave, loop)


def _begin_to_leave(loop: asyncio.AbstractEventLoop) -> None:
    stop_accepting()
    loop.call_later(LINGER_SECONDS, signal.raise_signal, signal.SIGINT)


def stop_accepting() -> None:
    """Put a socket to which nobody comes in the place of each one on which this process accepts connections.

    To close them, or to shut them, would end the listening for the other processes or be an error for the server.
    """
    with socket.socket() as nobody:
        nobody.setblocking(False)
        nobody.bind(("127.0.0.1", 0))
        nobody.listen(1)
        for number in _list_open_files():
            if number != nobody.fileno() and _is_listening(number):
                os.dup2(nobody.fileno(), number, inheritable=False)


def _list_open_files() -> list[int]:
    return [int(opened.name) for opened in Path("/dev/fd").iterdir()]


def _is_listening(number: int) -> bool:
    try:
        copy = os.dup(number)
    except OSError:  # the listing's own
        return False
    try:
        opened = socket.socket(fileno=copy)
    except OSError:  # no socket
        os.close(copy)
        return False
    with opened:
        return opened.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) != 0
