"""Mail as jobs: stored with what causes it, sent once the server takes it."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from email import message_from_bytes

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from baremo.errors import BaremoError
from baremo.language import Label
from baremo.platform import clock
from baremo.platform.jobs.asking import ask
from baremo.platform.mail import MailServer
from baremo.platform.secrets import decrypt, encrypt

KIND = "mail"
PURPOSE = "jobs.mail"
_SECONDS = 20


class NoMailServerError(BaremoError):
    """There is no server to hand mail to."""

    template = Label(
        es="no hay servidor de correo: pon BAREMO_MAIL_URL y vuelve a intentar este trabajo",
        en="there is no mail server: set BAREMO_MAIL_URL and retry this job",
    )


class JobBackend(BaseEmailBackend):
    """Hands mail to a job; nobody waits for the server, and the time taken tells nobody who has an account."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Ask for a job for each message, which is encrypted, since links in it open doors."""
        for message in email_messages:
            text = message.message().as_bytes().decode()
            payload = {"to": message.recipients(), "message": encrypt(text, PURPOSE)}
            ask(KIND, payload, at=clock.now())
        return len(email_messages)


def send_mail(recipients: list[str], stored: str) -> None:
    """Hand one message to the server."""
    if settings.MAIL is None:
        raise NoMailServerError
    message = message_from_bytes(decrypt(stored, PURPOSE).encode())
    with _connect(settings.MAIL) as server:
        server.send_message(message, settings.DEFAULT_FROM_EMAIL, recipients)


def _connect(to: MailServer) -> smtplib.SMTP:
    if to.is_tls:
        server: smtplib.SMTP = smtplib.SMTP_SSL(to.host, to.port, timeout=_SECONDS)
    else:
        server = smtplib.SMTP(to.host, to.port, timeout=_SECONDS)
        if server.has_extn("starttls") or "starttls" in server.ehlo()[1].decode(errors="replace").lower():
            server.starttls()
            server.ehlo()
    if to.username:
        server.login(to.username, to.password)
    return server
