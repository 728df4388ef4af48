"""The job of the kept answers."""

from __future__ import annotations

from datetime import timedelta

from baremo.language import Label
from baremo.platform.idempotency.keeping import KEPT
from baremo.platform.idempotency.models import KeptAnswer
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.running import Run


@job(
    "forget_answers",
    Label(es="Retirar respuestas guardadas", en="Remove kept answers"),
    every=timedelta(hours=1),
)
def forget_answers(run: Run) -> None:
    """Remove answers that were kept long enough."""
    KeptAnswer.objects.filter(created_at__lte=run.clock.now() - KEPT).delete()
