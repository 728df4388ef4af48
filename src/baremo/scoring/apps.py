"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class ScoringConfig(AppConfig):
    """Stored scores and segments."""

    name = "baremo.scoring"
    label = "scoring"
