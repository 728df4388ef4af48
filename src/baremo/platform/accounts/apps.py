"""The app's name, and what it listens to."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users and keys."""

    name = "baremo.platform.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Hear of second factors, which only signals tell."""
        from baremo.platform.accounts import second_factors

        second_factors.listen()
