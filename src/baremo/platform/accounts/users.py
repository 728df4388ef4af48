"""Making and changing users."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import translation

from baremo.language import Label
from baremo.platform.accounts.models import User
from baremo.platform.actor import Actor
from baremo.platform.audit.trail import compare, record, snapshot
from baremo.platform.refusals import NotFoundError, RefusedError
from baremo.platform.roles import Role

_LEFT_OUT = ("id", "created_at", "last_login", "version")


class UserTakenError(RefusedError):
    """Somebody has that address already."""

    status = 409
    code = "user_taken"
    template = Label(
        es="ya hay un usuario con el correo {email}", en="there is a user with the address {email} already"
    )


class EmailFormError(RefusedError):
    """That is no address."""

    status = 422
    code = "invalid"
    template = Label(es="«{email}» no es una dirección de correo", en="“{email}” is no email address")


class PasswordFormError(RefusedError):
    """That password is easily guessed."""

    status = 422
    code = "weak_password"
    template = Label(es="la contraseña no sirve: {problem}", en="the password will not do: {problem}")


class UserChangedError(RefusedError):
    """Somebody has changed the user since they were read."""

    status = 409
    code = "user_changed"
    template = Label(
        es="el usuario ha cambiado desde que lo leíste (versión {version}); léelo otra vez y repite",
        en="the user has changed since you read them (version {version}); read them again and try again",
    )


class LastAdministratorError(RefusedError):
    """Nobody would be left who may administrate."""

    status = 409
    code = "last_administrator"
    template = Label(
        es="no quedaría nadie con rol de administración; da antes ese rol a otra persona",
        en="no administrator would be left; give somebody else that role first",
    )


def create_user(  # noqa: PLR0913  # each says one thing of the row
    email: str,
    role: Role,
    actor: Actor,
    *,
    at: datetime,
    password: str | None = None,
    name: str = "",
    language: str = "",
) -> User:
    """Make a user; without a password they set one through “forgotten password”."""
    user = User(email=_check_email(email), role=role.value, name=name, language=language, created_at=at)
    check_password_form(password, user)
    user.set_password(password)
    with transaction.atomic():
        if User.objects.filter(email=user.email).exists():
            raise UserTakenError(email=user.email)
        user.save(force_insert=True)
        # Whoever made the user vouches for the address; without it nobody could set up a second factor.
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
        record(actor, "created", user, at=at, changes=compare({}, snapshot(user), _LEFT_OUT))
    return user


def change_user(
    user_id: int, changes: Mapping[str, Any], actor: Actor, *, at: datetime, version: int | None = None
) -> User:
    """Change the name, role, language, or whether a user may log in; of a version if that is the one that was read."""
    with transaction.atomic():
        # Locked together, so that two administrators cannot demote one another at once.
        administrators = _lock_administrators()
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise NotFoundError
        if version not in (None, user.version):
            raise UserChangedError(version=version)
        before = snapshot(user)
        for name, value in changes.items():
            setattr(user, name, value)
        if administrators == [user.pk] and not (user.is_active and user.role == Role.ADMINISTRATOR):
            raise LastAdministratorError
        changed = compare(before, snapshot(user))
        if changed:
            user.version += 1
            user.save(update_fields=[*changes, "version"])
            record(actor, "changed", user, at=at, changes=changed)
    return user


def change_password(user: User, password: str, actor: Actor, *, at: datetime) -> None:
    """Give a user another password, which ends their sessions."""
    check_password_form(password, user)
    before = snapshot(user)
    user.set_password(password)
    with transaction.atomic():
        user.save(update_fields=["password"])
        record(actor, "changed", user, at=at, changes=compare(before, snapshot(user)))


def check_password_form(password: str | None, user: User) -> None:
    """Raise, in both languages, if a password is easily guessed."""
    if password is None:
        return
    said = {language: _password_problem(password, user, language) for language in ("es", "en")}
    if said["en"]:
        raise PasswordFormError(problem=Label(es=said["es"], en=said["en"]))


def _password_problem(password: str, user: User, language: str) -> str:
    with translation.override(language):
        try:
            validate_password(password, user)
        except ValidationError as wrong:
            return " ".join(wrong.messages)
    return ""


def _check_email(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as wrong:
        raise EmailFormError(email=email) from wrong
    return email


def _lock_administrators() -> list[int]:
    found = User.objects.select_for_update().filter(role=Role.ADMINISTRATOR, is_active=True).order_by("pk")
    return [user.pk for user in found]
