"""The web is killed again and again while messages stream in: what was acknowledged is there, once."""

from __future__ import annotations

import base64
import json
import os
import random
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request
from functools import partial
from typing import Any

from tests.databases import Database
from tests.people import People
from tests.processes import eventually, fetch, free_port, running

KILLS = 3


class Sender(threading.Thread):
    """Sends batch after batch, each until it is acknowledged, and some of them once more."""

    def __init__(self, name: str, url: str, key: str, seed: int) -> None:
        super().__init__(daemon=True)
        self.who, self.url, self.key = name, url, key
        self.chance = random.Random(seed)
        self.acknowledged: list[str] = []
        self.is_told_to_stop = False

    def run(self) -> None:
        number = 0
        while not self.is_told_to_stop:
            ids = [f"{self.who}-{number}-{each}" for each in range(5)]
            while not self._send(ids):
                time.sleep(0.05)
            self.acknowledged += ids
            if self.chance.random() < 0.2:
                self._send(ids)
            number += 1

    def _send(self, ids: list[str]) -> bool:
        batch = [{"type": "track", "event": "Seen", "userId": self.who, "messageId": each} for each in ids]
        for message in batch:
            message["timestamp"] = "2026-02-01T00:00:00Z"
        basic = base64.b64encode(f"{self.key}:".encode()).decode()
        request = urllib.request.Request(
            f"{self.url}/v1/batch",
            json.dumps({"batch": batch}).encode(),
            {"Authorization": f"Basic {basic}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return bool(response.status == 200)
        except (OSError, urllib.error.HTTPError):
            return False


def has_grown(senders: list[Sender], beyond: int) -> bool:
    return sum(len(each.acknowledged) for each in senders) > beyond


def kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_kill_9_of_the_web_loses_nothing_acknowledged_and_counts_nothing_twice(
    database: Database, people: People
) -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    key, port = people.key("write"), free_port()
    url = f"http://127.0.0.1:{port}"
    settings = {**database.environment, "BAREMO_BIND": f"127.0.0.1:{port}", "BAREMO_WEB_PROCESSES": "1"}
    senders = [Sender(name, url, key, seed + number) for number, name in enumerate(("ana", "ben", "cid"))]
    for sender in senders:
        sender.start()
    for _ in range(KILLS):
        with running("baremo", "web", **settings) as web:
            before = sum(len(each.acknowledged) for each in senders)
            eventually(partial(has_grown, senders, before + 15))
            time.sleep(chance.uniform(0.02, 0.6))
            kill(web)
    with running("baremo", "web", **settings):
        eventually(lambda: fetch(f"{url}/health")[0] == 200)
        for sender in senders:
            sender.is_told_to_stop = True
        for sender in senders:
            sender.join(60)
    assert not any(sender.is_alive() for sender in senders)
    _check(senders, seed)


def _check(senders: list[Sender], seed: int) -> None:
    from baremo.events.digests import digest_id
    from baremo.events.table import list_of_contacts
    from tests.events.telling import contact_of, count_rows

    total: list[Any] = []
    for sender in senders:
        stored = [row.id for row in list_of_contacts([contact_of(f"user_id={sender.who}")])]
        source = list_of_contacts([contact_of(f"user_id={sender.who}")])[0].source
        assert sorted(stored) == sorted(digest_id(source, each) for each in sender.acknowledged), f"seed {seed}"
        total += stored
    assert len(total) == len(set(total)) == count_rows("events") == count_rows("accepted_messages")
    assert len(total) > 15 * KILLS
    assert count_rows("contacts") == len(senders)
