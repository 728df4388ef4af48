"""The outermost step of a request: it gets a number, is measured and logged."""

from __future__ import annotations

import contextlib
import logging
import re
import secrets
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, UnreadablePostError
from django.http.request import RawPostDataException

from baremo.language import Label
from baremo.platform import metrics
from baremo.platform.logs import request_id
from baremo.platform.refusals import BadRequestError
from baremo.platform.web.problems import respond

_LOG = logging.getLogger("baremo.web")
_NUL = Label(es="la dirección contiene un carácter nulo", en="the address contains a null character")


_READ_OUT = 4 * 1024 * 1024
"""Bytes of a body that are read although the request was refused before."""


class BoundaryMiddleware:
    """Number, measure and log a request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand before the other steps."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Let the request through and look at what comes back."""
        token = request_id.set(secrets.token_hex(8))
        began = time.perf_counter()
        try:
            response = self._answer(request)
            response["X-Request-Id"] = request_id.get()
            if response.status_code >= 400:
                _read_rest(request)
            self._tell(request, response, time.perf_counter() - began)
        finally:
            request_id.reset(token)
        return response

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        # PostgreSQL stores no null character; no address of ours has a use for one.
        if "\x00" in request.path_info or re.search("%00|\x00", request.META.get("QUERY_STRING", "")):
            return respond(request, BadRequestError(problem=_NUL))
        return self._get_response(request)

    def _tell(self, request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
        match = request.resolver_match
        # The route and not the address: addresses may hold secrets, such as those of webhooks.
        route = f"/{match.route}" if match else "-"
        metrics.count_request(request.method or "", route, response.status_code, seconds)
        _LOG.info(
            "request",
            extra={
                "method": request.method,
                "route": route,
                "status": response.status_code,
                "milliseconds": round(seconds * 1000, 1),
                "actor": str(getattr(request, "actor", "")),
            },
        )


def _read_rest(request: HttpRequest) -> None:
    # The server closes a connection on which a body was left unread: who sent it would see that and not our answer.
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not (length.isdecimal() and int(length) <= _READ_OUT):
        return
    with contextlib.suppress(UnreadablePostError, RawPostDataException):
        while request.read(65536):
            pass
