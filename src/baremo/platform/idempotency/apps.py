"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class IdempotencyConfig(AppConfig):
    """Answers that are kept."""

    name = "baremo.platform.idempotency"
    label = "idempotency"
