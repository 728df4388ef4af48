"""Making, checking and revoking keys."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from baremo.language import Label
from baremo.platform.accounts.models import KEY_KINDS, Key, User
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import compare, record, snapshot
from baremo.platform.refusals import NotFoundError, RefusedError
from baremo.platform.roles import SCOPES

_COARSE = timedelta(hours=1)


class InvalidKeyError(RefusedError):
    """The key is unknown, or not what it should be."""

    status = 401
    code = "invalid_key"
    template = Label(
        es="la clave no existe o ya no sirve; pide otra a quien administra",
        en="the key does not exist or is no longer valid; ask an administrator for another",
    )


class KeyFormError(RefusedError):
    """A key cannot be made like this."""

    status = 422
    code = "invalid"
    template = Label(es="{problem}", en="{problem}")


_KIND = Label(es="tipo desconocido «{kind}»; hay: {known}", en="unknown kind “{kind}”; there are: {known}")
_SCOPE = Label(es="permiso desconocido «{scope}»; hay: {known}", en="unknown scope “{scope}”; there are: {known}")
_NO_SCOPES = Label(
    es="una clave api necesita al menos un permiso; hay: {known}", en="an api key needs a scope; there are: {known}"
)
_WRITE_SCOPES = Label(
    es="una clave write solo envía datos y no tiene permisos", en="a write key only sends data and has no scopes"
)
_PAST = Label(es="la caducidad ya ha pasado", en="the expiry has passed already")


def create_key(  # noqa: PLR0913  # each says one thing of the row
    kind: str, name: str, actor: Actor, *, at: datetime, scopes: Sequence[str] = (), expires_at: datetime | None = None
) -> tuple[Key, str]:
    """Make a key and return it with the text that is shown this once."""
    _check_form(kind, scopes, at, expires_at)
    # 160 random bits behind a part that can be looked up and recognised, also by scanners for leaked secrets.
    prefix, secret = f"baremo_{kind}_{secrets.token_hex(5)}", secrets.token_hex(20)
    text = f"{prefix}_{secret}"
    with transaction.atomic():
        key = Key.objects.create(
            kind=kind,
            name=name,
            prefix=prefix,
            digest=_digest(text),
            scopes=sorted(set(scopes)),
            created_at=at,
            created_by=User.objects.filter(pk=actor.id or 0).first() if actor.kind == "user" else None,
            expires_at=expires_at,
        )
        record(actor, "created", key, at=at, changes=compare({}, snapshot(key), ("id", "created_at")))
    return key, text


def revoke_key(key_id: int, actor: Actor, *, at: datetime) -> Key:
    """End a key; ending it twice changes nothing."""
    with transaction.atomic():
        key = Key.objects.select_for_update().filter(pk=key_id).first()
        if key is None:
            raise NotFoundError
        if key.revoked_at is None:
            before = snapshot(key)
            key.revoked_at = at
            key.save(update_fields=["revoked_at"])
            record(actor, "revoked", key, at=at, changes=compare(before, snapshot(key)))
    return key


def find_key(text: str, at: datetime) -> Key:
    """Return the key that a program shows, if it is one and is still valid."""
    prefix, _, _ = text.rpartition("_")
    key = Key.objects.filter(prefix=prefix).first()
    # The digest is compared even if there is no such key, so that the time taken tells nothing.
    is_right = hmac.compare_digest(_digest(text), key.digest if key else _digest(""))
    if key is None or not is_right or key.revoked_at or (key.expires_at and key.expires_at <= at):
        raise InvalidKeyError
    if key.last_used_at is None or at - key.last_used_at >= _COARSE:
        Key.objects.filter(pk=key.pk).update(last_used_at=at)
    return key


def _digest(text: str) -> str:
    # A fast hash is right here: nobody guesses 160 random bits.
    return hashlib.sha256(text.encode()).hexdigest()


def _check_form(kind: str, scopes: Sequence[str], at: datetime, expires_at: datetime | None) -> None:
    known = ", ".join(SCOPES)
    unknown = [scope for scope in scopes if scope not in SCOPES]
    problems = [
        (kind not in KEY_KINDS, _KIND.fill(kind=kind, known=", ".join(KEY_KINDS))),
        (bool(unknown), _SCOPE.fill(scope=next(iter(unknown), ""), known=known)),
        (kind == "api" and not scopes, _NO_SCOPES.fill(known=known)),
        (kind == "write" and bool(scopes), _WRITE_SCOPES),
        (expires_at is not None and expires_at <= at, _PAST),
    ]
    for is_wrong, problem in problems:
        if is_wrong:
            raise KeyFormError(problem=problem)
