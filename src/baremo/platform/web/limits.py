"""How often somebody may ask the API, told in the headers of every answer."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from baremo.language import Label
from baremo.platform.accounts.identify import client_address, network_of
from baremo.platform.actor import Actor
from baremo.platform.rates import Allowance, Rates
from baremo.platform.refusals import RefusedError

PREFIX = "/api/"


class TooManyRequestsError(RefusedError):
    """Whoever asks has asked too often."""

    status = 429
    code = "too_many"
    retry = True
    template = Label(
        es="demasiadas peticiones; repite dentro de {seconds} s",
        en="too many requests; try again in {seconds} s",
    )

    def __init__(self, seconds: int) -> None:
        """Say when to come back, in seconds from now."""
        self.retry_after = seconds
        super().__init__(seconds=seconds)


@cache
def rates() -> Rates:
    """Return the buckets of this process."""
    return Rates(settings.BAREMO.api_rate, settings.BAREMO.api_burst)


def count_request(request: HttpRequest, actor: Actor | None) -> None:
    """Count a request to the API for the user or key that makes it, or for the network of a stranger."""
    if not request.path_info.startswith(PREFIX):
        return
    is_known = actor is not None and actor.kind != "nobody"
    name = str(actor) if is_known else f"network:{network_of(client_address(request))}"
    allowance = rates().take(name)
    request.allowance = allowance  # type: ignore[attr-defined]  # read when the answer goes out
    if allowance.wait:
        raise TooManyRequestsError(allowance.wait)


def tell_limits(request: HttpRequest, response: HttpResponseBase) -> None:
    """Say on an answer how many requests are left, and in how many seconds there are all of them again."""
    allowance: Allowance | None = getattr(request, "allowance", None)
    if allowance is not None:
        response["RateLimit-Limit"] = str(allowance.burst)
        response["RateLimit-Remaining"] = str(allowance.left)
        response["RateLimit-Reset"] = str(allowance.reset)
