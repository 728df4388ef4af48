"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class ImportingConfig(AppConfig):
    """Imports."""

    name = "baremo.events.importing"
    label = "importing"
