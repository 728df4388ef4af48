"""The host by which the service was called."""

from __future__ import annotations

from django.http import HttpRequest
from django.middleware.common import CommonMiddleware

_FOR_MACHINES = ("/health", "/metrics")


class HostMiddleware(CommonMiddleware):
    """Answer only to hosts that are ours; who watches over the service may call it by any."""

    def process_request(self, request: HttpRequest) -> None:
        """Raise if the host is somebody else's, so that no link to it gets into what we write."""
        if request.path_info not in _FOR_MACHINES:
            request.get_host()
