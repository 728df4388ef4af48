"""How far behind the live loop is: for Prometheus and for the doctor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from baremo.events.models import PendingContact
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform import clock
from baremo.platform.doctor.findings import Finding
from baremo.platform.gauges import Gauge
from baremo.scoring.in_force import in_force
from baremo.scoring.models import ScoredContact

LATE = timedelta(minutes=5)
Counted = tuple[tuple[str, ...], float]


def read_wait(at: datetime) -> timedelta:
    """Return for how long the contact has been waiting that has waited longest."""
    return _since(PendingContact.objects.order_by("since").values_list("since", flat=True).first(), at)


def read_delay(at: datetime) -> timedelta:
    """Return for how long a value has been due that has been due longest."""
    due = ScoredContact.objects.filter(next_change_at__isnull=False).order_by("next_change_at")
    return _since(due.values_list("next_change_at", flat=True).first(), at)


def examine_live() -> Iterator[Finding]:
    """Find whether values lag behind what has happened; before the first rescoring there are none."""
    lag = max(read_wait(clock.now()), read_delay(clock.now()))
    if in_force() and lag > LATE:
        yield Finding(
            id="scoring.behind",
            problem=Label(
                es="las puntuaciones llevan {minutes} minutos de retraso", en="scores are {minutes} minutes behind"
            ).fill(minutes=int(lag.total_seconds() // 60)),
            remedy=Label(
                es="pon en marcha baremo serve o baremo worker, o más de ellos; si ya lo están, mira sus registros",
                en="run baremo serve or baremo worker, or more of them; if they run, look at their logs",
            ),
        )


def _since(moment: int | None, at: datetime) -> timedelta:
    return timedelta(0) if moment is None else timedelta(microseconds=max(0, to_microseconds(at) - moment))


def _count_pending(_: datetime) -> list[Counted]:
    return [((), float(PendingContact.objects.count()))]


def _read_wait_seconds(at: datetime) -> list[Counted]:
    return [((), read_wait(at).total_seconds())]


def _read_delay_seconds(at: datetime) -> list[Counted]:
    return [((), read_delay(at).total_seconds())]


GAUGES_OF_LIVE = (
    Gauge(name="baremo_pending_contacts", meaning="Contacts whose scores have to be looked at", read=_count_pending),
    Gauge(name="baremo_pending_seconds", meaning="How long the oldest of them waits", read=_read_wait_seconds),
    Gauge(name="baremo_due_seconds", meaning="How late the value due longest is", read=_read_delay_seconds),
)
