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
_STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
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
        es="el cuerpo está anidado a más de {most} niveles", en="the body is nested more than {most} levels deep"
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
    if measure_depth(body) > MAX_DEPTH:
        raise TooDeepError(most=MAX_DEPTH)
    try:
        value = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        position = re.search(r"(?:byte|position) (\d+)", str(wrong))
        raise NotJsonError(position=position[1] if position else len(body)) from wrong
    nul = next(_find_nul(value, ""), None) if b"\\u0000" in body else None
    if nul is not None:
        raise InvalidDataError([Finding(nul, _NUL)])
    return value


def measure_depth(body: bytes) -> int:
    """Return how deeply arrays and objects are nested, at most; the text need not be correct."""
    if body.count(b"[") + body.count(b"{") <= MAX_DEPTH:
        return 0
    depth = deepest = 0
    for bracket in re.findall(rb"[\[\]{}]", _STRINGS.sub(b"", body)):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


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
