"""`GET /metrics`: the numbers, for Prometheus."""

from __future__ import annotations

import os

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from baremo.platform import clock
from baremo.platform.access import PUBLIC, allow, declare
from baremo.platform.gauges import RoomGauges
from baremo.platform.jobs.gauges import JobGauges
from baremo.platform.metrics import DIRECTORY
from baremo.platform.roles import Role

ACCESS = PUBLIC if settings.BAREMO.metrics_public else allow(Role.ADMINISTRATOR, scope="metrics:read")


@declare(ACCESS)
@require_safe
def scrape(request: HttpRequest) -> HttpResponse:
    """Answer with the numbers of this machine's processes and of the database."""
    from prometheus_client import REGISTRY, CollectorRegistry
    from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    gauges = CollectorRegistry(auto_describe=False)
    gauges.register(JobGauges(clock.now()))
    gauges.register(RoomGauges(clock.now()))
    counted = REGISTRY
    if DIRECTORY in os.environ:
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]  # registers itself
    return HttpResponse(generate_latest(counted) + generate_latest(gauges), content_type=CONTENT_TYPE_LATEST)
