"""Bodies of messages: bounded, expanded, and read only once."""

from __future__ import annotations

import zlib
from typing import IO, cast

from django.http import HttpRequest

from baremo.events.ingest.decode import find_write_key
from baremo.events.ingest.limits import MAX_BODY, MAX_MESSAGES
from baremo.language import Label
from baremo.platform.refusals import RefusedError

_GZIP = 16 + zlib.MAX_WBITS


class MessagesTooLargeError(RefusedError):
    """The request takes more than the Segment API allows; its libraries count on 400 here."""

    code = "too_large"
    template = Label(
        es="la petición pasa de {kilobytes} kB o de {messages} mensajes; divídela en varias",
        en="the request is above {kilobytes} kB or {messages} messages; split it into several",
    )

    def __init__(self) -> None:
        """Name both limits."""
        super().__init__(kilobytes=MAX_BODY // 1024, messages=MAX_MESSAGES)


class EncodingError(RefusedError):
    """The body cannot be expanded."""

    code = "bad_encoding"
    template = Label(
        es="el cuerpo no está comprimido como dice; se admite gzip",
        en="the body is not compressed as it says; gzip is understood",
    )


class LengthError(RefusedError):
    """The request does not say how long it is."""

    code = "bad_length"
    template = Label(es="Content-Length no es un número", en="Content-Length is no number")


def read_messages(request: HttpRequest) -> bytes:
    """Return the body of a request, expanded; what was wrong with it the first time is so the second time."""
    kept = getattr(request, "messages_body", None)
    if kept is None:
        try:
            raw = _read(request)
            kept = _expand(raw) if request.headers.get("Content-Encoding", "").strip().lower() == "gzip" else raw
        except RefusedError as wrong:
            kept = wrong
        request.messages_body = kept  # type: ignore[attr-defined]  # read by the gate and by the view
    if isinstance(kept, RefusedError):
        raise kept
    return cast(bytes, kept)


def find_key_in_body(request: HttpRequest) -> str:
    """Return the write key that stands in the body; what is wrong with the body, the view says."""
    if request.method != "POST":
        return ""
    try:
        return find_write_key(read_messages(request))
    except RefusedError:
        return ""


def _read(request: HttpRequest) -> bytes:
    stream: IO[bytes] | HttpRequest = request
    length = request.META.get("CONTENT_LENGTH") or "0"
    if "chunked" in request.headers.get("Transfer-Encoding", "").lower():
        stream = request.META["wsgi.input"]  # Django reads nothing of a body without a length
    elif not length.isdecimal():
        raise LengthError
    elif int(length) > MAX_BODY:
        raise MessagesTooLargeError
    body = stream.read(MAX_BODY + 1)
    if len(body) > MAX_BODY:
        raise MessagesTooLargeError
    return body


def _expand(body: bytes) -> bytes:
    expander = zlib.decompressobj(_GZIP)
    try:
        expanded = expander.decompress(body, MAX_BODY + 1)
    except zlib.error as wrong:
        raise EncodingError from wrong
    if len(expanded) > MAX_BODY:
        raise MessagesTooLargeError
    if not expander.eof or expander.unused_data:
        raise EncodingError
    return expanded
