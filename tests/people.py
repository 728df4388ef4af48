"""The people and programs of the tests, and their ways in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.databases import Database

if TYPE_CHECKING:
    from baremo.platform.accounts.models import User

PASSWORD = "correct horse battery staple"
ROLES = {"ana": "administrator", "bruno": "marketer", "carla": "seller", "dani": "viewer"}
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


class FrozenClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = BEGIN) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class Door:
    """A way in: a browser with a session, or a program with a key."""

    def __init__(
        self, user: User | None = None, key: str = "", *, checks_csrf: bool = False, language: str = "en"
    ) -> None:
        from django.test import Client

        headers = {"Accept-Language": language, **({"Authorization": f"Bearer {key}"} if key else {})}
        self.client = Client(
            enforce_csrf_checks=checks_csrf, raise_request_exception=False, headers=headers, SERVER_NAME="localhost"
        )
        if user is not None:
            self.client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Send a request; a body is sent as JSON unless it is bytes already."""
        data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        kind = headers.pop("content_type", "application/json")
        return self.client.generic(method, path, data, kind, headers=headers)

    def get(self, path: str, **headers: str) -> Any:
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.ask("POST", path, body, **headers)


@dataclass
class People:
    """Ana, Bruno, Carla and Dani, each with the role of their name, and makers of keys."""

    users: Mapping[str, User]
    _made: list[str] = field(default_factory=list)

    def door(self, name: str | None = None, **options: Any) -> Door:
        return Door(self.users[name] if name else None, **options)

    def key(self, kind: str = "api", *scopes: str, **options: Any) -> str:
        from baremo.platform import clock
        from baremo.platform.accounts.keys import create_key
        from baremo.platform.actor import SYSTEM

        return create_key(kind, "a key", SYSTEM, at=clock.now(), scopes=scopes, **options)[1]


@pytest.fixture
def people(database: Database) -> People:
    from baremo.platform.accounts.users import create_user
    from baremo.platform.actor import SYSTEM
    from baremo.platform.roles import Role

    made = {
        name: create_user(f"{name}@example.org", Role(role), SYSTEM, at=BEGIN, name=name.title())
        for name, role in ROLES.items()
    }
    return People(made)


@pytest.fixture
def stranger(database: Database) -> Door:
    """Somebody who is not logged in."""
    return Door()
