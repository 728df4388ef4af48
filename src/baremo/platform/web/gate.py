"""The gate: who asks, whether they may, and whether the body is one that can be read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

from baremo.platform import clock
from baremo.platform.access import NOBODY, Access
from baremo.platform.accounts import devices
from baremo.platform.accounts.identify import identify
from baremo.platform.accounts.keys import InvalidKeyError
from baremo.platform.accounts.sessions import end_stale_session
from baremo.platform.actor import Actor
from baremo.platform.refusals import LoginNeededError, MethodError, NotAllowedError, NotFoundError
from baremo.platform.web.bodies import check_body
from baremo.platform.web.foreign import FOREIGN
from baremo.platform.web.limits import count_request, tell_limits
from baremo.platform.web.once import HEADER, NotHereError, answer_once
from baremo.platform.web.problems import CONTENT_TYPE, language_of, respond, write_problem
from baremo.platform.web.wording import STATUS_DETAILS

_SAFE = ("GET", "HEAD", "OPTIONS")


class GateMiddleware:
    """Let pass whom the address admits."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand right before the views."""
        self._get_response = get_response
        self._csrf = CsrfViewMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Give every failure the one form."""
        response = self._get_response(request)
        devices.remember(request, response)
        tell_limits(request, response)
        if response.status_code < 400 or getattr(response, "is_final", False):
            return response
        if response.headers.get("Content-Type", "").startswith(CONTENT_TYPE):
            return response
        problem = _restate(request, response)
        tell_limits(request, problem)
        return problem

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: Any, named: Any
    ) -> HttpResponseBase | None:
        """Stop a request that may not reach its view."""
        access = access_to(request, view)
        end_stale_session(request, clock.now())
        if access.is_public:
            count_request(request, None)
        else:
            refused = self._stop(request, view, access)
            if refused is not None:
                return refused
        if request.method not in _SAFE and not access.reads_body_itself:
            check_body(request)
        if HEADER in request.headers and request.method not in _SAFE and getattr(view, "answers_once", False):
            if access.reads_body_itself:
                raise NotHereError
            return answer_once(request, actor_of(request), partial(view, request, *arguments, **named))
        return None

    def _stop(self, request: HttpRequest, view: Callable[..., Any], access: Access) -> HttpResponseBase | None:
        if access == NOBODY:
            raise NotFoundError
        try:
            actor = identify(request, clock.now(), access.find_key)
        except InvalidKeyError:
            count_request(request, None)  # whoever guesses at keys is slowed down, too
            raise
        count_request(request, actor)
        request.actor = actor  # type: ignore[attr-defined]  # read by views, see actor_of
        if not access.admits(actor):
            raise LoginNeededError if actor.kind == "nobody" else NotAllowedError
        # A cookie travels by itself, so it alone proves nothing; whoever shows a key has put it there on purpose.
        if actor.kind == "user" and getattr(view, "csrf_exempt", False):
            return self._csrf.process_view(request, _guarded, (), {})
        return None


def access_to(request: HttpRequest, view: Callable[..., Any]) -> Access:
    """Return the access that the address of a request declares."""
    match = request.resolver_match
    declared = access_of(view, match.view_name if match else "")
    if isinstance(declared, Access):
        return declared
    method = "GET" if request.method in ("HEAD", "OPTIONS") and request.method not in declared else request.method or ""
    if method not in declared:
        raise MethodError(method=request.method)
    return declared[method] or NOBODY


def access_of(view: Callable[..., Any], name: str) -> Access | Mapping[str, Access | None]:
    """Return what a view declares: one access, or one for each method; nobody's if it declares none."""
    declared: Access | Mapping[str, Access | None] | None = getattr(view, "access", None) or FOREIGN.get(name)
    return NOBODY if declared is None else declared


def actor_of(request: HttpRequest) -> Actor:
    """Return who makes a request that has passed the gate."""
    actor: Actor = request.actor  # type: ignore[attr-defined]  # set in the gate
    return actor


def _guarded(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def _restate(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Put the failure of a library into the form of all failures; what it says beside that stays."""
    status = response.status_code
    said: dict[str, Any] = {}
    if isinstance(response, HttpResponse) and response.headers.get("Content-Type", "").startswith("application/json"):
        loaded = json.loads(response.content)
        said = loaded if isinstance(loaded, dict) else {}
    if status == 405:
        problem = respond(request, MethodError(method=request.method))
    else:
        messages = [each["message"] for each in said.get("errors", ()) if each.get("message")]
        code, label = STATUS_DETAILS.get(status, STATUS_DETAILS[400])
        detail = messages[0] if messages else label.words(language_of(request))
        problem = write_problem(request, status=status, code=code, detail=detail, more=said)
    for name in ("Allow", "Retry-After", "Vary"):
        if name in response.headers:
            problem[name] = response.headers[name]
    problem.cookies = response.cookies
    return problem
