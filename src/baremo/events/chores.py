"""The jobs of the events."""

from __future__ import annotations

from datetime import timedelta

from baremo.events.erasures import KIND, erase_asked
from baremo.events.ingest.limits import KEPT_REFUSED, MAX_REFUSED
from baremo.events.models import RefusedMessage
from baremo.language import Label
from baremo.model.moments import to_microseconds
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run


@job(
    "forget_refused",
    Label(es="Retirar mensajes rechazados antiguos", en="Remove old refused messages"),
    every=timedelta(hours=1),
)
def forget_refused(run: Run) -> None:
    """Remove refused messages that are old, and the oldest of too many."""
    before = to_microseconds(run.clock.now() - KEPT_REFUSED)
    RefusedMessage.objects.filter(received_at__lt=before).delete()
    last = RefusedMessage.objects.order_by("-pk").values_list("pk", flat=True)[MAX_REFUSED : MAX_REFUSED + 1].first()
    if last is not None:
        RefusedMessage.objects.filter(pk__lte=last).delete()


@job(KIND, Label(es="Borrar contactos", en="Erase contacts"), lane=Lane.LONG, is_atomic=False)
def erase_many(run: Run) -> None:
    """Erase the contacts that somebody listed."""
    erase_asked(run)
