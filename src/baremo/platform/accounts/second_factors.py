"""Second factors in the trail, and their secrets for who renews them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed

from baremo.platform import clock
from baremo.platform.accounts.adapters import SECOND_FACTOR
from baremo.platform.accounts.identify import client_address, user_actor
from baremo.platform.audit.trail import record_of

_SECRETS = ("secret", "seed")


def listen() -> None:
    """Record when a second factor is added or removed."""
    authenticator_added.connect(_added, dispatch_uid="baremo.added")
    authenticator_removed.connect(_removed, dispatch_uid="baremo.removed")


def list_secrets() -> Iterator[tuple[Authenticator, str, str]]:
    """Give each second factor with the name of a secret in it and the secret as it is stored."""
    for factor in Authenticator.objects.order_by("pk"):
        for name in _SECRETS:
            if name in factor.data:
                yield factor, name, factor.data[name]


def purpose() -> str:
    """Return what these secrets are bound to."""
    return SECOND_FACTOR


def _added(request: Any, user: Any, authenticator: Any, **_: Any) -> None:
    _record(request, user, authenticator, "added_second_factor")


def _removed(request: Any, user: Any, authenticator: Any, **_: Any) -> None:
    _record(request, user, authenticator, "removed_second_factor")


def _record(request: Any, user: Any, authenticator: Any, verb: str) -> None:
    actor = user_actor(user, client_address(request))
    record_of(actor, verb, ("user", user.pk), at=clock.now(), changes={"type": [None, authenticator.type]})
