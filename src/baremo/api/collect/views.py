"""`POST /v1/…`: messages arrive, are stored, and only then is it said that they were."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import URLPattern, path

from baremo.api.collect.bodies import MessagesTooLargeError, find_key_in_body, read_messages
from baremo.api.collect.rates import find_rates
from baremo.api.collect.sharing import PREFLIGHT
from baremo.events.ingest.decode import NotABatchError, check_object, open_batch
from baremo.events.ingest.grouping import GROUP
from baremo.events.ingest.limits import MAX_MESSAGE, MAX_MESSAGES
from baremo.events.ingest.messages import Call, Envelope
from baremo.events.ingest.pipeline import take
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform import clock
from baremo.platform.access import PUBLIC, Access
from baremo.platform.refusals import RefusedError
from baremo.platform.space import SpaceError, check_space
from baremo.platform.web.gate import actor_of
from baremo.platform.web.problems import respond

INGEST = Access(is_ingest=True, reads_body_itself=True, find_key=find_key_in_body)
_SHORT: dict[str, Call] = {"t": "track", "i": "identify", "p": "page", "s": "screen", "a": "alias", "g": "group"}


class NotMessagesError(RefusedError):
    """The body is no JSON of the form that these addresses take."""

    code = "not_json"
    template = Label(
        es="el cuerpo no es un mensaje, o un lote «batch» de mensajes, en JSON",
        en="the body is no message, or “batch” of messages, in JSON",
    )


class TooManyRequestsError(RefusedError):
    """The key has sent more than its share."""

    status = 429
    code = "too_many"
    retry = True
    template = Label(
        es="demasiadas peticiones con esta clave; repite dentro de {seconds} s",
        en="too many requests with this key; try again in {seconds} s",
    )


class NoSpaceError(RefusedError):
    """Nothing more can be stored safely."""

    status = 503
    code = "no_space"
    retry = True
    template = Label(
        es="el disco está casi lleno; no se ha guardado nada: repite más tarde",
        en="the disk is nearly full; nothing was stored: try again later",
    )


def list_addresses() -> list[URLPattern]:
    """Return the addresses: the calls, their short names, and batches under both of theirs."""
    calls: dict[str, Call | None] = {**{call: call for call in get_args(Call)}, **_SHORT, "batch": None, "import": None}
    return [path(f"v1/{name}", _make_view(call), name=f"collect-{name}") for name, call in calls.items()]


def _make_view(call: Call | None) -> Callable[[HttpRequest], HttpResponseBase]:
    def collect(request: HttpRequest) -> HttpResponseBase:
        return HttpResponse(status=204, headers=PREFLIGHT) if request.method == "OPTIONS" else _collect(request, call)

    collect.access = {"POST": INGEST, "OPTIONS": PUBLIC}  # type: ignore[attr-defined]  # a function takes attributes
    # A key in the header or the body proves what a cookie would not, and no cookie is looked at.
    collect.csrf_exempt = True  # type: ignore[attr-defined]
    return collect


def _collect(request: HttpRequest, call: Call | None) -> HttpResponseBase:
    key = actor_of(request).id or 0
    wait = find_rates().take(str(key)).wait
    if wait:
        response = respond(request, TooManyRequestsError(seconds=wait))
        response["Retry-After"] = response["X-RateLimit-Reset"] = str(wait)
        return response
    _check_space()
    bodies, envelope = _open(read_messages(request), call, source=f"key:{key}")
    if len(bodies) > MAX_MESSAGES:
        raise MessagesTooLargeError
    take(bodies, envelope, GROUP.store)
    return JsonResponse({"success": True})


def _open(body: bytes, call: Call | None, *, source: str) -> tuple[list[bytes], Envelope]:
    received_at = to_microseconds(clock.now())
    try:
        if call is None:
            bodies, sent_at, context = open_batch(body)
            return bodies, Envelope(source=source, received_at=received_at, sent_at=sent_at, context=context)
        check_object(body)
    except NotABatchError as wrong:
        raise NotMessagesError from wrong
    if len(body) > MAX_MESSAGE:
        raise MessagesTooLargeError
    return [body], Envelope(source=source, received_at=received_at, call=call)


def _check_space() -> None:
    try:
        check_space()
    except SpaceError as scarce:
        raise NoSpaceError from scarce
