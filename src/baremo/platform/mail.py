"""How mail leaves the house."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, kw_only=True, slots=True)
class MailServer:
    """The server that takes our mail."""

    host: str
    port: int
    username: str
    password: str
    is_tls: bool


def configure_mail(url: str) -> tuple[str, MailServer | None]:
    """Return Django's mail backend and the server behind it; none if no server is set."""
    backend = "baremo.platform.jobs.mailing.JobBackend"
    if not url:
        return backend, None
    parts = urlsplit(url)
    is_tls = parts.scheme == "smtps"
    server = MailServer(
        host=parts.hostname or "",
        port=parts.port or (465 if is_tls else 587),
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_tls=is_tls,
    )
    return backend, server
