"""A user, and a key."""

from __future__ import annotations

from typing import ClassVar, Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from baremo.language import LANGUAGES
from baremo.platform.roles import Role

ROLE_CHOICES = [(role.value, role.value) for role in Role]
KEY_KINDS = ("write", "api")


class User(AbstractBaseUser):
    """Somebody who logs in."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, choices=ROLE_CHOICES)
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES], blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    version = models.BigIntegerField(default=1)

    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        db_table = "users"
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=[role.value for role in Role]), name="user_role_known")
        ]

    def __str__(self) -> str:
        """Return the address."""
        return self.email

    def get_full_name(self) -> str:
        """Return how to call them."""
        return self.name or self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # The role is part of it: whoever gets another role has to log in again, everywhere.
        said = f"{self.password}\0{self.role}\0{self.is_active}"
        return salted_hmac("baremo.accounts.session", said, secret=secret, algorithm="sha256").hexdigest()


class Key(models.Model):
    """What a program shows instead of logging in; only its digest is kept."""

    kind = models.CharField(max_length=10, choices=[(each, each) for each in KEY_KINDS])
    name = models.CharField(max_length=200)
    prefix = models.CharField(max_length=40, unique=True)
    digest = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "keys"
        constraints = [models.CheckConstraint(condition=models.Q(kind__in=KEY_KINDS), name="key_kind_known")]

    def __str__(self) -> str:
        """Return its name and its beginning."""
        return f"{self.name} ({self.prefix}…)"
