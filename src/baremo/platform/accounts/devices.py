"""Devices from which somebody has logged in before; guessing elsewhere does not lock them out."""

from __future__ import annotations

import secrets

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from baremo.platform.accounts.models import User

COOKIE = "baremo-device"
_SALT = "baremo.accounts.device"
_AGE = 400 * 24 * 3600


def known_device(request: HttpRequest, email: str) -> str | None:
    """Return the name of the device if that user has logged in from it."""
    try:
        name, owner = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=_AGE)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return str(name) if owner == email else None


def mark_login(request: HttpRequest, user: User) -> None:
    """Note that somebody has just logged in."""
    request.device_of = user  # type: ignore[attr-defined]  # read when the answer goes out


def remember(request: HttpRequest, response: HttpResponseBase) -> None:
    """Give the device of who has just logged in a name."""
    user: User | None = getattr(request, "device_of", None)
    if user is not None:
        value = signing.dumps((secrets.token_hex(8), user.email), salt=_SALT)
        response.set_cookie(
            COOKIE, value, max_age=_AGE, httponly=True, secure=request.is_secure(), samesite="Lax", path="/api/auth/"
        )
