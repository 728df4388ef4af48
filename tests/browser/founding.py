"""Found a site: migrate, make a user for each role, sessions for them, and a key of each kind. Prints JSON."""

from __future__ import annotations

import json
import sys


def main() -> None:
    from baremo.platform.starting import start

    start()
    from baremo.platform import clock
    from baremo.platform.accounts.keys import create_key
    from baremo.platform.accounts.users import create_user
    from baremo.platform.actor import SYSTEM
    from baremo.platform.migrating import migrate
    from baremo.platform.roles import Role
    from tests.people import PASSWORD, ROLES

    migrate()
    now = clock.now()
    sessions = {}
    for name, role in ROLES.items():
        user = create_user(
            f"{name}@example.org", Role(role), SYSTEM, at=now, name=name.title(), password=PASSWORD, language="en"
        )
        sessions[name] = _log_in(user)
    keys = {
        "api": create_key("api", "tests", SYSTEM, at=now, scopes=("all",))[1],
        "write": create_key("write", "tests", SYSTEM, at=now)[1],
    }
    json.dump({"sessions": sessions, "keys": keys}, sys.stdout)


def _log_in(user: object) -> str:
    from django.contrib.auth import login
    from django.contrib.sessions.backends.db import SessionStore
    from django.http import HttpRequest

    request = HttpRequest()
    request.session = SessionStore()
    login(request, user, "allauth.account.auth_backends.AuthenticationBackend")  # type: ignore[arg-type]  # it is one
    request.session.save()
    return str(request.session.session_key)


if __name__ == "__main__":
    main()
