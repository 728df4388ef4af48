"""Bodies on their way to the application: whole, in pieces, cut off, and larger than what is held in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest


@dataclass
class Sent:
    """The server's side of a request: the pieces in which its body comes, and what is answered."""

    pieces: list[bytes]
    pause: float = 0.0
    status: int = 0
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            await asyncio.sleep(self.pause)
            yield piece

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status, self.headers, self.body = status, headers, body

    def response_stream(self, status: int, headers: list[tuple[str, str]]) -> Any:
        self.status, self.headers = status, headers
        return SimpleNamespace(send_bytes=self.send)

    async def send(self, data: bytes) -> None:
        self.body += data


def echo(environ: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
    """Answer with the length of what was sent, one piece for each time that something could be read."""
    begin("200 OK", [("Content-Type", "text/plain")])
    size = 0
    while piece := environ["wsgi.input"].read(2**16):
        size += len(piece)
    yield str(size).encode()


def ask(sent: Sent, application: Any = echo, **headers: str) -> Sent:
    from baremo.platform.web.gateway import Gateway

    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    scope: Any = SimpleNamespace(
        http_version="1.1",
        server="127.0.0.1:8000",
        client="127.0.0.1:50000",
        scheme="http",
        method="POST",
        path="/a b/ñ",
        query_string="x=1",
        authority=None,
        headers=SimpleNamespace(items=lambda: named),
    )
    asyncio.run(Gateway(application, 2).__rsgi__(scope, sent))
    return sent


pytestmark = pytest.mark.usefixtures("django_ready")


def test_a_body_reaches_the_application_whole_however_large_it_is() -> None:
    for size in (0, 1, 3 * 2**20):
        pieces = [b"a" * 50_000] * (size // 50_000) + [b"a" * (size % 50_000)]
        assert ask(Sent(pieces), content_length=str(size)).body == str(size).encode()
        assert ask(Sent(pieces), transfer_encoding="chunked").body == str(size).encode()


def test_a_body_that_is_cut_off_never_reaches_the_application() -> None:
    reached: list[int] = []

    def remember(environ: dict[str, Any], begin: Any) -> Iterable[bytes]:
        reached.append(1)
        return echo(environ, begin)

    assert ask(Sent([b"half"]), remember, content_length="8").status == 400
    assert reached == []


def test_the_rest_of_a_large_body_that_is_cut_off_is_an_error_to_who_reads_it() -> None:
    noticed: list[type] = []

    def read_all(environ: dict[str, Any], begin: Any) -> Iterable[bytes]:
        try:
            return list(echo(environ, begin))
        except OSError as cut:
            noticed.append(type(cut))
            raise

    ask(Sent([b"a" * 2**20, b"a"]), read_all, content_length=str(2**21))
    assert [each.__name__ for each in noticed] == ["CutOffError"]


def test_a_body_that_does_not_come_is_refused_and_so_is_more_than_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.platform.web import gateway

    monkeypatch.setattr(gateway, "BODY_SECONDS", 0.05)
    slow = ask(Sent([b"a"] * 10, pause=0.02), content_length="10", accept_language="es")
    assert slow.status == 408
    assert "no ha llegado" in slow.body.decode()
    monkeypatch.setattr(gateway, "MAX_HELD", 1000)
    much = ask(Sent([b"a" * 2000]), content_length="2000")
    assert (much.status, dict(much.headers)["retry-after"]) == (503, "5")


def test_a_request_that_waited_too_long_for_a_thread_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    from baremo.platform.web import gateway

    monkeypatch.setattr(gateway, "WAITING_SECONDS", -1.0)
    assert ask(Sent([])).status == 503
    monkeypatch.setattr(gateway, "WAITING_SECONDS", 3.0)
    monkeypatch.setattr(gateway, "MAX_WAITING", 0)
    assert ask(Sent([])).status == 503


def test_the_application_sees_the_request_and_nothing_of_the_process() -> None:
    seen: dict[str, Any] = {}

    def look(environ: dict[str, Any], begin: Any) -> Iterable[bytes]:
        seen.update(environ)
        return echo(environ, begin)

    ask(Sent([]), look, host="baremo.example.org", x_a="1")
    assert seen["PATH_INFO"].encode("latin-1").decode() == "/a b/ñ"
    assert (seen["REMOTE_ADDR"], seen["HTTP_HOST"], seen["HTTP_X_A"]) == ("127.0.0.1", "baremo.example.org", "1")
    assert "PATH" not in seen


def test_a_header_with_an_underscore_is_not_taken_for_one_with_a_hyphen() -> None:
    from baremo.platform.web.environ import _read_headers

    listed = [("x_forwarded_for", "1.2.3.4"), ("x-forwarded-for", "5.6.7.8"), ("cookie", "a=1"), ("cookie", "b=2")]
    scope: Any = SimpleNamespace(headers=SimpleNamespace(items=lambda: listed), authority=None)
    assert _read_headers(scope) == {"HTTP_X_FORWARDED_FOR": "5.6.7.8", "HTTP_COOKIE": "a=1; b=2"}
