"""A column for a secret: encrypted in the database, plain in the program, never in a repr or an audit entry."""

from __future__ import annotations

from typing import Any

from django.db import models

from baremo.platform.secrets import decrypt, encrypt


class SecretField(models.TextField):  # type: ignore[type-arg]  # not generic at run time
    """Text that is stored encrypted; it cannot be searched for."""

    @property
    def purpose(self) -> str:
        """What the secrets of this column are bound to."""
        return f"{self.model._meta.label_lower}.{self.name}"

    def get_prep_value(self, value: Any) -> Any:
        """Encrypt on the way in."""
        return None if value is None else encrypt(str(value), self.purpose)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        """Decrypt on the way out."""
        return None if value is None else decrypt(value, self.purpose)

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse comparisons: the same secret is encrypted differently each time."""
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None
