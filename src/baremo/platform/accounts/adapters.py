"""What we have django-allauth do our way."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from baremo.platform import clock
from baremo.platform.accounts import devices
from baremo.platform.accounts.identify import client_address, network_of, user_actor
from baremo.platform.accounts.models import User
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import record, record_of
from baremo.platform.secrets import decrypt, encrypt

SECOND_FACTOR = "mfa.authenticator.secret"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Logging in: nobody signs up by themselves, attempts are counted our way, and the trail is kept."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes a user for themselves."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that attempts are counted for."""
        return client_address(request) or "?"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse who has guessed too often, from here or, on a strange device, from anywhere."""
        super().pre_authenticate(request, **credentials)
        email = _email(credentials)
        if devices.known_device(request, email) is None and not ratelimit.consume(
            request, action="login_failed_anywhere", key=email, dry_run=True
        ):
            raise self.validation_error("too_many_login_attempts")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Count and record a wrong password."""
        email = _email(credentials)
        ratelimit.consume(request, action="login_failed_anywhere", key=email)
        actor = Actor(kind="nobody", name=email, address=client_address(request))
        user = User.objects.filter(email=email).first()
        if user is not None:
            record(actor, "login_failed", user, at=clock.now())

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Record who logs in and remember the device."""
        super().login(request, user)
        if isinstance(user, User):
            devices.mark_login(request, user)
            record(user_actor(user, client_address(request)), "logged_in", user, at=clock.now())

    def logout(self, request: HttpRequest) -> None:
        """Record who logs out."""
        user = request.user
        super().logout(request)
        if isinstance(user, User):
            record(user_actor(user, client_address(request)), "logged_out", user, at=clock.now())

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Record who changes their password, or resets it with a link."""
        super().set_password(user, password)
        if isinstance(user, User):
            record_of(user_actor(user), "changed_password", ("user", user.pk), at=clock.now())

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # By account and device, or account and address: who guesses does not lock out whom they guess at.
        email = _email(credentials)
        place = devices.known_device(request, email) or f"address {network_of(self.get_client_ip(request))}"
        return f"{email} {place}"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Second factors, whose secrets are encrypted."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return encrypt(text, SECOND_FACTOR)

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret from the database."""
        return decrypt(encrypted_text, SECOND_FACTOR)


def _email(credentials: dict[str, Any]) -> str:
    return str(credentials.get("email") or "").strip().lower()
