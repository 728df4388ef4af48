"""The jobs of scoring."""

from __future__ import annotations

from datetime import timedelta
from random import SystemRandom

from django.conf import settings

from baremo.events.archive.places import find_place
from baremo.language import Label
from baremo.platform.jobs.kinds import job
from baremo.platform.jobs.models import Lane
from baremo.platform.jobs.running import Run
from baremo.scoring.bulk import KIND, UNDO, act_on_many, undo_many
from baremo.scoring.checking.mending import check_and_mend
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


@job(
    KIND,
    Label(es="Hacer lo mismo a muchos contactos", en="Do the same to many contacts"),
    lane=Lane.LONG,
    is_atomic=False,
)
def act_on_contacts(run: Run) -> None:
    """Do to contacts what somebody asked for."""
    act_on_many(run)


@job(
    UNDO,
    Label(es="Retirar los ajustes de un trabajo", en="Take the adjustments of a job back"),
    lane=Lane.LONG,
    is_atomic=False,
)
def undo_on_contacts(run: Run) -> None:
    """Take back the points that another job gave."""
    undo_many(run)


@job(
    "check_values",
    Label(es="Comprobar valores guardados", en="Check stored values"),
    lane=Lane.LONG,
    is_atomic=False,
    every=timedelta(minutes=5),
)
def check_values(run: Run) -> None:
    """Compare the stored values of some contacts with what their histories say, and mend those that are wrong."""
    check_and_mend(run, SystemRandom())
