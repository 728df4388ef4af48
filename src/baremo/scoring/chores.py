"""The jobs of scoring."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings

from baremo.events.archive.places import find_place
from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run
from baremo.scoring.rescoring.running import rescore
from baremo.scoring.rescoring.work import Work


@job(
    "rescore",
    Label(es="Recalcular lo publicado", en="Rescore by what was published"),
    lane=Lane.RESCORING,
    is_atomic=False,
    again=timedelta(seconds=1),
)
def rescore_everybody(run: Run) -> None:
    """Bring the latest publication into force, if it is not yet."""
    directory = settings.BAREMO.data_dir / "rescoring"
    place = find_place(settings.BAREMO)
    rescore(
        Work(
            where=place,
            directory=directory,
            now=run.clock.now,
            step=run.step,
            tick=run.check,
            rest=run.clock.wait,
        )
    )
