"""What every process of the service does first."""

from __future__ import annotations

import os
from collections.abc import Mapping

from baremo.platform.data_directory import make_data_directory
from baremo.platform.settings import Settings, read_settings

DJANGO_SETTINGS = "baremo.platform.django_settings"


def start(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings, make the data directory if there is none, and set up Django."""
    settings = read_settings(environment)
    make_data_directory(settings)
    set_up_django()
    return settings


def set_up_django() -> None:
    """Set up Django, without making anything."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", DJANGO_SETTINGS)
    import django

    django.setup()
