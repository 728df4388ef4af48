"""A proxy that refuses some requests and loses the answers of others, as networks and restarts do."""

from __future__ import annotations

import http.client
import http.server
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any


class Proxy(http.server.BaseHTTPRequestHandler):
    """Does with a request what its fate is."""

    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16
    server: Server

    def do_POST(self) -> None:
        body = self._read()
        fate = self.server.meet()
        if fate == "refuse":
            self._answer(503, b"{}")
            return
        status, answer = _hand_on(self.server.behind, self.path, dict(self.headers), body)
        if fate == "lose":
            self.close_connection = True
            self.connection.close()
            return
        self._answer(status, answer)

    def _read(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers["Content-Length"]))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Be silent."""


class Server(http.server.ThreadingHTTPServer):
    """Knows what is to become of the requests, and what became of them."""

    def __init__(self, behind: int, fates: Sequence[str]) -> None:
        super().__init__(("127.0.0.1", 0), Proxy)
        self.behind, self.met = behind, list[str]()
        self._left, self._lock = list(fates), threading.Lock()

    def meet(self) -> str:
        with self._lock:
            fate = self._left.pop(0) if self._left else "pass"
            self.met.append(fate)
        return fate

    def handle_error(self, *_: Any) -> None:
        """A line that was cut is no news."""


@contextmanager
def doubtful_proxy(port: int, fates: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Stand before a service; give the address, and what became of each request.

    `refuse` answers 503 and hands nothing on; `lose` hands the request on and cuts the line instead of answering;
    what comes after all fates is handed on like by any proxy.
    """
    server = Server(port, fates)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.met
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _hand_on(port: int, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
    kept = {name: value for name, value in headers.items() if name.lower() not in ("host", "transfer-encoding")}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", path, body, {**kept, "Content-Length": str(len(body))})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()
