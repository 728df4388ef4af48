"""What Prometheus is told about the rooms above the platform, read from the database when it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from prometheus_client.core import GaugeMetricFamily


@dataclass(frozen=True, kw_only=True, slots=True)
class Gauge:
    """A number at a moment, or several that differ in their labels."""

    name: str
    meaning: str
    labels: tuple[str, ...] = ()
    read: Callable[[datetime], list[tuple[tuple[str, ...], float]]]


GAUGES: list[Gauge] = []
"""Each room puts its own here when it starts."""


class RoomGauges:
    """The gauges of all rooms at one moment."""

    def __init__(self, at: datetime) -> None:
        """Look at one moment."""
        self._at = at

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Give the gauges."""
        for gauge in GAUGES:
            family = GaugeMetricFamily(gauge.name, gauge.meaning, labels=gauge.labels)
            for labels, value in gauge.read(self._at):
                family.add_metric(labels, value)
            yield family
