"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class WhatIfConfig(AppConfig):
    """What would happen if drafts were published."""

    name = "baremo.scoring.whatif"
    label = "whatif"
