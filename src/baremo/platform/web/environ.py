"""A request of the server as the application expects it: the environment of WSGI."""

from __future__ import annotations

import io
import sys
from typing import Any, Protocol


class Headers(Protocol):
    """The headers of a request."""

    def items(self) -> list[tuple[str, str]]:
        """Give them all."""
        ...


class Scope(Protocol):
    """A request without its body, as the server gives it."""

    http_version: str
    server: str
    client: str
    scheme: str
    method: str
    path: str
    query_string: str
    authority: str | None
    headers: Headers


_OWN = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}


def make_environ(scope: Scope) -> dict[str, Any]:
    """Return the environment; the process's own variables are none of the application's business."""
    host, _, port = scope.server.rpartition(":")
    # Without a host the application would take the address that it listens on for the one that was asked for.
    headers = _read_headers(scope) if scope.http_version in ("1", "1.0") else {"HTTP_HOST": "", **_read_headers(scope)}
    return {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": host.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **headers,
    }


def _read_headers(scope: Scope) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in scope.headers.items():
        # `X_Forwarded_For` would otherwise be taken for `X-Forwarded-For`, which a proxy has looked at.
        if "_" in name:
            continue
        key = _OWN.get(name) or f"HTTP_{name.upper().replace('-', '_')}"
        joint = "; " if name == "cookie" else ","
        found[key] = f"{found[key]}{joint}{value}" if key in found else value
    if scope.authority and "HTTP_HOST" not in found:
        found["HTTP_HOST"] = scope.authority
    return found
