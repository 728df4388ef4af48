"""Mail leaves the house, is tried again when the server is busy, and goes nowhere that nobody asked for."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from email import message_from_string

import pytest

from baremo.platform.mail import MailServer, configure_mail
from tests.databases import Database


class Postbox(socketserver.ThreadingTCPServer):
    """A mail server that keeps what it is given; it says no as often as it is told to."""

    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.refusals = 0
        self.letters: list[tuple[list[str], str]] = []


class Conversation(socketserver.StreamRequestHandler):
    """One delivery."""

    server: Postbox

    def handle(self) -> None:
        self.say("220 postbox")
        recipients: list[str] = []
        while line := self.rfile.readline().decode().strip():
            verb = line[:4].upper()
            if verb == "QUIT":
                return self.say("221 bye")
            if verb == "MAIL" and self.server.refusals:
                self.server.refusals -= 1
                self.say("451 busy")
            elif verb == "DATA":
                self.take(recipients)
            else:
                recipients += [line] if verb == "RCPT" else []
                self.say("250 fine")
        return None

    def take(self, recipients: list[str]) -> None:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        self.server.letters.append((recipients, "\n".join(lines)))
        self.say("250 taken")

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def postbox() -> Iterator[Postbox]:
    with Postbox() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_mail_is_delivered_once_the_server_takes_it(
    database: Database, postbox: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import timedelta

    from django.conf import settings
    from django.core.mail import send_mail

    from baremo.platform import clock
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.worker import Worker
    from tests.people import FrozenClock

    server = MailServer(host="127.0.0.1", port=int(postbox.server_address[1]), username="", password="", is_tls=False)
    monkeypatch.setattr(settings, "MAIL", server)
    postbox.refusals = 1
    send_mail("Contraseña", "Aquí está tu enlace.", None, ["ana@example.org"])
    later = FrozenClock(clock.now() + timedelta(seconds=1))
    worker = Worker(clock=later)
    assert worker.work_once(Lane.QUICK) == "failed"
    assert postbox.letters == []
    later.wait(10)
    assert worker.work_once(Lane.QUICK) == "done"
    [(recipients, text)] = postbox.letters
    assert recipients == ["rcpt TO:<ana@example.org>"]
    letter = message_from_string(text)
    assert letter["From"] == "baremo@localhost"
    assert b"enlace" in bytes(letter.get_payload(decode=True) or b"")


def test_the_address_of_a_server_is_taken_apart() -> None:
    assert configure_mail("")[1] is None
    server = configure_mail("smtps://ana%40example.org:p%3Aw@mail.example.org")[1]
    assert server == MailServer(
        host="mail.example.org", port=465, username="ana@example.org", password="p:w", is_tls=True
    )
    plain = configure_mail("smtp://mail.example.org")[1]
    assert plain is not None
    assert (plain.port, plain.is_tls) == (587, False)
