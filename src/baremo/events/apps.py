"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events."""

    name = "baremo.events"
    label = "events"
