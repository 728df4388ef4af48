"""Sending what happens to the service, at the moment it happens, as any program would: over HTTP with a write key."""

from __future__ import annotations

import base64
import logging
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping

from baremo.demo.messages import Arrival, Sender, encode
from baremo.demo.present import Present
from baremo.platform.clock import Clock

_LOG = logging.getLogger("baremo.demo")
_AHEAD = 600
"""Seconds for which is known at a time what will happen."""
_PATIENCE = 10.0
_AGAIN = 2.0


class Traffic:
    """Sends until it is told to stop; what could not be sent is sent again."""

    def __init__(self, present: Present, url: str, keys: Mapping[Sender, str], clock: Clock) -> None:
        """Send to the service at an address."""
        self._present = present
        self._url = url
        self._keys = keys
        self._clock = clock
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.sent = 0

    def begin(self, since: int, note: Callable[[int], None]) -> None:
        """Send what happens after a moment; `note` is told up to when everything has been."""
        # Without proxies: it speaks with this machine alone.
        self._thread = threading.Thread(target=self._run, args=(since, note), name="traffic", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop sending."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    def _run(self, since: int, note: Callable[[int], None]) -> None:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        while not self._stop.is_set():
            until = max(since, self._now()) + _AHEAD
            for arrival in self._present.between(since, until):
                if not self._wait_for(arrival.at) or not self._send(opener, arrival):
                    return
                note(arrival.at - 1)  # another one may be due at the same second
            if not self._wait_for(until):
                return
            since = until
            note(since)

    def _now(self) -> int:
        return int(self._clock.now().timestamp())

    def _wait_for(self, at: int) -> bool:
        """Wait until a moment; tell whether to go on."""
        return not self._stop.wait(max(0.0, at - self._clock.now().timestamp()))

    def _send(self, opener: urllib.request.OpenerDirector, arrival: Arrival) -> bool:
        """Send a message until it is taken; tell whether to go on."""
        while not self._stop.is_set():
            try:
                with opener.open(self._request(arrival), timeout=_PATIENCE):
                    self.sent += 1
                    return True
            except urllib.error.HTTPError as refused:
                if refused.code in (400, 401, 403):
                    _LOG.error("the service refuses sample traffic", extra={"status": refused.code})
                    return False
            except OSError:
                pass  # it begins, or ends
            self._stop.wait(_AGAIN)
        return False

    def _request(self, arrival: Arrival) -> urllib.request.Request:
        token = base64.b64encode(f"{self._keys[arrival.sender]}:".encode()).decode()
        headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
        return urllib.request.Request(f"{self._url}/v1/batch", encode({"batch": [arrival.message]}), headers)  # noqa: S310
