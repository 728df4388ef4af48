"""Secrets at rest: encrypted, bound to their place, and renewed when the key is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.databases import SECRET_KEY, Database

NEW_KEY = "a new key made after somebody had seen the old one"


def test_what_is_stored_is_not_the_secret_and_differs_each_time(database: Database) -> None:
    from django.db import connection

    from baremo.platform.installation.models import CANARY, Installation

    row = Installation.objects.get()
    assert row.canary == CANARY
    stored = []
    for _ in range(2):
        row.save()
        with connection.cursor() as cursor:
            cursor.execute("select canary from installations")
            stored += cursor.fetchall()
    assert CANARY not in str(stored)
    assert stored[0] != stored[1]


def test_a_secret_that_was_moved_elsewhere_is_refused(django_ready: Any) -> None:
    from baremo.platform.secrets import UnreadableSecretError, decrypt, encrypt

    stored = encrypt("token", "connections.token")
    assert decrypt(stored, "connections.token") == "token"
    for text, purpose in ((stored, "webhooks.token"), (stored[:-4] + "AAA=", "connections.token"), ("", "x")):
        with pytest.raises(UnreadableSecretError):
            decrypt(text, purpose)


def test_nobody_can_search_by_a_secret(database: Database) -> None:
    from django.core.exceptions import FieldError

    from baremo.platform.installation.models import Installation

    with pytest.raises(FieldError):
        Installation.objects.filter(canary="canary").exists()


def test_a_new_key_reads_the_old_secrets_and_the_worker_renews_them(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from allauth.mfa.models import Authenticator
    from django.conf import settings

    from baremo.platform.accounts.adapters import SecondFactorAdapter
    from baremo.platform.accounts.models import User
    from baremo.platform.installation.models import CANARY, Installation
    from baremo.platform.jobs.models import Lane
    from baremo.platform.jobs.periodic import ask_for_periodic
    from baremo.platform.jobs.worker import Worker
    from baremo.platform.secrets import is_current
    from baremo.platform.stored_secrets import list_secrets
    from tests.people import BEGIN, FrozenClock

    user = User.objects.create(email="ana@example.org", role="viewer", created_at=BEGIN)
    secret = SecondFactorAdapter().encrypt("totp secret")
    factor = Authenticator.objects.create(user=user, type="totp", data={"secret": secret})
    assert [each.purpose for each in list_secrets()] == [
        "installation.installation.canary",
        "contacts.suppressionkey.key",
        "mfa.authenticator.secret",
    ]

    monkeypatch.setattr(settings, "SECRET_KEY", NEW_KEY)
    monkeypatch.setattr(settings, "SECRET_KEY_FALLBACKS", [SECRET_KEY])
    assert not any(is_current(each.stored) for each in list_secrets())
    clock = FrozenClock()
    ask_for_periodic(clock.now())
    assert Worker(clock=clock).work_once(Lane.LONG) == "done"

    monkeypatch.setattr(settings, "SECRET_KEY_FALLBACKS", [])
    assert all(each.is_readable() for each in list_secrets())
    assert Installation.objects.get().canary == CANARY
    factor.refresh_from_db()
    assert SecondFactorAdapter().decrypt(factor.data["secret"]) == "totp secret"
