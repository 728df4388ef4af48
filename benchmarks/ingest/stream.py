"""What arrives: tracked events of known users, skewed as the base is, and of some visitors never seen before."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from baremo.model.moments import write_moment
from benchmarks.generate import Size, events_of_each
from benchmarks.ingest.base import END, pools

NEWCOMERS = 0.02
_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
_CONTEXT = {"library": {"name": "@segment/analytics-node", "version": "2.1.3"}, "ip": "192.0.2.7", "userAgent": _AGENT}


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, from which both the message and the rows are made."""

    id: uuid.UUID
    user: int
    """Number of a user of the base; 0 for somebody new."""
    at: int
    name: str
    properties: dict[str, Any]


class Stream:
    """Draws what happens; every run of the benchmark sends ids that were never sent before."""

    def __init__(self, size: Size, seed: int) -> None:
        """Know how busy each contact is."""
        self._random = np.random.default_rng([size.seed, seed])
        shares = np.cumsum(events_of_each(size))
        self._shares = shares / shares[-1]
        self._names, self._properties = pools(seed)

    def draw(self, count: int) -> list[Happening]:
        """Return what happens next, within the last ten minutes before the end of the base's year."""
        users = np.searchsorted(self._shares, self._random.random(count), side="right") + 1
        users[self._random.random(count) < NEWCOMERS] = 0
        moments = END - self._random.integers(0, 600_000, count) * 1000
        which = self._random.integers(0, len(self._names), count)
        return [
            Happening(uuid.uuid4(), user, at, self._names[each], self._properties[each])
            for user, at, each in zip(users.tolist(), moments.tolist(), which.tolist(), strict=True)
        ]


def write_batch(happenings: Sequence[Happening]) -> bytes:
    """Return the batch that a library would send."""
    batch = [_message(each) for each in happenings]
    return json.dumps({"batch": batch, "sentAt": write_moment(END)}, separators=(",", ":")).encode()


def _message(happening: Happening) -> dict[str, Any]:
    who = {"userId": f"user-{happening.user}"} if happening.user else {"anonymousId": str(uuid.uuid4())}
    return {
        "type": "track",
        "event": happening.name,
        **who,
        "messageId": str(happening.id),
        "timestamp": f"{write_moment(happening.at)[:19]}.{happening.at // 1000 % 1000:03}Z",
        "properties": happening.properties,
        "context": _CONTEXT,
    }
