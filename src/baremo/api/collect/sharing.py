"""Pages of any site may send messages: browsers are told so, for these addresses alone."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

PREFIX = "/v1/"
_HEADERS = {
    # No cookie has any authority here, so whose page it is does not matter.
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Retry-After, X-RateLimit-Reset",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Content-Encoding, X-Retry-Count",
    "Access-Control-Max-Age": "86400",
}


class SharingMiddleware:
    """Let pages of other sites read the answers, the failures too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand before whatever may refuse."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add the headers."""
        response = self._get_response(request)
        if request.path_info.startswith(PREFIX):
            for name, value in _HEADERS.items():
                response.headers.setdefault(name, value)
        return response
