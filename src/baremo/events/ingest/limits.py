"""How much a request or a message may bring; docs/segment.md holds the table for people."""

from __future__ import annotations

from datetime import timedelta

MAX_MESSAGE = 32 * 1024
MAX_BODY = 500 * 1024
"""Bytes of a request, after it has been expanded."""
MAX_MESSAGES = 2500
MAX_DEPTH = 16
MAX_MESSAGE_ID = 100
MAX_KIND = 200
MAX_AHEAD = timedelta(hours=24)
"""An event from further ahead has a wrong clock, and is dated by its arrival."""
MAX_REFUSED = 100_000
KEPT_REFUSED = timedelta(days=90)
