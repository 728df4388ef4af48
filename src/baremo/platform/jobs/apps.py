"""The app's name, and where kinds of jobs and loops are found."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    """Jobs."""

    name = "baremo.platform.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Read the kinds of jobs that every room keeps in its module `chores`, and its loops in `loops`."""
        autodiscover_modules("chores", "loops")
