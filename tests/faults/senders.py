"""Senders as careless as real ones: over HTTP, each batch until it is acknowledged, some once more, merges in between.

Everything that is sent is made so that what has to be stored in the end does not depend on who came first.
"""

from __future__ import annotations

import base64
import http.client
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

PEOPLE = 30
DEVICES = 3
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
# Apart enough that no clock of these tests, however wrong, changes which came last.
_APART = timedelta(days=10)
_MOMENTS = 1200
RETRIABLE = (0, 429, 503)
"""What a sender may be answered at any time and tries again; 0 is a connection that was refused or cut."""


@dataclass(frozen=True)
class Message:
    """What is sent, by which identities, and what it says."""

    id: str
    body: dict[str, Any]

    @property
    def is_event(self) -> bool:
        """Whether an event has to come of it."""
        return self.body["type"] == "track"

    @property
    def claims(self) -> list[tuple[str, str]]:
        """The identities that it names, as they are stored."""
        named = [("user_id", self.body.get("userId")), ("anonymous_id", self.body.get("anonymousId"))]
        if self.body["type"] == "alias":
            named += [("user_id", self.body["previousId"]), ("anonymous_id", self.body["previousId"])]
        named.append(("email", self.body.get("traits", {}).get("email")))
        return [(source, value) for source, value in named if value]


class Script:
    """Makes messages about a few people, whom all senders share, and their devices, addresses and plans."""

    def __init__(self, chance: random.Random, name: str = "m") -> None:
        """Deal the moments at which something is said of a person, each once and in any order."""
        self._lock = threading.Lock()
        self._chance, self._name = chance, name
        self._moments = {number: chance.sample(range(_MOMENTS), _MOMENTS) for number in range(PEOPLE)}
        self._count = 0

    def write(self, count: int) -> list[Message]:
        """Return messages that nobody has sent yet."""
        with self._lock:
            return [self._write() for _ in range(count)]

    def _write(self) -> Message:
        self._count += 1
        number, name = self._chance.randrange(PEOPLE), f"{self._name}-{self._count}"
        person, device = (
            f"{self._name}-person-{number}",
            f"{self._name}-device-{number}-{self._chance.randrange(DEVICES)}",
        )
        kind = self._chance.choices(("track", "identify", "alias"), (16, 4, 1))[0]
        moments = self._moments[number]
        if kind == "identify" and moments:
            traits: dict[str, Any] = {"plan": name}
            if self._chance.random() < 0.3:
                traits["email"] = f"{person}@example.org"
            who = {"userId": person, "anonymousId": device}
            said = {**who, "traits": traits, "timestamp": (_EPOCH + moments.pop() * _APART).isoformat()}
        elif kind == "alias":
            said = {"userId": person, "previousId": device}
        else:
            kind, said = "track", self._track(person, device, name)
        return Message(name, {"type": kind, "messageId": name, **said})

    def _track(self, person: str, device: str, name: str) -> dict[str, Any]:
        who = self._chance.choice(({"userId": person}, {"anonymousId": device}, {"userId": person}))
        at = _EPOCH + self._chance.random() * _MOMENTS * _APART
        when = {} if self._chance.random() < 0.1 else {"timestamp": at.isoformat()}
        return {"event": "Seen", "properties": {"message": name}, **who, **when}


@dataclass
class Told:
    """What senders were answered."""

    acknowledged: list[Message] = field(default_factory=list)
    answers: Counter[int] = field(default_factory=Counter)
    unexpected: list[tuple[int, str]] = field(default_factory=list)
    without_advice: int = 0
    """Answers 429 and 503 that do not say when to come back."""
    seconds: list[float] = field(default_factory=list)
    """How long each acknowledgement took."""


class Sender(threading.Thread):
    """Sends batch after batch, each until it is acknowledged."""

    def __init__(self, load: Load, seed: int) -> None:
        super().__init__(daemon=True)
        self._load, self._chance = load, random.Random(seed)
        self._connection: http.client.HTTPConnection | None = None

    def run(self) -> None:
        while not self._load.is_over.is_set():
            batch = self._load.script.write(self._chance.randint(1, self._load.most))
            while not self._send(batch):
                if self._load.is_abandoned.wait(self._chance.uniform(0.02, 0.1)):
                    return
            with self._load.lock:
                self._load.told.acknowledged += batch
            if self._chance.random() < 0.25:
                self._send(batch)
            time.sleep(self._chance.uniform(0, self._load.pause))

    def _send(self, batch: Sequence[Message]) -> bool:
        # As libraries do, it says anew when it sends; what was said before has to be recognised all the same.
        sent = {"batch": [each.body for each in batch], "sentAt": self._load.tell_time().isoformat()}
        began = time.monotonic()
        status, advice, body = self._post(json.dumps(sent).encode())
        told = self._load.told
        with self._load.lock:
            told.answers[status] += 1
            if status == 200:
                told.seconds.append(time.monotonic() - began)
            elif status in (429, 503):
                told.without_advice += not advice
            elif status not in RETRIABLE:
                told.unexpected.append((status, body[:300]))
        return status == 200

    def _post(self, body: bytes) -> tuple[int, str, str]:
        try:
            if self._connection is None:
                self._connection = http.client.HTTPConnection("127.0.0.1", self._load.port, timeout=20)
            self._connection.request("POST", "/v1/batch", body, self._load.headers)
            response = self._connection.getresponse()
            return response.status, response.headers.get("Retry-After", ""), response.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            if self._connection is not None:
                self._connection.close()
            self._connection = None
            return 0, "", ""


def _now() -> datetime:
    return datetime.now(UTC)


class Load:
    """Several senders at once, from entering to leaving; leaving waits until everything sent is acknowledged."""

    def __init__(
        self, port: int, key: str, seed: int, *, senders: int = 4, pause: float = 0.03, most: int = 12, name: str = "m"
    ) -> None:
        self.port, self.pause, self.most = port, pause, most
        self.tell_time: Callable[[], datetime] = _now
        basic = base64.b64encode(f"{key}:".encode()).decode()
        self.headers = {"Authorization": f"Basic {basic}", "Content-Type": "application/json"}
        self.script, self.told, self.lock = Script(random.Random(seed), name), Told(), threading.Lock()
        self.is_over, self.is_abandoned = threading.Event(), threading.Event()
        self.senders = [Sender(self, seed + number) for number in range(1, senders + 1)]

    def __enter__(self) -> Load:
        for sender in self.senders:
            sender.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.is_over.set()
        if kind is not None:
            self.is_abandoned.set()
        for sender in self.senders:
            sender.join(60)
        assert kind or not any(sender.is_alive() for sender in self.senders), f"not acknowledged: {self.told.answers}"

    @property
    def count(self) -> int:
        """How many messages have been acknowledged."""
        return len(self.told.acknowledged)

    def wait_for_more(self, count: int = 40, seconds: float = 60) -> None:
        """Wait until so many more messages have been acknowledged."""
        before, deadline = self.count, time.monotonic() + seconds
        while self.count < before + count:
            assert time.monotonic() < deadline, f"nothing is acknowledged any more: {self.told.answers}"
            time.sleep(0.01)
