"""The jobs of the events."""

from __future__ import annotations

from datetime import timedelta

from baremo.contacts.field_types import FieldType
from baremo.events.erasures import KIND, erase_asked
from baremo.events.fields import REWRITE
from baremo.events.ingest.limits import KEPT_REFUSED, MAX_REFUSED
from baremo.events.ingest.replaying import REPLAY, replay_asked
from baremo.events.models import RefusedMessage
from baremo.events.rewriting import Rewriting, rewrite, walk_holders
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


@job(
    REPLAY,
    Label(es="Volver a intentar mensajes rechazados", en="Try refused messages again"),
    lane=Lane.LONG,
    is_atomic=False,
)
def replay_refused(run: Run) -> None:
    """Try the refused messages again that somebody chose."""
    replay_asked(run)


@job(KIND, Label(es="Borrar contactos", en="Erase contacts"), lane=Lane.LONG, is_atomic=False)
def erase_many(run: Run) -> None:
    """Erase the contacts that somebody listed."""
    erase_asked(run)


@job(
    REWRITE,
    Label(es="Convertir o retirar los valores de un campo", en="Convert or remove the values of a field"),
    lane=Lane.LONG,
    is_atomic=False,
)
def rewrite_field(run: Run) -> None:
    """Convert or remove what contacts have in a field, some hundreds at a time; begun anew, it goes on where it was."""
    wanted = run.payload["wanted"]
    rewriting = Rewriting(
        name=run.payload["name"],
        wanted=FieldType(wanted) if wanted else None,
        until=run.payload["until"],
        source=run.payload["source"],
    )
    for holders in walk_holders(rewriting.name, after=run.cursor or 0):
        with run.step() as row:
            rewrite(rewriting, list(holders), run.clock.now())
            row.cursor = max(holders, default=row.cursor)
            row.done, row.total = row.done + len(holders), run.payload["held"]
