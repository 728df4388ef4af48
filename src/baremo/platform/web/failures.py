"""What is answered when something fails: never without words, and never with a stack trace."""

from __future__ import annotations

import logging
import sys

from django.core.exceptions import DisallowedHost, RequestDataTooBig
from django.db import DataError, Error, IntegrityError, ProgrammingError
from django.http import HttpRequest, HttpResponse, UnreadablePostError

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform.logs import request_id
from baremo.platform.refusals import (
    BadRequestError,
    CsrfError,
    NotAllowedError,
    NotFoundError,
    TooLargeError,
    UnavailableError,
    UnforeseenError,
    UnknownHostError,
)
from baremo.platform.web.problems import respond

_LOG = logging.getLogger("baremo.web")
_OWN_MISTAKES = (DataError, IntegrityError, ProgrammingError)
CUT_OFF = Label(es="el cuerpo se ha cortado", en="the body was cut off")
_MALFORMED = Label(
    es="la dirección, las cabeceras o el cuerpo no tienen la forma debida",
    en="the address, the headers or the body are malformed",
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that Django finds broken or suspicious."""
    if isinstance(exception, RequestDataTooBig):
        return respond(request, TooLargeError())
    if isinstance(exception, DisallowedHost):
        return respond(request, UnknownHostError())
    return respond(request, BadRequestError(problem=_MALFORMED))


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that a view finds forbidden."""
    return respond(request, NotAllowedError())


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request to nowhere."""
    return respond(request, NotFoundError())


def failed(request: HttpRequest) -> HttpResponse:
    """Answer a request during which something was raised, in a view or on the way to it."""
    exception = sys.exc_info()[1]
    if isinstance(exception, BaremoError):
        return respond(request, exception)
    if isinstance(exception, UnreadablePostError):
        return respond(request, BadRequestError(problem=CUT_OFF))
    if isinstance(exception, Error) and not isinstance(exception, _OWN_MISTAKES):
        _LOG.warning("database", exc_info=exception)
        return respond(request, UnavailableError())
    _LOG.error("unforeseen", exc_info=exception)
    return respond(request, UnforeseenError(request=request_id.get()))


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a request that may come from somebody else's page."""
    return respond(request, CsrfError())
