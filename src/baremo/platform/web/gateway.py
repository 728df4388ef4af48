"""Between the server and the application: who sends slowly keeps nobody waiting, and who comes in excess is told so.

A thread, of which there are few, works on a request only once its body is there, or so much of it as is kept in
memory; until then a request costs no more than a connection. A request for which no thread is free in time is refused
before anything of it has been done.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from granian.rsgi import ProtocolClosed, ProtocolError  # type: ignore[attr-defined]  # it is where its users find them

from baremo.language import Label
from baremo.platform.refusals import BadRequestError, OverloadedError, RefusedError
from baremo.platform.web.environ import Scope, make_environ
from baremo.platform.web.failures import CUT_OFF
from baremo.platform.web.leaving import leave_politely
from baremo.platform.web.problems import respond

BODY_SECONDS = 30.0
"""How long the part of a body that is kept in memory may take to arrive, and later each piece of the rest."""
BUFFER = 2**20
MAX_HELD = 64 * 2**20
"""Bytes of bodies that a process holds at most while they arrive."""
WAITING_SECONDS = 3.0
"""How long a request may wait for a thread: on a busy machine a second or two is nothing to complain of."""
MAX_WAITING = 1000

_Headers = list[tuple[str, str]]


class SlowBodyError(RefusedError):
    """The body does not come."""

    status = 408
    code = "slow_body"
    retry = True
    template = Label(
        es="el cuerpo no ha llegado en {seconds} s; no se ha guardado nada: repite",
        en="the body did not arrive within {seconds} s; nothing was stored: try again",
    )


class CutOffError(ConnectionError):
    """Whoever sent the body has gone before its end; Django answers such a request as one that cannot be read."""


class Transport(Protocol):
    """A response that is sent piece by piece."""

    def send_bytes(self, data: bytes) -> Awaitable[None]:
        """Send a piece."""
        ...


class Exchange(Protocol):
    """The request's body, and the way back."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Give the body as it arrives."""
        ...

    def response_bytes(self, status: int, headers: _Headers, body: bytes) -> None:
        """Answer at once."""
        ...

    def response_stream(self, status: int, headers: _Headers) -> Transport:
        """Begin to answer."""
        ...


class Body(io.RawIOBase):
    """A body of which only the beginning has arrived; the thread that reads it waits for the rest."""

    def __init__(self, begun: bytes, chunks: AsyncIterator[bytes], length: int | None) -> None:
        """Begin with what there is; the length is that of the whole, if the sender has said it."""
        self._left, self._chunks = begun, chunks
        self._missing = None if length is None else length - len(begun)
        self._loop = asyncio.get_running_loop()

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Give what has arrived before waiting for more."""
        if not self._left:
            self._fetch()
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size

    def _fetch(self) -> None:
        coming = asyncio.wait_for(_next(self._chunks), BODY_SECONDS)
        self._left = asyncio.run_coroutine_threadsafe(coming, self._loop).result()
        if self._missing is not None:
            self._missing -= len(self._left)
            if not self._left and self._missing > 0:
                raise CutOffError


async def _next(chunks: AsyncIterator[bytes]) -> bytes:
    """Return what arrives next; nothing once all has."""
    chunk = b""
    while not chunk:
        try:
            chunk = bytes(await anext(chunks))
        except StopAsyncIteration:
            return b""
        except (ProtocolClosed, ProtocolError) as closed:
            raise CutOffError from closed
    return chunk


@dataclass
class Answer:
    """What the application says of a request: the beginning, and the body or its pieces."""

    status: int = 500
    headers: _Headers = field(default_factory=list)
    pieces: Iterable[bytes] = ()

    def begin(self, status: str, headers: _Headers, problem: object = None) -> Callable[[bytes], object]:
        """Take what the application says first."""
        self.status, self.headers = int(status.split(" ", 1)[0]), [(name.lower(), value) for name, value in headers]
        return lambda piece: None


class Gateway:
    """The application as the server calls it."""

    def __init__(self, application: Callable[..., Iterable[bytes]], threads: int) -> None:
        """Let so many threads work."""
        self._application = application
        self._pool = ThreadPoolExecutor(threads, "request")
        self._held = 0
        self._waiting = 0
        self.tell_ready: Callable[[], object] = lambda: None
        """Called when this process is about to answer."""

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Be told by the server that it is about to begin."""
        leave_politely(loop)
        self.tell_ready()

    async def __rsgi__(self, scope: Scope, exchange: Exchange) -> None:
        """Answer a request."""
        environ = make_environ(scope)
        try:
            async with self._take_in(environ, exchange):
                await self._pass_on(environ, exchange)
        except RefusedError as refused:
            _refuse(environ, exchange, refused)
        except CutOffError:
            _refuse(environ, exchange, BadRequestError(problem=CUT_OFF))

    @contextlib.asynccontextmanager
    async def _take_in(self, environ: dict[str, Any], exchange: Exchange) -> AsyncIterator[None]:
        """Wait for the body, or for as much of it as is held in memory."""
        held = bytearray()
        try:
            if environ.get("CONTENT_LENGTH", "0") != "0" or "HTTP_TRANSFER_ENCODING" in environ:
                chunks, length = aiter(exchange), _read_length(environ)
                is_whole = await self._collect(held, chunks)
                # Of a body in pieces that is cut off the server does not tell us; no JSON ends in the middle.
                if is_whole and len(held) < (length or 0):
                    raise CutOffError
                body = bytes(held)
                environ["wsgi.input"] = io.BytesIO(body) if is_whole else Body(body, chunks, length)
            yield
        finally:
            self._held -= len(held)

    async def _collect(self, held: bytearray, chunks: AsyncIterator[bytes]) -> bool:
        """Collect what arrives; tell whether that is all."""
        try:
            async with asyncio.timeout(BODY_SECONDS):
                while len(held) < BUFFER:
                    chunk = await _next(chunks)
                    if not chunk:
                        return True
                    held += chunk
                    self._held += len(chunk)
                    if self._held > MAX_HELD:
                        raise OverloadedError
        except TimeoutError as slow:
            raise SlowBodyError(seconds=int(BODY_SECONDS)) from slow
        return False

    async def _pass_on(self, environ: dict[str, Any], exchange: Exchange) -> None:
        if self._waiting >= MAX_WAITING:
            raise OverloadedError
        loop, arrived = asyncio.get_running_loop(), time.monotonic()
        self._waiting += 1
        try:
            await loop.run_in_executor(self._pool, self._work, environ, exchange, loop, arrived)
        finally:
            self._waiting -= 1

    def _work(
        self, environ: dict[str, Any], exchange: Exchange, loop: asyncio.AbstractEventLoop, arrived: float
    ) -> None:
        """Let the application answer, in a thread."""
        if time.monotonic() - arrived > WAITING_SECONDS:
            raise OverloadedError
        answer = Answer()
        pieces = self._application(environ, answer.begin)
        try:
            if isinstance(pieces, HttpResponse):
                exchange.response_bytes(answer.status, answer.headers, b"".join(pieces))
                return
            transport = exchange.response_stream(answer.status, answer.headers)
            for piece in pieces:
                asyncio.run_coroutine_threadsafe(_send(transport, piece), loop).result()
        finally:
            close = getattr(pieces, "close", None)
            if close is not None:
                close()


async def _send(transport: Transport, piece: bytes) -> None:
    await transport.send_bytes(piece)


def _read_length(environ: dict[str, Any]) -> int | None:
    length = environ.get("CONTENT_LENGTH", "")
    return int(length) if length.isdecimal() else None


def _refuse(environ: dict[str, Any], exchange: Exchange, refused: RefusedError) -> None:
    response = respond(WSGIRequest(environ), refused)
    headers = [(name.lower(), value) for name, value in response.items()]
    exchange.response_bytes(response.status_code, [*headers, ("connection", "close")], response.content)
