"""The app's name."""

from __future__ import annotations

from django.apps import AppConfig


class ScoringConfig(AppConfig):
    """Stored scores and segments."""

    name = "baremo.scoring"
    label = "scoring"

    def ready(self) -> None:
        """Let the doctor look at stored values."""
        from baremo.platform.doctor.findings import EXAMINERS
        from baremo.scoring.checking.examining import examine_values

        EXAMINERS.append(examine_values)
