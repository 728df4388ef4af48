"""Who makes a request: the key that it shows or, failing that, the user of its session."""

from __future__ import annotations

import base64
import binascii
import ipaddress
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from baremo.platform.accounts.keys import InvalidKeyError, find_key
from baremo.platform.accounts.models import User
from baremo.platform.actor import Actor
from baremo.platform.roles import Role


def identify(request: HttpRequest, at: datetime) -> Actor:
    """Return who asks; a key that is shown and wrong is an error, whatever the session says."""
    header = request.headers.get("Authorization", "")
    address = client_address(request)
    if header:
        key = find_key(_read_key(header), at)
        kind = "write_key" if key.kind == "write" else "api_key"
        scopes = frozenset(key.scopes)
        return Actor(kind=kind, id=key.pk, name=key.name, scopes=scopes, address=address)  # type: ignore[arg-type]
    user = request.user
    if isinstance(user, User) and user.is_active:
        return user_actor(user, address)
    return Actor(kind="nobody", address=address)


def user_actor(user: User, address: str = "") -> Actor:
    """Return a user as an actor."""
    return Actor(kind="user", id=user.pk, name=user.email, role=Role(user.role), address=address)


def client_address(request: HttpRequest) -> str:
    """Return the address that asks; what proxies say is believed for as many as there are."""
    claimed = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    chain = [*claimed, request.META.get("REMOTE_ADDR", "")]
    address = chain[-1 - min(settings.BAREMO.proxies, len(chain) - 1)]
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return ""


def network_of(address: str) -> str:
    """Return what attempts are counted by: an IPv4 address, or the network that one IPv6 customer has."""
    return str(ipaddress.ip_network(f"{address}/64", strict=False)) if ":" in address else address


def _read_key(header: str) -> str:
    kind, _, shown = header.partition(" ")
    if kind.lower() == "bearer":
        return shown.strip()
    if kind.lower() == "basic":
        # The way of the Segment libraries: the key is the user name, the password is empty.
        try:
            return base64.b64decode(shown, validate=True).decode().partition(":")[0]
        except (binascii.Error, UnicodeDecodeError) as wrong:
            raise InvalidKeyError from wrong
    raise InvalidKeyError
