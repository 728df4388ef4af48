"""What Prometheus is told about jobs, read from the database when it asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count, Min
from prometheus_client.core import GaugeMetricFamily

from baremo.platform.jobs.models import Job, State


class JobGauges:
    """How many jobs stand where, and how late the latest is."""

    def __init__(self, at: datetime) -> None:
        """Look at one moment."""
        self._at = at

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Give the gauges."""
        count = GaugeMetricFamily("baremo_jobs", "Jobs by kind and state", labels=["kind", "state"])
        for row in Job.objects.values("kind", "state").annotate(count=Count("pk")).order_by("kind", "state"):
            count.add_metric([row["kind"], row["state"]], row["count"])
        yield count
        oldest = Job.objects.due(self._at).filter(state=State.WAITING.value).aggregate(at=Min("due_at"))["at"]
        late = (self._at - oldest).total_seconds() if oldest else 0.0
        yield GaugeMetricFamily("baremo_jobs_late_seconds", "How long the job due longest has been waiting", value=late)
