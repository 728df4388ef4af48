"""Requests with an `Idempotency-Key`: done once, however often they arrive.

After https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/; docs/adr/0020 tells what is ours.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from baremo.language import Label
from baremo.platform import clock
from baremo.platform.actor import Actor
from baremo.platform.idempotency.keeping import Asked, find_answer, keep_answer
from baremo.platform.refusals import RefusedError
from baremo.platform.transactions import repeat_deadlocked, whole

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
_FORM = re.compile(r'"?([!#-~]{1,255})"?')


class KeyFormError(RefusedError):
    """That is no key."""

    code = "idempotency_key"
    template = Label(
        es="Idempotency-Key tiene que tener de 1 a 255 caracteres ASCII visibles, como un UUID",
        en="Idempotency-Key needs 1 to 255 visible ASCII characters, such as a UUID",
    )


class NotHereError(RefusedError):
    """The address does its work in more than one step."""

    code = "idempotency_key"
    template = Label(
        es="esta dirección no admite Idempotency-Key: recibe un archivo; quita la cabecera",
        en="this address takes no Idempotency-Key, since it takes a file; leave the header out",
    )


def keep_without(request: HttpRequest, *members: str) -> None:
    """Say that some members of the answer are secrets: what is kept has null in their place."""
    request.secret_members = members  # type: ignore[attr-defined]  # read below


def answer_once(request: HttpRequest, actor: Actor, answer: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Answer a request, or repeat what was answered to it; what it does and the kept answer are one transaction."""
    asked = _read(request, actor)

    def attempt() -> HttpResponseBase:
        with whole():
            kept = find_answer(asked, clock.now())
            if kept is not None:
                return _repeat(kept.status, kept.body or "")
            response = answer()
            if response.status_code >= 400:
                transaction.set_rollback(True)  # nothing was done, so nothing is kept either
            else:
                keep_answer(asked, response.status_code, _text(request, response), at=clock.now())
        return response

    return repeat_deadlocked(attempt)


def _read(request: HttpRequest, actor: Actor) -> Asked:
    key = _FORM.fullmatch(request.headers[HEADER].strip())
    if key is None:
        raise KeyFormError
    said = "\n".join((request.method or "", request.get_full_path(), ""))
    return Asked(
        id=hashlib.sha256(f"{actor.kind}:{actor.id}\n{key[1]}".encode()).hexdigest(),
        fingerprint=hashlib.sha256(said.encode() + request.body).hexdigest(),
    )


def _text(request: HttpRequest, response: HttpResponseBase) -> str:
    if not isinstance(response, HttpResponse):
        raise TypeError("what is kept is no stream")
    text = response.content.decode()
    members: tuple[str, ...] = getattr(request, "secret_members", ())
    return json.dumps({**json.loads(text), **dict.fromkeys(members)}, ensure_ascii=False) if members else text


def _repeat(status: int, body: str) -> HttpResponse:
    response = HttpResponse(body, status=status, content_type="application/json; charset=utf-8")
    if not body:
        del response.headers["Content-Type"]
    response[REPLAYED] = "true"
    return response
