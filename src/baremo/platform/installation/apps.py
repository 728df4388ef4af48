"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class InstallationConfig(AppConfig):
    """The installation."""

    name = "baremo.platform.installation"
    label = "installation"
