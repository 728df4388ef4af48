"""Second factors in the trail, and their secrets for who renews them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from baremo.language import Label
from baremo.platform import clock
from baremo.platform.accounts.adapters import SECOND_FACTOR
from baremo.platform.accounts.identify import client_address, user_actor
from baremo.platform.accounts.models import User
from baremo.platform.accounts.sessions import end_sessions
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record_of
from baremo.platform.refusals import NotFoundError, RefusedError

_SECRETS = ("secret", "seed")


class OwnSecondFactorError(RefusedError):
    """Nobody resets their own second factor without showing it."""

    status = 409
    code = "own_second_factor"
    template = Label(
        es="tu segundo factor se quita en «Mi cuenta»; si lo has perdido, pide ayuda a otra persona que administre",
        en="your own second factor is removed in “My account”; if it is lost, ask another administrator",
    )


class NoSecondFactorError(RefusedError):
    """There is none to be reset."""

    status = 409
    code = "no_second_factor"
    template = Label(es="{email} no tiene segundo factor", en="{email} has no second factor")


def listen() -> None:
    """Record when a second factor is added or removed."""
    authenticator_added.connect(_added, dispatch_uid="baremo.added")
    authenticator_removed.connect(_removed, dispatch_uid="baremo.removed")


def with_second_factors(users: QuerySet[User]) -> QuerySet[User]:
    """Return the users, each with `has_second_factor`."""
    return users.annotate(has_second_factor=Exists(Authenticator.objects.filter(user=OuterRef("pk"), type="totp")))


def reset_second_factor(user_id: int, actor: Actor, *, at: datetime) -> None:
    """Remove the second factor of somebody who has lost it, with its recovery codes, and end their sessions."""
    if (actor.kind, actor.id) == ("user", user_id):
        raise OwnSecondFactorError
    with transaction.atomic():
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise NotFoundError
        if not Authenticator.objects.filter(user=user).delete()[0]:
            raise NoSecondFactorError(email=user.email)
        end_sessions(user, at)
        record_of(actor, "reset_second_factor", ("user", user.pk), at=at)


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
