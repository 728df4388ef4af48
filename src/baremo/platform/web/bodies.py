"""Bodies of requests: bounded in size and depth, JSON, and nothing in them that a database cannot keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest

from baremo.language import Label
from baremo.platform.refusals import Finding, InvalidDataError, RefusedError, TooLargeError

MAX_DEPTH = 32
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[\]{},:]', re.DOTALL)
_SHOWN = 200
_NUL = Label(es="contiene un carácter nulo", en="contains a null character")


class NotJsonError(RefusedError):
    """The body cannot be read as JSON."""

    code = "not_json"
    template = Label(
        es="el cuerpo no es JSON correcto; se entiende hasta el byte {position}",
        en="the body is no correct JSON; it makes sense up to byte {position}",
    )


class ContentTypeError(RefusedError):
    """The body is something else than JSON."""

    status = 415
    code = "content_type"
    template = Label(
        es="envía el cuerpo como JSON, con «Content-Type: application/json»",
        en="send the body as JSON, with “Content-Type: application/json”",
    )


class TooDeepError(RefusedError):
    """The body is nested beyond what anybody needs."""

    status = 422
    code = "too_deep"
    template = Label(
        es="el cuerpo está anidado a más de {most} niveles en «{path}»",
        en="the body is nested more than {most} levels deep at “{path}”",
    )


def check_body(request: HttpRequest) -> None:
    """Read and check the body, and keep what it says as `request.json_body`."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > settings.BAREMO.body_limit:
        raise TooLargeError
    if not request.body:
        return
    if request.content_type != "application/json":
        raise ContentTypeError
    request.json_body = decode_body(request.body)  # type: ignore[attr-defined]  # read by the API's parser


def decode_body(body: bytes) -> Any:
    """Return what a body says."""
    deep = find_too_deep(body)
    if deep is not None:
        raise TooDeepError(most=MAX_DEPTH, path=deep[:_SHOWN] + "…" * (len(deep) > _SHOWN))
    try:
        value = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        position = re.search(r"(?:byte|position) (\d+)", str(wrong))
        raise NotJsonError(position=position[1] if position else len(body)) from wrong
    nul = next(_find_nul(value, ""), None) if b"\\u0000" in body else None
    if nul is not None:
        raise InvalidDataError([Finding(nul, _NUL)])
    return value


def find_too_deep(body: bytes) -> str | None:
    """Return the place that is nested too deeply, such as `fields.a.0`, if there is one; text may be incorrect."""
    if body.count(b"[") + body.count(b"{") <= MAX_DEPTH:
        return None
    path: list[str | int] = []
    last = b""
    for token in _TOKENS.findall(body):
        if token in b"[{":
            if len(path) == MAX_DEPTH:
                return ".".join(map(str, path[:-1])).rstrip(".")
            path.append(0 if token == b"[" else "")
        elif token in b"]}":
            path[-1:] = []
        elif token == b"," and path and isinstance(path[-1], int):
            path[-1] += 1
        elif token == b":" and path:
            path[-1] = last.strip(b'"').decode("utf-8", "replace")
        last = token
    return None


def _find_nul(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, str) and "\x00" in value:
        yield path
    elif isinstance(value, dict):
        for name, each in value.items():
            if "\x00" in name:
                yield path
            yield from _find_nul(each, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from _find_nul(each, f"{path}.{position}".lstrip("."))
