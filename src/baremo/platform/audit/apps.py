"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit trail."""

    name = "baremo.platform.audit"
    label = "audit"
