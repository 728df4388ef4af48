"""The app's name, and what it tells of itself."""

from __future__ import annotations

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """The archive."""

    name = "baremo.events.archive"
    label = "archive"

    def ready(self) -> None:
        """Tell Prometheus and the doctor how the archive is."""
        from baremo.events.archive.watching import GAUGES_OF_ARCHIVE, examine_archive
        from baremo.platform.doctor.findings import EXAMINERS
        from baremo.platform.gauges import GAUGES

        EXAMINERS.append(examine_archive)
        GAUGES.extend(GAUGES_OF_ARCHIVE)
