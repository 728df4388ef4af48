"""The app's name, and what it tells of itself."""

from __future__ import annotations

from django.apps import AppConfig


class ScoringConfig(AppConfig):
    """Stored scores and segments."""

    name = "baremo.scoring"
    label = "scoring"

    def ready(self) -> None:
        """Tell Prometheus and the doctor how far values lag behind."""
        from baremo.platform.doctor.findings import EXAMINERS
        from baremo.platform.gauges import GAUGES
        from baremo.scoring.live.watching import GAUGES_OF_LIVE, examine_live

        EXAMINERS.append(examine_live)
        GAUGES.extend(GAUGES_OF_LIVE)
