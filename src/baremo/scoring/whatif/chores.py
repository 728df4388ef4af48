"""The jobs of previews."""

from __future__ import annotations

from datetime import timedelta

from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run
from baremo.scoring.whatif.asking import KIND, make_asked_preview
from baremo.scoring.whatif.keeping import sweep


@job(
    KIND,
    Label(es="Ver el efecto de borradores", en="See the effect of drafts"),
    lane=Lane.LONG,
    is_atomic=False,
    attempts=2,
)
def make_preview(run: Run) -> None:
    """Compare what counts with what would count, over everybody."""
    make_asked_preview(run)


@job(
    "forget_previews",
    Label(es="Retirar las vistas previas antiguas", en="Remove old previews"),
    is_atomic=False,
    every=timedelta(minutes=10),
)
def forget_previews(run: Run) -> None:
    """Remove previews that can no longer be read."""
    sweep(run.clock.now())
