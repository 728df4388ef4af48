"""The app's name, and what it checks."""

from __future__ import annotations

from django.apps import AppConfig
from django.core import checks


class ContactsConfig(AppConfig):
    """Contacts."""

    name = "baremo.contacts"
    label = "contacts"

    def ready(self) -> None:
        """Check that every room says what merging does to its rows."""
        from baremo.contacts.relatives import check_relatives

        checks.register(check_relatives)
